"""Loading an input from the administration: kept and calculated, or refused with every fault."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from bijdrage.models import Berekening, Kostenraming
from samenwerking.rechten.rollen import Rol
from tests.beheer import beheerder
from tests.werkmappen.maken import Werkmap, goede_werkmap

ADRES = "/beheer/bijdrage/berekening/laden/"
pytestmark = pytest.mark.django_db


def bestand(werkmap: Werkmap, map: Path) -> SimpleUploadedFile:
    return SimpleUploadedFile("invoer.xlsx", werkmap.schrijf(map / "invoer.xlsx").read_bytes())


def test_laadt_en_rekent(tmp_path: Path) -> None:
    client = beheerder()
    assert (
        "Invoer laden"
        in client.get(reverse("admin:bijdrage_berekening_changelist")).content.decode()
    )
    assert client.get(ADRES).status_code == 200
    antwoord = client.post(ADRES, {"werkmap": bestand(goede_werkmap(), tmp_path)}, follow=True)
    waar = "/voorbeeldregeling/2021-begroting-v1/levensloop/"
    tekst = antwoord.content.decode()
    assert f'Geladen en doorgerekend: <a href="{waar}">begroting 2021, versie 1</a>.' in tekst
    assert "zijn gelijk aan" not in tekst
    weer = {"werkmap": bestand(goede_werkmap(), tmp_path), "reden": "Nog eens"}
    tekst = client.post(ADRES, weer, follow=True).content.decode()
    assert "De invoer en de uitkomst zijn gelijk aan die van begroting 2021, versie 1" in tekst
    geladen = Berekening.objects.filter(samenwerking__naam="Voorbeeldregeling")
    assert [berekening.status for berekening in geladen] == ["concept", "concept"]


def test_weigert_met_elke_fout_en_bewaart_niets(tmp_path: Path) -> None:
    werkmap = goede_werkmap()
    werkmap.zet("Uren", 2, "taakveld", "9.9")
    antwoord = beheerder().post(ADRES, {"werkmap": bestand(werkmap, tmp_path)})
    tekst = antwoord.content.decode()
    assert "1 fout. Er is niets bewaard" in tekst
    assert "C2" in tekst
    assert not Kostenraming.objects.filter(samenwerking__naam="Voorbeeldregeling").exists()


def test_tweede_versie_vraagt_een_reden(tmp_path: Path) -> None:
    client = beheerder()
    for reden, versies in (("", 1), ("", 1), ("Uren verbeterd", 2)):
        client.post(ADRES, {"werkmap": bestand(goede_werkmap(), tmp_path), "reden": reden})
        assert Berekening.objects.filter(samenwerking__naam="Voorbeeldregeling").count() == versies


@pytest.mark.parametrize("rol", Rol)
def test_alleen_een_controller_laadt(rol: Rol, tmp_path: Path) -> None:
    client, inhoud = beheerder(rol), {"werkmap": bestand(goede_werkmap(), tmp_path)}
    client.post(ADRES, inhoud)
    gevonden = Berekening.objects.filter(samenwerking__naam="Voorbeeldregeling").exists()
    assert gevonden is (rol == Rol.CONTROLLER)
    verwacht = {Rol.CONTROLLER: 200, Rol.VERTEGENWOORDIGER: 403}
    assert client.get(ADRES, follow=True).status_code == verwacht.get(rol, 403)

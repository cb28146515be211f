"""Loading the Iv3 lists of a year: they replace those of that year, and nothing that was adopted."""

import json
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.test import Client

from samenwerking.iv3.definitie import BestandFout, lees_definitie
from samenwerking.models import Categorie, GrijzeCel, Logboekregel, Taakveld
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.rollen import Rol
from samenwerking.selectors import codelijsten
from samenwerking.services.codelijsten import laad_codelijsten, vervang_jaar
from tests.beheer import beheerder
from tests.bewaard import vergeet_alles
from tests.definitiebestand import definitie
from tests.invoer import CODELIJSTEN
from tests.personen import AMSTELVEEN, account, persoon

pytestmark = pytest.mark.django_db
ADRES = "/beheer/samenwerking/taakveld/laden/"
JAAR = "/aa-organisatie/2023-begroting/"


def laad(jaar: int, rol: Rol = Rol.BEHEERDER) -> None:
    vervang_jaar(
        persoon=persoon(rol, AMSTELVEEN),
        lijsten=lees_definitie(json.dumps(definitie(jaar)).encode()),
        bestand=f"iv3_{jaar}.json",
    )


def test_jaar_vervangen_en_gelogd() -> None:
    laad(2027)
    assert codelijsten().taakveldcodes(2027) == ("0.1", "0.4", "0.10", "6.1", "6.71a")
    assert codelijsten().taakveldcodes(2026) == CODELIJSTEN.taakveldcodes(2026)
    regel = Logboekregel.objects.get(gebeurtenis="lijsten geladen")
    assert "laadt de lijsten van Iv3 voor 2027 uit «iv3_2027.json»" in regel.zin
    assert regel.nieuw["grijze cellen"] == 2


def test_alleen_een_beheerder() -> None:
    laad(2027)
    with pytest.raises(Geweigerd, match="referentielijsten"):
        laad(2027, Rol.CONTROLLER)


def test_geen_jaren_zonder_lijsten_ertussen() -> None:
    laad(2027)
    with pytest.raises(BestandFout, match="Laad eerst de jaren ertussen"):
        laad(2029)
    assert 2029 not in codelijsten().jaren


@pytest.mark.parametrize("jaar", [2023, 2026, 2027])
def test_nieuwe_software_laat_geladen_jaren_staan(jaar: int) -> None:
    laad(jaar)
    geladen = codelijsten()
    laad_codelijsten(lijsten=CODELIJSTEN)
    for ander in geladen.jaren:
        assert codelijsten().taakveldcodes(ander) == geladen.taakveldcodes(ander)
    assert {*Taakveld.objects.filter(geladen=True).values_list("geldig_van", flat=True)} == {jaar}


def test_zonder_geladen_jaren_zijn_het_de_lijsten_van_de_software() -> None:
    laad_codelijsten(lijsten=CODELIJSTEN)
    for model, hoort in (
        (Taakveld, CODELIJSTEN.taakvelden),
        (Categorie, CODELIJSTEN.categorieen),
        (GrijzeCel, CODELIJSTEN.grijze_cellen),
    ):
        assert model.objects.count() == len(hoort)
        assert not model.objects.filter(geladen=True).exists()


def test_vastgesteld_houdt_zijn_bedragen() -> None:
    """With lists that lack nearly every taakveld: the amounts stay, names become codes."""
    vergeet_alles()
    voor = Client().get(JAAR).content.decode()
    laad(2023)
    na = Client().get(JAAR).content.decode()
    hoofdbedrag = "17.834"
    assert hoofdbedrag in voor
    assert hoofdbedrag in na
    verkeer = CODELIJSTEN.taakveld("2.1", 2023)
    assert verkeer is not None
    assert verkeer.hoofdtaakveld in voor
    assert verkeer.hoofdtaakveld not in na
    for deel in ("", "uren/", "herkomst/?gemeente=0358", "invoer/Lasten/"):
        assert Client().get(JAAR + deel).status_code == 200


def test_opdracht(tmp_path: Path) -> None:
    pad = tmp_path / "iv3.json"
    pad.write_text(json.dumps(definitie(2027)), encoding="utf-8")
    wie = account(f"{Rol.BEHEERDER}-{AMSTELVEEN}").username
    persoon(Rol.BEHEERDER, AMSTELVEEN)
    call_command("laad_iv3", pad, als=wie)
    assert 2027 in codelijsten().jaren
    pad.write_text("{}", encoding="utf-8")
    with pytest.raises(CommandError, match="Kies het definitiebestand voor gemeenten"):
        call_command("laad_iv3", pad, als=wie)
    with pytest.raises(CommandError, match="is niet te lezen"):
        call_command("laad_iv3", tmp_path / "weg.json", als=wie)


def test_beheerpagina() -> None:
    client = beheerder()
    assert (
        "Lijsten van een jaar laden"
        in client.get("/beheer/samenwerking/taakveld/").content.decode()
    )
    antwoord = client.post(ADRES, {"bestand": SimpleUploadedFile("x.json", b"{}")})
    assert "metadata.overheidslaag" in antwoord.content.decode()
    goed = SimpleUploadedFile("x.json", json.dumps(definitie(2027)).encode())
    antwoord = client.post(ADRES, {"bestand": goed}, follow=True)
    assert "voor 2027 zijn vervangen" in antwoord.content.decode()
    assert beheerder(Rol.CONTROLLER, naam="controller").get(ADRES).status_code == 403

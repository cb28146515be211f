"""A note on a number: written by a controller, and it travels wherever the number goes."""

import io
import re
from html import unescape

import openpyxl
import pypdf
import pytest
from django.test import Client
from django.urls import reverse
from python_calamine import CalamineWorkbook

from bijdrage import selectors
from bijdrage.models import Berekening, Notitie
from bijdrage.services.notities import schrijf_notitie
from bijdrage.sleutels import versiesleutel
from samenwerking.models import Logboekregel
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.persoon import IEDEREEN
from samenwerking.rechten.rollen import Rol
from tests.bewaard import vergeet_alles
from tests.personen import account, ingelogd, persoon
from tests.registratie import nog_een_versie, zonder_triggers

pytestmark = pytest.mark.django_db
AA = "aa-organisatie"
NAAM = f"{AA}/2021-begroting"
TEKST = "Hierin zit de verhuizing van het archief."


def concept() -> Berekening:
    return nog_een_versie(Berekening.objects.get(jaar=2021, stand="begroting"))


def schrijf(berekening: Berekening, tekst: str = TEKST, rol: Rol = Rol.CONTROLLER) -> None:
    wat = {"as_naam": "component", "code": "huisvesting", "tekst": tekst}
    schrijf_notitie(persoon=persoon(rol), berekening=berekening, **wat)


def gepubliceerd(code: str = "huisvesting", as_naam: str = "component", tekst: str = TEKST) -> None:
    """A note that was published with the begroting of 2021, whatever the rules."""
    berekening = Berekening.objects.get(jaar=2021, stand="begroting")
    with zonder_triggers():
        Notitie.objects.create(
            berekening=berekening,
            as_naam=as_naam,
            code=code,
            tekst=tekst,
            geschreven_door=account("maker"),
        )
    vergeet_alles()


def test_it_is_on_the_page_and_in_every_file(client: Client) -> None:
    gepubliceerd()
    assert TEKST in client.get(f"/{NAAM}/").content.decode()
    api = f"/api/v1/samenwerkingen/{AA}/berekeningen/2021-begroting-v1/notities"
    rij = {"bij": "component", "code": "huisvesting", "tekst": TEKST}
    assert client.get(api).json()["resultaten"] == [rij]
    assert TEKST in client.get(api, {"formaat": "csv"}).content.decode()
    pdf = pypdf.PdfReader(io.BytesIO(client.get(f"/{NAAM}/rapport.pdf").content))
    assert TEKST in " ".join(" ".join(blad.extract_text() for blad in pdf.pages).split())
    werkmap = openpyxl.load_workbook(io.BytesIO(client.get(f"/{NAAM}/werkmap.xlsx").content))
    assert [*werkmap["Notities"].values][1] == ("component", "huisvesting", TEKST)
    ods = CalamineWorkbook.from_filelike(io.BytesIO(client.get(f"/{NAAM}/tabellen.ods").content))
    assert ods.get_sheet_by_name("Notities").to_python()[1] == [*rij.values()]


def test_one_about_a_joined_team_is_in_the_full_edition_only() -> None:
    groepen = selectors.groepen_van(IEDEREEN, AA)
    assert groepen is not None
    code = groepen.leden[0][0]
    gepubliceerd(code, "onderdeel")
    gepubliceerd("huisvesting", "component", f"Dit komt door {code}.")
    gepubliceerd("0.4", "taakveld")
    for wie, codes in ((IEDEREEN, ["0.4"]), (persoon(Rol.AUDITOR), ["huisvesting", code, "0.4"])):
        rapport = selectors.jaarrapport(wie, NAAM)
        assert rapport is not None
        assert [notitie.code for notitie in rapport.notities] == codes


def test_writing_changing_and_taking_away() -> None:
    berekening = concept()
    for tekst in (TEKST, "Iets anders."):
        schrijf(berekening, tekst)
        assert berekening.notities.get().tekst == tekst
    schrijf(berekening, " ")
    assert not berekening.notities.exists()
    with pytest.raises(Geweigerd, match="Er staat geen tekst"):
        schrijf(berekening, "")
    regels = Logboekregel.objects.order_by("-pk").values_list("gebeurtenis", flat=True)[:3]
    assert [*regels] == ["notitie verwijderd", "notitie geschreven", "notitie geschreven"]


@pytest.mark.parametrize("rol", sorted({*Rol} - {Rol.CONTROLLER}))
def test_only_a_controller_writes(rol: Rol) -> None:
    berekening = concept()
    with pytest.raises(Geweigerd):
        schrijf(berekening, rol=rol)
    schrijf(berekening)


def test_not_of_what_was_adopted() -> None:
    with pytest.raises(Geweigerd, match="vastgesteld"):
        schrijf(Berekening.objects.get(jaar=2021, stand="begroting"))
    schrijf(concept())


def test_by_the_page(client: Client) -> None:
    berekening = concept()
    sleutel = versiesleutel(berekening)
    adres = reverse("levensloop-notities", args=[sleutel])
    ingelogd(client, persoon(Rol.CONTROLLER))
    assert adres in client.get(reverse("levensloop", args=[sleutel])).content.decode()
    assert "nog geen notities" in client.get(adres).content.decode()
    client.post(adres, {"plek": "component:huisvesting", "tekst": TEKST})
    assert TEKST in client.get(adres).content.decode()
    assert TEKST in client.get(reverse("jaar", args=[sleutel])).content.decode()
    herkomst = reverse("herkomst", args=[sleutel]) + "?gemeente=0358&component="
    bij_bedrag = client.get(herkomst + "huisvesting").content.decode()
    assert TEKST in bij_bedrag
    naar = unescape(re.findall(r'href="([^"]*)">Schrijf een notitie', bij_bedrag)[0])
    assert f">\n{TEKST}</textarea>" in client.get(naar).content.decode()
    assert TEKST not in client.get(herkomst + "HRM").content.decode()
    fout = client.post(adres, {"plek": "component:bestaat niet", "tekst": TEKST})
    assert berekening.notities.count() == 1
    assert "Fout:" in fout.content.decode()


def test_a_note_of_what_was_published_stands_at_its_amount(client: Client) -> None:
    gepubliceerd()
    adres = f"/{NAAM}/herkomst/?gemeente=0358&component=huisvesting"
    blad = client.get(adres).content.decode()
    assert TEKST in blad
    ingelogd(client, persoon(Rol.CONTROLLER))
    assert "Schrijf een notitie" not in client.get(adres).content.decode()


def test_the_example_has_one_that_says_it_is_made_up(client: Client) -> None:
    (notitie,) = Notitie.objects.all()
    assert notitie.tekst.startswith("Fictief: ")
    assert notitie.tekst in client.get(f"/{AA}/2023-begroting/").content.decode()

"""Maatwerk in and out: checked whole, previewed, taken over as seen, and exported as text."""

from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from openpyxl import Workbook, load_workbook

from maatwerk.models import Claim, Maatwerkbestand, Maatwerkpunt, Onderzoek
from samenwerking.models import Logboekregel, Samenwerking
from samenwerking.rechten.rollen import Rol
from tests.maatwerk.voorbeeld import claim, maatwerkpunt
from tests.personen import AMSTELVEEN, ingelogd, persoon

pytestmark = pytest.mark.django_db
CATEGORIE = "maatwerk voor Aalsmeer kansrijk, verder onderzoeken"
ONDERZOEK = {
    **{"nummer": 70, "titel": "Nieuw onderzoek", "vraag": "Kan het?", "duur": "structureel"},
    **{"eigenaar": "projectmedewerker", "gemeente": "Aalsmeer"},
}
PUNT = {
    **{"nummer": 71, "dienst": "Nieuw punt", "categorie": CATEGORIE, "onderzoek": 70},
    **{"wens Aalsmeer": "Meer.", "uren Aalsmeer": 12.5},
}
CLAIM = {
    **{"code": "7.1", "omschrijving": "Nieuwe claim", "gemeente": "Aalsmeer", "eerste jaar": 2026},
    **{"incidenteel 2026": 1250.5, "structureel 2027": -300, "inventaris": 71},
}


def _werkmap(**bladen: list[dict[str, Any]]) -> bytes:
    boek = Workbook()
    boek.remove(boek.worksheets[0])
    for naam, rijen in bladen.items():
        blad = boek.create_sheet(naam)
        koppen = [*dict.fromkeys(kop for rij in rijen for kop in rij)]
        blad.append(koppen)
        for rij in rijen:
            blad.append([rij.get(kop) for kop in koppen])
    uit = BytesIO()
    boek.save(uit)
    return uit.getvalue()


def _lever_aan(client: Client, inhoud: bytes, **velden: str) -> str:
    """The address of the page about the file."""
    bestand = SimpleUploadedFile("maatwerk.xlsx", inhoud)
    gegevens = {"werkmap": bestand, "vertrouwelijkheid": "openbaar", **velden}
    antwoord = client.post(reverse("maatwerk-aanleveren"), gegevens)
    assert antwoord.status_code == 302, antwoord.content.decode()
    return antwoord.headers["Location"]


def _project(client: Client) -> Client:
    ingelogd(client, persoon(Rol.PROJECTMEDEWERKER))
    return client


def _aantallen() -> list[int]:
    return [m.objects.count() for m in (Onderzoek, Maatwerkpunt, Claim)]


def test_een_werkmap_telt_pas_na_bevestigen(client: Client) -> None:
    _project(client)
    voor, regels = _aantallen(), Logboekregel.objects.count()
    inhoud = _werkmap(Onderzoeken=[ONDERZOEK], Inventaris=[PUNT], Claims=[CLAIM])
    adres = _lever_aan(client, inhoud)
    blad = client.get(adres)
    assert "3 nieuw, 0 gewijzigd en 0 gelijk" in " ".join(blad.content.decode().split())
    assert (_aantallen(), Logboekregel.objects.count()) == (voor, regels)
    assert client.post(adres, {"gezien": "anders"}).status_code == 302
    assert _aantallen() == voor
    client.post(adres, {"gezien": blad.context["voorbeeld"].gezien})
    assert _aantallen() == [aantal + 1 for aantal in voor]
    nieuw = Claim.objects.get(code="7.1")
    assert [(j.jaar, j.incidenteel, j.structureel) for j in nieuw.jaren.order_by("jaar")] == [
        (2026, 1250.5, 0),
        (2027, 0, -300),
    ]
    assert nieuw.punt and nieuw.punt.onderzoek and nieuw.punt.onderzoek.nummer == 70
    assert _lever_aan(client, inhoud) == adres
    nog_eens = client.get(adres).content.decode()
    assert "Alles is al zoals in dit bestand" in nog_eens and "overgenomen op" in nog_eens


def test_elke_fout_staat_in_een_tabel_met_haar_cel_en_in_de_kopie(client: Client) -> None:
    _project(client)
    voor = _aantallen()
    inhoud = _werkmap(
        Onderzoeken=[{**ONDERZOEK, "gemeente": "Uithoorn"}],
        Inventaris=[{**PUNT, "categorie": "Onbekend", "onderzoek": None}],
        Claims=[
            {**CLAIM, "inventaris": None, "code": "7.1-S"},
            {**CLAIM, "inventaris": 9999},
            {**CLAIM, "inventaris": None, "code": "1.7.3"},
        ],
    )
    adres = _lever_aan(client, inhoud)
    tabel = client.get(adres).context["tabel"]
    zinnen = [[cel.tekst for _, cel in rij.cellen] for rij in tabel.rijen]
    assert [rij.naam.tekst for rij in tabel.rijen] == ["F2", "C2", "A2", "G3", "A4"]
    assert "een van: Amstelveen, Aalsmeer" in zinnen[0][1]
    assert CATEGORIE in zinnen[1][1]
    assert "Een code is zoals 1.1.1" in zinnen[2][2]
    assert "verandert niet meer" in zinnen[4][2]
    assert client.post(adres, {"gezien": ""}).status_code == 302
    assert _aantallen() == voor
    kopie = load_workbook(BytesIO(client.get(f"{adres}gemarkeerd.xlsx").content))
    assert kopie["Claims"]["G3"].comment is not None


def test_een_kop_met_een_vreemde_gemeente_of_een_vreemd_jaar(client: Client) -> None:
    _project(client)
    inhoud = _werkmap(
        Inventaris=[{**PUNT, "onderzoek": None, "wens Uithoorn": "x"}],
        Claims=[{**CLAIM, "inventaris": None, "incidenteel later": 1}],
    )
    tabel = client.get(_lever_aan(client, inhoud)).context["tabel"]
    assert [rij.naam.tekst for rij in tabel.rijen] == ["G1", "H1"]


def test_het_sjabloon_zoals_het_is_verandert_niets(client: Client) -> None:
    """What leaves comes in again the same: granted claims and finished investigations too."""
    _project(client)
    inhoud = client.get(reverse("maatwerk-sjabloon")).content
    blad = client.get(_lever_aan(client, inhoud))
    assert blad.context["bestand"].fouten == []
    voorbeeld = blad.context["voorbeeld"]
    assert [wissel.verschil for wissel in voorbeeld.wissels] == []
    assert voorbeeld.gelijk == sum(_aantallen())


def test_wat_nieuw_is_krijgt_de_gekozen_vertrouwelijkheid(client: Client) -> None:
    _project(client)
    inhoud = _werkmap(Claims=[{**CLAIM, "inventaris": None}])
    nee = client.post(
        reverse("maatwerk-aanleveren"),
        {"werkmap": SimpleUploadedFile("x.xlsx", inhoud), "vertrouwelijkheid": "intern"},
    )
    assert "heeft een grond" in nee.content.decode()
    adres = _lever_aan(client, inhoud, vertrouwelijkheid="intern", grond="Lopend overleg.")
    client.post(adres, {"gezien": client.get(adres).context["voorbeeld"].gezien})
    nieuw = Claim.objects.get(code="7.1")
    assert (nieuw.vertrouwelijkheid, nieuw.grond) == ("intern", "Lopend overleg.")


def test_een_bestand_is_van_wie_het_aanleverde(client: Client) -> None:
    adres = _lever_aan(_project(client), _werkmap(Claims=[{**CLAIM, "inventaris": None}]))
    for rol, cbs in ((Rol.PROJECTMEDEWERKER, AMSTELVEEN), (Rol.BESTUURDER, AMSTELVEEN)):
        ander = Client()
        ingelogd(ander, persoon(rol, cbs))
        for pad in (adres, f"{adres}gemarkeerd.xlsx"):
            assert ander.get(pad).status_code == 404
    assert Client().get(adres).status_code == 302
    assert Maatwerkbestand.objects.count() == 1


@pytest.mark.parametrize("rol", [None, Rol.BESTUURDER, Rol.CONTROLLER, Rol.PROJECTMEDEWERKER])
def test_wie_mag_aanleveren(client: Client, rol: Rol | None) -> None:
    if rol:
        ingelogd(client, persoon(rol))
    verwacht = 302 if rol is None else 200 if rol == Rol.PROJECTMEDEWERKER else 403
    for naam in ("maatwerk-aanleveren", "maatwerk-sjabloon", "claim-nieuw", "maatwerkpunt-nieuw"):
        assert client.get(reverse(naam)).status_code == verwacht, naam


@pytest.mark.parametrize("soort", ["csv", "xlsx", "ods"])
def test_een_tekst_die_op_een_formule_lijkt_blijft_tekst(client: Client, soort: str) -> None:
    hier = Samenwerking.objects.get(code="aa-organisatie")
    claim(hier, 1, omschrijving='=HYPERLINK("http://x")')
    maatwerkpunt(hier, 70, dienst="+1+1")
    inhoud = {
        wat: client.get(reverse("maatwerk-uitvoer", args=[wat, soort])).content
        for wat in ("claims", "inventaris", "onderzoeken")
    }
    if soort == "csv":
        assert "'=HYPERLINK" in inhoud["claims"].decode("utf-8-sig")
        assert "'+1+1" in inhoud["inventaris"].decode("utf-8-sig")
        assert "-10000,00" in inhoud["claims"].decode("utf-8-sig")
    elif soort == "xlsx":
        cellen = [c for rij in load_workbook(BytesIO(inhoud["claims"]))["Claims"] for c in rij]
        assert {c.data_type for c in cellen if c.value == '=HYPERLINK("http://x")'} == {"s"}
    else:
        xml = ZipFile(BytesIO(inhoud["inventaris"])).read("content.xml").decode()
        assert "+1+1" in xml and "formula" not in xml
    assert inhoud["onderzoeken"]


def test_een_onbekend_bestand_is_er_niet(client: Client) -> None:
    for wat, soort in (("moties", "csv"), ("claims", "pdf")):
        assert client.get(reverse("maatwerk-uitvoer", args=[wat, soort])).status_code == 404

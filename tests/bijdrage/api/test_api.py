"""The API: only what was published, the figures of the report, and the NL API Design Rules."""

import csv
import io
import json
from typing import Any

import pytest
from django.test import Client
from jsonschema import Draft202012Validator

from bijdrage import selectors
from bijdrage.models import Berekening
from bijdrage.rapport.model import UITGAVE_NAAM
from bijdrage.rekenmodel.uitvoer import bedrag
from samenwerking.rechten.persoon import IEDEREEN
from tests.registratie import nog_een_versie

pytestmark = pytest.mark.django_db

BEGIN = "/api/v1/samenwerkingen"
AA = f"{BEGIN}/aa-organisatie/berekeningen"
NAAM = "2023-begroting-v1"
TABELLEN = ("gemeenten", "toedelingen", "onderdelen", "correcties", "niet-verdeeld")
LEEG = ("notities",)
"""Tables of which the example has no row."""
ALLES = {"per_pagina": 1000}


def _lees(client: Client, adres: str, **vraag: Any) -> Any:
    antwoord = client.get(adres, vraag)
    assert antwoord.status_code == 200, antwoord.content
    return antwoord.json()


def _centen(tekst: str) -> int:
    return int(tekst.replace(".", ""))


@pytest.fixture
def gemeenten(client: Client) -> dict[str, int]:
    rijen = _lees(client, f"{AA}/{NAAM}/gemeenten")["resultaten"]
    return {rij["gemeente"]: _centen(rij["bedrag"]) for rij in rijen}


def test_bedragen_zijn_die_van_het_rapport(gemeenten: dict[str, int]) -> None:
    rapport = selectors.jaarrapport(IEDEREEN, f"aa-organisatie/{NAAM}")
    assert rapport is not None
    assert gemeenten == {g.gemeente: g.bedrag for g in rapport.gemeenten}
    assert gemeenten[rapport.gemeente] == rapport.bijdrage


def test_tabellen_zijn_samen_wat_een_gemeente_draagt(
    client: Client, gemeenten: dict[str, int]
) -> None:
    toedelingen = _lees(client, f"{AA}/{NAAM}/toedelingen", **ALLES)["resultaten"]
    correcties = _lees(client, f"{AA}/{NAAM}/correcties", **ALLES)["resultaten"]
    for gemeente, verwacht in gemeenten.items():
        netto = [_centen(t["netto"]) for t in toedelingen if t["gemeente"] == gemeente]
        erbij = [_centen(c["bedrag"]) for c in correcties if c["gemeente"] == gemeente]
        assert sum(netto) + sum(erbij) == verwacht
    assert all(
        _centen(t["netto"]) == _centen(t["lasten"]) - _centen(t["baten"]) for t in toedelingen
    )


def test_niet_verdeeld_is_dat_van_de_berekening(client: Client) -> None:
    rapport = selectors.jaarrapport(IEDEREEN, f"aa-organisatie/{NAAM}")
    assert rapport is not None
    rijen = _lees(client, f"{AA}/{NAAM}/niet-verdeeld")["resultaten"]
    assert rijen
    for kolom in ("lasten", "baten"):
        totaal = sum(_centen(rij[kolom]) for rij in rijen)
        assert bedrag(totaal) == bedrag(sum(getattr(b, kolom) for b in rapport.buiten))


def test_onderdelen_staan_er_zoals_iedereen_ze_leest(client: Client) -> None:
    """A small team is a person: it stands in its group, also here."""
    rapport = selectors.jaarrapport(IEDEREEN, f"aa-organisatie/{NAAM}")
    assert rapport is not None and rapport.groepen is not None
    rijen = _lees(client, f"{AA}/{NAAM}/onderdelen", **ALLES)["resultaten"]
    codes = {rij["onderdeel"] for rij in rijen}
    assert not codes & rapport.groepen.per_code.keys()
    assert codes & {rapport.groepen.code(code) for code in rapport.groepen.per_code}


@pytest.mark.parametrize("tabel", TABELLEN)
@pytest.mark.parametrize("weg", ["formaat", "accept"])
def test_csv_heeft_dezelfde_rijen(client: Client, tabel: str, weg: str) -> None:
    adres = f"{AA}/{NAAM}/{tabel}"
    vraag = {"formaat": "csv"} if weg == "formaat" else {}
    kop = {"Accept": "text/csv"} if weg == "accept" else {}
    antwoord = client.get(adres, vraag, headers=kop)
    assert antwoord["Content-Type"].startswith("text/csv")
    tekst = antwoord.content.decode("utf-8-sig")
    rijen = [*csv.DictReader(io.StringIO(tekst), delimiter=";")]
    verwacht = _lees(client, adres, **ALLES)["resultaten"]
    assert {rij.pop("uitgave") for rij in rijen} == {UITGAVE_NAAM[True]}
    (bron,) = {rij.pop("bron") for rij in rijen}
    assert bron.startswith(f"aa-organisatie/{NAAM}, sha256:")
    leeg = dict.fromkeys(rijen[0], "")
    assert rijen == [leeg | {k: str(v) for k, v in rij.items()} for rij in verwacht]


def test_bladeren_geeft_elke_rij_een_keer(client: Client) -> None:
    eerste = _lees(client, f"{AA}/{NAAM}/toedelingen", per_pagina=100)
    rijen, blad = [*eerste["resultaten"]], eerste
    while "next" in blad["_links"]:
        blad = _lees(client, blad["_links"]["next"]["href"])
        rijen += blad["resultaten"]
    assert blad["_links"]["self"] == eerste["_links"]["last"]
    assert rijen == _lees(client, f"{AA}/{NAAM}/toedelingen", **ALLES)["resultaten"]
    assert len(rijen) == eerste["aantal"]


def test_een_gepubliceerde_versie_houdt_haar_adres(client: Client) -> None:
    toen = _lees(client, f"{AA}/{NAAM}/toedelingen", **ALLES)
    nog_een_versie(Berekening.objects.get(jaar=2023, stand="begroting"))
    assert _lees(client, f"{AA}/{NAAM}/toedelingen", **ALLES) == toen


def test_een_concept_is_er_niet(client: Client) -> None:
    nog_een_versie(Berekening.objects.get(jaar=2023, stand="begroting"))
    namen = [rij["naam"] for rij in _lees(client, AA)["resultaten"]]
    assert NAAM in namen
    assert "2023-begroting-v2" not in namen
    antwoord = client.get(f"{AA}/2023-begroting-v2")
    assert antwoord.status_code == 404


def test_filters(client: Client) -> None:
    rijen = _lees(client, AA, jaar=2021, stand="rekening")["resultaten"]
    assert [rij["naam"] for rij in rijen] == ["2021-rekening-v1"]
    assert rijen[0]["fictief"]


@pytest.mark.parametrize(
    ("adres", "methode", "status"),
    [
        (f"{BEGIN}/bestaat-niet", "get", 404),
        (f"{AA}/1999-begroting-v1", "get", 404),
        (f"{AA}/{NAAM}/uren", "get", 404),
        (f"{BEGIN}/", "get", 404),
        (f"{BEGIN}?pagina=0", "get", 400),
        (f"{BEGIN}?per_pagina=1001", "get", 400),
        (f"{BEGIN}?formaat=xml", "get", 400),
        (BEGIN, "post", 405),
        (BEGIN, "delete", 405),
        (BEGIN, "options", 405),
        ("/api/v1/openapi.json", "post", 405),
        ("/api/v1", "post", 405),
        (f"{BEGIN}?per_pagina=x", "get", 400),
    ],
)
def test_een_weigering_is_een_probleem(
    client: Client, adres: str, methode: str, status: int
) -> None:
    antwoord = getattr(client, methode)(adres)
    assert antwoord.status_code == status
    assert antwoord["Content-Type"] == "application/problem+json"
    probleem = json.loads(antwoord.content)
    assert probleem["status"] == status
    assert {"type", "title", "detail"} <= probleem.keys()
    assert ("Allow" in antwoord) is (status == 405)


def test_elk_antwoord_heeft_de_versie_en_is_voor_elke_website(client: Client) -> None:
    for adres in (BEGIN, f"{BEGIN}/bestaat-niet", "/api/v1/openapi.json"):
        antwoord = client.get(adres)
        assert antwoord["API-Version"] == "1.0.0"
        assert antwoord["Access-Control-Allow-Origin"] == "*"
        assert not antwoord.cookies
    assert "API-Version" not in client.get("/bronnen/")


def test_wat_niet_veranderde_komt_niet_nog_eens(client: Client) -> None:
    merk = client.get(f"{AA}/{NAAM}")["ETag"]
    assert client.get(f"{AA}/{NAAM}", headers={"If-None-Match": merk}).status_code == 304
    assert client.head(f"{AA}/{NAAM}")["ETag"] == merk


def test_beschrijving_noemt_elke_kolom(client: Client) -> None:
    pakket = _lees(client, f"{AA}/{NAAM}/datapakket")
    assert [deel["name"] for deel in pakket["resources"]] == [*TABELLEN, *LEEG]
    velden = {v["name"]: v for deel in pakket["resources"] for v in deel["schema"]["fields"]}
    assert (velden["inwoners"]["type"], velden["bedrag"]["type"]) == ("integer", "number")
    for deel in pakket["resources"]:
        assert deel["path"].startswith("http://")
        kop = client.get(deel["path"]).content.decode("utf-8-sig").splitlines()[0]
        assert [veld["name"] for veld in deel["schema"]["fields"]] == kop.split(";")


def test_openapi_noemt_elk_adres(client: Client, settings: Any) -> None:
    beschrijving = _lees(client, "/api/v1/openapi.json")
    assert beschrijving["info"]["version"] == "1.0.0"
    assert beschrijving["info"]["license"]["identifier"] == "CC0-1.0"
    paden = [*beschrijving["paths"]]
    assert "/samenwerkingen/{code}/berekeningen/{naam}/niet-verdeeld" in paden
    assert beschrijving["servers"] == [{"url": f"{settings.WEBADRES}/api/v1"}]
    assert beschrijving["info"]["contact"]["url"].endswith("/open-data/")
    assert not [pad for pad in paden if pad.endswith("/")]
    assert {methode for pad in paden for methode in beschrijving["paths"][pad]} == {"get"}


VRAGEN = (
    *(("", BEGIN, 200, None), ("", f"{BEGIN}?formaat=csv", 200, None)),
    *(("", f"{BEGIN}?pagina=0", 400, None), ("", BEGIN, 406, "application/xml")),
    *(("/{code}", f"{BEGIN}/aa-organisatie", 200, None), ("/{code}", f"{BEGIN}/niets", 404, None)),
    ("/{code}/berekeningen", AA, 200, None),
    ("/{code}/berekeningen", f"{AA}?formaat=json", 200, "text/csv"),
    ("/{code}/berekeningen/{naam}", f"{AA}/{NAAM}", 200, None),
    ("/{code}/berekeningen/{naam}", f"{AA}/1999-begroting-v1", 404, None),
    ("/{code}/berekeningen/{naam}/datapakket", f"{AA}/{NAAM}/datapakket", 200, None),
    *(
        (f"/{{code}}/berekeningen/{{naam}}/{tabel}", f"{AA}/{NAAM}/{tabel}", 200, accept)
        for tabel in (*TABELLEN, *LEEG)
        for accept in (None, "text/csv", "text/html,*/*;q=0.8")
    ),
)


@pytest.mark.parametrize(("pad", "adres", "status", "accept"), VRAGEN)
def test_elk_antwoord_is_zoals_openapi_het_beschrijft(
    client: Client, pad: str, adres: str, status: int, accept: str | None
) -> None:
    beschrijving = _lees(client, "/api/v1/openapi.json")
    antwoord = client.get(adres, headers={"Accept": accept} if accept else {})
    assert antwoord.status_code == status
    verwacht = beschrijving["paths"][f"/samenwerkingen{pad}"]["get"]["responses"][str(status)]
    soort = antwoord["Content-Type"].partition(";")[0]
    assert verwacht["headers"].keys() <= antwoord.headers.keys()
    schema = verwacht["content"][soort]["schema"]
    if soort != "text/csv":
        heel = {**schema, "components": beschrijving["components"]}
        Draft202012Validator(heel).validate(json.loads(antwoord.content))


def test_het_begin_van_de_api_is_haar_beschrijving(client: Client) -> None:
    antwoord = client.get("/api/v1")
    assert (antwoord.status_code, antwoord["Location"]) == (302, "/api/v1/openapi.json")
    assert antwoord["API-Version"] == "1.0.0"


def test_bladzijde_wijst_naar_elke_tabel(client: Client) -> None:
    blad = client.get("/open-data/").content.decode()
    for tabel in TABELLEN:
        assert f'href="{AA}/{NAAM}/{tabel}?formaat=csv"' in blad

"""The page What if: the answers in the address, the four figures on the page."""

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db
BLAD = "/aa-organisatie/2023-begroting/wat-als/"
UREN = {
    "vraag": "uren",
    "onderdeel": "S51",
    "gemeente": "Aalsmeer",
    "richting": "minder",
    "aantal": "1",
    "eenheid": "vte",
}
AFSPRAAK = {
    "vraag": "afspraak",
    "afspraak": "ICT-afspraak structureel",
    "gast": "Aalsmeer",
    "richting": "minder",
    "bedrag": "100000",
}
INDEX = {"vraag": "index", "gast": "Aalsmeer", "richting": "meer", "procent": "1"}
NIVEAU = {
    "vraag": "niveau",
    "taakveld": "0.2",
    "gemeente": "Aalsmeer",
    "richting": "meer",
    "procent": "25",
}
ERBIJ = {"vraag": "erbij", "naam": "Uithoorn", "cbs": "0451", "inwoners": "30000", "uren": "90000"}
ERUIT = {"vraag": "eruit", "gast": "Aalsmeer"}
SLEUTEL = {"vraag": "sleutel", "component": "huisvesting", "sleutel": "inwoners"}


def _lees(client: Client, vraag: Mapping[str, Any]) -> str:
    return client.get(BLAD, vraag, follow=True).content.decode()


@pytest.mark.parametrize(
    ("vraag", "tekst"),
    [
        (UREN, "1.350 uur minder voor Aalsmeer in team"),
        (AFSPRAAK, "Aalsmeer betaalt € 100.000 minder; alle gemeenten samen betalen evenveel"),
        (INDEX, "index van 1 % van de basisbijdrage voor Aalsmeer erbij"),
        (NIVEAU, "uur meer voor Aalsmeer in taakveld 0.2"),
        (SLEUTEL, "Huisvesting verdeeld naar inwoners"),
        ({**SLEUTEL, "component": "alle"}, "HRM verdeeld naar inwoners"),
        (ERBIJ, "Uithoorn doet mee, met 30.000 inwoners"),
        (ERUIT, "Aalsmeer doet niet meer mee"),
    ],
)
def test_elke_vraag_heeft_een_uitkomst(
    client: Client, vraag: Mapping[str, Any], tekst: str
) -> None:
    blad = _lees(client, vraag).replace("\N{NO-BREAK SPACE}", " ")
    assert tekst in blad
    assert "Wat elke gemeente meer of minder betaalt" in blad
    assert "Per taakveld, " in blad


def test_twee_antwoorden_samen(client: Client) -> None:
    """The first answer stands in the address and goes along with the second."""
    eerste = parse_qs(urlsplit(client.get(BLAD, UREN).headers["Location"]).query)
    blad = _lees(client, {**AFSPRAAK, **eerste})
    assert "1.350 uur minder" in blad
    assert "ICT-afspraak structureel: " in blad
    dubbel = _lees(client, {**UREN, **eerste})
    assert "Twee wijzigingen gaan over hetzelfde: uren van Aalsmeer in S51" in dubbel


def test_wat_onbekend_is_geeft_twee_uitkomsten(client: Client) -> None:
    """ICT structureel does not say which part is avoidable; an index does not touch the hours."""
    assert "alles verdwijnt" in _lees(client, UREN)
    assert "Frictiekosten als Aalsmeer" in _lees(client, UREN)
    assert "alles verdwijnt" not in _lees(client, INDEX)


@pytest.mark.parametrize(
    ("vraag", "melding"),
    [
        (UREN | {"aantal": ""}, "Vul «Hoeveel?» in."),
        (UREN | {"aantal": "-1"}, "Vul minstens 0,01 in."),
        (UREN | {"onderdeel": "ZZ"}, "Selecteer een geldige keuze"),
        (UREN | {"aantal": "900"}, "Haal er hoogstens zoveel af."),
        (NIVEAU | {"taakveld": "7.1"}, "Dit verandert niets"),
        ({"w": "{"}, "niet te lezen"),
        ({"w": '{"soort":"uren","gemeente":"Aalsmeer","honderdsten":-1,"onderdeel":"ZZ"}'}, "ZZ"),
        ({"w": '{"soort":"uittreding","gemeente":"Amstelveen"}'}, "geen gastgemeente"),
    ],
)
def test_wat_niet_kan(client: Client, vraag: Mapping[str, Any], melding: str) -> None:
    blad = _lees(client, vraag)
    assert melding in blad
    assert "Wat elke gemeente meer of minder betaalt" not in blad


def test_minder_uren_dan_er_zijn_noemt_hoeveel_er_zijn(client: Client) -> None:
    """In what was asked: vte, with the hours of the team."""
    blad = _lees(client, {**UREN, "aantal": "50"}).replace("\N{NO-BREAK SPACE}", " ")
    gevonden = re.search(r"heeft ([\d.,]+) uur \(([\d,]+) vte\) voor Aalsmeer alleen", blad)
    assert gevonden
    uren, vte = (Fraction(g.replace(".", "").replace(",", ".")) for g in gevonden.groups())
    assert abs(uren / 1350 - vte) <= Fraction(1, 20)
    precies = {**UREN, "aantal": gevonden[1].replace(".", ""), "eenheid": "uur"}
    assert "uur minder voor Aalsmeer in team" in _lees(client, precies).replace("\xa0", " ")


def test_de_vraag_zonder_antwoord_en_de_voorbeelden(client: Client) -> None:
    begin = _lees(client, {})
    assert "Of begin met een voorbeeld" in begin
    assert "25 % meer uren in taakveld" in begin
    assert "Welk team?" in _lees(client, {"vraag": "uren"})

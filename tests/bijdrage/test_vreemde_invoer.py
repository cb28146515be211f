"""Calculations that are unlike the example: of nothing, below zero, without hours or inhabitants.

Every page, paper and file of them is there for who reads the public edition and for a controller,
and every amount leads to where it comes from.
"""

import re
from collections.abc import Iterable
from html import unescape
from typing import Any

import pytest
from django.test import Client

from bijdrage.models import Berekening
from samenwerking.rechten.rollen import Rol
from tests.invoer import GOED
from tests.personen import AALSMEER, AMSTELVEEN, ingelogd, persoon
from tests.registratie import goede_berekening, zet_vast

pytestmark = pytest.mark.django_db
LEEG = {"correcties": GOED["Correcties"].strip().splitlines()[0]}


def _zonder_bedragen() -> str:
    """The cost lines, each of nothing."""
    kop, *rijen = GOED["Lasten"].strip().splitlines()
    nul = []
    for rij in rijen:
        cellen = [cel.strip() for cel in rij.split("|")]
        cellen[5:7] = ["0", "0"]
        nul.append(" | ".join(cellen))
    return "\n".join([kop, *nul])


def _meer_baten() -> str:
    return GOED["Lasten"].replace("20000     |", "2.000.000 |")


def _zonder_uren_voor_aalsmeer() -> str:
    kop, *rijen = GOED["Uren"].strip().splitlines()
    nul = []
    for rij in rijen:
        cellen = [cel.strip() for cel in rij.split("|")]
        cellen[5], cellen[7], cellen[8] = "", "", ""
        cellen[6] = cellen[6] or "100"
        nul.append(" | ".join(cellen))
    return "\n".join([kop, *nul])


GEVALLEN: dict[str, dict[str, str]] = {
    "gewoon": {},
    "van niets": {"lasten": _zonder_bedragen(), "sleutels": GOED["Sleutels"].replace("25.000,00", "0        "), **LEEG},
    "onder nul": {"lasten": _meer_baten(), **LEEG},
    "zonder uren": {"uren": _zonder_uren_voor_aalsmeer(), **LEEG},
    "zonder inwoners": {
        "gemeenten": GOED["Gemeenten"].replace("30000", "").replace("90000", ""),
        "uren": GOED["Uren"].replace("inwoners", "plekken "),
    },
}  # fmt: skip
ADRESSEN = (
    *("", "herkomst/?gemeente=0358", "herkomst/?gemeente=0362", "uren/", "regels/", "knoppen/"),
    *("wat-als/", "wat-als/?vraag=uren", "wat-als/?vraag=niveau", "boeken/", "aansluiting/"),
    *("vooruit/", "realisatie/", "rapport.pdf", "werkmap.xlsx", "tabellen.ods", "andere-sleutel/"),
    *(f"samenvatting/{cbs}.pdf" for cbs in (AALSMEER, AMSTELVEEN)),
    *(f"raadspakket/{cbs}.pdf" for cbs in (AALSMEER, AMSTELVEEN)),
    *("invoer/Lasten/", "regels.csv", "boeken.csv", "boeken.xlsx"),
)
VOLLEDIG = (*(adres for adres in ADRESSEN if not adres.endswith(".pdf")), "rekenmap.xlsx")
NAAR_BEDRAG = re.compile(r'href="(/[^"]*/herkomst/[^"]*)"')
VREEMD = re.compile(r"\b(?:None|nan|True|False|Decimal|Fraction)\b|\{\{|−0(?![\d,])|\+ € 0\b|€ -")


@pytest.mark.parametrize("geval", GEVALLEN)
def test_every_page_and_paper_is_there(client: Client, geval: str) -> None:
    berekening = goede_berekening(**GEVALLEN[geval])
    zet_vast(berekening.urenverdeling, berekening.kostenraming, berekening)
    controleur = Client()
    ingelogd(controleur, persoon(Rol.CONTROLLER))
    for lezer, bestanden in ((client, ADRESSEN), (controleur, VOLLEDIG)):
        bedragen = set[str]()
        for adres in _adressen(berekening, bestanden):
            antwoord = lezer.get(adres)
            assert antwoord.status_code == 200, (adres, antwoord.status_code)
            if "html" in antwoord["Content-Type"]:
                assert not VREEMD.findall(_woorden(antwoord)), adres
                bedragen |= set(NAAR_BEDRAG.findall(antwoord.content.decode()))
        for adres in bedragen:
            assert lezer.get(unescape(adres)).status_code == 200, adres


def _adressen(berekening: Berekening, bladen: Iterable[str]) -> list[str]:
    code, naam = berekening.samenwerking.code, f"{berekening.jaar}-{berekening.stand}"
    api = f"/api/v1/samenwerkingen/{code}/berekeningen/{naam}-v{berekening.versie}"
    return [
        *(f"/{code}/{naam}/{rest}" for rest in bladen),
        *(f"/{code}/{rest}" for rest in ("", "vergelijken/", "uitspraak/", "methode/")),
        *(api + deel for deel in ("", "/gemeenten", "/toedelingen", "/correcties", "/datapakket")),
    ]


def _woorden(antwoord: Any) -> str:
    kaal = re.sub(r"<(script|style).*?</\1>", " ", antwoord.content.decode(), flags=re.DOTALL)
    return unescape(re.sub(r"<[^>]*>", " ", kaal)).replace("\N{NO-BREAK SPACE}", " ")

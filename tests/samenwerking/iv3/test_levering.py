"""A delivery of a municipality, and whether amounts can be in it."""

import json
from typing import Any

import pytest

from samenwerking.iv3 import BATEN, LASTEN
from samenwerking.iv3.definitie import BestandFout
from samenwerking.iv3.levering import ANDERS, DUIZEND, EURO, ONTBREEKT, ZO, lees_levering, toets

REGELS = [
    {"taakveld": "0.4", "categorie": "4.3.2", "bedrag": 600, "details": {"bron": "x"}},
    {"taakveld": "0.4", "categorie": "4.3.2", "bedrag": 150.5},
]


def bestand(lasten: Any = REGELS, **delen: Any) -> bytes:
    metadata = {"overheidsnaam": "Aalsmeer", "overheidsnummer": "0358", "boekjaar": 2025}
    data = {"lasten": lasten, "baten": []}
    return json.dumps({"metadata": metadata, "contact": {}, "data": data, **delen}).encode()


@pytest.mark.parametrize(("eenheid", "centen"), [(EURO, 75_050), (DUIZEND, 75_050_000)])
def test_totalen_per_cel(eenheid: int, centen: int) -> None:
    levering = lees_levering(bestand(), eenheid)
    assert (levering.gemeente, levering.cbs, levering.jaar) == ("Aalsmeer", "0358", 2025)
    assert levering.totalen == {(LASTEN, "0.4", "4.3.2"): centen}


@pytest.mark.parametrize(
    ("zijde", "bedrag", "uitkomst"),
    [
        (LASTEN, 75_050_000, ZO),
        (LASTEN, 75_100_000, ZO),  # within the rounding of x 1.000
        (LASTEN, 75_100_001, ANDERS),
        (LASTEN, 1, ZO),
        (LASTEN, -60_000, ANDERS),
        (BATEN, 1, ONTBREEKT),
    ],
)
def test_een_bedrag_kan_in_het_totaal_staan(zijde: str, bedrag: int, uitkomst: str) -> None:
    levering = lees_levering(bestand(), DUIZEND)
    assert [t.uitkomst for t in toets(levering, [((zijde, "0.4", "4.3.2"), bedrag)])] == [uitkomst]


@pytest.mark.parametrize(
    ("inhoud", "plaats"),
    [
        (bestand(metadata={}), "metadata.boekjaar"),
        (bestand(metadata=None), "metadata"),
        (bestand(data={"lasten": []}), "data.baten"),
        (bestand([{"taakveld": 0.4, "categorie": "4.3.2", "bedrag": 1}]), "data.lasten[1]"),
        (bestand([*REGELS, {**REGELS[0], "bedrag": "veel"}]), "data.lasten[3]"),
        (bestand([{**REGELS[0], "bedrag": 0.001}]), "data.lasten[1]"),
        (bestand([{**REGELS[0], "bedrag": True}]), "data.lasten[1]"),
        (bestand([{**REGELS[0], "bedrag": 1e300}]), "data.lasten[1]"),
        (bestand([None]), "data.lasten[1]"),
    ],
)
def test_fouten(inhoud: bytes, plaats: str) -> None:
    with pytest.raises(BestandFout) as fout:
        lees_levering(inhoud, EURO)
    assert fout.value.fouten[0].plaats == plaats

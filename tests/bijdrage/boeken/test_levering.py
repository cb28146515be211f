"""The booking proposal beside a delivery."""

import json

import pytest

from bijdrage.boeken.levering import toets_boekingen
from bijdrage.boeken.voorstel import boekingsvoorstel
from bijdrage.rekenmodel.berekening import bereken
from samenwerking.iv3.definitie import BestandFout
from samenwerking.iv3.levering import EURO, Levering, Toets, lees_levering
from tests.bijdrage.boeken.test_voorstel import groen
from tests.invoer import CODELIJSTEN

REGELS = {
    "lasten": [
        {"taakveld": "0.4", "categorie": "4.3.2", "bedrag": 45},
        {"taakveld": "6.1", "categorie": "4.3.2", "bedrag": 89},
    ],
    "baten": [{"taakveld": "0.4", "categorie": "4.3.2", "bedrag": 200}],
}


def levering(cbs: str = "0358", jaar: int = 2021, periode: str = "0") -> Levering:
    metadata = {"overheidsnummer": cbs, "overheidsnaam": "x", "boekjaar": jaar, "periode": periode}
    return lees_levering(json.dumps({"metadata": metadata, "data": REGELS}).encode(), EURO)


def toets(geleverd: Levering, stand: str = "begroting") -> tuple[Toets, ...]:
    berekening = bereken(groen())
    boekingen = boekingsvoorstel(berekening, CODELIJSTEN).boekingen
    invoer = berekening.invoer
    kenmerken = invoer.kenmerken._replace(stand=stand)
    return toets_boekingen(geleverd, boekingen, invoer._replace(kenmerken=kenmerken))


def test_gastgemeente_en_centrumgemeente() -> None:
    assert [(t.cel[1], t.uitkomst) for t in toets(levering())] == [
        ("0.2", "ontbreekt"),
        ("0.4", "kan erin staan"),
        ("6.1", "ander bedrag"),
    ]
    assert [(t.cel[0], t.uitkomst) for t in toets(levering("362"))] == [("baten", "kan erin staan")]


@pytest.mark.parametrize(
    ("stand", "periode", "past"),
    [
        ("begroting", "0", True),
        ("begroting", "5", False),
        ("begroting", "", True),
        ("begroting-na-wijziging", "0", True),
        ("burap1", "2", True),
        ("rekening", "5", True),
        ("rekening", "0", False),
    ],
)
def test_een_levering_is_van_dezelfde_periode(stand: str, periode: str, past: bool) -> None:
    """Period 0 is the begroting, so its totals say nothing of the rekening."""
    try:
        assert toets(levering(periode=periode), stand)
    except BestandFout as fout:
        assert not past
        assert fout.fouten[0].plaats == "metadata.periode"
    else:
        assert past


@pytest.mark.parametrize(
    ("geleverd", "plaats"),
    [(levering(jaar=2022), "metadata.boekjaar"), (levering("0451"), "metadata.overheidsnummer")],
)
def test_een_andere_levering_wordt_geweigerd(geleverd: Levering, plaats: str) -> None:
    with pytest.raises(BestandFout) as fout:
        toets(geleverd)
    assert fout.value.fouten[0].plaats == plaats

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


def levering(cbs: str = "0358", jaar: int = 2021) -> Levering:
    metadata = {"overheidsnummer": cbs, "overheidsnaam": "x", "boekjaar": jaar}
    return lees_levering(json.dumps({"metadata": metadata, "data": REGELS}).encode(), EURO)


def toets(geleverd: Levering) -> tuple[Toets, ...]:
    berekening = bereken(groen())
    boekingen = boekingsvoorstel(berekening, CODELIJSTEN).boekingen
    return toets_boekingen(geleverd, boekingen, berekening.invoer.gemeenten, 2021)


def test_gastgemeente_en_centrumgemeente() -> None:
    assert [(t.cel[1], t.uitkomst) for t in toets(levering())] == [
        ("0.2", "ontbreekt"),
        ("0.4", "kan erin staan"),
        ("6.1", "ander bedrag"),
    ]
    assert [(t.cel[0], t.uitkomst) for t in toets(levering("362"))] == [("baten", "kan erin staan")]


@pytest.mark.parametrize(
    ("geleverd", "plaats"),
    [(levering(jaar=2022), "metadata.boekjaar"), (levering("0451"), "metadata.overheidsnummer")],
)
def test_een_andere_levering_wordt_geweigerd(geleverd: Levering, plaats: str) -> None:
    with pytest.raises(BestandFout) as fout:
        toets(geleverd)
    assert fout.value.fouten[0].plaats == plaats

"""Changes as JSON: what goes in comes out, and what does not follow the schema is refused."""

import json
from typing import Any, get_args

import pytest

from bijdrage.rekenmodel.scenariotekst import SOORTEN, als_json, als_tekst, uit_json, uit_teksten
from bijdrage.rekenmodel.wijziging import (
    Componentsleutel,
    CorrectieAnders,
    CorrectieErbij,
    CorrectieWeg,
    Kostenwijziging,
    OngeldigScenario,
    Sleutelwaarde,
    Toetreding,
    Uittreding,
    Wijziging,
)
from tests.bijdrage.rekenmodel.test_scenario import (
    BALIE,
    UITHOORN,
    WAARDEN,
    ZONDER_CENT,
)

ALLE: tuple[Wijziging, ...] = (
    BALIE,
    Kostenwijziging(-1, regel="L01"),
    Sleutelwaarde("plekken", "Aalsmeer", 3),
    Componentsleutel("huisvesting", "uren"),
    CorrectieErbij(ZONDER_CENT),
    CorrectieAnders(ZONDER_CENT._replace(bedrag=None, percentage=1)),
    CorrectieWeg("C1"),
    Toetreding(UITHOORN, WAARDEN),
    Uittreding("Aalsmeer"),
)
GOED = {"soort": "uren", "gemeente": "Aalsmeer", "honderdsten": -1}


def test_elke_soort_heen_en_terug() -> None:
    assert {type(w) for w in ALLE} == set(SOORTEN.values()) == set(get_args(Wijziging))
    assert uit_teksten([als_tekst(w) for w in ALLE]) == ALLE
    assert uit_json(json.loads(json.dumps([als_json(w) for w in ALLE]))) == ALLE


@pytest.mark.parametrize(
    "anders",
    [
        {"soort": "anders"},
        {"soort": ["uren"]},
        {"onbekend": 1},
        {"honderdsten": "1"},
        {"honderdsten": True},
        {"honderdsten": 1.5},
        {"honderdsten": None},
        {"honderdsten": 10**15 + 1},
        {"gemeente": "x" * 501},
        {"gemeente": {}},
    ],
)
def test_wat_niet_de_vorm_heeft(anders: dict[str, Any]) -> None:
    assert uit_json([GOED])
    with pytest.raises(OngeldigScenario):
        uit_json([GOED | anders])


@pytest.mark.parametrize(
    "inhoud",
    [
        {},
        [1],
        [GOED] * 51,
        [{"soort": "uren", "gemeente": "Aalsmeer"}],
        [{"soort": "toetreding", "gemeente": 1}],
        [{"soort": "toetreding", "gemeente": {"naam": "A", "cbs": "1", "rol": "x"}, "waarden": 1}],
        [
            {
                "soort": "toetreding",
                "gemeente": {"naam": "A", "cbs": "1", "rol": "x"},
                "waarden": [1],
            }
        ],
    ],
)
def test_wat_geen_lijst_van_wijzigingen_is(inhoud: Any) -> None:
    with pytest.raises(OngeldigScenario):
        uit_json(inhoud)


@pytest.mark.parametrize("tekst", ["", "{", "[" * 100_000, "NaN"])
def test_wat_niet_te_lezen_is(tekst: str) -> None:
    with pytest.raises(OngeldigScenario):
        uit_teksten([tekst])

"""Rules PRES: fulfilled, a finding after one change, and what is missing."""

import pytest

from bijdrage.bbv import CONTROLES
from tests.dossier import Anders, Geval, dossier, met, toets, zonder


def _uitvoer(**anders: object) -> Anders:
    return lambda goed: goed._replace(
        uitvoer=goed.uitvoer and goed.uitvoer._replace(**anders)  # type: ignore[arg-type]
    )


GEVALLEN = {
    "PRES-01": Geval(_uitvoer(afgerond_sluit=False), zonder("uitvoer"), "het rapport"),
    "PRES-02": Geval(_uitvoer(prijspeil=""), zonder("uitvoer"), "het rapport"),
    "PRES-03": Geval(_uitvoer(herberekend="anders"), zonder("uitvoer"), "het rapport"),
    "PRES-04": Geval(
        met(mutaties_zonder_logboek=("urenregel 5",)),
        zonder("mutaties_zonder_logboek"),
        "het logboek",
    ),
    "PRES-05": Geval(
        lambda goed: goed._replace(
            stukken=tuple(s._replace(paragraaf="Verbonden partijen") for s in goed.stukken or ())
        ),
        zonder("stukken"),
        "de stukken van Amstelveen en Aalsmeer",
    ),
}


@pytest.mark.parametrize("code", GEVALLEN)
def test_regel(code: str) -> None:
    toets(code, GEVALLEN[code])


@pytest.mark.parametrize(
    "leeg",
    [{"methode": ""}, {"versies": ()}, {"datum": None}, {"eenheid": ""}, {"tekenafspraak": ""}],
)
def test_elk_veld_van_een_rapport_telt(leeg: dict[str, object]) -> None:
    anders = _uitvoer(**leeg)(dossier())
    assert CONTROLES["PRES-02"](anders).punten or CONTROLES["PRES-03"](anders).punten

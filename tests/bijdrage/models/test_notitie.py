"""What the database holds a note on a number to."""

import pytest

from bijdrage.models import Notitie
from tests.personen import account
from tests.registratie import (
    Geval,
    geweigerd,
    goede_berekening,
    kopie,
    namen,
    toets,
    voer_uit,
    zet_vast,
)

pytestmark = pytest.mark.usefixtures("lege_registratie")
GEVALLEN = [
    Geval("notitie_een_keer", kopie(Notitie, code="{}"), "'ander'", "code"),
    Geval("notitie_as_bekend", kopie(Notitie, code="'x'", as_naam="{}"), "'taakveld'", "'regel'"),
    Geval("notitie_heeft_tekst", kopie(Notitie, code="'x'", tekst="{}"), "tekst", "''"),
    Geval("notitie_heeft_tekst", kopie(Notitie, code="{}"), "'x'", "''"),
]
ANDERE = (
    *("notitie_staat_insert", "notitie_staat_update", "notitie_staat_delete"),
    "notitie_niet_leeg",
)
OPDRACHTEN = {
    "insert": kopie(Notitie, code="'x'"),
    "update": "UPDATE bijdrage_notitie SET tekst = 'anders'",
    "delete": "DELETE FROM bijdrage_notitie",
}


def _notitie() -> Notitie:
    return goede_berekening().notities.create(
        as_naam="component", code="personeel", tekst="Let op.", geschreven_door=account("maker")
    )


@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    _notitie()
    toets(geval)


@pytest.mark.parametrize("soort", OPDRACHTEN)
def test_only_of_a_concept(soort: str) -> None:
    berekening = _notitie().berekening
    zet_vast(berekening.urenverdeling, berekening.kostenraming, berekening)
    with geweigerd(f"notitie_staat_{soort}"):
        voer_uit(OPDRACHTEN[soort])


@pytest.mark.parametrize("soort", OPDRACHTEN)
def test_of_a_concept(soort: str) -> None:
    _notitie()
    voer_uit(OPDRACHTEN[soort])


def test_emptying_at_once() -> None:
    _notitie()
    voer_uit("SET CONSTRAINTS ALL IMMEDIATE")
    with geweigerd("notitie_niet_leeg"):
        voer_uit("TRUNCATE bijdrage_notitie")

"""What the database holds a scenario to."""

import pytest

from bijdrage.models import Scenario
from tests.personen import account
from tests.registratie import Geval, geweigerd, goede_berekening, kopie, namen, toets, voer_uit

pytestmark = pytest.mark.usefixtures("lege_registratie")
NIEUW = {"naam": "'ander'"}
GEVALLEN = [
    Geval("scenario_naam_een_keer", kopie(Scenario, naam="{}"), "'ander'", "naam"),
    Geval("scenario_heeft_naam", kopie(Scenario, naam="{}"), "'ander'", "''"),
    Geval("scenario_zichtbaar_bekend", kopie(Scenario, zichtbaar="{}", **NIEUW), "'binnen'", "'x'"),
    Geval(
        "scenario_wijzigingen_bekend",
        kopie(Scenario, wijzigingen="{}", **NIEUW),
        "wijzigingen",
        """'[{{"soort": "anders"}}]'""".replace("{{", "{").replace("}}", "}"),
    ),
    Geval(
        "scenario_blijft",
        "UPDATE bijdrage_scenario SET naam = 'ander' WHERE {}",
        "FALSE",
        "TRUE",
    ),
]


def _vul() -> None:
    Scenario.objects.create(
        berekening=goede_berekening(),
        naam="proef",
        gemeente="Aalsmeer",
        wijzigingen=[{"soort": "uittreding", "gemeente": "Aalsmeer"}],
        maker=account("noor"),
    )
    voer_uit("SET CONSTRAINTS ALL IMMEDIATE")


@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    _vul()
    toets(geval)


@pytest.mark.parametrize("geen_lijst", ["'{}'", "'[]'", "'[1]'", "'null'", "'[{}]'"])
def test_wat_geen_lijst_van_wijzigingen_is(geen_lijst: str) -> None:
    _vul()
    with geweigerd("scenario_wijzigingen_bekend"):
        voer_uit(kopie(Scenario, wijzigingen=geen_lijst, **NIEUW))


def test_een_scenario_houdt_zijn_berekening_niet_tegen() -> None:
    _vul()
    Scenario.objects.get().berekening.delete()
    assert not Scenario.objects.exists()

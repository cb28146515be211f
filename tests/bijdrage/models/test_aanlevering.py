"""What the database holds a file with hours to."""

import pytest

from bijdrage.models import Aanlevering
from tests.personen import account
from tests.registratie import (
    Geval,
    geweigerd,
    goede_registratie,
    kopie,
    namen,
    teruggedraaid,
    toets,
    voer_uit,
    zet_vast,
)

pytestmark = pytest.mark.usefixtures("lege_registratie")
ZET = "UPDATE bijdrage_aanlevering SET"
GEVALLEN = [
    Geval(
        "aanlevering_een_keer_per_bestand",
        kopie(Aanlevering, sha256="{}", gelezen="NULL", fouten="NULL"),
        "'ander'",
        "sha256",
    ),
    Geval(
        "aanlevering_overgenomen_zonder_fouten",
        f"{ZET} overgenomen_op = now(), gelezen = '{{{{}}}}', fouten = {{}}",
        "'[]'",
        "'[1]'",
    ),
    Geval(
        "aanlevering_niet_leeg",
        "SET LOCAL session_replication_role = {}; TRUNCATE bijdrage_aanlevering CASCADE",
        "replica",
        "origin",
    ),
]
STAAT = {
    "insert": kopie(Aanlevering, sha256="'nog een'", gelezen="NULL", fouten="NULL"),
    "update": f"{ZET} naam = 'anders'",
    "delete": "DELETE FROM bijdrage_aanlevering",
}
ANDERE = {f"aanlevering_staat_{soort}" for soort in STAAT}


def _aanlevering() -> Aanlevering:
    return Aanlevering.objects.create(
        urenverdeling=goede_registratie().urenverdeling,
        naam="uren.xlsx",
        inhoud=b"x",
        sha256="x",
        aangeleverd_door=account("maker"),
    )


@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    _aanlevering()
    voer_uit("SET CONSTRAINTS ALL IMMEDIATE")  # a table with something pending cannot be emptied
    toets(geval)


@pytest.mark.parametrize("soort", STAAT)
def test_bij_vastgestelde_uren_staat_het_bestand(soort: str) -> None:
    aanlevering = _aanlevering()
    with teruggedraaid():
        voer_uit(STAAT[soort])
    zet_vast(aanlevering.urenverdeling)
    with geweigerd(f"aanlevering_staat_{soort}"):
        voer_uit(STAAT[soort])

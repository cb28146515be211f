"""What the database holds the mark of a file that was given out to."""

import pytest

from bijdrage.models import Berekening, Uitgave
from bijdrage.models.uitgave import Uitgavesoort
from bijdrage.services.uitgeven import noteer_uitgave
from tests.registratie import Geval, geweigerd, goede_berekening, kopie, namen, toets, voer_uit

pytestmark = pytest.mark.usefixtures("lege_registratie")
ANDER = {"sha256": "repeat('b', 64)"}
GEVALLEN = [
    Geval(
        "uitgave_een_keer_per_bestand",
        kopie(Uitgave, sha256="{}"),
        "repeat('b', 64)",
        "sha256",
    ),
    Geval("uitgave_soort_bekend", kopie(Uitgave, soort="{}", **ANDER), "soort", "'brief.docx'"),
    Geval("uitgave_sha256_heel", kopie(Uitgave, sha256="{}"), "repeat('b', 64)", "'b'"),
    Geval(
        "uitgave_verandert_niet",
        "UPDATE bijdrage_uitgave SET soort = 'werkmap.xlsx' WHERE {}",
        "FALSE",
        "TRUE",
    ),
]
ANDERE = ("uitgave_blijft_bekend", "uitgave_niet_leeg")


def _uitgegeven() -> Berekening:
    berekening = goede_berekening()
    noteer_uitgave(berekening=berekening.pk, soort=Uitgavesoort.RAPPORT, inhoud=b"%PDF")
    voer_uit("SET CONSTRAINTS ALL IMMEDIATE")
    return berekening


@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    _uitgegeven()
    toets(geval)


def test_in_een_keer_leegmaken() -> None:
    _uitgegeven()
    with geweigerd("uitgave_niet_leeg"):
        voer_uit("TRUNCATE bijdrage_uitgave")


def test_van_een_concept_verdwijnt_zij_mee() -> None:
    _uitgegeven().delete()
    assert not Uitgave.objects.exists()

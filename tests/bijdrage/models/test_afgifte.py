"""What the database holds the mark of a file that was given out to."""

import pytest

from bijdrage.models import Afgifte, Berekening
from bijdrage.models.afgifte import Afgiftesoort
from bijdrage.services.afgeven import noteer_afgifte
from tests.registratie import Geval, geweigerd, goede_berekening, kopie, namen, toets, voer_uit

pytestmark = pytest.mark.usefixtures("lege_registratie")
ANDER = {"sha256": "repeat('b', 64)"}
GEVALLEN = [
    Geval(
        "afgifte_een_keer_per_bestand",
        kopie(Afgifte, sha256="{}"),
        "repeat('b', 64)",
        "sha256",
    ),
    Geval("afgifte_soort_bekend", kopie(Afgifte, soort="{}", **ANDER), "soort", "'brief.docx'"),
    Geval("afgifte_sha256_heel", kopie(Afgifte, sha256="{}"), "repeat('b', 64)", "'b'"),
    Geval(
        "afgifte_verandert_niet",
        "UPDATE bijdrage_afgifte SET soort = 'werkmap.xlsx' WHERE {}",
        "FALSE",
        "TRUE",
    ),
]
ANDERE = ("afgifte_blijft_bekend", "afgifte_niet_leeg")


def _afgegeven() -> Berekening:
    berekening = goede_berekening()
    noteer_afgifte(berekening=berekening.pk, soort=Afgiftesoort.RAPPORT, inhoud=b"%PDF")
    voer_uit("SET CONSTRAINTS ALL IMMEDIATE")
    return berekening


@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    _afgegeven()
    toets(geval)


def test_in_een_keer_leegmaken() -> None:
    _afgegeven()
    with geweigerd("afgifte_niet_leeg"):
        voer_uit("TRUNCATE bijdrage_afgifte")


def test_van_een_concept_verdwijnt_zij_mee() -> None:
    _afgegeven().delete()
    assert not Afgifte.objects.exists()

"""Agreed savings in an input: found as a correction, in the hours, as both, or not."""

from bijdrage.afspraken.besparing import (
    ALS_CORRECTIE,
    ALS_UREN,
    Besparingsafspraak,
    Besparingsuren,
    uren_in,
)
from bijdrage.rekenmodel.gewijzigd import pas_toe
from bijdrage.rekenmodel.invoer import Correctie, Invoer
from bijdrage.rekenmodel.wijziging import CorrectieErbij, Urenwijziging
from tests.dossier import JAAR, berekening

MINDER = Urenwijziging("Aalsmeer", -100)
CORRECTIE = Correctie("B-1", "vermindering", "Aalsmeer", "structureel", bedrag=-500)


def _toen() -> Invoer:
    return berekening().invoer


def _afspraak(wijze: str) -> Besparingsafspraak:
    uren = (Besparingsuren(uren_in(_toen(), MINDER), MINDER),)
    return Besparingsafspraak("B-1", "Minder", wijze, "Aalsmeer", JAAR, uren=uren)


def test_in_de_stap_waarin_zij_zit() -> None:
    """As a correction in the step of its soort, in the hours in that of the hours."""
    met_uren = pas_toe(_toen(), (MINDER,)).na
    met_correctie = pas_toe(_toen(), (CorrectieErbij(CORRECTIE),)).na
    in_uren, als_correctie = _afspraak(ALS_UREN), _afspraak(ALS_CORRECTIE)
    assert [in_uren.stap(invoer) for invoer in (_toen(), met_uren)] == ["", "uren"]
    assert [als_correctie.stap(i) for i in (_toen(), met_correctie)] == ["", "vermindering"]
    assert in_uren.stap(met_correctie) == ""


def test_een_honderdste_te_weinig_is_niet_gevonden() -> None:
    bijna = pas_toe(_toen(), (MINDER._replace(honderdsten=-99),)).na
    assert not _afspraak(ALS_UREN).in_uren(bijna)
    assert _afspraak(ALS_UREN).in_uren(pas_toe(_toen(), (MINDER,)).na)


def test_dubbel_is_allebei() -> None:
    beide = pas_toe(_toen(), (MINDER, CorrectieErbij(CORRECTIE))).na
    for wijze in (ALS_UREN, ALS_CORRECTIE):
        assert _afspraak(wijze).dubbel_in(beide)
        assert not _afspraak(wijze).dubbel_in(pas_toe(_toen(), (MINDER,)).na)
        assert not _afspraak(wijze).dubbel_in(pas_toe(_toen(), (CorrectieErbij(CORRECTIE),)).na)


def test_van_een_onbekende_gemeente_zijn_er_geen_uren() -> None:
    assert uren_in(_toen(), MINDER._replace(gemeente="Nergens")) == 0

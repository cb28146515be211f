"""Rules AFS: fulfilled, a finding after one change, and what is missing."""

from dataclasses import replace
from typing import Any

import pytest

from bijdrage.afspraken.besparing import (
    ALS_CORRECTIE,
    ALS_UREN,
    Besparingsafspraak,
    Besparingsuren,
    uren_in,
)
from bijdrage.afspraken.correctie import Correctieafspraak
from bijdrage.bbv import CONTROLES
from bijdrage.bbv.dossier import Dossier
from bijdrage.rekenmodel.invoer import VOLGENS_AFSPRAAK
from bijdrage.rekenmodel.wijziging import Urenwijziging
from tests.dossier import JAAR, Anders, Geval, dossier, toets, zonder


def _afspraken(**anders: Any) -> Anders:
    return lambda goed: goed._replace(
        correctieafspraken=tuple(a._replace(**anders) for a in goed.correctieafspraken or ())
    )


def _erbij(afspraak: Correctieafspraak) -> Anders:
    return lambda goed: goed._replace(
        correctieafspraken=(*(goed.correctieafspraken or ()), afspraak)
    )


def _ict(apart_van: str = "") -> Anders:
    """ICT is an agreed amount, and every correction is about it."""

    def anders(goed: Dossier) -> Dossier:
        invoer = goed.berekening.invoer
        componenten = tuple(
            c._replace(behandeling=VOLGENS_AFSPRAAK) if c.naam == "ICT" else c
            for c in invoer.componenten
        )
        correcties = tuple(c._replace(omschrijving="ICT-budget") for c in invoer.correcties)
        invoer = invoer._replace(componenten=componenten, correcties=correcties)
        goed = goed._replace(berekening=replace(goed.berekening, invoer=invoer))
        return _afspraken(apart_van=apart_van)(goed)

    return anders


def _overeenkomst(aantal: int, **anders: Any) -> Anders:
    """The agreements are about the first components only, otherwise."""

    def wijzig(goed: Dossier) -> Dossier:
        assert goed.overeenkomst is not None
        componenten = goed.overeenkomst.componenten[:aantal]
        nieuw = tuple(a._replace(**anders) for a in componenten)
        return goed._replace(overeenkomst=goed.overeenkomst._replace(componenten=nieuw))

    return wijzig


def _besparing(**anders: Any) -> Anders:
    """A saving with the code of a correction, whose hours are already down as far as it says."""

    def wijzig(goed: Dossier) -> Dossier:
        correctie = goed.berekening.invoer.correcties[0]
        wijziging = Urenwijziging(correctie.gemeente, -100)
        uren = Besparingsuren(uren_in(goed.berekening.invoer, wijziging) + 100, wijziging)
        wat = (correctie.code, "Minder balie", ALS_UREN, correctie.gemeente, JAAR, None, (uren,))
        return goed._replace(besparingen=(Besparingsafspraak(*wat)._replace(**anders),))

    return wijzig


NIEUW = Correctieafspraak(
    "N1", "aanvullend", "Aalsmeer", "incidenteel", eerste_jaar=JAAR, bedragen=((JAAR, 100),)
)
_WEG, _WAT = zonder("correctieafspraken"), "wat over de correcties is afgesproken"
GEVALLEN = {
    "AFS-01": Geval(_afspraken(bedragen=((JAAR, 1),)), _WEG, _WAT),
    "AFS-02": Geval(_afspraken(laatste_jaar=JAAR - 1, eerste_jaar=None), _WEG, _WAT),
    "AFS-03": Geval(_afspraken(besluit=""), _WEG, _WAT),
    "AFS-04": Geval(_erbij(NIEUW), _WEG, _WAT),
    "AFS-05": Geval(_ict(), _WEG, _WAT),
    "AFS-07": Geval(_besparing(), zonder("besparingen"), "wat over de besparingen is afgesproken"),
    "AFS-06": Geval(_overeenkomst(0), zonder("overeenkomst"), "de sleutel per component"),
}


@pytest.mark.parametrize("code", GEVALLEN)
def test_regel(code: str) -> None:
    toets(code, GEVALLEN[code])


@pytest.mark.parametrize(
    ("anders", "gevonden"),
    [
        ({}, "Haal correctie"),
        ({"wijze": ALS_CORRECTIE}, "Zet de uren terug"),
        ({"code": "X9"}, ""),
        ({"uren": (Besparingsuren(10**9, Urenwijziging("Aalsmeer", 100)),)}, ""),
        ({"wijze": ALS_CORRECTIE, "eerste_jaar": JAAR - 1}, ""),
        ({"eerste_jaar": JAAR - 1}, "Haal correctie"),
        ({"eerste_jaar": JAAR + 1}, ""),
        ({"eerste_jaar": JAAR - 1, "laatste_jaar": JAAR - 1}, ""),
    ],
)
def test_een_besparing_telt_een_keer(anders: dict[str, Any], gevonden: str) -> None:
    """Both found is a finding, with the saving and the remedy; one of them is none."""
    punten = CONTROLES["AFS-07"](_besparing(**anders)(dossier())).punten
    assert [gevonden in punt.herstel for punt in punten] == ([True] if gevonden else [])


def test_een_bedrag_dat_ontbreekt_is_geen_nul() -> None:
    """Zero is an amount; none at all is a finding that names the correction and the year."""
    regel = CONTROLES["AFS-04"]
    assert not regel(_erbij(NIEUW._replace(bedragen=((JAAR, 0),)))(dossier())).punten
    (punt,) = regel(_erbij(NIEUW._replace(bedragen=((JAAR + 1, 100),)))(dossier())).punten
    assert (
        punt.melding
        == f"Het afgesproken bedrag van correctie N1 in {JAAR} ontbreekt. Leg het vast."
    )


@pytest.mark.parametrize("anders", [{"eerste_jaar": JAAR + 1}, {"gemeente": "Uithoorn"}])
def test_wat_niet_van_dit_jaar_of_deze_gemeente_is_hoeft_er_niet_te_staan(
    anders: dict[str, Any],
) -> None:
    assert not CONTROLES["AFS-04"](_erbij(NIEUW._replace(**anders))(dossier())).punten


def test_een_claim_over_ict_mag_als_de_afspraak_zegt_waarom() -> None:
    goed = _ict(apart_van="De claim staat los van de ICT-afspraak.")(dossier())
    assert CONTROLES["AFS-05"](goed).punten == ()
    zin = CONTROLES["AFS-05"](_ict()(dossier())).punten[0].melding
    assert "ICT heeft voor 2021 al een afgesproken bedrag" in zin


def test_een_andere_soort_of_gemeente_is_een_andere_correctie() -> None:
    """Then nothing was agreed about the correction, and the agreed one is missing."""
    anders = _afspraken(soort="overig", bedragen=((JAAR, 1),))(dossier())
    assert not CONTROLES["AFS-01"](anders).punten
    assert CONTROLES["AFS-04"](anders).punten


def test_een_component_zonder_afspraak_of_anders_verdeeld_is_een_bevinding() -> None:
    """What is outside the division needs no agreement."""
    regel = CONTROLES["AFS-06"]
    punten = regel(_overeenkomst(1)(dossier())).punten
    assert "personeel" not in {punt.wat for punt in punten}
    assert punten[0].melding.endswith("zegt 2013-2021 niets.")
    (anders, *_) = regel(_overeenkomst(1, behandeling="sleutel", sleutel="vte")(dossier())).punten
    assert anders.melding == (
        "Component personeel is verdeeld volgens «uren»; "
        "2013-2021 zegt «sleutel» met sleutel «vte»."
    )

"""Rules TIJD: fulfilled, a finding after one change, and what is missing."""

from datetime import date

import pytest

from bijdrage.bbv import CONTROLES
from bijdrage.bbv.dossier import Dossier, Vorige
from tests.dossier import (
    Anders,
    Geval,
    cel,
    dossier,
    dossiertabellen,
    reken,
    toets,
    zonder,
)


def _uren(**anders: object) -> Anders:
    """The version of the hours is another."""

    def wijzig(goed: Dossier) -> Dossier:
        uren, *rest = goed.versies or ()
        return goed._replace(versies=(uren._replace(**anders), *rest))  # type: ignore[arg-type]

    return wijzig


def _zonder_jaarcijfer(jaar: int) -> Anders:
    return lambda goed: goed._replace(
        jaarcijfers=tuple(c for c in goed.jaarcijfers or () if c.jaar != jaar)
    )


def _andere_indeling(goed: Dossier) -> Dossier:
    tabellen = dossiertabellen()
    cel("Lasten", 8, taakveld="5.1")(tabellen)
    return goed._replace(vorige=Vorige(2020, reken(tabellen)))


GEVALLEN = {
    "TIJD-01": Geval(_uren(jaar=2020), zonder("versies"), "de versies van uren en kosten"),
    "TIJD-02": Geval(_uren(status="concept"), zonder("versies"), "de urenverdeling"),
    "TIJD-03a": Geval(_uren(vastgesteld_op=date(2021, 1, 1)), zonder("versies"), "urenverdeling"),
    "TIJD-03b": Geval(
        _uren(vastgesteld_op=date(2020, 11, 11)),
        lambda goed: goed._replace(stukken=None, begroting_vastgesteld_op=None),
        "de dag waarop de begroting is vastgesteld",
    ),
    "TIJD-04": Geval(_zonder_jaarcijfer(2024), zonder("jaarcijfers"), "de geraamde bijdrage"),
    "TIJD-05": Geval(_zonder_jaarcijfer(2019), zonder("jaarcijfers"), "de twee jaren ervoor"),
    "TIJD-06": Geval(_andere_indeling, zonder("vorige"), "het jaar ervoor"),
}


@pytest.mark.parametrize("code", GEVALLEN)
def test_regel(code: str) -> None:
    toets(code, GEVALLEN[code])


def test_een_toelichting_bij_de_indeling_volstaat() -> None:
    anders = _andere_indeling(dossier())
    toelichtingen = {("TIJD-06", post): "Zo is het nu." for post in ("5.1", "5.2")}
    assert not CONTROLES["TIJD-06"](anders._replace(toelichtingen=toelichtingen)).punten


def test_een_begroting_die_nooit_is_gewijzigd_telt_als_gewijzigde() -> None:
    """As on the page of the years ahead; without either it is missing (TIJD-05)."""
    goed = dossier()
    assert not CONTROLES["TIJD-05"](goed).punten
    zonder_wijziging = goed._replace(
        jaarcijfers=tuple(
            c._replace(stand="begroting") if c.jaar == 2020 else c for c in goed.jaarcijfers or ()
        )
    )
    assert not CONTROLES["TIJD-05"](zonder_wijziging).punten
    assert CONTROLES["TIJD-05"](_zonder_jaarcijfer(2020)(goed)).punten


def test_de_berekening_van_de_begroting_zegt_wanneer_zij_is_vastgesteld() -> None:
    assert not CONTROLES["TIJD-03b"](dossier()._replace(stukken=None)).punten
    laat = _uren(vastgesteld_op=date(2020, 11, 2))(dossier()._replace(stukken=None))
    assert CONTROLES["TIJD-03b"](laat).punten


@pytest.mark.parametrize(("code", "jaren"), [("TIJD-04", (2019, 2020, 2021)), ("TIJD-05", (2021,))])
def test_zonder_enig_cijfer_ervoor_of_erna_is_niets_te_zeggen(
    code: str, jaren: tuple[int, ...]
) -> None:
    """Without any figure of other years nobody entered them yet: that is not a breach."""
    over = tuple(c for c in dossier().jaarcijfers or () if c.jaar in jaren)
    oordeel = CONTROLES[code](dossier()._replace(jaarcijfers=over))
    assert (oordeel.punten, bool(oordeel.ontbreekt)) == ((), True)

"""Rules BTW: fulfilled, a finding after one change, and what is missing."""

from datetime import date

import pytest

from bijdrage.afspraken.overeenkomst import VRIJGESTELD
from bijdrage.bbv import CONTROLES
from bijdrage.bbv.dossier import Dossier
from tests.dossier import Anders, Geval, dossier, toets, zonder


def _btw(**anders: object) -> Anders:
    """How every component is taxed is another."""

    def wijzig(goed: Dossier) -> Dossier:
        overeenkomst = goed.overeenkomst
        assert overeenkomst is not None
        componenten = tuple(
            a._replace(btw=a.btw and a.btw._replace(**anders))  # type: ignore[arg-type]
            for a in overeenkomst.componenten
        )
        return goed._replace(overeenkomst=overeenkomst._replace(componenten=componenten))

    return wijzig


def _opgave(**anders: object) -> Anders:
    return lambda goed: goed._replace(
        btwopgaven=tuple(o._replace(**anders) for o in goed.btwopgaven or ())  # type: ignore[arg-type]
    )


GEVALLEN = {
    "BTW-01": Geval(_btw(motivering=""), zonder("overeenkomst"), "de btw per component"),
    "BTW-02": Geval(_opgave(inclusief=120), zonder("btwopgaven"), "opgave van doorgeschoven btw"),
    "BTW-03": Geval(_btw(regime=VRIJGESTELD), _btw(compensabel=None), "het compensabele deel"),
    "BTW-04": Geval(_btw(vaste_sleutel=""), zonder("overeenkomst"), "de btw per component"),
    "BTW-05": Geval(
        _opgave(verstrekt_op=date(2022, 4, 2)), zonder("btwopgave_uiterlijk"), "uiterlijk"
    ),
}


@pytest.mark.parametrize("code", GEVALLEN)
def test_regel(code: str) -> None:
    toets(code, GEVALLEN[code])


def test_zonder_belast_regime_is_er_geen_btw() -> None:
    vrij = _btw(regime=VRIJGESTELD, compensabel=0)(dossier())
    assert CONTROLES["BTW-02"](vrij).punten
    assert not CONTROLES["BTW-02"](_opgave(btw=0, inclusief=100)(vrij)).punten


@pytest.mark.parametrize(
    ("deel", "mag"), [(-1, False), (0, True), (10**8, True), (10**8 + 1, False)]
)
def test_compensabel_is_nul_tot_honderd_procent(deel: int, mag: bool) -> None:
    assert bool(CONTROLES["BTW-03"](_btw(compensabel=deel)(dossier())).punten) != mag


def test_elke_gastgemeente_krijgt_een_opgave() -> None:
    assert CONTROLES["BTW-05"](dossier()._replace(btwopgaven=())).punten

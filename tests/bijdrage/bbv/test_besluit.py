"""Rules BEST: fulfilled, a finding after one change, and what is missing."""

from dataclasses import replace
from datetime import date

import pytest

from bijdrage.bbv import CONTROLES
from bijdrage.bbv.dossier import Dossier
from tests.dossier import Anders, Geval, dossier, toets, zonder


def _verklaring(**anders: object) -> Anders:
    return lambda goed: goed._replace(
        verklaring=goed.verklaring and goed.verklaring._replace(**anders)  # type: ignore[arg-type]
    )


def _methode(**anders: object) -> Anders:
    return lambda goed: goed._replace(
        methode=goed.methode and goed.methode._replace(**anders)  # type: ignore[arg-type]
    )


def _stukken(soort: str, **anders: object) -> Anders:
    return lambda goed: goed._replace(
        stukken=tuple(
            s._replace(**anders) if s.soort == soort else s  # type: ignore[arg-type]
            for s in goed.stukken or ()
        )
    )


def _versies(**anders: object) -> Anders:
    return lambda goed: goed._replace(
        versies=tuple(v._replace(**anders) for v in goed.versies or ())  # type: ignore[arg-type]
    )


GEVALLEN = {
    "BEST-01": Geval(_verklaring(gerealiseerd=1_001), zonder("verklaring"), "gerealiseerd"),
    "BEST-02": Geval(
        _stukken("begroting", verzonden_op=date(2020, 11, 15)),
        zonder("stukken"),
        "van de begroting van Amstelveen en Aalsmeer",
    ),
    "BEST-03": Geval(
        _stukken("jaarstukken", verzonden_op=date(2022, 7, 15)), zonder("stukken"), "jaarstukken"
    ),
    "BEST-04a": Geval(_methode(effect=()), zonder("methode"), "de rekenmethode"),
    "BEST-04b": Geval(_methode(besluit=""), zonder("methode"), "de rekenmethode"),
    "BEST-05": Geval(_verklaring(verschil=-101), zonder("verklaring"), "gerealiseerd"),
    "BEST-06": Geval(
        _verklaring(oorzaken={"prijs": -101}),
        lambda goed: goed._replace(drempels={}),
        "de gekozen rapportagegrens",
    ),
    "BEST-07": Geval(_versies(controleurs=frozenset({1})), zonder("versies"), "wie uren"),
}


@pytest.mark.parametrize("code", GEVALLEN)
def test_regel(code: str) -> None:
    toets(code, GEVALLEN[code])


def test_een_begrotingswijziging_geeft_ruimte() -> None:
    meer = _verklaring(gerealiseerd=1_001, na_wijziging=1_001)(dossier())
    assert not CONTROLES["BEST-01"](meer).punten


def test_een_eerste_methode_verandert_niets() -> None:
    eerste = _methode(vorige="", effect=(), toelichting="", besluit="")(dossier())
    assert not CONTROLES["BEST-04a"](eerste).punten
    assert not CONTROLES["BEST-04b"](eerste).punten


def test_niemand_is_ook_geen_ander() -> None:
    assert CONTROLES["BEST-07"](_versies(controleurs=frozenset())(dossier())).punten


def test_een_toegelichte_afwijking_volstaat() -> None:
    anders: Dossier = GEVALLEN["BEST-06"].fout(dossier())
    toelichtingen = {("BEST-06", "prijs"): "De cao."}
    assert not CONTROLES["BEST-06"](anders._replace(toelichtingen=toelichtingen)).punten


def test_een_begroting_van_het_jaar_zelf_is_te_laat() -> None:
    laat = _stukken("begroting", vastgesteld_op=date(2021, 1, 1))(dossier())
    assert len(CONTROLES["BEST-02"](laat).punten) == 2


def _in_de_rekening(goed: Dossier) -> Dossier:
    invoer = goed.berekening.invoer
    kenmerken = invoer.kenmerken._replace(stand="rekening")
    berekening = replace(goed.berekening, invoer=invoer._replace(kenmerken=kenmerken))
    return goed._replace(berekening=berekening)


def test_wat_nog_niet_is_besteed_heet_verwacht() -> None:
    anders: Dossier = GEVALLEN["BEST-01"].fout(dossier())
    assert " verwacht en " in CONTROLES["BEST-01"](anders).punten[0].melding
    assert " besteed en " in CONTROLES["BEST-01"](_in_de_rekening(anders)).punten[0].melding

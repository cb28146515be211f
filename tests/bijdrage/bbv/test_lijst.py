"""The list: each row one function, each function one row; nothing is counted in code."""

import csv
from collections import Counter

import pytest

from bijdrage.bbv import CONTROLES, beoordeel_dossier, oordeel_bbv
from bijdrage.bbv.dossier import Dossier
from bijdrage.bbv.lijst import BBV, BESTAND, lijst
from bijdrage.bbv.oordeel import (
    BLOKKEREND,
    ERNSTIG,
    INFO,
    NIET_VAN_TOEPASSING,
    ONBEKEND,
    WAARSCHUWING,
)
from bijdrage.rekenmodel.invoer import STANDEN
from tests.bijdrage.bbv import (
    test_afspraken,
    test_besluit,
    test_btw,
    test_index,
    test_iv3,
    test_kosten,
    test_methode,
    test_overhead,
    test_presentatie,
    test_tijd,
    test_urendossier,
)
from tests.dossier import cel, dossier, met_invoer

GEVALLEN = (
    *(test_tijd.GEVALLEN, test_urendossier.GEVALLEN, test_kosten.GEVALLEN),
    *(test_overhead.GEVALLEN, test_iv3.GEVALLEN, test_besluit.GEVALLEN),
    test_afspraken.GEVALLEN,
    *(test_index.GEVALLEN, test_btw.GEVALLEN, test_presentatie.GEVALLEN, test_methode.CODES),
)
OORSPRONKELIJK_GEMENGD = ("TIJD-03", "UREN-09", "KOST-06", "OH-01", "OH-03", "BEST-04")


def test_elke_rij_heeft_een_functie_en_elke_functie_een_rij() -> None:
    assert list(CONTROLES) == [regel.code for regel in lijst()]
    assert len(set(CONTROLES.values())) == len(CONTROLES)


def test_elke_rij_van_het_bestand_is_een_regel() -> None:
    with BESTAND.open(encoding="utf-8") as bestand:
        rijen = list(csv.DictReader(bestand, delimiter=";"))
    assert [rij["id"] for rij in rijen] == [regel.code for regel in lijst()]
    assert all(all(rij.values()) for rij in rijen)


def test_elke_regel_heeft_een_eigen_geval() -> None:
    geteld = Counter(code for gevallen in GEVALLEN for code in gevallen)
    assert geteld == Counter(list(CONTROLES))


def test_elke_functie_noemt_haar_code_en_haar_bron() -> None:
    for code, functie in CONTROLES.items():
        uitleg = functie.__doc__ or ""
        assert uitleg.startswith(f"{code}: "), code
        assert "(" in uitleg or code.startswith("AA-"), code


def test_een_gemengde_grondslag_is_twee_rijen() -> None:
    codes = {regel.code for regel in lijst()}
    for code in OORSPRONKELIJK_GEMENGD:
        assert {f"{code}a", f"{code}b"} <= codes
        assert code not in codes
    assert not any("+" in regel.grondslag for regel in lijst())


def test_groep_en_ernst() -> None:
    """The group of the verdict is of the rules that count, and of no other."""
    for regel in lijst():
        assert (regel.groep == BBV) == regel.telt, regel.code
        assert regel.ernst in (BLOKKEREND, ERNSTIG, WAARSCHUWING, INFO)


def test_wat_er_niet_is_wordt_bij_elke_regel_genoemd() -> None:
    """With the input alone nothing is fulfilled in silence: the rule knows it, or says it."""
    kaal = beoordeel_dossier(Dossier(dossier().berekening, dossier().codelijsten))
    onbekend = [u for u in kaal if u.uitkomst == ONBEKEND]
    assert all(u.oordeel.ontbreekt for u in onbekend)
    met_weg = {
        code
        for gevallen in GEVALLEN[:-1]
        if isinstance(gevallen, dict)
        for code, geval in gevallen.items()
        if geval.weg
    }
    geldt = {u.regel.code for u in kaal if u.oordeel.van_toepassing}
    zonder_feit = met_weg & geldt - {"KOST-07", "IV3-01", "IV3-02", "IV3-03"}
    assert zonder_feit <= {u.regel.code for u in onbekend}


@pytest.mark.parametrize("stand", STANDEN)
def test_een_regel_over_een_andere_stand_is_niet_van_toepassing(stand: str) -> None:
    """Not fulfilled in silence, and not something that is missing: it does not count (ADR 17)."""
    goed = met_invoer(cel("Kenmerken", 4, waarde=stand))(dossier())
    uitkomsten = beoordeel_dossier(goed)
    anders = {u.regel.code for u in uitkomsten if u.uitkomst == NIET_VAN_TOEPASSING}
    assert anders == {regel.code for regel in lijst() if not regel.geldt_voor(stand)}
    assert {s for regel in lijst() for s in regel.standen} <= set(STANDEN)
    tellend = {regel.code for regel in lijst() if regel.telt} - anders
    assert oordeel_bbv(uitkomsten).regels == len(tellend)


def test_wat_over_de_begroting_gaat_en_wat_over_de_rekening() -> None:
    begroting = {regel.code for regel in lijst() if not regel.geldt_voor("rekening")}
    rekening = {regel.code for regel in lijst() if not regel.geldt_voor("begroting")}
    assert begroting == {"TIJD-04", "TIJD-05"}
    assert rekening >= {"BEST-01", "BEST-05", "IV3-09"}


@pytest.mark.parametrize("code", CONTROLES)
def test_een_rij_wijst_naar_haar_bron(code: str) -> None:
    regel = next(regel for regel in lijst() if regel.code == code)
    assert regel.bron
    assert regel.stelling.endswith(".")

"""The verdict, and what a waiver does to an outcome."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijdrage.bbv import CONTROLES, beoordeel_dossier, oordeel_bbv
from bijdrage.bbv.lijst import lijst
from bijdrage.bbv.oordeel import (
    BEVINDING,
    ONBEKEND,
    ONTHEVEN,
    VOLDAAN,
    Ontheffing,
    Oordeel,
    Punt,
    Uitkomst,
    ontheef,
)
from bijdrage.bbv.regels import CONFORM, NIET_CONFORM, NIET_VAST_TE_STELLEN
from tests.dossier import cel, dossier, met_invoer

DAG = date(2026, 6, 1)
PUNT = Punt("GEM-1", "Er staat iets negatiefs.", "Neem het bruto op.")
TELT = next(regel for regel in lijst() if regel.telt)
NIET = next(regel for regel in lijst() if not regel.telt)
OORDELEN = st.sampled_from(
    [Oordeel(), Oordeel((PUNT,)), Oordeel((), "een feit"), Oordeel((PUNT,), "een feit")]
)
ONTHEFFING = Ontheffing(TELT.code, "GEM-1", "an", "bo", "Zo gepubliceerd.", DAG)
UITKOMSTEN = st.lists(
    st.builds(
        lambda regel, oordeel, ontheven: Uitkomst(
            regel, oordeel, (ONTHEFFING._replace(regel=regel.code),) if ontheven else ()
        ),
        st.sampled_from(lijst()),
        OORDELEN,
        st.booleans(),
    )
)


@given(UITKOMSTEN)
def test_conform_alleen_als_elke_tellende_regel_is_voldaan_of_ontheven(
    uitkomsten: list[Uitkomst],
) -> None:
    oordeel = oordeel_bbv(uitkomsten)
    tellend = [u.uitkomst for u in uitkomsten if u.regel.telt]
    assert (oordeel.uitspraak == CONFORM) == (set(tellend) <= {VOLDAAN, ONTHEVEN})
    assert (oordeel.uitspraak == NIET_CONFORM) == (BEVINDING in tellend)
    assert oordeel.onbekend == tellend.count(ONBEKEND)
    assert oordeel.regels == len(tellend)


@given(UITKOMSTEN, OORDELEN)
def test_wat_niet_telt_verandert_de_uitspraak_niet(
    uitkomsten: list[Uitkomst], oordeel: Oordeel
) -> None:
    erbij = [*uitkomsten, Uitkomst(NIET, oordeel)]
    assert oordeel_bbv(erbij) == oordeel_bbv(uitkomsten)


@given(UITKOMSTEN)
def test_een_bevinding_erbij_maakt_nooit_conform(uitkomsten: list[Uitkomst]) -> None:
    erbij = oordeel_bbv([*uitkomsten, Uitkomst(TELT, Oordeel((PUNT,)))])
    assert erbij.uitspraak == NIET_CONFORM
    assert erbij.bevindingen == oordeel_bbv(uitkomsten).bevindingen + 1


def test_drie_uitspraken_van_een_dossier() -> None:
    goed = dossier()
    assert oordeel_bbv(beoordeel_dossier(goed)).uitspraak == CONFORM
    zonder = goed._replace(methode=None)
    assert oordeel_bbv(beoordeel_dossier(zonder)).uitspraak == NIET_VAST_TE_STELLEN
    fout = met_invoer(cel("Lasten", 5, lasten="-10"))(zonder)
    oordeel = oordeel_bbv(beoordeel_dossier(fout))
    assert (oordeel.uitspraak, oordeel.onbekend) == (NIET_CONFORM, 1)


def test_een_ontheffing_is_te_zien_en_maakt_niet_voldaan() -> None:
    uitkomst = ontheef(Uitkomst(TELT, Oordeel((PUNT,))), [ONTHEFFING], DAG)
    assert (uitkomst.uitkomst, uitkomst.open, uitkomst.ontheven) == (ONTHEVEN, (), (PUNT,))
    assert oordeel_bbv([uitkomst]).ontheven == 1


@pytest.mark.parametrize(
    "ongeldig",
    [
        ONTHEFFING._replace(tot=DAG - timedelta(days=1)),
        ONTHEFFING._replace(goedkeurder="an"),
        ONTHEFFING._replace(goedkeurder=""),
        ONTHEFFING._replace(reden=""),
        ONTHEFFING._replace(wat="GEM-2"),
        ONTHEFFING._replace(regel=NIET.code),
    ],
    ids=["verlopen", "zelfde persoon", "niet gekeurd", "zonder reden", "iets anders", "regel"],
)
def test_een_ontheffing_die_niet_telt(ongeldig: Ontheffing) -> None:
    uitkomst = ontheef(Uitkomst(TELT, Oordeel((PUNT,))), [ongeldig], DAG)
    assert (uitkomst.uitkomst, uitkomst.ontheffingen) == (BEVINDING, ())


def test_een_ontheffing_vult_niet_aan_wat_ontbreekt() -> None:
    uitkomst = Uitkomst(TELT, Oordeel((PUNT,), "een feit"), (ONTHEFFING,))
    assert uitkomst.uitkomst == ONBEKEND
    assert uitkomst.ontheven == (PUNT,)


def test_een_ontheffing_in_een_dossier() -> None:
    fout = met_invoer(cel("Lasten", 5, lasten="-10"))(dossier())
    (punt,) = CONTROLES["KOST-01"](fout).punten
    ontheffing = ONTHEFFING._replace(regel="KOST-01", wat=punt.wat)
    assert oordeel_bbv(beoordeel_dossier(fout, [ontheffing])).uitspraak == NIET_CONFORM
    ontheven = oordeel_bbv(beoordeel_dossier(fout, [ontheffing], DAG))
    assert (ontheven.uitspraak, ontheven.ontheven) == (CONFORM, 1)

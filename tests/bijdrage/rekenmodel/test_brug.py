"""The bridge between two calculations: closes on every side, and equals the naive reference."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from bijdrage.rekenmodel.berekening import bereken
from bijdrage.rekenmodel.invoer import Invoer
from bijdrage.rekenmodel.sommen import As, som_met_correcties
from bijdrage.rekenmodel.verschil import verschil
from tests.bijdrage.rekenmodel.invoeren import paren
from tests.bijdrage.rekenmodel.naslag import brug
from tests.bijdrage.rekenmodel.test_eigenschappen import uitkomst, verwacht

ASSEN: tuple[tuple[As, ...], ...] = (
    ("gemeente",),
    ("gemeente", "component"),
    ("gemeente", "taakveld"),
)
ANDERSOM = (1, 2, 4, 3, 5)


@settings(max_examples=80)
@given(paren())
def test_elke_stap_is_gelijk_aan_de_naslag(paar: tuple[Invoer, Invoer]) -> None:
    """Every run of the bridge gives what the reference gives, under the same name."""
    gemeten = verschil(*paar)
    runs = [("", gemeten.van), *((stap.naam, stap.na) for stap in gemeten.stappen)]
    naslag = list(brug(*paar))
    assert [naam for naam, _ in runs] == [naam for naam, _ in naslag]
    for (naam, run), (_, hoort) in zip(runs, naslag, strict=True):
        assert uitkomst(run) == verwacht(hoort), naam


@settings(max_examples=40)
@given(paren())
def test_ook_met_prijs_en_uren_verwisseld(paar: tuple[Invoer, Invoer]) -> None:
    """The same with the steps prijs and uren exchanged."""
    gemeten = verschil(*paar, uren_voor_prijs=True)
    runs = [("", gemeten.van), *((stap.naam, stap.na) for stap in gemeten.stappen)]
    for (naam, run), (hoort, naslag) in zip(runs, brug(*paar, ANDERSOM), strict=True):
        assert naam == hoort
        assert uitkomst(run) == verwacht(naslag), naam


@settings(max_examples=40)
@given(paren(), st.booleans())
def test_de_brug_sluit(paar: tuple[Invoer, Invoer], uren_eerst: bool) -> None:
    """The effects of the steps add up to B minus A: in total, per component and per taakveld."""
    gemeten = verschil(*paar, uren_voor_prijs=uren_eerst)
    for assen in ASSEN:
        som: Counter[tuple[str, ...]] = Counter(som_met_correcties(gemeten.van, *assen))
        for stap in gemeten.stappen:
            som.update(stap.effect(*assen))
        eind = som_met_correcties(gemeten.naar, *assen)
        assert {k: v for k, v in som.items() if v} == {k: v for k, v in eind.items() if v}


@settings(max_examples=40)
@given(paren(), st.booleans())
def test_de_brug_begint_bij_a_en_eindigt_bij_b(
    paar: tuple[Invoer, Invoer], uren_eerst: bool
) -> None:
    """The first run pays what A pays and the last what B pays, municipality by municipality."""
    gemeten = verschil(*paar, uren_voor_prijs=uren_eerst)
    for run, invoer in zip((gemeten.van, gemeten.naar), paar, strict=True):
        los = bereken(invoer)
        bedragen = {**los.bijdrage, **los.eigen_aandeel}
        in_brug = {**run.bijdrage, **run.eigen_aandeel}
        assert in_brug == dict.fromkeys(in_brug, 0) | bedragen

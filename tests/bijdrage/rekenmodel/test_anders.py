"""The same cost by another key: it divides as much as before, by that key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijdrage.rekenmodel.anders import GEDEELD, met_bedragen, met_percentages, met_sleutel
from bijdrage.rekenmodel.berekening import bereken
from bijdrage.rekenmodel.invoer import INWONERS, UREN, VOLGENS_AFSPRAAK
from bijdrage.rekenmodel.resultaat import Berekening
from tests.invoer import goede_invoer

NU = bereken(goede_invoer())
HEEL = 100 * 10**6


def _gedeeld() -> int:
    """The shared cost of the good input, in cents."""
    namen = {c.naam for c in NU.invoer.componenten if c.behandeling in GEDEELD}
    return sum(r.lasten - r.baten for r in NU.invoer.lasten if r.component in namen)


def _van_aalsmeer(uitkomst: Berekening, component: str = "") -> int:
    return sum(
        cel.netto
        for cel in uitkomst.toedelingen
        if cel.gemeente == "Aalsmeer" and component in ("", cel.component)
    )


def _samen(uitkomst: Berekening) -> int:
    return sum({**uitkomst.bijdrage, **uitkomst.eigen_aandeel}.values())


ALLEEN = _van_aalsmeer(NU, "sporthal")
"""What Aalsmeer bears alone."""


@given(st.integers(0, HEEL))
def test_percentages(deel: int) -> None:
    anders = bereken(met_percentages(NU.invoer, (HEEL - deel, deel)))
    assert _samen(anders) == _samen(NU)
    exact = _gedeeld() * deel / HEEL
    assert abs(_van_aalsmeer(anders) - ALLEEN - exact) < len(NU.invoer.lasten)


@given(st.integers(0, 10**9))
def test_bedragen(bedrag: int) -> None:
    anders = bereken(met_bedragen(NU.invoer, (bedrag,)))
    assert _samen(anders) == _samen(NU)
    assert _van_aalsmeer(anders) == ALLEEN + bedrag


@pytest.mark.parametrize("naam", NU.sleutels.namen)
def test_elke_sleutel_van_de_invoer(naam: str) -> None:
    anders = bereken(met_sleutel(NU.invoer, naam))
    aandeel = NU.sleutels.verhouding(naam)
    plek = NU.sleutels.kolommen.gemeenten.index("Aalsmeer")
    exact = _gedeeld() * aandeel.aandeel(plek)
    assert abs(_van_aalsmeer(anders) - ALLEEN - exact) < len(NU.invoer.lasten)
    assert _samen(anders) == _samen(NU)


def test_inwoners_staat_erbij() -> None:
    assert INWONERS in NU.sleutels.namen


@pytest.mark.parametrize("delen", [(HEEL, 1), (HEEL - 1, 0), (HEEL + 1, -1)])
def test_geen_honderd(delen: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="geen 100"):
        met_percentages(NU.invoer, delen)


def test_alleen_wat_is_afgesproken_naar_uren() -> None:
    """Other treatments keep their keys, and together it stays the same cost."""
    naar_uren = bereken(met_sleutel(NU.invoer, UREN, (VOLGENS_AFSPRAAK,)))
    assert _samen(naar_uren) == _samen(NU)
    for component in ("personeel", "huisvesting", "sporthal"):
        assert _van_aalsmeer(naar_uren, component) == _van_aalsmeer(NU, component)
    aandeel = NU.sleutels.verhouding(UREN).aandeel(NU.sleutels.kolommen.gemeenten.index("Aalsmeer"))
    assert abs(_van_aalsmeer(naar_uren, "licenties") - 8_900_000 * aandeel) < 2
    assert _van_aalsmeer(NU, "licenties") == 2_500_000

"""Taakvelden of different years, with the split of the user."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijdrage.boeken.overgang import HEEL, Deel, omgezet, splitsingsfouten
from tests.invoer import CODELIJSTEN

WONEN = (Deel("6.81", "6.81a", 60_000_000, "telling"), Deel("6.81", "6.81b", 40_000_000, "telling"))
CODES = ("0.4", "6.1", "6.6", "6.71", "6.71a", "6.72", "6.81", "6.82")

bedragen = st.dictionaries(st.sampled_from(CODES), st.integers(-(10**9), 10**9))


@given(bedragen, st.integers(0, HEEL), st.sampled_from((2023, 2024, 2025)))
def test_niets_raakt_zoek(per_taakveld: dict[str, int], deel: int, jaar: int) -> None:
    """What is converted and the rest are together exactly what there was."""
    delen = (Deel("6.81", "6.81a", deel, "x"), Deel("6.81", "6.81b", HEEL - deel, "x"))
    uit = omgezet(per_taakveld, CODELIJSTEN, jaar, delen)
    assert sum(uit.bedragen.values()) + sum(uit.rest.values()) == sum(per_taakveld.values())


def test_splitsing_van_de_gebruiker_over_twee_wijzigingen() -> None:
    """6.81 became 6.81a and 6.81b in 2023, and these 6.811 and 6.812 in 2025."""
    assert omgezet({"6.81": 1001}, CODELIJSTEN, 2023, WONEN).bedragen == {
        "6.81a": 601,
        "6.81b": 400,
    }
    assert omgezet({"6.81": 1001}, CODELIJSTEN, 2025, WONEN).bedragen == {
        "6.811": 601,
        "6.812": 400,
    }


def test_wat_niemand_splitst_is_de_rest() -> None:
    uit = omgezet({"6.81": 1000, "6.82": 500, "0.4": 7}, CODELIJSTEN, 2025, WONEN)
    assert uit.bedragen == {"6.811": 600, "6.812": 400, "0.4": 7}
    assert uit.rest == {"6.82": 500}


@pytest.mark.parametrize(
    ("delen", "zin"),
    [
        ((WONEN[0], WONEN[1]._replace(gewicht=39_000_000)), "99"),
        ((WONEN[0], WONEN[1]._replace(nieuw="6.82a")), "geen opvolger"),
        ((WONEN[0], WONEN[1]._replace(bron=" ")), "ontbreekt een bron"),
        ((Deel("0.4", "0.4", HEEL, "x"),), "geen opvolgers"),
        ((Deel("6.81", "6.81a", -HEEL, "x"), Deel("6.81", "6.81b", 2 * HEEL, "x")), "negatief"),
    ],
)
def test_splitsing_die_niet_klopt(delen: tuple[Deel, ...], zin: str) -> None:
    assert not splitsingsfouten(WONEN, CODELIJSTEN)
    assert any(zin in punt.melding for punt in splitsingsfouten(delen, CODELIJSTEN))

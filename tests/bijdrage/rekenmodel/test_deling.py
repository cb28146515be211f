"""The 64-bit path of the division equals its definition, also close to the bounds it may go to."""

from fractions import Fraction
from itertools import accumulate

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bijdrage.rekenmodel.deling import (
    GRENS_BEDRAG,
    GRENS_NOEMER,
    afgerond,
    gehelen,
    grootste_rest,
    past_in_64_bits,
    verdeel_blokken,
)
from tests.bijdrage.rekenmodel import naslag

Blok = tuple[int, list[int]]

bedragen = st.one_of(
    st.integers(-20, 20),
    st.integers(-GRENS_BEDRAG + 1, GRENS_BEDRAG - 1),
    st.integers(GRENS_BEDRAG - 9, GRENS_BEDRAG - 1),
    st.integers(1 - GRENS_BEDRAG, 9 - GRENS_BEDRAG),
)
"""Amounts that the 64-bit path accepts."""


def _gewichten(draw: st.DrawFn) -> list[int]:
    soort = draw(st.sampled_from(("klein", "gelijk", "groot")))
    if soort == "klein":
        return draw(st.lists(st.integers(0, 5), min_size=1, max_size=9).filter(any))
    if soort == "gelijk":
        aantal = draw(st.integers(1, 9))
        return [draw(st.integers(1, (GRENS_NOEMER - 1) // aantal))] * aantal
    grenzen = sorted(draw(st.lists(st.integers(0, GRENS_NOEMER - 1), min_size=1, max_size=6)))
    top = draw(st.integers(GRENS_NOEMER - 9, GRENS_NOEMER - 1))
    return [b - a for a, b in zip([0, *grenzen], [*grenzen, max(top, grenzen[-1])], strict=True)]


blokken = st.composite(lambda draw: (draw(bedragen), _gewichten(draw)))()


def snel(delingen: list[Blok]) -> list[list[int]]:
    """All blocks at once by the 64-bit path."""
    noemers = [sum(gewichten) for _, gewichten in delingen]
    assert all(map(past_in_64_bits, [bedrag for bedrag, _ in delingen], noemers))
    lengtes = [len(gewichten) for _, gewichten in delingen]
    delen = verdeel_blokken(
        np.array([bedrag for bedrag, _ in delingen], dtype=np.int64),
        np.array(lengtes, dtype=np.int64),
        np.array([w for _, gewichten in delingen for w in gewichten], dtype=np.int64),
        np.array(noemers, dtype=np.int64),
    ).tolist()
    eind = list(accumulate(lengtes))
    return [delen[e - lengte : e] for e, lengte in zip(eind, lengtes, strict=True)]


@settings(max_examples=500)
@given(st.lists(blokken, min_size=1, max_size=5))
@example([(GRENS_BEDRAG - 1, [GRENS_NOEMER - 2, 1])])
@example([(1 - GRENS_BEDRAG, [GRENS_NOEMER // 3] * 3)])
@example([(GRENS_BEDRAG - 1, [GRENS_NOEMER - 1]), (1, [1, 1, 1])])
def test_het_snelle_pad_is_gelijk_aan_de_definitie(delingen: list[Blok]) -> None:
    """Amounts and weights up to the bounds: both paths give the same cents."""
    assert snel(delingen) == [grootste_rest(bedrag, gewichten) for bedrag, gewichten in delingen]


@settings(max_examples=500)
@given(blokken)
def test_de_schatting_zit_er_hoogstens_een_naast(deling: Blok) -> None:
    """The float quotient that the 64-bit path starts from is at most one off (deling.py says so)."""
    bedrag, gewichten = abs(deling[0]), deling[1]
    noemer = sum(gewichten)
    tellers = np.array(gewichten, dtype=np.int64)
    schatting = (np.full(len(tellers), bedrag).astype(float) * tellers / noemer).astype(np.int64)
    for geschat, gewicht in zip(schatting.tolist(), gewichten, strict=True):
        assert abs(geschat - bedrag * gewicht // noemer) <= 1


@settings(max_examples=300)
@given(blokken | st.tuples(st.integers(), st.lists(st.integers(0), min_size=1).filter(any)))
def test_grootste_rest_is_gelijk_aan_de_naslag(deling: Blok) -> None:
    """The definition equals the reference in fractions, for numbers of any size."""
    bedrag, gewichten = deling
    in_breuken = {plek: Fraction(gewicht) for plek, gewicht in enumerate(gewichten)}
    assert grootste_rest(bedrag, gewichten) == [*naslag.grootste_rest(bedrag, in_breuken).values()]


@settings(max_examples=300)
@given(st.integers(), st.lists(st.integers(0), min_size=1).filter(any))
def test_grootste_rest(bedrag: int, gewichten: list[int]) -> None:
    """The sum is exact, a part is within a cent of its share, and zero weighs nothing."""
    delen = grootste_rest(bedrag, gewichten)
    assert sum(delen) == bedrag
    for deel, gewicht in zip(delen, gewichten, strict=True):
        assert abs(deel - Fraction(bedrag * gewicht, sum(gewichten))) < 1
        assert gewicht or not deel
    assert [-deel for deel in delen] == grootste_rest(-bedrag, gewichten)


@pytest.mark.parametrize(
    ("bedrag", "noemer", "past"),
    [
        (GRENS_BEDRAG - 1, GRENS_NOEMER - 1, True),
        (1 - GRENS_BEDRAG, 1, True),
        (GRENS_BEDRAG, 1, False),
        (-GRENS_BEDRAG, 1, False),
        (0, GRENS_NOEMER, False),
    ],
)
def test_de_grenzen_van_64_bits(bedrag: int, noemer: int, past: bool) -> None:
    assert past_in_64_bits(bedrag, noemer) is past


def test_gehelen_telt_nooit_over_de_rand() -> None:
    """An array is int64 only if no sum over its values can leave 62 bits."""
    assert gehelen([2**61, -(2**61) + 1]).dtype == np.int64
    assert gehelen([2**61, -(2**61)]).dtype == object
    assert gehelen([2**70]).tolist() == [2**70]


def test_gewichten_die_op_nul_uitkomen_worden_geweigerd() -> None:
    with pytest.raises(ValueError, match="nul"):
        grootste_rest(100, [0, 0])


@given(st.integers(), st.integers().filter(bool))
def test_afronden_half_van_nul_af(teller: int, noemer: int) -> None:
    assert afgerond(teller, noemer) == naslag.half_van_nul_af(Fraction(teller, noemer))

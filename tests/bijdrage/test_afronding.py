"""Whole euros that add up to the total shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijdrage.rapport.afronding import hele_euro, hele_euros

centen = st.integers(-(10**12), 10**12)


@pytest.mark.parametrize(
    ("delen", "verwacht"),
    [
        ((3340, 3330, 3330), (34, 33, 33)),
        ((), ()),
        ((150,), (2,)),
        ((-150,), (-2,)),
        ((50, 50), (1, 0)),
        ((10033, -33), (100, 0)),
        ((0, 0, 99), (0, 0, 1)),
    ],
)
def test_voorbeelden(delen: tuple[int, ...], verwacht: tuple[int, ...]) -> None:
    assert hele_euros(delen) == verwacht


@given(st.lists(centen, max_size=60))
def test_delen_tellen_op_en_blijven_binnen_een_euro(delen: list[int]) -> None:
    euros = hele_euros(delen)
    assert sum(euros) == hele_euro(sum(delen))
    assert all(abs(100 * e - d) < 100 for e, d in zip(euros, delen, strict=True))


@given(st.lists(centen.map(lambda c: c * 100), max_size=60))
def test_hele_euros_blijven_zoals_ze_zijn(delen: list[int]) -> None:
    assert hele_euros(delen) == tuple(deel // 100 for deel in delen)


@given(st.lists(centen, min_size=1, max_size=60), st.integers(-1, 1))
def test_een_gegeven_totaal_wordt_gehaald(delen: list[int], scheelt: int) -> None:
    totaal = hele_euro(sum(delen)) + scheelt
    assert sum(hele_euros(delen, totaal)) == totaal

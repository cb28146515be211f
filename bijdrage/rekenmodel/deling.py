"""Splitting an amount of cents over weights, exact to the cent, by largest remainder.

Every cell gets its exact share rounded towards zero; the cents left over go, one each, to the
cells with the largest remainders. Equal remainders: the cell that comes first. A negative amount
is split as its absolute value and then negated. A weight of zero gets nothing.

``grootste_rest`` is the definition. ``verdeel_blokken`` does the same for many amounts at once
in 64-bit integers and may only be called with numbers that ``past_in_64_bits`` has let through.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

Gehelen = npt.NDArray[Any]
"""An array of whole numbers: int64, or Python integers (object) where 64 bits might not do."""

GRENS_BEDRAG = 2**50
GRENS_NOEMER = 2**61


def gehelen(waarden: Sequence[int]) -> Gehelen:
    """An int64 array when no sum over the values can overflow, else one of Python integers."""
    past = sum(map(abs, waarden)) < 2**62
    return np.array(waarden, dtype=np.int64 if past else object)


def grootste_rest(bedrag: int, gewichten: Sequence[int]) -> list[int]:
    """Split an amount over weights by largest remainder.

    Args: bedrag in cents; gewichten: whole numbers, none negative, in order of precedence.
    Returns: one part in cents per weight, together exactly ``bedrag``.
    Raises: ValueError when the weights add up to zero.
    """
    noemer = sum(gewichten)
    if not noemer:
        raise ValueError("de gewichten tellen op tot nul")
    delen, resten = [], []
    for gewicht in gewichten:
        deel, rest = divmod(abs(bedrag) * gewicht, noemer)
        delen.append(deel)
        resten.append(rest)
    over = abs(bedrag) - sum(delen)
    for plek in sorted(range(len(resten)), key=lambda i: -resten[i])[:over]:
        delen[plek] += 1
    return delen if bedrag >= 0 else [-deel for deel in delen]


def afgerond(teller: int, noemer: int) -> int:
    """Round teller / noemer to a whole number, halves away from zero."""
    if noemer < 0:
        teller, noemer = -teller, -noemer
    grootte = (2 * abs(teller) + noemer) // (2 * noemer)
    return grootte if teller >= 0 else -grootte


def past_in_64_bits(bedrag: int, noemer: int) -> bool:
    """Whether ``verdeel_blokken`` is exact for this amount and this sum of weights."""
    return abs(bedrag) < GRENS_BEDRAG and noemer < GRENS_NOEMER


def verdeel_blokken(
    bedragen: npt.NDArray[np.int64],
    lengtes: npt.NDArray[np.int64],
    tellers: npt.NDArray[np.int64],
    noemers: npt.NDArray[np.int64],
) -> npt.NDArray[np.int64]:
    """Split many amounts, each over its own block of consecutive weights.

    Args: bedragen, noemers (the sum of the block's weights) and lengtes: one per block; tellers:
    the weights of all blocks behind each other, within a block in order of precedence.
    Returns: the parts in cents, one per weight.

    Exact: the quotient is estimated in floats, at most one off for amounts below 2**50. Its
    remainder is then computed modulo 2**64, and since the true remainder lies within twice the
    denominator (below 2**62) that is the true one, which corrects the quotient.
    """
    grootte = np.repeat(np.abs(bedragen), lengtes)
    noemer = np.repeat(noemers, lengtes)
    delen = (grootte.astype(float) * tellers / noemer).astype(np.int64)
    resten = grootte * tellers - delen * noemer
    bijstelling = (resten >= noemer).astype(np.int64) - (resten < 0)
    delen += bijstelling
    resten -= bijstelling * noemer

    blok = np.repeat(np.arange(len(lengtes)), lengtes)
    begin = np.cumsum(lengtes) - lengtes
    over = np.abs(bedragen) - np.add.reduceat(delen, begin)
    volgorde = np.lexsort((-resten, blok))
    rang = np.arange(len(tellers)) - np.repeat(begin, lengtes)
    delen[volgorde[rang < np.repeat(over, lengtes)]] += 1
    np.negative(delen, out=delen, where=np.repeat(bedragen < 0, lengtes))
    return delen

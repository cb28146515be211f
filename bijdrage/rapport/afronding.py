"""Whole numbers for show: the parts that are shown add up to the total that is shown.

Rounding every part on its own gives tables that are an euro off. Here each part is first rounded
down, and the euros that are then missing go, one each, to the parts with the most cents left
(the largest remainders; equal remainders: the part that comes first). So a part is never a whole
euro from its exact amount. Example: 33,40 + 33,30 + 33,30 = 100,00 is shown as 34 + 33 + 33.
Hours are shown in whole hours the same way.
"""

from collections.abc import Sequence
from fractions import Fraction

from bijdrage.rekenmodel.deling import afgerond


def hele_euro(centen: int | Fraction) -> int:
    """Cents as whole euros, rounded half away from zero."""
    return afgerond(*Fraction(centen, 100).as_integer_ratio())


def hele_euros(
    centen: Sequence[int] | Sequence[Fraction], totaal: int | None = None
) -> tuple[int, ...]:
    """Parts in cents as whole euros that add up to the rounded total.

    Args: centen: may be parts of a cent. totaal: the whole euros to add up to, where the page
    already shows a total; it may then be an euro from the sum of the parts. Without it: the sum
    of the parts, rounded.
    """
    doel = hele_euro(sum(centen)) if totaal is None else totaal
    return _hele_delen(centen, 100, doel)


def hele_uren(uren: Sequence[Fraction], totaal: int | None = None) -> tuple[int, ...]:
    """Parts in hours as whole hours that add up to the rounded total; ``totaal`` as there."""
    doel = heel_uur(sum(uren, Fraction())) if totaal is None else totaal
    return _hele_delen(uren, 1, doel)


def heel_uur(uren: Fraction) -> int:
    """Hours as whole hours, rounded half away from zero."""
    return afgerond(uren.numerator, uren.denominator)


def _hele_delen(
    delen: Sequence[int] | Sequence[Fraction], eenheid: int, doel: int
) -> tuple[int, ...]:
    """Parts in whole units, by largest remainder."""
    if not delen:
        return ()
    heel = [deel // eenheid for deel in delen]
    ieder, over = divmod(doel - sum(heel), len(heel))
    volgorde = sorted(range(len(heel)), key=lambda i: (-(delen[i] % eenheid), i))
    krijgt = set(volgorde[:over])
    return tuple(deel + ieder + (i in krijgt) for i, deel in enumerate(heel))

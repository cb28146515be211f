"""Cents as whole euros for show: the parts that are shown add up to the total that is shown.

Rounding every part on its own gives tables that are an euro off. Here each part is first rounded
down, and the euros that are then missing go, one each, to the parts with the most cents left
(the largest remainders; equal remainders: the part that comes first). So a part is never a whole
euro from its exact amount. Example: 33,40 + 33,30 + 33,30 = 100,00 is shown as 34 + 33 + 33.
"""

from collections.abc import Sequence


def hele_euro(centen: int) -> int:
    """Cents as whole euros, rounded half away from zero."""
    heel = (abs(centen) + 50) // 100
    return -heel if centen < 0 else heel


def hele_euros(centen: Sequence[int], totaal: int | None = None) -> tuple[int, ...]:
    """Parts in cents as whole euros that add up to the rounded total.

    Args: totaal: the whole euros to add up to, where the page already shows a total; it may then
    be an euro from the sum of the parts. Without it: the sum of the parts, rounded.
    """
    if not centen:
        return ()
    heel = [deel // 100 for deel in centen]
    doel = hele_euro(sum(centen)) if totaal is None else totaal
    ieder, over = divmod(doel - sum(heel), len(heel))
    volgorde = sorted(range(len(heel)), key=lambda i: (-(centen[i] % 100), i))
    krijgt = set(volgorde[:over])
    return tuple(euros + ieder + (i in krijgt) for i, euros in enumerate(heel))

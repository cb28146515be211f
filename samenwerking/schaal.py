"""Between the whole numbers that are calculated with and the decimals that are stored."""

from decimal import Decimal


def naar_decimaal(geheel: int, decimalen: int = 2) -> Decimal:
    """Cents as euro: 12345 is 123.45. ``decimalen`` for other scales."""
    return Decimal(geheel).scaleb(-decimalen)


def naar_geheel(decimaal: Decimal, decimalen: int = 2) -> int:
    """Euro as cents: 123.45 is 12345. ``decimalen`` for other scales; more of them are not lost.

    Raises ValueError when the number has more decimals than that.
    """
    geschaald = decimaal.scaleb(decimalen)
    if geschaald != geschaald.to_integral_value():
        raise ValueError(f"{decimaal} heeft meer dan {decimalen} decimalen")
    return int(geschaald)

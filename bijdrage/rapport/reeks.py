"""Which calculations stand beside each other: the year before, and the begroting of a rekening."""

from collections.abc import Iterable

from bijdrage.rapport.model import Jaarrapport

BEGROTING, REKENING = "begroting", "rekening"


def vorige(rapport: Jaarrapport, alle: Iterable[Jaarrapport]) -> Jaarrapport | None:
    """The latest earlier calculation of the same municipality and stand."""
    eerder = [
        r
        for r in alle
        if (r.gemeente, r.stand) == (rapport.gemeente, rapport.stand) and r.jaar < rapport.jaar
    ]
    return max(eerder, key=lambda r: r.jaar, default=None)


def te_vergelijken(rapport: Jaarrapport, alle: Iterable[Jaarrapport]) -> tuple[Jaarrapport, ...]:
    """What a calculation is compared with: the year before, then the begroting of its own year."""
    alle = tuple(alle)
    eerder = vorige(rapport, alle)
    begroting = [
        r
        for r in alle
        if r.stand == BEGROTING and r.jaar == rapport.jaar and r.sleutel != rapport.sleutel
    ]
    return (*([eerder] if eerder else []), *begroting)

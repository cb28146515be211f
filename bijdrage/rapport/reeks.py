"""Which calculations stand beside each other: the year before, and the begroting of a rekening."""

from collections.abc import Collection, Iterable, Sequence

from bijdrage.rapport.model import Jaarrapport

BEGROTING, NA_WIJZIGING, REKENING = "begroting", "begroting-na-wijziging", "rekening"
BEGROTINGEN = (BEGROTING, NA_WIJZIGING)
"""The standen that a raad adopts as the budget of a year."""


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
        r for r in alle if r.stand == BEGROTING != rapport.stand and r.jaar == rapport.jaar
    ]
    return (*([eerder] if eerder else []), *begroting)


def jaren_in_woorden(jaren: Collection[int]) -> str:
    """Which years there are, and which are lacking between them."""
    bekend = sorted(set(jaren))
    ontbreekt = sorted({*range(bekend[0], bekend[-1] + 1)} - set(bekend)) if bekend else []
    zin = f"Er zijn cijfers van {_opgesomd(bekend)}." if bekend else "Er zijn nog geen cijfers."
    if not ontbreekt:
        return zin
    werkwoord = "ontbreekt" if len(ontbreekt) == 1 else "ontbreken"
    return f"{zin} {_opgesomd(ontbreekt)} {werkwoord}."


def _opgesomd(jaren: Sequence[int]) -> str:
    *eerst, laatste = map(str, jaren)
    return f"{', '.join(eerst)} en {laatste}" if eerst else laatste

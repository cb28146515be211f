"""What the contribution changes when the hours of one vte move to the gastgemeente in a row."""

from collections.abc import Iterator
from typing import NamedTuple

from bijdrage.rekenmodel.invoer import Invoer, Urenregel
from bijdrage.uren.doorrekening import bijdragen

STERKSTE = 10
CENTRUM = 0
"""The place of the centrumgemeente in every row."""


class Hefboom(NamedTuple):
    """What the contribution of the gastgemeente changes, in cents, by moving one vte.

    It holds for every row of this unit, taakveld and aard; ``rijen`` is how many of those have
    the hours.
    """

    onderdeel: str
    taakveld: str
    aard: str
    rijen: int
    bedrag: int


Groepen = dict[tuple[str, str, str], list[int]]


def verplaatsbaar(invoer: Invoer) -> Groepen:
    """Per unit, taakveld and aard the places of the rows with the hours of one vte to move."""
    een_vte, gevonden = invoer.kenmerken.productieve_uren, Groepen()
    if not een_vte:
        return gevonden
    for plek, rij in enumerate(invoer.uren):
        if rij.uren[CENTRUM] >= een_vte:
            gevonden.setdefault((rij.onderdeel, rij.taakveld, rij.aard), []).append(plek)
    return gevonden


def hefbomen(invoer: Invoer, gast: int = 1) -> tuple[Hefboom, ...]:
    """All levers, strongest first; gast: the place of the gastgemeente in every row."""
    return tuple(sorted(_alle(invoer, gast), key=lambda h: (-abs(h.bedrag), h[:3])))


def verschoven(invoer: Invoer, plek: int, gast: int = 1) -> Invoer:
    """The input with the hours of one vte moved to the gastgemeente in one row."""
    uren = list(invoer.uren)
    uren[plek] = _verschuif(uren[plek], invoer.kenmerken.productieve_uren or 0, gast)
    return invoer._replace(uren=tuple(uren))


def _alle(invoer: Invoer, gast: int) -> Iterator[Hefboom]:
    naam = invoer.gemeenten[gast].naam
    nu = bijdragen(invoer)[naam]
    for groep, plekken in verplaatsbaar(invoer).items():
        anders = bijdragen(verschoven(invoer, plekken[0], gast))[naam]
        yield Hefboom(*groep, len(plekken), anders - nu)


def _verschuif(rij: Urenregel, aantal: int, gast: int) -> Urenregel:
    uren = list(rij.uren)
    uren[CENTRUM] -= aantal
    uren[gast] += aantal
    return rij._replace(uren=tuple(uren))

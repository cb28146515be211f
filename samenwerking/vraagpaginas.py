"""At which pages somebody may ask: those that a floor above says are read by everybody.

A floor adds its pages in its AppConfig, so that this one need not know it.
"""

from collections.abc import Callable
from functools import reduce
from operator import or_
from typing import NamedTuple

from django.db.models import Q


class Plek(NamedTuple):
    """A place on a page: its anchor, what stands there, and the heading it belongs under.

    herkomst: the address of where its figure comes from, "" when there is none.
    """

    anker: str
    tekst: str
    groep: str = ""
    herkomst: str = ""


class Vraagpagina(NamedTuple):
    """A page that everybody reads, as it stands now.

    pad: its own path, with the version; samenwerking: the id of its cooperation; nieuwer: the path
    of the same page of a version that took its place, "" when there is none.
    """

    pad: str
    titel: str
    samenwerking: int
    jaar: int
    plekken: tuple[Plek, ...] = ()
    nieuwer: str = ""

    def onderwerp(self, anker: str) -> str:
        """What a question at this place is about, as it is shown there."""
        plek = next((plek.tekst for plek in self.plekken if plek.anker == anker), "")
        return f"{self.titel}: {plek}" if plek else self.titel

    def herkomst(self, anker: str) -> str:
        """Where the figure at this place comes from, "" when that is not known."""
        return next((plek.herkomst for plek in self.plekken if plek.anker == anker), "")


class Bladen(NamedTuple):
    """The pages of a floor: finding one by its path, and whether a path shows where from.

    verborgen: what a text names that everybody does not read in a cooperation (its code).
    ingetrokken: which questions are about a page that was withdrawn.
    """

    vind: Callable[[str], Vraagpagina | None]
    is_herkomst: Callable[[str], bool]
    verborgen: Callable[[str, str], str]
    ingetrokken: Callable[[], Q]


_BLADEN: list[Bladen] = []


def voeg_toe(bladen: Bladen) -> None:
    """A floor has pages at which somebody may ask."""
    if bladen not in _BLADEN:
        _BLADEN.append(bladen)


def vind(pad: str) -> Vraagpagina | None:
    """The page at a path, None when everybody does not read it."""
    return next((blad for bladen in _BLADEN if (blad := bladen.vind(pad))), None)


def is_herkomst(pad: str) -> bool:
    """Whether a path leads to a page, read by everybody, that shows where a figure comes from."""
    return any(bladen.is_herkomst(pad) for bladen in _BLADEN)


def verborgen(samenwerking: str, tekst: str) -> str:
    """What a text names that everybody does not read in a cooperation (its code); "" for none."""
    return next((wat for bladen in _BLADEN if (wat := bladen.verborgen(samenwerking, tekst))), "")


def ingetrokken() -> Q:
    """Which questions are about a page that was withdrawn."""
    return reduce(or_, (bladen.ingetrokken() for bladen in _BLADEN), Q(pk__in=()))

"""The bridge between two calculations: why the contribution changed (contract, Verschil).

Each step is a full run of the engine on an input that holds a little more of B than the run
before; the effect of a step is the difference between the two runs. The first run is A and the
last is B, so the steps add up exactly. Nothing is averaged.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from bijdrage.rekenmodel.berekening import bereken
from bijdrage.rekenmodel.invoer import SOORTEN_CORRECTIE, Invoer
from bijdrage.rekenmodel.resultaat import Berekening
from bijdrage.rekenmodel.sommen import As, Som, som_met_correcties
from bijdrage.rekenmodel.tussenstap import Brug
from bijdrage.rekenmodel.vergelijkbaar import vergelijkbaar

NIEUW_EN_VERVALLEN = "nieuw en vervallen"
EENMALIG = "eenmalig"
PRIJS = "prijs"
UREN = "uren"
SLEUTELS = "sleutels en behandeling"
NIEUW_EN_PRIJS = "nieuw, vervallen en prijs"
"""Two steps shown as one, where the first alone would tell what one small unit costs."""


class Stap(NamedTuple):
    """A step of the bridge: its name and the runs before and after it."""

    naam: str
    voor: Berekening
    na: Berekening

    def effect(self, *assen: As) -> Som:
        """The change in cents along the axes, corrections included; zeros left out."""
        voor, na = som_met_correcties(self.voor, *assen), som_met_correcties(self.na, *assen)
        verschil = {label: na.get(label, 0) - voor.get(label, 0) for label in (voor | na)}
        return {label: bedrag for label, bedrag in verschil.items() if bedrag}

    def per_gemeente(self, as_: As) -> dict[str, dict[str, int]]:
        """The change in cents per municipality and label of an axis."""
        effect: dict[str, dict[str, int]] = {}
        for (gemeente, label), bedrag in self.effect("gemeente", as_).items():
            effect.setdefault(gemeente, {})[label] = bedrag
        return effect


class Verschil(NamedTuple):
    """The bridge from A to B, step by step."""

    van: Berekening
    naar: Berekening
    stappen: tuple[Stap, ...]

    @property
    def nieuwste_jaar(self) -> int:
        """The year whose taakvelden both sides are compared in."""
        return max(kant.invoer.kenmerken.jaar for kant in (self.van, self.naar))


def verschil(van: Invoer, naar: Invoer, uren_voor_prijs: bool = False) -> Verschil:
    """Explain the difference between two calculations.

    Args: van, naar: inputs without faults. uren_voor_prijs: exchange the steps prijs and uren,
    to show how sensitive the bridge is to the order.
    Raises: NietVergelijkbaar when the centrumgemeente differs or a renumbering is ambiguous.
    """
    runs = [(naam, bereken(invoer)) for naam, invoer in _runs(van, naar, uren_voor_prijs)]
    stappen = [Stap(naam, voor, na) for (_, voor), (naam, na) in pairwise(runs)]
    return Verschil(runs[0][1], runs[-1][1], tuple(stappen))


def _runs(van: Invoer, naar: Invoer, uren_voor_prijs: bool) -> Iterator[tuple[str, Invoer]]:
    """The inputs of all runs, each with the name of the step that leads to it."""
    brug = Brug(*vergelijkbaar(van, naar))
    yield "", brug.a
    yield NIEUW_EN_VERVALLEN, brug.invoer()
    yield EENMALIG, brug.invoer(eenmalig=True)
    if uren_voor_prijs:
        yield UREN, brug.invoer(eenmalig=True, uren=True)
    else:
        yield PRIJS, brug.invoer(eenmalig=True, prijs=True)
    yield PRIJS if uren_voor_prijs else UREN, brug.invoer(eenmalig=True, prijs=True, uren=True)
    yield from _met_correcties(brug.a, brug.b)


def _met_correcties(a: Invoer, b: Invoer) -> Iterator[tuple[str, Invoer]]:
    """B with A's corrections, then with B's, one soort at a time."""
    correcties = a.correcties
    yield SLEUTELS, b._replace(correcties=correcties)
    for soort in SOORTEN_CORRECTIE:
        oud = tuple(c for c in correcties if c.soort == soort)
        nieuw = tuple(c for c in b.correcties if c.soort == soort)
        if oud or nieuw:
            correcties = tuple(c for c in correcties if c.soort != soort) + nieuw
            yield soort, b._replace(correcties=correcties)

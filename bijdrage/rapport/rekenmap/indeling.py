"""What the formulas of a workbook are laid out by: cells of hours, keys in use, their numbers."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from bijdrage.rekenmodel.invoer import (
    NAAR_SLEUTEL,
    PRIMAIR,
    UREN,
    UREN_EXCLUSIEF,
    UREN_ONDERDEEL,
    Invoer,
    Lastenregel,
)
from bijdrage.rekenmodel.resultaat import Berekening
from bijdrage.rekenmodel.sleutels import Soort


class Sleutelnaam(NamedTuple):
    """A key for joint hours; eigen: the unit's own hours, of which primary rows see less."""

    naam: str
    ronde: int = 0

    @property
    def label(self) -> str:
        rondes = {1: " (primair)", 2: " (overhead)"}
        return self.naam + rondes.get(self.ronde, "")


EIGEN_PRIMAIR = Sleutelnaam(UREN_ONDERDEEL, 1)
EIGEN_OVERHEAD = Sleutelnaam(UREN_ONDERDEEL, 2)


@dataclass(frozen=True)
class Indeling:
    """The layout of one calculation.

    ``gemeenten`` by CBS code, with the place of each in the input. ``cellen``: unit and taakveld
    as numbers, sorted. Per hours row its cell and its key: the place in ``sleutels``, -1 for a key
    that is not in use.
    """

    invoer: Invoer
    gemeenten: Sequence[str]
    in_invoer: Sequence[int]
    centrum: int
    onderdelen: Sequence[str]
    taakvelden: Sequence[str]
    cellen: Sequence[tuple[int, int]]
    cel_van: Sequence[int]
    sleutels: Sequence[Sleutelnaam]
    sleutel_van: Sequence[int]

    @cached_property
    def rijen_van(self) -> Mapping[int, Sequence[int]]:
        """The hours rows of every cell."""
        rijen: dict[int, list[int]] = defaultdict(list)
        for rij, nummer in enumerate(self.cel_van):
            rijen[nummer].append(rij)
        return rijen

    @property
    def in_volgorde(self) -> Sequence[int]:
        """The municipalities as the input has them: the centrumgemeente first."""
        return sorted(range(len(self.gemeenten)), key=lambda g: self.in_invoer[g])

    @cached_property
    def componenten(self) -> Mapping[str, int]:
        """The number of each component, from 1."""
        return {c.naam: nummer for nummer, c in enumerate(self.invoer.componenten, 1)}


def indeling(berekening: Berekening) -> Indeling:
    """The layout that a calculation needs."""
    invoer, kolommen = berekening.invoer, berekening.sleutels.kolommen
    paren = list(zip(kolommen.onderdeel.tolist(), kolommen.taakveld.tolist(), strict=True))
    cellen = sorted(set(paren))
    plek = {paar: nummer for nummer, paar in enumerate(cellen)}
    namen = [_naam(berekening.sleutels.naam_voor(rij)) for rij in invoer.uren]
    sleutels = _in_gebruik(berekening, namen)
    volgorde = {naam: nummer for nummer, naam in enumerate(sleutels)}
    eigen = {
        (p[0], naam) for p, naam, r in zip(paren, namen, invoer.uren, strict=True) if r.gezamenlijk
    }
    per_naam = {gemeente.naam: nummer for nummer, gemeente in enumerate(invoer.gemeenten)}
    return Indeling(
        invoer=invoer,
        gemeenten=kolommen.gemeenten,
        in_invoer=[per_naam[naam] for naam in kolommen.gemeenten],
        centrum=kolommen.centrum,
        onderdelen=list(kolommen.onderdelen),
        taakvelden=kolommen.taakvelden,
        cellen=cellen,
        cel_van=[plek[paar] for paar in paren],
        sleutels=sleutels,
        sleutel_van=[
            volgorde.get(naam, -1) if not naam.ronde or (paar[0], naam) in eigen else -1
            for paar, naam in zip(paren, namen, strict=True)
        ],
    )


def _naam(soort: Soort) -> Sleutelnaam:
    return Sleutelnaam(soort.naam, soort.ronde if soort.naam == UREN_ONDERDEEL else 0)


def _in_gebruik(berekening: Berekening, namen: Sequence[Sleutelnaam]) -> list[Sleutelnaam]:
    """The keys of rows that have joint hours, and those by which rows could get them."""
    paren = list(zip(berekening.invoer.uren, namen, strict=True))
    nodig = {naam for rij, naam in paren if rij.gezamenlijk}
    bekend = {*berekening.sleutels.namen}
    mogelijk = {naam for _, naam in paren if not naam.ronde and naam.naam in bekend}
    return sorted(nodig | mogelijk)


def regelsleutels(invoer: Invoer) -> set[str]:
    """The keys by which cost lines are divided."""
    gebruikt = {regel.component for regel in invoer.lasten}
    return {
        component.sleutel
        for component in invoer.componenten
        if component.behandeling == NAAR_SLEUTEL and component.naam in gebruikt
    }


def eigen_uren(inhoud: Indeling) -> set[int]:
    """The units of which the own primary hours are asked for by a key."""
    paren = zip(inhoud.cel_van, inhoud.sleutel_van, inhoud.invoer.uren, strict=True)
    eigen = {
        inhoud.cellen[cel][0]
        for cel, sleutel, rij in paren
        if sleutel >= 0 and inhoud.sleutels[sleutel].ronde and rij.gezamenlijk
    }
    return eigen | {inhoud.onderdelen.index(r.onderdeel) for r in _naar_eigen(inhoud.invoer)}


def _naar_eigen(invoer: Invoer) -> list[Lastenregel]:
    namen = {
        c.naam
        for c in invoer.componenten
        if c.behandeling == NAAR_SLEUTEL and c.sleutel == UREN_ONDERDEEL
    }
    return [regel for regel in invoer.lasten if regel.component in namen]


def is_gegeven(naam: str) -> bool:
    """Whether a key stands in the input, instead of following from the hours."""
    return naam not in (UREN, UREN_EXCLUSIEF, UREN_ONDERDEEL)


def is_primair(inhoud: Indeling, rij: int) -> bool:
    """Whether an hours row is primary."""
    return inhoud.invoer.uren[rij].aard == PRIMAIR

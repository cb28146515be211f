"""Keys: in what proportion the municipalities share joint hours and cost (contract, step 1).

A key is a proportion (``Verhouding``). Some are given (inhabitants, workplaces), some follow from
the hours themselves, in two rounds: first the joint hours of primary rows are divided, then
those of overhead rows, for which the key ``uren`` uses what round 1 gave.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from functools import cached_property
from math import gcd, lcm
from typing import NamedTuple

import numpy as np

from bijdrage.rekenmodel.invoer import (
    BEDRAG,
    INWONERS,
    PRIMAIR,
    SCHAAL,
    UREN,
    UREN_EXCLUSIEF,
    UREN_ONDERDEEL,
    Invoer,
    Urenregel,
)
from bijdrage.rekenmodel.kolommen import Indices, Kolommen, som_per

RONDE_PRIMAIR = 1
RONDE_OVERHEAD = 2
"""Cost lines are divided by the keys of this round too."""


class Verhouding(NamedTuple):
    """A proportion: whole numerators, one per municipality by CBS code, and their sum."""

    tellers: tuple[int, ...]
    noemer: int

    def aandeel(self, gemeente: int) -> Fraction:
        return Fraction(self.tellers[gemeente], self.noemer)

    def vereenvoudigd(self) -> "Verhouding":
        deler = gcd(*self.tellers)
        return Verhouding(tuple(t // deler for t in self.tellers), self.noemer // deler)


def verhouding(gewichten: Sequence[Fraction | int], centrum: int) -> Verhouding:
    """Weights as whole numbers in their own unit where they are whole, else scaled up.

    Weights that add up to zero give everything to the centrumgemeente; for an input that was
    checked this never happens, in a step between two calculations it may.
    """
    schaal = lcm(*(gewicht.denominator for gewicht in gewichten))
    tellers = tuple(gewicht.numerator * (schaal // gewicht.denominator) for gewicht in gewichten)
    if not sum(tellers):
        tellers = tuple(int(g == centrum) for g in range(len(gewichten)))
    return Verhouding(tellers, sum(tellers))


class Soort(NamedTuple):
    """A key as a row of hours names it: the round it is divided in and the key's name."""

    ronde: int
    naam: str


class Gezamenlijk(NamedTuple):
    """The rows with joint hours: their positions and, of each, an index into ``soorten``."""

    rijen: Indices
    soort: Indices
    soorten: tuple[Soort, ...]


class Sleutelboek:
    """All keys of a calculation, computed from its input and kept once asked for."""

    def __init__(
        self,
        invoer: Invoer,
        kolommen: Kolommen,
        bekend: Mapping[tuple[int, str, str], Verhouding] | None = None,
    ) -> None:
        """bekend: proportions that do not follow from this input: those of joined units."""
        self.invoer = invoer
        self.kolommen = kolommen
        self.gezamenlijk = _gezamenlijk(invoer, kolommen)
        self._bekend = dict(bekend or {})

    @property
    def namen(self) -> list[str]:
        """The keys of the whole organisation that have a weight, the computed ones first."""
        gegeven = {sleutel.naam for sleutel in self.invoer.sleutels if sleutel.soort != BEDRAG}
        namen = [UREN_EXCLUSIEF, UREN, *sorted(gegeven | {INWONERS})]
        return [naam for naam in namen if sum(self._gewichten(naam, RONDE_OVERHEAD, ""))]

    def verhouding(self, naam: str, ronde: int = RONDE_OVERHEAD, onderdeel: str = "") -> Verhouding:
        """The proportion of a key.

        Args: ronde 1 for primary hours rows, 2 for overhead rows and cost lines; onderdeel: the
        unit's code, which only ``uren-onderdeel`` needs.
        """
        sleutel = (ronde, naam, onderdeel) if naam == UREN_ONDERDEEL else (0, naam, "")
        if sleutel not in self._bekend:
            gewichten = self._gewichten(naam, ronde, onderdeel)
            self._bekend[sleutel] = verhouding(gewichten, self.kolommen.centrum)
        return self._bekend[sleutel]

    @cached_property
    def rijen_van(self) -> dict[str, list[Urenregel]]:
        """The hours rows of every unit, by its code."""
        rijen: dict[str, list[Urenregel]] = defaultdict(list)
        for rij in self.invoer.uren:
            rijen[rij.onderdeel].append(rij)
        return rijen

    def naam_voor(self, rij: Urenregel) -> Soort:
        """The key by which the joint hours of a row are divided."""
        return _soort(self.invoer, rij.aard, rij.sleutel)

    def _gewichten(self, naam: str, ronde: int, onderdeel: str) -> Sequence[Fraction | int]:
        if naam == UREN_EXCLUSIEF:
            return [Fraction(int(uren.sum()), 100) for uren in self._exclusief]
        if naam == UREN:
            return self._van_de_organisatie()
        if naam == UREN_ONDERDEEL:
            return self._van_onderdeel(ronde, self.kolommen.onderdelen.get(onderdeel))
        return self._gegeven(naam)

    def _gegeven(self, naam: str) -> Sequence[Fraction | int]:
        for sleutel in self.invoer.sleutels:
            if sleutel.naam == naam:
                schaal = 10 ** SCHAAL[sleutel.soort]
                return self._op_cbs([Fraction(waarde or 0, schaal) for waarde in sleutel.waarden])
        if naam == INWONERS:
            return self._op_cbs([gemeente.inwoners or 0 for gemeente in self.invoer.gemeenten])
        raise KeyError(naam)

    def _op_cbs(self, waarden: Sequence[Fraction | int]) -> Sequence[Fraction | int]:
        per_naam = {
            gemeente.naam: waarde
            for gemeente, waarde in zip(self.invoer.gemeenten, waarden, strict=True)
        }
        return [per_naam[naam] for naam in self.kolommen.gemeenten]

    @property
    def _plekken(self) -> range:
        return range(len(self.kolommen.gemeenten))

    @cached_property
    def _exclusief(self) -> list[Indices]:
        """Exclusive primary hours per municipality and unit, in hundredths."""
        kolommen, primair = self.kolommen, self.kolommen.primair
        aantal = len(kolommen.onderdelen)
        return [
            som_per(kolommen.onderdeel[primair], aantal, uren[primair]) for uren in kolommen.uren
        ]

    def _van_onderdeel(self, ronde: int, onderdeel: int | None) -> Sequence[Fraction | int]:
        """The unit's own primary hours; between two calculations a line may name no unit."""
        if onderdeel is None:
            return [0 for _ in self._plekken]
        exclusief = [int(uren[onderdeel]) for uren in self._exclusief]
        gezamenlijk = self._primair_per_onderdeel[onderdeel] if ronde == RONDE_OVERHEAD else []
        return self._na_ronde_1(exclusief, gezamenlijk)

    def _van_de_organisatie(self) -> Sequence[Fraction | int]:
        """All primary hours after round 1, joint ones summed per key before they are divided."""
        per_sleutel: dict[tuple[str, str], int] = defaultdict(int)
        for onderdeel in self._primair_per_onderdeel.values():
            for naam, code, uren in onderdeel:
                per_sleutel[naam, code if naam == UREN_ONDERDEEL else ""] += uren
        exclusief = [int(uren.sum()) for uren in self._exclusief]
        return self._na_ronde_1(exclusief, [(*wie, uren) for wie, uren in per_sleutel.items()])

    def _na_ronde_1(
        self, exclusief: list[int], gezamenlijk: Iterable[tuple[str, str, int]]
    ) -> list[Fraction]:
        """Hours per municipality, joint ones divided, summed over one denominator.

        Args: exclusief: hundredths of hours per municipality; gezamenlijk: per key its name, the
        unit that it is of and hundredths of hours.
        """
        delen = [
            (uren, self.verhouding(naam, RONDE_PRIMAIR, onderdeel).vereenvoudigd())
            for naam, onderdeel, uren in gezamenlijk
        ]
        schaal = lcm(*(sleutel.noemer for _, sleutel in delen))
        factoren = [(uren * (schaal // sleutel.noemer), sleutel) for uren, sleutel in delen]
        return [
            Fraction(
                exclusief[g] * schaal + sum(f * sleutel.tellers[g] for f, sleutel in factoren),
                100 * schaal,
            )
            for g in self._plekken
        ]

    @cached_property
    def _primair_per_onderdeel(self) -> dict[int, list[tuple[str, str, int]]]:
        """Joint primary hours of every unit: the key's name, the unit's code and hundredths."""
        gezamenlijk, breedte = self.gezamenlijk, len(self.gezamenlijk.soorten) or 1
        groepen = self.kolommen.onderdeel[gezamenlijk.rijen] * breedte + gezamenlijk.soort
        uniek, groep = np.unique(groepen, return_inverse=True)
        uren = som_per(groep, len(uniek), self.kolommen.gezamenlijk[gezamenlijk.rijen])
        codes = list(self.kolommen.onderdelen)
        per_onderdeel: dict[int, list[tuple[str, str, int]]] = defaultdict(list)
        for code, som in zip(uniek.tolist(), uren.tolist(), strict=True):
            onderdeel, soort = code // breedte, gezamenlijk.soorten[code % breedte]
            if soort.ronde == RONDE_PRIMAIR:
                per_onderdeel[onderdeel].append((soort.naam, codes[onderdeel], som))
        return per_onderdeel


def _soort(invoer: Invoer, aard: str, sleutel: str) -> Soort:
    kenmerken = invoer.kenmerken
    if aard == PRIMAIR:
        return Soort(RONDE_PRIMAIR, sleutel or kenmerken.sleutel_gezamenlijk or UREN_EXCLUSIEF)
    return Soort(RONDE_OVERHEAD, sleutel or kenmerken.sleutel_overhead or UREN)


def _gezamenlijk(invoer: Invoer, kolommen: Kolommen) -> Gezamenlijk:
    rijen = np.flatnonzero(kolommen.gezamenlijk)
    genoemd = [(rij.aard, rij.sleutel) for rij in map(invoer.uren.__getitem__, rijen.tolist())]
    soorten = {paar: _soort(invoer, *paar) for paar in set(genoemd)}
    volgorde = tuple(sorted(set(soorten.values())))
    plek = {paar: volgorde.index(soort) for paar, soort in soorten.items()}
    soort = np.array([plek[paar] for paar in genoemd], dtype=np.int64)
    return Gezamenlijk(rijen, soort, volgorde)

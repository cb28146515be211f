"""Keys: in what proportion the municipalities share joint hours and cost (contract, step 1).

A key is a proportion (``Verhouding``). Some are given (inhabitants, workplaces), some follow from
the hours themselves, in two rounds: first the joint hours of primary rows are divided, then
those of overhead rows, for which the key ``uren`` uses what round 1 gave.
"""

from collections import defaultdict
from collections.abc import Sequence
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
    if not sum(gewichten):
        gewichten = [int(g == centrum) for g in range(len(gewichten))]
    schaal = lcm(*(Fraction(gewicht).denominator for gewicht in gewichten))
    tellers = tuple(int(gewicht * schaal) for gewicht in gewichten)
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

    def __init__(self, invoer: Invoer, kolommen: Kolommen) -> None:
        self.invoer = invoer
        self.kolommen = kolommen
        self.gezamenlijk = _gezamenlijk(invoer, kolommen)
        self._bekend: dict[tuple[int, str, str], Verhouding] = {}

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
            return [sum((rij[g] for rij in self._na_ronde_1), Fraction()) for g in self._plekken]
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
        uren = [Fraction(int(self._exclusief[g][onderdeel]), 100) for g in self._plekken]
        if ronde == RONDE_PRIMAIR:
            return uren
        return [uren[g] + self._gezamenlijk_primair[onderdeel][g] for g in self._plekken]

    @cached_property
    def _na_ronde_1(self) -> list[list[Fraction]]:
        exclusief = [Fraction(int(uren.sum()), 100) for uren in self._exclusief]
        return [exclusief, *self._per_soort_verdeeld]

    @cached_property
    def _per_soort_verdeeld(self) -> list[list[Fraction]]:
        """Joint primary hours after round 1, summed per key before they are divided."""
        per_sleutel: dict[tuple[str, str], int] = defaultdict(int)
        for (onderdeel, naam), uren in self._primair_per_onderdeel.items():
            code = self._codes[onderdeel] if naam == UREN_ONDERDEEL else ""
            per_sleutel[naam, code] += uren
        return [self._deel(naam, code, uren) for (naam, code), uren in per_sleutel.items()]

    @cached_property
    def _gezamenlijk_primair(self) -> dict[int, list[Fraction]]:
        """Joint primary hours per unit and municipality, as round 1 divides them."""
        sommen: dict[int, list[Fraction]] = defaultdict(lambda: [Fraction()] * len(self._plekken))
        for (onderdeel, naam), uren in self._primair_per_onderdeel.items():
            delen = self._deel(naam, self._codes[onderdeel], uren)
            sommen[onderdeel] = [a + b for a, b in zip(sommen[onderdeel], delen, strict=True)]
        return sommen

    def _deel(self, naam: str, onderdeel: str, honderdsten: int) -> list[Fraction]:
        sleutel = self.verhouding(naam, RONDE_PRIMAIR, onderdeel)
        return [Fraction(honderdsten, 100) * sleutel.aandeel(g) for g in self._plekken]

    @cached_property
    def _codes(self) -> list[str]:
        return list(self.kolommen.onderdelen)

    @cached_property
    def _primair_per_onderdeel(self) -> dict[tuple[int, str], int]:
        """Joint hours of primary rows, in hundredths, per unit and name of key."""
        gezamenlijk, breedte = self.gezamenlijk, len(self.gezamenlijk.soorten) or 1
        groepen = self.kolommen.onderdeel[gezamenlijk.rijen] * breedte + gezamenlijk.soort
        uniek, groep = np.unique(groepen, return_inverse=True)
        uren = som_per(groep, len(uniek), self.kolommen.gezamenlijk[gezamenlijk.rijen])
        sommen: dict[tuple[int, str], int] = defaultdict(int)
        for code, som in zip(uniek.tolist(), uren.tolist(), strict=True):
            soort = gezamenlijk.soorten[code % breedte]
            if soort.ronde == RONDE_PRIMAIR:
                sommen[code // breedte, soort.naam] += som
        return sommen


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

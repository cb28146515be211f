"""The weights by which cost lines are divided, laid out as blocks in one row of numbers.

A block is a run of consecutive weights: all cells (taakveld, municipality) of a unit, those of
one taakveld of a unit, the proportion of a key, or a single municipality. Within a block the
cells stand in the order that decides between equal remainders: taakveld, then CBS code.
"""

from math import lcm
from typing import NamedTuple

import numpy as np

from bijdrage.rekenmodel.deling import GRENS_NOEMER, Gehelen
from bijdrage.rekenmodel.kolommen import Indices, Kolommen, som_per
from bijdrage.rekenmodel.sleutels import Sleutelboek, Verhouding

TAAKVELD_VAN_DE_REGEL = -1
"""The cell stands on the taakveld that the cost line names."""


class Blok(NamedTuple):
    """A run of weights: where it begins, how many there are and their sum."""

    begin: int
    lengte: int
    noemer: int


class Gewichten:
    """All blocks behind each other; a weight means something only within its block."""

    def __init__(self, kolommen: Kolommen, boek: Sleutelboek) -> None:
        self._breedte = len(kolommen.gemeenten)
        self._cellen = uren_per_cel(kolommen, boek)
        self._per_cel = self._cellen.uren.sum(axis=1)
        self._grenzen, self._per_onderdeel = self._onderdelen(len(kolommen.onderdelen))
        self._taakveld = [np.repeat(self._cellen.taakveld, self._breedte)]
        self._gewicht = [self._cellen.uren.ravel()]
        self._lengte = self._cellen.uren.size
        self._verhoudingen: dict[Verhouding, Blok] = {}

    def onderdeel(self, onderdeel: int, taakveld: int | None = None) -> Blok | None:
        """The block of a unit, or of one taakveld of it; None without hours."""
        begin, eind = self._grenzen[onderdeel], self._grenzen[onderdeel + 1]
        noemer = self._per_onderdeel[onderdeel]
        if taakveld is not None:
            begin += int(np.searchsorted(self._cellen.taakveld[begin:eind], taakveld))
            if begin == eind or self._cellen.taakveld[begin] != taakveld:
                return None
            eind, noemer = begin + 1, int(self._per_cel[begin])
        if not noemer:
            return None
        return Blok(begin * self._breedte, (eind - begin) * self._breedte, noemer)

    def verhouding(self, verhouding: Verhouding) -> Blok:
        """The block of a proportion; its cells take the taakveld of the cost line."""
        if verhouding not in self._verhoudingen:
            tellers, noemer = verhouding.vereenvoudigd()
            dtype = np.int64 if noemer < GRENS_NOEMER else object
            self._verhoudingen[verhouding] = Blok(self._lengte, len(tellers), noemer)
            self._taakveld.append(np.full(len(tellers), TAAKVELD_VAN_DE_REGEL))
            self._gewicht.append(np.array(tellers, dtype=dtype))
            self._lengte += len(tellers)
        return self._verhoudingen[verhouding]

    def taakvelden(self) -> Indices:
        """The taakveld of every weight, TAAKVELD_VAN_DE_REGEL where the line decides."""
        return np.concatenate(self._taakveld)

    def gemeenten(self) -> Indices:
        """The municipality of every weight."""
        return np.tile(np.arange(self._breedte), self._lengte // self._breedte)

    def gewichten(self) -> Gehelen:
        """Every weight."""
        return np.concatenate(self._gewicht)

    def _onderdelen(self, aantal: int) -> tuple[list[int], list[int]]:
        """Where the cells of every unit begin, and the sum of its hours."""
        grenzen = np.searchsorted(self._cellen.onderdeel, np.arange(aantal + 1))
        return grenzen.tolist(), som_per(self._cellen.onderdeel, aantal, self._per_cel).tolist()


class Cellen(NamedTuple):
    """The hours of a unit on a taakveld; ``uren`` has a row per cell, a column per municipality.

    The hours of a unit are scaled by one factor of its own, so that joint hours are whole too.
    """

    onderdeel: Indices
    taakveld: Indices
    uren: Gehelen


class _Gezamenlijk(NamedTuple):
    """Joint hours per cell and key, and the proportion of each pair of unit and key."""

    cel: Indices
    uren: Gehelen
    paar: Indices
    onderdelen: list[int]
    verhoudingen: list[Verhouding]


def uren_per_cel(kolommen: Kolommen, boek: Sleutelboek) -> Cellen:
    """Sum the hours rows per unit and taakveld, joint hours divided by their keys (step 1)."""
    breedte = len(kolommen.taakvelden)
    code, cel = np.unique(kolommen.onderdeel * breedte + kolommen.taakveld, return_inverse=True)
    onderdeel, taakveld = code // breedte, code % breedte
    uren = np.stack([som_per(cel, len(code), deel) for deel in kolommen.uren], axis=1)
    if len(boek.gezamenlijk.rijen):
        gezamenlijk = _gezamenlijk_per_cel(kolommen, boek, cel, onderdeel)
        uren = _samen(uren, gezamenlijk, onderdeel)
    return Cellen(onderdeel, taakveld, uren)


def _gezamenlijk_per_cel(
    kolommen: Kolommen, boek: Sleutelboek, cel: Indices, onderdeel: Indices
) -> _Gezamenlijk:
    rijen, soort, soorten = boek.gezamenlijk
    codes, breedte = list(kolommen.onderdelen), len(soorten)
    code, groep = np.unique(cel[rijen] * breedte + soort, return_inverse=True)
    uren = som_per(groep, len(code), kolommen.gezamenlijk[rijen])
    paren, paar = np.unique(
        onderdeel[code // breedte] * breedte + code % breedte, return_inverse=True
    )
    onderdelen = (paren // breedte).tolist()
    namen = [soorten[s] for s in (paren % breedte).tolist()]
    verhoudingen = [
        boek.verhouding(naam, ronde, codes[eenheid]).vereenvoudigd()
        for eenheid, (ronde, naam) in zip(onderdelen, namen, strict=True)
    ]
    return _Gezamenlijk(code // breedte, uren, paar, onderdelen, verhoudingen)


def _samen(exclusief: Gehelen, gezamenlijk: _Gezamenlijk, onderdeel: Indices) -> Gehelen:
    """Exclusive and joint hours in one scale per unit: the common denominator of its keys."""
    cel, uren, paar, onderdelen, verhoudingen = gezamenlijk
    schaal = dict.fromkeys(onderdeel.tolist(), 1)
    for eenheid, verhouding in zip(onderdelen, verhoudingen, strict=True):
        schaal[eenheid] = lcm(schaal[eenheid], verhouding.noemer)
    dtype = np.int64 if _past(exclusief, gezamenlijk, onderdeel, schaal) else object
    factoren = np.array(
        [
            [schaal[eenheid] // verhouding.noemer * teller for teller in verhouding.tellers]
            for eenheid, verhouding in zip(onderdelen, verhoudingen, strict=True)
        ],
        dtype=dtype,
    )
    schalen = np.array([schaal[eenheid] for eenheid in onderdeel.tolist()], dtype=dtype)
    samen: Gehelen = exclusief.astype(dtype) * schalen[:, None]
    np.add.at(samen, cel, uren.astype(dtype)[:, None] * factoren[paar])
    return samen


def _past(
    exclusief: Gehelen, gezamenlijk: _Gezamenlijk, onderdeel: Indices, schaal: dict[int, int]
) -> bool:
    """Whether the scaled hours of every unit stay below the bound for 64-bit division."""
    if object in (exclusief.dtype, gezamenlijk.uren.dtype):
        return False
    uren = exclusief.sum(axis=1)
    np.add.at(uren, gezamenlijk.cel, gezamenlijk.uren)
    totaal = som_per(onderdeel, int(onderdeel.max()) + 1, uren).tolist()
    return all(totaal[eenheid] * factor < GRENS_NOEMER for eenheid, factor in schaal.items())

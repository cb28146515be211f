"""The hours rows as arrays, one position per row, so that they can be summed at once."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from bijdrage.rekenmodel.deling import Gehelen, gehelen
from bijdrage.rekenmodel.invoer import OVERHEAD_TAAKVELD, PRIMAIR, Invoer
from samenwerking.iv3 import taakveld_volgorde

Indices = npt.NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Kolommen:
    """Hours in hundredths, by municipality in the order of ``gemeenten`` (by CBS code).

    ``onderdeel`` and ``taakveld`` are indices into ``onderdelen`` and ``taakvelden``; the latter
    holds every taakveld of the input in the order of the contract.
    """

    gemeenten: tuple[str, ...]
    centrum: int
    onderdelen: dict[str, int]
    taakvelden: tuple[str, ...]
    onderdeel: Indices
    taakveld: Indices
    primair: npt.NDArray[np.bool_]
    uren: tuple[Gehelen, ...]
    gezamenlijk: Gehelen


def kolommen(invoer: Invoer) -> Kolommen:
    """Turn the hours rows of an input into arrays."""
    volgorde = sorted(range(len(invoer.gemeenten)), key=lambda g: invoer.gemeenten[g].cbs)
    onderdelen = {onderdeel.code: i for i, onderdeel in enumerate(invoer.onderdelen)}
    taakvelden = _taakvelden(invoer)
    plek = {taakveld: i for i, taakveld in enumerate(taakvelden)}
    breedte = len(invoer.gemeenten)
    uren = gehelen([u for rij in invoer.uren for u in rij.uren]).reshape(-1, breedte)
    return Kolommen(
        gemeenten=tuple(invoer.gemeenten[g].naam for g in volgorde),
        centrum=volgorde.index(0),
        onderdelen=onderdelen,
        taakvelden=taakvelden,
        onderdeel=_indices([onderdelen[rij.onderdeel] for rij in invoer.uren]),
        taakveld=_indices([plek[rij.taakveld] for rij in invoer.uren]),
        primair=np.array([rij.aard == PRIMAIR for rij in invoer.uren], dtype=np.bool_),
        uren=tuple(np.ascontiguousarray(uren[:, g]) for g in volgorde),
        gezamenlijk=gehelen([rij.gezamenlijk for rij in invoer.uren]),
    )


def som_per(groep: Indices, aantal: int, waarden: Gehelen) -> Gehelen:
    """Sum whole numbers per group: ``groep`` gives each value's group, 0 to ``aantal`` - 1."""
    sommen: npt.NDArray[Any] = np.zeros(aantal, dtype=waarden.dtype)
    np.add.at(sommen, groep, waarden)
    return sommen


def _taakvelden(invoer: Invoer) -> tuple[str, ...]:
    codes = {rij.taakveld for rij in invoer.uren}
    codes |= {regel.taakveld for regel in invoer.lasten}
    codes |= {correctie.taakveld for correctie in invoer.correcties}
    return tuple(sorted((codes | {OVERHEAD_TAAKVELD}) - {""}, key=taakveld_volgorde))


def _indices(waarden: list[int]) -> Indices:
    return np.array(waarden, dtype=np.int64)

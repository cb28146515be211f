"""The floor: the same sums in floats with numpy, with largest remainder but not exact.

It starts from the same records and gives the same columns, but its shares are rounded, so that
equal remainders may fall either way and large sums may be a cent off.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from bijdrage.rekenmodel.invoer import INWONERS, PRIMAIR, UREN_ONDERDEEL, Invoer
from samenwerking.iv3 import taakveld_volgorde

Getallen = npt.NDArray[np.float64]
Indices = npt.NDArray[np.int64]


class Uitkomst(NamedTuple):
    regel: Indices
    taakveld: Indices
    gemeente: Indices
    lasten: Getallen
    baten: Getallen


class _Rijen(NamedTuple):
    """The hours rows as columns, with the key that each names."""

    onderdeel: Indices
    taakveld: Indices
    primair: npt.NDArray[np.bool_]
    uren: Getallen
    gezamenlijk: Getallen
    sleutel: npt.NDArray[np.str_]


def bereken_zwevend(invoer: Invoer) -> Uitkomst:
    """Divide cost lines by the hours of their unit, or by a key, in floats."""
    volgorde = sorted(range(len(invoer.gemeenten)), key=lambda g: invoer.gemeenten[g].cbs)
    onderdelen = {o.code: i for i, o in enumerate(invoer.onderdelen)}
    taakvelden = sorted({rij.taakveld for rij in invoer.uren}, key=taakveld_volgorde)
    plek = {code: i for i, code in enumerate(taakvelden)}
    rijen = _Rijen(
        np.array([onderdelen[rij.onderdeel] for rij in invoer.uren]),
        np.array([plek[rij.taakveld] for rij in invoer.uren]),
        np.array([rij.aard == PRIMAIR for rij in invoer.uren]),
        np.array([rij.uren for rij in invoer.uren], dtype=float)[:, volgorde],
        np.array([rij.gezamenlijk for rij in invoer.uren], dtype=float),
        np.array([rij.sleutel for rij in invoer.uren]),
    )
    genoemd = {s.naam: np.array(s.waarden, dtype=float)[volgorde] for s in invoer.sleutels}
    inwoners = np.array([g.inwoners for g in invoer.gemeenten], dtype=float)[volgorde]
    sleutels = {INWONERS: inwoners, **genoemd}
    uren = _met_gezamenlijk(rijen, sleutels, len(onderdelen))

    code, cel = np.unique(rijen.onderdeel * len(plek) + rijen.taakveld, return_inverse=True)
    breedte = len(volgorde)
    gewicht = np.stack([np.bincount(cel, uren[:, g]) for g in range(breedte)], axis=1)
    begin = np.searchsorted(code // len(plek), np.arange(len(onderdelen) + 1))

    regels = sorted(invoer.lasten, key=lambda regel: regel.regel)
    rang = {naam: i for i, naam in enumerate(sleutels)}
    eigen_sleutel = {c.naam: rang.get(c.sleutel, -1) for c in invoer.componenten}
    sleutel = np.array([eigen_sleutel[regel.component] for regel in regels])
    eigen = np.array([onderdelen[regel.onderdeel] for regel in regels])
    eerste = np.where(sleutel < 0, begin[eigen], len(code) + sleutel)
    lengte = np.where(sleutel < 0, begin[eigen + 1] - begin[eigen], 1)
    gewicht = np.vstack([gewicht, *sleutels.values()])
    plaats = np.repeat(eerste - (np.cumsum(lengte) - lengte), lengte) + np.arange(lengte.sum())
    kolom = np.append(code % len(plek), [plek["0.4"]] * len(sleutels))[plaats]
    lengte = lengte * breedte
    regel = np.repeat(np.arange(len(regels)), lengte)
    deel = gewicht[plaats].ravel()
    deel /= np.bincount(regel, deel)[regel]
    return Uitkomst(
        regel,
        np.repeat(kolom, breedte),
        np.tile(np.arange(breedte), len(plaats)),
        _grootste_rest(np.array([r.lasten for r in regels], dtype=float), deel, regel, lengte),
        _grootste_rest(np.array([r.baten for r in regels], dtype=float), deel, regel, lengte),
    )


def _met_gezamenlijk(rijen: _Rijen, sleutels: dict[str, Getallen], onderdelen: int) -> Getallen:
    """Joint hours in two rounds; a row without a key takes all primary hours so far."""
    uren = rijen.uren.copy()
    for ronde in (rijen.primair, ~rijen.primair):
        primair = uren[rijen.primair]
        standaard = primair.sum(axis=0)
        gewicht = np.tile(standaard, (len(uren), 1))
        for naam, waarden in sleutels.items():
            gewicht[rijen.sleutel == naam] = waarden
        per_onderdeel = np.zeros((onderdelen, uren.shape[1]))
        np.add.at(per_onderdeel, rijen.onderdeel[rijen.primair], primair)
        eigen = rijen.sleutel == UREN_ONDERDEEL
        gewicht[eigen] = per_onderdeel[rijen.onderdeel[eigen]]
        aandeel = gewicht / gewicht.sum(axis=1, keepdims=True)
        uren[ronde] += rijen.gezamenlijk[ronde, None] * aandeel[ronde]
    return uren


def _grootste_rest(
    bedragen: Getallen, aandeel: Getallen, regel: Indices, lengte: Indices
) -> Getallen:
    exact = np.repeat(bedragen, lengte) * aandeel
    delen = np.floor(exact)
    over = np.rint(bedragen - np.bincount(regel, delen)).astype(np.int64)
    volgorde = np.lexsort((delen - exact, regel))
    rang = np.arange(len(regel)) - np.repeat(np.cumsum(lengte) - lengte, lengte)
    delen[volgorde[rang < np.repeat(over, lengte)]] += 1
    return delen

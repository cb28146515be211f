"""The floor: the same sums in floats with numpy, with largest remainder but not exact.

It starts from the same records and gives the same columns, but its shares are rounded, so that
equal remainders may fall either way and large sums may be a cent off.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from bijdrage.rekenmodel.invoer import PRIMAIR, Invoer
from samenwerking.iv3 import taakveld_volgorde

Getallen = npt.NDArray[np.float64]
Indices = npt.NDArray[np.int64]


class Uitkomst(NamedTuple):
    regel: Indices
    taakveld: Indices
    gemeente: Indices
    lasten: Getallen
    baten: Getallen


def bereken_zwevend(invoer: Invoer) -> Uitkomst:
    """Divide cost lines by hours (component 1) or by inhabitants (component 2), in floats."""
    gemeenten = sorted(range(len(invoer.gemeenten)), key=lambda g: invoer.gemeenten[g].cbs)
    onderdelen = {o.code: i for i, o in enumerate(invoer.onderdelen)}
    taakvelden = sorted({rij.taakveld for rij in invoer.uren}, key=taakveld_volgorde)
    plek = {code: i for i, code in enumerate(taakvelden)}
    eenheid = np.array([onderdelen[rij.onderdeel] for rij in invoer.uren])
    taakveld = np.array([plek[rij.taakveld] for rij in invoer.uren])
    primair = np.array([rij.aard == PRIMAIR for rij in invoer.uren])
    uren = np.array([rij.uren for rij in invoer.uren], dtype=float)[:, gemeenten]
    gezamenlijk = np.array([rij.gezamenlijk for rij in invoer.uren], dtype=float)
    for ronde in (primair, ~primair):
        aandeel = uren[primair].sum(axis=0)
        uren[ronde] += gezamenlijk[ronde, None] * (aandeel / aandeel.sum())

    code, cel = np.unique(eenheid * len(plek) + taakveld, return_inverse=True)
    breedte = len(gemeenten)
    gewicht = np.stack([np.bincount(cel, uren[:, g]) for g in range(breedte)], axis=1)
    begin = np.searchsorted(code // len(plek), np.arange(len(onderdelen) + 1))
    inwoners = np.array([invoer.gemeenten[g].inwoners for g in gemeenten], dtype=float)

    regels = sorted(invoer.lasten, key=lambda regel: regel.regel)
    met_sleutel = np.array([regel.component == "ict" for regel in regels])
    eigen = np.array([onderdelen[regel.onderdeel] for regel in regels])
    eerste = np.where(met_sleutel, len(code), begin[eigen])
    lengte = np.where(met_sleutel, 1, begin[eigen + 1] - begin[eigen])
    gewicht = np.vstack([gewicht, inwoners])
    plaats = np.repeat(eerste - (np.cumsum(lengte) - lengte), lengte) + np.arange(lengte.sum())
    kolom = np.append(code % len(plek), plek["0.4"])[plaats]
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

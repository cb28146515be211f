"""Why realisation differs from the begroting: price, hours, tasks, other (BBV art. 27-28).

The bridge between the two calculations gives the steps; every step has one cause, so the causes add
up exactly. What a cause holds stands in ``OORZAAK`` and in docs/rekenmodel.md.
"""

from collections.abc import Mapping
from typing import NamedTuple

from bijdrage.bbv.dossier import Verklaring
from bijdrage.rekenmodel.invoer import SOORTEN_CORRECTIE, STANDEN
from bijdrage.rekenmodel.verschil import (
    EENMALIG,
    NIEUW_EN_PRIJS,
    NIEUW_EN_VERVALLEN,
    PRIJS,
    SLEUTELS,
    UREN,
    Verschil,
)

PRIJZEN, HOEVEELHEID, TAKEN, OVERIG = "prijs", "uren", "taken", "overig"
OORZAKEN = (PRIJZEN, HOEVEELHEID, TAKEN, OVERIG)
TAKEN_EN_PRIJS = "taken en prijs"
"""A cause where the edition for everybody shows those two steps as one."""

OORZAAK: Mapping[str, str] = {
    **dict.fromkeys(SOORTEN_CORRECTIE, OVERIG),
    NIEUW_EN_VERVALLEN: TAKEN,
    "aanvullend": TAKEN,
    "vermindering": TAKEN,
    PRIJS: PRIJZEN,
    NIEUW_EN_PRIJS: TAKEN_EN_PRIJS,
    "index": PRIJZEN,
    UREN: HOEVEELHEID,
    EENMALIG: OVERIG,
    SLEUTELS: OVERIG,
}
"""The cause of every step of the bridge: more or less service is tasks, an index is price."""


class Standbedrag(NamedTuple):
    """The contribution in one stand of a year; None when there is no such calculation.

    besluit: what decided it; verschil: since the stand before it that is there.
    """

    stand: str
    bedrag: int | None
    besluit: str = ""
    verschil: int | None = None


def stapbedragen(brug: Verschil, gemeente: str) -> dict[str, int]:
    """The effect of every step of a bridge on the contribution of a gastgemeente, in cents."""
    return {stap.naam: stap.effect("gemeente").get((gemeente,), 0) for stap in brug.stappen}


def verklaar(
    stappen: Mapping[str, int], begroot: int, gerealiseerd: int, na_wijziging: int | None = None
) -> Verklaring:
    """The causes of the difference between begroting and realisation of a year.

    stappen: of the bridge between them; na_wijziging: the contribution in the changed begroting.
    """
    oorzaken = dict.fromkeys(OORZAKEN, 0)
    for naam, bedrag in stappen.items():
        oorzaken[OORZAAK[naam]] = oorzaken.get(OORZAAK[naam], 0) + bedrag
    return Verklaring(gerealiseerd - begroot, oorzaken, begroot, na_wijziging, gerealiseerd)


def naast_elkaar(bekend: Mapping[str, tuple[int, str]]) -> tuple[Standbedrag, ...]:
    """All standen of a year in their order. bekend: per stand its cents and its decision."""
    rijen: list[Standbedrag] = []
    eerder: int | None = None
    for stand in STANDEN:
        if stand not in bekend:
            rijen.append(Standbedrag(stand, None))
            continue
        bedrag, besluit = bekend[stand]
        verschil = None if eerder is None else bedrag - eerder
        rijen.append(Standbedrag(stand, bedrag, besluit, verschil))
        eerder = bedrag
    return tuple(rijen)

"""Tariffs, for showing only: no amount is ever calculated with them."""

from typing import NamedTuple

from bijdrage.rekenmodel.deling import afgerond
from bijdrage.rekenmodel.invoer import NAAR_UREN, OVERHEAD_TAAKVELD, PRIMAIR
from bijdrage.rekenmodel.resultaat import Berekening
from bijdrage.rekenmodel.sommen import som


class Tarief(NamedTuple):
    """Cost per hour, or per another unit: cents over hundredths of that unit."""

    naam: str
    teller: int
    noemer: int

    @property
    def bedrag(self) -> int:
        """Cents per unit, rounded half away from zero."""
        return afgerond(self.teller * 100, self.noemer)


def tarief_per_onderdeel(berekening: Berekening) -> tuple[Tarief, ...]:
    """Per unit the net cost that is divided by its hours, over all its hours."""
    behandeling = {c.naam: c.behandeling for c in berekening.invoer.componenten}
    kosten: dict[str, int] = {}
    for regel in berekening.invoer.lasten:
        if behandeling[regel.component] == NAAR_UREN:
            kosten[regel.onderdeel] = kosten.get(regel.onderdeel, 0) + regel.lasten - regel.baten
    uren: dict[str, int] = {}
    for rij in berekening.invoer.uren:
        uren[rij.onderdeel] = uren.get(rij.onderdeel, 0) + sum(rij.uren) + rij.gezamenlijk
    return tuple(
        Tarief(onderdeel.code, kosten[onderdeel.code], uren[onderdeel.code])
        for onderdeel in berekening.invoer.onderdelen
        if uren.get(onderdeel.code) and onderdeel.code in kosten
    )


def overheadtarief(berekening: Berekening) -> Tarief | None:
    """Net cost on taakveld 0.4 per direct hour; None without direct hours."""
    per_taakveld = som(berekening.toedelingen, "taakveld")
    uren = sum(
        sum(rij.uren) + rij.gezamenlijk for rij in berekening.invoer.uren if rij.aard == PRIMAIR
    )
    overhead = per_taakveld.get((OVERHEAD_TAAKVELD,), 0)
    return Tarief("overhead per direct uur", overhead, uren) if uren else None


def integraal_tarief(eigen: Tarief, overhead: Tarief) -> Tarief:
    """A unit's own tariff and that of overhead together, over one denominator."""
    teller = eigen.teller * overhead.noemer + overhead.teller * eigen.noemer
    return Tarief(eigen.naam, teller, eigen.noemer * overhead.noemer)


def ingroei(bedrag: int, stappen: int, stap: int) -> int:
    """The part of an amount that falls in step ``stap`` of ``stappen`` equal steps, in cents.

    The steps together are exactly the amount.
    """
    if not 1 <= stap <= stappen:
        raise ValueError(f"stap {stap} ligt niet tussen 1 en {stappen}")
    return bedrag * stap // stappen - bedrag * (stap - 1) // stappen

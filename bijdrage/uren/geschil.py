"""Standpoints beside each other: the contribution with the hours of each municipality."""

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

from bijdrage.rekenmodel.invoer import Invoer, Urenregel
from bijdrage.uren.doorrekening import bijdragen, gegevens_van, invoer_zonder_fouten
from samenwerking.iv3 import Codelijsten
from samenwerking.models import Standpunt, Urenverdeling
from samenwerking.schaal import naar_geheel

Sleutel = tuple[str, str, str, str]


class Kant(NamedTuple):
    """What every municipality would bear with the hours of one of them, in cents."""

    gemeente: str
    bijdragen: dict[str, int]


class Geschil(NamedTuple):
    """What is truly in dispute. rijen: how many rows; kanten: with the hours of each municipality.

    bedrag: how far the contribution of a gastgemeente is apart at most, in cents; None when it
    cannot be worked out.
    """

    rijen: int
    kanten: tuple[Kant, ...]
    bedrag: int | None


def geschil(verdeling: Urenverdeling, codelijsten: Codelijsten) -> Geschil:
    """The open objections of a version, worked out with the hours of each municipality.

    A municipality stands for the rows as they are, but for those that it objects to.
    """
    standpunten = list(
        Standpunt.objects.filter(bezwaar__urenverdeling=verdeling, bezwaar__uitkomst="")
        .select_related("bezwaar__gemeente", "regel__onderdeel")
        .prefetch_related("uren__gemeente")
    )
    rijen = len({standpunt.regel_id for standpunt in standpunten})
    if not rijen:
        return Geschil(0, (), 0)
    gegevens = gegevens_van(verdeling, codelijsten)
    invoer = gegevens and invoer_zonder_fouten(gegevens)[0]
    if not isinstance(invoer, Invoer):
        return Geschil(rijen, (), None)
    kanten = tuple(
        Kant(g.naam, bijdragen(met_standpunten(invoer, _van(standpunten, g.cbs))))
        for g in invoer.gemeenten
    )
    return Geschil(rijen, kanten, _verst(invoer, kanten))


def met_standpunten(invoer: Invoer, standpunten: Iterable[Standpunt]) -> Invoer:
    """An input in which rows have the hours of these standpoints."""
    cbs = [gemeente.cbs for gemeente in invoer.gemeenten]
    per_rij = {_sleutel(standpunt): standpunt for standpunt in standpunten}

    def rij(regel: Urenregel) -> Urenregel:
        standpunt = per_rij.get((regel.onderdeel, regel.taak, regel.taakveld, regel.aard))
        if standpunt is None:
            return regel
        uren = {u.gemeente.cbs: naar_geheel(u.uren) for u in standpunt.uren.all()}
        gezamenlijk = naar_geheel(standpunt.gezamenlijk)
        return regel._replace(
            uren=tuple(uren.get(code, 0) for code in cbs),
            gezamenlijk=gezamenlijk,
            sleutel=regel.sleutel if gezamenlijk else "",
        )

    return invoer._replace(uren=tuple(map(rij, invoer.uren)))


def _sleutel(standpunt: Standpunt) -> Sleutel:
    regel = standpunt.regel
    return regel.onderdeel.code, regel.taak, regel.taakveld, regel.aard


def _van(standpunten: Sequence[Standpunt], cbs: str) -> list[Standpunt]:
    return [standpunt for standpunt in standpunten if standpunt.bezwaar.gemeente.cbs == cbs]


def _verst(invoer: Invoer, kanten: Sequence[Kant]) -> int:
    """How far the contribution of a gastgemeente is apart between two sides, at most."""
    gasten = [gemeente.naam for gemeente in invoer.gemeenten[1:]]
    return max(
        (
            abs(een.bijdragen[gast] - ander.bijdragen[gast])
            for een, ander in combinations(kanten, 2)
            for gast in gasten
        ),
        default=0,
    )

"""Every euro of a contribution under the one thing that moves it most."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from bijdrage.rapport.model import Jaarrapport
from bijdrage.rekenmodel.invoer import (
    DIRECT,
    NAAR_UREN,
    SOORTEN_CORRECTIE,
    UREN,
    UREN_EXCLUSIEF,
    VOLGENS_AFSPRAAK,
    Component,
)
from bijdrage.rekenmodel.sommen import correctie_als_component


class Knop(StrEnum):
    """What moves an amount, in the order in which a gastgemeente can reach it."""

    EIGEN = "eigen"
    UREN = "uren"
    AFSPRAAK = "afspraak"
    KOSTEN = "kosten"


_EIGEN_CORRECTIES = frozenset({"aanvullend", "vermindering", "frictie"})
_KOSTENCORRECTIES = frozenset({"afrekening"})
_OP_UREN = frozenset({UREN, UREN_EXCLUSIEF})


class Deel(NamedTuple):
    """A component or soort of correction of a contribution, and what moves it; bedrag in cents."""

    code: str
    naam: str
    bedrag: int
    fictief: bool
    knop: Knop


def delen(rapport: Jaarrapport) -> tuple[Deel, ...]:
    """The contribution per component and soort of correction; they add up to it.

    Cost divided by hours and cost divided by a key that counts hours move with the hours; another
    key stands until it is counted again, so that what moves then are the cost.
    """
    knoppen = dict(_knoppen(rapport))
    per_component = next(u for u in rapport.uitsplitsingen if u.as_ == "component")
    return tuple(
        Deel(rij.code, rij.naam, rij.bedrag, rij.fictief, knoppen[rij.code])
        for rij in per_component.rijen
    )


def _knoppen(rapport: Jaarrapport) -> Iterator[tuple[str, Knop]]:
    for component in rapport.berekening.invoer.componenten:
        yield component.naam, _van_component(component)
    for soort in SOORTEN_CORRECTIE:
        yield correctie_als_component(soort), _van_correctie(soort)


def _van_component(component: Component) -> Knop:
    if component.behandeling == NAAR_UREN or component.sleutel in _OP_UREN:
        return Knop.UREN
    if component.behandeling == VOLGENS_AFSPRAAK:
        return Knop.AFSPRAAK
    return Knop.EIGEN if component.behandeling == DIRECT else Knop.KOSTEN


def _van_correctie(soort: str) -> Knop:
    if soort in _EIGEN_CORRECTIES:
        return Knop.EIGEN
    return Knop.KOSTEN if soort in _KOSTENCORRECTIES else Knop.AFSPRAAK

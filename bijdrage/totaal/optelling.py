"""Per year what a municipality pays and spends together, of what is known. Amounts in cents."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

SOORTEN = ("kernorganisatie", "frictie")
"""What counts beside the contribution: its council and mayor a municipality has in any case."""


class Last(NamedTuple):
    """A row of the own budget, as ``EigenLast`` keeps it."""

    jaar: int
    soort: str
    post: str
    onderdeel: str
    is_bijdrage: bool
    bedrag: int
    bron: str
    fictief: bool


class Bedrag(NamedTuple):
    """The contribution of a year; sleutel: of the calculation in which it stands."""

    centen: int
    sleutel: str
    naam: str
    fictief: bool


class Totaaljaar(NamedTuple):
    """A year. None is what is not known; ``samen`` counts the rest."""

    jaar: int
    bijdrage: Bedrag | None
    eigen: Mapping[str, int | None]
    doorbelast: int
    bronnen: tuple[str, ...]
    fictief: bool

    @property
    def delen(self) -> tuple[int | None, ...]:
        """The contribution, then the own cost in the order of SOORTEN."""
        eigen = (self.eigen[soort] for soort in SOORTEN)
        return (self.bijdrage.centen if self.bijdrage else None, *eigen)

    @property
    def samen(self) -> int:
        """What is known of it, together."""
        return sum(deel for deel in self.delen if deel is not None)

    @property
    def is_volledig(self) -> bool:
        """Whether everything is known."""
        return None not in self.delen


def per_jaar(bijdragen: Mapping[int, Bedrag], lasten: Sequence[Last]) -> tuple[Totaaljaar, ...]:
    """The years of which anything is known, the first one first, without gaps."""
    jaren = {*bijdragen, *(last.jaar for last in lasten if last.soort in SOORTEN)}
    if not jaren:
        return ()
    return tuple(
        _jaar(jaar, bijdragen.get(jaar), [last for last in lasten if last.jaar == jaar])
        for jaar in range(min(jaren), max(jaren) + 1)
    )


def _jaar(jaar: int, bijdrage: Bedrag | None, lasten: Collection[Last]) -> Totaaljaar:
    geteld = [last for last in lasten if last.soort in SOORTEN]
    return Totaaljaar(
        jaar,
        bijdrage,
        {soort: _eigen(last for last in geteld if last.soort == soort) for soort in SOORTEN},
        sum(last.bedrag for last in geteld if last.is_bijdrage),
        tuple(dict.fromkeys(last.bron for last in geteld if last.bron)),
        any(last.fictief for last in geteld) or (bijdrage is not None and bijdrage.fictief),
    )


def _eigen(lasten: Iterable[Last]) -> int | None:
    """The posts less the part of them that is the contribution, None where there are none."""
    rijen = list(lasten)
    posten = [last.bedrag for last in rijen if not last.onderdeel]
    bijdrage = sum(last.bedrag for last in rijen if last.is_bijdrage)
    return sum(posten) - bijdrage if posten else None


def zonder_bijdrage(lasten: Iterable[Last]) -> int:
    """All posts of a year together without the contribution that they are charged with."""
    return sum(
        last.bedrag if not last.onderdeel else -last.bedrag
        for last in lasten
        if not last.onderdeel or last.is_bijdrage
    )

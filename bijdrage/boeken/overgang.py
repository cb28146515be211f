"""From the taakvelden of one year to those of another, with a split that the user sets.

Codes with one successor go by themselves (``Codelijsten.opvolgers``); where one code became several
the user says in which parts. The conversion itself is ``rekenmodel.omzetting``.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from bijdrage.bbv.oordeel import Punt
from bijdrage.rekenmodel.omzetting import INDELING_GEWIJZIGD, Splitsing, naar_indeling
from samenwerking.iv3 import Codelijsten
from samenwerking.notatie import procent_exact

HEEL = 100_000_000
"""All of it: 100 % in millionths of a percent."""


class Deel(NamedTuple):
    """A part of an old taakveld that goes to a new one; gewicht in millionths of a percent.

    bron: what the split rests on.
    """

    oud: str
    nieuw: str
    gewicht: int
    bron: str = ""


class Omzetting(NamedTuple):
    """Amounts in cents per new taakveld; rest: per old taakveld what nobody split."""

    bedragen: Mapping[str, int]
    rest: Mapping[str, int]


def omgezet(
    per_taakveld: Mapping[str, int], codelijsten: Codelijsten, jaar: int, delen: Iterable[Deel]
) -> Omzetting:
    """Amounts per taakveld in the classification of a year, and what is left over."""
    splitsing = als_splitsing(delen)
    bedragen = naar_indeling(per_taakveld, codelijsten, jaar, splitsing)
    bedragen.pop(INDELING_GEWIJZIGD, None)
    rest = {
        taakveld: over
        for taakveld, bedrag in per_taakveld.items()
        if (over := _rest(taakveld, bedrag, codelijsten, jaar, splitsing))
    }
    return Omzetting(bedragen, rest)


def als_splitsing(delen: Iterable[Deel]) -> Splitsing:
    """The split as the engine takes it; parts of zero are left out."""
    splitsing: dict[str, list[tuple[str, int]]] = {}
    for deel in sorted(delen):
        if deel.gewicht:
            splitsing.setdefault(deel.oud, []).append((deel.nieuw, deel.gewicht))
    return splitsing


def splitsingsfouten(delen: Iterable[Deel], codelijsten: Codelijsten) -> tuple[Punt, ...]:
    """What is wrong with a split: parts that are no successor, or are not 100 % together."""
    per_oud: dict[str, list[Deel]] = {}
    for deel in delen:
        per_oud.setdefault(deel.oud, []).append(deel)
    return tuple(punt for oud in per_oud for punt in _fouten(oud, per_oud[oud], codelijsten))


def _fouten(oud: str, delen: list[Deel], codelijsten: Codelijsten) -> Iterator[Punt]:
    opvolgers = codelijsten.opvolgers(oud)
    if not opvolgers:
        yield Punt(oud, f"Taakveld {oud} heeft geen opvolgers.", "Splits een ouder taakveld.")
        return
    for deel in delen:
        if deel.nieuw not in opvolgers:
            yield Punt(
                oud,
                f"Taakveld {deel.nieuw} is geen opvolger van {oud}.",
                f"Kies uit {', '.join(opvolgers)}.",
            )
    som = sum(deel.gewicht for deel in delen)
    if som != HEEL or any(deel.gewicht < 0 for deel in delen):
        yield Punt(
            oud,
            f"De delen van taakveld {oud} zijn samen {procent_exact(som)}, of er is een negatief.",
            "Maak de delen samen precies 100 %, elk 0 % of meer.",
        )
    if not all(deel.bron.strip() for deel in delen):
        yield Punt(
            oud, f"Bij de splitsing van {oud} ontbreekt een bron.", "Schrijf waar zij op rust."
        )


def _rest(
    taakveld: str, bedrag: int, codelijsten: Codelijsten, jaar: int, splitsing: Splitsing
) -> int:
    """What of one old taakveld has no place in the year."""
    return naar_indeling({taakveld: bedrag}, codelijsten, jaar, splitsing).get(
        INDELING_GEWIJZIGD, 0
    )

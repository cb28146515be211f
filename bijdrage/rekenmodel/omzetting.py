"""Comparing taakvelden of different years: the old code under the new one, where there is one."""

from collections.abc import Mapping, Sequence

from bijdrage.rekenmodel.deling import grootste_rest
from samenwerking.iv3 import Codelijsten

INDELING_GEWIJZIGD = "indeling gewijzigd"
"""Under this name stands what has no single successor in the other year."""

Splitsing = Mapping[str, Sequence[tuple[str, int]]]
"""How a user splits taakvelden: per old code its new codes, each with a weight; in their order."""


def naar_indeling(
    per_taakveld: Mapping[str, int],
    codelijsten: Codelijsten,
    jaar: int,
    splitsing: Splitsing | None = None,
) -> dict[str, int]:
    """Amounts in cents per taakveld, in the classification of a year; zeros left out.

    For a comparison that is the newer of its two years, since codes have successors only.

    A taakveld that no longer holds goes to its successor if it has exactly one, and over several as
    the user splits it, by largest remainder. What nobody split shows as ``indeling gewijzigd``. The
    total does not change.
    """
    omgezet: dict[str, int] = {}
    for taakveld, bedrag in per_taakveld.items():
        for code, deel in _in_jaar(taakveld, bedrag, codelijsten, jaar, splitsing or {}):
            omgezet[code] = omgezet.get(code, 0) + deel
    return {code: bedrag for code, bedrag in omgezet.items() if bedrag}


def _in_jaar(
    taakveld: str,
    bedrag: int,
    codelijsten: Codelijsten,
    jaar: int,
    splitsing: Splitsing,
    gezien: frozenset[str] = frozenset(),
) -> list[tuple[str, int]]:
    """The parts of an amount under the codes of a year."""
    if codelijsten.is_boekbaar(taakveld, jaar):
        return [(taakveld, bedrag)]
    opvolgers = codelijsten.opvolgers(taakveld)
    delen = splitsing.get(taakveld) or ([(opvolgers[0], 1)] if len(opvolgers) == 1 else [])
    if not delen or taakveld in gezien:
        return [(INDELING_GEWIJZIGD, bedrag)]
    bedragen = grootste_rest(bedrag, [gewicht for _, gewicht in delen])
    return [
        rij
        for (code, _), deel in zip(delen, bedragen, strict=True)
        for rij in _in_jaar(code, deel, codelijsten, jaar, splitsing, gezien | {taakveld})
    ]

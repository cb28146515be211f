"""Comparing taakvelden of different years: the old code under the new one, where there is one."""

from collections.abc import Mapping

from samenwerking.iv3 import Codelijsten

INDELING_GEWIJZIGD = "indeling gewijzigd"
"""Under this name stands what has no single successor in the other year."""


def naar_indeling(
    per_taakveld: Mapping[str, int], codelijsten: Codelijsten, jaar: int
) -> dict[str, int]:
    """Amounts in cents per taakveld, in the classification of a year; zeros left out.

    For a comparison that is the newer of its two years, since codes have successors only.

    A taakveld that no longer holds goes to its successor if it has exactly one; what was split
    over several shows as ``indeling gewijzigd``. The total does not change.
    """
    omgezet: dict[str, int] = {}
    for taakveld, bedrag in per_taakveld.items():
        code = _in_jaar(taakveld, codelijsten, jaar)
        omgezet[code] = omgezet.get(code, 0) + bedrag
    return {code: bedrag for code, bedrag in omgezet.items() if bedrag}


def _in_jaar(taakveld: str, codelijsten: Codelijsten, jaar: int) -> str:
    gezien = set()
    while not codelijsten.is_boekbaar(taakveld, jaar):
        gezien.add(taakveld)
        opvolgers = codelijsten.opvolgers(taakveld)
        if len(opvolgers) != 1 or opvolgers[0] in gezien:
            return INDELING_GEWIJZIGD
        taakveld = opvolgers[0]
    return taakveld

"""The list of checkable rules, as ``fixtures/bbv_regels.csv`` holds it: one record per row.

Rules with a code that begins with ``AA-`` are of the method itself; the others follow from law,
instructions, agreements and practice, which their source names.
"""

import csv
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

BESTAND = Path(__file__).resolve().parents[2] / "fixtures" / "bbv_regels.csv"
BBV = "BBV"
"""The group of the rules on which the verdict rests."""

ALLE_STANDEN = "alle"


class Lijstregel(NamedTuple):
    """A row: what is asked, how it is tested, and from where it comes.

    zekerheid: S when the source says so itself, I when it was inferred; telt: whether the verdict
    rests on it; standen: for which standen it is, none for all; aanvullen: where to enter what it
    may miss.
    """

    code: str
    onderdeel: str
    stelling: str
    machine_test: str
    bron: str
    grondslag: str
    zekerheid: str
    ernst: str
    telt: bool
    groep: str
    standen: tuple[str, ...]
    aanvullen: str

    def geldt_voor(self, stand: str) -> bool:
        """Whether it is about this stand at all."""
        return not self.standen or stand in self.standen


@lru_cache
def lijst() -> tuple[Lijstregel, ...]:
    """Every row, in the order of the list. Raises OSError without it: it is of the software."""
    with BESTAND.open(encoding="utf-8", newline="") as bestand:
        return tuple(_regel(rij) for rij in csv.DictReader(bestand, delimiter=";"))


def _regel(rij: dict[str, str]) -> Lijstregel:
    return Lijstregel(
        rij["id"],
        rij["onderdeel"],
        rij["stelling"],
        rij["machine_test"],
        rij["bron"],
        rij["grondslag"],
        rij["zekerheid"],
        rij["ernst"],
        rij["telt_voor_bbv"] == "ja",
        rij["groep"],
        () if rij["standen"] == ALLE_STANDEN else tuple(rij["standen"].split("|")),
        rij["aanvullen"],
    )

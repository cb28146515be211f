"""What a rule says: fulfilled, findings, or that it cannot tell and what it misses."""

from typing import NamedTuple

VOLDAAN, BEVINDING, ONBEKEND = "voldaan", "bevinding", "niet te beoordelen"


class Punt(NamedTuple):
    """A finding: what it is about (a row, a unit, a taakveld), what was found, how to mend it."""

    wat: str
    melding: str
    herstel: str


class Oordeel(NamedTuple):
    """What a rule says; ontbreekt: what is missing to judge all of it."""

    punten: tuple[Punt, ...] = ()
    ontbreekt: str = ""

    @property
    def uitkomst(self) -> str:
        """Fulfilled only when nothing was found and nothing is missing."""
        if self.punten:
            return BEVINDING
        return ONBEKEND if self.ontbreekt else VOLDAAN

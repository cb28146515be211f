"""Corrections that were agreed: what a claim, a dispute or a saving comes to in each year.

Amounts are cents.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from bijdrage.rekenmodel.invoer import Correctie


class Correctieafspraak(NamedTuple):
    """What was agreed about one correction, for the years of its term.

    eerste_jaar, laatste_jaar: None where the term is open; bedragen: cents per year, each year
    once; apart_van: why it is not part of an agreed amount of a component as well.
    """

    code: str
    soort: str
    gemeente: str
    aard: str
    omschrijving: str = ""
    taakveld: str = ""
    besluit: str = ""
    besloten_op: date | None = None
    bron: str = ""
    fictief: bool = False
    eerste_jaar: int | None = None
    laatste_jaar: int | None = None
    bedragen: tuple[tuple[int, int], ...] = ()
    apart_van: str = ""

    def geldt_in(self, jaar: int) -> bool:
        """Whether a year is in its term."""
        begonnen = self.eerste_jaar is None or self.eerste_jaar <= jaar
        return begonnen and (self.laatste_jaar is None or jaar <= self.laatste_jaar)

    def bedrag(self, jaar: int) -> int | None:
        """What was agreed for a year; None when that was not entered."""
        return dict(self.bedragen).get(jaar)

    def gaat_over(self, correctie: Correctie) -> bool:
        """Whether this is what was agreed about a correction of a calculation."""
        eigen = (self.code, self.soort, self.gemeente)
        return eigen == (correctie.code, correctie.soort, correctie.gemeente)


def afspraak_over(
    correctie: Correctie, afspraken: Iterable[Correctieafspraak]
) -> Correctieafspraak | None:
    """What was agreed about a correction; None when nothing was."""
    return next((afspraak for afspraak in afspraken if afspraak.gaat_over(correctie)), None)


def ontbrekend_bedrag(afspraak: Correctieafspraak, jaar: int) -> str:
    """That the amount of a year is missing, in Dutch."""
    return (
        f"Het afgesproken bedrag van correctie {afspraak.code} in {jaar} ontbreekt. Leg het vast."
    )

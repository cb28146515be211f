"""Savings that were agreed: by which way each enters the calculation, and where it is found there.

Hours are hundredths.
"""

from typing import NamedTuple

from bijdrage.rekenmodel.gewijzigd import past
from bijdrage.rekenmodel.invoer import Correctie, Invoer, Urenregel
from bijdrage.rekenmodel.verschil import UREN
from bijdrage.rekenmodel.wijziging import GEZAMENLIJK, Urenwijziging

ALS_CORRECTIE, ALS_UREN = "correctie", "uren"


class Besparingsuren(NamedTuple):
    """Hours that a saving is about: how many there were before it, and the change of them."""

    was: int
    wijziging: Urenwijziging


class Besparingsafspraak(NamedTuple):
    """What was agreed about a saving: its way into the calculation, from which year.

    code: also that of its correction. pad: the page on which it is followed.
    """

    code: str
    naam: str
    wijze: str
    gemeente: str
    eerste_jaar: int
    laatste_jaar: int | None = None
    uren: tuple[Besparingsuren, ...] = ()
    pad: str = ""
    fictief: bool = False

    def geldt_in(self, jaar: int) -> bool:
        """Whether a year is in its term."""
        return self.eerste_jaar <= jaar and (self.laatste_jaar is None or jaar <= self.laatste_jaar)

    def correctie(self, invoer: Invoer) -> Correctie | None:
        """Its correction in an input; None when there is none."""
        eigen = self.code, self.gemeente
        return next((c for c in invoer.correcties if (c.code, c.gemeente) == eigen), None)

    def in_uren(self, invoer: Invoer) -> bool:
        """Whether the hours of an input have changed at least as much as it says."""
        return bool(self.uren) and all(_veranderd(deel, invoer) for deel in self.uren)

    def dubbel_in(self, invoer: Invoer) -> bool:
        """Whether it is found both as a correction and in the hours.

        The hours tell it in its first year; after that they also change for other reasons.
        """
        in_uren = self.in_uren(invoer)
        if invoer.kenmerken.jaar != self.eerste_jaar:
            in_uren = self.wijze == ALS_UREN
        return in_uren and self.correctie(invoer) is not None

    def stap(self, naar: Invoer) -> str:
        """The step of a bridge to an input in which it is; "" when in none."""
        if self.wijze == ALS_UREN:
            return UREN if self.in_uren(naar) else ""
        correctie = self.correctie(naar)
        return correctie.soort if correctie else ""


def uren_in(invoer: Invoer, wijziging: Urenwijziging) -> int:
    """The hours in an input that a change is about."""
    namen = [*(g.naam for g in invoer.gemeenten), GEZAMENLIJK]
    if wijziging.gemeente not in namen:
        return 0
    kolom = namen.index(wijziging.gemeente)
    return sum(_kolommen(rij)[kolom] for rij in invoer.uren if past(rij, wijziging))


def _kolommen(rij: Urenregel) -> tuple[int, ...]:
    return (*rij.uren, rij.gezamenlijk)


def _veranderd(deel: Besparingsuren, invoer: Invoer) -> bool:
    nu, erbij = uren_in(invoer, deel.wijziging), deel.wijziging.honderdsten
    wordt = deel.was + erbij
    return nu <= wordt if erbij < 0 else nu >= wordt

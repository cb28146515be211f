"""What a rule says: fulfilled, findings, that it cannot tell, or is not about this stand.

And who waived a finding.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from bijdrage.bbv.lijst import Lijstregel

VOLDAAN, BEVINDING, ONBEKEND = "voldaan", "bevinding", "niet te beoordelen"
ONTHEVEN = "bevinding, ontheven"
NIET_VAN_TOEPASSING = "niet van toepassing"
UITKOMSTEN = (BEVINDING, ONTHEVEN, ONBEKEND, VOLDAAN, NIET_VAN_TOEPASSING)

BLOKKEREND, ERNSTIG, WAARSCHUWING, INFO = "blokkerend", "ernstig", "waarschuwing", "info"


class Punt(NamedTuple):
    """A finding: what it is about (a row, a unit, a taakveld), what was found, how to mend it."""

    wat: str
    melding: str
    herstel: str


class Uitleg(NamedTuple):
    """What would be a finding, and is none because a note says why it is right."""

    wat: str
    melding: str
    toelichting: str


class Oordeel(NamedTuple):
    """What a rule says; ontbreekt: what is missing to judge all of it.

    van_toepassing: whether the rule is about this stand; if not, nothing was looked at.
    uitgelegd: what is no finding because of a note, so that another can judge the note.
    """

    punten: tuple[Punt, ...] = ()
    ontbreekt: str = ""
    van_toepassing: bool = True
    uitgelegd: tuple[Uitleg, ...] = ()

    @property
    def uitkomst(self) -> str:
        """Fulfilled only when it was looked at, nothing was found and nothing is missing."""
        if not self.van_toepassing:
            return NIET_VAN_TOEPASSING
        if self.punten:
            return BEVINDING
        return ONBEKEND if self.ontbreekt else VOLDAAN


class Ontheffing(NamedTuple):
    """A waiver of one finding: asked by one, approved by another, up to and including a day."""

    regel: str
    wat: str
    aanvrager: str
    goedkeurder: str
    reden: str
    tot: date

    def geldt_op(self, dag: date) -> bool:
        """Whether it counts: approved, by somebody else than who asked, and not expired."""
        gekeurd = self.goedkeurder not in ("", self.aanvrager)
        return gekeurd and bool(self.reden) and dag <= self.tot


class Uitkomst(NamedTuple):
    """A rule of the list with what it says; ontheffingen: those of its findings that count."""

    regel: Lijstregel
    oordeel: Oordeel
    ontheffingen: tuple[Ontheffing, ...] = ()

    @property
    def open(self) -> tuple[Punt, ...]:
        """The findings that nobody waived."""
        ontheven = {ontheffing.wat for ontheffing in self.ontheffingen}
        return tuple(punt for punt in self.oordeel.punten if punt.wat not in ontheven)

    @property
    def ontheven(self) -> tuple[Punt, ...]:
        """The findings that were waived."""
        return tuple(punt for punt in self.oordeel.punten if punt not in self.open)

    @property
    def uitkomst(self) -> str:
        """As its judgement says; a finding that was waived never becomes fulfilled."""
        if self.open:
            return BEVINDING
        if self.oordeel.punten and not self.oordeel.ontbreekt:
            return ONTHEVEN
        if not self.oordeel.van_toepassing:
            return NIET_VAN_TOEPASSING
        return ONBEKEND if self.oordeel.ontbreekt else VOLDAAN

    @property
    def blokkeert(self) -> bool:
        """Whether what has this outcome cannot go on."""
        return self.regel.ernst == BLOKKEREND and bool(self.oordeel.punten)


def ontheef(uitkomst: Uitkomst, ontheffingen: Iterable[Ontheffing], dag: date) -> Uitkomst:
    """An outcome with the waivers that count on a day and are of one of its findings."""
    gevonden = {punt.wat for punt in uitkomst.oordeel.punten}
    geldig = (
        o
        for o in ontheffingen
        if o.regel == uitkomst.regel.code and o.wat in gevonden and o.geldt_op(dag)
    )
    return uitkomst._replace(ontheffingen=tuple(geldig))

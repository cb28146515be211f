"""Whether a goal is reached: it follows from what was measured, and from nothing else."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from governance.models import Doel, Indicator, Richting
from governance.opdrachten.gemeten import BEREKEND
from samenwerking.models import Samenwerking

BEREIKT, NIET_BEREIKT, NIET_AANGETOOND = "bereikt", "niet bereikt", "niet aangetoond"
GEHAALD, NIET_GEHAALD = "gehaald", "niet gehaald"
NIET_GEMETEN, GEEN_STREEF = "niet gemeten", "geen streefwaarde bekend"


class Waarde(NamedTuple):
    """A measured value; fictief: it is made up. hoe: what was counted or where it stands."""

    dag: date
    waarde: Fraction
    hoe: str
    fictief: bool = False


class Indicatorstand(NamedTuple):
    """An indicator with all that was measured, oldest first, and what that says."""

    indicator: Indicator
    waarden: tuple[Waarde, ...]
    uitkomst: str
    uitleg: str = ""

    @property
    def laatste(self) -> Waarde | None:
        """What was measured last."""
        return self.waarden[-1] if self.waarden else None

    @property
    def fictief(self) -> bool:
        """Whether what it says rests on something that is made up: the target or the value."""
        return self.indicator.fictief or bool(self.laatste and self.laatste.fictief)

    @property
    def deel(self) -> Fraction | None:
        """How far on the way from the baseline to the target: 0 to 1, outside it when beyond."""
        i, laatste = self.indicator, self.laatste
        if laatste is None or i.begin is None or i.streef is None or i.begin == i.streef:
            return None
        begin, streef = Fraction(i.begin), Fraction(i.streef)
        return (laatste.waarde - begin) / (streef - begin)


class Doelstand(NamedTuple):
    """A goal with its indicators, and whether it is reached."""

    doel: Doel
    indicatoren: tuple[Indicatorstand, ...]

    @property
    def uitkomst(self) -> str:
        """Reached only when every indicator shows it; a missing one shows nothing."""
        gevonden = {stand.uitkomst for stand in self.indicatoren}
        if not gevonden or gevonden & {NIET_GEMETEN, GEEN_STREEF}:
            return NIET_AANGETOOND
        return BEREIKT if gevonden == {GEHAALD} else NIET_BEREIKT

    @property
    def fictief(self) -> bool:
        """Whether the outcome rests on something that is made up."""
        return any(stand.fictief for stand in self.indicatoren)

    @property
    def ontbreekt(self) -> tuple[str, ...]:
        """What is missing to show it, in Dutch."""
        if not self.indicatoren:
            return ("er is geen indicator",)
        return tuple(
            f"«{stand.indicator.naam}»: {stand.uitkomst}"
            for stand in self.indicatoren
            if stand.uitkomst in (NIET_GEMETEN, GEEN_STREEF)
        )


def doelstand(doel: Doel, bij: Samenwerking, vandaag: date) -> Doelstand:
    """A goal as it stands today; its indicators and their measurements are there already."""
    return Doelstand(doel, tuple(_stand(i, bij, vandaag) for i in doel.indicatoren.all()))


def _stand(indicator: Indicator, bij: Samenwerking, vandaag: date) -> Indicatorstand:
    waarden, uitleg = _waarden(indicator, bij, vandaag)
    return Indicatorstand(indicator, waarden, uitkomst(indicator, waarden), uitleg)


def _waarden(
    indicator: Indicator, bij: Samenwerking, vandaag: date
) -> tuple[tuple[Waarde, ...], str]:
    if not indicator.berekend:
        metingen = sorted(indicator.metingen.all(), key=lambda meting: (meting.dag, meting.pk))
        waarden = (
            Waarde(m.dag, Fraction(m.waarde), m.toelichting or str(m.bron), m.fictief)
            for m in metingen
        )
        return tuple(waarden), ""
    if indicator.berekend not in BEREKEND:
        return (), f"De software kent «{indicator.berekend}» niet."
    gemeten = BEREKEND[indicator.berekend](bij, vandaag)
    if gemeten.waarde is None:
        return (), gemeten.hoe
    return (Waarde(vandaag, gemeten.waarde, gemeten.hoe, gemeten.fictief),), ""


def uitkomst(indicator: Indicator, waarden: Sequence[Waarde]) -> str:
    """What the last measured value says of an indicator."""
    if not waarden:
        return NIET_GEMETEN
    if indicator.streef is None:
        return GEEN_STREEF
    waarde, streef = waarden[-1].waarde, Fraction(indicator.streef)
    gehaald = waarde >= streef if indicator.richting == Richting.HOGER else waarde <= streef
    return GEHAALD if gehaald else NIET_GEHAALD

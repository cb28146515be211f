"""What came of a saving: where it is found, what it brings, and why that is not what was promised.

Amounts are cents a year; + is less to pay. The engine works them out, on whole calculations.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from bijdrage.afspraken.besparing import ALS_CORRECTIE, Besparingsafspraak
from bijdrage.rapport.model import Jaarrapport
from bijdrage.rekenmodel.invoer import Invoer
from bijdrage.rekenmodel.resultaat import Berekening
from bijdrage.rekenmodel.scenario import Scenario, Uitkomst, reken_scenario
from bijdrage.rekenmodel.vergelijkbaar import NietVergelijkbaar
from bijdrage.rekenmodel.verschil import UREN, verschil
from bijdrage.rekenmodel.wijziging import OngeldigScenario, Urenwijziging, Wijziging
from bijdrage.watals.samengevoegd import raakt_samengevoegd

NIET, DUBBEL = "niet", "als correctie en in de uren"
CORRECTIE, IN_UREN = "als correctie", "in de uren"
GEREKEND = "Het scenario gaf een ander bedrag dan de toezegging"
ANDER_BEDRAG = "De correctie is een ander bedrag"
ANDERS = "Andere uren, prijzen en sleutels"
NOG_NIET = "De berekening bevat de besparing niet"
KLEIN_TEAM = "zij gaat over een team dat hier niet apart staat"
REGEL_WEG = "de regel met deze uren staat er niet meer in"


class Oorzaak(NamedTuple):
    """A reason why what was recalculated is not what was promised; + is more saved."""

    naam: str
    bedrag: int


class Belofte(NamedTuple):
    """What was promised, and of what; basis: the calculation of its scenario, None without one.

    wie: the municipality that changes in the scenario.
    """

    toegezegd: int
    afspraak: Besparingsafspraak
    wie: str = ""
    wijzigingen: tuple[Wijziging, ...] = ()
    basis: Jaarrapport | None = None


class Gevolgd(NamedTuple):
    """A saving in a calculation: where it was found, and from what was promised to what it brings.

    toegezegd plus the oorzaken is nagerekend. niet: why it cannot be worked out; "" when it was.
    """

    rapport: Jaarrapport
    gevonden: str
    toegezegd: int
    oorzaken: tuple[Oorzaak, ...] = ()
    niet: str = ""

    @property
    def verschil(self) -> int:
        """How much more was saved than was promised."""
        return sum(oorzaak.bedrag for oorzaak in self.oorzaken)

    @property
    def nagerekend(self) -> int:
        """What it brings."""
        return self.toegezegd + self.verschil


def volg(belofte: Belofte, rapporten: Iterable[Jaarrapport]) -> Iterator[Gevolgd]:
    """A saving in every calculation of its term, the oldest first."""
    for rapport in sorted(rapporten, key=lambda r: r.jaar):
        if belofte.afspraak.geldt_in(rapport.jaar):
            yield _in(belofte, rapport)


def effect(
    invoer: Invoer, wie: str, wijzigingen: Sequence[Wijziging], gemeente: str, terug: bool = False
) -> int:
    """How much less a municipality pays by changes; terug: those that were already carried out.

    Where it is not known which part of the cost goes with the hours, none of it does.
    """
    wat = tuple(map(_terug, wijzigingen)) if terug else tuple(wijzigingen)
    uitkomst = reken_scenario(invoer, Scenario("", wie, wat)).einden[0]
    meer = _van(uitkomst, gemeente)
    return meer if terug else -meer


def _in(belofte: Belofte, rapport: Jaarrapport) -> Gevolgd:
    gevonden = _gevonden(belofte.afspraak, rapport.motor.invoer)
    if gevonden in (IN_UREN, DUBBEL) and _gaat_over_een_klein_team(belofte, rapport):
        return Gevolgd(rapport, gevonden, belofte.toegezegd, niet=KLEIN_TEAM)
    try:
        oorzaken = tuple(_oorzaken(belofte, rapport, gevonden))
    except OngeldigScenario:
        return Gevolgd(rapport, gevonden, belofte.toegezegd, niet=REGEL_WEG)
    telt = tuple(oorzaak for oorzaak in oorzaken if oorzaak.bedrag)
    return Gevolgd(rapport, gevonden, belofte.toegezegd, telt)


def _gevonden(afspraak: Besparingsafspraak, invoer: Invoer) -> str:
    if afspraak.dubbel_in(invoer):
        return DUBBEL
    if not afspraak.stap(invoer):
        return NIET
    return CORRECTIE if afspraak.wijze == ALS_CORRECTIE else IN_UREN


def _gaat_over_een_klein_team(belofte: Belofte, rapport: Jaarrapport) -> bool:
    """Whether a reader of this edition could work back to a unit that it does not show."""
    uren = [deel.wijziging for deel in belofte.afspraak.uren]
    return any(raakt_samengevoegd(wat, rapport) for wat in (*uren, *belofte.wijzigingen))


def _oorzaken(belofte: Belofte, rapport: Jaarrapport, gevonden: str) -> Iterator[Oorzaak]:
    """Why it is not what was promised. Raises OngeldigScenario when hours cannot be put back."""
    geboekt = _geboekt(rapport.motor, belofte.afspraak)
    if gevonden == NIET:
        yield Oorzaak(NOG_NIET, -belofte.toegezegd)
    elif gevonden == CORRECTIE:
        yield Oorzaak(ANDER_BEDRAG, geboekt - belofte.toegezegd)
    elif gevonden == DUBBEL:
        samen = geboekt + _in_uren(belofte, rapport.proefinvoer)
        yield Oorzaak("Zij telt twee keer", samen - belofte.toegezegd)
    else:
        yield from _door_uren(belofte, rapport.proefinvoer)


def _door_uren(belofte: Belofte, invoer: Invoer) -> Iterator[Oorzaak]:
    """From the promise to the effect of the hours in a calculation, which closes exactly."""
    nu, gemeente = _in_uren(belofte, invoer), belofte.afspraak.gemeente
    if belofte.basis is None:
        yield Oorzaak(ANDERS, nu - belofte.toegezegd)
        return
    toen = belofte.basis.proefinvoer
    was = effect(toen, belofte.wie, belofte.wijzigingen, gemeente)
    yield Oorzaak(GEREKEND, was - belofte.toegezegd)
    yield from _sinds(belofte, toen, invoer, was, nu)


def _sinds(belofte: Belofte, toen: Invoer, invoer: Invoer, was: int, nu: int) -> Iterator[Oorzaak]:
    """Why the effect is another one than on the calculation of the scenario, per step of a bridge.

    The effect is worked out on the input of every step: up to the hours by taking them away, after
    that by putting them back.
    """
    try:
        stappen = verschil(toen, invoer).stappen
        namen = [stap.naam for stap in stappen]
        vanaf = namen.index(UREN)
        standen = [was, *(_op(belofte, s.na.invoer, n >= vanaf) for n, s in enumerate(stappen))]
    except (NietVergelijkbaar, OngeldigScenario):
        yield Oorzaak(ANDERS, nu - was)
        return
    for naam, (voor, na) in zip(namen, pairwise(standen), strict=True):
        yield Oorzaak(naam[:1].upper() + naam[1:], na - voor)
    yield Oorzaak(ANDERS, nu - standen[-1])


def _op(belofte: Belofte, invoer: Invoer, terug: bool) -> int:
    wat = belofte.wie, belofte.wijzigingen, belofte.afspraak.gemeente
    return effect(invoer, *wat, terug=terug)


def _in_uren(belofte: Belofte, invoer: Invoer) -> int:
    """What the hours of a saving bring in a calculation that has them."""
    uren = tuple(deel.wijziging for deel in belofte.afspraak.uren)
    wie = belofte.wie or belofte.afspraak.gemeente
    return effect(invoer, wie, uren, belofte.afspraak.gemeente, terug=True)


def _geboekt(berekening: Berekening, afspraak: Besparingsafspraak) -> int:
    eigen = afspraak.code, afspraak.gemeente
    return -sum(b.bedrag for b in berekening.correcties if (b.code, b.gemeente) == eigen)


def _terug(wijziging: Wijziging) -> Wijziging:
    if not isinstance(wijziging, Urenwijziging):
        raise OngeldigScenario(("Alleen uren zijn terug te zetten.",))
    return wijziging._replace(honderdsten=-wijziging.honderdsten)


def _van(uitkomst: Uitkomst, gemeente: str) -> int:
    """What a municipality pays more by it."""
    cijfers = uitkomst.cijfers()
    return cijfers.zelf if gemeente == uitkomst.gemeente else cijfers.anderen.get(gemeente, 0)

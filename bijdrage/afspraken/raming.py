"""The contribution in the three years after its own (BBV art. 22), from what was agreed.

Every structural component goes up with its indices, each with its weight; what grows in or ends in
steps takes its next step. Of a correction about which something was agreed, and of one that begins
later, every year is as agreed; other structural corrections go on and incidental amounts end.
Cents, rounded half away from zero per component and year. A missing index, agreement or agreed
amount is an error, never zero.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from bijdrage.afspraken.correctie import Correctieafspraak, afspraak_over, ontbrekend_bedrag
from bijdrage.afspraken.overeenkomst import (
    WERKELIJK,
    Afbouw,
    Componentafspraak,
    Indexcijfer,
    Overeenkomst,
)
from bijdrage.rekenmodel.deling import afgerond
from bijdrage.rekenmodel.invoer import BASISBIJDRAGE, BIJDRAGE, STRUCTUREEL, Correctie
from bijdrage.rekenmodel.resultaat import Berekening
from bijdrage.rekenmodel.sommen import som
from bijdrage.rekenmodel.tarieven import ingroei

JAREN_VOORUIT = 3
HEEL = 100_000_000
"""100 % in millionths of a percent."""
COMPONENT, CORRECTIE, AFBOUW = "component", "correctie", "afbouw"
REKENING, NA_WIJZIGING, BEGROTING = "rekening", "begroting-na-wijziging", "begroting"


class RamingFout(ValueError):
    """What is missing to look ahead, each in a Dutch sentence."""

    def __init__(self, ontbreekt: Sequence[str]) -> None:
        super().__init__(" ".join(ontbreekt))
        self.ontbreekt = tuple(ontbreekt)


class Indexdeel(NamedTuple):
    """An index that an amount went up with: percentage and weight in millionths of a percent."""

    cijfer: Indexcijfer
    gewicht: int


class Post(NamedTuple):
    """A part of the contribution in a year; vorig: the same a year before.

    soort: component, correctie or afbouw; incidenteel: the part of bedrag that ends; afgesproken:
    the amount of exactly this year was agreed.
    """

    soort: str
    naam: str
    bedrag: int
    vorig: int = 0
    incidenteel: int = 0
    indexen: tuple[Indexdeel, ...] = ()
    werkelijk: bool = False
    afgesproken: bool = False


class Ramingsjaar(NamedTuple):
    """A year with all that its contribution is made of."""

    jaar: int
    posten: tuple[Post, ...]

    @property
    def bedrag(self) -> int:
        return sum(post.bedrag for post in self.posten)


class Raming(NamedTuple):
    """The year of the calculation and the years after it; the first is the calculation itself."""

    gemeente: str
    jaren: tuple[Ramingsjaar, ...]


class Terugblik(NamedTuple):
    """A year before, as it was registered; bedrag is None when it was not (BBV art. 19)."""

    jaar: int
    stand: str
    bedrag: int | None


def raam(
    berekening: Berekening,
    gemeente: str,
    overeenkomsten: Sequence[Overeenkomst],
    indexcijfers: Iterable[Indexcijfer],
    correctieafspraken: Iterable[Correctieafspraak] = (),
    jaren: int = JAREN_VOORUIT,
) -> Raming:
    """Look ahead from a calculation, for a gastgemeente.

    Raises: RamingFout that names every agreement, index and agreed amount that is missing, with its
    year.
    """
    ramer = _Ramer(berekening, gemeente, overeenkomsten, indexcijfers, correctieafspraken)
    jaar = berekening.invoer.kenmerken.jaar
    reeks = [Ramingsjaar(jaar, ramer.eerste())]
    for volgend in range(jaar + 1, jaar + 1 + jaren):
        reeks.append(Ramingsjaar(volgend, ramer.volgende(reeks[-1].posten, volgend)))
    if ramer.ontbreekt:
        raise RamingFout(ramer.ontbreekt)
    return Raming(gemeente, tuple(reeks))


def terugblik(jaar: int, bekend: Mapping[tuple[int, str], int]) -> tuple[Terugblik, Terugblik]:
    """Two years back what was realised, one year back what was budgeted after its changes.

    bekend: contributions in cents per year and stand. A begroting that was never changed counts as
    it is.
    """
    eerder, vorig = jaar - 2, jaar - 1
    stand = NA_WIJZIGING if (vorig, NA_WIJZIGING) in bekend else BEGROTING
    return (
        Terugblik(eerder, REKENING, bekend.get((eerder, REKENING))),
        Terugblik(vorig, stand, bekend.get((vorig, stand))),
    )


class _Ramer:
    """Takes a contribution from year to year, and keeps what it misses."""

    def __init__(
        self,
        berekening: Berekening,
        gemeente: str,
        overeenkomsten: Sequence[Overeenkomst],
        indexcijfers: Iterable[Indexcijfer],
        correctieafspraken: Iterable[Correctieafspraak],
    ) -> None:
        self._berekening = berekening
        self._gemeente = gemeente
        self._jaar = berekening.invoer.kenmerken.jaar
        self._overeenkomsten = overeenkomsten
        self._index = _beste(indexcijfers)
        self._correcties = [c for c in berekening.invoer.correcties if c.gemeente == gemeente]
        self._afgesproken = [a for a in correctieafspraken if a.gemeente == gemeente]
        self.ontbreekt: list[str] = []

    def eerste(self) -> tuple[Post, ...]:
        """What the calculation itself is made of."""
        per_aard = som(self._berekening.toedelingen, "gemeente", "component", "aard")
        eigen = {(c, a): b for (g, c, a), b in per_aard.items() if g == self._gemeente}
        componenten = [
            Post(COMPONENT, naam, sum(delen), incidenteel=sum(delen[1:]))
            for naam in dict.fromkeys(component for component, _ in eigen)
            for delen in [_delen(eigen, naam)]
        ]
        correcties = [self._eerste_correctie(correctie) for correctie in self._correcties]
        return (*componenten, *correcties)

    def volgende(self, vorige: tuple[Post, ...], jaar: int) -> tuple[Post, ...]:
        """A year on from the year before it."""
        posten = {(post.soort, post.naam): post for post in vorige}
        componenten = [self._geindexeerd(p, jaar) for p in vorige if p.soort == COMPONENT]
        stappen = [
            *(self._afbouw(afbouw, posten, jaar) for afbouw in self._lopend(jaar)),
            *self._volgens_afspraak(posten, jaar),
        ]
        vast = [
            self._correctie(c, posten, c.bedrag or 0)
            for c in self._structureel()
            if c.percentage is None
        ]
        gevoelig = [
            self._correctie(c, posten, self._percentage(c, componenten, [*vast, *stappen]))
            for c in self._structureel()
            if c.percentage is not None
        ]
        return (*componenten, *vast, *gevoelig, *stappen)

    def _eerste_correctie(self, correctie: Correctie) -> Post:
        bedrag = sum(
            boeking.bedrag
            for boeking in self._berekening.correcties
            if boeking.code == correctie.code and boeking.gemeente == self._gemeente
        )
        eindigt = 0 if correctie.aard == STRUCTUREEL else bedrag
        return Post(CORRECTIE, correctie.code, bedrag, incidenteel=eindigt)

    def _structureel(self) -> Iterator[Correctie]:
        """The corrections that go on, because nothing was agreed about their years."""
        return (
            correctie
            for correctie in self._correcties
            if correctie.aard == STRUCTUREEL and not afspraak_over(correctie, self._afgesproken)
        )

    def _volgens_afspraak(
        self, posten: Mapping[tuple[str, str], Post], jaar: int
    ) -> Iterator[Post]:
        """The agreed amounts of a year; what ends or has not begun yet is left out."""
        for afspraak in self._afgesproken:
            if not afspraak.geldt_in(jaar):
                continue
            bedrag = afspraak.bedrag(jaar)
            if bedrag is None:
                self._mist(ontbrekend_bedrag(afspraak, jaar))
            vorig = posten.get((CORRECTIE, afspraak.code))
            if bedrag or vorig:
                eerder = vorig.bedrag if vorig else 0
                yield Post(CORRECTIE, afspraak.code, bedrag or 0, eerder, afgesproken=True)

    def _correctie(
        self, correctie: Correctie, posten: Mapping[tuple[str, str], Post], bedrag: int
    ) -> Post:
        return Post(CORRECTIE, correctie.code, bedrag, posten[CORRECTIE, correctie.code].bedrag)

    def _percentage(
        self, correctie: Correctie, componenten: Sequence[Post], vast: Sequence[Post]
    ) -> int:
        """A correction in percentage on what its basis became."""
        per_basis = {post.naam: post.bedrag for post in componenten}
        basis = sum(per_basis.values())
        per_basis[BASISBIJDRAGE] = basis
        per_basis[BIJDRAGE] = basis + sum(post.bedrag for post in vast)
        return afgerond(per_basis.get(correctie.basis, 0) * (correctie.percentage or 0), HEEL)

    def _geindexeerd(self, post: Post, jaar: int) -> Post:
        """A component a year later: without what was incidental, and with its indices."""
        basis = post.bedrag - post.incidenteel
        kaal = Post(COMPONENT, post.naam, basis, post.bedrag)
        if not basis:
            return kaal
        afspraak = self._afspraak(post.naam, jaar)
        if afspraak is None:
            return kaal
        if afspraak.raming == WERKELIJK:
            return kaal._replace(werkelijk=True)
        delen = tuple(self._indexdelen(afspraak, jaar))
        stijging = sum(deel.gewicht * deel.cijfer.percentage for deel in delen)
        return kaal._replace(bedrag=afgerond(basis * (HEEL**2 + stijging), HEEL**2), indexen=delen)

    def _afspraak(self, component: str, jaar: int) -> Componentafspraak | None:
        overeenkomst = next((o for o in self._overeenkomsten if o.geldt_in(jaar)), None)
        if overeenkomst is None:
            self._mist(f"Voor {jaar} is geen overeenkomst bekend. Leg haar vast.")
            return None
        afspraak = overeenkomst.over(component)
        if afspraak is None:
            self._mist(
                f"Over «{component}» zegt {overeenkomst.naam} niets voor {jaar}. "
                "Leg vast hoe de component wordt geïndexeerd."
            )
        return afspraak

    def _indexdelen(self, afspraak: Componentafspraak, jaar: int) -> Iterator[Indexdeel]:
        if sum(weging.gewicht for weging in afspraak.weging) != HEEL:
            self._mist(
                f"De indexen van «{afspraak.component}» wegen in {jaar} samen geen 100 %. "
                "Leg de weging vast."
            )
        for weging in afspraak.weging:
            cijfer = self._index.get((weging.reeks, jaar))
            if cijfer is None:
                self._mist(f"De index «{weging.reeks}» van {jaar} ontbreekt. Leg hem vast.")
            else:
                yield Indexdeel(cijfer, weging.gewicht)

    def _lopend(self, jaar: int) -> tuple[Afbouw, ...]:
        """What took a step after the calculation and up to this year."""
        alle = {
            afbouw.code: afbouw
            for overeenkomst in self._overeenkomsten
            for afbouw in overeenkomst.afbouw
            if afbouw.gemeente == self._gemeente
        }
        return tuple(a for a in alle.values() if _stappen(a, self._jaar, jaar))

    def _afbouw(self, afbouw: Afbouw, posten: Mapping[tuple[str, str], Post], jaar: int) -> Post:
        """All steps since the calculation together; the earlier ones are in it already."""
        bedrag = sum(
            ingroei(afbouw.bedrag, afbouw.stappen, stap)
            for stap in _stappen(afbouw, self._jaar, jaar)
        )
        vorig = posten.get((AFBOUW, afbouw.code))
        return Post(AFBOUW, afbouw.code, bedrag, vorig.bedrag if vorig else 0)

    def _mist(self, zin: str) -> None:
        if zin not in self.ontbreekt:
            self.ontbreekt.append(zin)


def _delen(eigen: Mapping[tuple[str, str], int], component: str) -> list[int]:
    """The structural part of a component, and behind it every other."""
    structureel = eigen.get((component, STRUCTUREEL), 0)
    return [structureel, *(b for (c, a), b in eigen.items() if c == component and a != STRUCTUREEL)]


def _stappen(afbouw: Afbouw, na: int, tot: int) -> range:
    """The numbers of the steps that fall after one year, up to and including another."""
    eerste = max(1, na + 2 - afbouw.eerste_jaar)
    laatste = min(afbouw.stappen, tot + 1 - afbouw.eerste_jaar)
    return range(eerste, laatste + 1)


def _beste(cijfers: Iterable[Indexcijfer]) -> dict[tuple[str, int], Indexcijfer]:
    """Per index and year the final figure, or else the one published last."""
    gesorteerd = sorted(cijfers, key=lambda c: (c.definitief, c.gepubliceerd_op or date.min))
    return {(cijfer.reeks, cijfer.jaar): cijfer for cijfer in gesorteerd}

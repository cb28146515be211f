"""What if: a named list of changes on one input, and what that does to every municipality.

Shapes: a ``Scenario`` goes in, a ``Gevolg`` comes out. Amounts are whole cents; + is more to pay.
Cost follows hours for the part that is avoidable (``vermijdbaar`` of its component): a change of Δ
hours on a unit with H hours changes each of its ``uren`` lines by Δ/H times that part, and lines of
other components by Δ over all hours times that part. Where the part is unknown both ends are given:
nothing of the cost goes, and all of it. Each end is a full run of the engine, so sums are exact.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import combinations
from typing import NamedTuple

from bijdrage.rekenmodel.berekening import bereken
from bijdrage.rekenmodel.deling import afgerond
from bijdrage.rekenmodel.gewijzigd import HEEL, Gewijzigd, pas_toe
from bijdrage.rekenmodel.invoer import BUITEN, NAAR_UREN, Invoer, Lastenregel
from bijdrage.rekenmodel.resultaat import Berekening
from bijdrage.rekenmodel.sommen import As, som_met_correcties
from bijdrage.rekenmodel.tarieven import ingroei
from bijdrage.rekenmodel.wijziging import OngeldigScenario, Wijziging
from samenwerking.notatie import uren as urentekst


class Scenario(NamedTuple):
    """A named list of changes; ``gemeente`` is the municipality that changes."""

    naam: str
    gemeente: str
    wijzigingen: tuple[Wijziging, ...]


class Drager(StrEnum):
    """Who bears the cost that stays behind: all by the new hours, or who changes."""

    GEDEELD = "gedeeld"
    EIGEN_REKENING = "eigen rekening"


class Cijfers(NamedTuple):
    """The four figures in cents: + is more to pay, and ``achterblijvend`` is cost that stays.

    ``zelf`` and all of ``anderen`` (per municipality) are together ``samen``, the real saving.
    """

    zelf: int
    anderen: Mapping[str, int]
    samen: int
    achterblijvend: int


@dataclass(frozen=True, eq=False)
class Uitkomst:
    """The runs of one end. nu: without the scenario; straks: with it; zonder: also without the
    cost that stays behind."""

    gemeente: str
    nu: Berekening
    straks: Berekening
    zonder: Berekening

    def cijfers(self, drager: Drager = Drager.GEDEELD) -> Cijfers:
        """The four figures in total."""
        return self._per((), drager).get((), self._niets)

    def per(self, as_: As, drager: Drager = Drager.GEDEELD) -> dict[str, Cijfers]:
        """The four figures per component, taakveld or another axis; labels without change absent.

        They add up to those in total.
        """
        return {label: cijfers for (label,), cijfers in self._per((as_,), drager).items()}

    def frictie(self, jaren: int) -> tuple[int, ...]:
        """What who changes pays on its own account, per year: each year an equal step less.

        The first year all that stays behind, after the last year nothing.
        """
        blijft = self.cijfers().achterblijvend
        betaald = [0]
        for stap in range(1, jaren):
            betaald.append(betaald[-1] + ingroei(blijft, jaren, stap))
        return tuple(blijft - deel for deel in betaald)

    @property
    def _niets(self) -> Cijfers:
        return Cijfers(0, dict.fromkeys(self._anderen, 0), 0, 0)

    @property
    def _anderen(self) -> list[str]:
        namen = [g.naam for g in self.straks.invoer.gemeenten]
        return [naam for naam in namen if naam != self.gemeente]

    def _per(self, assen: tuple[As, ...], drager: Drager) -> dict[tuple[str, ...], Cijfers]:
        gedeeld = _effect(self.nu, self.straks, assen)
        zonder = _effect(self.nu, self.zonder, assen)
        return {
            label: self._cijfers(gedeeld, zonder, label, drager)
            for label in dict.fromkeys(label for _, label in (*gedeeld, *zonder))
        }

    def _cijfers(
        self, gedeeld: "_Effect", zonder: "_Effect", label: tuple[str, ...], drager: Drager
    ) -> Cijfers:
        namen = (self.gemeente, *self._anderen)
        blijft = sum(gedeeld[naam, label] - zonder[naam, label] for naam in namen)
        eigen = drager is Drager.EIGEN_REKENING
        effect = zonder if eigen else gedeeld
        anderen = {naam: effect[naam, label] for naam in self._anderen}
        zelf = effect[self.gemeente, label] + (blijft if eigen else 0)
        return Cijfers(zelf, anderen, zelf + sum(anderen.values()), blijft)


class Gevolg(NamedTuple):
    """What a scenario does.

    onbekend: components that are hit and do not say which part is avoidable. einden: one outcome,
    or two where there are such: first with nothing of their cost avoidable, then with all of it.
    """

    scenario: Scenario
    onbekend: tuple[str, ...]
    einden: tuple[Uitkomst, ...]


_Effect = Counter[tuple[str, tuple[str, ...]]]


def reken_scenario(invoer: Invoer, scenario: Scenario, nu: Berekening | None = None) -> Gevolg:
    """Work a scenario out on an input without faults.

    nu: the calculation of that input, where it is at hand.
    Raises OngeldigScenario with every fault: what is not there, hours below zero, two changes of
    the same.
    """
    gewijzigd = pas_toe(invoer, scenario.wijzigingen)
    if scenario.gemeente not in {g.naam for g in gewijzigd.voor.gemeenten}:
        raise OngeldigScenario((f"De gemeente {scenario.gemeente} staat niet in de berekening.",))
    if nu is None or gewijzigd.voor is not invoer:
        nu = bereken(gewijzigd.voor)
    kosten = _Kosten(gewijzigd)
    einden = (0, HEEL) if kosten.onbekend else (0,)
    uitkomsten = tuple(_uitkomst(scenario, nu, kosten, einde) for einde in einden)
    return Gevolg(scenario, kosten.onbekend, uitkomsten)


def combineer(invoer: Invoer, naam: str, gemeente: str, scenarios: Sequence[Scenario]) -> Scenario:
    """Several scenarios as one. gemeente: the one that changes.

    Raises OngeldigScenario, with the rows named, when two are about the same hours, amount or key;
    of hours with how many there are and how many each takes.
    """
    geraakt = [(s.naam, pas_toe(invoer, s.wijzigingen)) for s in scenarios]
    fouten = tuple(
        f"«{een}» en «{ander}» gaan allebei over: {'; '.join(_dubbel(hier, daar))}. "
        "Ze kunnen niet samen."
        for (een, hier), (ander, daar) in combinations(geraakt, 2)
        if hier.geraakt & daar.geraakt
    )
    if fouten:
        raise OngeldigScenario(fouten)
    return Scenario(naam, gemeente, tuple(w for s in scenarios for w in s.wijzigingen))


def _dubbel(een: Gewijzigd, ander: Gewijzigd) -> Iterator[str]:
    """What two are both about; of hours also how many there are, and what each makes of them."""
    een_uren, ander_uren = een.uren, ander.uren
    for wat in sorted(een.geraakt & ander.geraakt):
        if wat in een_uren and wat in ander_uren:
            was, eerste = een_uren[wat]
            tweede = ander_uren[wat][1]
            yield f"{wat} (er zijn {urentekst(was)} uren; {_teken(eerste)} en {_teken(tweede)})"
        else:
            yield wat


def _teken(honderdsten: int) -> str:
    kant = "erbij" if honderdsten > 0 else "eraf"
    return f"{urentekst(abs(honderdsten))} {kant}"


def _uitkomst(scenario: Scenario, nu: Berekening, kosten: "_Kosten", onbekend: int) -> Uitkomst:
    straks, zonder = kosten.invoer(onbekend), kosten.invoer(onbekend, alles_weg=True)
    met = bereken(straks)
    return Uitkomst(
        scenario.gemeente, nu, met, met if zonder.lasten == straks.lasten else bereken(zonder)
    )


def _effect(nu: Berekening, straks: Berekening, assen: tuple[As, ...]) -> _Effect:
    """Per municipality and label the change in cents; zeros left out."""
    effect: _Effect = Counter()
    for teken, berekening in ((1, straks), (-1, nu)):
        for (gemeente, *label), bedrag in som_met_correcties(
            berekening, "gemeente", *assen
        ).items():
            effect[gemeente, tuple(label)] += teken * bedrag
    return Counter({plek: bedrag for plek, bedrag in effect.items() if bedrag})


class _Kosten:
    """The cost lines as they follow the hours of a changed input."""

    def __init__(self, gewijzigd: Gewijzigd) -> None:
        self._gewijzigd = gewijzigd
        self._componenten = {c.naam: c for c in gewijzigd.voor.componenten}
        self._deel = _deel_van_de_uren(gewijzigd)

    @property
    def onbekend(self) -> tuple[str, ...]:
        """The components that are hit and do not say which part is avoidable."""
        geraakt = {r.component for r in self._gewijzigd.voor.lasten if self._van(r)}
        return tuple(
            naam
            for naam, component in self._componenten.items()
            if naam in geraakt and component.vermijdbaar is None
        )

    def invoer(self, onbekend: int, alles_weg: bool = False) -> Invoer:
        """The changed input with its cost.

        onbekend: the avoidable part, in millionths of a percent, where a component does not say it.
        alles_weg: where hours go all of their cost goes.
        """
        na, erbij = self._gewijzigd.na, self._gewijzigd.erbij
        paren = zip(na.lasten, erbij, strict=True)
        return na._replace(
            lasten=tuple(self._volgt(r, *bij, onbekend, alles_weg) for r, bij in paren)
        )

    def _volgt(
        self, regel: Lastenregel, lasten: int, baten: int, onbekend: int, alles_weg: bool
    ) -> Lastenregel:
        van, eigen = self._van(regel), self._componenten[regel.component].vermijdbaar
        vermijdbaar = onbekend if eigen is None else eigen
        deel = 1 + van * (1 if alles_weg and van < 0 else Fraction(vermijdbaar, HEEL))
        return regel._replace(
            lasten=afgerond(regel.lasten * deel.numerator, deel.denominator) + lasten,
            baten=afgerond(regel.baten * deel.numerator, deel.denominator) + baten,
        )

    def _van(self, regel: Lastenregel) -> Fraction:
        """The part of the hours behind a line that comes (+) or goes (-)."""
        behandeling = self._componenten[regel.component].behandeling
        if behandeling == BUITEN:
            return Fraction()
        return self._deel.get(regel.onderdeel if behandeling == NAAR_UREN else "", Fraction())


def _deel_van_de_uren(gewijzigd: Gewijzigd) -> dict[str, Fraction]:
    """Per unit, and under "" for all of them, which part of the hours comes or goes."""
    voor, na = (dict(_uren_per_onderdeel(i)) for i in (gewijzigd.voor, gewijzigd.na))
    voor[""], na[""] = sum(voor.values()), sum(na.values())
    return {
        naam: Fraction(na[naam] - uren, uren)
        for naam, uren in voor.items()
        if uren != na[naam] and uren
    }


def _uren_per_onderdeel(invoer: Invoer) -> Iterator[tuple[str, int]]:
    uren: Counter[str] = Counter()
    for rij in invoer.uren:
        uren[rij.onderdeel] += sum(rij.uren) + rij.gezamenlijk
    yield from uren.items()

"""What is settled after a year: realisation by the rule of each component, and the final index.

Both come as a proposed correction of the next year. Cents, rounded half away from zero. A missing
agreement, threshold or index is an error that names it with its year, never zero.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from bijdrage.afspraken.overeenkomst import (
    BOVEN_DREMPEL,
    HET_GEHEEL,
    HET_MEERDERE,
    NACALCULATIE,
    WERKELIJK,
    Componentafspraak,
    Indexcijfer,
    Overeenkomst,
)
from bijdrage.rekenmodel.deling import afgerond
from bijdrage.rekenmodel.invoer import INCIDENTEEL, STRUCTUREEL, Correctie
from bijdrage.rekenmodel.resultaat import Berekening
from bijdrage.rekenmodel.sommen import som

AFREKENING, INDEX = "afrekening", "index"
HEEL = 100_000_000
"""100 % in millionths of a percent."""


class VerrekenFout(ValueError):
    """What is missing to settle a year, each in a Dutch sentence."""

    def __init__(self, ontbreekt: Sequence[str]) -> None:
        super().__init__(" ".join(ontbreekt))
        self.ontbreekt = tuple(ontbreekt)


class Afrekenrij(NamedTuple):
    """A component as it was budgeted and realised, and what of the difference is settled.

    regel: one of VERREKENINGEN; drempel: only where it settles above one.
    """

    component: str
    begroot: int
    gerealiseerd: int
    regel: str
    drempel: int | None
    bedrag: int


class Indexrij(NamedTuple):
    """A component with its index as estimated and as it became.

    basis: what it was before the index; voorlopig, definitief: of all its indices together, in
    millionths of a percent, each by its weight and rounded.
    """

    component: str
    basis: int
    voorlopig: int
    definitief: int
    bedrag: int


class Afrekening(NamedTuple):
    """The settlement of a year; voorstel: the correction of the next year that it leads to."""

    jaar: int
    rijen: tuple[Afrekenrij, ...]
    voorstel: Correctie


class Indexverrekening(NamedTuple):
    """The final index of a year beside the provisional one; voorstel: as in Afrekening."""

    jaar: int
    rijen: tuple[Indexrij, ...]
    voorstel: Correctie


def reken_af(
    begroting: Berekening, rekening: Berekening, gemeente: str, overeenkomst: Overeenkomst | None
) -> Afrekening:
    """Settle what a gastgemeente bears of each component by the rule of the agreement.

    Raises: VerrekenFout that names every agreement and threshold that is missing.
    """
    jaar = rekening.invoer.kenmerken.jaar
    if overeenkomst is None:
        raise VerrekenFout([_geen_overeenkomst(jaar)])
    begroot, werkelijk = _per_component(begroting, gemeente), _per_component(rekening, gemeente)
    componenten = dict.fromkeys((*begroot, *werkelijk))
    ontbreekt = [z for c in componenten for z in _mist_regel(overeenkomst, c, jaar)]
    if ontbreekt:
        raise VerrekenFout(ontbreekt)
    rijen = tuple(
        _afrekenrij(overeenkomst, c, begroot.get(c, 0), werkelijk.get(c, 0)) for c in componenten
    )
    return Afrekening(jaar, rijen, _voorstel(AFREKENING, jaar, gemeente, rijen))


def verreken_index(
    berekening: Berekening,
    gemeente: str,
    overeenkomst: Overeenkomst | None,
    indexcijfers: Iterable[Indexcijfer],
) -> Indexverrekening:
    """What the final index of the year differs from the provisional one, on structural cost.

    Not of a component with nacalculatie: its settlement holds the index already.

    Raises: VerrekenFout that names every agreement and index that is missing, with its year.
    """
    jaar = berekening.invoer.kenmerken.jaar
    if overeenkomst is None:
        raise VerrekenFout([_geen_overeenkomst(jaar)])
    bekend = {(c.reeks, c.definitief): c.percentage for c in indexcijfers if c.jaar == jaar}
    bedragen = _structureel(berekening, gemeente)
    afspraken = {c: overeenkomst.over(c) for c in bedragen}
    ontbreekt = dict.fromkeys(
        zin
        for component, afspraak in afspraken.items()
        for zin in _mist_index(overeenkomst, component, afspraak, jaar, bekend)
    )
    if ontbreekt:
        raise VerrekenFout(tuple(ontbreekt))
    rijen = tuple(
        _indexrij(afspraak, bedragen[component], bekend)
        for component, afspraak in afspraken.items()
        if afspraak and _met_index(afspraak)
    )
    return Indexverrekening(jaar, rijen, _voorstel(INDEX, jaar, gemeente, rijen))


def _per_component(berekening: Berekening, gemeente: str) -> dict[str, int]:
    sommen = som(berekening.toedelingen, "gemeente", "component")
    return {c: bedrag for (naam, c), bedrag in sommen.items() if naam == gemeente}


def _structureel(berekening: Berekening, gemeente: str) -> dict[str, int]:
    sommen = som(berekening.toedelingen, "gemeente", "component", "aard")
    return {
        component: bedrag
        for (naam, component, aard), bedrag in sommen.items()
        if (naam, aard) == (gemeente, STRUCTUREEL) and bedrag
    }


def _mist_regel(overeenkomst: Overeenkomst, component: str, jaar: int) -> Iterator[str]:
    afspraak = overeenkomst.over(component)
    if afspraak is None:
        yield _zegt_niets(overeenkomst, component, jaar)
    elif afspraak.verrekening in BOVEN_DREMPEL and overeenkomst.drempel_extra is None:
        yield (
            f"Over «{component}» wordt boven een drempel verrekend, maar {overeenkomst.naam} "
            f"noemt er voor {jaar} geen. Leg de drempel vast."
        )


def _met_index(afspraak: Componentafspraak) -> bool:
    """Whether the final index is settled apart, and not by contract or with all that differs."""
    return afspraak.raming != WERKELIJK and afspraak.verrekening != NACALCULATIE


def _mist_index(
    overeenkomst: Overeenkomst,
    component: str,
    afspraak: Componentafspraak | None,
    jaar: int,
    bekend: Mapping[tuple[str, bool], int],
) -> Iterator[str]:
    if afspraak is None:
        yield _zegt_niets(overeenkomst, component, jaar)
        return
    if not _met_index(afspraak):
        return
    if sum(weging.gewicht for weging in afspraak.weging) != HEEL:
        yield (
            f"De indexen van «{component}» wegen in {jaar} samen geen 100 %. Leg de weging vast."
        )
    for weging in afspraak.weging:
        for definitief, soort in ((False, "voorlopige"), (True, "definitieve")):
            if (weging.reeks, definitief) not in bekend:
                yield f"De {soort} index «{weging.reeks}» van {jaar} ontbreekt. Leg hem vast."


def _afrekenrij(
    overeenkomst: Overeenkomst, component: str, begroot: int, gerealiseerd: int
) -> Afrekenrij:
    afspraak = overeenkomst.over(component)
    regel = afspraak.verrekening if afspraak else ""
    drempel = overeenkomst.drempel_extra if regel in BOVEN_DREMPEL else None
    bedrag = _te_verrekenen(regel, gerealiseerd - begroot, drempel or 0)
    return Afrekenrij(component, begroot, gerealiseerd, regel, drempel, bedrag)


def _te_verrekenen(regel: str, verschil: int, drempel: int) -> int:
    """All of the difference, what of it is above the threshold, or nothing."""
    if regel == NACALCULATIE or (regel == HET_GEHEEL and abs(verschil) > drempel):
        return verschil
    if regel != HET_MEERDERE:
        return 0
    boven = max(abs(verschil) - drempel, 0)
    return boven if verschil > 0 else -boven


def _indexrij(
    afspraak: Componentafspraak, bedrag: int, bekend: Mapping[tuple[str, bool], int]
) -> Indexrij:
    """The provisional index is in the amount already, so the basis is what it was before."""
    voorlopig, definitief = (
        sum(weging.gewicht * bekend[weging.reeks, soort] for weging in afspraak.weging)
        for soort in (False, True)
    )
    noemer = HEEL**2 + voorlopig
    return Indexrij(
        afspraak.component,
        afgerond(bedrag * HEEL**2, noemer),
        afgerond(voorlopig, HEEL),
        afgerond(definitief, HEEL),
        afgerond(bedrag * (definitief - voorlopig), noemer),
    )


def _voorstel(
    soort: str, jaar: int, gemeente: str, rijen: Sequence[Afrekenrij | Indexrij]
) -> Correctie:
    return Correctie(
        code=f"{soort}-{jaar}",
        soort=soort,
        gemeente=gemeente,
        aard=INCIDENTEEL,
        bedrag=sum(rij.bedrag for rij in rijen),
        omschrijving=f"{'Afrekening' if soort == AFREKENING else 'Definitieve index'} van {jaar}",
    )


def _geen_overeenkomst(jaar: int) -> str:
    return f"Voor {jaar} is geen overeenkomst bekend. Leg haar vast."


def _zegt_niets(overeenkomst: Overeenkomst, component: str, jaar: int) -> str:
    return f"Over «{component}» zegt {overeenkomst.naam} niets voor {jaar}. Leg de afspraak vast."

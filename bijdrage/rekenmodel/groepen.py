"""Which units the edition for everybody joins: those under a size, and who keeps them company.

One grouping per cooperation, over all its published versions in the order of publication. It only
ever grows: what one version joins, no other shows apart, nor does a later version split a group.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import product
from typing import NamedTuple

from bijdrage.rekenmodel.invoer import Invoer, Lastenregel

OVERIG = "Overige teams"
VERSCHILLENDE = "Verschillende afdelingen"
ALLEEN = 1
MET_ZIJN_DRIEEN = 3
"""Two cells of a small unit and one other each are two lines that cross in its cost per hour."""


_Plaats = tuple[str, ...]


class Groep(NamedTuple):
    """A line in the place of units: its code, its name, and the afdeling it stands under."""

    code: str
    naam: str
    afdeling: str


@dataclass(frozen=True)
class Groepen:
    """The group of every unit that is not shown apart, by the code of the unit."""

    leden: tuple[tuple[str, Groep], ...] = ()

    @cached_property
    def per_code(self) -> dict[str, Groep]:
        """The group of a unit by its code."""
        return dict(self.leden)

    def code(self, onderdeel: str) -> str:
        """The code under which a unit is shown."""
        groep = self.per_code.get(onderdeel)
        return groep.code if groep else onderdeel


class Versie(NamedTuple):
    """What grouping looks at in one input.

    afdelingen and omvang (vte; zero where not known): per unit that has hours or cost; met: the
    units with hours, and those with cost; cellen: the units behind each number that is published
    of a group (see _cellen); omnummeringen: pairs of codes of one unit.
    """

    afdelingen: dict[str, str]
    omvang: dict[str, Fraction]
    met: tuple[frozenset[str], frozenset[str]]
    cellen: tuple[frozenset[str], ...]
    omnummeringen: tuple[tuple[str, str], ...]


def groepeer(invoeren: Iterable[Invoer], drempel: Fraction) -> Groepen:
    """The grouping of a cooperation.

    Args: invoeren: of its published versions, in the order of publication; drempel: in vte.
    """
    maker, gezien = _Maker(), list[Versie]()
    for invoer in invoeren:
        versie = lees(invoer)
        gezien.append(versie)
        maker.verberg([code for code, vte in versie.omvang.items() if vte < drempel])
        while any(maker.vul_aan(eerder) for eerder in gezien):
            pass
    return maker.groepen()


def wisselt_er_een(van: Invoer, naar: Invoer, groepen: Groepen) -> bool:
    """Whether of some group just one unit has hours or cost in only one of two inputs.

    What comes or goes between them is then the amount of that unit.
    """
    paren = zip(lees(van).met, lees(naar).met, strict=True)
    gewisseld = frozenset[str]().union(*(oud ^ nieuw for oud, nieuw in paren))
    per_groep = Counter(groepen.code(code) for code in gewisseld & groepen.per_code.keys())
    return ALLEEN in per_groep.values()


def lees(invoer: Invoer) -> Versie:
    """What grouping looks at."""
    met_uren = frozenset(r.onderdeel for r in invoer.uren if sum(r.uren) + r.gezamenlijk)
    met_kosten = frozenset(r.onderdeel for r in invoer.lasten if r.lasten or r.baten) - {""}
    aanwezig = met_uren | met_kosten
    omvang = {code: Fraction() for code in sorted(aanwezig)}
    for code, vte in _vte(invoer):
        if code in omvang:
            omvang[code] += vte
    return Versie(
        {o.code: o.afdeling for o in invoer.onderdelen if o.code in aanwezig},
        omvang,
        (met_uren, met_kosten),
        tuple(_cellen(invoer)),
        tuple((o.oud, o.nieuw) for o in invoer.omnummeringen),
    )


def _cellen(invoer: Invoer) -> Iterator[frozenset[str]]:
    """Who is in each kind of hours, in each kind of cost, and in both."""
    uren, kosten = defaultdict[str, set[_Plaats]](set), defaultdict[str, set[_Plaats]](set)
    for rij in invoer.uren:
        for plek, aantal in enumerate((*rij.uren, rij.gezamenlijk)):
            if aantal:
                uren[rij.onderdeel].add((rij.taakveld, rij.aard, rij.sleutel, str(plek)))
    for regel in invoer.lasten:
        if regel.onderdeel and (regel.lasten or regel.baten):
            kosten[regel.onderdeel].add(kostenplaats(regel))
    cellen: dict[tuple[_Plaats, ...], set[str]] = defaultdict(set)
    for code in uren.keys() | kosten.keys():
        apart = ((plaats,) for plaats in (*uren[code], *kosten[code]))
        for cel in (*apart, *product(kosten[code], uren[code])):
            cellen[cel].add(code)
    for cel in sorted(cellen):
        yield frozenset(cellen[cel])


def kostenplaats(regel: Lastenregel) -> tuple[str, ...]:
    """What a joined cost line is made of: those of which all but the unit is the same.

    Lines with a net income are kept apart: an agreed amount is spread over the others only.
    """
    teken = "+" if regel.lasten > regel.baten else "-"
    return regel.component, regel.categorie, regel.taakveld, regel.gemeente, regel.aard, teken


def _vte(invoer: Invoer) -> Iterator[tuple[str, Fraction]]:
    """The vte of every row that it is known of: as filled in, else what its hours come to."""
    productief = invoer.kenmerken.productieve_uren
    for rij in invoer.uren:
        if rij.vte is not None:
            yield rij.onderdeel, Fraction(rij.vte, 100)
        elif productief:
            yield rij.onderdeel, Fraction(sum(rij.uren) + rij.gezamenlijk, productief)


def _overal_bij(versie: Versie, code: str, anderen: Iterable[str]) -> bool:
    """Whether one of the others is in every cell that a unit is in."""
    cellen = [wie for wie in versie.cellen if code in wie]
    return any(all(ander in wie for wie in cellen) for ander in anderen)


class _Maker:
    """Makes groups: hides units, and merges groups; never the other way."""

    def __init__(self) -> None:
        self._groep: dict[str, str] = {}
        self._klein: set[str] = set()
        self._op_te_nemen: set[str] = set()
        self._samen: dict[str, str] = {}
        self._volgorde: list[str] = []

    def verberg(self, codes: Collection[str]) -> None:
        """Units to hide; under which afdeling follows from the version that holds them."""
        self._klein |= set(codes)
        self._op_te_nemen |= set(codes) - self._groep.keys()

    def vul_aan(self, versie: Versie) -> bool:
        """One step towards groups of two or more in a version; whether there was one to take."""
        if self._neem_op(versie) or self._hernummer(versie.omnummeringen):
            return True
        if any(self._gezelschap(versie, wie) for wie in versie.met):
            return True
        return any(self._in_cel(versie, wie) for wie in versie.cellen)

    def _neem_op(self, versie: Versie) -> bool:
        nieuw = sorted(self._op_te_nemen & versie.afdelingen.keys())
        for code in nieuw:
            self._zet(code, versie)
        self._op_te_nemen -= set(nieuw)
        return bool(nieuw)

    def _zet(self, code: str, versie: Versie) -> None:
        self._groep[code] = self._waar(versie.afdelingen[code])

    def _waar(self, afdeling: str) -> str:
        """The group that an afdeling went to."""
        while afdeling in self._samen:
            afdeling = self._samen[afdeling]
        return afdeling

    def _voeg_samen(self, groep: str, bij: str) -> None:
        if groep != bij:
            self._samen[groep] = bij
            self._groep = {c: bij if g == groep else g for c, g in self._groep.items()}

    def _hernummer(self, paren: Iterable[tuple[str, str]]) -> bool:
        """A unit that got another code is hidden under both, in one group."""
        for paar in paren:
            bekend = [self._groep[code] for code in paar if code in self._groep]
            if len(bekend) == ALLEEN:
                self._groep |= dict.fromkeys(paar, bekend[0])
                return True
            if len(set(bekend)) > ALLEEN:
                groep, bij = sorted(bekend, key=lambda naam: naam == VERSCHILLENDE)
                self._voeg_samen(groep, bij)
                return True
        return False

    def _gezelschap(self, versie: Versie, wie: frozenset[str]) -> bool:
        """Give a unit that is alone in its group, among who has hours or cost, company."""
        namen = [self._groep[code] for code in sorted(wie) if code in self._groep]
        alleen = sorted(naam for naam in set(namen) if namen.count(naam) == ALLEEN)
        volgorde = sorted(alleen, key=lambda naam: naam == VERSCHILLENDE)
        return any(self._met_een_erbij(versie, wie, naam) for naam in volgorde)

    def _in_cel(self, versie: Versie, wie: frozenset[str]) -> bool:
        """Give a small unit that has too little company in a cell, more of who is there."""
        for code in sorted(self._klein & wie & self._groep.keys()):
            naam = self._groep[code]
            leden = {ander for ander, groep in self._groep.items() if groep == naam} - {code}
            genoeg = min(MET_ZIJN_DRIEEN, len(wie)) - ALLEEN
            if len(leden & wie) >= genoeg or _overal_bij(versie, code, leden):
                continue
            if self._met_een_erbij(versie, wie, naam):
                return True
        return False

    def _met_een_erbij(self, versie: Versie, wie: frozenset[str], naam: str) -> bool:
        """One step towards company for a group among some units; whether there was one."""
        erbij = self._kleinste(versie, wie, naam)
        if erbij:
            self._groep[erbij] = naam
            return True
        if naam != VERSCHILLENDE:
            self._voeg_samen(naam, VERSCHILLENDE)
            return True
        namen = {self._groep[code] for code in wie if code in self._groep}
        if anderen := sorted(namen - {naam}):
            self._voeg_samen(anderen[0], naam)
            return True
        return False

    def _kleinste(self, versie: Versie, wie: frozenset[str], groep: str) -> str:
        """The smallest unit that is still shown: of the afdeling, for the last group of all."""
        getoond = [
            code
            for code in sorted(wie - self._groep.keys())
            if groep == VERSCHILLENDE or self._waar(versie.afdelingen[code]) == groep
        ]
        return min(getoond, key=lambda code: (versie.omvang[code], code), default="")

    def groepen(self) -> Groepen:
        """The groups as they stand."""
        namen = sorted(set(self._groep.values()))
        per_naam = dict(zip(namen, _groepen(namen), strict=True))
        return Groepen(tuple((code, per_naam[naam]) for code, naam in sorted(self._groep.items())))


def _groepen(namen: Sequence[str]) -> Iterator[Groep]:
    """A group per afdeling; another number where two afdelingen would get one code."""
    gebruikt: set[str] = set()
    for naam in namen:
        stam = "-".join("".join(t if t.isalnum() else " " for t in naam.lower()).split())
        code = f"{stam}-overig" if stam else "overig"
        while code in gebruikt:
            code += "-2"
        gebruikt.add(code)
        if naam == VERSCHILLENDE:
            yield Groep(code, f"{OVERIG} van verschillende afdelingen", naam)
        else:
            yield Groep(code, f"{OVERIG} {naam}".strip(), naam)

"""Inputs that hold A in part and B in part: the runs between two calculations."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from bijdrage.rekenmodel.deling import afgerond
from bijdrage.rekenmodel.invoer import (
    INCIDENTEEL,
    UREN,
    Gemeente,
    Invoer,
    Lastenregel,
    Urenregel,
)

Uren = Counter[tuple[str, str]]
"""Hours in hundredths per unit and taakveld and, with an empty taakveld, per unit."""


@dataclass(frozen=True, eq=False)
class Brug:
    """Two inputs that ``vergelijkbaar`` has put on the same codes and municipalities."""

    a: Invoer
    b: Invoer

    def invoer(self, eenmalig: bool = False, prijs: bool = False, uren: bool = False) -> Invoer:
        """A with what is new or ended and, as asked, B's one-offs, its prices and its hours.

        Keys and treatment are A's; B's come only where A does not know the name.
        """
        onderdelen = {o.code: o for o in (*self.b.onderdelen, *self.a.onderdelen)}
        componenten = {c.naam: c for c in (*self.b.componenten, *self.a.componenten)}
        sleutels = {s.naam: s for s in (*self.b.sleutels, *self.a.sleutels)}
        return self.a._replace(
            onderdelen=tuple(onderdelen.values()),
            uren=self.b.uren if uren else tuple(self._gewisselde_uren()),
            lasten=tuple(self._lasten(eenmalig, prijs, uren)),
            componenten=tuple(componenten.values()),
            sleutels=tuple(sleutels.values()),
        )

    def _gewisselde_uren(self) -> Iterator[Urenregel]:
        """A's hours, with those of B for the units that stand in only one of the two."""
        yield from (rij for rij in self.a.uren if rij.onderdeel not in self._gewisseld)
        yield from (rij for rij in self.b.uren if rij.onderdeel in self._gewisseld)

    def _lasten(self, eenmalig: bool, prijs: bool, uren: bool) -> Iterator[Lastenregel]:
        """The cost lines of A that still stand and those of B that already do."""
        for regel in self.a.lasten:
            if self._blijft_van_a(regel, eenmalig, prijs):
                yield self._op_uren_van_b(regel) if uren else regel
        for regel in self.b.lasten:
            if self._is_gewisseld(regel):
                yield regel
            elif self._van_b(regel, eenmalig, prijs):
                yield regel if uren else self._op_uren_van_a(regel)

    def _blijft_van_a(self, regel: Lastenregel, eenmalig: bool, prijs: bool) -> bool:
        if regel.component in self._anders_behandeld:
            return regel.onderdeel not in self._gewisseld
        return not self._is_gewisseld(regel) and not self._van_b(regel, eenmalig, prijs)

    def _van_b(self, regel: Lastenregel, eenmalig: bool, prijs: bool) -> bool:
        """Whether lines like this one already are B's."""
        if regel.component in self._anders_behandeld:
            return False
        return eenmalig if regel.aard == INCIDENTEEL else prijs

    def _is_gewisseld(self, regel: Lastenregel) -> bool:
        """Whether the line enters or leaves in the first step."""
        if regel.component in self._anders_behandeld:
            return False
        return regel.onderdeel in self._gewisseld or regel.component in self._een_van_beide

    def _op_uren_van_a(self, regel: Lastenregel) -> Lastenregel:
        """A line of B at its own cost per hour on A's hours."""
        return self._geschaald(regel, self._uren_b, self._uren_a)

    def _op_uren_van_b(self, regel: Lastenregel) -> Lastenregel:
        """A line of A at its own cost per hour on B's hours."""
        return self._geschaald(regel, self._uren_a, self._uren_b)

    def _geschaald(self, regel: Lastenregel, van: Uren, naar: Uren) -> Lastenregel:
        """A line that is divided by hours, times ``naar`` / ``van``; another as it stands."""
        anders = regel.component in self._anders_behandeld
        if anders or self._behandeling_a[regel.component] != UREN:
            return regel
        rijen = regel.onderdeel, regel.taakveld
        return regel._replace(
            lasten=afgerond(regel.lasten * naar[rijen], van[rijen]),
            baten=afgerond(regel.baten * naar[rijen], van[rijen]),
        )

    @cached_property
    def _gewisseld(self) -> frozenset[str]:
        """Units that stand in only one of the two, or have hours in only one."""
        codes = {o.code for o in self.a.onderdelen} ^ {o.code for o in self.b.onderdelen}
        a = {onderdeel for (onderdeel, _), uren in self._uren_a.items() if uren}
        b = {onderdeel for (onderdeel, _), uren in self._uren_b.items() if uren}
        return frozenset(codes | (a ^ b))

    @cached_property
    def _een_van_beide(self) -> frozenset[str]:
        """Components that stand in only one of the two."""
        return frozenset(self._behandeling_a.keys() ^ self._behandeling_b.keys())

    @cached_property
    def _anders_behandeld(self) -> frozenset[str]:
        """Components with another treatment in each: A's up to the hours, B's after."""
        samen = self._behandeling_a.keys() & self._behandeling_b.keys()
        return frozenset(c for c in samen if self._behandeling_a[c] != self._behandeling_b[c])

    @cached_property
    def _behandeling_a(self) -> dict[str, str]:
        return {component.naam: component.behandeling for component in self.a.componenten}

    @cached_property
    def _behandeling_b(self) -> dict[str, str]:
        return {component.naam: component.behandeling for component in self.b.componenten}

    @cached_property
    def _uren_a(self) -> Uren:
        return _uren(self.a)

    @cached_property
    def _uren_b(self) -> Uren:
        return _uren(self.b)


class NietVergelijkbaar(ValueError):
    """Two calculations between which no bridge can be built; the text says why, in Dutch."""


def vergelijkbaar(a: Invoer, b: Invoer) -> tuple[Invoer, Invoer]:
    """Put two inputs on the same municipalities, and A on the codes of B (Omnummering).

    Raises: NietVergelijkbaar when the centrumgemeente differs, or when a renumbering would put
    two units or components of A under one code.
    """
    centrum_a, centrum_b = a.gemeenten[0].naam, b.gemeenten[0].naam
    if centrum_a != centrum_b:
        raise NietVergelijkbaar(
            f"De centrumgemeente is {centrum_a} in de ene en {centrum_b} in de andere berekening. "
            "Vergelijk twee berekeningen met dezelfde centrumgemeente."
        )
    return _met_gemeenten(_hernummerd(a, b), b), _met_gemeenten(b, a)


def _met_gemeenten(invoer: Invoer, ander: Invoer) -> Invoer:
    """The input with the municipalities of the other added, with zero in everything."""
    eigen = {gemeente.naam: i for i, gemeente in enumerate(invoer.gemeenten)}
    erbij = [g._replace(inwoners=0) for g in ander.gemeenten if g.naam not in eigen]
    centrum, *gasten = _met_inwoners(invoer, ander)
    gemeenten = (centrum, *sorted((*gasten, *erbij), key=lambda gemeente: gemeente.cbs))
    plekken = [eigen.get(gemeente.naam) for gemeente in gemeenten]
    return invoer._replace(
        gemeenten=gemeenten,
        uren=tuple(
            rij._replace(uren=tuple(0 if p is None else rij.uren[p] for p in plekken))
            for rij in invoer.uren
        ),
        sleutels=tuple(
            sleutel._replace(waarden=tuple(0 if p is None else sleutel.waarden[p] for p in plekken))
            for sleutel in invoer.sleutels
        ),
    )


def _met_inwoners(invoer: Invoer, ander: Invoer) -> list[Gemeente]:
    """The municipalities; inhabitants that this input lacks are those of the other."""
    if all(gemeente.inwoners is not None for gemeente in invoer.gemeenten):
        return list(invoer.gemeenten)
    bekend = {gemeente.naam: gemeente.inwoners for gemeente in ander.gemeenten}
    return [g._replace(inwoners=bekend.get(g.naam, g.inwoners)) for g in invoer.gemeenten]


def _hernummerd(a: Invoer, b: Invoer) -> Invoer:
    """A with the codes that B gave its units and components."""
    nieuw = {omnummering.oud: omnummering.nieuw for omnummering in b.omnummeringen}
    onderdelen = _namen([o.code for o in a.onderdelen], [o.code for o in b.onderdelen], nieuw)
    componenten = _namen([c.naam for c in a.componenten], [c.naam for c in b.componenten], nieuw)
    return a._replace(
        onderdelen=tuple(o._replace(code=onderdelen[o.code]) for o in a.onderdelen),
        uren=tuple(rij._replace(onderdeel=onderdelen[rij.onderdeel]) for rij in a.uren),
        lasten=tuple(
            regel._replace(
                onderdeel=onderdelen.get(regel.onderdeel, ""),
                component=componenten[regel.component],
            )
            for regel in a.lasten
        ),
        componenten=tuple(c._replace(naam=componenten[c.naam]) for c in a.componenten),
        correcties=tuple(c._replace(basis=componenten.get(c.basis, c.basis)) for c in a.correcties),
    )


def _namen(van: Iterable[str], naar: Iterable[str], nieuw: Mapping[str, str]) -> dict[str, str]:
    """The new name of each old one, where the renumbering leads to a name that B has."""
    bekend = frozenset(naar)
    namen = {naam: nieuw[naam] if nieuw.get(naam) in bekend else naam for naam in van}
    dubbel = [naam for naam, keren in Counter(namen.values()).items() if keren > 1]
    if dubbel:
        raise NietVergelijkbaar(
            f"Door de omnummering krijgen twee codes samen de code {dubbel[0]}. Haal in "
            "Omnummering de regel weg die geen zuivere omnummering is."
        )
    return namen


def _uren(invoer: Invoer) -> Uren:
    """Hours in hundredths per unit and taakveld and, with an empty taakveld, per unit."""
    uren: Uren = Counter()
    for rij in invoer.uren:
        som = sum(rij.uren) + rij.gezamenlijk
        uren[rij.onderdeel, rij.taakveld] += som
        uren[rij.onderdeel, ""] += som
    return uren

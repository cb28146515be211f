"""Inputs that hold A in part and B in part: the runs between two calculations."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from bijdrage.rekenmodel.deling import afgerond
from bijdrage.rekenmodel.invoer import INCIDENTEEL, NAAR_UREN, Invoer, Lastenregel, Urenregel

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
        if anders or self._behandeling_a[regel.component] != NAAR_UREN:
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


def _uren(invoer: Invoer) -> Uren:
    """Hours in hundredths per unit and taakveld and, with an empty taakveld, per unit."""
    uren: Uren = Counter()
    for rij in invoer.uren:
        som = sum(rij.uren) + rij.gezamenlijk
        uren[rij.onderdeel, rij.taakveld] += som
        uren[rij.onderdeel, ""] += som
    return uren

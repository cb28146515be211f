"""What a page shows of a bridge: its steps in whole euros that add up to the change shown."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bijdrage.afspraken.besparing import Besparingsafspraak
from bijdrage.rapport.afronding import hele_euro, hele_euros
from bijdrage.rapport.besparingen import nieuwe_besparingen
from bijdrage.rapport.feiten import versie_in_woorden
from bijdrage.rapport.model import Brugrapport, Jaarrapport, Rij, Stapbedrag
from bijdrage.rapport.tabellen import KOPPEN
from bijdrage.rapport.weergave import namen_van


class Effectrij(NamedTuple):
    """The effect of a step on one label; ``sleutel`` is the calculation that explains the label.

    It is empty when neither calculation has an amount for it.
    """

    code: str
    naam: str
    bedrag: int
    sleutel: str

    @property
    def codes(self) -> tuple[str, ...]:
        """What herkomst is asked for."""
        return (self.code,)


class Effecten(NamedTuple):
    """The effects of a step along one axis, the largest first."""

    as_: str
    kop: str
    rijen: tuple[Effectrij, ...]
    totaal: int


class Staprij(NamedTuple):
    """A step: its effect, the amount before and after it, and the savings that came with it."""

    naam: str
    uitleg: str
    bedrag: int
    voor: int
    na: int
    effecten: tuple[Effecten, ...]
    besparingen: tuple[Besparingsafspraak, ...] = ()


class Brugweergave(NamedTuple):
    """The bridge in whole euros: ``van`` plus the steps is ``naar``."""

    rapport: Brugrapport
    van_naam: str
    naar_naam: str
    van: int
    naar: int
    stappen: tuple[Staprij, ...]
    uren_eerst: bool

    @property
    def wie(self) -> str:
        """Whose change it is, before the amount."""
        deel = f", {self.rapport.deelnaam}" if self.rapport.deel else ""
        return f"{self.rapport.gemeente}{deel}: van {self.van_naam} naar {self.naar_naam}"

    @property
    def onderwerp(self) -> str:
        """What rises or falls, at the start of a sentence."""
        deel = self.rapport.deel
        return f"«{self.rapport.deelnaam}» in de bijdrage" if deel else "De berekende bijdrage"

    @property
    def merk(self) -> str:
        """The word before a change that rests on made-up figures; else nothing."""
        fictief = self.rapport.van.fictief or self.rapport.naar.fictief
        return "met fictieve gegevens" if fictief else ""

    @property
    def versies(self) -> str:
        """Version and status of both ends, for under a table."""
        van, naar = (
            versie_in_woorden(r.registratie) for r in (self.rapport.van, self.rapport.naar)
        )
        return van if van == naar else f"{van} naar {naar.lower()}"

    @property
    def verandering(self) -> int:
        return self.naar - self.van

    @property
    def delen(self) -> tuple[Effecten, ...]:
        """The change per component and taakveld over all steps; none for a part by itself."""
        return () if self.rapport.deel else tuple(_delen(self))


def brugweergave(rapport: Brugrapport, uren_eerst: bool = False) -> Brugweergave:
    """A bridge in whole euros.

    Args: uren_eerst: whether the steps prijs and uren are exchanged.
    """
    van, naar = hele_euro(rapport.van_bedrag), hele_euro(rapport.naar_bedrag)
    return Brugweergave(
        rapport,
        *namen_van(rapport.van, rapport.naar),
        van,
        naar,
        tuple(_stappen(rapport, van, naar)),
        uren_eerst,
    )


def _delen(brug: Brugweergave) -> Iterator[Effecten]:
    stappen = brug.rapport.stappen
    for as_, rijen in (
        ("component", [rij for stap in stappen for rij in stap.per_component]),
        ("taakveld", [rij for stap in stappen for rij in stap.per_taakveld]),
    ):
        namen = {rij.code: rij.naam for rij in rijen}
        per_code = dict.fromkeys(namen, 0)
        for rij in rijen:
            per_code[rij.code] += rij.bedrag
        op_grootte = sorted(per_code, key=lambda code: -abs(per_code[code]))
        euros = hele_euros([per_code[code] for code in op_grootte], brug.verandering)
        effecten = zip(op_grootte, euros, strict=True)
        regels = tuple(Effectrij(code, namen[code], euro, "") for code, euro in effecten)
        yield Effecten(as_, KOPPEN[as_], regels, brug.verandering)


def _stappen(rapport: Brugrapport, van: int, naar: int) -> Iterator[Staprij]:
    euros = hele_euros([stap.bedrag for stap in rapport.stappen], naar - van)
    stand, nieuw = van, nieuwe_besparingen(rapport.van, rapport.naar)
    for stap, bedrag in zip(rapport.stappen, euros, strict=True):
        effecten = tuple(_effecten(rapport, stap, bedrag))
        erbij = tuple(b for b in nieuw if nieuw[b] == stap.naam)
        yield Staprij(stap.naam, stap.uitleg, bedrag, stand, stand + bedrag, effecten, erbij)
        stand += bedrag


def _effecten(rapport: Brugrapport, stap: Stapbedrag, totaal: int) -> Iterator[Effecten]:
    """The effects along the three axes, each adding up to the effect that is shown."""
    for as_, rijen in (
        ("component", stap.per_component),
        ("taakveld", stap.per_taakveld),
        ("onderdeel", stap.per_onderdeel),
    ):
        euros = hele_euros([rij.bedrag for rij in rijen], totaal)
        yield Effecten(as_, KOPPEN[as_], tuple(_rijen(rapport, as_, rijen, euros)), totaal)


def _rijen(
    rapport: Brugrapport, as_: str, rijen: Sequence[Rij], euros: Sequence[int]
) -> Iterator[Effectrij]:
    bekend = {r.sleutel: _codes(r, as_) for r in (rapport.naar, rapport.van)}
    for rij, bedrag in zip(rijen, euros, strict=True):
        sleutel = next((s for s, codes in bekend.items() if rij.code in codes), "")
        yield Effectrij(rij.code, rij.naam, bedrag, sleutel)


def _codes(rapport: Jaarrapport, as_: str) -> frozenset[str]:
    """The labels that a calculation has an amount for."""
    return frozenset(
        rij.code for u in rapport.uitsplitsingen if u.as_ == as_ for rij in u.rijen if rij.bedrag
    )

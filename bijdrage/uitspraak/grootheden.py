"""What is known of the calculations: amounts, hours and inhabitants, and where. No Django.

Values are exact: euros, hours and inhabitants as fractions. Nothing is rounded here.
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from bijdrage.rapport.model import Gemeentebedrag, Jaarrapport
from bijdrage.rapport.weergave import STANDEN
from bijdrage.rekenmodel.herkomst import urenregels
from bijdrage.rekenmodel.invoer import OVERHEAD_TAAKVELD
from bijdrage.rekenmodel.sommen import som_met_correcties

EURO, UUR, INWONER = "euro", "uur", "inwoner"

AANDEEL, OVERHEAD, TAKEN, GEPUBLICEERD = "aandeel", "overhead", "taken", "gepubliceerd"
UREN, INWONERS = "uren", "inwoners"
ALLE = "alle"
"""In the place of a CBS code: all municipalities together."""


class Grootheid(NamedTuple):
    """A known quantity. code: unique and lasting, for in an address (2023-begroting.aandeel.0358).

    soort and van (a CBS code, or «alle»): what it is and whose; van_gast: of a gastgemeente;
    sleutel: the name of its calculation in addresses; pagina and anker: where on it to look.
    """

    code: str
    soort: str
    van: str
    van_gast: bool
    onderwerp: str
    jaar: int
    stand: str
    eenheid: str
    waarde: Fraction
    sleutel: str
    pagina: str
    anker: str
    fictief: bool

    @property
    def naam(self) -> str:
        """What it is, and of which calculation."""
        return f"{self.onderwerp}, {STANDEN[self.stand]} {self.jaar}"


def grootheden(rapport: Jaarrapport) -> tuple[Grootheid, ...]:
    """What is known of one calculation, of every municipality and of all together."""
    return tuple(_Bron(rapport).alles())


class _Bron:
    """A report with what is asked of it."""

    def __init__(self, rapport: Jaarrapport) -> None:
        self._rapport = rapport
        self._overhead = {
            gemeente: bedrag
            for (gemeente, taakveld), bedrag in som_met_correcties(
                rapport.berekening, "gemeente", "taakveld"
            ).items()
            if taakveld == OVERHEAD_TAAKVELD
        }

    def alles(self) -> Iterator[Grootheid]:
        """Per municipality, then of all together."""
        gemeenten = self._rapport.gemeenten
        uren = {g.gemeente: self._uren(g.gemeente) for g in gemeenten}
        for g in gemeenten:
            overhead = self._overhead.get(g.gemeente, 0)
            yield from self._bedragen(self._wat(g), g.cbs, g.bedrag, overhead)
            yield self._een(UREN, g.cbs, f"uren voor {g.gemeente}", UUR, uren[g.gemeente])
            if g.inwoners:
                wie = f"inwoners van {g.gemeente}"
                yield self._een(INWONERS, g.cbs, wie, INWONER, Fraction(g.inwoners))
        yield from self._gepubliceerd()
        kosten, overhead = self._rapport.kosten, sum(self._overhead.values())
        yield from self._bedragen("alle gedeelde kosten", ALLE, kosten, overhead)
        yield self._een(UREN, ALLE, "alle uren", UUR, sum(uren.values(), Fraction()))
        inwoners = [g.inwoners for g in gemeenten]
        if all(inwoners):
            alle = Fraction(sum(aantal or 0 for aantal in inwoners))
            yield self._een(INWONERS, ALLE, "inwoners van alle gemeenten samen", INWONER, alle)

    def _wat(self, gemeente: Gemeentebedrag) -> str:
        gast = gemeente.gemeente in self._rapport.berekening.gasten
        return f"{'berekende bijdrage' if gast else 'eigen deel'} van {gemeente.gemeente}"

    def _bedragen(self, wat: str, van: str, centen: int, overhead: int) -> Iterator[Grootheid]:
        """An amount, and its parts for overhead and for tasks."""
        yield self._een(AANDEEL, van, wat, EURO, Fraction(centen, 100))
        yield self._een(OVERHEAD, van, f"{wat}, alleen overhead", EURO, Fraction(overhead, 100))
        taken = Fraction(centen - overhead, 100)
        yield self._een(TAKEN, van, f"{wat}, zonder overhead", EURO, taken)

    def _gepubliceerd(self) -> Iterator[Grootheid]:
        """The contribution as it was published, where it was."""
        wat = self._rapport.gepubliceerde_bijdrage
        if wat is not None:
            naam, cbs = f"gepubliceerde bijdrage van {wat.gemeente}", self._rapport.eigen.cbs
            yield self._een(GEPUBLICEERD, cbs, naam, EURO, Fraction(wat.gepubliceerd, 100))

    def _uren(self, gemeente: str) -> Fraction:
        """The hours of a municipality, joint ones divided."""
        berekening = self._rapport.berekening
        return sum(
            (
                deel.eigen
                for code in berekening.sleutels.rijen_van
                for deel in urenregels(berekening, code, gemeente)
            ),
            Fraction(),
        )

    def _een(
        self, soort: str, van: str, onderwerp: str, eenheid: str, waarde: Fraction
    ) -> Grootheid:
        rapport = self._rapport
        gasten = {g.cbs for g in rapport.gemeenten if g.gemeente in rapport.berekening.gasten}
        return Grootheid(
            code=f"{rapport.jaar}-{rapport.stand}.{soort}.{van}",
            soort=soort,
            van=van,
            van_gast=van in gasten,
            onderwerp=onderwerp,
            jaar=rapport.jaar,
            stand=rapport.stand,
            eenheid=eenheid,
            waarde=waarde,
            sleutel=rapport.sleutel,
            pagina="uren" if soort == UREN else "jaar",
            anker={UREN: "", GEPUBLICEERD: "gepubliceerd"}.get(soort, "gemeenten"),
            fictief=bool(rapport.fictief) and soort not in (GEPUBLICEERD, INWONERS),
        )

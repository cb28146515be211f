"""The change of the budget per programma: what stood, what changes, and the new amount (BBV).

A programma is a hoofdtaakveld here: which taakvelden a council puts under which programma is not
registered. The gastgemeente has lasten, the centrumgemeente baten, each as they book them.
"""

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from bijdrage.boeken.overgang import als_splitsing
from bijdrage.boeken.voorstel import boekingsvoorstel
from bijdrage.rapport.afronding import hele_euros
from bijdrage.rapport.model import Jaarrapport
from bijdrage.rapport.weergave import naam_van, namen_van
from bijdrage.rekenmodel.omzetting import INDELING_GEWIJZIGD, naar_indeling
from samenwerking.iv3 import BATEN, LASTEN, Codelijsten, taakveld_volgorde


class Programma(NamedTuple):
    """A programma in whole euros."""

    naam: str
    was: int
    nieuw: int

    @property
    def wijziging(self) -> int:
        """What changes."""
        return self.nieuw - self.was


class Begrotingswijziging(NamedTuple):
    """The change of the budget of a municipality. van: what it stood in; "" when there is none."""

    gemeente: str
    zijde: str
    van: str
    naar: str
    programmas: tuple[Programma, ...]

    @property
    def samen(self) -> Programma:
        """All of them together."""
        was, nieuw = (sum(getattr(p, naam) for p in self.programmas) for naam in ("was", "nieuw"))
        return Programma("Samen", was, nieuw)


def begrotingswijziging(
    rapport: Jaarrapport, eerder: Jaarrapport | None, gemeente: str, codelijsten: Codelijsten
) -> Begrotingswijziging:
    """The change between two calculations, in the taakvelden of the newer one."""
    nieuw = _per_taakveld(rapport, gemeente, codelijsten)
    was = _omgezet(eerder, rapport, gemeente, codelijsten) if eerder else {}
    namen = _programmas({**was, **nieuw}, codelijsten, rapport.jaar)
    van, naar = namen_van(eerder, rapport) if eerder else ("", naam_van(rapport))
    return Begrotingswijziging(
        gemeente,
        BATEN if gemeente == rapport.berekening.centrum else LASTEN,
        van,
        naar,
        tuple(
            Programma(naam, *bedragen)
            for naam, *bedragen in zip(
                dict.fromkeys(namen.values()), _euros(was, namen), _euros(nieuw, namen), strict=True
            )
        ),
    )


def _per_taakveld(
    rapport: Jaarrapport, gemeente: str, codelijsten: Codelijsten
) -> Mapping[str, int]:
    """What a municipality books per taakveld, in cents."""
    som: dict[str, int] = defaultdict(int)
    for boeking in boekingsvoorstel(rapport.berekening, codelijsten).boekingen:
        if boeking.gemeente == gemeente:
            som[boeking.taakveld] += boeking.bedrag
    return som


def _omgezet(
    eerder: Jaarrapport, rapport: Jaarrapport, gemeente: str, codelijsten: Codelijsten
) -> Mapping[str, int]:
    """The same of an earlier calculation, in the taakvelden of this one."""
    delen = rapport.registratie.splitsingen if rapport.registratie else ()
    bedragen = _per_taakveld(eerder, gemeente, codelijsten)
    return naar_indeling(bedragen, codelijsten, rapport.jaar, als_splitsing(delen))


def _programmas(
    taakvelden: Mapping[str, int], codelijsten: Codelijsten, jaar: int
) -> dict[str, str]:
    """The programma of each taakveld, in the order of the taakvelden."""
    op_volgorde = sorted(taakvelden, key=lambda c: (c == INDELING_GEWIJZIGD, taakveld_volgorde(c)))
    gevonden = {code: codelijsten.taakveld(code, jaar) for code in op_volgorde}
    return {code: wat.hoofdtaakveld if wat else code for code, wat in gevonden.items()}


def _euros(per_taakveld: Mapping[str, int], namen: Mapping[str, str]) -> tuple[int, ...]:
    """Whole euros per programma, which add up to the rounded total."""
    centen = dict.fromkeys(namen.values(), 0)
    for code, bedrag in per_taakveld.items():
        centen[namen[code]] += bedrag
    return hele_euros([*centen.values()])

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
    """The same of an earlier calculation, in the taakvelden of this one.

    A taakveld that was split within one programma keeps its own code.
    """
    delen = rapport.registratie.splitsingen if rapport.registratie else ()
    splitsing, som = als_splitsing(delen), defaultdict[str, int](int)
    for oud, bedrag in _per_taakveld(eerder, gemeente, codelijsten).items():
        nieuw = naar_indeling({oud: bedrag}, codelijsten, rapport.jaar, splitsing)
        blijft = INDELING_GEWIJZIGD in nieuw and _programma(oud, codelijsten, rapport.jaar)
        for code, deel in ({oud: bedrag} if blijft else nieuw).items():
            som[code] += deel
    return som


def _programma(code: str, codelijsten: Codelijsten, jaar: int) -> str:
    """The programma of a taakveld in a year; of one that was split, where all of it went.

    "" where its parts went to more than one.
    """
    over, programmas = [code], set[str]()
    gezien = set[str]()
    while over:
        deze = over.pop()
        gevonden = codelijsten.taakveld(deze, jaar)
        if gevonden:
            programmas.add(gevonden.hoofdtaakveld)
        elif deze not in gezien:
            over += codelijsten.opvolgers(deze)
        gezien.add(deze)
    return programmas.pop() if len(programmas) == 1 else ""


def _programmas(
    taakvelden: Mapping[str, int], codelijsten: Codelijsten, jaar: int
) -> dict[str, str]:
    """The programma of each taakveld, in the order of the taakvelden."""
    op_volgorde = sorted(taakvelden, key=lambda c: (c == INDELING_GEWIJZIGD, taakveld_volgorde(c)))
    return {code: _programma(code, codelijsten, jaar) or code for code in op_volgorde}


def _euros(per_taakveld: Mapping[str, int], namen: Mapping[str, str]) -> tuple[int, ...]:
    """Whole euros per programma, which add up to the rounded total."""
    centen = dict.fromkeys(namen.values(), 0)
    for code, bedrag in per_taakveld.items():
        centen[namen[code]] += bedrag
    return hele_euros([*centen.values()])

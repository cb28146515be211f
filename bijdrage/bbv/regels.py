"""The rules that a calculation from a workbook or folder is held against, in one list.

A code with its own prefix (``AA-``) is a rule of the method; the others are of the list of
checkable rules in ``fixtures/bbv_regels.csv``, which names their source.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from bijdrage.bbv import iv3, kosten, methode, overhead
from bijdrage.rekenmodel.resultaat import Berekening, Bevinding
from samenwerking.iv3 import Codelijsten

BLOKKEREND = "blokkerend"
ERNSTIG = "ernstig"
WAARSCHUWING = "waarschuwing"
INFO = "info"

Controle = Callable[[Berekening, Codelijsten], Iterator[tuple[str, str]]]


class Regel(NamedTuple):
    """A rule: ``controle`` yields, per finding, the object and the Dutch text."""

    code: str
    ernst: str
    controle: Controle


REGELS = (
    Regel("IV3-03", BLOKKEREND, iv3.geen_grijze_cel),
    Regel("KOST-01", ERNSTIG, kosten.geen_saldering),
    Regel("OH-05", ERNSTIG, overhead.overhead_op_overhead),
    Regel("AA-01", WAARSCHUWING, methode.afspraak_boven_kosten),
    Regel("AA-02", WAARSCHUWING, overhead.primair_buiten_overhead),
    Regel("AA-03", WAARSCHUWING, methode.correctie_zonder_basis),
    Regel("AA-04", WAARSCHUWING, methode.negatieve_boeking),
    Regel("AA-05", INFO, methode.inwoners_overschreven),
    Regel("AA-06", WAARSCHUWING, methode.buiten_zonder_reden),
)


def beoordeel(berekening: Berekening, codelijsten: Codelijsten) -> tuple[Bevinding, ...]:
    """All findings about a calculation, in the order of the rules."""
    return tuple(
        Bevinding(regel.code, regel.ernst, melding, wat)
        for regel in REGELS
        for wat, melding in regel.controle(berekening, codelijsten)
    )

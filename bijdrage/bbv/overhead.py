"""Rules on overhead and taakveld 0.4."""

from collections.abc import Iterator

from bijdrage.rekenmodel.invoer import OVERHEAD, OVERHEAD_TAAKVELD, PRIMAIR, Urenregel
from bijdrage.rekenmodel.resultaat import Berekening
from samenwerking.iv3 import Codelijsten


def overhead_op_overhead(
    berekening: Berekening, codelijsten: Codelijsten
) -> Iterator[tuple[str, str]]:
    """OH-05: overhead hours stand on taakveld 0.4, or say why not (Notitie Overhead)."""
    for rij in berekening.invoer.uren:
        if rij.aard == OVERHEAD and rij.taakveld != OVERHEAD_TAAKVELD and not rij.toelichting:
            yield (
                _naam(rij),
                f"De overheaduren van {_naam(rij)} staan op taakveld {rij.taakveld} in plaats van "
                "0.4. Zet ze op 0.4 of licht toe waarom ze elders horen.",
            )


def primair_buiten_overhead(
    berekening: Berekening, codelijsten: Codelijsten
) -> Iterator[tuple[str, str]]:
    """AA-02: primary hours do not stand on taakveld 0.4, or say why (BBV art. 1 lid 1 l)."""
    for rij in berekening.invoer.uren:
        if rij.aard == PRIMAIR and rij.taakveld == OVERHEAD_TAAKVELD and not rij.toelichting:
            yield (
                _naam(rij),
                f"De primaire uren van {_naam(rij)} staan op taakveld 0.4, het taakveld van de "
                "overhead. Kies het taakveld van de taak, of licht toe.",
            )


def _naam(rij: Urenregel) -> str:
    return f"{rij.onderdeel}, {rij.taak}"

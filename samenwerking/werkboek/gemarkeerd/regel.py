"""A fault with the cell of the workbook that it belongs to, and how that cell looks."""

from collections.abc import Sequence
from typing import NamedTuple

from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import coordinate_to_tuple
from openpyxl.worksheet.worksheet import Worksheet

from samenwerking.werkboek.fout import Fout
from samenwerking.werkboek.namen import sleutelvorm
from samenwerking.werkboek.plaats import celadres

_MAX_TEKST = 1000

Plek = tuple[str, str]
"""The name of a sheet and the address of a cell in it."""


class Regel(NamedTuple):
    """A line of the list: a fault, and the sheet and cell to go to, if the sheet is there."""

    fout: Fout
    blad: Worksheet | None = None
    adres: str = ""

    @property
    def plek(self) -> Plek | None:
        """The cell to mark: that of the fault, or the first one of its row; else None."""
        if self.blad is None or not (self.fout.cel or self.fout.rij):
            return None
        return self.blad.title, self.adres


class Uiterlijk(NamedTuple):
    """What a cell looks like without our mark."""

    vulling: PatternFill
    letter: Font


def regels_bij(fouten: Sequence[Fout], werkmap: Workbook) -> list[Regel]:
    """The faults with their cells; of merged cells the first."""
    bladen = {sleutelvorm(blad.title): blad for blad in reversed(werkmap.worksheets)}
    samengevoegd = {naam: _samengevoegd(blad) for naam, blad in bladen.items()}
    regels = []
    for fout in fouten:
        naam = sleutelvorm(fout.blad or "")
        plek = coordinate_to_tuple(fout.cel or f"A{fout.rij or 1}")
        rij, kolom = samengevoegd.get(naam, {}).get(plek, plek)
        regels.append(Regel(fout, bladen.get(naam), celadres(rij, kolom - 1)))
    return regels


def _samengevoegd(blad: Worksheet) -> dict[tuple[int, int], tuple[int, int]]:
    """For every merged cell, the first one of those that it is merged with."""
    return {
        plek: (bereik.min_row, bereik.min_col)
        for bereik in blad.merged_cells.ranges
        for plek in bereik.cells
    }


def op_een_regel(tekst: str) -> str:
    """A text on one line, without what a cell cannot hold."""
    regel = " ".join("".join(t if t.isprintable() else " " for t in tekst).split())
    return regel if len(regel) <= _MAX_TEKST else regel[:_MAX_TEKST] + "…"

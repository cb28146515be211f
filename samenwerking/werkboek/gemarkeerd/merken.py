"""Marks in the cells of a workbook: put there, and taken away again."""

import re
from collections.abc import Mapping, Sequence
from copy import copy

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import coordinate_to_tuple
from openpyxl.worksheet.worksheet import Worksheet

from samenwerking.werkboek.fout import Fout
from samenwerking.werkboek.gemarkeerd.regel import Plek, Regel, Uiterlijk, op_een_regel

AUTEUR = "Controle"
KLEUR = "FFFFB3A7"
"""Light red, as openpyxl writes it; not a colour of any palette: a cell that has it is ours."""

_MAX_PER_OPMERKING = 5
_BREEDTE_OPMERKING = 360
_REGELHOOGTE = 18
_TEKENS_PER_REGEL = 50
"""Sizes of a note in pixels."""

_ZWART = "FF000000"
_ONZE_OPMERKING = re.compile(rf"{AUTEUR}:\nGevonden: .*\nVerwacht: .*\nHerstel: .*\n?")


def markeer(regels: Sequence[Regel]) -> dict[Plek, Uiterlijk]:
    """Mark the cells. Gives what each of them looked like before."""
    per_cel: dict[Plek, list[Regel]] = {}
    for regel in regels:
        if regel.plek:
            per_cel.setdefault(regel.plek, []).append(regel)
    uiterlijk = {}
    for plek, groep in per_cel.items():
        cel = _cel(groep[0].blad, groep[0].adres)
        uiterlijk[plek] = Uiterlijk(copy(cel.fill), copy(cel.font))
        _kleur(cel)
        _voeg_opmerking_toe(cel, [regel.fout for regel in groep[:_MAX_PER_OPMERKING]])
    return uiterlijk


def _cel(blad: Worksheet, adres: str) -> Cell:
    """A cell; one that is not in the file yet gets the style of its row or column."""
    rij, kolom = coordinate_to_tuple(adres)
    is_nieuw = (rij, kolom) not in blad._cells
    cel = blad.cell(rij, kolom)
    if is_nieuw:
        cel._style = copy(_stijl(blad, rij, kolom))
    return cel


def _stijl(blad: Worksheet, rij: int, kolom: int) -> StyleArray:
    """The style of an empty cell: that of its row, else of its column."""
    van_rij = blad.row_dimensions.get(rij)
    if van_rij and van_rij.customFormat:
        return van_rij._style
    kolommen = blad.column_dimensions.values()
    return next((k._style for k in kolommen if k.min <= kolom <= k.max), StyleArray())


def _kleur(cel: Cell) -> None:
    """Colour a cell. Its text becomes black, since that of a header may be white."""
    letter = copy(cel.font)
    letter.color = _ZWART
    cel.font = letter
    cel.fill = PatternFill("solid", fgColor=KLEUR)


def _voeg_opmerking_toe(cel: Cell, fouten: Sequence[Fout]) -> None:
    """Put faults in the note of a cell, below what is already there."""
    eerder = cel.comment
    auteur = eerder.author if eerder else AUTEUR
    eigen = [eerder.content.rstrip() + "\n"] if eerder else []
    tekst = "\n".join([*eigen, *map(_opmerking, fouten)])
    regels = sum(1 + len(regel) // _TEKENS_PER_REGEL for regel in tekst.split("\n"))
    cel.comment = Comment(tekst, auteur, (regels + 1) * _REGELHOOGTE, _BREEDTE_OPMERKING)


def _opmerking(fout: Fout) -> str:
    """The note of a fault, in the form by which _ONZE_OPMERKING knows it."""
    gevonden, verwacht, herstel = map(op_een_regel, (fout.gevonden, fout.verwacht, fout.herstel))
    return f"{AUTEUR}:\nGevonden: {gevonden}\nVerwacht: {verwacht}\nHerstel: {herstel}"


def _is_onze_kleur(vulling: object) -> bool:
    return bool(
        isinstance(vulling, PatternFill)
        and vulling.patternType == "solid"
        and vulling.fgColor.rgb == KLEUR
    )


def _zonder_onze_tekst(opmerking: Comment) -> Comment | None:
    """A note without what we wrote in it; None when nothing is left."""
    tekst = _ONZE_OPMERKING.sub("", opmerking.content).strip()
    return Comment(tekst, opmerking.author) if tekst else None


def _ontkleur(cel: Cell, uiterlijk: Uiterlijk | None) -> None:
    """Give a cell its own look again; without a colour when its look is not known."""
    cel.fill = uiterlijk.vulling if uiterlijk else PatternFill()
    if uiterlijk:
        cel.font = uiterlijk.letter


def haal_merken_weg(werkmap: Workbook, uiterlijk: Mapping[Plek, Uiterlijk]) -> None:
    """Take away our notes and colours; a cell looks again as it did before, where that is known."""
    kleuren = {nummer for nummer, v in enumerate(werkmap._fills) if _is_onze_kleur(v)}
    for blad in werkmap.worksheets:
        for cel in blad._cells.values():
            if cel.comment:
                cel.comment = _zonder_onze_tekst(cel.comment)
            if cel._style.fillId in kleuren:
                _ontkleur(cel, uiterlijk.get((blad.title, cel.coordinate)))

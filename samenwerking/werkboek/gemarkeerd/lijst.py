"""The sheet Fouten in front: every fault, with a link to its cell."""

from collections.abc import Mapping, Sequence
from copy import copy

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import coordinate_to_tuple, get_column_letter, quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from samenwerking.werkboek.gemarkeerd.regel import Plek, Regel, Uiterlijk, op_een_regel
from samenwerking.werkboek.plaats import celadres

FOUTENBLAD = "Fouten"
TITEL = "Fouten die de controle vond"
"""The first cell of our sheet, by which it is known again."""

_KOPPEN = {
    "Blad": 14,
    "Cel": 16,
    "Kolom": 18,
    "Gevonden": 32,
    "Verwacht": 40,
    "Herstel": 48,
}
"""The columns of the list, and how wide they are."""

_KOPRIJ = 4
_KOLOM_CEL = 2
_KOLOM_UITERLIJK = 7
_PUNTEN = 16
_MAX_PUNTEN = 400
"""The height of a line of text, and of the highest row that a sheet may have."""

_LETTER = "Calibri"

_WIT = "FFFFFFFF"
_DONKERBLAUW = "FF1F3A5F"
_LINKKLEUR = "FF0B4F9E"
_OMLOOP = Alignment(wrap_text=True, vertical="top")


def schrijf_lijst(
    werkmap: Workbook,
    regels: Sequence[Regel],
    uitleg: Sequence[str],
    uiterlijk: Mapping[Plek, Uiterlijk],
) -> None:
    """Put the list in front, with a number in its name when there is a sheet of that name.

    Args: uitleg: one or two texts to stand above it, each in a row of its own.
    """
    blad = werkmap.create_sheet(FOUTENBLAD, 0)
    _schrijf_kop(blad, uitleg)
    for rij, regel in enumerate(regels, _KOPRIJ + 1):
        _schrijf_regel(blad, rij, regel)
        if regel.plek:
            _bewaar_uiterlijk(blad.cell(rij, _KOLOM_UITERLIJK), regel.plek, uiterlijk[regel.plek])
    _maak_leesbaar(blad, f"A{_KOPRIJ}:{celadres(_KOPRIJ + len(regels), len(_KOPPEN) - 1)}")


def haal_lijsten_weg(werkmap: Workbook) -> dict[Plek, Uiterlijk]:
    """Take away the lists of former copies. Gives how the cells that they marked looked before."""
    uiterlijk: dict[Plek, Uiterlijk] = {}
    for blad in [blad for blad in werkmap.worksheets if _is_onze_lijst(blad)]:
        uiterlijk |= _lees_uiterlijk(blad)
        werkmap.remove(blad)
    return uiterlijk


def _is_onze_lijst(blad: Worksheet) -> bool:
    return bool(blad.title.startswith(FOUTENBLAD) and blad["A1"].value == TITEL)


def _lees_uiterlijk(blad: Worksheet) -> dict[Plek, Uiterlijk]:
    """What the marked cells looked like, from the hidden column of the list."""
    uiterlijk = {}
    for rij in range(_KOPRIJ + 1, blad.max_row + 1):
        cel = blad.cell(rij, _KOLOM_UITERLIJK)
        naam, _, adres = str(cel.value or "").rpartition("!")
        uiterlijk[naam, adres] = Uiterlijk(copy(cel.fill), copy(cel.font))
    return uiterlijk


def _schrijf_kop(blad: Worksheet, uitleg: Sequence[str]) -> None:
    """The title, the explanation and the names of the columns."""
    for rij, tekst in enumerate((TITEL, *uitleg), 1):
        _schrijf(blad.cell(rij, 1), tekst)
        blad.merge_cells(start_row=rij, end_row=rij, start_column=1, end_column=len(_KOPPEN))
        blad.row_dimensions[rij].height = 3 * _PUNTEN
    blad["A1"].font = Font(_LETTER, 16, bold=True)
    blad.row_dimensions[1].height = 24
    for kolom, naam in enumerate(_KOPPEN, 1):
        cel = blad.cell(_KOPRIJ, kolom)
        _schrijf(cel, naam)
        cel.font = Font(_LETTER, 11, bold=True, color=_WIT)
        cel.fill = PatternFill("solid", fgColor=_DONKERBLAUW)


def _schrijf_regel(blad: Worksheet, rij: int, regel: Regel) -> None:
    fout = regel.fout
    teksten = (fout.blad, _plaats(regel), fout.kolom, fout.gevonden, fout.verwacht, fout.herstel)
    for kolom, tekst in enumerate(teksten, 1):
        _schrijf(blad.cell(rij, kolom), tekst or "")
    breedtes = zip(teksten, _KOPPEN.values(), strict=True)
    hoogste = max(
        1 + len(op_een_regel(tekst or "")) * 10 // (9 * breedte) for tekst, breedte in breedtes
    )
    blad.row_dimensions[rij].height = min(hoogste * _PUNTEN, _MAX_PUNTEN)
    if regel.blad is not None:
        cel = blad.cell(rij, _KOLOM_CEL)
        plek = f"{quote_sheetname(regel.blad.title)}!{regel.adres}"
        cel.hyperlink = Hyperlink(ref=cel.coordinate, location=plek)
        cel.font = Font(_LETTER, 11, color=_LINKKLEUR, underline="single")


def _plaats(regel: Regel) -> str:
    """The cell of a fault in words, and whether it can be seen."""
    fout, blad = regel.fout, regel.blad
    plaats = fout.cel or (f"rij {fout.rij}" if fout.rij else "blad")
    if blad is None:
        return plaats if fout.cel or fout.rij else ""
    return f"{plaats} (verborgen)" if _is_verborgen(blad, regel.adres) else plaats


def _is_verborgen(blad: Worksheet, adres: str) -> bool:
    rij, kolom = coordinate_to_tuple(adres)
    van_rij = blad.row_dimensions.get(rij)
    kolommen = (k for k in blad.column_dimensions.values() if k.hidden)
    return bool(
        blad.sheet_state != Worksheet.SHEETSTATE_VISIBLE
        or (van_rij and van_rij.hidden)
        or any(k.min <= kolom <= k.max for k in kolommen)
    )


def _schrijf(cel: Cell, tekst: str) -> None:
    """Write a text that stays one, also when it begins with = or looks like an error."""
    cel.value = op_een_regel(tekst) or None
    cel.alignment = _OMLOOP
    if cel.value:
        cel.data_type = "s"
        cel.quotePrefix = True


def _bewaar_uiterlijk(cel: Cell, plek: Plek, uiterlijk: Uiterlijk) -> None:
    """Keep what a marked cell looked like in a cell of the hidden column."""
    _schrijf(cel, "!".join(plek))
    cel.fill, cel.font = uiterlijk


def _maak_leesbaar(blad: Worksheet, bereik: str) -> None:
    """Widths, a header that stays in view, a filter, and pages that can be printed."""
    for kolom, breedte in enumerate(_KOPPEN.values(), 1):
        blad.column_dimensions[get_column_letter(kolom)].width = breedte
    blad.column_dimensions[get_column_letter(_KOLOM_UITERLIJK)].hidden = True
    blad.freeze_panes = f"A{_KOPRIJ + 1}"
    blad.auto_filter.ref = bereik
    blad.print_title_rows = f"{_KOPRIJ}:{_KOPRIJ}"
    blad.page_setup.orientation = "landscape"
    blad.page_setup.paperSize = blad.PAPERSIZE_A4
    blad.page_setup.fitToHeight = 0
    blad.sheet_properties.pageSetUpPr.fitToPage = True
    blad.oddFooter.right.text = "&P / &N"

"""The address of a cell as a spreadsheet shows it: C7 is row 7 (from 1), position 2 (from 0)."""

import re

from xlsxwriter.utility import xl_cell_to_rowcol, xl_rowcol_to_cell

_ADRES = re.compile(r"[A-Z]{1,3}[1-9][0-9]{0,6}")


def celadres(rij: int, kolom: int) -> str:
    """The address of a row number and a column position."""
    return str(xl_rowcol_to_cell(rij - 1, kolom))


def lees_celadres(adres: str) -> tuple[int, int]:
    """The row number and column position of an address. Raises ValueError when it is none."""
    if not _ADRES.fullmatch(adres):
        raise ValueError(adres)
    rij, kolom = xl_cell_to_rowcol(adres)
    return rij + 1, kolom

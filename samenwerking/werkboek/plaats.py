"""The address of a cell as a spreadsheet shows it."""

from xlsxwriter.utility import xl_rowcol_to_cell


def celadres(rij: int, kolom: int) -> str:
    """Row 7 (from 1) and column position 2 (from 0) are C7."""
    return str(xl_rowcol_to_cell(rij - 1, kolom))

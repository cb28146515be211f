"""A fault in what a controller handed in: data with its place, never an exception halfway."""

from typing import NamedTuple


class Fout(NamedTuple):
    """One reason why an input cannot be calculated.

    blad: sheet name as in the template, or None when the file as a whole cannot be read.
    rij: row as in the file (the header of a csv is row 1), or None for a whole sheet or column.
    kolom: column name in lower case, or None for a whole row or sheet.
    gevonden, verwacht, herstel: Dutch texts: what was found, what was expected, how to mend it.
    cel: the address of the cell in a spreadsheet, such as C7; empty where there is no one cell.
    """

    blad: str | None
    rij: int | None
    kolom: str | None
    gevonden: str
    verwacht: str
    herstel: str
    cel: str = ""

    def als_dict(self) -> dict[str, str | int | None]:
        """The fault as the contract has it in JSON."""
        return {naam: waarde for naam, waarde in self._asdict().items() if naam != "cel"}

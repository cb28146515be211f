"""A sheet with formulas: every cell gets its formula and the value that the engine gives it."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from xlsxwriter.utility import quote_sheetname, xl_col_to_name

from samenwerking.werkboek.schrijven import LIJN, VLAK, Werkmap, schrijf_tekst

KLEUR = "#3F4B5B"
INVOER_VLAK = "#FFF8DC"
INVOER_LIJN = "#B8A24A"

CENTEN = "#,##0"
EURO = '"€" #,##0.00;"€" -#,##0.00'

TOEGESTAAN = dict.fromkeys(("objects", "scenarios", "format_columns", "format_rows"), True)
"""What protection leaves free; without objects Excel draws no arrows to where a number is from."""

_ALLES = "A1:XFD1048576"
_MAX_LETTERS = 400
LETTERS = tuple(xl_col_to_name(kolom) for kolom in range(_MAX_LETTERS))
"""The letters of the first columns of a sheet."""


class Cel(NamedTuple):
    """A cell as other sheets name it, and the whole number in it."""

    adres: str
    waarde: int


class Vel:
    """A sheet that is filled from top to bottom; rows and columns are counted from 0."""

    def __init__(
        self,
        werkmap: Werkmap,
        naam: str,
        koppen: Sequence[str],
        breedtes: Sequence[int],
        teksten: int,
    ) -> None:
        """Add the sheet; teksten: how many of its first columns hold text."""
        self.naam = quote_sheetname(naam)
        self.werkmap = werkmap
        self.blad: Any = werkmap.blad(naam)
        self.rij = 1
        self._cijfers = werkmap.opmaak(num_format=CENTEN)
        self.blad.set_tab_color(KLEUR)
        self.blad.freeze_panes(1, 0)
        self.blad.repeat_rows(0)
        self.blad.set_row(0, 32)
        for kolom, breedte in enumerate(breedtes):
            self.blad.set_column(kolom, kolom, breedte)
        self._schrijf_koppen(koppen, teksten)
        # Codes are text on purpose, and rows of a sheet need not have the same formula.
        self.blad.ignore_errors({"number_stored_as_text": _ALLES, "formula_differs": _ALLES})
        self.blad.protect("", TOEGESTAAN)

    def _schrijf_koppen(self, koppen: Sequence[str], teksten: int) -> None:
        vlak = {"bold": True, "bg_color": VLAK, "bottom": 1, "bottom_color": LIJN}
        for kolom, kop in enumerate(koppen):
            plaats = "left" if kolom < teksten else "right"
            opmaak = self.werkmap.opmaak(text_wrap=True, valign="top", align=plaats, **vlak)
            schrijf_tekst(self.blad, (0, kolom), kop, opmaak)

    def tekst(self, kolom: int, tekst: str, **opmaak: Any) -> None:
        """A text in the current row."""
        if tekst:
            wijze = self.werkmap.opmaak(num_format="@", **opmaak)
            schrijf_tekst(self.blad, (self.rij, kolom), tekst, wijze)

    def getal(self, kolom: int, waarde: float) -> None:
        """A number that is no formula, in the current row."""
        self.blad.write_number(self.rij, kolom, waarde, self._cijfers)

    def formule(self, kolom: int, formule: str, waarde: float, opmaak: Any = None) -> None:
        """A formula in the current row, with its value."""
        self.blad.write_formula(self.rij, kolom, formule, opmaak or self._cijfers, waarde)

    def cel(self, kolom: int, formule: str, waarde: int) -> Cel:
        """The same, as a cell that other formulas name."""
        self.formule(kolom, formule, waarde)
        return Cel(f"{self.naam}!{LETTERS[kolom]}{self.rij + 1}", waarde)

    def bereik(self, kolom: int, eerste: int, laatste: int) -> str:
        """The cells of a column in these rows, as other sheets name them."""
        letter = LETTERS[kolom]
        return f"{self.naam}!${letter}${eerste + 1}:${letter}${laatste + 1}"

"""Writing tables to a workbook, so that reading a cell gives back the value that was written.

Text is always text, also where it looks like a number or a formula. A number is a number, unless
it has more digits than a spreadsheet keeps: then it is text that ``lees_getal`` reads.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from io import BytesIO
from textwrap import wrap
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_range
from xlsxwriter.worksheet import Worksheet

from samenwerking.werkboek.cel import CIJFERS
from samenwerking.werkboek.getallen import toon_getal
from samenwerking.werkboek.kolom import Kolom
from samenwerking.werkboek.namen import sleutelvorm
from samenwerking.werkboek.plaats import celadres
from samenwerking.werkboek.soort import Getal, PerRij, Soort, Waarde, is_getal
from samenwerking.werkboek.tabel import Blad, Tabel, soorten_per_rij
from samenwerking.werkboek.xlsx.bijzonder import MAX_RIJEN

MAX_KOLOMMEN = 16_384
TEKST = "@"

INKT = "#1C2126"
INKT_ZACHT = "#565F69"
VLAK = "#ECEFF2"
VLAK_STERK = "#D5DCE4"
LIJN = "#8A939D"

_MIN_BREEDTE, _MAX_BREEDTE = 9, 46
_MARGE = 4
_REGELHOOGTE = 15
_FILTERKNOP = 4
"""Room for the button of the filter behind a header, in characters."""

_RIJEN_VOOR_BREEDTE = 500
"""As many rows are looked at for the width of a column."""

_GEEN_TEKEN = re.compile("[\ufffe\uffff]")
"""Code points that XML does not know."""

_A4 = 9
_LINKS = {"align": "left", "indent": 1}

Opmaak = Any
"""A format of XlsxWriter, which has no types of its own."""


class PastNiet(ValueError):
    """Something that a workbook cannot hold; the message says in Dutch what and where."""


@dataclass(frozen=True, slots=True)
class Lijst:
    """The values of a drop-down list: ``waarden``, then those in a column of another sheet.

    bron: name of that sheet and header of the column. streng: another value is refused, instead
    of warned about.
    """

    naam: str
    waarden: tuple[str, ...] = ()
    bron: tuple[str, str] | None = None
    streng: bool = False


@dataclass(frozen=True, slots=True)
class Vulkolom:
    """A column to write: its header, its definition, and per row the kind and the value.

    Numbers are integers, scaled by the decimals of their kind. lijst: the drop-down list of the
    whole column; rijlijsten: that of single rows, by position.
    """

    kop: str
    kolom: Kolom
    soorten: Sequence[Soort]
    waarden: Sequence[Waarde]
    lijst: Lijst | None = None
    rijlijsten: Mapping[int, Lijst] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Vulblad:
    """A sheet to write.

    namen: the names that its rows may have, where those need explaining. afbreken: long texts
    take more lines, instead of running on beside their cell.
    """

    naam: str
    uitleg: str
    kolommen: tuple[Vulkolom, ...]
    namen: tuple[Kolom, ...] = ()
    afbreken: bool = False

    @property
    def aantal(self) -> int:
        """Number of rows below the header."""
        return max((len(kolom.waarden) for kolom in self.kolommen), default=0)

    def plek(self, kop: str) -> int:
        """Position of the column with this header."""
        return [kolom.kop for kolom in self.kolommen].index(kop)

    def kolom(self, kop: str) -> Vulkolom:
        """The column with this header."""
        return self.kolommen[self.plek(kop)]


def vul(blad: Blad, tabel: Tabel, staarten: Sequence[str]) -> Vulblad:
    """A sheet with all columns of its definition and the values of a table that was read.

    staarten: what stands behind the name of a column with ``reeks``, such as municipalities.
    """
    kolommen = tuple(
        Vulkolom(kop, kolom, soorten_per_rij(kolom.soort, tabel), _waarden(tabel, sleutelvorm(kop)))
        for kolom in blad.kolommen
        for kop in ([f"{kolom.naam} {s}" for s in staarten] if kolom.reeks else [kolom.naam])
    )
    return Vulblad(blad.naam, blad.uitleg, kolommen)


def _waarden(tabel: Tabel, naam: str) -> Sequence[Waarde]:
    return tabel.waarden.get(naam, [None] * len(tabel))


def getalopmaak(soort: Getal, duizendtallen: bool = True) -> str:
    """The number format that shows every decimal that a kind allows, at least two if it has any."""
    heel = "#,##0" if duizendtallen else "0"
    if not soort.decimalen:
        return heel
    return f"{heel}.{'0' * min(soort.decimalen, 2)}{'#' * (soort.decimalen - 2)}"


def celopmaak(kolom: Kolom, soort: Soort) -> str:
    """The number format of a cell. In a column of mixed kinds numbers are not grouped: 2023."""
    if isinstance(soort, Getal):
        return getalopmaak(soort, duizendtallen=is_getal(kolom.soort))
    return TEKST


def als_getal(waarde: int, decimalen: int) -> float | None:
    """A scaled integer as a cell keeps it, None when it has too many digits for that."""
    getal = Decimal(waarde).scaleb(-decimalen)
    return float(getal) if len(str(abs(waarde)).rstrip("0")) <= CIJFERS else None


class Formuleblad(Worksheet):  # type: ignore[misc]
    """A sheet with many formulas, all of functions that Excel has had since 2007.

    XlsxWriter looks in every formula for thirty later functions, which have another name in the
    file. On a sheet with long formulas that is two thirds of the time of writing.
    """

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:
        return formula.removeprefix("=")


class Tabelblad(Formuleblad):
    """A sheet of which every column from one on has the same format, as far as a sheet goes.

    XlsxWriter keeps each of those columns apart, sixteen thousand of them, and looks at all of them
    when it writes; here the last one that it has stands for the rest.
    """

    rest: int | None = None

    def alle_vanaf(self, kolom: int, opmaak: Opmaak) -> None:
        """Give this column and all behind it a format."""
        self.set_column(kolom, kolom, None, opmaak)
        self.rest = kolom

    def _write_col_info(self, col_min: int, col_max: int, col_info: Any) -> None:
        tot = MAX_KOLOMMEN - 1 if col_max == self.rest else col_max
        super()._write_col_info(col_min, tot, col_info)


class Werkmap:
    """A workbook that is being written, in memory; sheets stand in the order of ``blad``.

    Its formats are kept, so that equal ones are one. voet: what stands at the foot of every
    printed page.
    """

    def __init__(self, titel: str, onderwerp: str, voet: str = "") -> None:
        self._uit = BytesIO()
        self._boek = Workbook(self._uit, {"in_memory": True})
        self._boek.set_properties({"title": titel, "subject": onderwerp})
        midden = f"&C{voet}" if voet else ""
        self._voet = f"&L&A{midden}&RBladzijde &P van &N"
        self._opmaak: dict[tuple[tuple[str, Any], ...], Opmaak] = {}

    def blad(self, naam: str, soort: type[Worksheet] = Formuleblad) -> Any:
        """A new sheet, behind those there are, made ready for printing on A4."""
        blad = self._boek.add_worksheet(naam, soort)
        blad.set_landscape()
        blad.set_paper(_A4)
        blad.fit_to_pages(1, 0)
        blad.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
        blad.set_footer(self._voet)
        return blad

    def opmaak(self, **wat: Any) -> Opmaak:
        """A format with these properties of XlsxWriter."""
        sleutel = tuple(sorted({"font_color": INKT, **wat}.items()))
        if sleutel not in self._opmaak:
            self._opmaak[sleutel] = self._boek.add_format(dict(sleutel))
        return self._opmaak[sleutel]

    def kopopmaak(self, gevuld: bool, rechts: bool) -> Opmaak:
        """The format of a header; darker where every row must be filled."""
        plaats = {"align": "right", "indent": 2} if rechts else _LINKS
        vlak = VLAK_STERK if gevuld else VLAK
        return self.opmaak(
            bold=True, bg_color=vlak, bottom=1, bottom_color=LIJN, valign="vcenter", **plaats
        )

    def tussenkop(self, rechts: bool) -> Opmaak:
        """The format of a header within a sheet, above cells without indent."""
        plaats = "right" if rechts else "left"
        return self.opmaak(bold=True, bg_color=VLAK, bottom=1, bottom_color=LIJN, align=plaats)

    def noem(self, naam: str, formule: str) -> None:
        """Give a cell a name that formulas may use."""
        self._boek.define_name(naam, formule)

    def inhoud(self) -> bytes:
        """The workbook as the bytes of an .xlsx file; nothing can be added after it."""
        self._boek.close()
        return self._uit.getvalue()


def schrijf_tabel(werkmap: Werkmap, vulblad: Vulblad, ruimte: int = 0) -> Any:
    """Write a sheet: header, widths, formats all the way down, filter, values. Gives the sheet.

    ruimte: as many rows as the filter covers at least.

    Raises PastNiet when a sheet cannot hold so many rows, or a cell a text.
    """
    if vulblad.aantal >= MAX_RIJEN:
        raise PastNiet(f"{vulblad.naam}: {vulblad.aantal} regels passen niet op één blad")
    blad = werkmap.blad(vulblad.naam, Tabelblad)
    blad.freeze_panes(1, 0)
    blad.repeat_rows(0)
    blad.set_row(0, 22)
    blad.autofilter(0, 0, max(vulblad.aantal, ruimte, 1), len(vulblad.kolommen) - 1)
    # Codes are text on purpose: no green corner in every cell.
    blad.ignore_errors({"number_stored_as_text": xl_range(1, 0, MAX_RIJEN - 1, MAX_KOLOMMEN - 1)})
    kolommen = [(kolom, _breedte(kolom)) for kolom in vulblad.kolommen]
    for plek, (kolom, breedte) in enumerate(kolommen):
        vorm = _vorm(kolom, breedte, vulblad.afbreken)
        leeg = _datacel(werkmap, kolom, _kolomsoort(kolom), vorm)
        blad.set_column(plek, plek, breedte, leeg)
        _schrijf_kolom(werkmap, blad, plek, kolom, vorm)
    if vulblad.afbreken:
        _zet_hoogtes(blad, [kolom for kolom, breedte in kolommen if breedte == _MAX_BREEDTE])
    return blad


def _zet_hoogtes(blad: Any, brede: Sequence[Vulkolom]) -> None:
    """Room for texts of more lines; not every spreadsheet makes it by itself."""
    hoogtes: dict[int, int] = {}
    for kolom in brede:
        for rij, waarde in enumerate(kolom.waarden, 1):
            hoogtes[rij] = max(hoogtes.get(rij, 1), _regels(waarde))
    for rij, regels in hoogtes.items():
        if regels > 1:
            blad.set_row(rij, regels * _REGELHOOGTE)


def _regels(waarde: Waarde) -> int:
    """The lines that a text takes in a column of the greatest width."""
    past = _MAX_BREEDTE - _MARGE
    delen = str(waarde or "").split("\n")
    return sum(len(wrap(deel, past)) if len(deel) > past else 1 for deel in delen)


def _schrijf_kolom(
    werkmap: Werkmap, blad: Any, plek: int, kolom: Vulkolom, vorm: Mapping[str, Any]
) -> None:
    leeg = _datacel(werkmap, kolom, _kolomsoort(kolom), vorm)
    rechts = is_getal(kolom.kolom.soort)
    blad.write_string(0, plek, kolom.kop, werkmap.kopopmaak(kolom.kolom.gevuld, rechts))
    opmaak = {soort: _datacel(werkmap, kolom, soort, vorm) for soort in set(kolom.soorten)}
    for rij, (soort, waarde) in enumerate(zip(kolom.soorten, kolom.waarden, strict=True), 1):
        if waarde is not None and waarde != "":
            schrijf_waarde(blad, (rij, plek), soort, waarde, opmaak[soort])
        elif opmaak[soort] is not leeg:
            blad.write_blank(rij, plek, None, opmaak[soort])


def _kolomsoort(kolom: Vulkolom) -> Soort:
    """The kind of cells that are still empty."""
    soort = kolom.kolom.soort
    return soort.anders if isinstance(soort, PerRij) else soort


def _vorm(kolom: Vulkolom, breedte: int, afbreken: bool) -> dict[str, Any]:
    """Where the cells of a column put their content; numbers at the right, also as text."""
    plaats = {"align": "right"} if is_getal(kolom.kolom.soort) else _LINKS
    hoog = {"valign": "top"} if afbreken else {}
    lang = afbreken and breedte == _MAX_BREEDTE
    return {**plaats, **hoog, **({"text_wrap": True} if lang else {})}


def _datacel(werkmap: Werkmap, kolom: Vulkolom, soort: Soort, vorm: Mapping[str, Any]) -> Opmaak:
    return werkmap.opmaak(num_format=celopmaak(kolom.kolom, soort), locked=False, **vorm)


def schrijf_waarde(
    blad: Any, plaats: tuple[int, int], soort: Soort, waarde: str | int, opmaak: Opmaak
) -> None:
    """Write a value of this kind in one cell (row and column from 0)."""
    if isinstance(waarde, int) and isinstance(soort, Getal):
        getal = als_getal(waarde, soort.decimalen)
        if getal is not None:
            blad.write_number(*plaats, getal, opmaak)
            return
    schrijf_tekst(blad, plaats, als_tekst(soort, waarde), opmaak)


def schrijf_tekst(blad: Any, plaats: tuple[int, int], tekst: str, opmaak: Opmaak) -> None:
    """Write a text in one cell. Raises PastNiet when a cell cannot hold it."""
    if _GEEN_TEKEN.search(tekst):
        raise _past_niet(blad, plaats, "een teken dat niet in een werkmap kan staan")
    if tekst.startswith("<r>") and tekst.endswith("</r>"):
        # XlsxWriter takes such a text for markup of its own, unless it comes in parts.
        uitkomst = blad.write_rich_string(*plaats, opmaak, tekst[0], opmaak, tekst[1:], opmaak)
    else:
        uitkomst = blad.write_string(*plaats, tekst, opmaak)
    if uitkomst:
        raise _past_niet(blad, plaats, "een tekst die te lang is voor één cel")


def _past_niet(blad: Any, plaats: tuple[int, int], wat: str) -> PastNiet:
    rij, kolom = plaats
    return PastNiet(f"{blad.name}, cel {celadres(rij + 1, kolom)}: {wat}")


def als_tekst(soort: Soort, waarde: str | int) -> str:
    """A value as text that its kind reads back: ja, 1.234,50 or the text itself."""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, int):
        return toon_getal(waarde, soort.decimalen if isinstance(soort, Getal) else 0)
    return waarde


def _breedte(kolom: Vulkolom) -> int:
    """Width of a column in characters: that of its header or longest value, within bounds.

    Of the numbers of a kind the largest and the smallest tell.
    """
    waarden = kolom.waarden[:_RIJEN_VOOR_BREEDTE]
    teksten = [waarde for waarde in waarden if isinstance(waarde, str)]
    per_soort: dict[Soort, list[int]] = {}
    for soort, waarde in zip(kolom.soorten, waarden, strict=False):
        if isinstance(waarde, int):
            per_soort.setdefault(soort, []).append(waarde)
    for soort, getallen in per_soort.items():
        teksten += [als_tekst(soort, getal) for getal in (max(getallen), min(getallen))]
    langste = max(map(len, teksten), default=-1) + 1
    return min(max(langste + 1, len(kolom.kop) + _FILTERKNOP, _MIN_BREEDTE), _MAX_BREEDTE)

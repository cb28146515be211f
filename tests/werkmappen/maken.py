"""Small helpers that make a workbook: the good tables, then whatever is odd or wrong about it.

A ``Werkmap`` starts as the tables of ``tests.invoer``, with codes as text and numbers as numbers.
A recipe changes cells (``zet``), says what xlsxwriter must do besides (``opmaak``), what changes
in the XML afterwards (``deel``, ``cel_xml``), or what happens to the whole file (``na``).
"""

import re
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

import xlsxwriter
from xlsxwriter.utility import xl_cell_to_rowcol, xl_rowcol_to_cell

from bijdrage.invoer.bladen import BLADEN, KENMERK
from bijdrage.rekenmodel.invoer import Invoer
from samenwerking.werkboek.getallen import lees_getal
from samenwerking.werkboek.soort import PerRij, Soort
from tests.invoer import Tabellen, goede_tabellen, lees
from tests.werkmappen.zipbestand import bewerk_delen

_FIJN = 6
"""Decimals that are enough for every number of the good tables."""


class Opgemaakt(NamedTuple):
    """A value in a cell with a number format of its own."""

    waarde: "str | float | date | time | None"
    formaat: str


class Formule(NamedTuple):
    """A formula with the value that was stored with it."""

    formule: str
    waarde: str | float | bool
    formaat: str = "General"


class Rijk(NamedTuple):
    """A text of which parts have a font of their own."""

    delen: tuple[str, ...]


Inhoud = str | float | bool | date | time | Opgemaakt | Formule | Rijk
"""What a recipe puts in a cell; ``""`` leaves it out of the file."""

Blad = list[list[Inhoud]]
Opmaak = Callable[[Any, dict[str, Any]], object]
"""What else xlsxwriter does, given its workbook and its sheets by name."""


def blad_van(naam: str, rijen: Iterable[Iterable[str]]) -> Blad:
    """A sheet with numbers as numbers and everything else as text."""
    kop, *romp = [list(rij) for rij in rijen]
    soorten = [_soort(naam, kolom) for kolom in kop]
    return [[*kop], *([*map(_inhoud, map(_van_rij(rij), soorten), rij)] for rij in romp)]


def _soort(blad: str, kop: str) -> Soort | PerRij:
    kolommen = next(definitie for definitie in BLADEN if definitie.naam == blad).kolommen
    vast = [kolom.soort for kolom in kolommen if kolom.naam == kop]
    return (vast or [kolom.soort for kolom in kolommen if kop.startswith(f"{kolom.naam} ")])[0]


def soort_van(tabellen: Tabellen, blad: str, rij: int, kolom: str) -> Soort:
    """The kind of a cell of the tables; in Kenmerken and Sleutels it hangs on its row."""
    soort = _soort(blad, kolom)
    if not isinstance(soort, PerRij):
        return soort
    kop, cellen = tabellen[blad][0], tabellen[blad][rij - 1]
    return soort.bij(cellen[kop.index(soort.kolom)])


def _van_rij(rij: list[str]) -> Callable[[Soort | PerRij], Soort]:
    """The kind of a cell; in Kenmerken it hangs on the name in front of it."""

    def kies(soort: Soort | PerRij) -> Soort:
        if soort is KENMERK:
            return KENMERK.bij(rij[0])
        return soort.anders if isinstance(soort, PerRij) else soort

    return kies


def _inhoud(soort: Soort, tekst: str) -> Inhoud:
    return getal(tekst) if tekst and hasattr(soort, "decimalen") else tekst


def getal(tekst: str) -> float:
    """The number that is written in a good table: 1.234,50 is 1234.5."""
    geschaald = lees_getal(tekst, _FIJN)
    assert isinstance(geschaald, int), tekst
    return float(Decimal(geschaald).scaleb(-_FIJN))


@dataclass
class Werkmap:
    """A workbook in the making.

    bladen: the cells, by sheet, in order. bedoeld: the tables that a reader must make of it.
    uit_een_rekenblad: a spreadsheet calculated the formulas, as it does for a controller.
    """

    bladen: dict[str, Blad] = field(default_factory=dict)
    bedoeld: Tabellen = field(default_factory=goede_tabellen)
    opties: dict[str, object] = field(default_factory=dict)
    opmaken: list[Opmaak] = field(default_factory=list)
    delen: list[tuple[str, Callable[[bytes], bytes]]] = field(default_factory=list)
    erbij: dict[str, bytes] = field(default_factory=dict)
    nabewerkingen: list[Callable[[Path], object]] = field(default_factory=list)
    uit_een_rekenblad: bool = True

    def zet(self, blad: str, rij: int, kolom: str, inhoud: Inhoud) -> None:
        """Put something in a cell of the table; rij as in a csv (the header is row 1)."""
        self.bladen[blad][rij - 1][self._plek(blad, kolom)] = inhoud

    def bedoel(self, blad: str, rij: int, kolom: str, tekst: str) -> None:
        """Say what a cell must be read as, in words of a csv."""
        self.bedoeld[blad][rij - 1][self.bedoeld[blad][0].index(kolom)] = tekst

    def rij_erbij(self, blad: str, **cellen: Inhoud) -> None:
        """Add a row below; ``uren_Aalsmeer`` stands for the column ``uren Aalsmeer``."""
        rij: list[Inhoud] = [""] * max(map(len, self.bladen[blad]))
        for naam, inhoud in cellen.items():
            rij[self._plek(blad, naam.replace("_", " "))] = inhoud
        self.bladen[blad].append(rij)

    def rijen_erboven(self, blad: str, *rijen: list[Inhoud]) -> None:
        """Push the table down."""
        self.bladen[blad][:0] = rijen

    def adres(self, blad: str, rij: int, kolom: str) -> str:
        """The address of a cell of the table, as long as the table stands in A1."""
        return str(xl_rowcol_to_cell(rij - 1, self._plek(blad, kolom)))

    def _plek(self, blad: str, kolom: str) -> int:
        kop = next(rij for rij in self.bladen[blad] if kolom in rij)
        return kop.index(kolom)

    def opmaak(self, werk: Opmaak) -> None:
        self.opmaken.append(werk)

    def deel(self, patroon: str, werk: Callable[[bytes], bytes]) -> None:
        """Change the parts of the zip whose name matches a pattern."""
        self.delen.append((patroon, werk))

    def bladdeel(self, blad: str) -> str:
        """The name of the part that holds a sheet."""
        return f"xl/worksheets/sheet{list(self.bladen).index(blad) + 1}.xml"

    def cel_xml(self, blad: str, adres: str, xml: str) -> None:
        """Put XML in the place of a cell that is there; ``{c}`` stands for its address."""
        self.deel(
            self.bladdeel(blad), lambda inhoud: _vervang_cel(inhoud, adres, xml.format(c=adres))
        )

    def xml(self, blad: str, rij: int, kolom: str, xml: str) -> None:
        """As cel_xml, by the name of the column."""
        self.cel_xml(blad, self.adres(blad, rij, kolom), xml)

    def na(self, werk: Callable[[Path], object]) -> None:
        """Do something to the file when it is written."""
        self.nabewerkingen.append(werk)

    def schrijf(self, pad: Path) -> Path:
        """Write the workbook with all that was asked."""
        with xlsxwriter.Workbook(pad, {**_OPTIES, **self.opties}) as boek:
            boek.calc_on_load = not self.uit_een_rekenblad
            bladen = {naam: boek.add_worksheet(naam) for naam in self.bladen}
            for naam, rijen in self.bladen.items():
                _schrijf_blad(boek, bladen[naam], rijen)
            for opmaak in self.opmaken:
                opmaak(boek, bladen)
        if self.delen or self.erbij:
            bewerk_delen(pad, self.delen, self.erbij)
        for werk in self.nabewerkingen:
            werk(pad)
        return pad

    def bedoelde_invoer(self) -> Invoer:
        """The records that a reader must make of it; row numbers as in a csv folder."""
        gelezen = lees(self.bedoeld)
        assert gelezen.invoer is not None, gelezen.fouten
        return gelezen.invoer


_OPTIES = {"strings_to_urls": False, "strings_to_numbers": False, "default_date_format": "d-m-yyyy"}


def goede_werkmap() -> Werkmap:
    """The good tables of tests.invoer as a plain workbook."""
    return Werkmap({naam: blad_van(naam, rijen) for naam, rijen in goede_tabellen().items()})


def _schrijf_blad(boek: Any, blad: Any, rijen: Blad) -> None:
    for rij, cellen in enumerate(rijen):
        for kolom, inhoud in enumerate(cellen):
            _schrijf_cel(boek, blad, (rij, kolom), inhoud)


def _schrijf_cel(boek: Any, blad: Any, plek: tuple[int, int], inhoud: Inhoud) -> None:
    match inhoud:
        case "":
            pass
        case Opgemaakt(waarde, formaat):
            _schrijf_waarde(blad, plek, waarde, opmaak(boek, formaat))
        case Formule(formule, waarde, formaat):
            blad.write_formula(*plek, formule, opmaak(boek, formaat), waarde)
        case Rijk(delen):
            vet = boek.add_format({"bold": True})
            blad.write_rich_string(*plek, *(x for deel in delen for x in (vet, deel)))
        case _:
            _schrijf_waarde(blad, plek, inhoud, None)


def _schrijf_waarde(blad: Any, plek: tuple[int, int], waarde: object, formaat: Any) -> None:
    match waarde:
        case None:
            blad.write_blank(*plek, None, formaat)
        case str():
            blad.write_string(*plek, waarde, formaat)
        case bool():
            blad.write_boolean(*plek, waarde, formaat)
        case datetime() | date() | time():
            blad.write_datetime(*plek, waarde, formaat)
        case _:
            blad.write_number(*plek, waarde, formaat)


def opmaak(boek: Any, formaat: str) -> Any:
    """A cell style with this number format."""
    return boek.add_format({"num_format": formaat})


def _vervang_cel(inhoud: bytes, adres: str, xml: str) -> bytes:
    cel = rb'<c r="%s"(?: [^<>]*)?(?:/>|>.*?</c>)' % adres.encode()
    nieuw, aantal = re.subn(cel, lambda _: xml.encode(), inhoud, count=1, flags=re.DOTALL)
    assert aantal == 1, f"geen cel {adres}"
    return nieuw


def vervang(oud: str, nieuw: str) -> Callable[[bytes], bytes]:
    """Another text in a part, which must be there."""

    def werk(inhoud: bytes) -> bytes:
        assert oud.encode() in inhoud, oud
        return inhoud.replace(oud.encode(), nieuw.encode())

    return werk


def patroon(oud: str, nieuw: str) -> Callable[[bytes], bytes]:
    """Another text in a part, for every match of a regular expression."""
    return lambda inhoud: re.sub(oud.encode(), nieuw.encode(), inhoud)


def elke_cel(blad: Blad) -> Iterator[tuple[int, int, Inhoud]]:
    """Position and content of every cell of a sheet."""
    for rij, cellen in enumerate(blad):
        for kolom, inhoud in enumerate(cellen):
            yield rij, kolom, inhoud


def plek(adres: str) -> tuple[int, int]:
    """Row and column from 0 of an address."""
    rij, kolom = xl_cell_to_rowcol(adres)
    return int(rij), int(kolom)


@contextmanager
def zonder_waarschuwing() -> Iterator[None]:
    """Silence libraries that warn about what a test does on purpose."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def lege_rijen(eerste: int, laatste: int, cellen: str = "") -> bytes:
    """Rows with a format and nothing in them; ``{r}`` in cellen stands for the row number."""
    rijen = (
        f'<row r="{r}" s="1" customFormat="1">{cellen.format(r=r)}</row>'
        for r in range(eerste, laatste + 1)
    )
    return "".join(rijen).encode()


def tekst_xml(tekst: str) -> str:
    """A text as it stands in XML."""
    return escape(tekst)

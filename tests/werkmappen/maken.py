"""Small helpers that make a workbook: the good tables, then whatever is odd or wrong about it.

A ``Werkmap`` starts as the tables of ``tests.invoer``, with codes as text and numbers as numbers.
A recipe changes cells (``zet``), says what xlsxwriter must do besides (``opmaak``), what changes
in the XML afterwards (``deel``, ``cel_xml``), or what happens to the whole file (``na``).
"""

import re
import warnings
import zipfile
import zlib
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
    """

    bladen: dict[str, Blad] = field(default_factory=dict)
    bedoeld: Tabellen = field(default_factory=goede_tabellen)
    opties: dict[str, object] = field(default_factory=dict)
    opmaken: list[Opmaak] = field(default_factory=list)
    delen: list[tuple[str, Callable[[bytes], bytes]]] = field(default_factory=list)
    erbij: dict[str, bytes] = field(default_factory=dict)
    nabewerkingen: list[Callable[[Path], object]] = field(default_factory=list)

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


# The zip itself


class Deel(NamedTuple):
    """A part of a zip file, and what its directory tells about it (None: the truth)."""

    naam: str
    inhoud: bytes
    gepakt: bytes | None = None
    crc: int | None = None
    grootte: int | None = None


def lees_delen(pad: Path) -> list[Deel]:
    """All parts of a zip file, in order."""
    with zipfile.ZipFile(pad) as bron:
        return [Deel(naam, bron.read(naam)) for naam in bron.namelist()]


def bewerk_delen(
    pad: Path, delen: Iterable[tuple[str, Callable[[bytes], bytes]]], erbij: dict[str, bytes]
) -> None:
    """Change parts by a pattern of their name, and add others."""
    inhoud = {deel.naam: deel.inhoud for deel in lees_delen(pad)}
    for naam_patroon, werk in delen:
        namen = [naam for naam in inhoud if re.fullmatch(naam_patroon, naam)]
        assert namen, naam_patroon
        inhoud.update({naam: werk(inhoud[naam]) for naam in namen})
    schrijf_delen(pad, [Deel(naam, data) for naam, data in {**inhoud, **erbij}.items()])


def schrijf_delen(pad: Path, delen: Iterable[Deel]) -> None:
    """Write a zip file, also one whose directory lies or that holds a name twice."""
    lokaal, centraal, aantal = bytearray(), bytearray(), 0
    for deel in delen:
        naam, gepakt = deel.naam.encode(), _pak_in(deel)
        crc = zlib.crc32(deel.inhoud) if deel.crc is None else deel.crc
        grootte = len(deel.inhoud) if deel.grootte is None else deel.grootte
        kern = b"".join(
            (
                (20).to_bytes(2, "little") + (0).to_bytes(2, "little"),
                (8).to_bytes(2, "little") + bytes.fromhex("00002100"),
                *(getal.to_bytes(4, "little") for getal in (crc, len(gepakt), grootte)),
                len(naam).to_bytes(2, "little") + bytes(2),
            )
        )
        plaats = len(lokaal).to_bytes(4, "little")
        lokaal += b"PK\3\4" + kern + naam + gepakt
        centraal += b"PK\1\2\x14\0" + kern + bytes(10) + plaats + naam
        aantal += 1
    einde = b"PK\5\6" + bytes(4) + aantal.to_bytes(2, "little") * 2
    einde += len(centraal).to_bytes(4, "little") + len(lokaal).to_bytes(4, "little") + bytes(2)
    pad.write_bytes(lokaal + centraal + einde)


def _pak_in(deel: Deel) -> bytes:
    if deel.gepakt is not None:
        return deel.gepakt
    inpakker = zlib.compressobj(6, zlib.DEFLATED, -15)
    return inpakker.compress(deel.inhoud) + inpakker.flush()


def bom(naam: str, voor: bytes, blok: bytes, keer: int, na: bytes) -> Deel:
    """A part that says ``blok`` so many times, made without ever holding all of it."""
    inpakker = zlib.compressobj(9, zlib.DEFLATED, -15)
    gepakt = inpakker.compress(voor) + inpakker.flush(zlib.Z_FULL_FLUSH)
    herhaald = inpakker.compress(blok) + inpakker.flush(zlib.Z_FULL_FLUSH)
    gepakt += herhaald * keer + inpakker.compress(na) + inpakker.flush()
    crc = zlib.crc32(voor)
    for _ in range(keer):
        crc = zlib.crc32(blok, crc)
    return Deel(naam, b"", gepakt, zlib.crc32(na, crc), len(voor) + keer * len(blok) + len(na))


def vervang_deel(pad: Path, *nieuwe: Deel) -> None:
    """Put other parts in the place of those with the same name, or add them."""
    namen = {deel.naam for deel in nieuwe}
    schrijf_delen(pad, [*(d for d in lees_delen(pad) if d.naam not in namen), *nieuwe])


def als_stroom(pad: Path) -> None:
    """Write the zip as a program does that cannot look back: sizes stand behind the data."""
    delen = lees_delen(pad)

    class Stroom:
        """A file that can only be written onward."""

        def __init__(self) -> None:
            self.inhoud = bytearray()

        def write(self, stuk: bytes) -> int:
            self.inhoud += stuk
            return len(stuk)

        def flush(self) -> None: ...

    stroom = Stroom()
    with zipfile.ZipFile(stroom, "w", zipfile.ZIP_DEFLATED) as zip_:  # type: ignore[call-overload]
        for deel in delen:
            zip_.writestr(deel.naam, deel.inhoud)
    pad.write_bytes(stroom.inhoud)


@contextmanager
def zonder_waarschuwing() -> Iterator[None]:
    """Silence libraries that warn about what a test does on purpose."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def samengesteld_bestand(stromen: dict[str, bytes]) -> bytes:
    """An OLE2 compound file, the container of .xls and of a workbook with a password."""
    sector, geen, einde, fat_sector = 512, 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    data, fat, map_ = bytearray(), [fat_sector, einde], bytearray()
    items = [("Root Entry", 5, 1, einde, 0)]
    for naam, inhoud in stromen.items():
        lengte = max(4096, len(inhoud))
        begin, aantal = len(fat), -(-lengte // sector)
        data += inhoud.ljust(aantal * sector, b"\0")
        fat += [*range(begin + 1, begin + aantal), einde]
        items.append((naam, 2, geen, begin, lengte))
    for nummer, (naam, soort, kind, begin, lengte) in enumerate(items):
        tekst = naam.encode("utf-16-le")
        volgende = nummer + 1 if 0 < nummer < len(items) - 1 else geen
        map_ += tekst.ljust(64, b"\0") + (len(tekst) + 2).to_bytes(2, "little") + bytes([soort, 1])
        map_ += b"".join(g.to_bytes(4, "little") for g in (geen, volgende, kind)) + bytes(36)
        map_ += begin.to_bytes(4, "little") + lengte.to_bytes(8, "little")
    kop = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16) + bytes.fromhex("3e000300feff09000600")
    velden = (0, 1, 1, 0, 4096, einde, 0, einde, 0, 0, *[geen] * 108)
    kop += bytes(6) + b"".join(g.to_bytes(4, "little") for g in velden)
    tabel = b"".join(g.to_bytes(4, "little") for g in fat).ljust(sector, b"\xff")
    assert len(tabel) == sector and len(map_) <= sector
    return kop[:sector] + tabel + map_.ljust(sector, b"\0") + data


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

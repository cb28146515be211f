"""The file itself: is it a workbook, is it whole, and can it be opened without harm?

A workbook is a zip file of XML parts. Every part is measured while it is unpacked, since the sizes
that a zip file states of itself need not be true.
"""

import copy
import zipfile
import zlib
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from samenwerking.werkboek.xlsx.weigering import EEN_WERKMAP, WerkmapFout, beschadigd, te_groot

_MEGA = 1_000_000
MAX_BESTAND = 50 * _MEGA
"""Bytes of a file; a hundred thousand rows are about 5 million."""

MAX_DEEL = 500 * _MEGA
"""Bytes of one part unpacked; a million empty formatted rows fit in it."""

WERKMAP = "xl/workbook.xml"
TEKSTEN = "xl/sharedStrings.xml"
STIJLEN = "xl/styles.xml"

_OUD_OF_WACHTWOORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_VERSLEUTELD = "EncryptedPackage".encode("utf-16-le")
_VERSLEUTELD_DEEL = 1
_ZIP = b"PK"
_BLOK = 1 << 20
_BEWAAR_ALS_XLSX = "Open het bestand in Excel en bewaar het als .xlsx."
_KAPOT = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError)
"""What the zip library raises on a broken, encrypted or unknown part."""


class Pakket:
    """An opened workbook: its parts by name. Raises WerkmapFout on anything that is not sound."""

    def __init__(self, zip_: zipfile.ZipFile) -> None:
        self._zip = zip_
        if any(info.flag_bits & _VERSLEUTELD_DEEL for info in zip_.infolist()):
            raise _met_wachtwoord()
        self.delen = {info.filename: info for info in zip_.infolist()}
        if len(self.delen) != len(zip_.infolist()):
            raise beschadigd("een onderdeel komt meer dan eens voor")
        _weiger_ander_soort(self.delen.keys())

    @contextmanager
    def open(self, naam: str) -> Iterator[IO[bytes]]:
        """A part to read from. What it is really long, is found out in reading."""
        info = copy.copy(self.delen[naam])
        info.file_size = MAX_DEEL + 1
        try:
            with self._zip.open(info) as stroom:
                yield stroom
        except _KAPOT as fout:
            raise beschadigd(f"«{naam}» kan niet worden uitgepakt") from fout

    def blokken(self, naam: str) -> Iterator[bytes]:
        """A part in blocks, no more of it than a part may have."""
        gelezen = 0
        with self.open(naam) as stroom:
            while blok := stroom.read(_BLOK):
                gelezen += len(blok)
                if gelezen > MAX_DEEL:
                    wat = f"«{naam}» is uitgepakt meer dan {MAX_DEEL // _MEGA} MB"
                    raise te_groot(wat, f"ten hoogste {MAX_DEEL // _MEGA} MB per onderdeel")
                yield blok
        if gelezen != self.delen[naam].file_size:
            raise beschadigd(f"«{naam}» heeft niet de lengte die het bestand noemt")

    def lees(self, naam: str) -> bytes:
        """A whole part; empty when it is not there."""
        return b"".join(self.blokken(naam)) if naam in self.delen else b""


@contextmanager
def open_pakket(pad: Path) -> Iterator[Pakket]:
    """Open a workbook. Raises WerkmapFout when it is none, or no sound one."""
    _weiger_vreemd_bestand(pad)
    try:
        zip_ = zipfile.ZipFile(pad)
    except _KAPOT as fout:
        raise beschadigd("het is niet volledig") from fout
    with zip_:
        yield Pakket(zip_)


def _weiger_vreemd_bestand(pad: Path) -> None:
    """Refuse what is not a zip file, by its first bytes."""
    try:
        omvang = pad.stat().st_size
        with pad.open("rb") as bestand:
            begin = bestand.read(_BLOK)
    except OSError as fout:
        herstel = "Controleer het pad, en of u het bestand mag lezen."
        wat = "een werkmap (.xlsx) of een map met csv-bestanden"
        raise WerkmapFout(f"«{pad.name}» kan niet worden geopend", wat, herstel) from fout
    if omvang > MAX_BESTAND:
        wat = f"een bestand van {omvang // _MEGA} MB"
        raise te_groot(wat, f"ten hoogste {MAX_BESTAND // _MEGA} MB")
    if begin.startswith(_OUD_OF_WACHTWOORD):
        raise _oud_of_wachtwoord(pad)
    if not begin.startswith(_ZIP):
        raise WerkmapFout(_geen_zip(begin), EEN_WERKMAP, _BEWAAR_ALS_XLSX)


def _oud_of_wachtwoord(pad: Path) -> WerkmapFout:
    if _VERSLEUTELD in pad.read_bytes():
        return _met_wachtwoord()
    return WerkmapFout("een werkmap van Excel 97-2003 (.xls)", EEN_WERKMAP, _BEWAAR_ALS_XLSX)


def _met_wachtwoord() -> WerkmapFout:
    herstel = "Haal in Excel het wachtwoord van het bestand (Bestand, Info) en bewaar opnieuw."
    return WerkmapFout("een bestand met een wachtwoord", "een werkmap zonder wachtwoord", herstel)


def _geen_zip(begin: bytes) -> str:
    if not begin:
        return "een leeg bestand"
    if begin.lstrip().startswith(b"<"):
        return "een webpagina of ander bestand met tags"
    if b"\0" in begin:
        return "een bestand van een onbekende soort"
    return "een tekstbestand, zoals csv"


def _weiger_ander_soort(namen: Collection[str]) -> None:
    """Refuse a zip file that holds another kind of document, or a program."""
    if "content.xml" in namen and "mimetype" in namen:
        raise WerkmapFout("een OpenDocument-bestand (.ods)", EEN_WERKMAP, _BEWAAR_ALS_XLSX)
    if "xl/workbook.bin" in namen:
        raise WerkmapFout("een binaire werkmap (.xlsb)", EEN_WERKMAP, _BEWAAR_ALS_XLSX)
    if any(naam.lower().endswith("vbaproject.bin") for naam in namen):
        herstel = "Bewaar het bestand in Excel als «Excel-werkmap (.xlsx)», zonder macro's."
        raise WerkmapFout("een werkmap met macro's", "een werkmap zonder macro's", herstel)
    if WERKMAP not in namen:
        wat = "een zipbestand dat geen werkmap is"
        raise WerkmapFout(wat, EEN_WERKMAP, _BEWAAR_ALS_XLSX)

"""The cells of a sheet whose value alone does not tell what they say.

python-calamine reads values quickly, and does not tell which cell has a percentage format, shows
an error, or is a formula that was never calculated. Those cells are looked up here, in the XML of
the sheet. Rows of plain values, nearly all there are, are skipped (see ``gewoon``).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from math import isfinite
from typing import NamedTuple
from xml.parsers import expat

from samenwerking.werkboek.plaats import lees_celadres
from samenwerking.werkboek.xlsx.gewoon import KOLOMMEN, LEGE_RIJ, RIJNUMMER, gewone_rijen
from samenwerking.werkboek.xlsx.weigering import beschadigd

MAX_RIJEN = 1_048_576
"""The rows of a sheet in any spreadsheet."""

_RIJ_EINDE = b"</row>"
_MAX_ZONDER_EINDE = 1 << 23
_ANDER_BESTAND = re.compile(r"\[[0-9]+\][^\[\]]*!")
_SOORTEN = {"n", "s", "b", "str", "inlineStr", "e", "d"}

_VERHULD = re.compile(
    rb"<(?:\w+:)?c(?![^<>]*\st\s*=\s*[\"'](?:str|e)[\"'])(?:\s[^<>]*)?>\s*"
    rb"(?:<(?:\w+:)?f(?:\s[^<>]*)?(?:/>|>[^<]*</(?:\w+:)?f>))?\s*"
    rb"<(?:\w+:)?v(?:\s[^<>]*)?>[^<]*(?:&|<!)"
)
"""A number in a disguise (an entity, a comment, CDATA) that not every reader sees through."""


class Aard(Enum):
    """What is special about a cell."""

    PROCENT = "procent"
    FOUTWAARDE = "foutwaarde"
    NIET_BEREKEND = "formule zonder waarde"
    KOPPELING = "koppeling"
    DATUM = "datum"
    GEEN_GETAL = "geen getal"


class Cel(NamedTuple):
    """What is special about a cell, and its text: the formula of a koppeling, else the value."""

    aard: Aard
    tekst: str


@dataclass(slots=True)
class Bijzonder:
    """The special cells by row and column position (from 0), and how far the values go.

    hoogte and breedte: one more than the highest row and column position with a value. waarden:
    at least the number of cells with a value.
    """

    cellen: dict[tuple[int, int], Cel] = field(default_factory=dict)
    hoogte: int = 0
    breedte: int = len(KOLOMMEN)
    waarden: int = 0


class Stijlen(NamedTuple):
    """How many cell styles a workbook has, and which of them show a percentage."""

    aantal: int
    procenten: frozenset[int]


def zoek_bijzonder(blokken: Iterable[bytes], stijlen: Stijlen) -> Bijzonder:
    """The special cells of a sheet, from the blocks of its XML. Raises WerkmapFout on bad XML."""
    lezer = _Lezer(stijlen)
    try:
        for blok in _zonder_gewone_rijen(_geteld(blokken, lezer.bijzonder), stijlen):
            if _VERHULD.search(blok):
                raise beschadigd("een getal in een blad is niet gewoon geschreven")
            lezer.ontleder.Parse(blok, False)
        lezer.ontleder.Parse(b"", True)
    except (expat.ExpatError, ValueError, LookupError) as fout:
        raise beschadigd("een blad is geen geldige XML") from fout
    return lezer.bijzonder


def _geteld(blokken: Iterable[bytes], bijzonder: Bijzonder) -> Iterator[bytes]:
    for blok in blokken:
        bijzonder.waarden += blok.count(b"v>") + 1
        yield blok


def _zonder_gewone_rijen(blokken: Iterable[bytes], stijlen: Stijlen) -> Iterator[bytes]:
    """The XML without empty rows, and with ``<w r="3" n="7"/>`` for the plain rows 3 to 7."""
    patroon = gewone_rijen(*stijlen)
    rest = b""
    for blok in blokken:
        stuk = rest + blok
        einde = stuk.rfind(_RIJ_EINDE) + len(_RIJ_EINDE)
        if einde < len(_RIJ_EINDE):
            einde = stuk.rfind(b">") + 1
        rest = stuk[einde:]
        if len(rest) > _MAX_ZONDER_EINDE:
            raise beschadigd("een blad heeft een tekst zonder einde")
        yield patroon.sub(_merk, LEGE_RIJ.sub(b"", stuk[:einde]))
    yield rest


def _merk(rijen: re.Match[bytes]) -> bytes:
    """The mark in the place of plain rows. Raises ValueError when they do not follow each other."""
    nummers = list(map(int, RIJNUMMER.findall(rijen[0])))
    if nummers != sorted(set(nummers)):
        raise ValueError("rijen lopen niet op")
    return b'<w r="%d" n="%d"/>' % (nummers[0], nummers[-1])


class _Lezer:
    """Collects the special cells while an XML parser goes through a sheet."""

    def __init__(self, stijlen: Stijlen) -> None:
        self.bijzonder = Bijzonder()
        self._stijlen = stijlen
        self._rij = self._kolom = -1
        self._cel: dict[str, str] = {}
        self._teksten: dict[str, str] = {}
        self._open = ""
        self.ontleder = expat.ParserCreate()
        self.ontleder.buffer_text = True
        self.ontleder.StartElementHandler = self._begin
        self.ontleder.EndElementHandler = self._einde
        self.ontleder.CharacterDataHandler = self._tekst
        self.ontleder.StartDoctypeDeclHandler = _weiger_definitie

    def _begin(self, element: str, attributen: dict[str, str]) -> None:
        naam = element.rpartition(":")[2]
        if naam == "w":
            self._naar_rij(int(attributen["r"]) - 1)
            self._rij = int(attributen["n"]) - 1
            self.bijzonder.hoogte = self._rij + 1
        elif naam == "row":
            self._naar_rij(int(attributen["r"]) - 1 if "r" in attributen else self._rij + 1)
        elif naam == "c":
            self._begin_cel(attributen)
        elif naam in ("f", "v", "t"):
            if naam == "v" and naam in self._teksten:
                raise ValueError("twee waarden in een cel")
            self._open = naam
            self._teksten.setdefault(naam, "")

    def _naar_rij(self, rij: int) -> None:
        """Go to a row. Raises ValueError when it does not come after the one before."""
        if not self._rij < rij < MAX_RIJEN:
            raise ValueError("rijen lopen niet op")
        self._rij, self._kolom = rij, -1

    def _begin_cel(self, attributen: dict[str, str]) -> None:
        self._cel, self._teksten = attributen, {}
        kolom = self._kolom + 1
        if "r" in attributen:
            rij, kolom = lees_celadres(attributen["r"])
            if rij != self._rij + 1 or kolom <= self._kolom:
                raise ValueError("cellen lopen niet op")
        self._kolom = kolom

    def _tekst(self, tekst: str) -> None:
        if self._open:
            self._teksten[self._open] += tekst

    def _einde(self, element: str) -> None:
        naam = element.rpartition(":")[2]
        if naam == "c":
            self._einde_cel()
        elif naam == self._open:
            self._open = ""

    def _einde_cel(self) -> None:
        waarde, formule = self._teksten.get("v"), self._teksten.get("f")
        aard = self._aard(self._cel.get("t", "n"), waarde, formule)
        if aard:
            tekst = formule if aard is Aard.KOPPELING else waarde
            self.bijzonder.cellen[self._rij, self._kolom] = Cel(aard, tekst or "")
        if aard or waarde or self._teksten.get("t"):
            self.bijzonder.hoogte = self._rij + 1
            self.bijzonder.breedte = max(self.bijzonder.breedte, self._kolom + 1)

    def _aard(self, soort: str, waarde: str | None, formule: str | None) -> Aard | None:
        """What is special about a cell. Raises ValueError when it cannot be one."""
        if formule is not None and _ANDER_BESTAND.search(formule):
            return Aard.KOPPELING
        if soort == "e":
            return Aard.FOUTWAARDE
        if formule is not None and not (waarde or (waarde == "" and soort == "str")):
            return Aard.NIET_BEREKEND
        if soort not in _SOORTEN or (soort == "s" and waarde and not _is_nummer(waarde)):
            raise ValueError("een cel zonder bekende waarde")
        if soort == "d" and waarde:
            return Aard.DATUM
        return self._aard_getal(waarde) if soort == "n" and waarde else None

    def _aard_getal(self, waarde: str) -> Aard | None:
        if not _is_getal(waarde):
            return Aard.GEEN_GETAL
        stijl = int(self._cel.get("s", "0"))
        if not 0 <= stijl < max(self._stijlen.aantal, 1):
            raise ValueError("een cel met een onbekende opmaak")
        return Aard.PROCENT if stijl in self._stijlen.procenten else None


def _is_nummer(tekst: str) -> bool:
    return tekst.isascii() and tekst.isdigit() and len(tekst) < len(str(2**31))


def _is_getal(tekst: str) -> bool:
    try:
        return isfinite(float(tekst)) and "_" not in tekst
    except ValueError:
        return False


def _weiger_definitie(*_: object) -> None:
    raise ValueError("documentdefinitie")

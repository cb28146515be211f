"""The cells of a sheet whose value alone does not tell what they say.

python-calamine reads values quickly, and does not tell which cell has a percentage format, shows
an error, or is a formula that was never calculated. Those cells are looked up here, in the XML of
the sheet. Rows without any, nearly all of them, are skipped by one strict pattern; whatever is
written in another way than the pattern knows is read by a real XML parser.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple
from xml.parsers import expat

from samenwerking.werkboek.plaats import lees_celadres
from samenwerking.werkboek.xlsx.weigering import beschadigd

GEWONE_BREEDTE = 26
"""The columns that a plain row may have: A to Z."""

_LEGE_RIJ = re.compile(
    rb'<row [^<>]*(?:/>|>(?:<c r="[A-Z]{1,3}[0-9]{1,7}"(?: s="[0-9]+")?/>)*+</row>)'
)
_GEWONE_RIJEN = rb"""
    (?:<row\ r="([0-9]{1,7})"[^<>]*+>
    (?:<c\ r="[A-Z]\1"(?:\ s="%(stijl)s[0-9]++")?+
      (?> (?:\ t="(?:s|n|str)")?+>                          # a number or text
          (?:<f(?:\ [^<>\[]*+)?+(?:/>|>[^<\[]*+</f>))?+     # made by a formula in this workbook
          <v>[^<]++</v></c>
        | />                                                # an empty cell
        | \ t="inlineStr"><is><t[^<>]*+>[^<]*+</t></is></c>
      )
    )*+
    </row>\s*+)++"""
_RIJNUMMER = re.compile(rb'<row r="([0-9]+)"')
_ANDER_BESTAND = re.compile(r"\[[0-9]+\]")
_RIJ_EINDE = b"</row>"


class Aard(Enum):
    """What is special about a cell."""

    PROCENT = "procent"
    FOUTWAARDE = "foutwaarde"
    NIET_BEREKEND = "formule zonder waarde"
    KOPPELING = "koppeling"


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
    breedte: int = GEWONE_BREEDTE
    waarden: int = 0


def zoek_bijzonder(blokken: Iterable[bytes], procentstijlen: Collection[int]) -> Bijzonder:
    """The special cells of a sheet, from the blocks of its XML. Raises WerkmapFout on bad XML."""
    lezer = _Lezer(procentstijlen)
    try:
        for blok in _zonder_gewone_rijen(_geteld(blokken, lezer.bijzonder), procentstijlen):
            lezer.ontleder.Parse(blok, False)
        lezer.ontleder.Parse(b"", True)
    except (expat.ExpatError, ValueError, LookupError) as fout:
        raise beschadigd("een blad is geen geldige XML") from fout
    return lezer.bijzonder


def _geteld(blokken: Iterable[bytes], bijzonder: Bijzonder) -> Iterator[bytes]:
    for blok in blokken:
        bijzonder.waarden += blok.count(b"v>") + 1
        yield blok


def _zonder_gewone_rijen(
    blokken: Iterable[bytes], procentstijlen: Collection[int]
) -> Iterator[bytes]:
    """The XML without empty rows, and with ``<w r="7"/>`` for plain rows up to row 7."""
    gewone_rijen = _patroon(procentstijlen)
    rest = b""
    for blok in blokken:
        stuk = rest + blok
        einde = stuk.rfind(_RIJ_EINDE) + len(_RIJ_EINDE)
        if einde < len(_RIJ_EINDE):
            einde = stuk.rfind(b">") + 1
        rest = stuk[einde:]
        yield gewone_rijen.sub(_hoogste, _LEGE_RIJ.sub(b"", stuk[:einde]))
    yield rest


def _hoogste(rijen: re.Match[bytes]) -> bytes:
    return b'<w r="%d"/>' % max(map(int, _RIJNUMMER.findall(rijen[0])))


def _patroon(procentstijlen: Collection[int]) -> re.Pattern[bytes]:
    """The pattern of plain rows. Where cells without a style are percentages, nothing is plain."""
    stijlen = "|".join(map(str, sorted(procentstijlen)))
    geen_procent = f'(?!(?:{stijlen})")' if stijlen else ""
    patroon = _GEWONE_RIJEN % {b"stijl": geen_procent.encode()}
    return re.compile(rb"(?!)" if 0 in procentstijlen else patroon, re.VERBOSE)


class _Lezer:
    """Collects the special cells while an XML parser goes through a sheet."""

    def __init__(self, procentstijlen: Collection[int]) -> None:
        self.bijzonder = Bijzonder()
        self._procentstijlen = procentstijlen
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
            self._rij = int(attributen["r"]) - 1
            self.bijzonder.hoogte = max(self.bijzonder.hoogte, self._rij + 1)
        elif naam == "row":
            self._rij = int(attributen["r"]) - 1 if "r" in attributen else self._rij + 1
            self._kolom = -1
        elif naam == "c":
            self._begin_cel(attributen)
        elif naam in ("f", "v", "t"):
            self._open = naam
            self._teksten.setdefault(naam, "")

    def _begin_cel(self, attributen: dict[str, str]) -> None:
        self._cel, self._teksten = attributen, {}
        self._kolom += 1
        if "r" in attributen:
            rij, self._kolom = lees_celadres(attributen["r"])
            self._rij = rij - 1

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
        aard = self._aard(waarde, formule)
        if aard:
            tekst = formule if aard is Aard.KOPPELING else waarde
            self.bijzonder.cellen[self._rij, self._kolom] = Cel(aard, tekst or "")
        if aard or waarde or self._teksten.get("t"):
            self.bijzonder.hoogte = max(self.bijzonder.hoogte, self._rij + 1)
            self.bijzonder.breedte = max(self.bijzonder.breedte, self._kolom + 1)

    def _aard(self, waarde: str | None, formule: str | None) -> Aard | None:
        soort = self._cel.get("t", "n")
        if formule is not None and _ANDER_BESTAND.search(formule):
            return Aard.KOPPELING
        if soort == "e":
            return Aard.FOUTWAARDE
        if formule is not None and not (waarde or (waarde == "" and soort == "str")):
            return Aard.NIET_BEREKEND
        if waarde and soort == "n" and int(self._cel.get("s", "0")) in self._procentstijlen:
            return Aard.PROCENT
        return None


def _weiger_definitie(*_: object) -> None:
    raise ValueError("documentdefinitie")

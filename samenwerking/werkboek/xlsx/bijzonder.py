"""The cells of a sheet whose value alone does not tell what they say.

python-calamine reads values quickly, and does not tell which cell has a percentage format, shows
an error, or is a formula that was never calculated. Those cells are looked up here, in the XML of
the sheet. Rows of plain values, nearly all there are, are skipped (see ``gewoon``).
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from math import isfinite
from typing import NamedTuple
from xml.parsers import expat

from samenwerking.werkboek.plaats import lees_celadres
from samenwerking.werkboek.xlsx import gewoon
from samenwerking.werkboek.xlsx.formules import verwijst_elders
from samenwerking.werkboek.xlsx.getalopmaak import Toont
from samenwerking.werkboek.xlsx.teksten import weiger_ongeldige_tekens
from samenwerking.werkboek.xlsx.weigering import MAX_TEKENS, WerkmapFout, beschadigd, te_lange_tekst

MAX_RIJEN = 1_048_576
"""The rows of a sheet in any spreadsheet."""

_RIJ_EINDE = b"</row>"
_MAX_ZONDER_EINDE = 1 << 23
_SOORTEN = {"n", "s", "b", "str", "inlineStr", "e", "d"}
_FORMULE = re.compile(rb"<f[ />]")
_MERK = "gewone-rijen"
"""The element that stands in the place of plain rows."""

_ZEKER_EEN_DATUM = 1e6
"""Days: below this, the year 4637, every calendar of a spreadsheet has a date."""

_VOORVOEGSEL = re.compile(rb"<(\w+:)?sheetData\b")
_VERHULD = re.compile(
    rb"<(?:\w+:)?c(?![^<>]*\st\s*=\s*[\"'](?:str|e)[\"'])(?:\s[^<>]*)?>\s*"
    rb"(?:<(?:\w+:)?f(?:\s[^<>]*)?(?:/>|>[^<]*</(?:\w+:)?f>))?\s*"
    rb"<(?:\w+:)?v(?:\s[^<>]*)?>[^<]*(?:&|<!)"
)
"""A number in a disguise (an entity, a comment, CDATA) that not every reader sees through."""


class Aard(Enum):
    """What is special about a cell."""

    PROCENT = "procent"
    SOMS_PROCENT = "soms procent"
    FOUTWAARDE = "foutwaarde"
    NIET_BEREKEND = "formule zonder waarde"
    KOPPELING = "koppeling"
    DATUM = "datum"
    VERRE_DATUM = "verre datum"
    GEEN_GETAL = "geen getal"


_AARD = {Toont.PROCENT: Aard.PROCENT, Toont.SOMS_PROCENT: Aard.SOMS_PROCENT}


class Cel(NamedTuple):
    """What is special about a cell, and its text: the formula of a koppeling, else the value."""

    aard: Aard
    tekst: str


@dataclass(slots=True)
class Bijzonder:
    """The special cells by row and column position (from 0), and how far the values go.

    hoogte and breedte: one more than the highest row with a value, and at least one more than the
    highest column. waarden: at least the number of cells with a value.
    """

    cellen: dict[tuple[int, int], Cel] = field(default_factory=dict)
    hoogte: int = 0
    breedte: int = 0
    waarden: int = 0
    formules: bool = False


class Werkmapgegevens(NamedTuple):
    """What a sheet must know of its workbook.

    stijlen: what each cell style shows of a number. namen: those, in lower case, that stand for
    something in another file. koppelingen: whether there are links to other files at all.
    """

    stijlen: Sequence[Toont]
    namen: Collection[str]
    koppelingen: bool


def zoek_bijzonder(blokken: Iterable[bytes], gegevens: Werkmapgegevens) -> Bijzonder:
    """The special cells of a sheet, from the blocks of its XML. Raises WerkmapFout on bad XML."""
    lezer = _Lezer(gegevens)
    try:
        for stuk in _hele_rijen(blokken):
            lezer.lees(stuk)
        lezer.ontleder.Parse(b"", True)
    except WerkmapFout:
        raise
    except (expat.ExpatError, ValueError, LookupError) as fout:
        raise beschadigd("een blad is geen geldige XML") from fout
    return lezer.bijzonder


def _hele_rijen(blokken: Iterable[bytes]) -> Iterator[bytes]:
    """The XML in pieces that end behind a row, or else behind a tag, without a prefix."""
    rest, gegevens = b"", None
    for blok in blokken:
        stuk = rest + blok
        gegevens = gegevens or _VOORVOEGSEL.search(stuk)
        voorvoegsel = gegevens and gegevens[1]
        if voorvoegsel:
            stuk = stuk.replace(b"<" + voorvoegsel, b"<").replace(b"</" + voorvoegsel, b"</")
        einde = stuk.rfind(_RIJ_EINDE) + len(_RIJ_EINDE)
        if einde < len(_RIJ_EINDE):
            einde = stuk.rfind(b">") + 1
        rest = stuk[einde:]
        if len(rest) > _MAX_ZONDER_EINDE:
            raise beschadigd("een blad heeft een tekst zonder einde")
        yield stuk[:einde]
    yield rest


class _Lezer:
    """Collects the special cells: of plain rows at once, of others through an XML parser."""

    def __init__(self, gegevens: Werkmapgegevens) -> None:
        self.bijzonder = Bijzonder()
        self._gegevens = gegevens
        self._gewone_stijlen = _gewone_stijlen(gegevens.stijlen)
        self._patroon = gewoon.gewone_rijen(not (gegevens.koppelingen or gegevens.namen))
        self._rij = self._kolom = -1
        self._cel: dict[str, str] = {}
        self._formule: dict[str, str] = {}
        self._gedeeld: dict[str, str] = {}
        self._stukken: dict[str, list[str]] = {}
        self._tekens = 0
        self._open = ""
        self.ontleder = expat.ParserCreate()
        self.ontleder.buffer_text = True
        self.ontleder.StartElementHandler = self._begin
        self.ontleder.EndElementHandler = self._einde
        self.ontleder.CharacterDataHandler = self._tekst
        self.ontleder.StartDoctypeDeclHandler = _weiger_definitie

    def lees(self, stuk: bytes) -> None:
        """Take in a piece of the XML that does not end within a tag or a plain row."""
        if _MERK.encode() in stuk:
            raise ValueError(_MERK)
        weiger_ongeldige_tekens(stuk)
        self.bijzonder.waarden += stuk.count(b"v>") + 1
        self.bijzonder.formules |= _FORMULE.search(stuk) is not None
        overig = self._patroon.sub(self._merk, gewoon.LEGE_RIJ.sub(b"", stuk))
        if _VERHULD.search(overig):
            raise beschadigd("een getal in een blad is niet gewoon geschreven")
        self.ontleder.Parse(overig, False)

    def _merk(self, rijen: re.Match[bytes]) -> bytes:
        """The mark in the place of plain rows. Raises ValueError when their numbers do not rise."""
        nummers = list(map(int, gewoon.RIJNUMMER.findall(rijen[0])))
        if nummers != sorted(set(nummers)):
            raise ValueError("rijen lopen niet op")
        if not self._gewone_stijlen.issuperset([b"", *gewoon.STIJL.findall(rijen[0])]):
            self._zoek_getallen(rijen[0])
        blokken = sum(blok is not None for blok in rijen.groups()[1:])
        breedte = blokken * gewoon.BREEDTE_BLOK
        return b'<%b r="%d" n="%d" b="%d"/>' % (_MERK.encode(), nummers[0], nummers[-1], breedte)

    def _zoek_getallen(self, rijen: bytes) -> None:
        """Take in the numbers of plain rows whose style makes them special."""
        for kolom, rij, stijl, waarde in gewoon.GETALCEL.findall(rijen):
            if stijl not in self._gewone_stijlen:
                aard = self._aard_getal(waarde.decode(), int(stijl or 0))
                if aard:
                    plek = int(rij) - 1, gewoon.KOLOMPLEK[kolom]
                    self.bijzonder.cellen[plek] = Cel(aard, waarde.decode())

    def _begin(self, element: str, attributen: dict[str, str]) -> None:
        naam = element.rpartition(":")[2]
        if naam == "c":
            self._begin_cel(attributen)
        elif naam in ("f", "v", "t"):
            self._begin_inhoud(naam, attributen)
        elif naam == "row":
            self._naar_rij(int(attributen["r"]) - 1 if "r" in attributen else self._rij + 1)
        elif naam == _MERK:
            self._naar_rij(int(attributen["r"]) - 1)
            self._rij = int(attributen["n"]) - 1
            self._reikt_tot(int(attributen["b"]))

    def _naar_rij(self, rij: int) -> None:
        """Go to a row. Raises ValueError when it does not come after the one before."""
        if not self._rij < rij < MAX_RIJEN:
            raise ValueError("rijen lopen niet op")
        self._rij, self._kolom = rij, -1

    def _begin_cel(self, attributen: dict[str, str]) -> None:
        self._cel, self._formule, self._stukken, self._tekens = attributen, {}, {}, 0
        kolom = self._kolom + 1
        if "r" in attributen:
            rij, kolom = lees_celadres(attributen["r"])
            if rij != self._rij + 1 or kolom <= self._kolom:
                raise ValueError("cellen lopen niet op")
        self._kolom = kolom

    def _begin_inhoud(self, naam: str, attributen: dict[str, str]) -> None:
        if naam == "v" and naam in self._stukken:
            raise ValueError("twee waarden in een cel")
        if naam == "f":
            self._formule = attributen
        self._open = naam
        self._stukken.setdefault(naam, [])

    def _tekst(self, tekst: str) -> None:
        if self._open in ("v", "t"):
            self._tekens += len(tekst)
            if self._tekens > MAX_TEKENS:
                raise te_lange_tekst()
        if self._open in ("v", "f"):
            self._stukken[self._open].append(tekst)

    def _einde(self, element: str) -> None:
        naam = element.rpartition(":")[2]
        if naam == "c":
            self._einde_cel()
        elif naam == self._open:
            self._open = ""

    def _einde_cel(self) -> None:
        waarde, formule = (
            "".join(self._stukken[deel]) if deel in self._stukken else None for deel in ("v", "f")
        )
        formule = formule if formule is None else self._hele_formule(formule)
        aard = self._aard(self._cel.get("t", "n"), waarde, formule)
        if aard:
            tekst = formule if aard is Aard.KOPPELING else waarde
            self.bijzonder.cellen[self._rij, self._kolom] = Cel(aard, tekst or "")
        if aard or self._tekens:
            self._reikt_tot(self._kolom + 1)

    def _reikt_tot(self, breedte: int) -> None:
        """There is a value in this row, in or before this column."""
        self.bijzonder.hoogte = self._rij + 1
        self.bijzonder.breedte = max(self.bijzonder.breedte, breedte)

    def _hele_formule(self, formule: str) -> str:
        """The formula; of one that is shared by cells, the text stands in the first of them."""
        if self._formule.get("t") != "shared":
            return formule
        return self._gedeeld.setdefault(self._formule.get("si", ""), formule)

    def _aard(self, soort: str, waarde: str | None, formule: str | None) -> Aard | None:
        """What is special about a cell. Raises ValueError when it cannot be one."""
        if formule is not None and verwijst_elders(formule, self._gegevens.namen):
            return Aard.KOPPELING
        if soort == "e":
            return Aard.FOUTWAARDE
        if formule is not None and not (waarde or (waarde == "" and soort == "str")):
            return Aard.NIET_BEREKEND
        if soort not in _SOORTEN or (soort == "s" and waarde and not _is_nummer(waarde)):
            raise ValueError("een cel zonder bekende waarde")
        if "t" in self._stukken and soort != "inlineStr":
            raise ValueError("een tekst in een cel die er geen heeft")
        if soort == "d" and waarde:
            return Aard.DATUM
        if soort == "n" and waarde:
            return self._aard_getal(waarde, int(self._cel.get("s", "0")))
        return None

    def _aard_getal(self, waarde: str, stijl: int) -> Aard | None:
        if not _is_getal(waarde):
            return Aard.GEEN_GETAL
        if not 0 <= stijl < len(self._gegevens.stijlen):
            raise ValueError("een cel met een onbekende opmaak")
        toont = self._gegevens.stijlen[stijl]
        if toont is Toont.DATUM:
            return None if 0 <= float(waarde) < _ZEKER_EEN_DATUM else Aard.VERRE_DATUM
        return _AARD.get(toont)


def _gewone_stijlen(stijlen: Sequence[Toont]) -> frozenset[bytes]:
    """The numbers of the styles that show a number as it is; ``b""`` where no style is named."""
    gewone = {str(plek).encode() for plek, toont in enumerate(stijlen) if toont is Toont.GETAL}
    return frozenset(gewone | {b""} if b"0" in gewone else gewone)


def _is_nummer(tekst: str) -> bool:
    return tekst.isascii() and tekst.isdigit() and len(tekst) < len(str(2**31))


def _is_getal(tekst: str) -> bool:
    try:
        return isfinite(float(tekst)) and "_" not in tekst
    except ValueError:
        return False


def _weiger_definitie(*_: object) -> None:
    raise ValueError("documentdefinitie")

"""What a column holds: its name, the kind of its values, and how a cell becomes a value.

A kind turns the text of one filled cell into a value or a refusal. ``lees_cel`` is the one door
from cell to value: a reader of files whose cells are numbers, dates or booleans widens ``Rauw``
and ``lees_cel``, and everything behind it stays as it is.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from samenwerking.werkboek.getallen import Weigering, lees_getal, toon_kort

Rauw = str
Waarde = str | int | bool | None


@dataclass(frozen=True, slots=True)
class Tekst:
    """Free text or a name, trimmed and in NFC."""

    leeg: Waarde = ""

    def lees(self, tekst: str) -> Waarde | Weigering:
        return tekst


@dataclass(frozen=True, slots=True)
class Code:
    """A code: text, even where it looks like a number. ``cijfers``: padded with zeros to that."""

    cijfers: int = 0
    leeg: Waarde = ""

    def lees(self, tekst: str) -> Waarde | Weigering:
        if not self.cijfers:
            return tekst
        code = tekst.zfill(self.cijfers)
        if len(code) == self.cijfers and code.isascii() and code.isdigit():
            return code
        return Weigering(f"{self.cijfers} cijfers", "Typ de code met alleen cijfers.")


@dataclass(frozen=True, slots=True)
class Keuze:
    """One value of a list, matched without regard to case, stored as in the list."""

    lijst: tuple[str, ...]
    leeg: Waarde = ""

    def lees(self, tekst: str) -> Waarde | Weigering:
        for keuze in self.lijst:
            if keuze.lower() == tekst.lower():
                return keuze
        return Weigering(f"een van: {', '.join(self.lijst)}", "Kies een waarde uit de lijst.")


@dataclass(frozen=True, slots=True)
class JaNee:
    """Yes or no."""

    leeg: Waarde = None

    def lees(self, tekst: str) -> Waarde | Weigering:
        waarde = {"ja": True, "nee": False}.get(tekst.lower())
        if waarde is None:
            return Weigering("ja of nee", "Typ ja of nee, of laat de cel leeg.")
        return waarde


@dataclass(frozen=True, slots=True)
class Getal:
    """A number with at most ``decimalen`` decimals, as an integer scaled by them.

    ``minimum`` and ``maximum`` are scaled too, and a maximum goes with a minimum; ``leeg`` is
    what an empty cell means.
    """

    decimalen: int
    minimum: int | None = None
    maximum: int | None = None
    leeg: int | None = None

    def lees(self, tekst: str) -> Waarde | Weigering:
        waarde = lees_getal(tekst, self.decimalen)
        if isinstance(waarde, Weigering):
            return waarde
        te_laag = self.minimum is not None and waarde < self.minimum
        if te_laag or (self.maximum is not None and waarde > self.maximum):
            return Weigering(self._grenzen(), "Verbeter het getal.")
        return waarde

    def _grenzen(self) -> str:
        laag = toon_kort(self.minimum or 0, self.decimalen)
        if self.maximum is None:
            return f"een getal van {laag} of hoger"
        return f"een getal van {laag} tot en met {toon_kort(self.maximum, self.decimalen)}"


Soort = Tekst | Code | Keuze | JaNee | Getal


@dataclass(frozen=True, slots=True)
class PerRij:
    """A kind that depends on another column of the same row; ``anders`` where it says nothing."""

    kolom: str
    soorten: Mapping[str, Soort]
    anders: Soort

    def bij(self, keuze: str) -> Soort:
        """The kind for a row with this text in the other column."""
        return self.soorten.get(sleutelvorm(keuze), self.anders)


def is_getal(soort: Soort | PerRij) -> bool:
    """Whether a column of this kind holds numbers, so that it can have a total."""
    return isinstance(soort.anders if isinstance(soort, PerRij) else soort, Getal)


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column of a sheet, as template, reader and manual know it.

    naam: the header. With ``reeks`` it is the first word of a family of headers: ``uren`` stands
        for ``uren Aalsmeer``, ``uren Amstelveen`` and so on.
    uitleg: one short Dutch sentence for who fills it in.
    verplicht: the column must be there. gevuld: so must its value in every row.
    """

    naam: str
    soort: Soort | PerRij
    uitleg: str
    verplicht: bool = False
    gevuld: bool = False
    reeks: bool = False


def lees_cel(soort: Soort, rauw: Rauw) -> Waarde | Weigering:
    """The value of one cell. An empty cell is what its kind says that empty means."""
    tekst = schoon(rauw)
    return soort.lees(tekst) if tekst else soort.leeg


def schoon(tekst: str) -> str:
    """Text as it is stored: NFC, without spaces of any kind around it."""
    return tekst.strip() if tekst.isascii() else unicodedata.normalize("NFC", tekst).strip()


def sleutelvorm(naam: str) -> str:
    """A sheet or column name as it is matched: lower case, single spaces."""
    return " ".join(unicodedata.normalize("NFC", naam).split()).lower()

"""The kinds of values that a column can hold: how a filled cell becomes a value or a refusal.

Text is read with ``lees``; what only a workbook can hold (a number, a percentage, ja or nee as a
value of its own, a date) with ``lees_anders``. ``lees_cel`` is the one door from cell to value.
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import numpy as np

from samenwerking.werkboek.cel import (
    MAX_EXACT,
    Datum,
    Onleesbaar,
    Procent,
    Rauw,
    Samengevoegd,
    decimaal,
    foutwaarde,
    is_foutwaarde,
    is_geheel,
    kort,
    schoon,
)
from samenwerking.werkboek.getallen import Weigering, lees_decimaal, lees_getal, toon_kort
from samenwerking.werkboek.namen import sleutelvorm

Waarde = str | int | bool | None
Anders = float | bool | Procent | Datum
"""A filled cell that is not text."""

_TYP_TEKST = "Zet de kolom op Tekst en typ de waarde opnieuw."
_DATUM = "Excel heeft hier een datum van gemaakt; zet de kolom op Tekst en typ {}."
_EEUW = 2000
_SPLITS = Weigering("in elke cel een eigen getal", "Splits de samengevoegde cellen.")


@dataclass(frozen=True, slots=True)
class Tekst:
    """Free text, trimmed and in NFC. A number or a day is taken as it is seen."""

    leeg: Waarde = ""

    def lees(self, tekst: str) -> Waarde | Weigering:
        return tekst

    def lees_anders(self, rauw: Anders) -> Waarde | Weigering:
        if isinstance(rauw, date) and not isinstance(rauw, datetime):
            return rauw.isoformat()
        if isinstance(rauw, bool | Datum):
            return Weigering("tekst", _TYP_TEKST)
        teken = "%" if isinstance(rauw, Procent) else ""
        return kort(decimaal(rauw)).replace(".", ",") + teken


@dataclass(frozen=True, slots=True)
class Code:
    """A code or name: text, even where it looks like a number. A whole number is its digits.

    ``cijfers``: as many digits, padded with zeros.
    """

    cijfers: int = 0
    leeg: Waarde = ""

    def lees(self, tekst: str) -> Waarde | Weigering:
        if not self.cijfers:
            return tekst
        code = tekst.zfill(self.cijfers)
        if len(code) == self.cijfers and code.isascii() and code.isdigit():
            return code
        return Weigering(f"{self.cijfers} cijfers", "Typ de code met alleen cijfers.")

    def lees_anders(self, rauw: Anders) -> Waarde | Weigering:
        if isinstance(rauw, Datum):
            return Weigering("een code of naam als tekst", _DATUM.format("de code"))
        if isinstance(rauw, bool | Procent) or not is_geheel(decimaal(rauw)):
            return Weigering("een code of naam als tekst", _TYP_TEKST)
        return self.lees(kort(decimaal(rauw)))


@dataclass(frozen=True, slots=True)
class Iv3Code:
    """A code of an Iv3 list, such as 6.1 or 3.5.1.

    ``lijst`` names the list, ``codes`` are the codes on it that hold for this input. Whether a text
    is one of them is asked by a rule. A number is accepted only where it can be one code only:
    0.1 may have been 0.10.
    """

    lijst: str
    codes: frozenset[str] = frozenset()
    leeg: Waarde = ""

    def lees(self, tekst: str) -> Waarde | Weigering:
        return tekst

    def lees_anders(self, rauw: Anders) -> Waarde | Weigering:
        wat = f"de code van een {self.lijst} als tekst"
        if isinstance(rauw, Datum):
            return Weigering(wat, _DATUM.format(self._uit_datum(rauw)))
        if isinstance(rauw, bool | Procent):
            return Weigering(wat, _TYP_TEKST)
        code = kort(decimaal(rauw))
        lang = f"{code}0"
        if lang in self.codes:
            return Weigering(
                f"{wat}; dit getal kan {code} of {lang} zijn",
                f"Zet de kolom op Tekst en typ {code} of {lang}.",
            )
        return code

    def _uit_datum(self, rauw: Datum) -> str:
        """What was typed before Excel made a date of it, as far as it is a known code."""
        if not isinstance(rauw, date):
            return "de code"
        dag = f"{rauw.day}.{rauw.month}"
        mogelijk = (f"{dag}.{rauw.year - _EEUW}", dag)
        return next((code for code in mogelijk if code in self.codes), "de code")


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

    def lees_anders(self, rauw: Anders) -> Waarde | Weigering:
        return self.lees("")


@dataclass(frozen=True, slots=True)
class JaNee:
    """Yes or no; WAAR and ONWAAR of a workbook are the same."""

    leeg: Waarde = None

    def lees(self, tekst: str) -> Waarde | Weigering:
        waarde = {"ja": True, "nee": False}.get(tekst.lower())
        if waarde is None:
            return Weigering("ja of nee", "Typ ja of nee, of laat de cel leeg.")
        return waarde

    def lees_anders(self, rauw: Anders) -> Waarde | Weigering:
        return rauw if isinstance(rauw, bool) else self.lees("")


@dataclass(frozen=True, slots=True)
class Getal:
    """A number with at most ``decimalen`` decimals, as an integer scaled by them.

    ``minimum`` and ``maximum`` are scaled too, and a maximum goes with a minimum; ``leeg`` is
    what an empty cell means. ``procent``: the number is a percentage, so that a cell with a
    percentage format may hold it.
    """

    decimalen: int
    minimum: int | None = None
    maximum: int | None = None
    leeg: int | None = None
    procent: bool = False

    def lees(self, tekst: str) -> Waarde | Weigering:
        if tekst.endswith("%"):
            return self._weiger_procentteken(tekst.partition("%")[0].strip())
        return self._binnen_grenzen(lees_getal(tekst, self.decimalen))

    def _weiger_procentteken(self, getal: str) -> Weigering:
        verwacht = "een getal zonder procentteken" if self.procent else "een getal, geen percentage"
        if isinstance(self.lees(getal), Weigering):
            return Weigering(verwacht, "Typ alleen cijfers.")
        return Weigering(verwacht, f"Typ {getal}, zonder procentteken.")

    def lees_anders(self, rauw: Anders) -> Waarde | Weigering:
        if isinstance(rauw, Datum):
            herstel = "Excel heeft hier een datum van gemaakt; zet de cel op Getal en typ opnieuw."
            return Weigering("een getal", herstel)
        if isinstance(rauw, bool):
            return Weigering("een getal", "Typ alleen cijfers.")
        if isinstance(rauw, Procent) and not self.procent:
            herstel = "Zet de opmaak van de cel op Getal en controleer de waarde."
            return Weigering("een getal, geen percentage", herstel)
        return self._binnen_grenzen(lees_decimaal(decimaal(rauw), self.decimalen))

    def lees_getalcellen(self, rauw: Sequence[float]) -> list[Waarde | Weigering]:
        """As lees_anders of each, without the long way round for what nearly all cells hold.

        A whole number of at most 15 digits that is divided into the very number of the cell, is
        the one that the cell shows.
        """
        macht = 10**self.decimalen
        cellen = np.array(rauw)
        with np.errstate(over="ignore", invalid="ignore"):
            geheel = np.rint(cellen * macht)
        geheel = np.where(np.abs(geheel) < MAX_EXACT, geheel, 0)
        goed = geheel / macht == cellen
        if self.minimum is not None:
            goed &= geheel >= self.minimum
        if self.maximum is not None:
            goed &= geheel <= self.maximum
        waarden: list[Waarde | Weigering] = geheel.astype(np.int64).tolist()
        for plek in np.flatnonzero(~goed).tolist():
            waarden[plek] = self.lees_anders(rauw[plek])
        return waarden

    def _binnen_grenzen(self, waarde: int | Weigering) -> int | Weigering:
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


Soort = Tekst | Code | Iv3Code | Keuze | JaNee | Getal


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


def lees_cel(soort: Soort, rauw: Rauw) -> Waarde | Weigering:
    """The value of one cell. An empty cell is what its kind says that empty means."""
    if isinstance(rauw, str):
        tekst = schoon(rauw)
        if is_foutwaarde(tekst):
            return lees_cel(soort, foutwaarde(tekst))
        return soort.lees(tekst) if tekst else soort.leeg
    if isinstance(rauw, Onleesbaar):
        return Weigering(rauw.verwacht, rauw.herstel)
    if isinstance(rauw, Samengevoegd):
        return _SPLITS if isinstance(soort, Getal) else lees_cel(soort, rauw.waarde)
    return soort.lees_anders(rauw)


def lees_cellen(
    soort: Soort, cellen: Mapping[Hashable, Rauw]
) -> dict[Hashable, Waarde | Weigering]:
    """The values of many cells by their keys, as lees_cel of each; numbers at once."""
    if not isinstance(soort, Getal):
        return {sleutel: lees_cel(soort, cel) for sleutel, cel in cellen.items()}
    getallen = {sleutel: cel for sleutel, cel in cellen.items() if type(cel) is float}
    gelezen = dict(zip(getallen, soort.lees_getalcellen([*getallen.values()]), strict=True))
    overige = {s: lees_cel(soort, cel) for s, cel in cellen.items() if s not in getallen}
    return gelezen | overige

"""What can stand in one cell of a file, before it is known what belongs there.

A cell of a csv file is text. A cell of a workbook may also be a number, a percentage, yes or no,
or a date that Excel made of what was typed.
"""

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import NamedTuple

LEEG = "leeg"
_MAX_GEVONDEN = 200
CIJFERS = 15
"""The digits that a spreadsheet shows and keeps of a number."""

MAX_EXACT = 10**CIJFERS
"""Below this all digits of a whole number are kept."""

_FOUTWAARDEN = frozenset(
    (
        *("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"),
        *("#GETTING_DATA", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#UNKNOWN!", "#CONNECT!"),
        *("#EXTERNAL!", "#BUSY!", "#PYTHON!", "#ERROR!"),
        *("#LEEG!", "#DEEL/0!", "#WAARDE!", "#VERW!", "#NAAM?", "#GETAL!"),
        *("#N/B", "#GEGEVENS_OPHALEN", "#OVERLOOP!", "#BEREKENING!", "#BEREKENEN!", "#VELD!"),
        *("#GEBLOKKEERD!", "#ONBEKEND!", "#VERBINDING!", "#EXTERN!", "#BEZET!", "#FOUT!"),
    )
)
"""What Excel, LibreOffice and Google Sheets show where a formula has no outcome; also in Dutch."""

_FOUTCODE = re.compile(r"(?:Err|Fout):[0-9]{3}")
"""What LibreOffice shows besides."""


class Procent(NamedTuple):
    """A number in a cell with a percentage format: 0.02 is shown as 2%."""

    getal: float


class Onleesbaar(NamedTuple):
    """A cell whose value cannot be known, in Dutch: what was found, expected, how to mend it."""

    gevonden: str
    verwacht: str
    herstel: str


Datum = date | time | timedelta
"""A moment or a duration; a date with a time is a date too."""

Ingevuld = str | float | bool | Procent | Datum
"""What somebody typed."""


class Samengevoegd(NamedTuple):
    """A cell that is merged with the ones below or beside it, and what is typed in them."""

    waarde: Ingevuld


Rauw = Ingevuld | Samengevoegd | Onleesbaar
"""A cell as read; an empty one is ``""``."""


def schoon(tekst: str) -> str:
    """Text as it is stored: NFC, without spaces of any kind around it."""
    return tekst.strip() if tekst.isascii() else unicodedata.normalize("NFC", tekst).strip()


def is_leeg(rauw: Rauw) -> bool:
    """Whether nothing is typed in a cell."""
    return isinstance(rauw, str) and not rauw.strip()


def is_foutwaarde(tekst: str) -> bool:
    """Whether a text is what a spreadsheet shows for a failed formula: #REF!, #DEEL/0!, #N/B."""
    if tekst[:1] not in ("#", "E", "F"):
        return False
    return tekst in _FOUTWAARDEN or _FOUTCODE.fullmatch(tekst) is not None


def foutwaarde(tekst: str) -> Onleesbaar:
    """The cell of a formula that failed."""
    herstel = "Herstel de formule of typ de waarde."
    return Onleesbaar(tekst or "een foutmelding", "een waarde, geen foutmelding", herstel)


def decimaal(rauw: float | Procent) -> Decimal:
    """A numeric cell as the number that is seen in it: 15 digits, a percentage times 100."""
    if isinstance(rauw, Procent):
        return decimaal(rauw.getal) * 100
    return Decimal(f"{rauw:.{CIJFERS}g}")


def is_geheel(getal: Decimal) -> bool:
    """Whether a number has no decimals."""
    return getal == getal.to_integral_value()


def kort(getal: Decimal) -> str:
    """A number in its shortest notation, with a point: 6.1, 358, -0.25."""
    tekst = f"{getal:f}"
    return tekst.rstrip("0").rstrip(".") if "." in tekst else tekst


def toon_cel(rauw: Rauw) -> str:
    """A cell as it is seen, for in a message."""
    if is_leeg(rauw):
        return LEEG
    if isinstance(rauw, Samengevoegd):
        return toon_cel(rauw.waarde)
    tekst = rauw if isinstance(rauw, str) else _toon(rauw)
    return tekst if len(tekst) <= _MAX_GEVONDEN else tekst[:_MAX_GEVONDEN] + "…"


def _toon(rauw: float | bool | Procent | Datum | Onleesbaar) -> str:
    if isinstance(rauw, bool):
        return "WAAR" if rauw else "ONWAAR"
    if isinstance(rauw, Procent):
        return kort(decimaal(rauw)).replace(".", ",") + "%"
    if isinstance(rauw, float | int):
        return kort(decimaal(rauw)).replace(".", ",")
    if isinstance(rauw, Onleesbaar):
        return rauw.gevonden
    return _toon_datum(rauw)


def _toon_datum(rauw: Datum) -> str:
    if isinstance(rauw, datetime):
        return f"{rauw.day}-{rauw.month}-{rauw.year} {rauw:%H:%M}"
    if isinstance(rauw, date):
        return f"{rauw.day}-{rauw.month}-{rauw.year}"
    return f"{rauw:%H:%M}" if isinstance(rauw, time) else f"tijdsduur {rauw}"

"""Numbers as people type them: text to an exact integer, or a refusal that says what to do.

The grammar is a paragraph of the contract ("Numbers as text"). After removing spaces of every
kind and a leading €, these are numbers: ``-?\\d+([.,]\\d+)?`` and
``-?\\d{1,3}(\\.\\d{3})+(,\\d+)?``; ``-`` or ``–`` alone is 0; ``5-`` and ``(5)`` are -5. A lone
point before exactly three digits may mean two things and is refused, except after a single 0.
Decimals count as written: ``1,500`` has three.
"""

import re
from decimal import Decimal
from typing import NamedTuple

MAX_CIJFERS = 100
"""More digits than this is a stuck key; it also keeps Python's limit on long integers away."""

_GEWOON = re.compile(r"(-?)([0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+(?=,))(?:,([0-9]+))?")
"""What most cells look like, and can be read in only one way: 1234, 1234,50 or 1.234,50."""

_STREEPJES = "–−"
"""Dashes that look like a minus sign."""

_GETAL = re.compile(r"([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,([0-9]+))?")
_PUNT = re.compile(r"([0-9]+)\.([0-9]+)")


class Weigering(NamedTuple):
    """Why a value is refused, in Dutch: what was expected and how to mend it."""

    verwacht: str
    herstel: str


def lees_getal(tekst: str, decimalen: int) -> int | Weigering:
    """The number in a text, times ten to the power ``decimalen``, exact.

    ``lees_getal("1.234,5", 2)`` is 123450. More written decimals than ``decimalen`` is refused.
    """
    gewoon = _GEWOON.fullmatch(tekst)
    delen = gewoon.groups("") if gewoon else _ontleed(tekst, decimalen)
    if isinstance(delen, Weigering):
        return delen
    teken, geheel, breuk = delen[0], delen[1].replace(".", ""), delen[2]
    if len(breuk) > decimalen:
        return _te_veel_decimalen(decimalen)
    if len(geheel) > MAX_CIJFERS:
        return _te_lang()
    return int(teken + geheel + breuk.ljust(decimalen, "0"))


def lees_decimaal(getal: Decimal, decimalen: int) -> int | Weigering:
    """The number of a numeric cell, times ten to the power ``decimalen``, exact."""
    if getal.adjusted() >= MAX_CIJFERS:
        return _te_lang()
    geschaald = getal.scaleb(decimalen)
    if geschaald != geschaald.to_integral_value():
        return Weigering(
            _hoogstens(decimalen), "Rond af in de cel met AFRONDEN, niet met de opmaak."
        )
    return int(geschaald)


def toon_getal(waarde: int, decimalen: int) -> str:
    """A scaled integer as Dutch text that ``lees_getal`` reads back: 123450 and 2 give 1.234,50."""
    geheel, breuk = divmod(abs(waarde), 10**decimalen)
    tekst = f"{geheel:,}".replace(",", ".")
    if decimalen:
        tekst += f",{breuk:0{decimalen}d}"
    elif tekst.count(".") == 1:
        tekst = tekst.replace(".", "")
    return "-" + tekst if waarde < 0 else tekst


def toon_kort(waarde: int, decimalen: int) -> str:
    """As toon_getal, without zeros at the end: 12_500_000 and 6 give 12,5."""
    tekst = toon_getal(waarde, decimalen)
    return tekst.rstrip("0").rstrip(",") if "," in tekst else tekst


def _ontleed(tekst: str, decimalen: int) -> tuple[str, str, str] | Weigering:
    """Sign, digits before and digits after the decimal sign."""
    kaal = "".join(tekst.split()).removeprefix("€")
    if kaal in ("-", "–"):
        return "", "0", ""
    teken, cijfers = _teken(kaal)
    punt = _PUNT.fullmatch(cijfers)
    if punt is not None:
        geheel, breuk = punt.groups()
        twee_lezingen = len(breuk) == 3 and geheel != "0"
        return _dubbelzinnig(geheel, breuk, decimalen) if twee_lezingen else (teken, geheel, breuk)
    gevonden = _GETAL.fullmatch(cijfers)
    if gevonden is None:
        return _geen_getal(kaal, decimalen)
    return teken, gevonden[1], gevonden[2] or ""


def _teken(kaal: str) -> tuple[str, str]:
    """The minus sign if there is one, and the rest; -5, 5- and (5) are the ways to write it."""
    if kaal.startswith("-"):
        return "-", kaal[1:]
    if kaal.endswith("-"):
        return "-", kaal[:-1]
    if kaal.startswith("(") and kaal.endswith(")"):
        return "-", kaal[1:-1]
    return "", kaal


def _geen_getal(kaal: str, decimalen: int) -> Weigering:
    if any(streepje in kaal for streepje in _STREEPJES) or "-€" in kaal:
        return Weigering("een minteken voor het getal, zoals -5", "Typ het gewone minteken: -.")
    if decimalen == 0:
        return Weigering("een geheel getal, zoals 1234", "Typ alleen cijfers.")
    return Weigering(
        "een getal, zoals 1234,50 of 1.234,50",
        "Typ alleen cijfers, met een komma voor de decimalen.",
    )


def _dubbelzinnig(geheel: str, breuk: str, decimalen: int) -> Weigering:
    """A point that may stand between thousands or before decimals: 1.234."""
    anders = f" of {geheel},{breuk}" if len(breuk) <= decimalen else ""
    herstel = f"Typ {geheel}{breuk}{anders}; zet voor decimalen een komma."
    return Weigering("een getal dat maar op één manier te lezen is", herstel)


def _te_veel_decimalen(decimalen: int) -> Weigering:
    if decimalen == 0:
        return Weigering(_hoogstens(0), "Typ het getal zonder decimalen.")
    return Weigering(_hoogstens(decimalen), f"Rond het getal af op {decimalen} decimalen.")


def _hoogstens(decimalen: int) -> str:
    return f"ten hoogste {decimalen} decimalen" if decimalen else "een geheel getal"


def _te_lang() -> Weigering:
    return Weigering(f"een getal van ten hoogste {MAX_CIJFERS} cijfers", "Kort het getal in.")

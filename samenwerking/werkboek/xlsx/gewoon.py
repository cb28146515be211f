"""What a row of plain values looks like in the XML of a sheet, as one strict pattern.

All spreadsheets write rows like this. A row in which anything is written otherwise, or in which a
cell has a style that tells more than its value, does not match, and is read by an XML parser.
"""

import re
from collections.abc import Collection
from string import ascii_uppercase

KOLOMMEN = ascii_uppercase
"""A plain row has its values in these columns, in this order."""

LEGE_RIJ = re.compile(
    rb'<row r="[0-9]{1,7}"[^<>]*+'
    rb'(?:/>|>(?:<c r="[A-Z]{1,3}[0-9]{1,7}"(?: s="[0-9]{1,5}")?/>)*+</row>)'
)
RIJNUMMER = re.compile(rb'<row r="([0-9]+)"')

_FORMULE = rb"(?:<f(?: [^<>\[]*+)?+(?:/>|>[^<\[]*+</f>))?+"
"""Possibly a formula, one that does not refer to another file."""

_GETAL = rb"-?[0-9]++(?:\.[0-9]++)?+(?:[eE][+-]?[0-9]{1,2})?+"
_CEL = (
    rb'(?:<c r="%s\1"(?: s="%s")?+(?>'
    rb'(?: t="n")?+>' + _FORMULE + rb"<v>" + _GETAL + rb"</v></c>"
    rb'| t="s"><v>[0-9]{1,9}</v></c>'
    rb"|/>"
    rb'| t="str">' + _FORMULE + rb"<v>[^<]++</v></c>"
    rb'| t="inlineStr"><is><t[^<>]*+>[^<]*+</t></is></c>'
    rb"))?+"
)


def gewone_rijen(aantal_stijlen: int, procentstijlen: Collection[int]) -> re.Pattern[bytes]:
    """The pattern of one or more plain rows.

    aantal_stijlen: how many cell styles there are; a cell may not name another. procentstijlen:
    those that show a percentage. Where cells without a style are percentages, no row is plain.
    """
    if 0 in procentstijlen:
        return re.compile(rb"(?!)")
    stijl = _stijl(aantal_stijlen, procentstijlen)
    cellen = b"".join(_CEL % (letter.encode(), stijl) for letter in KOLOMMEN)
    return re.compile(rb'(?:<row r="([0-9]{1,7})"[^<>]*+>' + cellen + rb"</row>\s*+)++")


def _stijl(aantal: int, procentstijlen: Collection[int]) -> bytes:
    """The number of a style that there is and that shows no percentage."""
    procenten = "|".join(map(str, sorted(procentstijlen)))
    geen_procent = f'(?!(?:{procenten})")' if procenten else ""
    return f"{geen_procent}(?:{_lager_dan(max(aantal, 1))})".encode()


def _lager_dan(grens: int) -> str:
    """A pattern for every whole number below ``grens``, without leading zeros."""
    hoogste = str(grens - 1)
    kleiner = [f"[1-9][0-9]{{{cijfers}}}" for cijfers in range(1, len(hoogste) - 1)]
    for plek, cijfer in enumerate(hoogste):
        laagste = "1" if plek == 0 and len(hoogste) > 1 else "0"
        if cijfer > laagste:
            rest = len(hoogste) - plek - 1
            kleiner.append(f"{hoogste[:plek]}[{laagste}-{int(cijfer) - 1}][0-9]{{{rest}}}")
    enkel = ["[0-9]"] if len(hoogste) > 1 else []
    return "|".join([hoogste, *enkel, *kleiner])

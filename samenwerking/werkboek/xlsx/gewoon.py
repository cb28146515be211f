"""What a row of plain values looks like in the XML of a sheet, as one strict pattern.

All spreadsheets write rows like this. A row in which anything is written otherwise does not match,
and is read by an XML parser.
"""

import re
from functools import cache
from string import ascii_uppercase

from samenwerking.werkboek.xlsx.weigering import MAX_TEKENS

BREEDTE_BLOK = 13
_KOLOMMEN = (*ascii_uppercase, *(f"A{letter}" for letter in ascii_uppercase))
KOLOMPLEK = {kolom.encode(): plek for plek, kolom in enumerate(_KOLOMMEN)}
"""A plain row has its values in these columns, in this order."""

LEGE_RIJ = re.compile(
    rb'<row r="[0-9]{1,7}"[^<>]*+'
    rb'(?:/>|>(?:<c r="[A-Z]{1,3}[0-9]{1,7}"(?: s="[0-9]{1,5}")?/>)*+</row>)'
)
RIJNUMMER = re.compile(rb'<row r="([0-9]+)"')
STIJL = re.compile(rb' s="([0-9]+)"')
GETALCEL = re.compile(
    rb'<c r="([A-Z]+)([0-9]+)"(?: s="([0-9]+)")?+(?: t="n")?+>'
    rb"(?:<f[^>]*>(?:[^<]*</f>)?)?<v>([^<]*)</v>"
)
"""In a plain row: the column, row, style and value of a cell with a number."""

_GEEN_LINK = rb"|".join(
    rb"[^<&%b]*+(?:&(?!#)[^<&%b]*+)*+</f>" % (teken, teken) for teken in (rb"\[", b"!")
)
"""The text of a formula without the brackets or the exclamation mark of another file."""

_FORMULE = rb"(?:<f(?: [^<>\[]*+)?+(?:/>|>(?:" + _GEEN_LINK + rb")))?+"
_GETAL = rb"-?[0-9]++(?:\.[0-9]++)?+(?:[eE][+-]?[0-9]{1,2})?+"
_TEKST = rb"[^<]{0,%d}+" % MAX_TEKENS


@cache
def gewone_rijen(met_formules: bool) -> re.Pattern[bytes]:
    """The pattern of one or more plain rows; met_formules: a cell with a formula may be plain.

    Group 1 is the row number; each next one tells that a row has values in the next block of
    columns.
    """
    formule = _FORMULE if met_formules else b""
    cellen = b""
    for begin in range(len(_KOLOMMEN) - BREEDTE_BLOK, -1, -BREEDTE_BLOK):
        blok = _KOLOMMEN[begin : begin + BREEDTE_BLOK]
        binnen = b"".join(_cel(kolom.encode(), formule) for kolom in blok)
        cellen = rb"(?:(?=<c)()" + binnen + cellen + rb")?+"
    return re.compile(rb'(?:<row r="([0-9]{1,7})"[^<>]*+>' + cellen + rb"</row>\s*+)++")


def _cel(kolom: bytes, formule: bytes) -> bytes:
    return (
        rb'(?:<c r="' + kolom + rb'\1"(?: s="[0-9]{1,5}")?+(?>'
        rb'(?: t="n")?+>' + formule + rb"<v>" + _GETAL + rb"</v></c>"
        rb'| t="s"><v>[0-9]{1,9}</v></c>'
        rb"|/>"
        rb'| t="b">' + formule + rb"<v>[01]</v></c>"
        rb'| t="str">' + formule + rb"<v>" + _TEKST + rb"</v></c>"
        rb'| t="inlineStr"><is><t[^<>]*+>' + _TEKST + rb"</t></is></c>"
        rb"))?+"
    )

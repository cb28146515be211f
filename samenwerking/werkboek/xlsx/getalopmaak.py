"""What a number format makes of a number: itself, a percentage, a date, or now this, now that."""

import re
from enum import Enum

MAX_LENGTE = 255
"""The characters of a number format in any spreadsheet."""

_GETALLEN = 3
"""The sections for positive, negative and zero; a fourth is for text."""

_LETTERLIJK = re.compile(r'"[^"]*(?:"|$)|[\\_*].')
"""What is shown as it stands, is as wide as it, or fills the cell."""

_HAKEN = re.compile(r"\[[^\]]*\]")
_DUUR = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_DATUM = re.compile(r"[dmyhs]|a/p|am/pm", re.IGNORECASE)
_TOONT_GETAL = re.compile(r"[0#?%a-z]", re.IGNORECASE)


class Toont(Enum):
    """What is seen of a number."""

    GETAL = "getal"
    PROCENT = "procent"
    SOMS_PROCENT = "soms procent"
    DATUM = "datum"


def toont(opmaak: str) -> Toont:
    """What a number format shows; a date is told by its first section, as calamine does."""
    kaal = _LETTERLIJK.sub("", opmaak)
    delen = _HAKEN.sub("", kaal).split(";")
    if _DUUR.search(kaal.partition(";")[0]) or _DATUM.search(delen[0]):
        return Toont.DATUM
    procenten = {deel.count("%") for deel in delen[:_GETALLEN] if _TOONT_GETAL.search(deel)}
    if procenten <= {0}:
        return Toont.GETAL
    return Toont.PROCENT if procenten == {1} else Toont.SOMS_PROCENT

"""What a marked copy lacks: openpyxl leaves out what it does not know."""

import re
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from samenwerking.werkboek.xlsx.pakket import Pakket

_BIJ_WAARSCHUWING = {
    "Data Validation extension": "keuzelijsten die naar een ander blad verwijzen",
    "conditional formatting": "voorwaardelijke opmaak",
    "Sparkline Group": "kleine grafieken in een cel",
    "Slicer List": "slicers",
    "Timeline Ref": "tijdlijnen",
    "Ignored Error": "",
    "extension": "onderdelen van een nieuwere Excel",
    "Shapes and drawings": "vormen en tekstvakken",
    "Unable to read chart": "grafieken",
    "image": "afbeeldingen",
    "header or footer": "kop- en voetteksten",
    "print area": "afdrukbereiken",
    "Defined names": "namen van cellen",
    "merged cells": "opmerkingen in samengevoegde cellen",
    "limits for dates": "datums die Excel niet kent",
}
"""What is lost, by a part of the warning about it; "" for what nobody misses."""

_BIJ_DEEL = {
    "xl/slicers/": "slicers",
    "xl/timelines/": "tijdlijnen",
    "xl/ctrlProps/": "knoppen en selectievakjes",
    "xl/activeX/": "knoppen en selectievakjes",
    "xl/threadedComments/": "antwoorden op opmerkingen",
    "xl/diagrams/": "vormen en tekstvakken",
    "xl/connections.xml": "gegevensverbindingen",
}
"""What is lost without a warning, by the part of the file that it stands in."""

_TEKENINGEN = "xl/drawings/drawing"
_VORM = re.compile(rb"<(?:\w+:)?(?:sp|cxnSp|grpSp)[\s>]")


@contextmanager
def opgevangen_waarschuwingen() -> Iterator[list[warnings.WarningMessage]]:
    """Keeps the English warnings of openpyxl off the screen, in a list."""
    with warnings.catch_warnings(record=True) as opgevangen:
        warnings.simplefilter("always")
        yield opgevangen


def verlies(pakket: Pakket, waarschuwingen: Sequence[warnings.WarningMessage]) -> list[str]:
    """What is not in the copy of a workbook, in Dutch: each kind once, in order."""
    teksten = [str(waarschuwing.message) for waarschuwing in waarschuwingen]
    gevonden = {_bij_waarschuwing(tekst) for tekst in teksten}
    gevonden |= {wat for begin, wat in _BIJ_DEEL.items() if _delen(pakket, begin)}
    if any(_VORM.search(blok) for d in _delen(pakket, _TEKENINGEN) for blok in pakket.blokken(d)):
        gevonden.add("vormen en tekstvakken")
    return sorted(gevonden - {""})


def _bij_waarschuwing(tekst: str) -> str:
    treffers = (wat for deel, wat in _BIJ_WAARSCHUWING.items() if deel.lower() in tekst.lower())
    return next(treffers, "")


def _delen(pakket: Pakket, begin: str) -> list[str]:
    return [naam for naam in pakket.delen if naam.startswith(begin)]

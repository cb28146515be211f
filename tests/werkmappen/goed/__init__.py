"""Odd but good: one workbook per oddity, named after it, that must be read as what it means.

A recipe changes the good workbook. Unless it says otherwise (``bedoel``) the records stay those of
``tests.invoer``; ``verschoven`` says that row numbers differ from the csv. Every room adds its
recipes to ``GOED``.
"""

from tests.werkmappen.goed import (
    bladen,
    codes,
    formules,
    getallen,
    programmas,
    tabel,
    teksten,
)
from tests.werkmappen.goed.opnemen import GOED, Goed

__all__ = [
    "GOED",
    "Goed",
    "bladen",
    "codes",
    "formules",
    "getallen",
    "programmas",
    "tabel",
    "teksten",
]

"""Bad: one workbook per fault, named after it, with where the refusal stands and what it tells.

A recipe makes one thing wrong in the good workbook; that gives one refusal, or as many as stand
above it. ``fout_in_cel`` is a refusal in a cell, ``fout_in_blad`` of a sheet or column,
``fout_in_bestand`` of the whole file. A text in the list of what is told must stand somewhere in
the message. Every room adds its recipes to ``FOUT``.
"""

from tests.werkmappen.fout import (
    beschadigd,
    bestanden,
    codes,
    formules,
    getallen,
    koppelingen,
    samen,
    tabel,
    vijandig,
)
from tests.werkmappen.fout.opnemen import FOUT, Foutief, Waar

__all__ = [
    "FOUT",
    "Foutief",
    "Waar",
    "beschadigd",
    "bestanden",
    "codes",
    "formules",
    "getallen",
    "koppelingen",
    "samen",
    "tabel",
    "vijandig",
]

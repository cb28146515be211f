"""The Iv3 code lists: taakvelden, categorieën and grey cells, with their years. No Django."""

from samenwerking.iv3.codelijsten import (
    BATEN,
    LASTEN,
    Categorie,
    Codelijsten,
    GrijzeCel,
    Taakveld,
    lees_codelijsten,
    taakveld_volgorde,
)

__all__ = [
    "BATEN",
    "LASTEN",
    "Categorie",
    "Codelijsten",
    "GrijzeCel",
    "Taakveld",
    "lees_codelijsten",
    "taakveld_volgorde",
]

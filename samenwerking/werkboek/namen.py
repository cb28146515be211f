"""Names of sheets and columns, matched without regard to case and spaces."""

import unicodedata

KEUZELIJSTEN = "Keuzelijsten"
UITLEG = "Uitleg"
EIGEN_BLADEN = (UITLEG, KEUZELIJSTEN)
"""The sheets of a template that hold no data."""


def sleutelvorm(naam: str) -> str:
    """A sheet or column name as it is matched: lower case, single spaces."""
    return " ".join(unicodedata.normalize("NFC", naam).split()).lower()

"""Names of sheets and columns, matched without regard to case and spaces."""

import unicodedata


def sleutelvorm(naam: str) -> str:
    """A sheet or column name as it is matched: lower case, single spaces."""
    return " ".join(unicodedata.normalize("NFC", naam).split()).lower()

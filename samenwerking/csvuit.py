"""Csv that leaves: for Excel in Dutch, and without formulas."""

import csv
import io
from collections.abc import Iterable, Sequence

_FORMULE = ("=", "+", "-", "@", "\t", "\r")


def veilig(tekst: str) -> str:
    """A text that a spreadsheet takes as text: what looks like a formula gets an apostrophe."""
    return f"'{tekst}" if tekst.startswith(_FORMULE) else tekst


def als_csv(kolommen: Sequence[str], rijen: Iterable[Sequence[str]]) -> bytes:
    """A table of texts as csv with semicolons, in UTF-8 that Excel recognises."""
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\r\n")
    schrijver.writerow(kolommen)
    schrijver.writerows([veilig(cel) for cel in rij] for rij in rijen)
    return uit.getvalue().encode("utf-8-sig")

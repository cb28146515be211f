"""Csv that leaves: for Excel in Dutch, and without formulas."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

_FORMULE = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""The last four are the first four as wide as an East Asian character; Excel takes them alike."""
_WACHT = "'"
_GETAL = re.compile(r"[-+]?[0-9]+(?:[.,][0-9]+)*")


def veilig(tekst: str) -> str:
    """A text that a spreadsheet takes as text: what looks like a formula gets an apostrophe.

    A number stays a number, also below zero.
    """
    return f"{_WACHT}{tekst}" if _lijkt_formule(tekst) else tekst


def oorspronkelijk(tekst: str) -> str:
    """The text before ``veilig``."""
    return tekst[1:] if tekst.startswith(_WACHT) and _lijkt_formule(tekst) else tekst


def _lijkt_formule(tekst: str) -> bool:
    """Also with apostrophes before it, so that each can be taken away again."""
    kaal = tekst.lstrip(_WACHT)
    return kaal.startswith(_FORMULE) and not _GETAL.fullmatch(kaal)


def als_csv(kolommen: Sequence[str], rijen: Iterable[Sequence[str]]) -> bytes:
    """A table of texts as csv with semicolons, in UTF-8 that Excel recognises."""
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\r\n")
    schrijver.writerow(kolommen)
    schrijver.writerows([veilig(cel) for cel in rij] for rij in rijen)
    return uit.getvalue().encode("utf-8-sig")

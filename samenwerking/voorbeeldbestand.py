"""The files of the example of the floors above."""

import csv
from collections.abc import Iterator
from pathlib import Path

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"


def rijen(bestand: str) -> Iterator[dict[str, str]]:
    """The rows of a file, such as «maatwerk/moties.csv», by the heads of its columns."""
    with (FIXTURES / bestand).open(encoding="utf-8", newline="") as open_:
        yield from csv.DictReader(open_, delimiter=";")

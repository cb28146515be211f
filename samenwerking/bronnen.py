"""The public documents that figures come from, by the code that records carry."""

import csv
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

BRONNEN = Path(__file__).resolve().parents[1] / "fixtures" / "bronnen.csv"


class Bron(NamedTuple):
    """A document; ``url`` is empty when it has no address."""

    code: str
    titel: str
    url: str


def bron(code: str) -> Bron:
    """The document with this code; one without address when the list does not know the code."""
    return _alle().get(code, Bron(code, code, ""))


@lru_cache
def _alle() -> dict[str, Bron]:
    with BRONNEN.open(encoding="utf-8", newline="") as bestand:
        rijen = csv.DictReader(bestand, delimiter=";")
        return {rij["code"]: Bron(rij["code"], rij["titel"], rij["url"]) for rij in rijen}

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


@lru_cache
def bronnen() -> dict[str, Bron]:
    """The documents by their code, as the list that comes with the software has them."""
    with BRONNEN.open(encoding="utf-8", newline="") as bestand:
        rijen = csv.DictReader(bestand, delimiter=";")
        return {rij["code"]: Bron(rij["code"], rij["titel"], rij["url"]) for rij in rijen}

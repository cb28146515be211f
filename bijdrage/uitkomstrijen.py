"""The rows that are kept of an outcome: one list for who stores them and who checks them."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from bijdrage.rekenmodel.resultaat import Berekening
from samenwerking.schaal import naar_decimaal

Rij = tuple[str, tuple[str | Decimal, ...]]
"""The name of a municipality, and the values."""


class Uitkomsttabel(NamedTuple):
    """A table under a calculation: its name there, its fields and its rows. Amounts are euros."""

    naam: str
    velden: tuple[str, ...]
    rijen: Iterable[Rij]


def rijen_van(uitkomst: Berekening) -> Iterator[Uitkomsttabel]:
    """What each municipality bears, every allocation and every posting of a correction."""
    yield Uitkomsttabel("aandelen", ("basis", "bedrag"), _aandelen(uitkomst))
    yield Uitkomsttabel(
        "toedelingen",
        ("regel", "onderdeel", "component", "categorie", "taakveld", "lasten", "baten"),
        (
            (
                t.gemeente,
                (
                    *(t.regel, t.onderdeel, t.component, t.categorie, t.taakveld),
                    *(naar_decimaal(t.lasten), naar_decimaal(t.baten)),
                ),
            )
            for t in uitkomst.toedelingen
        ),
    )
    yield Uitkomsttabel(
        "boekingen",
        ("code", "taakveld", "bedrag"),
        ((b.gemeente, (b.code, b.taakveld, naar_decimaal(b.bedrag))) for b in uitkomst.correcties),
    )


def _aandelen(uitkomst: Berekening) -> Iterator[Rij]:
    """Per municipality what it bears before and after the corrections."""
    for naam, bedrag in {**uitkomst.bijdrage, **uitkomst.eigen_aandeel}.items():
        correcties = sum(b.bedrag for b in uitkomst.correcties if b.gemeente == naam)
        yield naam, (naar_decimaal(bedrag - correcties), naar_decimaal(bedrag))

"""What of an input is made up, told in Dutch wherever its figures show."""

from collections.abc import Iterable
from typing import Protocol

from bijdrage.rekenmodel.invoer import Invoer


class Gelabeld(Protocol):
    """A record that may carry its own label; None means as in Kenmerken."""

    @property
    def fictief(self) -> bool | None: ...


def is_fictief(record: Gelabeld, invoer: Invoer) -> bool:
    """Whether a record is made up."""
    eigen = record.fictief
    return bool(invoer.kenmerken.fictief if eigen is None else eigen)


def fictief_in_woorden(invoer: Invoer) -> tuple[str, ...]:
    """Per sheet how many rows are made up; empty when none are."""
    bladen: tuple[tuple[str, Iterable[Gelabeld]], ...] = (
        ("onderdelen", invoer.onderdelen),
        ("urenregels", invoer.uren),
        ("kostenregels", invoer.lasten),
        ("componenten (de behandeling)", invoer.componenten),
        ("sleutels", invoer.sleutels),
        ("correcties", invoer.correcties),
    )
    return tuple(
        f"{fictief} van de {len(rijen)} {naam}"
        for naam, rijen in ((naam, list(rijen)) for naam, rijen in bladen)
        if (fictief := sum(is_fictief(rij, invoer) for rij in rijen))
    )

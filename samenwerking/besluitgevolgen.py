"""What rests on a decision: records of every floor, each with the way to it.

A floor adds its own in its AppConfig, so that the page of a decision need not know them.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from samenwerking.models import Besluit
from samenwerking.rechten.persoon import Persoon


class Gevolg(NamedTuple):
    """What refers to a decision: what kind of thing, which one, and its page, "" without one."""

    soort: str
    tekst: str
    adres: str = ""


Maker = Callable[[Persoon, Besluit], Iterable[Gevolg]]
_MAKERS: list[Maker] = []


def voeg_toe(maker: Maker) -> None:
    """A floor tells what of it rests on a decision, of what a person may know."""
    if maker not in _MAKERS:
        _MAKERS.append(maker)


def gevolgen(persoon: Persoon, besluit: Besluit) -> list[Gevolg]:
    """All that rests on a decision and that somebody may know of."""
    return [gevolg for maker in _MAKERS for gevolg in maker(persoon, besluit)]

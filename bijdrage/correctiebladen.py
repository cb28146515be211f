"""Where a floor above tells more about an agreed correction, such as the claim that it comes from.

The floor says how such a page is addressed; whether there is one, that page knows.
"""

from collections.abc import Callable

from bijdrage.afspraken.correctie import Correctieafspraak
from samenwerking.weergave import Feit

Wijzer = Callable[[str, Correctieafspraak], Feit | None]
_WIJZERS: list[Wijzer] = []


def voeg_toe(wijzer: Wijzer) -> None:
    """A floor above says where more is told. wijzer: of a cooperation (its code) and correction."""
    if wijzer not in _WIJZERS:
        _WIJZERS.append(wijzer)


def feiten_bij(samenwerking: str, afspraak: Correctieafspraak) -> tuple[Feit, ...]:
    """Where more is told about a correction of a cooperation (by its code)."""
    return tuple(feit for w in _WIJZERS if (feit := w(samenwerking, afspraak)))

"""Which components of a calculation a dispute is about, as a floor above knows it.

Nobody writes that down at a calculation: as long as a dispute runs, every calculation of its years
says so, whoever made it and when.
"""

from collections.abc import Callable
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Exists, Q, QuerySet

from bijdrage.models.kostenraming import Behandeling, Component

Maker = Callable[[], Exists]
_MAKERS: list[Maker] = []
_GEEN = Q(pk=None)


def voeg_toe(maker: Maker) -> None:
    """A floor above says which components are in dispute: a condition on ``Component``."""
    if maker not in _MAKERS:
        _MAKERS.append(maker)


def verdeelde(componenten: QuerySet[Component, Any]) -> QuerySet[Component, Any]:
    """Those that are divided over the municipalities."""
    return componenten.exclude(behandeling=Behandeling.BUITEN)


def betwiste(componenten: QuerySet[Component, Any]) -> QuerySet[Component, Any]:
    """Those that are divided and that a dispute is about, which runs and is open to everybody."""
    betwist = reduce(or_, (Q(maker()) for maker in _MAKERS), _GEEN)
    return verdeelde(componenten).filter(betwist)

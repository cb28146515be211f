"""Whether the logbook tells of every change to the input of a calculation (rule PRES-04).

The history of rows and the lines of the logbook both hold when their transaction began. A service
writes its line in the transaction of what it changes, so a change without one passed it by.
"""

from collections.abc import Iterable
from typing import Any

from django.db.models import CharField, Exists, Model, OuterRef, QuerySet, Value

from bijdrage.models import Berekening
from samenwerking.geschiedenis.samenhang import met_delen
from samenwerking.models import Logboekregel, geschiedenis_van


def zonder_logboek(berekening: Berekening) -> tuple[str, ...]:
    """The records that a calculation rests on, and itself, that changed untold. One query."""
    versies = (berekening, berekening.urenverdeling, berekening.kostenraming)
    eerste, *rest = (deel for versie in versies for deel in _niet_verteld(versie))
    gevonden = eerste.union(*rest)
    return tuple(f"{soort} {nummer}" for soort, nummer in sorted(gevonden))


def _niet_verteld(versie: Model) -> Iterable[QuerySet[Any]]:
    """Of each table under a version the kind and number of what changed untold."""
    for model, waar in met_delen(versie):
        historie = geschiedenis_van(model)
        if historie is not None:
            regel = Logboekregel.objects.filter(transactie=OuterRef("pgh_transactie"))
            naam = Value(str(model._meta.verbose_name), CharField())
            rijen = historie._default_manager.filter(waar, ~Exists(regel))
            yield rijen.order_by().values_list(naam, "pgh_obj_id")

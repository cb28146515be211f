"""What may be read of the own budget of municipalities; it is public."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from django.db.models import QuerySet

from bijdrage.models import EigenLast
from bijdrage.totaal.optelling import Last
from governance.models import Kernorganisatie
from samenwerking.models import Gemeente, Samenwerking
from samenwerking.schaal import naar_geheel


class Begroting(NamedTuple):
    """The rows of the own budget of a municipality, as they were published."""

    gemeente: Gemeente
    lasten: tuple[Last, ...]


def begrotingen(samenwerking: Samenwerking) -> tuple[Begroting, ...]:
    """The own budget of each municipality that has one. One query."""
    rijen = (
        EigenLast.objects.filter(samenwerking=samenwerking)
        .select_related("gemeente")
        .order_by("gemeente__naam", "gemeente", "jaar", "pk")
    )
    return tuple(
        Begroting(gemeente, tuple(_lasten(van_een)))
        for gemeente, van_een in groupby(rijen, lambda rij: rij.gemeente)
    )


def _lasten(rijen: Iterator[EigenLast]) -> Iterator[Last]:
    for rij in rijen:
        gelijk = {naam: getattr(rij, naam) for naam in Last._fields if naam != "bedrag"}
        yield Last(**gelijk, bedrag=naar_geheel(rij.bedrag))


def kernorganisaties(samenwerking: Samenwerking) -> QuerySet[Kernorganisatie]:
    """The own teams of municipalities, with all that is of them."""
    return (
        Kernorganisatie.objects.filter(samenwerking=samenwerking)
        .select_related("gemeente", "bron")
        .prefetch_related("formatie", "aanwezigheid", "loketten__bron")
        .order_by("gemeente__naam")
    )

"""What may be read of services; all of it is public, with the figures that everybody may read."""

from typing import Any

from django.db.models import Prefetch, QuerySet

from bijdrage import selectors
from bijdrage.rapport.model import Jaarrapport
from governance.models import Dienst, Dienstjaar
from samenwerking.models import Samenwerking
from samenwerking.rechten.persoon import IEDEREEN


def diensten(bij: Samenwerking) -> QuerySet[Dienst]:
    """The services by taakveld and name, each with its years."""
    jaren: Any = Dienstjaar.objects.order_by("jaar")
    rijen = Dienst.objects.filter(samenwerking=bij).prefetch_related(Prefetch("jaren", jaren))
    return rijen.order_by("taakveld", "naam")


def dienst(bij: Samenwerking, nummer: int) -> Dienst | None:
    """A service by its id."""
    return Dienst.objects.filter(samenwerking=bij, pk=nummer).first()


def gepubliceerd(bij: Samenwerking) -> dict[int, Jaarrapport]:
    """Per year the begroting that was published; of a year without one another stand of it.

    The edition for everybody, whoever asks: the catalogue is the same for all.
    """
    rapporten = selectors.berekeningen(IEDEREEN, bij.code)
    per_jaar: dict[int, Jaarrapport] = {}
    for rapport in rapporten:
        if rapport.jaar not in per_jaar or rapport.stand == "begroting":
            per_jaar[rapport.jaar] = rapport
    return per_jaar


def planjaren(bij: Samenwerking) -> list[int]:
    """The years for which there is a volume, the newest one first."""
    rijen = Dienstjaar.objects.filter(dienst__samenwerking=bij).order_by("-jaar")
    return list(rijen.values_list("jaar", flat=True).distinct())

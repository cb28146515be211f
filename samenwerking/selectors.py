"""What may be read of the ground floor."""

from collections.abc import Iterable
from threading import Lock
from typing import Any

from cachetools import TTLCache, cached
from django.contrib.postgres.fields import ArrayField
from django.db.models import CharField, Exists, F, Model, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Cast

from samenwerking.iv3 import Categorie, Codelijsten, GrijzeCel, Taakveld
from samenwerking.models import (
    Bron,
    Gebeurtenis,
    Samenwerking,
    Urenverdeling,
    geschiedenis_van,
)
from samenwerking.models import Categorie as CategorieModel
from samenwerking.models import GrijzeCel as GrijzeCelModel
from samenwerking.models import Taakveld as TaakveldModel
from samenwerking.models.geschiedenis import VERWIJDERD
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.rollen import Rol
from samenwerking.rechten.vertrouwelijk import zichtbaar

_SECONDEN = 60


@cached(TTLCache(1, ttl=_SECONDEN), lock=Lock())
def codelijsten() -> Codelijsten:
    """The Iv3 lists as they stand in the registry, at most a minute ago. One query."""
    taakvelden, categorieen, grijs = [], [], []
    for soort, code, naam, groep, zijde, van, tot, boekbaar, opvolgers in _codes():
        if soort == "taakveld":
            taakvelden.append(Taakveld(code, naam, groep, boekbaar, van, tot, tuple(opvolgers)))
        elif soort == "categorie":
            categorieen.append(Categorie(code, naam, zijde, groep, van, tot))
        else:
            grijs.append(GrijzeCel(zijde, code, naam, van, tot))
    jaren = [jaar for cel in grijs for jaar in (cel.jaar_van, cel.jaar_tot)]
    return Codelijsten(
        taakvelden=tuple(taakvelden),
        categorieen=tuple(categorieen),
        grijze_cellen=frozenset(grijs),
        jaren=tuple(range(min(jaren), max(jaren) + 1)) if jaren else (),
    )


def _codes() -> Iterable[tuple[Any, ...]]:
    """All rows of the three lists, with the same columns."""
    niets, geen, nee = Value(""), Value([], ArrayField(CharField())), Value(False)
    jaren = ("geldig_van", "geldig_tot")
    taakvelden = TaakveldModel.objects.order_by().values_list(
        *(Value("taakveld"), "code", "naam", "hoofdtaakveld", niets, *jaren),
        *("boekbaar", Cast("opvolgers", ArrayField(CharField()))),
    )
    categorieen = CategorieModel.objects.order_by().values_list(
        *(Value("categorie"), "code", "naam", "groep", "lasten_baten", *jaren, nee, geen)
    )
    grijs = GrijzeCelModel.objects.order_by().values_list(
        *(Value("grijs"), "taakveld", "categorie", niets, "lasten_baten", *jaren, nee, geen)
    )
    return taakvelden.union(categorieen, grijs, all=True)


def samenwerkingen(persoon: Persoon) -> QuerySet[Samenwerking]:
    """The cooperations that somebody may know of, by name.

    Those of which something was published (hours are, with what rests on them), and one's own.
    """
    gepubliceerd = Urenverdeling.objects.filter(
        samenwerking=OuterRef("pk"), gepubliceerd_op__isnull=False
    )
    eigen = Q(pk__in=persoon.samenwerkingen(Rol))
    return Samenwerking.objects.filter(Exists(gepubliceerd) | eigen).order_by("naam")


def zichtbare(persoon: Persoon, model: type[Model]) -> QuerySet[Any]:
    """The records of a table of what may be kept back that somebody may know of.

    Of what happened not those of which he may not know the document.
    """
    rijen = model._default_manager.filter(zichtbaar(persoon))
    if model is not Gebeurtenis:
        return rijen
    return rijen.filter(Q(bron=None) | Q(bron__in=zichtbare(persoon, Bron)))


def verborgen(persoon: Persoon, model: type[Model]) -> tuple[QuerySet[Any], QuerySet[Any]]:
    """The ids of such records that somebody may not know of: those there are, and those removed."""
    historie: Any = geschiedenis_van(model)
    weg = historie.objects.filter(pgh_label=VERWIJDERD)
    weg = weg.exclude(pk__in=historie.objects.filter(zichtbaar(persoon)).values("pk"))
    if model is Gebeurtenis:
        er_nog, geweest = verborgen(persoon, Bron)
        dicht = Q(bron__in=er_nog) | Q(bron__in=geweest)
        weg = historie.objects.filter(Q(pk__in=weg.values("pk")) | dicht, pgh_label=VERWIJDERD)
    nu = model._default_manager.exclude(pk__in=zichtbare(persoon, model).values("pk"))
    return nu.order_by().values(van=F("pk")), weg.order_by().values(van=F("pgh_obj"))


def bronnen(persoon: Persoon) -> QuerySet[Bron]:
    """The documents that figures come from and that somebody may know of, by code."""
    return _van_bekende(persoon, zichtbare(persoon, Bron)).order_by("code", "pk")


def gebeurtenissen(persoon: Persoon) -> QuerySet[Gebeurtenis]:
    """What happened that somebody may know of, in order of time, with its document."""
    rijen = _van_bekende(persoon, zichtbare(persoon, Gebeurtenis))
    return rijen.select_related("bron").order_by("datum", "pk")


def _van_bekende(persoon: Persoon, rijen: QuerySet[Any]) -> QuerySet[Any]:
    """Those of all, and of the cooperations that somebody may know of."""
    return rijen.filter(Q(samenwerking=None) | Q(samenwerking__in=samenwerkingen(persoon)))

"""What may be read of the ground floor."""

from collections.abc import Iterable
from threading import Lock
from typing import Any

from cachetools import TTLCache, cached
from django.contrib.postgres.fields import ArrayField
from django.db.models import CharField, Exists, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Cast

from samenwerking.iv3 import Categorie, Codelijsten, GrijzeCel, Taakveld
from samenwerking.models import OPEN, Bron, Gebeurtenis, Samenwerking, Urenverdeling
from samenwerking.models import Categorie as CategorieModel
from samenwerking.models import GrijzeCel as GrijzeCelModel
from samenwerking.models import Taakveld as TaakveldModel
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

    Those of which something was adopted (hours are, with whatever rests on them), and one's own.
    """
    vastgesteld = Urenverdeling.objects.filter(samenwerking=OuterRef("pk")).exclude(status__in=OPEN)
    eigen = Q(pk__in=persoon.samenwerkingen(Rol))
    return Samenwerking.objects.filter(Exists(vastgesteld) | eigen).order_by("naam")


def bronnen(persoon: Persoon) -> QuerySet[Bron]:
    """The documents that figures come from and that somebody may know of, by code."""
    return Bron.objects.filter(zichtbaar(persoon)).order_by("code")


def gebeurtenissen(persoon: Persoon) -> QuerySet[Gebeurtenis]:
    """What happened that somebody may know of, in order of time, with its document."""
    zonder_bron = Q(bron=None) | Q(bron__in=Bron.objects.filter(zichtbaar(persoon)))
    rijen = Gebeurtenis.objects.filter(zonder_bron, zichtbaar(persoon))
    return rijen.select_related("bron").order_by("datum", "pk")

"""What may be read of the ground floor."""

from cachetools import TTLCache, cached
from django.db.models import QuerySet

from samenwerking.iv3 import Categorie, Codelijsten, GrijzeCel, Taakveld
from samenwerking.models import Bron, Gebeurtenis, Samenwerking
from samenwerking.models import Categorie as CategorieModel
from samenwerking.models import GrijzeCel as GrijzeCelModel
from samenwerking.models import Taakveld as TaakveldModel

_SECONDEN = 60


@cached(TTLCache(1, ttl=_SECONDEN))
def codelijsten() -> Codelijsten:
    """The Iv3 lists as they stand in the registry, at most a minute ago."""
    grijs = frozenset(
        GrijzeCel._make(rij)
        for rij in GrijzeCelModel.objects.values_list(
            "lasten_baten", "taakveld", "categorie", "geldig_van", "geldig_tot"
        )
    )
    jaren = [jaar for cel in grijs for jaar in (cel.jaar_van, cel.jaar_tot)]
    return Codelijsten(
        taakvelden=tuple(
            Taakveld(*rij, tuple(opvolgers))
            for *rij, opvolgers in TaakveldModel.objects.values_list(
                "code", "naam", "hoofdtaakveld", "boekbaar", "geldig_van", "geldig_tot", "opvolgers"
            )
        ),
        categorieen=tuple(
            Categorie._make(rij)
            for rij in CategorieModel.objects.values_list(
                "code", "naam", "lasten_baten", "groep", "geldig_van", "geldig_tot"
            )
        ),
        grijze_cellen=grijs,
        jaren=tuple(range(min(jaren), max(jaren) + 1)) if jaren else (),
    )


def samenwerkingen() -> QuerySet[Samenwerking]:
    """The cooperations, by name."""
    return Samenwerking.objects.order_by("naam")


def bronnen() -> QuerySet[Bron]:
    """The documents that figures come from, by code."""
    return Bron.objects.order_by("code")


def gebeurtenissen() -> QuerySet[Gebeurtenis]:
    """What happened, in order of time, with its document."""
    return Gebeurtenis.objects.select_related("bron").order_by("datum", "pk")

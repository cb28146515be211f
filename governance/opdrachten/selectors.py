"""What may be read of assignments and goals; they are public."""

from django.db.models import Prefetch, QuerySet

from governance.models import Doel, Indicator, Meting, Opdracht
from samenwerking.models import Samenwerking


def doelen() -> QuerySet[Doel]:
    """Goals with their indicators and what was measured, each in order."""
    metingen = Meting.objects.select_related("bron").order_by("dag", "pk")
    indicatoren = (
        Indicator.objects.select_related("bron", "doel")
        .prefetch_related(Prefetch("metingen", queryset=metingen))
        .order_by("nummer")
    )
    return Doel.objects.prefetch_related(Prefetch("indicatoren", queryset=indicatoren)).order_by(
        "nummer"
    )


def opdrachten(bij: Samenwerking) -> QuerySet[Opdracht]:
    """The assignments of a cooperation, newest first, with all that hangs below them."""
    return (
        Opdracht.objects.filter(samenwerking=bij)
        .select_related("bron")
        .prefetch_related(
            "opdrachtgevers__orgaan",
            "delen",
            "randvoorwaarden__orgaan",
            "randvoorwaarden__bron",
            Prefetch("doelen", queryset=doelen()),
        )
        .order_by("-begin", "titel")
    )


def doel(bij: Samenwerking, nummer: int) -> Doel | None:
    """A goal by its id."""
    rijen = doelen().filter(opdracht__samenwerking=bij).select_related("opdracht__samenwerking")
    return rijen.filter(pk=nummer).first()


def indicator(bij: Samenwerking, nummer: int) -> Indicator | None:
    """An indicator by its id, of which somebody fills in what was measured."""
    rijen = Indicator.objects.filter(doel__opdracht__samenwerking=bij, berekend="")
    return rijen.select_related("doel__opdracht__samenwerking").filter(pk=nummer).first()

"""What may be read of disputes."""

from collections.abc import Sequence

from django.db.models import QuerySet

from bijdrage.correctieplekken import correcties
from bijdrage.models import Correctie
from governance.models import Geschil
from samenwerking.models import Besluit, Bron, Samenwerking
from samenwerking.rechten.persoon import Persoon
from samenwerking.selectors import zichtbare


def geschillen(persoon: Persoon, bij: Samenwerking) -> QuerySet[Geschil]:
    """The disputes of a cooperation that somebody may know of, newest first."""
    rijen = zichtbare(persoon, Geschil).filter(samenwerking=bij)
    return rijen.select_related("samenwerking", "afspraak__gemeente").order_by(
        "-eerste_jaar", "onderwerp", "pk"
    )


def geschil(persoon: Persoon, bij: Samenwerking, nummer: int) -> Geschil | None:
    """A dispute that somebody may know of, by its id, with all that is of it."""
    rijen = geschillen(persoon, bij).prefetch_related(
        "partijen__gemeente",
        "commissie__gemeente",
        "stappen",
        "advies__bron",
        "aanvaardingen__orgaan",
        "afspraak__jaren",
    )
    return rijen.filter(pk=nummer).first()


def bij_correctie(persoon: Persoon, bij: Samenwerking, code: str) -> Geschil | None:
    """The dispute of which an agreed correction is the outcome."""
    return geschillen(persoon, bij).filter(afspraak__code=code).first()


def in_de_bijdrage(persoon: Persoon, wat: Geschil) -> Sequence[Correctie]:
    """Where the outcome stands in the cost of a year."""
    return correcties(persoon, [wat.afspraak]) if wat.afspraak else []


def bron(persoon: Persoon, wat: Geschil) -> Bron | None:
    """The document about it, when somebody may know of that."""
    return zichtbare(persoon, Bron).filter(pk=wat.bron_id).first()


def besluiten(persoon: Persoon, wat: Geschil) -> dict[int, Besluit]:
    """The decisions of its acceptances that somebody may know of."""
    nummers = [aanvaarding.besluit_id for aanvaarding in wat.aanvaardingen.all()]
    return {b.pk: b for b in zichtbare(persoon, Besluit).filter(pk__in=filter(None, nummers))}

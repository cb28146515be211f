"""What may be read of decisions and how they were taken."""

from typing import Any

from django.db.models import QuerySet

from bijdrage.models import Berekening
from governance.models import Behandeling, Pcdocument
from samenwerking.models import Besluit, Samenwerking
from samenwerking.models.versie import OPENBAAR
from samenwerking.rechten.persoon import Persoon
from samenwerking.selectors import zichtbare


def besluiten(persoon: Persoon, bij: Samenwerking) -> QuerySet[Besluit]:
    """The decisions that somebody may know of, newest first, with how each was taken."""
    rijen: Any = zichtbare(persoon, Besluit).filter(samenwerking=bij)
    erbij = ("behandeling__orgaan", "behandeling__pcdocument__gemeente")
    return rijen.select_related(*erbij).order_by("-datum", "orgaan", "pk")


def besluit(persoon: Persoon, bij: Samenwerking, nummer: int) -> Besluit | None:
    """A decision that somebody may know of, by its id."""
    return besluiten(persoon, bij).filter(pk=nummer).first()


def behandeling(besluit: Besluit) -> Behandeling | None:
    """How it was taken; None when nobody said."""
    return getattr(besluit, "behandeling", None)


def berekening(behandeling: Behandeling) -> Berekening | None:
    """The calculation in which its effect is, as long as everybody reads that."""
    rijen = Berekening.objects.filter(OPENBAAR).select_related("samenwerking")
    nummer = behandeling.berekening_id
    return rijen.filter(pk=nummer).first() if nummer else None


def gepubliceerde(bij: Samenwerking) -> QuerySet[Berekening]:
    """The calculations that an effect can be in."""
    rijen = Berekening.objects.filter(OPENBAAR, samenwerking=bij).select_related("samenwerking")
    return rijen.order_by("-jaar", "stand", "-versie")


def pcdocumenten(bij: Samenwerking) -> QuerySet[Pcdocument]:
    """The P&C documents, newest year first; they are public."""
    rijen = Pcdocument.objects.filter(samenwerking=bij).select_related("gemeente", "bron")
    return rijen.order_by("-jaar", "gemeente__naam", "titel")

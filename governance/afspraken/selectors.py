"""What may be read of agreements, evaluations and the reserve; they are public."""

from django.db.models import QuerySet

from governance.models import Evaluatie, Regeling, Reservemutatie
from samenwerking.models import Samenwerking


def regelingen(bij: Samenwerking) -> QuerySet[Regeling]:
    """The regulations and agreements, newest first."""
    rijen = Regeling.objects.filter(samenwerking=bij).select_related("bron", "overeenkomst")
    return rijen.order_by("-begin", "titel")


def evaluaties(bij: Samenwerking) -> QuerySet[Evaluatie]:
    """The evaluations, newest first."""
    rijen = Evaluatie.objects.filter(samenwerking=bij).select_related("bron", "gevraagd_door")
    return rijen.order_by("-datum", "titel")


def reserve(bij: Samenwerking) -> QuerySet[Reservemutatie]:
    """What went into and out of the reserve, in order of time."""
    return Reservemutatie.objects.filter(samenwerking=bij).order_by("datum", "pk")

"""What may be read of bodies; they are public."""

from django.db.models import QuerySet

from governance.models import Orgaan
from samenwerking.models import Samenwerking


def organen(samenwerking: Samenwerking) -> QuerySet[Orgaan]:
    """The bodies of a cooperation by name, with their municipality."""
    return Orgaan.objects.filter(samenwerking=samenwerking).select_related("gemeente")

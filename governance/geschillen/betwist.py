"""What the components of a calculation read as long as a dispute runs."""

from django.db.models import Exists, OuterRef

from governance.models import Geschil
from governance.models.geschil import GESCHIL_LOOPT
from samenwerking.rechten.persoon import IEDEREEN
from samenwerking.selectors import zichtbare


def betwist() -> Exists:
    """Whether an open dispute that runs is about the component, in the year of its cost.

    One that is kept back would be known by it, and is not counted.
    """
    lopend = zichtbare(IEDEREEN, Geschil).filter(status__in=GESCHIL_LOOPT)
    return Exists(
        lopend.filter(
            samenwerking=OuterRef("kostenraming__samenwerking"),
            eerste_jaar__lte=OuterRef("kostenraming__jaar"),
            laatste_jaar__gte=OuterRef("kostenraming__jaar"),
            componenten__contains=[OuterRef("naam")],
        )
    )

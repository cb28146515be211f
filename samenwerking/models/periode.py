"""Periods of whole days: from ``begin`` up to and including ``einde``, open when that is empty."""

from django.contrib.postgres.fields import DateRangeField, RangeBoundary
from django.db import models


class Dagen(models.Func):
    """The days of a period as a range of the database."""

    function = "daterange"
    output_field = DateRangeField()

    def __init__(self, begin: str, einde: str) -> None:
        super().__init__(begin, einde, RangeBoundary(inclusive_lower=True, inclusive_upper=True))


def periode_klopt(naam: str) -> models.CheckConstraint:
    """A constraint with this name: a period does not end before it begins."""
    return models.CheckConstraint(
        condition=models.Q(einde__isnull=True) | models.Q(einde__gte=models.F("begin")),
        name=naam,
        violation_error_message="De laatste dag ligt voor de eerste.",
    )

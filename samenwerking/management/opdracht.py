"""A command that changes the registry."""

from typing import Any

from django.core.management.base import BaseCommand

from samenwerking.geschiedenis.wie import aan_het_werk
from samenwerking.rechten.persoon import Weg

NIET_TE_LEZEN = "{} is niet te lezen. Geef het pad van een bestand dat er is."


class MetGeschiedenis(BaseCommand):
    """The history of rows says that a command changed them; for whom, says who it acts for."""

    def execute(self, *args: Any, **options: Any) -> str | None:
        """Do it."""
        with aan_het_werk(Weg.OPDRACHT):
            return super().execute(*args, **options)

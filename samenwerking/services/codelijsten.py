"""Keeping the reference lists of the registry equal to the ones that come with the software."""

from django.db import transaction

from samenwerking.iv3 import Codelijsten
from samenwerking.models import Taakveld


@transaction.atomic
def laad_codelijsten(*, lijsten: Codelijsten) -> None:
    """Add or bring up to date the taakvelden, categorieën and grey cells; takes none away."""
    Taakveld.objects.bulk_create(
        [
            Taakveld(
                code=t.code,
                naam=t.naam,
                hoofdtaakveld=t.hoofdtaakveld,
                boekbaar=t.boekbaar,
                geldig_van=t.geldig_van,
                geldig_tot=t.geldig_tot,
                opvolgers=list(t.opvolger),
            )
            for t in lijsten.taakvelden
        ]
    )

"""The bodies of the example."""

from governance.models import Orgaan
from samenwerking.models import Gemeente, Samenwerking
from samenwerking.voorbeeldbestand import rijen


def laad_organen(samenwerking: Samenwerking) -> None:
    """Load the bodies, as the public documents name them."""
    gemeenten = {gemeente.naam: gemeente for gemeente in Gemeente.objects.all()}
    Orgaan.objects.bulk_create(
        Orgaan(
            samenwerking=samenwerking,
            naam=rij["naam"],
            soort=rij["soort"],
            gemeente=gemeenten[rij["gemeente"]] if rij["gemeente"] else None,
            omschrijving=rij["omschrijving"],
        )
        for rij in rijen("governance/organen.csv")
    )

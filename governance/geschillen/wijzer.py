"""From an agreed correction to the dispute of which it is the outcome, without a query."""

from django.urls import reverse

from bijdrage.afspraken.correctie import Correctieafspraak
from bijdrage.models.correctieafspraak import SoortCorrectie
from samenwerking.weergave import Feit


def geschil_van(samenwerking: str, afspraak: Correctieafspraak) -> Feit | None:
    """The way to its dispute, for the kind of correction that disputes become."""
    if afspraak.soort != SoortCorrectie.GESCHIL:
        return None
    adres = reverse("geschil-bij-correctie", args=[samenwerking, afspraak.code])
    return Feit("Geschil", "hoe het verliep", adres)

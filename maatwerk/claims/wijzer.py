"""From an agreed correction to the claim that it comes from, without a query."""

from django.urls import reverse

from bijdrage.afspraken.correctie import Correctieafspraak
from bijdrage.models.correctieafspraak import SoortCorrectie
from maatwerk.models.claim import STRUCTUREEL_ACHTERVOEGSEL
from samenwerking.weergave import Feit


def claim_van(samenwerking: str, afspraak: Correctieafspraak) -> Feit | None:
    """The way to its claim, for the kind of correction that claims become."""
    if afspraak.soort != SoortCorrectie.AANVULLEND:
        return None
    code = claimcode(afspraak.code)
    return Feit("Claim", code, reverse("claim-bij-correctie", args=[samenwerking, code]))


def claimcode(correctie: str) -> str:
    """The code of the claim of a correction: the structural part has the same one."""
    return correctie.removesuffix(STRUCTUREEL_ACHTERVOEGSEL)

"""The blocks of maatwerk on the page for a council: decisions that wait, and milestones."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.timezone import localdate

from maatwerk.models import Claim, Claimstatus, Mijlpaal, Onderzoek, Onderzoekstatus
from maatwerk.onderzoeken.selectors import LOOPT, onderzoeken
from samenwerking.models import Samenwerking
from samenwerking.notatie import datum
from samenwerking.rechten.persoon import Persoon
from samenwerking.selectors import zichtbare
from samenwerking.startblokken import Startblok, Taak, eerste

MEEST = 5


def blokken(persoon: Persoon, bij: Samenwerking) -> Iterator[Startblok]:
    """What waits for a decision, and the first milestones to come."""
    leeg = "Er wacht geen besluit over een onderzoek of claim."
    wachtend = (*_onderzoeken(persoon, bij), *_claims(persoon, bij))
    taken = eerste(wachtend, MEEST, reverse("onderzoeken"))
    yield Startblok("Besluiten die wachten", taken, leeg)
    mijlpalen = tuple(_mijlpalen(persoon, bij))
    yield Startblok("Eerste mijlpalen", mijlpalen, "Er staat geen mijlpaal gepland.")


def _onderzoeken(persoon: Persoon, bij: Samenwerking) -> Iterator[Taak]:
    rijen = onderzoeken(persoon).filter(samenwerking=bij, status=Onderzoekstatus.BESPROKEN)
    for onderzoek in rijen.order_by("uiterlijk", "nummer"):
        yield Taak(
            f"Onderzoek {onderzoek.nummer}: {onderzoek.titel}",
            reverse("onderzoek", args=[onderzoek.pk]),
            _uiterlijk(onderzoek),
            laat=bool(onderzoek.uiterlijk and onderzoek.uiterlijk < localdate()),
        )


def _uiterlijk(onderzoek: Onderzoek) -> str:
    tot = f"; uiterlijk {datum(onderzoek.uiterlijk)}" if onderzoek.uiterlijk else ""
    return f"besproken{tot}{'; fictief' if onderzoek.fictief else ''}"


def _claims(persoon: Persoon, bij: Samenwerking) -> Iterator[Taak]:
    rijen = zichtbare(persoon, Claim).filter(samenwerking=bij, status=Claimstatus.AANGEVRAAGD)
    for claim in rijen.order_by("code"):
        adres = reverse("claim", args=[claim.pk])
        uitleg = f"aangevraagd{'; fictief' if claim.fictief else ''}"
        yield Taak(f"Claim {claim.code}: {claim.omschrijving}", adres, uitleg)


def _mijlpalen(persoon: Persoon, bij: Samenwerking) -> Iterator[Taak]:
    lopend = onderzoeken(persoon).filter(LOOPT, samenwerking=bij).order_by().values("pk")
    rijen = Mijlpaal.objects.filter(onderzoek__in=lopend, bereikt_op=None)
    for mijlpaal in rijen.select_related("onderzoek").order_by("gepland", "pk")[:MEEST]:
        laat = mijlpaal.gepland < localdate()
        yield Taak(
            f"{mijlpaal.wat} ({mijlpaal.onderzoek.titel})",
            reverse("onderzoek", args=[mijlpaal.onderzoek_id]),
            f"gepland op {datum(mijlpaal.gepland)}{'; te laat' if laat else ''}",
            laat=laat,
        )

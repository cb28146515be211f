"""What may be read of claims on extra service, in the order of their codes."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from django.db.models import Prefetch, QuerySet

from bijdrage.models import Correctie, Kostenraming
from maatwerk.models import Claim, Claimjaar, Maatwerkpunt
from maatwerk.services.claims import afspraken_van
from samenwerking.models import Besluit, Logboekregel, Status
from samenwerking.rechten.oordeel import mag
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.selectors import samenwerkingen, zichtbare

_DEEL = re.compile(r"(\d+)([a-z]?)")


class Claimkeuze(NamedTuple):
    """Which claims are asked for; "": all."""

    status: str = ""
    grondslag: str = ""
    onder: str = ""


def volgorde(code: str) -> tuple[tuple[int, str], ...]:
    """The natural order of codes: 1.2 before 1.10, and 1.1.1 before 1.1.1a."""
    return tuple((int(getal), letter) for getal, letter in _DEEL.findall(code))


def valt_onder(code: str, hoger: str) -> bool:
    """Whether a code is this one or stands below it: 1.1.1a is of 1.1.1 and of 1.1, not of 1."""
    deel, wat = volgorde(code), volgorde(hoger)
    if not wat or len(deel) < len(wat):
        return False
    *begin, (getal, letter) = deel[: len(wat)]
    *hogere, (ander, teken) = wat
    return begin == hogere and getal == ander and teken in ("", letter)


def claims(persoon: Persoon) -> QuerySet[Claim]:
    """The claims that somebody may know of, with their amounts."""
    rijen = zichtbare(persoon, Claim).filter(samenwerking__in=samenwerkingen(persoon))
    jaren = Claimjaar.objects.order_by("jaar")
    bekend = zichtbare(persoon, Claim).prefetch_related(Prefetch("jaren", queryset=jaren))
    return rijen.select_related(
        *("samenwerking", "voor", "incidentele_afspraak", "structurele_afspraak")
    ).prefetch_related(
        Prefetch("jaren", queryset=jaren),
        Prefetch("betaald_met", queryset=bekend, to_attr="bekende_betaling"),
    )


def gekozen(persoon: Persoon, keuze: Claimkeuze) -> list[Claim]:
    """Those of them that are asked for, in the order of their codes."""
    rijen = claims(persoon)
    if keuze.status:
        rijen = rijen.filter(status=keuze.status)
    if keuze.grondslag:
        rijen = rijen.filter(grondslag=keuze.grondslag)
    gevonden = [c for c in rijen if not keuze.onder or valt_onder(c.code, keuze.onder)]
    return sorted(gevonden, key=lambda c: (c.samenwerking.naam, volgorde(c.code), c.pk))


def claim(persoon: Persoon, nummer: int) -> Claim | None:
    """A claim that somebody may know of, by its id, with its agreed corrections."""
    met = claims(persoon).prefetch_related(
        "incidentele_afspraak__jaren", "structurele_afspraak__jaren"
    )
    return met.filter(pk=nummer).first()


def besluit(persoon: Persoon, claim: Claim) -> Besluit | None:
    """What was decided about it, if somebody may know of that."""
    gevonden: Besluit | None = zichtbare(persoon, Besluit).filter(pk=claim.besluit_id).first()
    return gevonden


def betaalt(persoon: Persoon, claim: Claim) -> Claim | None:
    """The claim that it pays for, if somebody may know of that."""
    return claims(persoon).filter(pk=claim.betaalt_id).first() if claim.betaalt_id else None


def punt(persoon: Persoon, claim: Claim) -> Maatwerkpunt | None:
    """The part of the service that it is about, if somebody may know of that."""
    gevonden: Maatwerkpunt | None = (
        zichtbare(persoon, Maatwerkpunt).filter(pk=claim.punt_id).first()
    )
    return gevonden


def te_vullen(persoon: Persoon, claim: Claim) -> list[Kostenraming]:
    """The concepts of the cost into which somebody can put the corrections of a claim."""
    afspraken = afspraken_van(claim)
    if not afspraken or not mag(
        persoon, Actie.CONCEPT_WIJZIGEN, samenwerking=claim.samenwerking_id, status=Status.CONCEPT
    ):
        return []
    bedragen = {
        (jaar.jaar, afspraak.code)
        for afspraak in afspraken
        for jaar in afspraak.jaren.exclude(bedrag=0)
    }
    ramingen = Kostenraming.objects.filter(
        samenwerking=claim.samenwerking_id,
        status=Status.CONCEPT,
        jaar__in={jaar for jaar, _ in bedragen},
    )
    daar = {
        (c.kostenraming_id, c.code) for c in Correctie.objects.filter(kostenraming__in=ramingen)
    }
    return [
        raming
        for raming in ramingen.order_by("jaar", "stand", "versie")
        if any((raming.pk, code) not in daar for jaar, code in bedragen if jaar == raming.jaar)
    ]


def verloop(claim: Claim) -> Sequence[Logboekregel]:
    """What was decided, and in which concepts it was put."""
    rijen = Logboekregel.objects.filter(
        soort=claim._meta.label_lower, sleutel=str(claim.pk), gelukt=True, oud__has_key="status"
    )
    return list(rijen.order_by("moment", "pk"))

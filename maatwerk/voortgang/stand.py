"""How far an investigation is now, in the form in which a progress report keeps it."""

from collections.abc import Iterable
from decimal import Decimal

from django.db.models import QuerySet, Sum

from maatwerk.models import Onderzoek, Voortgangsbericht, Voortgangsregel
from maatwerk.onderzoeken.weergave import aan_zet
from samenwerking.models import Samenwerking


def alle_onderzoeken(samenwerking: Samenwerking) -> QuerySet[Onderzoek]:
    """Every investigation of a cooperation, with what a report tells of it."""
    return met_mijlpalen(Onderzoek.objects.filter(samenwerking=samenwerking)).order_by("nummer")


def met_mijlpalen(rijen: QuerySet[Onderzoek]) -> QuerySet[Onderzoek]:
    """The same investigations, ready to be reported about."""
    return rijen.select_related("eigenaar_gemeente").prefetch_related("mijlpalen", "besparingen")


def taakstelling(samenwerking: Samenwerking) -> Decimal:
    """What all targets of a cooperation together ask a year, in euro."""
    som = samenwerking.taakstellingen.aggregate(som=Sum("bedrag"))["som"]
    return som or Decimal()


def stand(onderzoeken: Iterable[Onderzoek]) -> list[Voortgangsregel]:
    """How far they are now, unsaved."""
    return [regel(onderzoek, None) for onderzoek in onderzoeken]


def regel(onderzoek: Onderzoek, bericht: Voortgangsbericht | None) -> Voortgangsregel:
    """How far one is now, for a report or for a page."""
    volgende = next((m for m in onderzoek.mijlpalen.all() if m.bereikt_op is None), None)
    vult = [b for b in onderzoek.besparingen.all() if b.taakstelling_id and not b.vervallen]
    return Voortgangsregel(
        bericht=bericht,
        onderzoek=onderzoek,
        titel=onderzoek.titel,
        status=onderzoek.status,
        aan_zet=aan_zet(onderzoek),
        uiterlijk=onderzoek.uiterlijk,
        mijlpaal=volgende.wat if volgende else "",
        mijlpaal_gepland=volgende.gepland if volgende else None,
        bedrag=onderzoek.bedrag,
        gevonden=sum((b.doel for b in vult), Decimal()),
        toegezegd=sum((b.toegezegd or Decimal() for b in vult), Decimal()),
        verwerkt=sum((b.toegezegd or Decimal() for b in vult if b.afspraak_id), Decimal()),
    )

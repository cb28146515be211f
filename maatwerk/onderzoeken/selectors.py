"""What may be read of motions and investigations."""

from collections.abc import Sequence
from typing import NamedTuple

from django.db.models import Prefetch, Q, QuerySet
from django.utils.timezone import localdate

from maatwerk.models import Motie, Motiepunt, Onderzoek
from maatwerk.models.onderzoek import KLAAR
from samenwerking.models import Besluit, Logboekregel
from samenwerking.rechten.persoon import Persoon
from samenwerking.selectors import samenwerkingen, zichtbare

TE_LAAT = "te-laat"
LOOPT = ~Q(status__in=KLAAR)


class Onderzoekkeuze(NamedTuple):
    """Which investigations are asked for. status: one of Onderzoekstatus, TE_LAAT, or all ("")."""

    status: str = ""
    duur: str = ""
    motie: int | None = None


def onderzoeken(persoon: Persoon) -> QuerySet[Onderzoek]:
    """The investigations that somebody may know of, by number."""
    rijen = zichtbare(persoon, Onderzoek).filter(samenwerking__in=samenwerkingen(persoon))
    erbij = ("samenwerking", "eigenaar_gemeente", "motiepunt__motie__gemeente")
    return rijen.select_related(*erbij).order_by("samenwerking__naam", "nummer", "pk")


def gekozen(persoon: Persoon, keuze: Onderzoekkeuze) -> QuerySet[Onderzoek]:
    """Those of them that are asked for."""
    rijen = onderzoeken(persoon)
    if keuze.status == TE_LAAT:
        rijen = rijen.filter(LOOPT, uiterlijk__lt=localdate())
    elif keuze.status:
        rijen = rijen.filter(status=keuze.status)
    if keuze.duur:
        rijen = rijen.filter(duur=keuze.duur)
    return rijen.filter(motiepunt__motie=keuze.motie) if keuze.motie else rijen


def onderzoek(persoon: Persoon, nummer: int) -> Onderzoek | None:
    """An investigation that somebody may know of, by its id; None when there is none."""
    return onderzoeken(persoon).filter(pk=nummer).first()


def besluiten(persoon: Persoon, onderzoek: Onderzoek) -> QuerySet[Besluit]:
    """The decisions of its cooperation that somebody may know of, newest first."""
    return zichtbare(persoon, Besluit).filter(samenwerking=onderzoek.samenwerking_id)


def besluit(persoon: Persoon, onderzoek: Onderzoek) -> Besluit | None:
    """What was decided about it, if somebody may know of that."""
    return besluiten(persoon, onderzoek).filter(onderzoeken=onderzoek).first()


def verloop(onderzoek: Onderzoek) -> Sequence[Logboekregel]:
    """The steps that it went, in order of time."""
    rijen = Logboekregel.objects.filter(
        soort=onderzoek._meta.label_lower, sleutel=str(onderzoek.pk), gelukt=True
    )
    return list(rijen.order_by("moment", "pk"))


def moties(persoon: Persoon) -> QuerySet[Motie]:
    """The motions of cooperations that somebody may know of, newest first, with their points."""
    eigen = onderzoeken(persoon)
    punten = Motiepunt.objects.order_by("nummer").prefetch_related(
        Prefetch("onderzoeken", queryset=eigen, to_attr="bekende")
    )
    rijen = Motie.objects.filter(samenwerking__in=samenwerkingen(persoon))
    return (
        rijen.select_related("samenwerking", "gemeente", "bron")
        .prefetch_related(Prefetch("punten", queryset=punten))
        .order_by("-datum", "titel")
    )

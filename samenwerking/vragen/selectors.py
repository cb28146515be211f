"""What may be read of questions: what is published by everybody, the rest by few."""

from collections.abc import Sequence
from typing import NamedTuple

from django.db.models import Case, DateField, F, Q, QuerySet, When
from django.utils.timezone import localdate

from samenwerking import vraagpaginas
from samenwerking.logboek_vragen import TERUGGESTUURD
from samenwerking.models import Logboekregel, Vraag, Vraagstatus
from samenwerking.models.vraag import LOPEND
from samenwerking.rechten.oordeel import mag
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import RECHTEN, Actie

TE_LAAT = "te-laat"
_LOOPT = Q(status__in=LOPEND)


class Vraagkeuze(NamedTuple):
    """Which questions somebody asks for. status: one of Vraagstatus, or TE_LAAT, or all ("")."""

    status: str = ""
    jaar: int | None = None
    mijn: bool = False


class Teruggestuurd(NamedTuple):
    """Why an answer was sent back, and how it was."""

    reden: str
    antwoord: str


def vragen(persoon: Persoon) -> QuerySet[Vraag]:
    """The questions that somebody may know of: what waits longest first, then the newest.

    What is published everybody, unless the page that it is about was withdrawn; the rest who
    answers, publishes or oversees, and who asked.
    """
    binnen = persoon.samenwerkingen(RECHTEN[Actie.VRAAG_LEZEN].rollen)
    bekend = Q(status=Vraagstatus.GEPUBLICEERD) & ~vraagpaginas.ingetrokken()
    bekend |= Q(samenwerking__in=binnen)
    if persoon.id is not None:
        bekend |= Q(gesteld_door=persoon.id)
    wacht = Case(When(_LOOPT, then=F("uiterlijk")), output_field=DateField())
    rijen = Vraag.objects.filter(bekend).select_related("samenwerking", "gemeente")
    return rijen.order_by(wacht.asc(nulls_last=True), "-gesteld_op", "-pk")


def gekozen(persoon: Persoon, keuze: Vraagkeuze) -> QuerySet[Vraag]:
    """Those of them that are asked for."""
    rijen = vragen(persoon)
    if keuze.status == TE_LAAT:
        rijen = rijen.filter(_LOOPT, uiterlijk__lt=localdate())
    elif keuze.status:
        rijen = rijen.filter(status=keuze.status)
    if keuze.jaar:
        rijen = rijen.filter(jaar=keuze.jaar)
    return rijen.filter(gesteld_door=persoon.id) if keuze.mijn else rijen


def jaren(persoon: Persoon) -> list[int]:
    """The years that these questions are about, newest first."""
    return list(vragen(persoon).order_by("-jaar").values_list("jaar", flat=True).distinct())


def vraag(persoon: Persoon, nummer: int) -> Vraag | None:
    """A question that somebody may know of, None when there is none."""
    return vragen(persoon).filter(pk=nummer).first()


def mag_antwoord_lezen(persoon: Persoon, vraag: Vraag) -> bool:
    """Whether somebody reads the answer: everybody once it is published, before that few."""
    return vraag.status == Vraagstatus.GEPUBLICEERD or mag_volgen(persoon, vraag)


def mag_volgen(persoon: Persoon, vraag: Vraag) -> bool:
    """Whether somebody answers, publishes or oversees the questions of its cooperation."""
    return mag(persoon, Actie.VRAAG_LEZEN, samenwerking=vraag.samenwerking_id)


def logboek(vraag: Vraag) -> Sequence[Logboekregel]:
    """What happened to a question, in order of time."""
    rijen = Logboekregel.objects.filter(soort=vraag._meta.label_lower, sleutel=str(vraag.pk))
    return list(rijen.order_by("moment", "pk"))


def teruggestuurd(vraag: Vraag) -> Teruggestuurd | None:
    """Why the last answer was sent back, None when none was."""
    terug = [regel for regel in logboek(vraag) if regel.gebeurtenis == TERUGGESTUURD]
    if not terug:
        return None
    return Teruggestuurd(terug[-1].nieuw["reden"], terug[-1].oud["antwoord"])

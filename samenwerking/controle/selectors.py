"""What may be read of the logbook and of the rights of people."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import NamedTuple

from django.db.models import CharField, F, Max, Q, QuerySet
from django.db.models.functions import Cast
from django.utils import timezone
from django.utils.timezone import localdate

from samenwerking.models import (
    Besluit,
    Bron,
    Gebeurtenis,
    Gebruiker,
    Logboekregel,
    Rolverlening,
)
from samenwerking.rechten.oordeel import eis
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.rollen import Rol
from samenwerking.rechten.tabel import RECHTEN, Actie
from samenwerking.rechten.vertrouwelijk import zichtbaar
from samenwerking.selectors import verborgen
from samenwerking.toegang.personen import telt

ONGEBRUIKT_NA = timedelta(days=90)


class Toegang(NamedTuple):
    """That somebody has a role. laatst: when the account last did something, None: never."""

    gebruiker: str
    gebruikersnaam: str
    rol: str
    gemeente: str
    sinds: date
    tot: date | None
    door: str
    reden: str
    laatst: datetime | None
    in_gebruik: bool
    ongebruikt: bool


def logboek(persoon: Persoon) -> QuerySet[Logboekregel]:
    """The events that somebody may read, newest first.

    Those of the cooperations in which his role lets him; those by and about the accounts of his
    municipality; those of nobody, such as the server and who failed to log in. None about what he
    may not know of. Raises Geweigerd.
    """
    eis(persoon, Actie.LOGBOEK_LEZEN)
    samenwerkingen = persoon.samenwerkingen(RECHTEN[Actie.LOGBOEK_LEZEN].rollen)
    rollen = Rolverlening.objects.filter(gemeente__cbs__in=_gemeenten(persoon))
    door = Q(gebruiker__in=rollen.values("gebruiker")) | Q(gebruiker=None)
    over = Q(
        soort=Gebruiker._meta.label_lower,
        sleutel__in=rollen.values(_=Cast("gebruiker", CharField())),
    )
    return Logboekregel.objects.filter(
        Q(samenwerking__in=samenwerkingen) | Q(door | over, samenwerking=None), zichtbaar(persoon)
    ).exclude(_over_wat_verborgen_is(persoon))


def _over_wat_verborgen_is(persoon: Persoon) -> Q:
    """Lines about a record of which somebody may not know now, or might not when it went.

    Also those of before it was kept back: they say what it is called.
    """
    over = Q(pk__in=[])
    for model in (Besluit, Bron, Gebeurtenis):
        for ids in verborgen(persoon, model):
            sleutels = ids.values(_=Cast("nummer", CharField()))
            over |= Q(soort=model._meta.label_lower, sleutel__in=sleutels)
    return over


def toegang(persoon: Persoon) -> list[Toegang]:
    """Who has which role at the municipalities of somebody who may know, and last used it.

    Raises Geweigerd.
    """
    eis(persoon, Actie.TOEGANG_LEZEN)
    vandaag = localdate()
    rollen = (
        Rolverlening.objects.filter(Q(einde=None) | Q(einde__gte=vandaag), telt())
        .filter(gemeente__cbs__in=_gemeenten(persoon))
        .select_related("gebruiker", "gemeente", "verleend_door")
        .annotate(laatst=Max("gebruiker__logboekregels__moment"))
        .order_by("gemeente__naam", F("gebruiker__username"), "rol")
    )
    return list(map(_toegang, rollen))


def _toegang(verlening: Rolverlening) -> Toegang:
    laatst: datetime | None = getattr(verlening, "laatst", None)
    sinds = laatst or verlening.gebruiker.date_joined
    return Toegang(
        gebruiker=str(verlening.gebruiker),
        gebruikersnaam=verlening.gebruiker.username,
        rol=Rol(verlening.rol).label,
        gemeente=verlening.gemeente.naam,
        sinds=verlening.begin,
        tot=verlening.einde,
        door=str(verlening.verleend_door or ""),
        reden=verlening.reden,
        laatst=laatst,
        in_gebruik=verlening.gebruiker.is_active,
        ongebruikt=verlening.gebruiker.is_active and timezone.now() - sinds > ONGEBRUIKT_NA,
    )


def _gemeenten(persoon: Persoon) -> Iterator[str]:
    """The CBS codes of the municipalities at which somebody looks after others."""
    toezicht = RECHTEN[Actie.TOEGANG_LEZEN].rollen | RECHTEN[Actie.LOGBOEK_LEZEN].rollen
    return (houding.cbs for houding in persoon.houdingen if houding.rol in toezicht)

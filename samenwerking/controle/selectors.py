"""What may be read of the logbook and of the rights of people."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import NamedTuple

from django.apps import apps
from django.db.models import CharField, F, Max, Model, Q, QuerySet
from django.db.models.functions import Cast
from django.utils import timezone
from django.utils.timezone import localdate

from samenwerking.models import Gebruiker, Logboekregel, Rolverlening
from samenwerking.models.vertrouwelijk import Vertrouwelijk
from samenwerking.rechten.oordeel import eis
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.rollen import TOEZICHT, Rol
from samenwerking.rechten.tabel import RECHTEN, Actie
from samenwerking.rechten.vertrouwelijk import zichtbaar
from samenwerking.selectors import verborgen
from samenwerking.services.accounts import eigen_accounts
from samenwerking.toegang.personen import telt

ONGEBRUIKT_NA = timedelta(days=90)


class Toegang(NamedTuple):
    """That somebody has a role, or an account without one (rol and gemeente are "").

    laatst: when the account last did something, None: never. wachtwoord: what is the matter with
    it, in Dutch: whoever made the account knows it until the account chose its own.
    """

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
    wachtwoord: str


class Logboekvraag(NamedTuple):
    """Which events somebody asks for; what is None or "" does not count."""

    van: date | None = None
    tot: date | None = None
    wie: str = ""
    soort: str = ""
    zoek: str = ""


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
    for model in filter(_kan_verborgen_zijn, apps.get_models()):
        for ids in verborgen(persoon, model):
            sleutels = ids.values(_=Cast("van", CharField()))
            over |= Q(soort=model._meta.label_lower, sleutel__in=sleutels)
    return over


def _kan_verborgen_zijn(model: type[Model]) -> bool:
    """Whether a table, of any floor, holds what may be kept back."""
    return issubclass(model, Vertrouwelijk)


def gevraagd(persoon: Persoon, vraag: Logboekvraag) -> QuerySet[Logboekregel]:
    """Of the events that somebody may read those that he asks for. Raises Geweigerd."""
    regels = logboek(persoon)
    if vraag.van:
        regels = regels.filter(moment__date__gte=vraag.van)
    if vraag.tot:
        regels = regels.filter(moment__date__lte=vraag.tot)
    if vraag.wie:
        regels = regels.filter(
            Q(naam__icontains=vraag.wie) | Q(gebruikersnaam__icontains=vraag.wie)
        )
    if vraag.soort:
        regels = regels.filter(soort=vraag.soort)
    if vraag.zoek:
        regels = regels.filter(Q(zin__icontains=vraag.zoek) | Q(onderwerp__icontains=vraag.zoek))
    return regels


def toegang(persoon: Persoon) -> list[Toegang]:
    """Who has which role at the municipalities of somebody who may know, and last used it.

    With the accounts in use that have no role now: those that had one there, and those that never
    had any. Raises Geweigerd.
    """
    eis(persoon, Actie.TOEGANG_LEZEN)
    vandaag = localdate()
    rollen = (
        Rolverlening.objects.filter(Q(einde=None) | Q(einde__gte=vandaag), telt())
        .filter(gemeente__cbs__in=_gemeenten(persoon))
        .select_related("gebruiker", "gemeente", "verleend_door", "bevestigd_door")
        .annotate(laatst=Max("gebruiker__logboekregels__moment"))
        .order_by("gemeente__naam", F("gebruiker__username"), "rol")
    )
    return [*map(_toegang, rollen), *map(_zonder_rol, _rolloos(persoon, vandaag))]


def _rolloos(persoon: Persoon, vandaag: date) -> QuerySet[Gebruiker]:
    """The accounts in use without a role now or later, as far as they are of somebody's concern."""
    geldig = Rolverlening.objects.filter(telt(), Q(einde=None) | Q(einde__gte=vandaag))
    return (
        eigen_accounts(persoon, TOEZICHT)
        .filter(is_active=True)
        .exclude(pk__in=geldig.values("gebruiker"))
        .select_related("gemaakt_door")
        .annotate(laatst=Max("logboekregels__moment"))
        .order_by("username")
    )


def _toegang(verlening: Rolverlening) -> Toegang:
    twee = filter(None, (verlening.verleend_door, verlening.bevestigd_door))
    return _van_account(verlening.gebruiker, getattr(verlening, "laatst", None))._replace(
        rol=Rol(verlening.rol).label,
        gemeente=verlening.gemeente.naam,
        sinds=verlening.begin,
        tot=verlening.einde,
        door=" en ".join(beheerder.voluit for beheerder in twee),
        reden=verlening.reden,
    )


def _zonder_rol(gebruiker: Gebruiker) -> Toegang:
    door = gebruiker.gemaakt_door.voluit if gebruiker.gemaakt_door else ""
    return _van_account(gebruiker, getattr(gebruiker, "laatst", None))._replace(door=door)


def _van_account(gebruiker: Gebruiker, laatst: datetime | None) -> Toegang:
    """What is so of an account, whatever its roles."""
    sinds = laatst or gebruiker.date_joined
    return Toegang(
        gebruiker=str(gebruiker),
        gebruikersnaam=gebruiker.username,
        rol="",
        gemeente="",
        sinds=localdate(gebruiker.date_joined),
        tot=None,
        door="",
        reden="",
        laatst=laatst,
        in_gebruik=gebruiker.is_active,
        ongebruikt=gebruiker.is_active and timezone.now() - sinds > ONGEBRUIKT_NA,
        wachtwoord=_wachtwoord(gebruiker),
    )


def _wachtwoord(gebruiker: Gebruiker) -> str:
    if gebruiker.last_login is None:
        return "nog nooit zelf aangemeld"
    return "nog geen eigen wachtwoord gekozen" if gebruiker.tijdelijk_wachtwoord else ""


def _gemeenten(persoon: Persoon) -> Iterator[str]:
    """The CBS codes of the municipalities at which somebody looks after others."""
    toezicht = RECHTEN[Actie.TOEGANG_LEZEN].rollen | RECHTEN[Actie.LOGBOEK_LEZEN].rollen
    return (houding.cbs for houding in persoon.houdingen if houding.rol in toezicht)

"""From an account to a person with roles."""

from django.conf import settings
from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Q
from django.utils.timezone import localdate

from samenwerking.models import Gebruiker, Rolverlening
from samenwerking.models.rolverlening import VOORGESTELD
from samenwerking.rechten.persoon import IEDEREEN, Persoon, Rolhouding, Weg
from samenwerking.rechten.rollen import Rol


def persoon_van(gebruiker: Gebruiker | None, weg: Weg = Weg.PAGINA) -> Persoon:
    """The person of an account with the roles of today, in one query; None: everybody.

    A role holds in the cooperations that its municipality takes part in today. As long as somebody
    else knows the password, the account has none.
    """
    if gebruiker is None or not gebruiker.is_active:
        return IEDEREEN
    houdingen = tuple(
        Rolhouding(Rol(rol), gemeente, cbs, frozenset(samenwerkingen))
        for rol, gemeente, cbs, samenwerkingen in _geldig(gebruiker)
    )
    return Persoon(gebruiker.pk, str(gebruiker), houdingen, weg, gebruiker.username)


def _geldig(gebruiker: Gebruiker) -> list[tuple[str, str, str, list[int]]]:
    if gebruiker.tijdelijk_wachtwoord:
        return []
    vandaag = localdate()
    neemt_deel = Q(gemeente__deelnames__begin__lte=vandaag) & (
        Q(gemeente__deelnames__einde=None) | Q(gemeente__deelnames__einde__gte=vandaag)
    )
    deelnames = ArrayAgg(
        "gemeente__deelnames__samenwerking", filter=neemt_deel, default=[], distinct=True
    )
    rollen = Rolverlening.objects.filter(geldt_nu(), gebruiker=gebruiker)
    return list(
        rollen.annotate(samenwerkingen=deelnames)
        .values_list("rol", "gemeente__naam", "gemeente__cbs", "samenwerkingen")
        .order_by("gemeente__naam", "rol")
    )


def geldt_nu() -> Q:
    """Roles that give rights today."""
    vandaag = localdate()
    return telt() & Q(begin__lte=vandaag) & (Q(einde=None) | Q(einde__gte=vandaag))


def telt() -> Q:
    """Roles given by hand, and those of a provider that still speaks for the municipality.

    Without what another beheerder has not confirmed yet.
    """
    tellend = Q(aanmeldpunt="")
    for punt in settings.AANMELDPUNTEN:
        tellend |= Q(aanmeldpunt=punt.code, gemeente__cbs=punt.cbs)
    return tellend & ~VOORGESTELD

"""From an account to a person with roles."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from django.conf import settings
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
    houdingen = tuple(_houdingen(gebruiker))
    return Persoon(gebruiker.pk, str(gebruiker), houdingen, weg, gebruiker.username)


def _houdingen(gebruiker: Gebruiker) -> Iterator[Rolhouding]:
    if gebruiker.tijdelijk_wachtwoord:
        return
    vandaag = localdate()
    deelname = [f"gemeente__deelnames__{veld}" for veld in ("samenwerking", "begin", "einde")]
    rijen = (
        Rolverlening.objects.filter(geldt_nu(), gebruiker=gebruiker)
        .values_list("rol", "gemeente__naam", "gemeente__cbs", *deelname)
        .order_by("gemeente__naam", "rol")
    )
    for (rol, gemeente, cbs), deelnames in groupby(rijen, itemgetter(0, 1, 2)):
        neemt_deel = frozenset(
            samenwerking
            for *_, samenwerking, begin, einde in deelnames
            if samenwerking and begin <= vandaag <= (einde or vandaag)
        )
        yield Rolhouding(Rol(rol), gemeente, cbs, neemt_deel)


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

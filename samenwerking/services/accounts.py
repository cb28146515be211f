"""Whose account it is, who else came near its password, and which beheerders count as two."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.db.models import Count, F, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.utils.timezone import localdate

from samenwerking.models import Gebruiker, Gemeente, Rolverlening, Toegangsherstel
from samenwerking.models.rolverlening import VOORGESTELD
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.rollen import DOOR_EEN_ANDER, Rol
from samenwerking.toegang.personen import geldt_nu, telt

NIET_UW_ACCOUNT = (
    "Dit account heeft een rol bij een andere gemeente, of is daar gemaakt. U beheert alleen de "
    "accounts van uw eigen gemeente. Werkt iemand voor twee gemeenten, maak dan een tweede account."
)
GEEN_BEHEERDER = (
    "Wie dit voorstelde, is buiten gebruik of is hier geen functioneel beheerder meer. Wijs het "
    "voorstel af; een ander kan het opnieuw voorstellen."
)
ANDERE_SOORT = (
    "Wie dit voorstelde, logt anders in dan u: de een met een wachtwoord van hier, de ander via "
    "een gemeente. Dat kan één mens met twee accounts zijn. Bevestigen doet een functioneel "
    "beheerder die inlogt zoals de voorsteller."
)


class Collega(NamedTuple):
    """A beheerder in use: where (ids), and whether it comes in as the one who asks."""

    gemeenten: frozenset[int]
    zelfde_soort: bool


def lopend() -> Q:
    """Roles that count, of now and later."""
    return telt() & (Q(einde=None) | Q(einde__gte=localdate()))


def zware_rollen(gebruiker: Gebruiker) -> list[Rolverlening]:
    """The roles of an account, of now and later, for which two beheerders are needed."""
    rijen = Rolverlening.objects.filter(lopend(), gebruiker=gebruiker, rol__in=DOOR_EEN_ANDER)
    return list(rijen.select_related("gemeente"))


def eigen_accounts(
    persoon: Persoon, rollen: Collection[Rol] = (Rol.BEHEERDER,)
) -> QuerySet[Gebruiker]:
    """The accounts of the municipalities at which somebody has one of these roles.

    Every role of it that counts, now or later, is there. Without one: the last role was there, or
    it never had any and was made there. What the server made without a role is of everybody.
    """
    eigen = persoon.gemeenten(*rollen)
    elders = Rolverlening.objects.filter(lopend()).exclude(gemeente__cbs__in=eigen)
    gehad = Rolverlening.objects.filter(~VOORGESTELD, gebruiker=OuterRef("pk"))
    laatst = gehad.order_by(F("einde").desc(nulls_first=True), "-pk").values("gemeente__cbs")[:1]
    return (
        Gebruiker.objects.alias(laatst=Subquery(laatst))
        .filter(Q(laatst__in=eigen) | Q(laatst=None) & _gemaakt_bij(eigen))
        .exclude(pk__in=elders.values("gebruiker"))
    )


def eis_eigen_account(persoon: Persoon, gebruiker: Gebruiker) -> None:
    """Raise Geweigerd when an account is not of a municipality of which somebody is beheerder."""
    if not eigen_accounts(persoon).filter(pk=gebruiker.pk).exists():
        raise Geweigerd(NIET_UW_ACCOUNT)


def met_herstel() -> Prefetch:
    """What was done to the access of each account of a list of roles, for achter_account."""
    rijen = Toegangsherstel.objects.filter(uitgevoerd_op__isnull=False)
    mensen = rijen.select_related("gevraagd_door", "bevestigd_door")
    return Prefetch("gebruiker__herstel", queryset=mensen)


def achter_account(gebruiker: Gebruiker) -> frozenset[int]:
    """Who (ids) made the account, or restored its access.

    The last until the account came in since with a password of its own.
    """
    wie = [gebruiker.gemaakt_door_id]
    for herstel in gebruiker.herstel.all():
        if herstel.uitgevoerd_op and not herstel.gemeld_op:
            wie += [herstel.gevraagd_door_id, herstel.bevestigd_door_id]
    return frozenset(filter(None, wie))


def andere_beheerders(
    persoon: Persoon, gemeenten: Collection[Gemeente], *, niet: Collection[int]
) -> bool:
    """Whether another one, who counts as a second person, is beheerder of all these.

    niet: the accounts (ids) that do not confirm this.
    """
    anderen = _beheerders(gemeente__in=gemeenten).exclude(gebruiker__in=niet)
    beheerders = anderen.exclude(gebruiker=persoon.account)
    plekken = (
        beheerders.filter(gebruiker__in=_van_een_soort(persoon.account))
        .order_by()
        .values("gebruiker")
        .annotate(aantal=Count("gemeente", distinct=True))
    )
    return plekken.filter(aantal=len(gemeenten)).exists()


def collegas(persoon: Persoon) -> Mapping[int, Collega]:
    """The beheerders (by id) of the municipalities of which somebody is beheerder."""
    plekken: dict[int, set[int]] = {}
    eigen = _beheerders(gemeente__cbs__in=persoon.gemeenten(Rol.BEHEERDER))
    for account, gemeente in eigen.values_list("gebruiker", "gemeente"):
        plekken.setdefault(account, set()).add(gemeente)
    zelfde = set(
        _van_een_soort(persoon.account).filter(pk__in=plekken).values_list("pk", flat=True)
    )
    return {wie: Collega(frozenset(waar), wie in zelfde) for wie, waar in plekken.items()}


def geen_twee(collega: Collega | None, gemeente: int | None = None) -> str:
    """Why who proposed something is no other person than who would confirm it; "" when he is.

    gemeente: the id of the one of which he has to be beheerder, None: of any.
    """
    if collega is None or (gemeente and gemeente not in collega.gemeenten):
        return GEEN_BEHEERDER
    return "" if collega.zelfde_soort else ANDERE_SOORT


def beheerder_maken(cbs: str) -> str:
    """The command on the server that makes a beheerder of a municipality."""
    return f"python manage.py beheerder NAAM --gemeente {cbs}"


def _beheerders(**waar: object) -> QuerySet[Rolverlening]:
    """The roles of beheerders of now whose account is in use."""
    return Rolverlening.objects.filter(
        geldt_nu(), rol=Rol.BEHEERDER, gebruiker__is_active=True, **waar
    )


def _van_een_soort(account: int) -> QuerySet[Gebruiker]:
    """The accounts that come in as this one: by the same identity provider, or by none."""
    punten = list(SocialAccount.objects.filter(user=account).values_list("provider", flat=True))
    if punten:
        van = SocialAccount.objects.filter(provider__in=punten)
        return Gebruiker.objects.filter(pk__in=van.values("user"))
    return Gebruiker.objects.exclude(pk__in=SocialAccount.objects.values("user"))


def _gemaakt_bij(eigen: Collection[str]) -> Q:
    """Accounts made by a beheerder of one of these (CBS codes), or by none of another one."""
    makers = Rolverlening.objects.filter(telt(), rol=Rol.BEHEERDER, gemeente__cbs__in=eigen)
    punten = [punt.code for punt in settings.AANMELDPUNTEN if punt.cbs not in eigen]
    elders = SocialAccount.objects.filter(provider__in=punten).values("user")
    return Q(gemaakt_door__in=makers.values("gebruiker")) | (
        Q(gemaakt_door=None) & ~Q(pk__in=elders)
    )

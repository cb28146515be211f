"""Accounts and roles: who gets them, and when they end."""

from collections.abc import Collection
from datetime import date, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.crypto import get_random_string
from django.utils.timezone import localdate

from config.aanmeldpunten import Aanmeldpunt
from samenwerking import logboek
from samenwerking.models import Gebruiker, Gemeente, Rolverlening
from samenwerking.models.rolverlening import VOORGESTELD
from samenwerking.rechten.oordeel import Geweigerd, eis
from samenwerking.rechten.persoon import Persoon, Weg
from samenwerking.rechten.rollen import DOOR_EEN_ANDER, TOEZICHT, Rol
from samenwerking.rechten.tabel import Actie
from samenwerking.services.accounts import (
    achter_account,
    andere_beheerders,
    beheerder_maken,
    eis_eigen_account,
)
from samenwerking.toegang.personen import geldt_nu

LENGTE, TEKENS = 16, "abcdefghjkmnpqrstuvwxyz23456789"
"""Passwords that are easy to read aloud and copy, and not to guess."""

NIET_UW_GEMEENTE = "U beheert alleen de accounts van uw eigen gemeente."
ALLEEN_KORTER = "Een rol wordt alleen korter. Geef een nieuwe rol als iemand haar weer nodig heeft."
NIET_TERUG = "Een rol begint vandaag of later; in het verleden heeft niemand haar gehad."
DOOR_TWEE = (
    "De rol van een functioneel beheerder of auditor beëindigt niemand alleen. Stel het account "
    "buiten gebruik, dan bevestigt een andere beheerder dat, of vraag wie de server beheert."
)
NIET_VOOR_BEGIN = (
    "De laatste dag ligt vóór de eerste. Moet iemand er vandaag uit, stel dan het account buiten "
    "gebruik."
)
NIET_UZELF = "Niemand geeft zichzelf een rol. Vraag een andere functioneel beheerder."


@transaction.atomic
def verleen(
    *,
    persoon: Persoon,
    gebruiker: Gebruiker,
    rol: Rol,
    gemeente: Gemeente,
    reden: str,
    begin: date | None = None,
    einde: date | None = None,
) -> Rolverlening:
    """Give somebody a role at a municipality, from today unless begin says otherwise.

    One of DOOR_EEN_ANDER is a proposal until another beheerder confirms it. Raises Geweigerd when
    persoon is no beheerder of that municipality, when the account is his own or of elsewhere, when
    he made it and the role is such a one, or when there is nobody to confirm it.
    """
    eis_beheerder(persoon, gemeente)
    if persoon.id == gebruiker.pk:
        raise Geweigerd(NIET_UZELF)
    eis_eigen_account(persoon, gebruiker)
    if rol in DOOR_EEN_ANDER:
        _eis_twee_anderen(persoon, gebruiker, rol, gemeente)
    if begin and begin < localdate():
        raise Geweigerd(NIET_TERUG)
    verlening = Rolverlening.objects.create(
        gebruiker=gebruiker,
        rol=rol,
        gemeente=gemeente,
        begin=begin or localdate(),
        einde=einde,
        verleend_door_id=persoon.id,
        reden=reden,
    )
    vertel = logboek.rol_voorgesteld if verlening.is_voorstel else logboek.rol_verleend
    vertel(persoon, verlening)
    return verlening


@transaction.atomic
def maak_beheerder(*, naam: str, gemeente: Gemeente) -> tuple[Gebruiker, str]:
    """The functioneel beheerder of a municipality with this user name, and the password.

    For who runs the server. The password is ``""`` when the account was there already. It has the
    role from today, unless it had it.
    """
    persoon = Persoon(naam="de server", weg=Weg.OPDRACHT)
    gebruiker, wachtwoord = Gebruiker.objects.filter(username=naam).first(), ""
    if gebruiker is None:
        gebruiker, wachtwoord = maak_account(persoon=persoon, naam=naam)
    eigen = Rolverlening.objects.filter(gebruiker=gebruiker, gemeente=gemeente)
    if not eigen.filter(geldt_nu(), rol=Rol.BEHEERDER).exists():
        _maak_plaats(eigen.filter(rol=Rol.BEHEERDER))
        verlening = Rolverlening.objects.create(
            gebruiker=gebruiker,
            rol=Rol.BEHEERDER,
            gemeente=gemeente,
            begin=localdate(),
            reden="Gemaakt op de server.",
        )
        logboek.rol_verleend(persoon, verlening)
    return gebruiker, wachtwoord


@transaction.atomic
def maak_account(*, persoon: Persoon, naam: str, **velden: str) -> tuple[Gebruiker, str]:
    """A new account with a temporary password; velden: first_name, last_name, email."""
    wachtwoord = get_random_string(LENGTE, TEKENS)
    gebruiker = Gebruiker.objects.create_user(
        naam,
        password=wachtwoord,
        tijdelijk_wachtwoord=True,
        gemaakt_door_id=persoon.id,
        **velden,
    )
    logboek.account_gemaakt(persoon, gebruiker)
    return gebruiker, wachtwoord


@transaction.atomic
def beeindig(*, persoon: Persoon, verlening: Rolverlening, einde: date) -> None:
    """End a role after the day einde.

    One of DOOR_EEN_ANDER waits from then on until another beheerder saw that it ended. Raises
    Geweigerd; also when the role would become longer, or is one of TOEZICHT.
    """
    eis_beheerder(persoon, verlening.gemeente)
    verlening = Rolverlening.objects.select_for_update().get(pk=verlening.pk)
    if verlening.einde and einde > verlening.einde:
        raise Geweigerd(ALLEEN_KORTER)
    if verlening.rol in DOOR_EEN_ANDER and not verlening.is_voorstel:
        _eis_te_zien(verlening, einde)
        verlening.beeindigd_door_id, verlening.einde_gezien_door_id = persoon.account, None
    _beeindig(persoon, verlening, einde)


@transaction.atomic
def neem_rollen_over(
    *,
    persoon: Persoon,
    gebruiker: Gebruiker,
    gemeente: Gemeente,
    rollen: Collection[Rol],
    punt: Aanmeldpunt,
) -> None:
    """Make the roles at a municipality those that its identity provider says; ends the others.

    Roles given by hand stay; those of a provider that is no more end.
    """
    vandaag = localdate()
    geldig = Rolverlening.objects.select_for_update().filter(
        gebruiker=gebruiker, gemeente=gemeente, begin__lte=vandaag
    )
    _maak_plaats(geldig.filter(rol__in=rollen))
    tellend = {"", *(p.code for p in settings.AANMELDPUNTEN if p.cbs == gemeente.cbs)}
    heeft = set()
    for verlening in geldig.exclude(einde__lt=vandaag):
        van_hier = verlening.aanmeldpunt == punt.code
        if verlening.aanmeldpunt not in tellend or (van_hier and verlening.rol not in rollen):
            _beeindig(persoon, verlening, vandaag - timedelta(days=1))
        else:
            heeft.add(verlening.rol)
    for rol in set(rollen) - heeft:
        verlening = Rolverlening.objects.create(
            gebruiker=gebruiker,
            rol=rol,
            gemeente=gemeente,
            begin=vandaag,
            reden=f"Volgens {punt.naam}.",
            aanmeldpunt=punt.code,
        )
        logboek.rol_verleend(persoon, verlening)


@transaction.atomic
def beeindig_rollen_van(*, persoon: Persoon, gebruiker: Gebruiker, aanmeldpunt: str) -> None:
    """End every role that an identity provider (by its code) gave an account."""
    gisteren = localdate() - timedelta(days=1)
    gegeven = Rolverlening.objects.select_for_update().filter(
        Q(einde=None) | Q(einde__gt=gisteren), gebruiker=gebruiker, aanmeldpunt=aanmeldpunt
    )
    for verlening in gegeven:
        _beeindig(persoon, verlening, gisteren)


def _beeindig(persoon: Persoon, verlening: Rolverlening, einde: date) -> None:
    """The last day; a role that would end before it began never was, and goes."""
    was, verlening.einde = verlening.einde, einde
    logboek.rol_beeindigd(persoon, verlening, was)
    if einde < verlening.begin:
        verlening.delete()
    else:
        verlening.save(update_fields=["einde", "beeindigd_door", "einde_gezien_door"])


def _eis_te_zien(verlening: Rolverlening, einde: date) -> None:
    """One beheerder ends no role of TOEZICHT, and leaves no role without a trace."""
    if verlening.rol in TOEZICHT:
        raise Geweigerd(DOOR_TWEE)
    if einde < verlening.begin:
        raise Geweigerd(NIET_VOOR_BEGIN)


def _niet_door_de_maker(rol: Rol, gemeente: Gemeente) -> str:
    return (
        "U hebt dit account zelf gemaakt, of zijn toegang hersteld en het is daarna nog niet met "
        f"een eigen wachtwoord ingelogd. De rol {rol.label} geven daarom twee andere functioneel "
        f"beheerders van {gemeente}. {_zo_maakt_u_een_beheerder(gemeente)}"
    )


def _eis_twee_anderen(persoon: Persoon, gebruiker: Gebruiker, rol: Rol, gemeente: Gemeente) -> None:
    """Who proposes did not make the account or restore its access, and another can confirm it."""
    achter = achter_account(gebruiker)
    if persoon.id in achter:
        raise Geweigerd(_niet_door_de_maker(rol, gemeente))
    if not andere_beheerders(persoon, [gemeente], niet={gebruiker.pk, *achter}):
        raise Geweigerd(
            f"De rol {rol.label} geven twee functioneel beheerders van {gemeente}: de een stelt "
            f"haar voor, een ander die net zo inlogt bevestigt haar. "
            f"{_zo_maakt_u_een_beheerder(gemeente)}"
        )


def _maak_plaats(verleningen: QuerySet[Rolverlening]) -> None:
    """A proposal goes when the role comes by another way."""
    verleningen.filter(VOORGESTELD).delete()


def _zo_maakt_u_een_beheerder(gemeente: Gemeente) -> str:
    return f"Is er geen ander, laat die dan op de server maken: {beheerder_maken(gemeente.cbs)}"


def eis_beheerder(persoon: Persoon, gemeente: Gemeente) -> None:
    """Raise Geweigerd when somebody is no beheerder of that municipality."""
    eis(persoon, Actie.ACCOUNTS_BEHEREN)
    if gemeente.cbs not in persoon.gemeenten(Rol.BEHEERDER):
        raise Geweigerd(NIET_UW_GEMEENTE)

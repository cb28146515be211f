"""A lost password or second factor: one beheerder helps, or two when the account checks others."""

from collections.abc import Mapping
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils.crypto import get_random_string
from django.utils.timezone import now

from samenwerking import logboek
from samenwerking.models import Gebruiker, Rolverlening, Toegangsherstel
from samenwerking.models.toegangsherstel import Herstelsoort
from samenwerking.rechten.oordeel import Geweigerd, eis, weiger_om
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.services.accounts import (
    Collega,
    achter_account,
    andere_beheerders,
    beheerder_maken,
    collegas,
    eigen_accounts,
    geen_twee,
    zware_rollen,
)
from samenwerking.services.rollen import LENGTE, TEKENS

NIET_HIER = (
    "De toegang van een account herstelt een functioneel beheerder van elke gemeente waar het een "
    "rol heeft. Vraag wie de server beheert: python manage.py changepassword {}"
)
EIGEN = "De toegang van uw eigen account herstelt een andere functioneel beheerder."
ELDERS = "Dit account heeft hier geen wachtwoord: het logt in via zijn gemeente. Vraag het daar."
GEEN_TWEEDE = (
    "Dit account voert in, controleert of leest mee. Zijn toegang herstellen twee functioneel "
    "beheerders die op dezelfde manier inloggen, en een tweede is er niet. Maak die op de "
    "server: {}"
)
ROL_DIE_NIET_TELT = (
    "Dit account heeft een rol waarvoor twee functioneel beheerders nodig zijn, maar die rol telt "
    "nu niet mee: zij is zojuist gegeven, of haar aanmeldpunt is niet ingesteld. Probeer het "
    "opnieuw. Lukt het dan niet, laat de rol dan eerst eindigen."
)
AL_KLAAR = "Dit voorstel is er niet meer: een ander heeft het bevestigd, afgewezen of ingetrokken."


@transaction.atomic
def herstel(
    *, persoon: Persoon, gebruiker: Gebruiker, soort: Herstelsoort, reden: str
) -> tuple[Toegangsherstel, str]:
    """Give a new password or clear the second factors, or propose it to another beheerder.

    A proposal that waited is replaced. With the password, "" when there is none to hand over.
    Raises Geweigerd.
    """
    zware = _eis_hier(persoon, gebruiker)
    if soort == Herstelsoort.WACHTWOORD and not gebruiker.has_usable_password():
        raise Geweigerd(ELDERS)
    gemeenten = {verlening.gemeente.cbs: verlening.gemeente for verlening in zware}
    niet = {gebruiker.pk, *achter_account(gebruiker)}
    if gemeenten and not andere_beheerders(persoon, gemeenten.values(), niet=niet):
        raise Geweigerd(GEEN_TWEEDE.format(" en ".join(map(beheerder_maken, sorted(gemeenten)))))
    gebruiker.herstel.filter(soort=soort, uitgevoerd_op=None).delete()
    verzoek = _bewaar(
        gebruiker=gebruiker,
        soort=soort,
        reden=reden,
        gevraagd_door_id=persoon.account,
        uitgevoerd_op=None if gemeenten else now(),
    )
    if gemeenten:
        logboek.herstel_voorgesteld(persoon, verzoek)
        return verzoek, ""
    return verzoek, _voer_uit(persoon, verzoek)


@transaction.atomic
def bevestig(*, persoon: Persoon, nummer: int) -> str:
    """Confirm a proposal (by its id); the password to hand over, "" when there is none.

    Raises Geweigerd.
    """
    verzoek = _voorstel(persoon, nummer)
    weiger_om(niet_te_bevestigen(persoon, verzoek, collegas(persoon)))
    verzoek.bevestigd_door_id, verzoek.uitgevoerd_op = persoon.account, now()
    verzoek.save(update_fields=["bevestigd_door", "uitgevoerd_op"])
    return _voer_uit(persoon, verzoek)


@transaction.atomic
def wijs_af(*, persoon: Persoon, nummer: int) -> str:
    """Refuse a proposal (by its id), or withdraw one's own. Raises Geweigerd."""
    verzoek = _voorstel(persoon, nummer)
    logboek.herstel_niet_bevestigd(persoon, verzoek)
    verzoek.delete()
    return ""


@transaction.atomic
def meld(*, gebruiker: Gebruiker) -> list[str]:
    """What was done to the account since it was last told, each as a sentence.

    It is told again until the account comes in with a password of its own: whoever gave the
    temporary one could be the first to read it.
    """
    nieuw = list(
        gebruiker.herstel.filter(uitgevoerd_op__isnull=False, gemeld_op=None).select_related(
            "gevraagd_door", "bevestigd_door"
        )
    )
    if nieuw and not gebruiker.tijdelijk_wachtwoord:
        gebruiker.herstel.filter(pk__in=[verzoek.pk for verzoek in nieuw]).update(gemeld_op=now())
    return [logboek.herstelzin(verzoek) for verzoek in nieuw]


def wachtend(persoon: Persoon) -> QuerySet[Toegangsherstel]:
    """The proposals that somebody may confirm or refuse, with the people in them."""
    rijen = Toegangsherstel.objects.filter(
        uitgevoerd_op=None, gebruiker__in=eigen_accounts(persoon)
    )
    return rijen.select_related("gebruiker", "gevraagd_door")


def niet_te_bevestigen(
    persoon: Persoon, verzoek: Toegangsherstel, beheerders: Mapping[int, Collega]
) -> str:
    """Why somebody does not confirm this one, in Dutch; "" when he may.

    beheerders: see collegas.
    """
    if persoon.id == verzoek.gevraagd_door_id:
        return "U hebt dit zelf voorgesteld. Een andere functioneel beheerder bevestigt het."
    if persoon.id == verzoek.gebruiker_id:
        return EIGEN
    return geen_twee(beheerders.get(verzoek.gevraagd_door_id))


def _eis_hier(persoon: Persoon, gebruiker: Gebruiker) -> list[Rolverlening]:
    """The roles of an account of one's own municipalities for which two are needed.

    Raises Geweigerd.
    """
    eis(persoon, Actie.ACCOUNTS_BEHEREN)
    if persoon.id == gebruiker.pk:
        raise Geweigerd(EIGEN)
    if not eigen_accounts(persoon).filter(pk=gebruiker.pk).exists():
        raise Geweigerd(NIET_HIER.format(gebruiker.username))
    return zware_rollen(gebruiker)


def _bewaar(**velden: Any) -> Toegangsherstel:
    """Keep it. Raises Geweigerd where the database asks for two and the roles that count do not."""
    try:
        with transaction.atomic():
            return Toegangsherstel.objects.create(**velden)
    except IntegrityError as fout:
        diagnose: Any = getattr(fout.__cause__, "diag", None)
        if diagnose is None or diagnose.constraint_name != "toegangsherstel_door_twee":
            raise
        raise Geweigerd(ROL_DIE_NIET_TELT) from fout


def _voorstel(persoon: Persoon, nummer: int) -> Toegangsherstel:
    """The proposal, locked. Raises Geweigerd."""
    rijen = Toegangsherstel.objects.select_for_update(of=("self",)).select_related("gebruiker")
    verzoek = rijen.filter(pk=nummer, uitgevoerd_op=None).first()
    if verzoek is None:
        raise Geweigerd(AL_KLAAR)
    if persoon.id != verzoek.gebruiker_id:  # a beheerder may refuse what is about himself
        _eis_hier(persoon, verzoek.gebruiker)
    return verzoek


def _voer_uit(persoon: Persoon, verzoek: Toegangsherstel) -> str:
    """Do it, end every session of the account, and tell; the password to hand over, or ""."""
    gebruiker, wachtwoord = verzoek.gebruiker, ""
    if verzoek.soort == Herstelsoort.WACHTWOORD:
        wachtwoord = get_random_string(LENGTE, TEKENS)
        gebruiker.set_password(wachtwoord)
        gebruiker.tijdelijk_wachtwoord = True
        gebruiker.save(update_fields=["password", "tijdelijk_wachtwoord"])
    else:
        Authenticator.objects.filter(user=gebruiker).delete()
    for sessie in UserSession.objects.filter(user=gebruiker):
        sessie.end()
    logboek.herstel_uitgevoerd(persoon, verzoek)
    return wachtwoord

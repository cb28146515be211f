"""Accounts out of use: a leaver is shut out at once and another beheerder sees it.

Who watches over the beheerders goes only when a second one confirms it.
"""

from collections.abc import Mapping

from django.db import transaction
from django.db.models import QuerySet
from django.utils.timezone import now

from samenwerking import logboek
from samenwerking.models import Gebruiker
from samenwerking.rechten.oordeel import Geweigerd, eis, weiger_om
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.rollen import TOEZICHT, Rol
from samenwerking.rechten.tabel import Actie
from samenwerking.services.accounts import (
    Collega,
    andere_beheerders,
    beheerder_maken,
    collegas,
    eigen_accounts,
    eis_eigen_account,
    geen_twee,
    zware_rollen,
)

EIGEN = "Uw eigen account stelt een andere beheerder buiten gebruik."
ZELF_GEDAAN = (
    "U hebt dit zelf gedaan of voorgesteld. Een andere functioneel beheerder bevestigt het."
)
AL_KLAAR = "Dit wacht niet meer: een ander heeft het bevestigd of teruggedraaid."
GEEN_TWEEDE = (
    "Een functioneel beheerder of auditor stellen twee beheerders buiten gebruik die op dezelfde "
    "manier inloggen, en een tweede is er niet. Maak die op de server: {}"
)
VELDEN = ["is_active", "buiten_gebruik_op", "buiten_gebruik_door", "buiten_gebruik_gezien_door"]


@transaction.atomic
def stel_in_gebruik(*, persoon: Persoon, gebruiker: Gebruiker, in_gebruik: bool) -> None:
    """Put an account out of use, or into use again.

    One with a role of TOEZICHT stays in use until another beheerder confirms it; one with another
    of DOOR_EEN_ANDER waits from then on until another one saw it. Raises Geweigerd when the account
    is one's own or of elsewhere, or when there is nobody to confirm it.
    """
    eis(persoon, Actie.ACCOUNTS_BEHEREN)
    eis_eigen_account(persoon, gebruiker)
    if persoon.id == gebruiker.pk:
        raise Geweigerd(EIGEN)
    zware = [] if in_gebruik else zware_rollen(gebruiker)
    gemeenten = {v.gemeente.cbs: v.gemeente for v in zware if v.rol in TOEZICHT}
    if gemeenten and not andere_beheerders(persoon, gemeenten.values(), niet=[gebruiker.pk]):
        raise Geweigerd(GEEN_TWEEDE.format(" en ".join(map(beheerder_maken, sorted(gemeenten)))))
    _zet(gebruiker, in_gebruik or bool(gemeenten), persoon.account if zware else None)
    if gemeenten:
        logboek.buiten_gebruik_voorgesteld(persoon, gebruiker)
    else:
        logboek.account_in_gebruik(persoon, gebruiker)


@transaction.atomic
def bevestig(*, persoon: Persoon, nummer: int) -> str:
    """Confirm that an account (by its id) goes out of use, or that one saw that it did.

    "": there is nothing to hand over. Raises Geweigerd.
    """
    gebruiker = _wachtend(persoon, nummer)
    weiger_om(niet_te_bevestigen(persoon, gebruiker, collegas(persoon)))
    _zet(gebruiker, False, gebruiker.buiten_gebruik_door_id, persoon.account)
    logboek.buiten_gebruik_bevestigd(persoon, gebruiker)
    return ""


@transaction.atomic
def wijs_af(*, persoon: Persoon, nummer: int) -> str:
    """Keep an account (by its id) in use, or put it into use again. Raises Geweigerd."""
    gebruiker = _wachtend(persoon, nummer)
    if persoon.id == gebruiker.pk:
        raise Geweigerd(EIGEN)
    vertel = logboek.account_in_gebruik
    if gebruiker.is_active:
        vertel = logboek.buiten_gebruik_niet_bevestigd
    _zet(gebruiker, True, None)
    vertel(persoon, gebruiker)
    return ""


def wachtend(persoon: Persoon, rol: Rol = Rol.BEHEERDER) -> QuerySet[Gebruiker]:
    """The accounts of which one beheerder said that they go out of use, and no other one yet.

    Of the municipalities at which somebody has that role.
    """
    rijen = eigen_accounts(persoon, [rol]).filter(
        buiten_gebruik_door__isnull=False, buiten_gebruik_gezien_door=None
    )
    return rijen.select_related("buiten_gebruik_door")


def niet_te_bevestigen(
    persoon: Persoon, gebruiker: Gebruiker, beheerders: Mapping[int, Collega]
) -> str:
    """Why somebody does not confirm this one, in Dutch; "" when he may. beheerders: see collegas.

    What was done already anybody may have seen, whatever became of who did it.
    """
    voorsteller = gebruiker.buiten_gebruik_door_id or 0
    if persoon.id == voorsteller:
        return ZELF_GEDAAN
    if persoon.id == gebruiker.pk:
        return EIGEN
    if not gebruiker.is_active and voorsteller not in beheerders:
        return ""
    return geen_twee(beheerders.get(voorsteller))


def _wachtend(persoon: Persoon, nummer: int) -> Gebruiker:
    """The account, locked. Raises Geweigerd."""
    eis(persoon, Actie.ACCOUNTS_BEHEREN)
    mag_zien = wachtend(persoon).values("pk")
    rijen = Gebruiker.objects.select_for_update().filter(pk=nummer, pk__in=mag_zien)
    gebruiker = rijen.first()
    if gebruiker is None:
        raise Geweigerd(AL_KLAAR)
    return gebruiker


def _zet(
    gebruiker: Gebruiker, in_gebruik: bool, door: int | None, gezien: int | None = None
) -> None:
    """In use or not, since when, because of whom, and who saw it."""
    gebruiker.is_active = in_gebruik
    gebruiker.buiten_gebruik_op = None if in_gebruik else gebruiker.buiten_gebruik_op or now()
    gebruiker.buiten_gebruik_door_id = door
    gebruiker.buiten_gebruik_gezien_door_id = gezien
    gebruiker.save(update_fields=VELDEN)

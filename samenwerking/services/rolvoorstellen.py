"""Roles that two beheerders give: one proposed it, another confirms or refuses it."""

from collections.abc import Mapping

from django.db import transaction
from django.db.models import QuerySet
from django.utils.timezone import localdate

from samenwerking import logboek
from samenwerking.models import Rolverlening
from samenwerking.models.rolverlening import VOORGESTELD
from samenwerking.rechten.oordeel import Geweigerd, weiger_om
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.rollen import Rol
from samenwerking.services.accounts import (
    Collega,
    achter_account,
    collegas,
    eis_eigen_account,
    geen_twee,
)
from samenwerking.services.rollen import eis_beheerder

AL_KLAAR = "Dit voorstel is er niet meer: een ander heeft het bevestigd, afgewezen of ingetrokken."
TE_LAAT = "De laatste dag van deze rol is voorbij. Wijs het voorstel af; een nieuw voorstel kan."

HERSTELD = (
    "U of de voorsteller herstelde de toegang van dit account, en het is daarna nog niet met een "
    "eigen wachtwoord ingelogd. Bevestigen kan daarna, of door anderen."
)


@transaction.atomic
def bevestig(*, persoon: Persoon, nummer: int) -> str:
    """Confirm a proposed role (by its id): it holds from its first day, or from today.

    "": there is nothing to hand over. Raises Geweigerd.
    """
    verlening = _voorstel(persoon, nummer)
    weiger_om(niet_te_bevestigen(persoon, verlening, collegas(persoon)))
    eis_eigen_account(persoon, verlening.gebruiker)
    verlening.bevestigd_door_id = persoon.account
    verlening.begin = max(verlening.begin, localdate())
    verlening.save(update_fields=["bevestigd_door", "begin"])
    logboek.rol_bevestigd(persoon, verlening)
    return ""


@transaction.atomic
def wijs_af(*, persoon: Persoon, nummer: int) -> str:
    """Refuse a proposed role (by its id), or withdraw one's own. Raises Geweigerd."""
    verlening = _voorstel(persoon, nummer)
    logboek.rol_niet_bevestigd(persoon, verlening)
    verlening.delete()
    return ""


def niet_te_bevestigen(
    persoon: Persoon, verlening: Rolverlening, beheerders: Mapping[int, Collega]
) -> str:
    """Why a beheerder of that municipality does not confirm this one, in Dutch; "" when he may.

    beheerders: see collegas.
    """
    voorsteller = verlening.verleend_door_id or 0
    if persoon.id == voorsteller:
        return "U hebt dit zelf voorgesteld. Een andere functioneel beheerder bevestigt het."
    if persoon.id == verlening.gebruiker_id:
        return "Dit is uw eigen account. Een andere functioneel beheerder bevestigt het."
    if persoon.id == verlening.gebruiker.gemaakt_door_id:
        return "U hebt dit account gemaakt. Een andere functioneel beheerder bevestigt het."
    if {persoon.id, voorsteller} & achter_account(verlening.gebruiker):
        return HERSTELD
    if verlening.einde and verlening.einde < localdate():
        return TE_LAAT
    return geen_twee(beheerders.get(voorsteller), verlening.gemeente_id)


@transaction.atomic
def zag_einde(*, persoon: Persoon, nummer: int) -> str:
    """Say that one saw that another beheerder ended a role (by its id). Raises Geweigerd."""
    rijen = ongeziene_einden(persoon).select_for_update(of=("self",))
    verlening = rijen.filter(pk=nummer).first()
    if verlening is None:
        raise Geweigerd(AL_KLAAR)
    eis_beheerder(persoon, verlening.gemeente)
    weiger_om(einde_niet_te_zien(persoon, verlening, collegas(persoon)))
    verlening.einde_gezien_door_id = persoon.account
    verlening.save(update_fields=["einde_gezien_door"])
    logboek.einde_gezien(persoon, verlening)
    return ""


def ongeziene_einden(persoon: Persoon, rol: Rol = Rol.BEHEERDER) -> QuerySet[Rolverlening]:
    """The roles that one beheerder ended and no other one saw, where somebody has that role."""
    rijen = Rolverlening.objects.filter(
        beeindigd_door__isnull=False,
        einde_gezien_door=None,
        gemeente__cbs__in=persoon.gemeenten(rol),
    )
    return rijen.select_related("gebruiker", "gemeente", "beeindigd_door")


def einde_niet_te_zien(
    persoon: Persoon, verlening: Rolverlening, beheerders: Mapping[int, Collega]
) -> str:
    """Why somebody is no other person than who ended a role; "" when he is."""
    if persoon.id in (verlening.beeindigd_door_id, verlening.gebruiker_id):
        return "Dit ziet een andere functioneel beheerder dan wie het deed of wie het aangaat."
    wie = verlening.beeindigd_door_id or 0
    return geen_twee(beheerders[wie]) if wie in beheerders else ""


def _voorstel(persoon: Persoon, nummer: int) -> Rolverlening:
    """The proposal, locked. Raises Geweigerd."""
    rijen = Rolverlening.objects.select_for_update(of=("self",)).select_related("gemeente")
    verlening = rijen.filter(VOORGESTELD, pk=nummer).first()
    if verlening is None:
        raise Geweigerd(AL_KLAAR)
    eis_beheerder(persoon, verlening.gemeente)
    return verlening

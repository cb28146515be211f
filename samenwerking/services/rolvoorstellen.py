"""Roles that two beheerders give: one proposed it, another confirms or refuses it."""

from django.db import transaction
from django.utils.timezone import localdate

from samenwerking import logboek
from samenwerking.models import Rolverlening
from samenwerking.models.rolverlening import VOORGESTELD
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.persoon import Persoon
from samenwerking.services.rollen import eis_beheerder

AL_KLAAR = "Dit voorstel is er niet meer: een ander heeft het bevestigd, afgewezen of ingetrokken."
TE_LAAT = "De laatste dag van deze rol is voorbij. Wijs het voorstel af; een nieuw voorstel kan."


@transaction.atomic
def bevestig(*, persoon: Persoon, nummer: int) -> str:
    """Confirm a proposed role (by its id): it holds from its first day, or from today.

    "": there is nothing to hand over. Raises Geweigerd.
    """
    verlening = _voorstel(persoon, nummer)
    waarom = niet_te_bevestigen(persoon, verlening)
    if waarom:
        raise Geweigerd(waarom)
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


def niet_te_bevestigen(persoon: Persoon, verlening: Rolverlening) -> str:
    """Why a beheerder of that municipality does not confirm this one, in Dutch; "" when he may."""
    if persoon.id == verlening.verleend_door_id:
        return "U hebt dit zelf voorgesteld. Een andere functioneel beheerder bevestigt het."
    if persoon.id == verlening.gebruiker_id:
        return "Dit is uw eigen account. Een andere functioneel beheerder bevestigt het."
    if persoon.id == verlening.gebruiker.gemaakt_door_id:
        return "U hebt dit account gemaakt. Een andere functioneel beheerder bevestigt het."
    if verlening.einde and verlening.einde < localdate():
        return TE_LAAT
    return ""


def _voorstel(persoon: Persoon, nummer: int) -> Rolverlening:
    """The proposal, locked. Raises Geweigerd."""
    rijen = Rolverlening.objects.select_for_update(of=("self",)).select_related("gemeente")
    verlening = rijen.filter(VOORGESTELD, pk=nummer).first()
    if verlening is None:
        raise Geweigerd(AL_KLAAR)
    eis_beheerder(persoon, verlening.gemeente)
    return verlening

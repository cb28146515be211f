"""Keep proposals, and where each body stands on them."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from django.db import transaction
from django.utils.timezone import localdate

from governance import logboek
from governance.models import Houding, Orgaan, Orgaanstandpunt, Uitslag, Voorstel
from governance.organen.selectors import deelnemers
from governance.services.besluiten import behandeling_van
from governance.voorstellen.draagvlak import draagvlak
from samenwerking.models import Besluit, Samenwerking
from samenwerking.rechten.oordeel import Geweigerd, eis
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.rollen import Rol
from samenwerking.rechten.tabel import Actie
from samenwerking.selectors import zichtbare
from samenwerking.services.bewaren import (
    OPEN,
    Besloten,
    bewaar,
    eis_geweest,
    keur,
    vergrendeld,
)


class Inhoud(NamedTuple):
    """What a proposal says. gevraagd: the bodies whose support it needs."""

    titel: str
    inhoud: str
    ingebracht_op: date
    ingebracht_door: Orgaan
    gevraagd: Sequence[Orgaan]
    fictief: bool = False


class Uitspraak(NamedTuple):
    """Where a body stands from a day on, and why when it does not simply support."""

    orgaan: Orgaan
    houding: Houding
    datum: date
    toelichting: str = ""
    fictief: bool = False


@transaction.atomic
def breng_in(
    *, persoon: Persoon, samenwerking: Samenwerking, inhoud: Inhoud, besloten: Besloten = OPEN
) -> Voorstel:
    """Keep a new proposal with the bodies that it asks. Raises Geweigerd."""
    eis(persoon, Actie.GOVERNANCE_BIJHOUDEN, samenwerking=samenwerking.pk)
    velden = inhoud._asdict()
    gevraagd = velden.pop("gevraagd")
    if not gevraagd:
        raise Geweigerd("Kies welke organen het voorstel moeten steunen.")
    voorstel = Voorstel(samenwerking=samenwerking)
    bewaar(persoon, voorstel, velden, besloten)
    for orgaan in gevraagd:
        voorstel.gevraagd.create(orgaan=orgaan)
    return voorstel


@transaction.atomic
def neem_standpunt_in(
    *, persoon: Persoon, voorstel: Voorstel, uitspraak: Uitspraak
) -> Orgaanstandpunt:
    """Keep where a body stands; only a bestuurder of its own municipality can. Raises Geweigerd."""
    nu: Voorstel = vergrendeld(persoon, voorstel)
    eis(persoon, Actie.STANDPUNT_INNEMEN, samenwerking=nu.samenwerking_id)
    _is_open(nu)
    if uitspraak.orgaan not in eigen_organen(persoon, nu):
        raise Geweigerd(
            f"U kunt niet zeggen waar {uitspraak.orgaan} staat: kies een orgaan van uw eigen "
            "gemeente dat is gevraagd."
        )
    if uitspraak.datum < nu.ingebracht_op:
        raise Geweigerd("Het voorstel is later ingebracht dan die dag. Kies een latere dag.")
    eis_geweest(uitspraak.datum)
    standpunt = Orgaanstandpunt(voorstel=nu, **uitspraak._asdict())
    keur(standpunt)
    standpunt.save()
    logboek.standpunt(persoon, nu, standpunt)
    return standpunt


@transaction.atomic
def voer_in(*, persoon: Persoon, voorstel: Voorstel, besluit: Besluit) -> Voorstel:
    """Say by which decision a proposal was adopted; only one that is carried. Raises Geweigerd."""
    nu: Voorstel = vergrendeld(persoon, voorstel)
    eis(persoon, Actie.STANDPUNT_INNEMEN, samenwerking=nu.samenwerking_id)
    _is_open(nu)
    stand = draagvlak(nu, deelnemers(nu.samenwerking, localdate()))
    if not stand.gedragen:
        raise Geweigerd(f"Het voorstel wordt nog niet gedragen: {'; '.join(stand.ontbreekt)}.")
    bekend = zichtbare(persoon, Besluit).filter(samenwerking=nu.samenwerking_id, pk=besluit.pk)
    if not bekend.exists():
        raise Geweigerd("Dit besluit kennen we niet. Kies een besluit uit de lijst.")
    if behandeling_van(besluit).uitslag == Uitslag.VERWORPEN:
        raise Geweigerd("Met dit besluit is iets verworpen. Kies dat waarmee het is aangenomen.")
    if besluit.datum < nu.ingebracht_op:
        raise Geweigerd("Dit besluit is van voor het voorstel. Kies een later besluit.")
    bewaar(persoon, nu, {"besluit": besluit}, OPEN)
    return nu


@transaction.atomic
def trek_in(*, persoon: Persoon, voorstel: Voorstel, op: date) -> Voorstel:
    """Withdraw a proposal; only a bestuurder of who brought it in can. Raises Geweigerd."""
    nu: Voorstel = vergrendeld(persoon, voorstel)
    eis(persoon, Actie.STANDPUNT_INNEMEN, samenwerking=nu.samenwerking_id)
    _is_open(nu)
    if not mag_intrekken(persoon, nu):
        raise Geweigerd(
            f"Het voorstel is ingebracht door {nu.ingebracht_door}. Vraag een bestuurder van die "
            "gemeente om het in te trekken, of leg vast dat uw orgaan het niet steunt."
        )
    eis_geweest(op)
    bewaar(persoon, nu, {"ingetrokken_op": op}, OPEN)
    return nu


def mag_intrekken(persoon: Persoon, voorstel: Voorstel) -> bool:
    """Whether somebody speaks for the body that brought a proposal in."""
    return _spreekt_voor(_gemeenten(persoon, voorstel), voorstel.ingebracht_door)


def eigen_organen(persoon: Persoon, voorstel: Voorstel) -> list[Orgaan]:
    """The bodies that were asked and for which somebody can say where they stand."""
    eigen = _gemeenten(persoon, voorstel)
    gevraagd: Any = Orgaan.objects.filter(
        pk__in=voorstel.gevraagd.order_by().values("orgaan")
    ).select_related("gemeente")
    return [orgaan for orgaan in gevraagd if _spreekt_voor(eigen, orgaan)]


def _gemeenten(persoon: Persoon, voorstel: Voorstel) -> set[str]:
    """The CBS codes of the municipalities that somebody is a bestuurder of, in this cooperation."""
    return {
        houding.cbs
        for houding in persoon.houdingen
        if houding.rol == Rol.BESTUURDER and voorstel.samenwerking_id in houding.samenwerkingen
    }


def _spreekt_voor(gemeenten: set[str], orgaan: Orgaan) -> bool:
    """A body of a municipality has its own bestuurders; one of all has those of each."""
    return orgaan.gemeente.cbs in gemeenten if orgaan.gemeente else bool(gemeenten)


def _is_open(nu: Voorstel) -> None:
    if nu.besluit_id:
        raise Geweigerd("Het voorstel is al ingevoerd.")
    if nu.ingetrokken_op:
        raise Geweigerd("Het voorstel is ingetrokken.")

"""Keep meetings and their agenda, and the actions that follow."""

from datetime import date, time
from typing import Any, NamedTuple

from django.db import transaction

from governance import logboek
from governance.models import (
    Actiepunt,
    Agendapunt,
    Document,
    Orgaan,
    Vergadering,
    Vergaderstatus,
    Voorstel,
)
from samenwerking.models import Besluit, Samenwerking
from samenwerking.rechten.oordeel import Geweigerd, eis
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.selectors import zichtbare
from samenwerking.services.bewaren import (
    OPEN,
    Besloten,
    bewaar,
    eis_geweest,
    eis_gezien,
    keur,
    merk,
    vergrendeld,
)

_RECHT = Actie.GOVERNANCE_BIJHOUDEN


class Inhoud(NamedTuple):
    """What is kept of a meeting."""

    orgaan: Orgaan
    datum: date
    aanvang: time | None = None
    plaats: str = ""
    status: str = Vergaderstatus.GEPLAND
    fictief: bool = False


class Punt(NamedTuple):
    """A point of an agenda, with what belongs to it."""

    onderwerp: str
    toelichting: str = ""
    uitkomst: str = ""
    document: Document | None = None
    voorstel: Voorstel | None = None
    besluit: Besluit | None = None


class Actieinhoud(NamedTuple):
    """What somebody will do. eigenaar: a function, never a name."""

    wat: str
    eigenaar: str
    uiterlijk: date
    vergadering: Vergadering | None = None
    besluit: Besluit | None = None
    fictief: bool = False


@transaction.atomic
def plan_vergadering(
    *, persoon: Persoon, samenwerking: Samenwerking, inhoud: Inhoud, besloten: Besloten = OPEN
) -> Vergadering:
    """Keep a new meeting. Raises Geweigerd."""
    eis(persoon, _RECHT, samenwerking=samenwerking.pk)
    vergadering = Vergadering(samenwerking=samenwerking)
    bewaar(persoon, vergadering, inhoud._asdict(), besloten)
    return vergadering


@transaction.atomic
def wijzig_vergadering(
    *, persoon: Persoon, vergadering: Vergadering, inhoud: Inhoud, gezien: str
) -> Vergadering:
    """Change a meeting; gezien: the mark of what somebody saw (merk_van). Raises Geweigerd."""
    nu: Vergadering = vergrendeld(persoon, vergadering)
    eis(persoon, _RECHT, samenwerking=nu.samenwerking_id)
    eis_gezien(merk_van(nu), gezien)
    bewaar(persoon, nu, inhoud._asdict(), OPEN)
    return nu


def merk_van(vergadering: Vergadering) -> str:
    """The mark of what is said of a meeting."""
    return merk(vergadering, Inhoud._fields)


@transaction.atomic
def zet_op_agenda(*, persoon: Persoon, vergadering: Vergadering, punt: Punt) -> Agendapunt:
    """Put a point at the end of an agenda. Raises Geweigerd."""
    nu: Vergadering = vergrendeld(persoon, vergadering)
    eis(persoon, _RECHT, samenwerking=nu.samenwerking_id)
    _mag_weten(persoon, nu.samenwerking, punt.document, punt.voorstel, punt.besluit)
    laatste = nu.agendapunten.order_by("-nummer").first()
    nieuw = Agendapunt(
        vergadering=nu, nummer=laatste.nummer + 1 if laatste else 1, **punt._asdict()
    )
    keur(nieuw)
    nieuw.save()
    logboek.agendapunt(persoon, nu, nieuw)
    return nieuw


@transaction.atomic
def spreek_actie_af(
    *, persoon: Persoon, samenwerking: Samenwerking, inhoud: Actieinhoud, besloten: Besloten = OPEN
) -> Actiepunt:
    """Keep a new action. Raises Geweigerd."""
    eis(persoon, _RECHT, samenwerking=samenwerking.pk)
    _mag_weten(persoon, samenwerking, inhoud.vergadering, inhoud.besluit)
    actiepunt = Actiepunt(samenwerking=samenwerking)
    bewaar(persoon, actiepunt, inhoud._asdict(), besloten)
    return actiepunt


@transaction.atomic
def meld_gedaan(*, persoon: Persoon, actiepunt: Actiepunt, op: date, resultaat: str) -> Actiepunt:
    """Say when an action was done and what came of it; that stands. Raises Geweigerd."""
    nu: Actiepunt = vergrendeld(persoon, actiepunt)
    eis(persoon, _RECHT, samenwerking=nu.samenwerking_id)
    if nu.gedaan_op:
        raise Geweigerd("Dit actiepunt is al gedaan. Bekijk de lijst opnieuw.")
    eis_geweest(op)
    bewaar(persoon, nu, {"gedaan_op": op, "resultaat": resultaat}, OPEN)
    return nu


def _mag_weten(persoon: Persoon, bij: Samenwerking, *records: Any) -> None:
    """Raise Geweigerd when one of these is of elsewhere, or not to be known."""
    for record in filter(None, records):
        bekend = zichtbare(persoon, type(record)).filter(samenwerking=bij, pk=record.pk)
        if not bekend.exists():
            naam = record._meta.verbose_name
            raise Geweigerd(f"Het gekozen {naam} kennen we niet. Kies er een uit de lijst.")

"""Keep decisions with how they were taken and what they do."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from django.db import transaction

from bijdrage.models import Berekening
from governance import logboek
from governance.models import Behandeling, Orgaan, Pcdocument, Uitslag
from samenwerking.models import Besluit, Samenwerking
from samenwerking.notatie import datum
from samenwerking.rechten.oordeel import Geweigerd, eis
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.services.bewaren import (
    OPEN,
    Besloten,
    als_tekst,
    bewaar,
    eis_geweest,
    eis_gezien,
    keur,
    merk,
    vergrendeld,
)


class Inhoud(NamedTuple):
    """What was decided, by whom and when."""

    orgaan: str
    datum: date
    tekst: str
    url: str = ""
    fictief: bool = False


class Hoe(NamedTuple):
    """How a decision was taken and what it does; see the model Behandeling."""

    orgaan: Orgaan | None = None
    gevraagd_op: date | None = None
    uitslag: str = ""
    voor: int | None = None
    tegen: int | None = None
    effect: Decimal | None = None
    aard: str = ""
    berekening: Berekening | None = None
    pcdocument: Pcdocument | None = None


@transaction.atomic
def leg_besluit_vast(
    *,
    persoon: Persoon,
    samenwerking: Samenwerking,
    inhoud: Inhoud,
    hoe: Hoe,
    besloten: Besloten = OPEN,
) -> Besluit:
    """Keep a new decision. Raises Geweigerd."""
    eis(persoon, Actie.BESLUITEN_BIJHOUDEN, samenwerking=samenwerking.pk)
    eis_geweest(inhoud.datum)
    besluit = Besluit(samenwerking=samenwerking)
    bewaar(persoon, besluit, inhoud._asdict(), besloten)
    _bewaar_hoe(persoon, besluit, hoe)
    return besluit


@transaction.atomic
def zeg_hoe(*, persoon: Persoon, besluit: Besluit, hoe: Hoe, gezien: str) -> Behandeling:
    """Say how a decision was taken, also of one that stands: its text does not change.

    gezien: the mark of what somebody saw (merk_van). Raises Geweigerd.
    """
    nu: Besluit = vergrendeld(persoon, besluit)
    eis(persoon, Actie.BESLUITEN_BIJHOUDEN, samenwerking=nu.samenwerking_id)
    eis_gezien(merk_van(nu), gezien)
    return _bewaar_hoe(persoon, nu, hoe)


def merk_van(besluit: Besluit) -> str:
    """The mark of how a decision was taken."""
    return merk(behandeling_van(besluit), Hoe._fields)


def behandeling_van(besluit: Besluit) -> Behandeling:
    """How a decision was taken; an empty one when nobody said."""
    gevonden = Behandeling.objects.filter(besluit=besluit).first()
    return gevonden or Behandeling(besluit=besluit)


def _bewaar_hoe(persoon: Persoon, besluit: Besluit, hoe: Hoe) -> Behandeling:
    behandeling = behandeling_van(besluit)
    if hoe.berekening and not hoe.berekening.is_openbaar:
        raise Geweigerd("Kies een gepubliceerde berekening: wie het besluit leest, leest die ook.")
    if hoe.gevraagd_op and hoe.gevraagd_op > besluit.datum:
        raise Geweigerd(
            f"Het besluit is van {datum(besluit.datum)}; dan is het niet daarna gevraagd."
        )
    if besluit.vast and hoe.uitslag == Uitslag.VERWORPEN:
        raise Geweigerd("Op dit besluit rust wat is vastgesteld; dan is het niet verworpen.")
    oud = {naam: als_tekst(getattr(behandeling, naam)) for naam in Hoe._fields}
    for naam, waarde in hoe._asdict().items():
        setattr(behandeling, naam, waarde)
    keur(behandeling)
    nieuw = {naam: als_tekst(waarde) for naam, waarde in hoe._asdict().items()}
    if nieuw != oud:
        behandeling.save()
        logboek.behandeling(persoon, besluit, oud, nieuw)
    return behandeling

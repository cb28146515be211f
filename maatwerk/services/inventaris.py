"""Keep the inventory of maatwerk, and what was decided about it."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from django.db import transaction

from maatwerk.models import Maatwerkcategorie, Maatwerkpunt, Maatwerkwens, Onderzoek
from samenwerking import logboek
from samenwerking.models import Besluit, Gemeente, Onderdeel, Samenwerking
from samenwerking.rechten.oordeel import Geweigerd, eis
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.selectors import zichtbare
from samenwerking.services.bewaren import (
    OPEN,
    Besloten,
    bewaar,
    eis_gezien,
    keur,
    merk,
    vergrendeld,
    vertel,
)


class Wens(NamedTuple):
    """What a municipality has and wants; uren: a year, + is more, None when not known."""

    gemeente: Gemeente
    nu: str
    wens: str
    uren: Decimal | None = None


class Punt(NamedTuple):
    """A part of the service as somebody describes it."""

    nummer: int
    dienst: str
    toelichting: str
    categorie: Maatwerkcategorie
    basis: str
    haalbaarheid: str
    onderdeel: Onderdeel | None = None
    onderzoek: Onderzoek | None = None
    fictief: bool = False


@transaction.atomic
def bewaar_punt(
    *,
    persoon: Persoon,
    samenwerking: Samenwerking,
    punt: Maatwerkpunt | None,
    inhoud: Punt,
    wensen: Sequence[Wens],
    besloten: Besloten = OPEN,
    gezien: str = "",
) -> Maatwerkpunt:
    """Add a part of the service, or change one. Raises Geweigerd.

    gezien: the mark of what somebody saw (``merk_van``). Raises DoesNotExist when somebody may not
    know of it.
    """
    eis(persoon, Actie.MAATWERK_BIJHOUDEN, samenwerking=samenwerking.pk)
    nu = Maatwerkpunt(samenwerking=samenwerking) if punt is None else vergrendeld(persoon, punt)
    if nu.pk:
        eis_gezien(merk_van(nu), gezien)
    bewaar(persoon, nu, inhoud._asdict(), besloten)
    bekend = {rij.gemeente_id: rij for rij in Maatwerkwens.objects.filter(punt=nu)}
    for wens in wensen:
        rij = bekend.get(wens.gemeente.pk) or Maatwerkwens(punt=nu, gemeente=wens.gemeente)
        _bewaar_wens(persoon, rij, wens)
    return nu


def merk_van(punt: Maatwerkpunt) -> str:
    """The mark of what a part of the service holds, with what each municipality wants."""
    wensen = Maatwerkwens.objects.filter(punt=punt).order_by("gemeente_id")
    return merk(punt, Punt._fields, [(w.gemeente_id, w.nu, w.wens, str(w.uren)) for w in wensen])


@transaction.atomic
def leg_besluit_vast(
    *, persoon: Persoon, punt: Maatwerkpunt, gezien: int | None, besluit: Besluit | None
) -> Maatwerkpunt:
    """Say what was decided about a part of the service. gezien: the decision that somebody saw.

    Raises Geweigerd, and DoesNotExist when somebody may not know of it.
    """
    nu: Maatwerkpunt = vergrendeld(persoon, punt)
    eis(persoon, Actie.MAATWERK_BESLUITEN, samenwerking=nu.samenwerking_id)
    if nu.besluit_id != gezien:
        raise Geweigerd("Intussen is hierover een ander besluit vastgelegd. Bekijk het opnieuw.")
    zet_besluit(persoon, nu, besluit)
    return nu


def zet_besluit(persoon: Persoon, record: Maatwerkpunt, besluit: Besluit | None) -> None:
    """Let a record refer to a decision that this person knows. Raises Geweigerd."""
    bekend = zichtbare(persoon, Besluit).filter(samenwerking=record.samenwerking_id)
    if besluit is None or not bekend.filter(pk=besluit.pk).exists():
        raise Geweigerd(GEEN_BESLUIT)
    oud, record.besluit = record.besluit, besluit
    record.save()
    vertel(persoon, record, False, {"besluit": oud}, {"besluit": besluit})


GEEN_BESLUIT = (
    "Er is geen besluit gekozen. Leg het besluit eerst vast in het beheer, en kies het hier."
)


def _bewaar_wens(persoon: Persoon, rij: Maatwerkwens, wens: Wens) -> None:
    wordt = {"nu": wens.nu, "wens": wens.wens, "uren": wens.uren}
    was = {naam: getattr(rij, naam) for naam in wordt}
    if rij.pk and was == wordt:
        return
    for naam, waarde in wordt.items():
        setattr(rij, naam, waarde)
    keur(rij)
    rij.save()
    teksten = (
        {f"{naam} {wens.gemeente}": "" if w is None else str(w) for naam, w in bron.items()}
        for bron in (was, wordt)
    )
    oud, nieuw = teksten
    logboek.gewijzigd(persoon, rij.punt, oud, nieuw, rij.punt.samenwerking)

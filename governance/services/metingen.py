"""Keep what was measured of a goal."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from django.db import transaction

from governance.models import Indicator, Meting
from samenwerking import logboek
from samenwerking.models import Bron
from samenwerking.rechten.oordeel import Geweigerd, eis
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.services.bewaren import eis_geweest, keur


class Gemeten(NamedTuple):
    """A measured value, with where it comes from: a source, or how it was found."""

    dag: date
    waarde: Decimal
    bron: Bron | None = None
    toelichting: str = ""
    fictief: bool = False


@transaction.atomic
def leg_meting_vast(*, persoon: Persoon, indicator: Indicator, gemeten: Gemeten) -> Meting:
    """Keep a measured value; it does not change any more. Raises Geweigerd."""
    bij = indicator.doel.opdracht.samenwerking
    eis(persoon, Actie.GOVERNANCE_BIJHOUDEN, samenwerking=bij.pk)
    eis_geweest(gemeten.dag)
    if indicator.berekend:
        raise Geweigerd("Deze indicator rekent de software zelf uit. Daar vult niemand iets in.")
    meting = Meting(indicator=indicator, **gemeten._asdict())
    keur(meting)
    meting.save()
    velden = {"dag": str(meting.dag), "waarde": str(meting.waarde), "bron": str(meting.bron or "")}
    logboek.gemaakt(persoon, meting, {**velden, "toelichting": meting.toelichting}, bij)
    return meting

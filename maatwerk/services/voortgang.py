"""Keep a progress report: how far every investigation of a cooperation is now."""

from datetime import date

from django.db import transaction
from django.db.models import Max
from django.utils.timezone import localdate, now

from maatwerk import logboek
from maatwerk.models import Voortgangsbericht, Voortgangsregel
from maatwerk.voortgang.stand import alle_onderzoeken, regel, taakstelling
from samenwerking.models import Samenwerking
from samenwerking.rechten.oordeel import Geweigerd, eis
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie

LANGSTE_INLEIDING = 2000


@transaction.atomic
def leg_bericht_vast(
    *,
    persoon: Persoon,
    samenwerking: Samenwerking,
    inleiding: str,
    dag: date | None = None,
    na: int | None = None,
) -> Voortgangsbericht:
    """Keep how far all are, also those that this person may not know of. Raises Geweigerd.

    Who reads the report sees in it what he may know of then. dag: today, except in the example.
    na: the number of the last report that somebody saw, 0 for none; so that none is kept twice.
    """
    eis(persoon, Actie.ONDERZOEKEN_BIJHOUDEN, samenwerking=samenwerking.pk)
    Samenwerking.objects.select_for_update().get(pk=samenwerking.pk)
    onderzoeken = list(alle_onderzoeken(samenwerking))
    if not onderzoeken:
        raise Geweigerd("Er zijn nog geen onderzoeken. Leg er eerst een vast.")
    laatste = samenwerking.voortgangsberichten.aggregate(nummer=Max("nummer"))["nummer"] or 0
    if na is not None and na != laatste:
        raise Geweigerd(
            f"Intussen is voortgangsbericht {laatste} vastgelegd. Bekijk dat eerst; er verandert "
            "niets meer aan."
        )
    bericht = Voortgangsbericht.objects.create(
        samenwerking=samenwerking,
        nummer=laatste + 1,
        dag=dag or localdate(),
        moment=now(),
        inleiding=inleiding.strip(),
        taakstelling=taakstelling(samenwerking),
    )
    Voortgangsregel.objects.bulk_create(regel(o, bericht) for o in onderzoeken)
    logboek.bericht_vastgelegd(persoon, bericht)
    return bericht

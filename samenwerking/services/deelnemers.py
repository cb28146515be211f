"""Who takes part in a cooperation that has adopted something: changed on the server only."""

from datetime import date

from django.db import transaction

from samenwerking import logboek
from samenwerking.models import OPEN, Deelnemer, Gemeente, Samenwerking, Urenverdeling
from samenwerking.rechten.persoon import Persoon, Weg

SERVER = Persoon(naam="de server", weg=Weg.OPDRACHT)
ALLEEN_SERVER = (
    "In deze samenwerking is al iets vastgesteld. Wie meedoet bepaalt wie rechten heeft; dat "
    "verandert daarom alleen op de server: python manage.py deelnemer SAMENWERKING CBS-CODE"
)


def ligt_vast(samenwerking: Samenwerking) -> bool:
    """Whether a cooperation has adopted something, so that no beheerder changes who takes part."""
    return Urenverdeling.objects.filter(samenwerking=samenwerking).exclude(status__in=OPEN).exists()


@transaction.atomic
def laat_deelnemen(
    *, samenwerking: Samenwerking, gemeente: Gemeente, rol: str, begin: date
) -> Deelnemer:
    """A municipality takes part from a day on. For who runs the server.

    Raises ValidationError when it does so already.
    """
    deelnemer = Deelnemer(samenwerking=samenwerking, gemeente=gemeente, rol=rol, begin=begin)
    deelnemer.full_clean()
    deelnemer.save()
    nieuw = {"rol": rol, "begin": begin.isoformat()}
    logboek.gemaakt(SERVER, deelnemer, nieuw, samenwerking)
    return deelnemer


@transaction.atomic
def beeindig_deelname(*, samenwerking: Samenwerking, gemeente: Gemeente, einde: date) -> None:
    """A municipality takes part to a day, that day included. For who runs the server.

    Raises Deelnemer.DoesNotExist when it does not take part on that day, or ends already.
    """
    deelnemer = samenwerking.deelnemers.select_for_update().get(
        gemeente=gemeente, begin__lte=einde, einde=None
    )
    deelnemer.einde = einde
    deelnemer.save(update_fields=["einde"])
    nieuw = {"einde": einde.isoformat()}
    logboek.gewijzigd(SERVER, deelnemer, {"einde": None}, nieuw, samenwerking)

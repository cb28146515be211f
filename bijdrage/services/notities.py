"""Notes on numbers: a controller writes, changes and removes them while it is a concept."""

from django.db import transaction

from bijdrage import logboek
from bijdrage.models import Berekening, Notitie
from bijdrage.services.levensloop import vergrendel
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie


@transaction.atomic
def schrijf_notitie(
    *, persoon: Persoon, berekening: Berekening, as_naam: str, code: str, tekst: str
) -> None:
    """Write the note at a figure; an empty text takes it away.

    Raises Geweigerd. That there is such a figure the page sees to.
    """
    berekening = vergrendel(persoon, berekening, Actie.NOTITIE_SCHRIJVEN)
    was = berekening.notities.filter(as_naam=as_naam, code=code).first()
    if not tekst.strip():
        _verwijder(persoon, was)
        return
    nieuw = was or Notitie(berekening=berekening, as_naam=as_naam, code=code)
    toen = was.tekst if was else ""
    nieuw.tekst, nieuw.geschreven_door_id = tekst.strip(), persoon.account
    nieuw.save()
    logboek.notitie_geschreven(persoon, nieuw, toen)


def _verwijder(persoon: Persoon, was: Notitie | None) -> None:
    if was is None:
        raise Geweigerd("Er staat geen tekst. Schrijf wat er over dit bedrag te zeggen is.")
    logboek.notitie_verwijderd(persoon, was)
    was.delete()

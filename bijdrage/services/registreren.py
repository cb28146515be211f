"""From a file to a calculation in the registry."""

from pathlib import Path

from django.db import transaction

from bijdrage.doorrekenen import InvoerFout, codelijsten
from bijdrage.invoer.lezen import lees_invoer
from bijdrage.models import Berekening
from bijdrage.registratie import Invoerversies
from bijdrage.services.berekenen import bereken
from bijdrage.services.laden import laad


@transaction.atomic
def registreer(*, pad: Path, reden: str = "") -> Berekening:
    """Read an input, keep it as new versions and calculate it; all of it or nothing.

    Raises InvoerFout or RegistratieFout, each with every fault.
    """
    gelezen = lees_invoer(pad, codelijsten())
    if gelezen.invoer is None:
        raise InvoerFout(gelezen.fouten)
    geladen = laad(invoer=gelezen.invoer, reden=reden)
    versies = Invoerversies(geladen.urenverdeling, geladen.kostenraming)
    return bereken(versies=versies, codelijsten=codelijsten(), reden=reden)

"""From a file to a calculation in the registry."""

from pathlib import Path

from django.db import transaction

from bijdrage.doorrekenen import InvoerFout
from bijdrage.doorrekenen import codelijsten as lijsten_van_de_software
from bijdrage.invoer.lezen import lees_invoer
from bijdrage.models import Berekening
from bijdrage.registratie import Invoerversies
from bijdrage.services.berekenen import bereken
from bijdrage.services.laden import laad
from samenwerking.selectors import codelijsten
from samenwerking.services.codelijsten import zorg_voor_codelijsten


@transaction.atomic
def registreer(*, pad: Path, reden: str = "") -> Berekening:
    """Read an input, keep it as new versions and calculate it; all of it or nothing.

    Raises InvoerFout or RegistratieFout, each with every fault.
    """
    zorg_voor_codelijsten(lijsten=lijsten_van_de_software())
    gelezen = lees_invoer(pad, codelijsten())
    if gelezen.invoer is None:
        raise InvoerFout(gelezen.fouten, gelezen.overgeslagen)
    geladen = laad(invoer=gelezen.invoer, reden=reden)
    versies = Invoerversies(geladen.urenverdeling, geladen.kostenraming)
    return bereken(versies=versies, codelijsten=codelijsten(), reden=reden)

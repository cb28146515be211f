"""From a file to a calculation in the registry."""

from pathlib import Path
from typing import NamedTuple

from django.db import transaction

from bijdrage.doorrekenen import InvoerFout
from bijdrage.doorrekenen import codelijsten as lijsten_van_de_software
from bijdrage.invoer.lezen import lees_invoer
from bijdrage.models import Berekening
from bijdrage.registratie import Invoerversies
from bijdrage.services.berekenen import bereken
from bijdrage.services.laden import laad
from samenwerking.rechten.oordeel import eis
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.selectors import codelijsten
from samenwerking.services.codelijsten import zorg_voor_codelijsten


class Geregistreerd(NamedTuple):
    """The calculation that an input became, and what of the file was left out, in Dutch."""

    berekening: Berekening
    overgeslagen: tuple[str, ...]


@transaction.atomic
def registreer(*, persoon: Persoon, pad: Path, reden: str = "") -> Geregistreerd:
    """Read an input, keep it as new versions and calculate it; all of it or nothing.

    Raises InvoerFout or RegistratieFout, each with every fault, and Geweigerd.
    """
    eis(persoon, Actie.LADEN)
    zorg_voor_codelijsten(lijsten=lijsten_van_de_software())
    gelezen = lees_invoer(pad, codelijsten())
    if gelezen.invoer is None:
        raise InvoerFout(gelezen.fouten, gelezen.overgeslagen)
    geladen = laad(persoon=persoon, invoer=gelezen.invoer, reden=reden)
    codes = [gemeente.cbs for gemeente in gelezen.invoer.gemeenten]
    berekening = bereken(
        persoon=persoon.met_samenwerking(geladen.urenverdeling.samenwerking_id, codes),
        versies=Invoerversies(geladen.urenverdeling, geladen.kostenraming),
        codelijsten=codelijsten(),
        reden=reden,
    )
    return Geregistreerd(berekening, gelezen.overgeslagen)

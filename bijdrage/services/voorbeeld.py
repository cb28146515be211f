"""The demo in the registry: the inputs of fixtures/demo, calculated and adopted."""

from datetime import date
from pathlib import Path

from django.db import transaction

from bijdrage.doorrekenen import FIXTURES, doorrekenen
from bijdrage.doorrekenen import codelijsten as lijsten_van_de_software
from bijdrage.models import Berekening
from bijdrage.rekenmodel.vingerafdruk import vingerafdruk
from bijdrage.services import levensloop
from bijdrage.services.afspraken import laad_afspraken
from bijdrage.services.berekenen import bereken_opnieuw
from bijdrage.services.registreren import registreer
from bijdrage.services.vaststellen import stel_vast
from samenwerking.models import Besluit, Gemeente, Samenwerking, Status, Urenverdeling
from samenwerking.rechten.rollen import Rol
from samenwerking.selectors import codelijsten
from samenwerking.services.bronnen import laad_bronnen
from samenwerking.services.codelijsten import laad_codelijsten
from samenwerking.services.uren.controle import geef_akkoord, leg_voor
from samenwerking.services.voorbeeld import (
    CENTRUM,
    GAST,
    voorbeeldpersoon,
    zorg_voor_voorbeeldaccounts,
)

DEMO = FIXTURES / "demo"
_NIEUWE_REDEN = "Het voorbeeld is bijgewerkt."
_ORGAAN = "beide colleges"
_TEKST = "voorbeeld, geen echt besluit"
_DAG = date(2026, 1, 1)


@transaction.atomic
def laad_voorbeeld() -> None:
    """Load what is not yet there: the reference lists, and each input as an adopted calculation."""
    laad_codelijsten(lijsten=lijsten_van_de_software())
    laad_bronnen(bronnen=FIXTURES / "bronnen.csv", tijdlijn=FIXTURES / "tijdlijn.csv")
    zorg_voor_voorbeeldaccounts()
    for pad in sorted(pad for pad in DEMO.iterdir() if pad.is_dir()):
        _laad(pad)


def _laad(pad: Path) -> None:
    uitkomst = doorrekenen(pad).berekening
    if _is_vastgesteld(vingerafdruk(uitkomst)):
        return
    kenmerken = uitkomst.invoer.kenmerken
    eerder = Berekening.objects.filter(jaar=kenmerken.jaar, stand=kenmerken.stand).exists()
    berekening = registreer(
        persoon=voorbeeldpersoon(Rol.CONTROLLER, CENTRUM),
        pad=pad,
        reden=_NIEUWE_REDEN if eerder else "",
    ).berekening
    _spreek_af(berekening)
    _onderteken(berekening.urenverdeling)
    _stem_in(berekening)
    stel_vast(
        persoon=voorbeeldpersoon(Rol.BESTUURDER, GAST),
        berekening=berekening,
        codelijsten=codelijsten(),
        besluit=_besluit(berekening.samenwerking),
    )
    levensloop.publiceer(persoon=voorbeeldpersoon(Rol.BESTUURDER, CENTRUM), berekening=berekening)


def _spreek_af(berekening: Berekening) -> None:
    """What was agreed is there before anything is laid before the municipalities."""
    laad_afspraken(samenwerking=berekening.samenwerking, map=FIXTURES / "afspraken")
    bereken_opnieuw(
        persoon=voorbeeldpersoon(Rol.CONTROLLER, CENTRUM),
        berekening=berekening,
        codelijsten=codelijsten(),
    )


def _stem_in(berekening: Berekening) -> None:
    """Both municipalities agree with the calculation, each by its own second controller."""
    levensloop.leg_voor(persoon=voorbeeldpersoon(Rol.CONTROLLER, CENTRUM), berekening=berekening)
    for plaats in (CENTRUM, GAST):
        levensloop.geef_akkoord(
            persoon=voorbeeldpersoon(Rol.TWEEDE_CONTROLLER, plaats),
            berekening=berekening,
            gemeente=Gemeente.objects.get(cbs=plaats[0]),
        )


def _onderteken(verdeling: Urenverdeling) -> None:
    """Both municipalities agree with the hours, each by its own second controller."""
    leg_voor(persoon=voorbeeldpersoon(Rol.CONTROLLER, CENTRUM), verdeling=verdeling, effecten=[])
    for plaats in (CENTRUM, GAST):
        geef_akkoord(
            persoon=voorbeeldpersoon(Rol.TWEEDE_CONTROLLER, plaats),
            verdeling=verdeling,
            gemeente=Gemeente.objects.get(cbs=plaats[0]),
        )


def _is_vastgesteld(afdruk: str) -> bool:
    return Berekening.objects.filter(vingerafdruk=afdruk, status=Status.VASTGESTELD).exists()


def _besluit(samenwerking: Samenwerking) -> Besluit:
    besluit, _ = Besluit.objects.get_or_create(
        samenwerking=samenwerking, orgaan=_ORGAAN, datum=_DAG, tekst=_TEKST, fictief=True
    )
    return besluit

"""The demo in the registry: the inputs of fixtures/demo, calculated and adopted."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.timezone import localdate

from bijdrage.bbv.urendossier import ALLE_RIJEN
from bijdrage.doorrekenen import FIXTURES, doorrekenen
from bijdrage.doorrekenen import codelijsten as lijsten_van_de_software
from bijdrage.models import Berekening, Ontheffing, Toelichting
from bijdrage.rekenmodel.vingerafdruk import vingerafdruk
from bijdrage.services import levensloop
from bijdrage.services.afspraken import laad_afspraken
from bijdrage.services.jaarfeiten import laad_feiten
from bijdrage.services.notities import schrijf_notitie
from bijdrage.services.ontheffen import keur_goed, licht_toe, vraag_ontheffing
from bijdrage.services.registreren import registreer
from bijdrage.services.vaststellen import stel_vast
from bijdrage.services.voorbeeldscenarios import laad_scenarios
from bijdrage.sleutels import versiesleutel
from samenwerking.models import Besluit, Gemeente, Samenwerking, Status, Urenverdeling, Vraag
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
from samenwerking.services.vragen import beantwoord, publiceer, stel_vraag

DEMO = FIXTURES / "demo"
_NIEUWE_REDEN = "Het voorbeeld is bijgewerkt."
_ORGAAN = "beide colleges"
_TEKST = "voorbeeld, geen echt besluit"
_DAG = date(2026, 1, 1)
_BEKEKEN = "Fictief: de opsteller heeft bij deze regel alle rijen bekeken."
_TOELICHTINGEN = (
    ("OH-09", "opslag", "Fictief: de overhead viel lager uit dan begroot."),
    *((regel, ALLE_RIJEN, _BEKEKEN) for regel in ("UREN-07", "UREN-08", "UREN-10")),
)
_MET_SCENARIOS = "2023-begroting"
_PLEK = "taakveld"
_VRAAG = "Fictief: betaalt Aalsmeer mee aan taken die alleen Amstelveen uitvoert?"
_ANTWOORD = (
    "Fictief: nee. Uren die een team alleen voor Amstelveen werkt, tellen niet mee in de bijdrage "
    "van Aalsmeer. Uren voor beide gemeenten samen tellen mee voor het deel dat een sleutel zegt."
)
_OPEN_VRAAG = "Fictief: waar vinden we welke uren in 2023 zijn geschat en welke zijn geteld?"
_NOTITIES = {
    (2023, "begroting"): (
        "component",
        "huisvesting loketten Aalsmeer",
        "Fictief: sinds 2022 zijn de loketten terug in het raadhuis van Aalsmeer. Daarom staat de "
        "huur van die loketten hier apart.",
    ),
}
NAAM, _JAAR, _NEGATIEF = "AA-organisatie", 2021, "GEM-1"
_REDEN_ONTHEFFING = "Fictief: de stelpost is zo gepubliceerd; de raming was niet te splitsen."

Lader = Callable[[Samenwerking], None]
_VAN_BOVEN: list[Lader] = []


def voeg_toe(lader: Lader) -> None:
    """A floor above brings its part of the example, so that this one need not know it."""
    if lader not in _VAN_BOVEN:
        _VAN_BOVEN.append(lader)


@transaction.atomic
def laad_voorbeeld() -> None:
    """Load what is not yet there: the reference lists, and each input as an adopted calculation."""
    laad_codelijsten(lijsten=lijsten_van_de_software())
    laad_bronnen(bronnen=FIXTURES / "bronnen.csv", tijdlijn=FIXTURES / "tijdlijn.csv")
    zorg_voor_voorbeeldaccounts()
    for pad in sorted(pad for pad in DEMO.iterdir() if pad.is_dir()):
        laad_als_vastgesteld(pad)
    samenwerking = Samenwerking.objects.get(naam=NAAM)
    laad_feiten(samenwerking=samenwerking, map=FIXTURES / "feiten")
    _ontheffing(samenwerking)
    _toelichtingen(samenwerking)
    _vragen(samenwerking)
    laad_scenarios(samenwerking, doorrekenen(DEMO / _MET_SCENARIOS).berekening.invoer)
    for lader in _VAN_BOVEN:
        lader(samenwerking)


def laad_als_vastgesteld(pad: Path, besluit: str = _TEKST) -> None:
    """An input as an adopted and published calculation, unless it is there.

    besluit: the words of the decision.
    """
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
    laad_afspraken(samenwerking=berekening.samenwerking, map=FIXTURES / "afspraken")
    _onderteken(berekening.urenverdeling)
    _notitie(berekening)
    _stem_in(berekening)
    stel_vast(
        persoon=voorbeeldpersoon(Rol.BESTUURDER, GAST),
        berekening=berekening,
        codelijsten=codelijsten(),
        besluit=_besluit(berekening.samenwerking, besluit),
    )
    levensloop.publiceer(persoon=voorbeeldpersoon(Rol.BESTUURDER, CENTRUM), berekening=berekening)


def _notitie(berekening: Berekening) -> None:
    """The note on a number that the example has at a calculation, if any."""
    as_naam, code, tekst = _NOTITIES.get((berekening.jaar, berekening.stand), ("", "", ""))
    componenten = berekening.kostenraming.componenten.all()
    if code in {component.naam for component in componenten}:
        schrijf_notitie(
            persoon=voorbeeldpersoon(Rol.CONTROLLER, CENTRUM),
            berekening=berekening,
            as_naam=as_naam,
            code=code,
            tekst=tekst,
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


def _ontheffing(samenwerking: Samenwerking) -> None:
    """The negative row of 2021 is waived, that of 2023 is not: both are seen among the rules."""
    waarover: dict[str, Any] = {"jaar": _JAAR, "regel": "KOST-01", "wat": _NEGATIEF}
    if Ontheffing.objects.filter(samenwerking=samenwerking, **waarover).exists():
        return
    ontheffing = vraag_ontheffing(
        persoon=voorbeeldpersoon(Rol.CONTROLLER, GAST),
        samenwerking=samenwerking,
        gemeente=Gemeente.objects.get(cbs=GAST[0]),
        reden=_REDEN_ONTHEFFING,
        tot=date(localdate().year + 1, 12, 31),
        fictief=True,
        **waarover,
    )
    keur_goed(persoon=voorbeeldpersoon(Rol.TWEEDE_CONTROLLER, CENTRUM), ontheffing=ontheffing)


def _toelichtingen(samenwerking: Samenwerking) -> None:
    """Of 2021 the surcharge is explained, and somebody looked at all rows; of 2023 neither."""
    for regel, wat, tekst in _TOELICHTINGEN:
        waarover: dict[str, Any] = {"jaar": _JAAR, "regel": regel, "wat": wat}
        if not Toelichting.objects.filter(samenwerking=samenwerking, **waarover).exists():
            licht_toe(
                persoon=voorbeeldpersoon(Rol.CONTROLLER, CENTRUM),
                samenwerking=samenwerking,
                tekst=tekst,
                fictief=True,
                **waarover,
            )


def _vragen(samenwerking: Samenwerking) -> None:
    """At the year 2023 a question that was answered and published, and one that waits."""
    if Vraag.objects.filter(samenwerking=samenwerking).exists():
        return
    berekening = Berekening.objects.get(
        samenwerking=samenwerking, jaar=2023, stand="begroting", status=Status.VASTGESTELD
    )
    pad = reverse("jaar", args=[versiesleutel(berekening)])
    vraag = _stel(Rol.VERTEGENWOORDIGER, pad, _PLEK, _VRAAG)
    beantwoord(
        persoon=voorbeeldpersoon(Rol.CONTROLLER, GAST),
        vraag=vraag,
        antwoord=_ANTWOORD,
        herkomst=f"{pad}herkomst/?gemeente={GAST[0]}",
    )
    publiceer(persoon=voorbeeldpersoon(Rol.TWEEDE_CONTROLLER, CENTRUM), vraag=vraag)
    _stel(Rol.PROJECTMEDEWERKER, pad, "", _OPEN_VRAAG)


def _stel(rol: Rol, pad: str, plek: str, tekst: str) -> Vraag:
    """Somebody of the gastgemeente asks."""
    persoon = voorbeeldpersoon(rol, GAST)
    als = persoon.houdingen[0]
    return stel_vraag(persoon=persoon, als=als, pad=pad, plek=plek, tekst=tekst, fictief=True)


def _is_vastgesteld(afdruk: str) -> bool:
    return Berekening.objects.filter(vingerafdruk=afdruk, status=Status.VASTGESTELD).exists()


def _besluit(samenwerking: Samenwerking, tekst: str) -> Besluit:
    besluit, _ = Besluit.objects.get_or_create(
        samenwerking=samenwerking, orgaan=_ORGAAN, datum=_DAG, tekst=tekst, fictief=True
    )
    return besluit

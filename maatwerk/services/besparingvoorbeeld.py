"""The choice scenarios, savings and the target of the example; all but the target is fictitious."""

import json
from datetime import date
from decimal import Decimal

from bijdrage.models import Wijze
from bijdrage.rapport.model import Jaarrapport
from bijdrage.rekenmodel.scenariotekst import uit_json
from bijdrage.selectors import jaarrapport
from maatwerk.models import Besparing, Keuzescenario, Onderzoek, Taakstelling
from maatwerk.services import besparingen, keuzescenarios, taakstellingen
from maatwerk.services.besparingen import Doel
from maatwerk.services.keuzescenarios import Inhoud, Verandering
from samenwerking.models import Besluit, Bron, Gemeente, Samenwerking
from samenwerking.rechten.rollen import Rol
from samenwerking.services.voorbeeld import CENTRUM, GAST, voorbeeldpersoon
from samenwerking.voorbeeldbestand import rijen

_ORGAAN = "college Aalsmeer"


def laad_besparingen(samenwerking: Samenwerking) -> None:
    """Load them, each step by the people of the example."""
    for rij in rijen("maatwerk/taakstellingen.csv"):
        _taakstelling(samenwerking, rij)
    for rij in rijen("maatwerk/keuzescenarios.csv"):
        _keuzescenario(samenwerking, rij)
    for rij in rijen("maatwerk/besparingen.csv"):
        _besparing(samenwerking, rij)


def _taakstelling(samenwerking: Samenwerking, rij: dict[str, str]) -> None:
    inhoud = taakstellingen.Inhoud(
        naam=rij["naam"],
        gemeente=Gemeente.objects.get(naam=rij["gemeente"]),
        bedrag=Decimal(rij["bedrag"]),
        eerste_jaar=int(rij["eerste_jaar"]),
        laatste_jaar=_getal(rij["laatste_jaar"]),
        percentage=Decimal(rij["percentage"]),
        toelichting=rij["toelichting"],
        bron=Bron.objects.get(code=rij["bron"], samenwerking=None),
        fictief=rij["fictief"] == "ja",
    )
    taakstellingen.bewaar_taakstelling(
        persoon=voorbeeldpersoon(Rol.PROJECTMEDEWERKER, GAST),
        samenwerking=samenwerking,
        inhoud=inhoud,
    )


def _keuzescenario(samenwerking: Samenwerking, rij: dict[str, str]) -> None:
    rapport = _rapport(samenwerking, rij["berekening"])
    keuzescenarios.voeg_toe(
        persoon=voorbeeldpersoon(Rol.PROJECTMEDEWERKER, GAST),
        onderzoek=_onderzoek(samenwerking, rij),
        inhoud=Inhoud(
            naam=rij["naam"],
            voor_wie=rij["voor_wie"],
            dienstniveau=rij["dienstniveau"],
            drager=rij["drager"],
            frictiejaren=int(rij["frictiejaren"]),
            frictie=rij["frictie"],
            risico=rij["risico"],
            fictief=True,
        ),
        verandering=Verandering(rapport, rij["gemeente"], uit_json(json.loads(rij["wijzigingen"]))),
    )


def _besparing(samenwerking: Samenwerking, rij: dict[str, str]) -> None:
    onderzoek = _onderzoek(samenwerking, rij)
    scenario = Keuzescenario.objects.filter(onderzoek=onderzoek, naam=rij["scenario"]).first()
    besparing = besparingen.voeg_toe(
        persoon=voorbeeldpersoon(Rol.PROJECTMEDEWERKER, GAST),
        onderzoek=onderzoek,
        doel=Doel(
            naam=rij["naam"],
            gemeente=Gemeente.objects.get(naam=rij["gemeente"]),
            doel=Decimal(rij["doel"]),
            eerste_jaar=int(rij["eerste_jaar"]),
            laatste_jaar=_getal(rij["laatste_jaar"]),
            keuzescenario=scenario,
            taakstelling=Taakstelling.objects.filter(naam=rij["taakstelling"]).first(),
            fictief=True,
        ),
    )
    if rij["toegezegd"]:
        _besluit(samenwerking, besparing, rij)
    if rij["wijze"]:
        _verwerk(besparing, Wijze(rij["wijze"]))


def _besluit(samenwerking: Samenwerking, besparing: Besparing, rij: dict[str, str]) -> None:
    besluit = Besluit.objects.create(
        samenwerking=samenwerking,
        orgaan=_ORGAAN,
        datum=date.fromisoformat(rij["besluitdatum"]),
        tekst=f"voorbeeld, geen echt besluit: besparing «{besparing.naam}»",
        fictief=True,
    )
    besparingen.leg_besluit_vast(
        persoon=voorbeeldpersoon(Rol.BESTUURDER, GAST),
        besparing=besparing,
        besluit=besluit,
        toegezegd=Decimal(rij["toegezegd"]),
    )


def _verwerk(besparing: Besparing, wijze: Wijze) -> None:
    scenario, invoer = besparing.keuzescenario, None
    if scenario:
        berekening = scenario.berekening
        sleutel = f"{berekening.jaar}-{berekening.stand}"
        invoer = _rapport(besparing.onderzoek.samenwerking, sleutel).motor.invoer
    besparingen.verwerk(
        persoon=voorbeeldpersoon(Rol.CONTROLLER, CENTRUM),
        besparing=besparing,
        wijze=wijze,
        invoer=invoer,
    )


def _onderzoek(samenwerking: Samenwerking, rij: dict[str, str]) -> Onderzoek:
    return Onderzoek.objects.get(samenwerking=samenwerking, nummer=int(rij["onderzoek"]))


def _rapport(samenwerking: Samenwerking, naam: str) -> Jaarrapport:
    """A calculation of the example. Raises LookupError when it is not there."""
    persoon = voorbeeldpersoon(Rol.CONTROLLER, CENTRUM)
    rapport = jaarrapport(persoon, f"{samenwerking.code}/{naam}")
    if rapport is None:
        raise LookupError(f"{naam} is er niet")
    return rapport


def _getal(tekst: str) -> int | None:
    return int(tekst) if tekst else None

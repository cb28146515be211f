"""The assignments of the example: as public documents tell of them, what is not public made up."""

from datetime import date
from decimal import Decimal

from governance.models import (
    Doel,
    Indicator,
    Opdracht,
    Opdrachtdeel,
    Opdrachtgever,
    Orgaan,
    Randvoorwaarde,
)
from governance.services.metingen import Gemeten, leg_meting_vast
from samenwerking.models import Bron, Samenwerking
from samenwerking.rechten.rollen import Rol
from samenwerking.services.voorbeeld import GAST, voorbeeldpersoon
from samenwerking.voorbeeldbestand import rijen


def laad_opdrachten(samenwerking: Samenwerking) -> None:
    """Load the assignments with their parts, limits, goals, indicators and measurements."""
    bronnen = {bron.code: bron for bron in Bron.objects.filter(samenwerking=None)}
    organen = {o.naam: o for o in Orgaan.objects.filter(samenwerking=samenwerking)}
    opdrachten = {
        rij["titel"]: _opdracht(samenwerking, rij, bronnen.get(rij["bron"]), organen)
        for rij in rijen("governance/opdrachten.csv")
    }
    for rij in rijen("governance/opdrachtdelen.csv"):
        Opdrachtdeel.objects.create(
            **{**rij, "opdracht": opdrachten[rij["opdracht"]]}
            | {naam: _dag(rij[naam]) for naam in ("begin", "einde")}
            | {"fictief": rij["fictief"] == "ja"}
        )
    for rij in rijen("governance/randvoorwaarden.csv"):
        Randvoorwaarde.objects.create(
            opdracht=opdrachten[rij["opdracht"]],
            orgaan=organen[rij["orgaan"]],
            tekst=rij["tekst"],
            bron=bronnen.get(rij["bron"]),
            fictief=rij["fictief"] == "ja",
        )
    doelen = {
        (rij["opdracht"], rij["nummer"]): Doel.objects.create(
            opdracht=opdrachten[rij["opdracht"]], nummer=int(rij["nummer"]), tekst=rij["tekst"]
        )
        for rij in rijen("governance/doelen.csv")
    }
    indicatoren = {
        (rij["opdracht"], rij["doel"], rij["nummer"]): _indicator(
            doelen[rij["opdracht"], rij["doel"]], rij, bronnen.get(rij["bron"])
        )
        for rij in rijen("governance/indicatoren.csv")
    }
    for rij in rijen("governance/metingen.csv"):
        leg_meting_vast(
            persoon=voorbeeldpersoon(Rol.PROJECTMEDEWERKER, GAST),
            indicator=indicatoren[rij["opdracht"], rij["doel"], rij["indicator"]],
            gemeten=Gemeten(
                date.fromisoformat(rij["dag"]),
                Decimal(rij["waarde"]),
                bronnen.get(rij["bron"]),
                rij["toelichting"],
                fictief=rij["fictief"] == "ja",
            ),
        )


def _opdracht(
    samenwerking: Samenwerking, rij: dict[str, str], bron: Bron | None, organen: dict[str, Orgaan]
) -> Opdracht:
    opdracht = Opdracht.objects.create(
        samenwerking=samenwerking,
        titel=rij["titel"],
        omschrijving=rij["omschrijving"],
        begin=date.fromisoformat(rij["begin"]),
        precisie=rij["precisie"],
        einde=_dag(rij["einde"]),
        status=rij["status"],
        bron=bron,
    )
    Opdrachtgever.objects.bulk_create(
        Opdrachtgever(opdracht=opdracht, orgaan=organen[naam])
        for naam in rij["gevers"].split(", ")
        if naam
    )
    return opdracht


def _indicator(doel: Doel, rij: dict[str, str], bron: Bron | None) -> Indicator:
    return Indicator.objects.create(
        doel=doel,
        nummer=int(rij["nummer"]),
        naam=rij["naam"],
        eenheid=rij["eenheid"],
        hoe=rij["hoe"],
        begin=_getal(rij["begin"]),
        begin_dag=_dag(rij["begin_dag"]),
        streef=_getal(rij["streef"]),
        streef_dag=_dag(rij["streef_dag"]),
        richting=rij["richting"],
        berekend=rij["berekend"],
        bron=bron,
        fictief=rij["fictief"] == "ja",
    )


def _dag(tekst: str) -> date | None:
    return date.fromisoformat(tekst) if tekst else None


def _getal(tekst: str) -> Decimal | None:
    return Decimal(tekst) if tekst else None

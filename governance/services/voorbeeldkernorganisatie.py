"""The own team of Aalsmeer: what is public about it, the rest made up and labelled."""

from datetime import date
from decimal import Decimal

from governance.models import Kernorganisatie
from samenwerking.models import Bron, Gemeente, Samenwerking
from samenwerking.voorbeeldbestand import rijen

_BEGIN = date(2022, 1, 1)


def laad_kernorganisatie(samenwerking: Samenwerking) -> None:
    """Load the team with its formation, presence and counters."""
    bronnen = {bron.code: bron for bron in Bron.objects.filter(samenwerking=None)}
    team = Kernorganisatie.objects.create(
        samenwerking=samenwerking,
        gemeente=Gemeente.objects.get(naam="Aalsmeer"),
        doel="Proeftuin: een eigen team van 20 tot 30 medewerkers, zichtbaar en nabij in Aalsmeer.",
        gepland=date(2020, 10, 1),
        gepland_precisie="maand",
        begonnen=_BEGIN,
        reden="De start is uitgesteld door corona.",
        bron=bronnen["AMV-BG2021"],
    )
    for rij in rijen("governance/formatie.csv"):
        team.formatie.create(
            functie=rij["functie"],
            vte=Decimal(rij["vte"]),
            standplaats=rij["standplaats"],
            begin=_BEGIN,
            fictief=True,
        )
    for rij in rijen("governance/aanwezigheid.csv"):
        team.aanwezigheid.create(
            begin=date.fromisoformat(rij["begin"]),
            einde=date.fromisoformat(rij["einde"]) if rij["einde"] else None,
            gepland=Decimal(rij["gepland"]),
            werkelijk=Decimal(rij["werkelijk"]) if rij["werkelijk"] else None,
            fictief=True,
        )
    for rij in rijen("governance/loketten.csv"):
        team.loketten.create(
            naam=rij["naam"],
            diensten=rij["diensten"],
            openingstijden=rij["openingstijden"],
            begin=_BEGIN,
            bron=bronnen.get(rij["bron"]),
        )

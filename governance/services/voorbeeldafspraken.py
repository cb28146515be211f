"""The agreements and evaluations of the example, as public documents tell of them."""

from datetime import date
from decimal import Decimal

from bijdrage.models import Overeenkomst
from governance.models import Evaluatie, Orgaan, Regeling, Reservemutatie
from samenwerking.models import Bron, Samenwerking
from samenwerking.voorbeeldbestand import rijen


def laad_afspraken_op_papier(samenwerking: Samenwerking) -> None:
    """Load the agreements, the evaluations, and a fictitious reserve."""
    bronnen = {bron.code: bron for bron in Bron.objects.filter(samenwerking=None)}
    organen = {o.naam: o for o in Orgaan.objects.filter(samenwerking=samenwerking)}
    overeenkomsten = {o.naam: o for o in Overeenkomst.objects.filter(samenwerking=samenwerking)}
    for rij in rijen("governance/regelingen.csv"):
        Regeling.objects.create(
            samenwerking=samenwerking,
            soort=rij["soort"],
            titel=rij["titel"],
            omschrijving=rij["omschrijving"],
            begin=date.fromisoformat(rij["begin"]),
            einde=date.fromisoformat(rij["einde"]) if rij["einde"] else None,
            overeenkomst=overeenkomsten.get(rij["overeenkomst"]),
            bron=bronnen.get(rij["bron"]),
            fictief=rij["fictief"] == "ja",
        )
    for rij in rijen("governance/evaluaties.csv"):
        Evaluatie.objects.create(
            samenwerking=samenwerking,
            titel=rij["titel"],
            bureau=rij["bureau"],
            gevraagd_door=organen.get(rij["gevraagd_door"]),
            datum=date.fromisoformat(rij["datum"]),
            precisie=rij["precisie"],
            status=rij["status"],
            bevindingen=rij["bevindingen"],
            vervolg=rij["vervolg"],
            bron=bronnen.get(rij["bron"]),
        )
    for rij in rijen("governance/reserve.csv"):
        Reservemutatie.objects.create(
            samenwerking=samenwerking,
            datum=date.fromisoformat(rij["datum"]),
            wat=rij["wat"],
            bedrag=Decimal(rij["bedrag"]),
            besluit=rij["besluit"],
            fictief=True,
        )

"""The meetings, decisions, actions and P&C documents of the example.

Decisions are public facts or labelled; meetings, actions and days of the calendar are made up.
"""

from datetime import date, time
from decimal import Decimal
from typing import Any

from governance.besluiten.selectors import gepubliceerde
from governance.models import Actiepunt, Orgaan, Pcdocument, Vergadering, Voorstel
from governance.services.besluiten import Hoe, Inhoud, leg_besluit_vast, merk_van, zeg_hoe
from governance.services.vergaderingen import (
    Actieinhoud,
    Punt,
    meld_gedaan,
    plan_vergadering,
    spreek_actie_af,
    zet_op_agenda,
)
from governance.services.vergaderingen import Inhoud as Vergaderinhoud
from governance.services.voorstellen import voer_in
from samenwerking.models import Besluit, Bron, Gemeente, Samenwerking
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.rollen import Rol
from samenwerking.services.voorbeeld import GAST, voorbeeldpersoon
from samenwerking.voorbeeldbestand import rijen

_EIGEN = "eigen"
_INVOERING = "Fictief: de urenverdeling komt elk jaar in september in het bestuurlijk overleg."


def laad_vergaderingen(samenwerking: Samenwerking) -> None:
    """Load all of them, through the services that the pages use."""
    wie = voorbeeldpersoon(Rol.PROJECTMEDEWERKER, GAST)
    _pcdocumenten(samenwerking)
    _behandelingen(wie, samenwerking)
    besluit = _invoering(wie, samenwerking)
    _vergaderingen(wie, samenwerking, besluit)
    _acties(wie, samenwerking)
    bestuurder = voorbeeldpersoon(Rol.BESTUURDER, GAST)
    ingevoerd = {r["titel"] for r in rijen("governance/voorstellen.csv") if r["stand"] != "open"}
    for voorstel in Voorstel.objects.filter(samenwerking=samenwerking, titel__in=ingevoerd):
        voer_in(persoon=bestuurder, voorstel=voorstel, besluit=besluit)


def _dag(tekst: str) -> date | None:
    return date.fromisoformat(tekst) if tekst else None


def _pcdocumenten(samenwerking: Samenwerking) -> None:
    """Those with a source are real; the days of the others are made up."""
    bronnen = {bron.code: bron for bron in Bron.objects.filter(samenwerking=None)}
    gemeenten = {gemeente.naam: gemeente for gemeente in Gemeente.objects.all()}
    Pcdocument.objects.bulk_create(
        Pcdocument(
            samenwerking=samenwerking,
            gemeente=gemeenten[rij["gemeente"]],
            soort=rij["soort"],
            jaar=int(rij["jaar"]),
            titel=rij["titel"],
            gegevens_op=_dag(rij["gegevens_op"]),
            geleverd_op=_dag(rij["geleverd_op"]),
            college_op=_dag(rij["college_op"]),
            raad_op=_dag(rij["raad_op"]),
            vastgesteld_op=_dag(rij["vastgesteld_op"]),
            bron=bronnen.get(rij["bron"]),
            fictief=not rij["bron"],
        )
        for rij in rijen("governance/pcdocumenten.csv")
    )


def _behandelingen(wie: Persoon, samenwerking: Samenwerking) -> None:
    """How decisions were taken, as far as that is known."""
    organen = {orgaan.naam: orgaan for orgaan in Orgaan.objects.filter(samenwerking=samenwerking)}
    stukken = {stuk.titel: stuk for stuk in Pcdocument.objects.filter(samenwerking=samenwerking)}
    berekeningen = {f"{b.jaar}-{b.stand}": b for b in gepubliceerde(samenwerking)}
    for rij in rijen("governance/behandelingen.csv"):
        hoe = Hoe(
            orgaan=organen.get(rij["orgaan"]),
            gevraagd_op=_dag(rij["gevraagd_op"]),
            uitslag=rij["uitslag"],
            effect=Decimal(rij["effect"]) if rij["effect"] else None,
            aard=rij["aard"],
            berekening=berekeningen.get(rij["berekening"]),
            pcdocument=stukken.get(rij["pcdocument"]),
        )
        zo: Any = Besluit.objects.filter(samenwerking=samenwerking)
        for besluit in zo.filter(tekst__startswith=rij["besluit"]):
            zeg_hoe(persoon=wie, besluit=besluit, hoe=hoe, gezien=merk_van(besluit))


def _invoering(wie: Persoon, samenwerking: Samenwerking) -> Besluit:
    """The fictitious decision by which a proposal was adopted."""
    overleg = Orgaan.objects.get(samenwerking=samenwerking, soort="bestuurlijk overleg")
    return leg_besluit_vast(
        persoon=wie,
        samenwerking=samenwerking,
        inhoud=Inhoud(overleg.naam, date(2025, 5, 20), _INVOERING, fictief=True),
        hoe=Hoe(
            orgaan=overleg,
            gevraagd_op=date(2025, 3, 3),
            uitslag="unaniem aangenomen",
            voor=6,
            tegen=0,
        ),
    )


def _vergaderingen(wie: Persoon, samenwerking: Samenwerking, besluit: Besluit) -> None:
    organen = {orgaan.naam: orgaan for orgaan in Orgaan.objects.filter(samenwerking=samenwerking)}
    voorstellen = {v.titel: v for v in Voorstel.objects.filter(samenwerking=samenwerking)}
    gepland: dict[str, Vergadering] = {}
    for rij in rijen("governance/vergaderingen.csv"):
        if rij["datum"] not in gepland:
            gepland[rij["datum"]] = plan_vergadering(
                persoon=wie,
                samenwerking=samenwerking,
                inhoud=Vergaderinhoud(
                    organen[rij["orgaan"]],
                    date.fromisoformat(rij["datum"]),
                    time.fromisoformat(rij["aanvang"]),
                    rij["plaats"],
                    rij["status"],
                    fictief=True,
                ),
            )
        zet_op_agenda(
            persoon=wie,
            vergadering=gepland[rij["datum"]],
            punt=Punt(
                rij["onderwerp"],
                rij["toelichting"],
                rij["uitkomst"],
                voorstel=voorstellen.get(rij["voorstel"]),
                besluit=besluit if rij["besluit"] == _EIGEN else None,
            ),
        )


def _acties(wie: Persoon, samenwerking: Samenwerking) -> None:
    vergaderingen = {
        str(wat.datum): wat for wat in Vergadering.objects.filter(samenwerking=samenwerking)
    }
    for rij in rijen("governance/acties.csv"):
        actiepunt: Actiepunt = spreek_actie_af(
            persoon=wie,
            samenwerking=samenwerking,
            inhoud=Actieinhoud(
                rij["wat"],
                rij["eigenaar"],
                date.fromisoformat(rij["uiterlijk"]),
                vergaderingen[rij["vergadering"]],
                fictief=True,
            ),
        )
        if gedaan := _dag(rij["gedaan_op"]):
            meld_gedaan(persoon=wie, actiepunt=actiepunt, op=gedaan, resultaat=rij["resultaat"])

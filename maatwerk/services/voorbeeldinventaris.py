"""The part of the example about the inventory (fictitious) and the published claims of 2023."""

from datetime import date
from decimal import Decimal

from bijdrage.models import Correctieafspraak
from maatwerk.models import Claim, Claimstatus, Maatwerkcategorie, Maatwerkpunt, Onderzoek
from maatwerk.services.claims import Inhoud, Jaarbedrag, Uitspraak, beslis, bewaar_claim
from maatwerk.services.inventaris import Punt, Wens, bewaar_punt
from samenwerking.models import Besluit, Gemeente, Samenwerking
from samenwerking.rechten.rollen import Rol
from samenwerking.services.voorbeeld import CENTRUM, GAST, voorbeeldpersoon
from samenwerking.voorbeeldbestand import rijen

GEPUBLICEERD = "gepubliceerd/aanvullende_dienstverlening_2023.csv"
JAREN = range(2023, 2027)
DUIZEND = 1000
"""The published amounts are in thousands of euro."""


def laad_inventaris(samenwerking: Samenwerking) -> None:
    """Load the categories, the inventory, the published claims, and some fictitious ones."""
    for nummer, rij in enumerate(rijen("maatwerk/categorieen.csv"), 1):
        Maatwerkcategorie.objects.create(samenwerking=samenwerking, volgorde=nummer, **rij)
    for rij in rijen("maatwerk/inventaris.csv"):
        _punt(samenwerking, rij)
    erbij = {rij["code"]: rij for rij in rijen("maatwerk/claims.csv")}
    for rij in rijen(GEPUBLICEERD):
        _gepubliceerd(samenwerking, rij, erbij[rij["code"]])
    for rij in rijen("maatwerk/claims_fictief.csv"):
        _fictief(samenwerking, rij)


def _punt(samenwerking: Samenwerking, rij: dict[str, str]) -> None:
    bewaar_punt(
        persoon=voorbeeldpersoon(Rol.PROJECTMEDEWERKER, GAST),
        samenwerking=samenwerking,
        punt=None,
        inhoud=Punt(
            nummer=int(rij["nummer"]),
            dienst=rij["dienst"],
            toelichting=rij["toelichting"],
            categorie=samenwerking.maatwerkcategorieen.get(naam=rij["categorie"]),
            basis=rij["basis"],
            haalbaarheid=rij["haalbaarheid"],
            onderdeel=samenwerking.onderdelen.filter(code=rij["team"]).first(),
            onderzoek=Onderzoek.objects.filter(
                samenwerking=samenwerking, nummer=int(rij["onderzoek"] or 0)
            ).first(),
            fictief=True,
        ),
        wensen=[
            Wens(
                Gemeente.objects.get(naam=naam),
                rij[f"nu {naam}"],
                rij[f"wens {naam}"],
                _getal(rij[f"uren {naam}"]),
            )
            for naam in (CENTRUM[1], GAST[1])
        ],
    )


def _gepubliceerd(samenwerking: Samenwerking, rij: dict[str, str], erbij: dict[str, str]) -> None:
    """A claim as it was published, granted: it finds the corrections that the example has of it."""
    code = rij["code"]
    afspraak = Correctieafspraak.objects.select_related("gemeente", "besluit").get(
        samenwerking=samenwerking, code=code
    )
    claim = _claim(
        samenwerking,
        Inhoud(
            code=code,
            omschrijving=rij["omschrijving"],
            voor=afspraak.gemeente,
            grondslag="",
            vte=_getal(erbij["vte"]),
            taakveld=afspraak.taakveld,
            eerste_jaar=JAREN[0],
            laatste_jaar=JAREN[-1],
            toelichting=erbij["toelichting"],
            punt=Maatwerkpunt.objects.filter(
                samenwerking=samenwerking, nummer=int(erbij["inventaris"] or 0)
            ).first(),
            bron=rij["bron"],
        ),
        {
            jaar: Jaarbedrag(
                *(Decimal(rij[f"{soort}_{jaar}"]) * DUIZEND for soort in Jaarbedrag._fields)
            )
            for jaar in JAREN
        },
    )
    _beslis(claim, Uitspraak(Claimstatus.TOEGEKEND, afspraak.besluit))


def _fictief(samenwerking: Samenwerking, rij: dict[str, str]) -> None:
    """A made-up claim: one that waits, what it is paid with, and one that was refused."""
    jaren = range(int(rij["eerste_jaar"]), int(rij["laatste_jaar"]) + 1)
    claim = _claim(
        samenwerking,
        Inhoud(
            code=rij["code"],
            omschrijving=rij["omschrijving"],
            voor=Gemeente.objects.get(naam=GAST[1]),
            grondslag=rij["grondslag"],
            vte=_getal(rij["vte"]),
            taakveld="",
            eerste_jaar=jaren[0],
            laatste_jaar=jaren[-1],
            compensatie=rij["compensatie"],
            betaalt=Claim.objects.filter(samenwerking=samenwerking, code=rij["betaalt"]).first(),
            fictief=True,
        ),
        {
            jaar: Jaarbedrag(Decimal(rij["incidenteel"]), Decimal(rij["structureel"]))
            for jaar in jaren
        },
    )
    if rij["reden"]:
        besluit, _ = Besluit.objects.get_or_create(
            samenwerking=samenwerking,
            orgaan="college Aalsmeer",
            datum=date(2026, 3, 1),
            tekst="voorbeeld, geen echt besluit: de claim wordt niet toegekend",
            fictief=True,
        )
        _beslis(claim, Uitspraak(Claimstatus.AFGEWEZEN, besluit, rij["reden"]))


def _claim(samenwerking: Samenwerking, inhoud: Inhoud, jaren: dict[int, Jaarbedrag]) -> Claim:
    wie = voorbeeldpersoon(Rol.PROJECTMEDEWERKER, GAST)
    return bewaar_claim(
        persoon=wie, samenwerking=samenwerking, claim=None, inhoud=inhoud, jaren=jaren
    )


def _beslis(claim: Claim, uitspraak: Uitspraak) -> None:
    beslis(
        persoon=voorbeeldpersoon(Rol.BESTUURDER, GAST),
        claim=claim,
        van=Claimstatus.AANGEVRAAGD,
        uitspraak=uitspraak,
    )


def _getal(tekst: str) -> Decimal | None:
    return Decimal(tekst) if tekst else None

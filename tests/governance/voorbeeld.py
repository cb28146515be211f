"""What governance keeps, in a cooperation of the tests."""

from datetime import date
from decimal import Decimal
from typing import Any

from bijdrage.models import Correctieafspraak
from governance.models import (
    Document,
    Doel,
    Evaluatie,
    Geschil,
    Indicator,
    Kernorganisatie,
    Meting,
    Opdracht,
    Orgaan,
    Regeling,
    Reservemutatie,
)
from samenwerking.models import Gemeente, Samenwerking
from tests.personen import AALSMEER


def orgaan(samenwerking: Samenwerking, nummer: int = 1, **anders: Any) -> Orgaan:
    """A council of Aalsmeer."""
    velden = {"naam": f"Raad {nummer}", "soort": "raad"}
    van = Gemeente.objects.get(cbs=AALSMEER)
    return Orgaan.objects.create(
        **{"samenwerking": samenwerking, "gemeente": van, **velden, **anders}
    )


def document(samenwerking: Samenwerking, nummer: int = 1, **anders: Any) -> Document:
    """A letter at an address."""
    velden = {"titel": f"Brief {nummer}", "samenvatting": "Over de kosten.", "soort": "brief"}
    return Document.objects.create(
        **{
            **{"samenwerking": samenwerking, "datum": date(2026, 1, 2), "url": "https://x.nl/a"},
            **velden,
            **anders,
        }
    )


def opdracht(samenwerking: Samenwerking, nummer: int = 1, **anders: Any) -> Opdracht:
    """An assignment of 2020 that runs."""
    velden = {"titel": f"Opdracht {nummer}", "omschrijving": "Maak het beter."}
    begin = {"begin": date(2020, 6, 1), "status": "loopt", "samenwerking": samenwerking}
    return Opdracht.objects.create(**{**velden, **begin, **anders})


def doel(samenwerking: Samenwerking, nummer: int = 1) -> Doel:
    """The first goal of a new assignment."""
    return Doel.objects.create(
        opdracht=opdracht(samenwerking, nummer), nummer=1, tekst=f"Doel {nummer} halen"
    )


def indicator(doel: Doel, nummer: int = 1, **anders: Any) -> Indicator:
    """An indicator of a goal, from 0 to 10."""
    velden = {"naam": f"Indicator {nummer}", "eenheid": "keer", "hoe": "Geteld."}
    wegen = {"begin": Decimal(0), "begin_dag": date(2020, 1, 1), "streef": Decimal(10)}
    return Indicator.objects.create(**{"doel": doel, "nummer": nummer, **velden, **wegen, **anders})


def meting(indicator: Indicator, waarde: int = 1, **anders: Any) -> Meting:
    """What was measured of it on the first of January 2022."""
    velden = {"dag": date(2022, 1, 1), "waarde": Decimal(waarde), "toelichting": "Geteld."}
    return Meting.objects.create(**{"indicator": indicator, **velden, **anders})


def geschil(samenwerking: Samenwerking, nummer: int = 1, **anders: Any) -> Geschil:
    """A dispute about salaries in 2018 and 2019."""
    velden = {"onderwerp": f"Salarissen {nummer}", "toelichting": "Het is te veel."}
    jaren = {"eerste_jaar": 2018, "laatste_jaar": 2019, "componenten": ["personeel"]}
    return Geschil.objects.create(**{"samenwerking": samenwerking, **velden, **jaren, **anders})


def correctieafspraak(
    samenwerking: Samenwerking, code: str, soort: str = "geschil"
) -> Correctieafspraak:
    """A correction of Aalsmeer that was agreed."""
    return samenwerking.correctieafspraken.create(
        code=code,
        soort=soort,
        gemeente=Gemeente.objects.get(cbs=AALSMEER),
        aard="incidenteel",
        fictief=True,
    )


def kernorganisatie(samenwerking: Samenwerking, **anders: Any) -> Kernorganisatie:
    """The own team of Aalsmeer, which began when it was planned."""
    van = {"samenwerking": samenwerking, "gemeente": Gemeente.objects.get(cbs=AALSMEER)}
    velden = {"doel": "Nabij zijn.", "gepland": date(2022, 1, 1), "begonnen": date(2022, 1, 1)}
    return Kernorganisatie.objects.create(**{**van, **velden, **anders})


def _met_team(team: Kernorganisatie, nummer: int) -> None:
    """One of everything that is of a team."""
    begin = {"begin": date(2022, 1, 1 + nummer)}
    team.formatie.create(functie=f"Functie {nummer}", vte=1, standplaats="raadhuis", **begin)
    team.aanwezigheid.create(gepland=8, **begin)
    team.loketten.create(naam=f"Loket {nummer}", diensten="Paspoorten", **begin)


def regeling(samenwerking: Samenwerking, nummer: int = 1) -> Regeling:
    """An agreement without an end."""
    return Regeling.objects.create(
        samenwerking=samenwerking,
        soort="uitvoeringsplan",
        titel=f"Plan {nummer}",
        omschrijving="Wat er gebeurt.",
        begin=date(2021, 1, 1),
    )


def evaluatie(samenwerking: Samenwerking, nummer: int = 1) -> Evaluatie:
    """An evaluation that is planned."""
    return Evaluatie.objects.create(
        samenwerking=samenwerking,
        titel=f"Evaluatie {nummer}",
        datum=date(2021, 1, 1),
        status="gepland",
    )


def reservemutatie(samenwerking: Samenwerking, **anders: Any) -> Reservemutatie:
    """A hundred euro into the reserve."""
    velden = {"datum": date(2021, 1, 1), "wat": "Storting", "besluit": "raad"}
    return Reservemutatie.objects.create(
        **{"samenwerking": samenwerking, "bedrag": Decimal(100), **velden, **anders}
    )


def vul_governance(samenwerking: Samenwerking, nummer: int = 0) -> None:
    """One of everything, another with another number."""
    orgaan(samenwerking, nummer)
    document(samenwerking, nummer)
    regeling(samenwerking, nummer)
    evaluatie(samenwerking, nummer)
    reservemutatie(samenwerking, wat=f"Storting {nummer}")
    _met_geschil(samenwerking, nummer)
    if not Kernorganisatie.objects.filter(samenwerking=samenwerking).exists():
        kernorganisatie(samenwerking)
    _met_team(Kernorganisatie.objects.get(samenwerking=samenwerking), nummer)
    een = doel(samenwerking, nummer)
    meting(indicator(een, naam=f"Indicator {nummer}"))
    een.opdracht.opdrachtgevers.create(orgaan=orgaan(samenwerking, naam=f"College 10-{nummer}"))
    een.opdracht.delen.create(soort="fase", code="1", tekst=f"Deel {nummer}", status="loopt")
    een.opdracht.randvoorwaarden.create(
        orgaan=orgaan(samenwerking, naam=f"College 20-{nummer}"), tekst=f"Grens {nummer}"
    )


def _met_geschil(samenwerking: Samenwerking, nummer: int) -> None:
    """A dispute with one of everything."""
    wat = geschil(samenwerking, nummer)
    wat.partijen.create(gemeente=Gemeente.objects.get(cbs=AALSMEER), standpunt=f"Nee {nummer}.")
    wat.commissie.create(functie=f"Voorzitter {nummer}")
    wat.stappen.create(nummer=1, wat=f"Stap {nummer}")
    wat.advies.create(nummer=1, tekst=f"Advies {nummer}")
    wat.aanvaardingen.create(
        orgaan=orgaan(samenwerking, naam=f"College 30-{nummer}"),
        aanvaard=True,
        datum=date(2020, 3, 1),
    )

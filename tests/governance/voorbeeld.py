"""What governance keeps, in a cooperation of the tests."""

from datetime import date, time
from decimal import Decimal
from typing import Any

from bijdrage.models import Correctieafspraak
from governance.models import (
    Actiepunt,
    Behandeling,
    Dienst,
    Document,
    Doel,
    Evaluatie,
    Geschil,
    Geschilstatus,
    Indicator,
    Kernorganisatie,
    Meting,
    Onderwerp,
    Opdracht,
    Orgaan,
    Orgaanrol,
    Pcdocument,
    Regeling,
    Reservemutatie,
    Sturing,
    Vergadering,
    Voorstel,
    Zeggenschap,
)
from samenwerking.models import Gemeente, Onderdeel, Samenwerking
from tests.personen import AALSMEER


def orgaan(samenwerking: Samenwerking, nummer: int = 1, **anders: Any) -> Orgaan:
    """A council of Aalsmeer."""
    velden = {"naam": f"Raad {nummer}", "soort": "raad"}
    van = Gemeente.objects.get(cbs=AALSMEER)
    return Orgaan.objects.create(
        **{"samenwerking": samenwerking, "gemeente": van, **velden, **anders}
    )


def orgaanrol(orgaan: Orgaan, **anders: Any) -> Orgaanrol:
    """That a body has the budget, since 2020."""
    velden = {"rol": "budgetrecht", "begin": date(2020, 1, 1)}
    return Orgaanrol.objects.create(**{"orgaan": orgaan, **velden, **anders})


def onderwerp(samenwerking: Samenwerking, nummer: int = 1) -> Onderwerp:
    """Something to decide about."""
    return Onderwerp.objects.create(samenwerking=samenwerking, naam=f"Onderwerp {nummer}")


def zeggenschap(onderwerp: Onderwerp, orgaan: Orgaan, **anders: Any) -> Zeggenschap:
    """That a body decides about it, since 2020."""
    velden = {"inbreng": "beslist", "begin": date(2020, 1, 1)}
    return Zeggenschap.objects.create(
        **{"onderwerp": onderwerp, "orgaan": orgaan, **velden, **anders}
    )


def sturing(onderdeel: Onderdeel, orgaan: Orgaan, **anders: Any) -> Sturing:
    """That a body steers a department, since 2020."""
    velden = {"begin": date(2020, 1, 1)}
    return Sturing.objects.create(**{"onderdeel": onderdeel, "orgaan": orgaan, **velden, **anders})


def voorstel(van: Orgaan, nummer: int = 1, gevraagd: Any = None, **anders: Any) -> Voorstel:
    """A proposal of the second of January 2026 that asks a body, or more."""
    velden = {"titel": f"Voorstel {nummer}", "inhoud": "Het kan beter."}
    bij = {"samenwerking": van.samenwerking, "ingebracht_door": van}
    wat = Voorstel.objects.create(**{**velden, **bij, "ingebracht_op": date(2026, 1, 2), **anders})
    for orgaan in gevraagd or [van]:
        wat.gevraagd.create(orgaan=orgaan)
    return wat


def vergadering(van: Orgaan, **anders: Any) -> Vergadering:
    """A meeting on the first of February 2026 at ten."""
    wanneer = {"datum": date(2026, 2, 1), "aanvang": time(10)}
    return Vergadering.objects.create(
        **{"samenwerking": van.samenwerking, "orgaan": van, **wanneer, **anders}
    )


def behandeling(samenwerking: Samenwerking, nummer: int = 1, **anders: Any) -> Behandeling:
    """How a new decision of the first of February 2026 was taken."""
    besluit = samenwerking.besluiten.create(
        orgaan=f"raad {nummer}", datum=date(2026, 2, 1), tekst=f"Besluit {nummer}"
    )
    return Behandeling.objects.create(**{"besluit": besluit, **anders})


def actiepunt(samenwerking: Samenwerking, nummer: int = 1, **anders: Any) -> Actiepunt:
    """An action for the first of March 2026."""
    velden = {"wat": f"Actie {nummer}", "eigenaar": "controller", "uiterlijk": date(2026, 3, 1)}
    return Actiepunt.objects.create(**{"samenwerking": samenwerking, **velden, **anders})


def pcdocument(samenwerking: Samenwerking, nummer: int = 1, **anders: Any) -> Pcdocument:
    """A budget of Aalsmeer."""
    velden = {"soort": "begroting", "jaar": 2026, "titel": f"Begroting {nummer}"}
    van = Gemeente.objects.get(cbs=AALSMEER)
    return Pcdocument.objects.create(
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


def dienst(samenwerking: Samenwerking, nummer: int = 1, **anders: Any) -> Dienst:
    """A service in taakveld 0.2 of which ten were planned for 2023."""
    velden = {"naam": f"Dienst {nummer}", "taakveld": "0.2", "norm": "Snel.", "eenheid": "keer"}
    wat = Dienst.objects.create(**{"samenwerking": samenwerking, **velden, **anders})
    wat.jaren.create(jaar=2023, gepland=10)
    return wat


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
    dienst(samenwerking, nummer)
    regeling(samenwerking, nummer)
    evaluatie(samenwerking, nummer)
    reservemutatie(samenwerking, wat=f"Storting {nummer}")
    _met_geschil(samenwerking, nummer)
    _met_besluit(samenwerking, nummer)
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


def _met_besluit(samenwerking: Samenwerking, nummer: int) -> None:
    """Who decides, a proposal, a meeting and what follows."""
    een = orgaan(samenwerking, naam=f"Overleg {nummer}")
    orgaanrol(een)
    zeggenschap(onderwerp(samenwerking, nummer), een)
    afdeling = Onderdeel.objects.create(
        samenwerking=samenwerking, code=f"Afd {nummer}", naam="Afdeling", begin=date(2020, 1, 1)
    )
    sturing(afdeling, een)
    wat = voorstel(een, nummer)
    wat.standpunten.create(orgaan=een, houding="steunt", datum=date(2026, 2, 1))
    vergadering(een).agendapunten.create(nummer=1, onderwerp=f"Punt {nummer}")
    behandeling(samenwerking, nummer, orgaan=een)
    actiepunt(samenwerking, nummer)
    pcdocument(samenwerking, nummer)


def _met_geschil(samenwerking: Samenwerking, nummer: int) -> None:
    """A dispute with one of everything."""
    wat = geschil(samenwerking, nummer)
    wat.partijen.create(gemeente=Gemeente.objects.get(cbs=AALSMEER), standpunt=f"Nee {nummer}.")
    wat.commissie.create(functie=f"Voorzitter {nummer}")
    wat.stappen.create(nummer=1, wat=f"Stap {nummer}")
    wat.advies.create(nummer=1, tekst=f"Advies {nummer}")
    for status in (Geschilstatus.BIJ_COMMISSIE, Geschilstatus.ADVIES):
        Geschil.objects.filter(pk=wat.pk).update(status=status)
    wat.aanvaardingen.create(
        orgaan=orgaan(samenwerking, naam=f"College 30-{nummer}"),
        aanvaard=True,
        datum=date(2020, 3, 1),
    )

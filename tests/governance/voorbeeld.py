"""What governance keeps, in a cooperation of the tests."""

from datetime import date
from decimal import Decimal
from typing import Any

from governance.models import Document, Doel, Indicator, Meting, Opdracht, Orgaan
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


def vul_governance(samenwerking: Samenwerking, nummer: int = 0) -> None:
    """One of everything, another with another number."""
    orgaan(samenwerking, nummer)
    document(samenwerking, nummer)
    een = doel(samenwerking, nummer)
    meting(indicator(een, naam=f"Indicator {nummer}"))
    een.opdracht.opdrachtgevers.create(orgaan=orgaan(samenwerking, nummer + 10))
    een.opdracht.delen.create(soort="fase", code="1", tekst=f"Deel {nummer}", status="loopt")
    een.opdracht.randvoorwaarden.create(
        orgaan=orgaan(samenwerking, nummer + 20), tekst=f"Grens {nummer}"
    )

"""What governance keeps, in a cooperation of the tests."""

from datetime import date
from typing import Any

from governance.models import Document, Orgaan
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


def vul_governance(samenwerking: Samenwerking, nummer: int = 0) -> None:
    """One of everything, another with another number."""
    orgaan(samenwerking, nummer)
    document(samenwerking, nummer)

"""A motion with a point, and an investigation into it, in a cooperation of the tests."""

from datetime import date
from decimal import Decimal
from typing import Any

from maatwerk.models import Motie, Motiepunt, Onderzoek
from samenwerking.models import Gemeente, Samenwerking
from tests.personen import AALSMEER


def motiepunt(samenwerking: Samenwerking, nummer: int = 1, **anders: Any) -> Motiepunt:
    """The point of a new motion of the council of Aalsmeer."""
    motie = Motie.objects.create(
        **{
            "samenwerking": samenwerking,
            "gemeente": Gemeente.objects.get(cbs=AALSMEER),
            "datum": date(2020, 6, 25),
            "titel": f"Motie {nummer}",
            "samenvatting": "Zoek uit waar het minder kan.",
            "status": "aangenomen",
            **anders,
        }
    )
    return Motiepunt.objects.create(motie=motie, nummer=1, tekst="Begin bij de bedrijfsvoering.")


def onderzoek(punt: Motiepunt, nummer: int = 1, **anders: Any) -> Onderzoek:
    """A proposal for an investigation into this point."""
    return Onderzoek.objects.create(
        **{
            "samenwerking": punt.motie.samenwerking,
            "nummer": nummer,
            "titel": f"Onderzoek {nummer}",
            "vraag": "Kan het minder?",
            "motiepunt": punt,
            "eigenaar_rol": "projectmedewerker",
            "eigenaar_gemeente": Gemeente.objects.get(cbs=AALSMEER),
            "laag": Decimal(10),
            "bedrag": Decimal(20),
            "hoog": Decimal(30),
            "duur": "structureel",
            **anders,
        }
    )

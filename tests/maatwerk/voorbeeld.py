"""A motion, an investigation, a part of the service and a claim, in a cooperation of the tests."""

from datetime import date
from decimal import Decimal
from typing import Any

from maatwerk.models import Claim, Maatwerkcategorie, Maatwerkpunt, Motie, Motiepunt, Onderzoek
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


def maatwerkpunt(samenwerking: Samenwerking, nummer: int = 1, **anders: Any) -> Maatwerkpunt:
    """A part of the service in a category of its own, with a wish of Aalsmeer."""
    if "categorie" not in anders:
        anders["categorie"] = Maatwerkcategorie.objects.create(
            samenwerking=samenwerking, naam=f"Categorie {nummer}"
        )
    velden = {"samenwerking": samenwerking, "nummer": nummer, "dienst": f"Dienst {nummer}"}
    punt = Maatwerkpunt.objects.create(**{**velden, **anders})
    punt.wensen.create(gemeente=Gemeente.objects.get(cbs=AALSMEER), wens="Vaker.", uren=Decimal(10))
    return punt


def claim(samenwerking: Samenwerking, nummer: int = 1, **anders: Any) -> Claim:
    """A claim of Aalsmeer for two years, half of it structural."""
    nieuw = Claim.objects.create(
        **{
            "samenwerking": samenwerking,
            "code": f"9.{nummer}",
            "omschrijving": f"Claim {nummer}",
            "voor": Gemeente.objects.get(cbs=AALSMEER),
            "eerste_jaar": 2021,
            "laatste_jaar": 2022,
            **anders,
        }
    )
    nieuw.jaren.create(jaar=2021, incidenteel=Decimal(100), structureel=Decimal(0))
    nieuw.jaren.create(jaar=2022, incidenteel=Decimal(0), structureel=Decimal(50))
    return nieuw

"""A choice scenario and a saving in the cooperation of the demo."""

from decimal import Decimal
from typing import Any

from bijdrage.rapport.model import Jaarrapport
from bijdrage.rekenmodel.scenariotekst import als_json
from bijdrage.rekenmodel.wijziging import Urenwijziging, Wijziging
from bijdrage.selectors import jaarrapport
from maatwerk.models import Besparing, Keuzescenario, Onderzoek, Taakstelling
from samenwerking.models import Gemeente, Samenwerking
from samenwerking.rechten.rollen import Rol
from tests.maatwerk.voorbeeld import motiepunt, onderzoek
from tests.personen import AALSMEER, persoon

TELEFOON = Urenwijziging(
    "Aalsmeer", -10_000, "K40", "telefoon en digitale vragen", "0.2", "primair"
)


def onderzoek_hier(nummer: int = 90, **anders: Any) -> Onderzoek:
    """A proposal in the cooperation of the demo."""
    samenwerking = Samenwerking.objects.get(code="aa-organisatie")
    return onderzoek(motiepunt(samenwerking, nummer), nummer, **anders)


def rapport(naam: str = "2023-begroting") -> Jaarrapport:
    """A calculation of the demo, in full."""
    gevonden = jaarrapport(persoon(Rol.CONTROLLER), f"aa-organisatie/{naam}")
    assert gevonden is not None
    return gevonden


def keuzescenario(
    wat: Onderzoek, *wijzigingen: Wijziging, op: str = "2023-begroting", **anders: Any
) -> Keuzescenario:
    """A scenario of an investigation, of fewer hours at the telephone unless told otherwise."""
    registratie = rapport(op).registratie
    assert registratie is not None
    return Keuzescenario.objects.create(
        **{
            "onderzoek": wat,
            "naam": "Minder telefoon",
            "berekening_id": registratie.id,
            "gemeente": "Aalsmeer",
            "wijzigingen": [als_json(w) for w in wijzigingen or (TELEFOON,)],
            "drager": "gedeeld",
            **anders,
        }
    )


def besparing(wat: Onderzoek, **anders: Any) -> Besparing:
    """A saving of an investigation that is only a target."""
    return Besparing.objects.create(
        **{
            "onderzoek": wat,
            "naam": "Minder",
            "gemeente": Gemeente.objects.get(cbs=AALSMEER),
            "doel": Decimal(100),
            "eerste_jaar": 2023,
            **anders,
        }
    )


def taakstelling(samenwerking: Samenwerking, **anders: Any) -> Taakstelling:
    """A target of Aalsmeer."""
    return Taakstelling.objects.create(
        **{
            "samenwerking": samenwerking,
            "naam": "Anderhalf procent",
            "gemeente": Gemeente.objects.get(cbs=AALSMEER),
            "bedrag": Decimal(1000),
            "eerste_jaar": 2025,
            **anders,
        }
    )

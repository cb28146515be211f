"""What somebody can do to a split of hours as a whole, each on a page of its own.

In one place: the right, the words, what is asked, and the service that does it.
"""

from collections.abc import Mapping
from typing import Any

from bijdrage.handeling import Handeling, mag_doen
from bijdrage.services import uren as bijdrage_uren
from bijdrage.services.vaststellen import stel_uren_vast
from bijdrage.uren.formulieren import (
    Besluitformulier,
    Huisformulier,
    Redenformulier,
    Uitstelformulier,
)
from samenwerking.models import Urenverdeling
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.selectors import codelijsten
from samenwerking.services.uren import controle


def _leg_voor(persoon: Persoon, verdeling: Urenverdeling, velden: Mapping[str, Any]) -> None:
    bijdrage_uren.dien_in(persoon=persoon, verdeling=verdeling, codelijsten=codelijsten())


def _neem_terug(persoon: Persoon, verdeling: Urenverdeling, velden: Mapping[str, Any]) -> None:
    controle.neem_terug(persoon=persoon, verdeling=verdeling, **velden)


def _geef_uitstel(persoon: Persoon, verdeling: Urenverdeling, velden: Mapping[str, Any]) -> None:
    controle.geef_uitstel(persoon=persoon, verdeling=verdeling, **velden)


def _stel_vast(persoon: Persoon, verdeling: Urenverdeling, velden: Mapping[str, Any]) -> None:
    stel_uren_vast(persoon=persoon, verdeling=verdeling, **velden)


HANDELINGEN: Mapping[str, Handeling[Urenverdeling]] = {
    "voorleggen": Handeling(
        Actie.UREN_INDIENEN,
        "Ter controle leggen",
        "Leg ter controle",
        "Daarna verandert er geen rij meer, tenzij iemand bezwaar maakt of u de uren terugneemt. "
        "De tweede controllers van de gemeenten kijken ze na.",
        "De uren liggen ter controle.",
        _leg_voor,
        Huisformulier,
    ),
    "terugnemen": Handeling(
        Actie.UREN_TERUGNEMEN,
        "Terugnemen",
        "Neem terug",
        "De uren worden weer concept. Wie akkoord was, geeft daarna opnieuw akkoord.",
        "De uren zijn weer concept.",
        _neem_terug,
        Redenformulier,
    ),
    "uitstel": Handeling(
        Actie.UITSTEL_GEVEN,
        "Uitstel geven",
        "Geef uitstel",
        "De controllers kunnen tot en met deze dag invullen. De reden staat in het logboek.",
        "Er is uitstel gegeven.",
        _geef_uitstel,
        Uitstelformulier,
    ),
    "vaststellen": Handeling(
        Actie.VASTSTELLEN,
        "Vaststellen",
        "Stel vast",
        "Wat is vastgesteld, verandert niet meer. Iedereen leest het pas als de berekening is "
        "gepubliceerd. Dit kan niet ongedaan worden gemaakt; een verbetering wordt een nieuwe "
        "versie.",
        "De uren zijn vastgesteld.",
        _stel_vast,
        Besluitformulier,
    ),
}


def open_handelingen(
    persoon: Persoon, verdeling: Urenverdeling
) -> list[tuple[str, Handeling[Urenverdeling]]]:
    """What this person can do to a version now, with its name in addresses."""
    return [
        (naam, handeling)
        for naam, handeling in HANDELINGEN.items()
        if mag_doen(persoon, handeling, verdeling)
        and not (naam == "vaststellen" and controle.waarom_niet_vast(verdeling))
        and not (naam == "voorleggen" and controle.waarom_te_laat(verdeling))
        and not (naam == "uitstel" and verdeling.uiterlijk is None)
    ]

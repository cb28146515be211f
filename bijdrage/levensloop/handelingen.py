"""What somebody can do to a calculation as a whole."""

from collections.abc import Mapping
from typing import Any

from bijdrage.handeling import Handeling, mag_doen
from bijdrage.models import Berekening
from bijdrage.services import levensloop
from bijdrage.services.vaststellen import stel_vast
from bijdrage.uren.formulieren import Besluitformulier, Redenformulier
from samenwerking.formulieren import Huisformulier
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.selectors import codelijsten
from samenwerking.services.uren.controle import waarom_niet_vast

VASTSTELLEN, VOORLEGGEN, PUBLICEREN = "vaststellen", "voorleggen", "publiceren"
INTREKKEN, OPNIEUW = "intrekken", "opnieuw-publiceren"


def _leg_voor(persoon: Persoon, berekening: Berekening, velden: Mapping[str, Any]) -> None:
    levensloop.leg_voor(persoon=persoon, berekening=berekening)


def _neem_terug(persoon: Persoon, berekening: Berekening, velden: Mapping[str, Any]) -> None:
    levensloop.neem_terug(persoon=persoon, berekening=berekening, **velden)


def _stel_vast(persoon: Persoon, berekening: Berekening, velden: Mapping[str, Any]) -> None:
    stel_vast(persoon=persoon, berekening=berekening, codelijsten=codelijsten(), **velden)


def _publiceer(persoon: Persoon, berekening: Berekening, velden: Mapping[str, Any]) -> None:
    levensloop.publiceer(persoon=persoon, berekening=berekening)


def _trek_in(persoon: Persoon, berekening: Berekening, velden: Mapping[str, Any]) -> None:
    levensloop.trek_in(persoon=persoon, berekening=berekening, **velden)


def _publiceer_opnieuw(persoon: Persoon, berekening: Berekening, velden: Mapping[str, Any]) -> None:
    levensloop.publiceer_opnieuw(persoon=persoon, berekening=berekening)


HANDELINGEN: Mapping[str, Handeling[Berekening]] = {
    VOORLEGGEN: Handeling(
        Actie.BEREKENING_VOORLEGGEN,
        "Voorleggen",
        "Leg voor",
        "De tweede controller van elke gemeente kijkt de berekening na. Zolang ze is voorgelegd, "
        "verandert er niets aan de kosten.",
        "De berekening is voorgelegd aan de gemeenten.",
        _leg_voor,
        Huisformulier,
    ),
    "terugnemen": Handeling(
        Actie.BEREKENING_TERUGNEMEN,
        "Terugnemen",
        "Neem terug",
        "De berekening wordt weer concept. Wie akkoord was, geeft daarna opnieuw akkoord.",
        "De berekening is weer concept.",
        _neem_terug,
        Redenformulier,
    ),
    VASTSTELLEN: Handeling(
        Actie.VASTSTELLEN,
        "Vaststellen",
        "Stel vast",
        "De uren, de kosten, de methode en de uitkomst veranderen daarna niet meer. Dit kan niet "
        "ongedaan worden gemaakt; een verbetering wordt een nieuwe versie.",
        "De berekening is vastgesteld, met haar uren en kosten.",
        _stel_vast,
        Besluitformulier,
    ),
    PUBLICEREN: Handeling(
        Actie.PUBLICEREN,
        "Publiceren",
        "Publiceer",
        "Iedereen kan de berekening daarna lezen, ook wie niet is ingelogd. Wie haar bewaart, "
        "houdt haar, ook als u de publicatie later intrekt.",
        "De berekening is gepubliceerd.",
        _publiceer,
        Huisformulier,
    ),
    INTREKKEN: Handeling(
        Actie.INTREKKEN,
        "Publicatie intrekken",
        "Trek in",
        "Daarna leest alleen wie eraan werkt de berekening, met haar uren en kosten. Op haar adres "
        "staat dat zij is ingetrokken, wanneer en waarom. Zij blijft in het archief en kan opnieuw "
        "worden gepubliceerd.",
        "De publicatie is ingetrokken.",
        _trek_in,
        Redenformulier,
    ),
    OPNIEUW: Handeling(
        Actie.OPNIEUW_PUBLICEREN,
        "Opnieuw publiceren",
        "Publiceer opnieuw",
        "Iedereen kan de berekening daarna weer lezen, op hetzelfde adres.",
        "De berekening is opnieuw gepubliceerd.",
        _publiceer_opnieuw,
        Huisformulier,
    ),
}


def open_handelingen(
    persoon: Persoon, berekening: Berekening
) -> list[tuple[str, Handeling[Berekening]]]:
    """What this person can do to a calculation now, with its name in addresses."""
    kan_niet = {
        VOORLEGGEN: bool(waarom_niet_vast(berekening.urenverdeling)),
        VASTSTELLEN: bool(levensloop.waarom_niet_akkoord(berekening)),
        PUBLICEREN: berekening.gepubliceerd_op is not None,
        INTREKKEN: not berekening.is_openbaar,
        OPNIEUW: berekening.ingetrokken_op is None,
    }
    return [
        (naam, handeling)
        for naam, handeling in HANDELINGEN.items()
        if not kan_niet.get(naam) and mag_doen(persoon, handeling, berekening)
    ]

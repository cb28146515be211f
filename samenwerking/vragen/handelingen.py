"""What can be done to a question, each on a page of its own: the right, the words, the service."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from samenwerking.formulieren import Huisformulier
from samenwerking.models import Vraag
from samenwerking.rechten.oordeel import weigering
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.services import vragen
from samenwerking.vragen.formulieren import Antwoordformulier, Redenformulier


class Handeling(NamedTuple):
    """An act. knop: what the button says; gevolg: what will happen; klaar: what happened."""

    actie: Actie
    naam: str
    knop: str
    gevolg: str
    klaar: str
    doe: Callable[..., None]
    formulier: type[Huisformulier]


HANDELINGEN: Mapping[str, Handeling] = {
    "beantwoorden": Handeling(
        Actie.VRAAG_BEANTWOORDEN,
        "Beantwoord de vraag",
        "Bewaar het antwoord",
        "Een ander leest het na en publiceert het. Daarna verandert het niet meer.",
        "Het antwoord staat er. Een tweede controller of bestuurder publiceert het.",
        vragen.beantwoord,
        Antwoordformulier,
    ),
    "publiceren": Handeling(
        Actie.VRAAG_PUBLICEREN,
        "Publiceer het antwoord",
        "Publiceer",
        "Iedereen kan de vraag en het antwoord dan lezen. Dat is niet terug te draaien.",
        "De vraag en het antwoord zijn gepubliceerd.",
        vragen.publiceer,
        Huisformulier,
    ),
    "terugsturen": Handeling(
        Actie.VRAAG_PUBLICEREN,
        "Stuur het antwoord terug",
        "Stuur terug",
        "De vraag is dan weer te beantwoorden. Het antwoord van nu blijft in het logboek staan.",
        "Het antwoord is teruggestuurd. Een controller past het aan.",
        vragen.stuur_terug,
        Redenformulier,
    ),
    "intrekken": Handeling(
        Actie.VRAAG_INTREKKEN,
        "Trek de vraag in",
        "Trek in",
        "Niemand beantwoordt de vraag dan nog. Dat is niet terug te draaien.",
        "De vraag is ingetrokken.",
        vragen.trek_in,
        Huisformulier,
    ),
}


def waarom_niet(persoon: Persoon, vraag: Vraag, handeling: Handeling) -> str:
    """Why somebody does not do this to a question now, in Dutch; "" when he may."""
    eigen = handeling.actie != Actie.VRAAG_INTREKKEN or vraag.gesteld_door_id == persoon.id
    return weigering(
        persoon,
        handeling.actie,
        samenwerking=vraag.samenwerking_id,
        status=vraag.status,
        makers=vragen.makers(vraag),
    ) or ("" if eigen else vragen.ANDERMANS)


def open_handelingen(persoon: Persoon, vraag: Vraag) -> list[tuple[str, Handeling]]:
    """What somebody can do to a question now, by its name in addresses."""
    return [
        (naam, handeling)
        for naam, handeling in HANDELINGEN.items()
        if not waarom_niet(persoon, vraag, handeling)
    ]

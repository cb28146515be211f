"""What a council gets on paper: a summary of one page, and the package around it.

The same figures as the report, each council with its own view: the gastgemeente pays (lasten), the
centrumgemeente receives (baten).
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from bijdrage.rapport import grafieken
from bijdrage.rapport.brugweergave import brugweergave
from bijdrage.rapport.model import Brugrapport, Jaarrapport
from bijdrage.rapport.pdf import als_pdf
from bijdrage.rapport.programmas import Begrotingswijziging
from bijdrage.rapport.weergave import jaarweergave
from bijdrage.rapport.zinnen import boodschap_brug, reden, stappen_in_woorden

LETTERS = ("", "klein", "kleiner")
"""How a summary is set until it fits on one page."""


class Gastdeel(NamedTuple):
    """A report of one gastgemeente, with the calculation before it and why it changed."""

    rapport: Jaarrapport
    eerder: Jaarrapport | None
    brug: Brugrapport | None


def schrijf_samenvatting(deel: Gastdeel, gemeente: str) -> bytes:
    """One page: the amount, why it changed, and what it is for.

    gemeente: whose council reads it.
    """
    inhoud = {"deel": _weergave(deel, gemeente)}
    bladen, pdf = 0, b""
    for letter in LETTERS:
        pdf, bladen = als_pdf("bijdrage/papier/samenvatting.html", {**inhoud, "letter": letter})
        if bladen == 1:
            break
    return pdf


def schrijf_raadspakket(delen: Sequence[Gastdeel], wijziging: Begrotingswijziging) -> bytes:
    """Per gastgemeente the summary and the bridge, then the change of the budget."""
    weergaven = [_weergave(deel, wijziging.gemeente) for deel in delen]
    inhoud = {
        "delen": weergaven,
        "eerste": weergaven[0],
        "wijziging": wijziging,
        "onderdelen": [*_onderdelen(delen)],
    }
    return als_pdf("bijdrage/papier/raadspakket.html", inhoud)[0]


def _onderdelen(delen: Sequence[Gastdeel]) -> Iterator[tuple[str, str]]:
    """The contents: where each part is, and its head."""
    for deel in delen:
        cbs = deel.rapport.eigen.cbs
        yield f"{cbs}-waarom", f"Waarom verandert de bijdrage van {deel.rapport.gemeente}?"
    yield "wijziging", "Begrotingswijziging per programma"
    yield "methode", "Zo is het berekend"
    yield "woorden", "Woordenlijst"


def _weergave(deel: Gastdeel, gemeente: str) -> dict[str, Any]:
    rapport = deel.rapport
    jaar = jaarweergave(rapport, deel.eerder if deel.brug else None)
    weergave: dict[str, Any] = {
        "jaar": jaar,
        "gemeente": gemeente,
        "ontvangt": gemeente == rapport.berekening.centrum,
        "cbs": next(d.cbs for d in jaar.deelnemers if d.gemeente == gemeente),
        "bedrag": jaar.bijdrage if jaar.afgesproken is None else jaar.afgesproken,
    }
    if deel.brug is None:
        zonder = reden(jaarweergave(rapport, deel.eerder), None)
        return {**weergave, "zonder_brug": zonder}
    brug = brugweergave(deel.brug)
    waterval = grafieken.waterval(brug, boodschap_brug(brug))
    return {**weergave, "brug": brug, "waterval": waterval, "zinnen": stappen_in_woorden(brug)}

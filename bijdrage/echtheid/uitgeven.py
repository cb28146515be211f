"""Making a file once, and remembering its mark."""

from collections.abc import Callable

from bijdrage.models.uitgave import Uitgavesoort
from bijdrage.rapport.model import Jaarrapport
from bijdrage.services.uitgeven import noteer_uitgave
from samenwerking.bewaard import onthoud


def geef_uit(
    rapport: Jaarrapport, soort: Uitgavesoort, volgt_uit: object, maak: Callable[[], bytes]
) -> bytes:
    """A file of a calculation, kept under everything that it follows from.

    Its mark is noted when it is made, so that the page «Controleer dit document» knows it.
    """

    def nieuw() -> bytes:
        inhoud = maak()
        if rapport.registratie is None:
            return inhoud
        return noteer_uitgave(berekening=rapport.registratie.id, soort=soort, inhoud=inhoud)

    return onthoud(soort.value, volgt_uit, nieuw)

"""Making a file once, and remembering its mark."""

from collections.abc import Callable

from bijdrage.models.afgifte import Afgiftesoort
from bijdrage.rapport.model import Jaarrapport
from bijdrage.services.afgeven import noteer_afgifte
from samenwerking.bewaard import onthoud


def geef_af(
    rapport: Jaarrapport, soort: Afgiftesoort, volgt_uit: object, maak: Callable[[], bytes]
) -> bytes:
    """A file of a calculation, kept under everything that it follows from.

    Its mark is noted when it is made, so that the page «Controleer dit document» knows it.
    """

    def nieuw() -> bytes:
        inhoud = maak()
        if rapport.registratie is None:
            return inhoud
        return noteer_afgifte(
            berekening=rapport.registratie.id,
            soort=soort,
            inhoud=inhoud,
            volledig=not rapport.berekening.groepen,
        )

    return onthoud(soort.value, volgt_uit, nieuw)

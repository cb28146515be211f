"""The outcomes of the rules as stacked bars per group, in the order of UITKOMSTEN."""

from bijdrage.rapport.grafieken import Beeld
from bijdrage.rapport.regelweergave import Groepstelling
from bijdrage.rapport.stapelgrafiek import Deel, Stapel, gestapeld

STIJLEN = (
    ("accent", "accent", "#ffffff"),
    ("accent-zacht", "accent", "inkt"),
    ("#ffffff", "grijs", "inkt"),
    ("lijn", "lijn-sterk", "inkt"),
    ("#ffffff", "lijn", "grijs"),
)
"""Fill, outline and text of each outcome; the colours of differences are not for these."""


def uitkomsten_per_groep(titel: str, tellingen: tuple[Groepstelling, ...], cbs: str = "") -> Beeld:
    """A bar per group, in the order of the table."""
    stapels = tuple(
        Stapel(
            telling.titel,
            tuple(Deel(aantal, str(aantal)) for aantal in telling.aantallen),
            telling.adres,
        )
        for telling in tellingen
    )
    return gestapeld(titel, stapels, STIJLEN, cbs)

"""The PDF beside WeasyPrint on the same finished HTML, the workbook beside the same cells bare.

Goals: the PDF within 1,3 times, the workbook within 1,5 times.
"""

from collections.abc import Callable
from typing import NamedTuple
from unittest.mock import patch

from bijdrage.bbv import beoordeel_dossier
from bijdrage.bbv.dossier import Dossier
from bijdrage.doorrekenen import codelijsten
from bijdrage.rapport import pdf
from bijdrage.rapport.pdf import schrijf_pdf, zet
from bijdrage.rapport.werkmap import schrijf_werkmap
from tests.bench.rekenmap import duur, kale_werkmap, lees_cellen
from tests.voorbeeld import SLEUTELS, rapport, voorbeelden

RONDEN = 3
MAX_PDF, MAX_WERKMAP = 1.3, 1.5
TE_TRAAG = "Het schrijven van het rapport of de werkmap is te traag."


class Meting(NamedTuple):
    """Seconds of both."""

    ons: float
    kaal: float

    @property
    def verhouding(self) -> float:
        return self.ons / self.kaal


def meet() -> bool:
    """Print a row per calculation of the demo and kind of file; whether the goals are met."""
    print("bestand | berekening      | schrijven s | kaal s | verhouding")
    metingen = {
        soort: [_toon(soort, sleutel, meting(sleutel)) for sleutel in SLEUTELS]
        for soort, meting in (("pdf", _pdf), ("werkmap", _werkmap))
    }
    grenzen = {"pdf": MAX_PDF, "werkmap": MAX_WERKMAP}
    return all(m.verhouding <= grenzen[soort] for soort, rij in metingen.items() for m in rij)


def _toon(soort: str, sleutel: str, m: Meting) -> Meting:
    print(
        f"{soort:7} | {sleutel:15} | {m.ons:11.2f} | {m.kaal:6.2f} | {m.verhouding:10.2f}",
        flush=True,
    )
    return m


def _pdf(sleutel: str) -> Meting:
    verslag = rapport(sleutel)
    with patch.object(pdf, "zet", wraps=zet) as gezet:
        schrijf_pdf(verslag)
    (klaar,) = gezet.call_args.args
    return _beste(lambda: schrijf_pdf(verslag), lambda: zet(klaar))


def _werkmap(sleutel: str) -> Meting:
    voorbeeld = voorbeelden()[sleutel]
    regels = beoordeel_dossier(Dossier(voorbeeld.berekening, codelijsten()))
    bladen = lees_cellen(schrijf_werkmap(voorbeeld, regels=regels))
    return _beste(lambda: schrijf_werkmap(voorbeeld, regels=regels), lambda: kale_werkmap(bladen))


def _beste(ons: Callable[[], object], kaal: Callable[[], object]) -> Meting:
    """The best of a few rounds in turns."""
    ronden = [(duur(ons), duur(kaal)) for _ in range(RONDEN)]
    return Meting(min(een for een, _ in ronden), min(ander for _, ander in ronden))


if __name__ == "__main__":
    meet()

"""From a workbook or folder on disk to a calculation with its findings, without the database."""

from pathlib import Path
from typing import NamedTuple

from bijdrage.bbv import beoordeel
from bijdrage.invoer.bouwen import bouw
from bijdrage.invoer.gegevens import Gegevens
from bijdrage.invoer.lezen import lees_gegevens, ruwe_bladen
from bijdrage.rekenmodel.berekening import bereken
from bijdrage.rekenmodel.invoer import Invoer
from bijdrage.rekenmodel.resultaat import Berekening, Bevinding
from bijdrage.rekenmodel.vingerafdruk import vingerafdruk
from samenwerking.iv3 import Codelijsten, lees_codelijsten
from samenwerking.werkboek.fout import Fout
from samenwerking.werkboek.geheugen import zonder_opruimen

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"


class Ingelezen(NamedTuple):
    """An input without faults: its tables, its records, and what the reader left out."""

    gegevens: Gegevens
    invoer: Invoer
    overgeslagen: tuple[str, ...]

    @property
    def sleutel(self) -> str:
        """Its name in addresses and file names: 2023-begroting."""
        return f"{self.invoer.kenmerken.jaar}-{self.invoer.kenmerken.stand}"


class Doorgerekend(NamedTuple):
    """A calculation, what the rules found and what the reader left out.

    ``sleutel`` is its name, as that of its input; ``gegevens`` are the tables of that.
    """

    sleutel: str
    gegevens: Gegevens
    berekening: Berekening
    bevindingen: tuple[Bevinding, ...]
    overgeslagen: tuple[str, ...]
    vingerafdruk: str


class InvoerFout(ValueError):
    """An input that cannot be calculated: every fault in it, and what the reader left out."""

    def __init__(self, fouten: tuple[Fout, ...], overgeslagen: tuple[str, ...]) -> None:
        super().__init__(f"{len(fouten)} fouten in de invoer")
        self.fouten = fouten
        self.overgeslagen = overgeslagen


def codelijsten() -> Codelijsten:
    """The Iv3 lists that come with the software."""
    return lees_codelijsten(FIXTURES / "iv3")


def inlezen(pad: Path) -> Ingelezen:
    """Read and check an input. Raises InvoerFout with the whole table of faults."""
    with zonder_opruimen():
        gegevens, fouten, overgeslagen = lees_gegevens(ruwe_bladen(pad), codelijsten())
        if fouten:
            raise InvoerFout(fouten, overgeslagen)
        return Ingelezen(gegevens, bouw(gegevens), overgeslagen)


def reken(ingelezen: Ingelezen) -> Doorgerekend:
    """Calculate an input and hold the outcome against the rules."""
    berekening = bereken(ingelezen.invoer)
    return Doorgerekend(
        ingelezen.sleutel,
        ingelezen.gegevens,
        berekening,
        beoordeel(berekening, codelijsten()),
        ingelezen.overgeslagen,
        vingerafdruk(berekening),
    )


def doorrekenen(pad: Path) -> Doorgerekend:
    """Read, check and calculate an input. Raises InvoerFout with the whole table of faults."""
    return reken(inlezen(pad))

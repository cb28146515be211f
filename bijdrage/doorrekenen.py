"""From a workbook or folder on disk to a calculation with its findings, without the database."""

from pathlib import Path
from typing import NamedTuple

from bijdrage.bbv import beoordeel
from bijdrage.invoer.bouwen import bouw
from bijdrage.invoer.gegevens import Gegevens
from bijdrage.invoer.lezen import lees_gegevens, ruwe_bladen
from bijdrage.rekenmodel.berekening import bereken
from bijdrage.rekenmodel.resultaat import Berekening, Bevinding
from samenwerking.iv3 import Codelijsten, lees_codelijsten
from samenwerking.werkboek.fout import Fout
from samenwerking.werkboek.geheugen import zonder_opruimen

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"


class Doorgerekend(NamedTuple):
    """A calculation, what the rules found and what the reader left out.

    ``sleutel`` is its name in addresses and file names: 2023-begroting. ``gegevens`` are the tables
    of its input.
    """

    sleutel: str
    gegevens: Gegevens
    berekening: Berekening
    bevindingen: tuple[Bevinding, ...]
    overgeslagen: tuple[str, ...]


class InvoerFout(ValueError):
    """An input that cannot be calculated, with every fault in it."""

    def __init__(self, fouten: tuple[Fout, ...]) -> None:
        super().__init__(f"{len(fouten)} fouten in de invoer")
        self.fouten = fouten


def codelijsten() -> Codelijsten:
    """The Iv3 lists that come with the software."""
    return lees_codelijsten(FIXTURES / "iv3")


def doorrekenen(pad: Path) -> Doorgerekend:
    """Read, check and calculate an input. Raises InvoerFout with the whole table of faults."""
    with zonder_opruimen():
        gegevens, fouten, overgeslagen = lees_gegevens(ruwe_bladen(pad), codelijsten())
        if fouten:
            raise InvoerFout(fouten)
        invoer = bouw(gegevens)
    berekening = bereken(invoer)
    return Doorgerekend(
        f"{invoer.kenmerken.jaar}-{invoer.kenmerken.stand}",
        gegevens,
        berekening,
        beoordeel(berekening, codelijsten()),
        overgeslagen,
    )

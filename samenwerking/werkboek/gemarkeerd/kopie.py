"""The marked copy as a whole: what a former copy left behind is taken away, then all is marked."""

import io
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from openpyxl import Workbook, load_workbook
from openpyxl.workbook.properties import CalcProperties

from samenwerking.werkboek.fout import Fout
from samenwerking.werkboek.geheugen import zonder_opruimen
from samenwerking.werkboek.gemarkeerd.lijst import haal_lijsten_weg, schrijf_lijst
from samenwerking.werkboek.gemarkeerd.merken import haal_merken_weg, markeer
from samenwerking.werkboek.gemarkeerd.omvang import is_te_groot
from samenwerking.werkboek.gemarkeerd.regel import Regel, regels_bij
from samenwerking.werkboek.gemarkeerd.verlies import opgevangen_waarschuwingen, verlies
from samenwerking.werkboek.xlsx.opbouw import lees_bladen
from samenwerking.werkboek.xlsx.pakket import open_pakket
from samenwerking.werkboek.xlsx.weigering import WerkmapFout

MAX_FOUTEN = 10_000
"""Faults that are listed. A sheet can hold 65.530 links, and no one reads as many lines."""

_UITLEG = (
    "Klik op een cel om erheen te gaan. De gekleurde cellen hebben een opmerking met uitleg."
    " Verbeter ze, open en bewaar de werkmap in Excel of LibreOffice (anders ontbreken de"
    " uitkomsten van formules) en lever haar opnieuw aan. Dit blad, de kleuren en de opmerkingen"
    " mogen blijven staan."
)
_UITLEG_TE_GROOT = (
    "De werkmap is te groot om er cellen in te kleuren: hier staat alleen de lijst. Verbeter de"
    " fouten in uw eigen werkmap en lever die opnieuw aan."
)
_NIET_IN_DE_KOPIE = (
    "Niet in deze kopie, omdat het niet kon worden meegenomen: {}. Hebt u dat nodig, verbeter dan"
    " uw eigen bestand aan de hand van deze lijst, en lever dat opnieuw aan."
)
_EEN_MAP = (
    "Een map met csv-bestanden heeft geen cellen om te kleuren; verbeter de bestanden aan de hand"
    " van de tabel met fouten."
)
_NIET_MOGELIJK = (
    "Deze werkmap kan niet worden gekleurd: zij bevat iets dat niet ongeschonden kan worden"
    " bewaard. Verbeter de fouten aan de hand van de lijst, of open de werkmap in Excel, bewaar"
    " haar als «Excel-werkmap (.xlsx)» en probeer het opnieuw."
)


class Onmogelijk(NamedTuple):
    """Why there is no marked copy, in Dutch."""

    reden: str


def gemarkeerde_kopie(pad: Path, fouten: Sequence[Fout]) -> bytes | Onmogelijk:
    """The workbook with its faulty cells marked, and a sheet in front that lists the faults.

    A workbook that is too large to load gives a workbook with that sheet alone. Never raises on
    what is in the file. A folder of csv files is no workbook: Onmogelijk.
    """
    try:
        if pad.is_dir():
            return Onmogelijk(_EEN_MAP)
        with open_pakket(pad) as pakket, zonder_opruimen():
            namen = [deel.naam for deel in lees_bladen(pakket)]
            if is_te_groot(pakket):
                return _alleen_lijst(fouten)
            with opgevangen_waarschuwingen() as waarschuwingen:
                werkmap = load_workbook(pad)
                if werkmap.sheetnames != namen:  # openpyxl skips a sheet that it does not know
                    return Onmogelijk(_NIET_MOGELIJK)
                return _kopie(werkmap, fouten, verlies(pakket, waarschuwingen))
    except WerkmapFout as weigering:
        return Onmogelijk(f"Deze werkmap kan niet worden gekleurd: {weigering}.")
    except Exception:  # whatever openpyxl raises on a file that it does not expect
        return Onmogelijk(_NIET_MOGELIJK)


def _kopie(werkmap: Workbook, fouten: Sequence[Fout], weg: Sequence[str]) -> bytes:
    """The loaded workbook with its marks and list. weg: what it lacks, in Dutch."""
    haal_merken_weg(werkmap, haal_lijsten_weg(werkmap))
    regels = regels_bij(fouten[:MAX_FOUTEN], werkmap)
    uiterlijk = markeer(regels)
    uitleg = [f"{_aantal(fouten)} {_UITLEG}"]
    if weg:
        uitleg.append(_NIET_IN_DE_KOPIE.format(", ".join(weg)))
    schrijf_lijst(werkmap, regels, uitleg, uiterlijk)
    return _bewaar(werkmap)


def _alleen_lijst(fouten: Sequence[Fout]) -> bytes:
    """A workbook with nothing but the list of faults."""
    werkmap = Workbook()
    werkmap.remove(werkmap.worksheets[0])
    regels = [Regel(fout) for fout in fouten[:MAX_FOUTEN]]
    schrijf_lijst(werkmap, regels, (f"{_aantal(fouten)} {_UITLEG_TE_GROOT}",), {})
    return _bewaar(werkmap)


def _bewaar(werkmap: Workbook) -> bytes:
    """The workbook as a file that opens with its first sheet and calculates every formula."""
    werkmap.calculation = werkmap.calculation or CalcProperties()
    werkmap.calculation.fullCalcOnLoad = True
    werkmap.active = 0
    for venster in werkmap.views:
        venster.firstSheet = 0
    for nummer, blad in enumerate(werkmap.worksheets):
        for weergave in blad.views.sheetView:
            weergave.tabSelected = nummer == 0
    uit = io.BytesIO()
    werkmap.save(uit)
    return uit.getvalue()


def _aantal(fouten: Sequence[Fout]) -> str:
    if len(fouten) == 1:
        return "1 fout."
    if len(fouten) <= MAX_FOUTEN:
        return f"{_met_punten(len(fouten))} fouten."
    return f"De eerste {_met_punten(MAX_FOUTEN)} van {_met_punten(len(fouten))} fouten."


def _met_punten(getal: int) -> str:
    return f"{getal:,}".replace(",", ".")

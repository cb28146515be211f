"""Writing the workbook with formulas, beside XlsxWriter that writes the same cells bare.

The goal is within 1,5 times that. Ours leaves out a search that XlsxWriter does in every formula
(``Formuleblad``), so the last column tells what is left when the bare one does so too.
"""

from collections.abc import Callable
from io import BytesIO
from time import process_time
from typing import Any, NamedTuple

import openpyxl
from python_calamine import CalamineWorkbook
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from bijdrage.rapport.rekenmap.grenzen import MAX_URENREGELS
from bijdrage.rekenmodel.berekening import bereken
from samenwerking.werkboek.schrijven import Formuleblad
from tests.bench.invoer import maak_invoer
from tests.rekenmap import rekenmap

GROOTTES = (200, MAX_URENREGELS)
RONDEN = 3
MAX_VERHOUDING = 1.5

Bladen = dict[str, list[tuple[int, int, Any, Any]]]
"""Per sheet its cells: row, column, what stands in it, and the value of a formula."""


class Meting(NamedTuple):
    """Seconds: of ours, and of XlsxWriter with and without its search in formulas."""

    rekenmap: float
    kaal: float
    zonder_zoeken: float
    megabyte: float

    @property
    def verhouding(self) -> float:
        return self.rekenmap / self.kaal


def meet() -> bool:
    """Print a row per size; whether the goal is met at the largest."""
    print("rekenmap, urenregels | schrijven s | kaal s | verhouding | kaal zonder zoeken s | MB")
    for grootte in GROOTTES:
        m = _meting(grootte)
        print(
            f"{grootte:20d} | {m.rekenmap:11.2f} | {m.kaal:6.2f} | {m.verhouding:10.2f} | "
            f"{m.zonder_zoeken:20.2f} | {m.megabyte:.1f}",
            flush=True,
        )
    return m.verhouding <= MAX_VERHOUDING


def _meting(grootte: int) -> Meting:
    berekening = bereken(maak_invoer(grootte))
    inhoud = rekenmap(berekening)
    bladen = lees_cellen(inhoud)
    duren = [float("inf")] * 3
    for _ in range(RONDEN):
        werk: tuple[Callable[[], object], ...] = (
            lambda: rekenmap(berekening),
            lambda: kale_werkmap(bladen),
            lambda: kale_werkmap(bladen, Formuleblad),
        )
        duren = [min(tot, duur(wat)) for tot, wat in zip(duren, werk, strict=True)]
    return Meting(duren[0], duren[1], duren[2], len(inhoud) / 1e6)


def duur(werk: Callable[[], object]) -> float:
    """Seconds of this process, so that what else the machine does counts for little."""
    begin = process_time()
    werk()
    return process_time() - begin


def lees_cellen(inhoud: bytes) -> Bladen:
    """The cells of a workbook, as they were written."""
    waarden = CalamineWorkbook.from_filelike(BytesIO(inhoud))
    return {
        blad.title: [
            (cel.row - 1, cel.column - 1, cel.value, _waarde(rijen, cel.row - 1, cel.column - 1))
            for rij in blad.iter_rows()
            for cel in rij
            if cel.value is not None
        ]
        for blad in openpyxl.load_workbook(BytesIO(inhoud))
        for rijen in [waarden.get_sheet_by_name(blad.title).to_python(skip_empty_area=False)]
    }


def _waarde(rijen: list[list[Any]], rij: int, kolom: int) -> Any:
    """The value of a cell; "" outside what the reader takes for filled."""
    return rijen[rij][kolom] if rij < len(rijen) and kolom < len(rijen[rij]) else ""


def kale_werkmap(bladen: Bladen, soort: type[Worksheet] = Worksheet) -> bytes:
    """The same cells, without formats or anything else."""
    uit = BytesIO()
    boek = Workbook(uit, {"in_memory": True})
    for naam, cellen in bladen.items():
        blad = boek.add_worksheet(naam, soort)
        for rij, kolom, inhoud, waarde in cellen:
            if isinstance(inhoud, str) and inhoud.startswith("="):
                blad.write_formula(rij, kolom, inhoud, None, waarde)
            elif isinstance(inhoud, str):
                blad.write_string(rij, kolom, inhoud)
            elif isinstance(inhoud, bool):
                blad.write_boolean(rij, kolom, inhoud)
            else:
                blad.write_number(rij, kolom, inhoud)
    boek.close()
    return uit.getvalue()


if __name__ == "__main__":
    meet()

"""Reading and checking a workbook, beside python-calamine that only reads its values.

Goals at 100.000 hours rows: within three times calamine, and within 500 MB. A plain kind that
exceeds them makes the run fail; the others tell what less common sheets cost.
"""

import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import NamedTuple

from python_calamine import CalamineWorkbook

from bijdrage.invoer.lezen import lees_invoer
from tests.bench.invoer import maak_invoer
from tests.bench.lezen import tabellen_van
from tests.invoer import CODELIJSTEN
from tests.werkmappen.maken import Formule, Inhoud, Opgemaakt, Werkmap, blad_van, patroon

GROOTTES = (10_000, 100_000)
GROOTTE_BIJZONDER = 20_000
RONDEN = 5
MAX_VERHOUDING = 3.0
MAX_MEGABYTE = 500.0
_GEZAMENLIJK = "uren gezamenlijk"


def _getallen(_: Werkmap) -> None:
    """Texts in a list of their own, as Excel writes them, and plain numbers."""


def _formule(tekst: str) -> Callable[[Werkmap], None]:
    """Every row has a formula with its value."""

    def maak(w: Werkmap) -> None:
        kolom = w.bladen["Uren"][0].index(_GEZAMENLIJK)
        for rij in w.bladen["Uren"][1:]:
            waarde = rij[kolom]
            assert isinstance(waarde, float)
            rij[kolom] = Formule(tekst, waarde)

    return maak


def _procenten(w: Werkmap) -> None:
    """One small column with a percentage format."""
    kop, *rijen = w.bladen["Componenten"]
    kop.append("vermijdbaar")
    for rij in rijen:
        rij.append(Opgemaakt(0.5, "0%"))


def _inline(w: Werkmap) -> None:
    """Texts in the cells themselves."""
    w.opties["constant_memory"] = True


def _kolommen(inhoud: Inhoud, aantal: int = 1) -> Callable[[Werkmap], None]:
    """Columns of the same in every row, which are read and left out."""

    def maak(w: Werkmap) -> None:
        for nummer, rij in enumerate(w.bladen["Uren"]):
            rij += [inhoud] * aantal if nummer else [f"eigen {k}" for k in range(aantal)]

    return maak


def _voorvoegsel(w: Werkmap) -> None:
    """<x:c> instead of <c>."""
    deel = r"xl/worksheets/sheet\d+\.xml"
    w.deel(deel, patroon(r"<(/?)(?=[a-zA-Z])(?!\w+:)", r"<\1x:"))
    w.deel(deel, patroon(r' xmlns="', ' xmlns:x="'))


GEWOON: dict[str, Callable[[Werkmap], None]] = {
    "getallen": _getallen,
    "formules": _formule("=SUM(1,2)"),
    "procenten": _procenten,
    "tekst in cel": _inline,
}
BIJZONDER: dict[str, Callable[[Werkmap], None]] = {
    "tabelformule": _formule("=SUM(Tabel1[uren])"),
    "waar/onwaar": _kolommen(True),
    "datums": _kolommen(date(2021, 1, 6)),
    "procentkolom": _kolommen(Opgemaakt(0.02, "0%")),
    "30 kolommen": _kolommen(1.5, 23),
    "voorvoegsel": _voorvoegsel,
    "foutwaarden": _kolommen(Formule("=NA()", "#N/A")),
}


class Meting(NamedTuple):
    """Seconds of both, peak memory in MB, and how many faults were found."""

    lezen: float
    calamine: float
    piek: float
    fouten: int

    @property
    def verhouding(self) -> float:
        return self.lezen / self.calamine


def meet() -> bool:
    """Print a row per kind and size, the best of a few rounds in turns; whether goals are met."""
    print(
        "werkmap      | urenregels | lezen en controleren s | calamine s | verhouding | MB | fouten"
    )
    gewoon = {
        grootte: [_meet(soort, grootte, maak) for soort, maak in GEWOON.items()]
        for grootte in GROOTTES
    }
    for soort, maak in BIJZONDER.items():
        _meet(soort, GROOTTE_BIJZONDER, maak)
    return all(
        meting.verhouding <= MAX_VERHOUDING and meting.piek <= MAX_MEGABYTE
        for meting in gewoon[max(GROOTTES)]
    )


def _meet(soort: str, grootte: int, maak: Callable[[Werkmap], None]) -> Meting:
    """Measure one kind, and print its row."""
    m = _meting(grootte, maak)
    print(
        f"{soort:12} | {grootte:10d} | {m.lezen:22.4f} | {m.calamine:10.4f} | "
        f"{m.verhouding:10.2f} | {m.piek:3.0f} | {m.fouten}",
        flush=True,
    )
    return m


def _meting(grootte: int, maak: Callable[[Werkmap], None]) -> Meting:
    with TemporaryDirectory() as map_:
        pad = Path(map_) / "invoer.xlsx"
        _schrijf(grootte, maak, pad)
        lezen, calamine = float("inf"), float("inf")
        for _ in range(RONDEN):
            lezen = min(lezen, _duur(lambda: lees_invoer(pad, CODELIJSTEN)))
            calamine = min(calamine, _duur(lambda: _alleen_calamine(pad)))
        piek, fouten = _piek(pad)
        return Meting(lezen, calamine, piek, fouten)


def _schrijf(grootte: int, maak: Callable[[Werkmap], None], pad: Path) -> None:
    tabellen = tabellen_van(maak_invoer(grootte))
    boek = Werkmap({naam: blad_van(naam, rijen) for naam, rijen in tabellen.items()})
    maak(boek)
    boek.schrijf(pad)


def _duur(werk: Callable[[], object]) -> float:
    """Seconds of this process, so that what else the machine does counts for little."""
    begin = process_time()
    werk()
    return process_time() - begin


def _alleen_calamine(pad: Path) -> None:
    with CalamineWorkbook.from_path(str(pad)) as boek:
        for naam in boek.sheet_names:
            boek.get_sheet_by_name(naam).to_python()


def _piek(pad: Path) -> tuple[float, int]:
    """Peak memory in MB of a process that only reads this workbook, and how many faults it has."""
    opdracht = [sys.executable, "-m", "tests.bench.werkmap", str(pad)]
    uit = subprocess.run(opdracht, check=True, capture_output=True, text=True).stdout.split()
    return float(uit[1]), int(uit[0])


def _hoogwater() -> float:
    """The most memory in MB that this process had. (What getrusage tells is never below what the
    process had that started it.)
    """
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    regel = next(regel for regel in status.splitlines() if regel.startswith("VmHWM"))
    return int(regel.split()[1]) / 1024


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(len(lees_invoer(Path(sys.argv[1]), CODELIJSTEN).fouten), _hoogwater())
    elif not meet():
        sys.exit("Te traag of te veel geheugen.")

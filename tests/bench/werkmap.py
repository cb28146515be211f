"""Reading and checking a workbook, beside python-calamine that only reads its values.

Goals: within three times calamine, and within 500 MB at 100.000 hours rows.
"""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from python_calamine import CalamineWorkbook

from bijdrage.invoer.lezen import lees_invoer
from tests.bench.invoer import maak_invoer
from tests.bench.lezen import _tabellen
from tests.invoer import CODELIJSTEN
from tests.werkmappen.maken import Formule, Opgemaakt, Werkmap, blad_van

GROOTTES = (10_000, 100_000)
RONDEN = 5
_GEZAMENLIJK = "uren gezamenlijk"


def _getallen(_: Werkmap) -> None:
    """Texts in a list of their own, as Excel writes them, and plain numbers."""


def _formules(w: Werkmap) -> None:
    """Every row has a formula with its value."""
    kolom = w.bladen["Uren"][0].index(_GEZAMENLIJK)
    for rij in w.bladen["Uren"][1:]:
        waarde = rij[kolom]
        assert isinstance(waarde, float)
        rij[kolom] = Formule("=SUM(1,2)", waarde)


def _procenten(w: Werkmap) -> None:
    """One small column with a percentage format."""
    kop, *rijen = w.bladen["Componenten"]
    kop.append("vermijdbaar")
    for rij in rijen:
        rij.append(Opgemaakt(0.5, "0%"))


def _inline(w: Werkmap) -> None:
    """Texts in the cells themselves."""
    w.opties["constant_memory"] = True


SOORTEN: dict[str, Callable[[Werkmap], None]] = {
    "getallen": _getallen,
    "formules": _formules,
    "procenten": _procenten,
    "tekst in cel": _inline,
}


def meet() -> None:
    """Print a row per kind and size; times are the best of a few rounds, taken in turns."""
    print(
        "werkmap      | urenregels | lezen en controleren s | calamine s | verhouding | MB | fouten"
    )
    for grootte in GROOTTES:
        tabellen = _tabellen(maak_invoer(grootte))
        for soort, maak in SOORTEN.items():
            with TemporaryDirectory() as map_:
                boek = Werkmap({naam: blad_van(naam, rijen) for naam, rijen in tabellen.items()})
                maak(boek)
                pad = boek.schrijf(Path(map_) / "invoer.xlsx")
                del boek
                print(_rij(soort, grootte, pad), flush=True)


def _rij(soort: str, grootte: int, pad: Path) -> str:
    lezen, calamine = float("inf"), float("inf")
    for _ in range(RONDEN):
        lezen = min(lezen, _duur(lambda: lees_invoer(pad, CODELIJSTEN)))
        calamine = min(calamine, _duur(lambda: _alleen_calamine(pad)))
    piek, fouten = _piek(pad)
    return (
        f"{soort:12} | {grootte:10d} | {lezen:22.4f} | {calamine:10.4f} | "
        f"{lezen / calamine:10.2f} | {piek:3.0f} | {fouten}"
    )


def _duur(werk: Callable[[], object]) -> float:
    begin = perf_counter()
    werk()
    return perf_counter() - begin


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
    else:
        meet()

"""The engine beside the same sums in float numpy: time, peak memory, cells that differ, herkomst."""

import subprocess
import sys
import tracemalloc
from collections.abc import Callable
from time import perf_counter

import numpy as np

from bijdrage.rekenmodel.berekening import bereken
from bijdrage.rekenmodel.deling import past_in_64_bits
from bijdrage.rekenmodel.gewichten import Gewichten
from bijdrage.rekenmodel.herkomst import herkomst
from bijdrage.rekenmodel.invoer import Invoer
from bijdrage.rekenmodel.kolommen import kolommen
from bijdrage.rekenmodel.resultaat import Berekening
from bijdrage.rekenmodel.sleutels import Sleutelboek
from tests.bench.invoer import PROFIELEN
from tests.bench.zwevend import bereken_zwevend

GROOTTES = (1_000, 10_000, 100_000)
RONDEN = 5
UITGELEGD = 1_000

KOP = (
    "profiel | urenregels | motor s | zwevend s | verhouding | piek MB | zwevend MB | "
    "cellen anders    | regels > 64 bits | herkomst s"
)


def meet() -> None:
    """Print a row per profile and size; times are the best of a few rounds, taken in turns.

    cellen anders: cells in which floats give another cent. regels > 64 bits: cost lines that are
    divided in integers of any length. herkomst: the time to explain 1.000 cells.
    """
    print(KOP)
    for profiel, maak in PROFIELEN.items():
        for grootte in GROOTTES:
            print(_rij(profiel, grootte, maak(grootte)))


def _rij(profiel: str, grootte: int, invoer: Invoer) -> str:
    motor, zwevend = _tijden(invoer)
    berekening = bereken(invoer)
    geheugen = _piek(profiel, grootte, "bereken"), _piek(profiel, grootte, "bereken_zwevend")
    uitleg = _duur(lambda: _leg_uit(berekening))
    return (
        f"{profiel:7} | {grootte:10d} | {motor:7.4f} | {zwevend:9.4f} | {motor / zwevend:10.2f} | "
        f"{geheugen[0]:7.1f} | {geheugen[1]:10.1f} | {_verschillen(berekening):16} | "
        f"{_boven_64_bits(invoer):16d} | {uitleg:10.3f}"
    )


def _tijden(invoer: Invoer) -> tuple[float, float]:
    motor, zwevend = float("inf"), float("inf")
    for _ in range(RONDEN):
        motor = min(motor, _duur(lambda: bereken(invoer)))
        zwevend = min(zwevend, _duur(lambda: bereken_zwevend(invoer)))
    return motor, zwevend


def _duur(werk: Callable[[], object]) -> float:
    begin = perf_counter()
    werk()
    return perf_counter() - begin


def _verschillen(berekening: Berekening) -> str:
    """How many cells of the float sums differ from the exact ones."""
    exact, zwevend = berekening.toedelingen, bereken_zwevend(berekening.invoer)
    vorm = len(exact.regels), len(exact.taakvelden), len(exact.gemeenten)
    plek = np.ravel_multi_index((exact.regel, exact.taakveld, exact.gemeente), vorm)
    elders = np.ravel_multi_index((zwevend.regel, zwevend.taakveld, zwevend.gemeente), vorm)
    verschil = np.zeros(np.prod(vorm))
    anders = np.zeros(len(verschil), dtype=np.bool_)
    for kolom in ("lasten", "baten"):
        verschil[:] = 0
        verschil[plek] = getattr(exact, kolom).astype(float)
        verschil[elders] -= getattr(zwevend, kolom)
        anders |= verschil != 0
    return f"{int(anders.sum())} van {len(exact)}"


def _boven_64_bits(invoer: Invoer) -> int:
    """Lines under ``uren`` whose amount or hours do not fit the 64-bit path."""
    uren = kolommen(invoer)
    gewichten = Gewichten(uren, Sleutelboek(invoer, uren))
    blokken = [(r.lasten, gewichten.onderdeel(uren.onderdelen[r.onderdeel])) for r in invoer.lasten]
    return sum(blok is not None and not past_in_64_bits(b, blok.noemer) for b, blok in blokken)


def _leg_uit(berekening: Berekening) -> None:
    """Explain cells from all over the calculation."""
    cellen = list(berekening.toedelingen)
    regels = {regel.regel: regel for regel in berekening.invoer.lasten}
    for i in range(UITGELEGD):
        cel = cellen[i * len(cellen) // UITGELEGD]
        herkomst(berekening, regels[cel.regel], cel.gemeente, cel.taakveld)


def _piek(profiel: str, grootte: int, functie: str) -> float:
    """Peak memory of one calculation in MB, traced in a process of its own."""
    opdracht = [sys.executable, "-m", "tests.bench.rekenmodel", profiel, str(grootte), functie]
    return float(subprocess.run(opdracht, check=True, capture_output=True, text=True).stdout)


def _volg(invoer: Invoer, functie: str) -> float:
    """The peak of what is allocated during the calculation, above what there was before it."""
    werk = {"bereken": bereken, "bereken_zwevend": bereken_zwevend}[functie]
    tracemalloc.start()
    uitkomst = werk(invoer)
    piek = tracemalloc.get_traced_memory()[1]
    del uitkomst
    return piek / 2**20


if __name__ == "__main__":
    print(_volg(PROFIELEN[sys.argv[1]](int(sys.argv[2])), sys.argv[3]))

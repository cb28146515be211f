"""The engine beside the same sums in float numpy: time, peak memory and cells that differ."""

import resource
import subprocess
import sys
from collections.abc import Callable
from time import perf_counter

import numpy as np

from bijdrage.rekenmodel.berekening import bereken
from tests.bench.invoer import maak_invoer
from tests.bench.zwevend import bereken_zwevend

GROOTTES = (1_000, 10_000, 100_000)
RONDEN = 7


def meet() -> None:
    """Print a row per size; times are the best of a few rounds, taken in turns in one run."""
    print("urenregels | motor s | zwevend s | verhouding | piek MB | zwevend MB | cellen anders")
    for grootte in GROOTTES:
        motor, zwevend, anders = _tijden(grootte)
        geheugen = _piek(grootte, "bereken"), _piek(grootte, "bereken_zwevend")
        print(
            f"{grootte:10d} | {motor:7.4f} | {zwevend:9.4f} | {motor / zwevend:10.2f} | "
            f"{geheugen[0]:7.0f} | {geheugen[1]:10.0f} | {anders}"
        )


def _tijden(grootte: int) -> tuple[float, float, str]:
    invoer = maak_invoer(grootte)
    motor, zwevend = float("inf"), float("inf")
    for _ in range(RONDEN):
        motor = min(motor, _duur(lambda: bereken(invoer)))
        zwevend = min(zwevend, _duur(lambda: bereken_zwevend(invoer)))
    return motor, zwevend, _verschillen(grootte)


def _duur(werk: Callable[[], object]) -> float:
    begin = perf_counter()
    werk()
    return perf_counter() - begin


def _verschillen(grootte: int) -> str:
    invoer = maak_invoer(grootte)
    exact, zwevend = bereken(invoer).toedelingen, bereken_zwevend(invoer)
    gevuld = (zwevend.lasten != 0) | (zwevend.baten != 0)
    if len(exact) != gevuld.sum():
        return f"{len(exact)} of {gevuld.sum()} cellen"
    anders = (exact.lasten != zwevend.lasten[gevuld]) | (exact.baten != zwevend.baten[gevuld])
    return f"{int(np.sum(anders))} van {len(exact)}"


def _piek(grootte: int, functie: str) -> float:
    """Peak memory in MB of a process of its own, above that of only making the input."""
    return _geheugen(grootte, functie) - _geheugen(grootte, "niets")


def _geheugen(grootte: int, functie: str) -> float:
    opdracht = [sys.executable, "-m", "tests.bench.rekenmodel", str(grootte), functie]
    return float(subprocess.run(opdracht, check=True, capture_output=True, text=True).stdout)


if __name__ == "__main__":
    invoer = maak_invoer(int(sys.argv[1]))
    if sys.argv[2] != "niets":
        {"bereken": bereken, "bereken_zwevend": bereken_zwevend}[sys.argv[2]](invoer)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)

"""Every page under gunicorn, beside a bare Django page with three queries and sixty rows.

Run on the demo (`make demo` first). Each page is asked for in turn with the bare one, so that both
feel the same load of the machine; the medians are of one run.
"""

import http.client
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median

from tests.bladen import BLADEN

RONDEN = 60
OPGEWARMD = 5
GOED = 200
DOEL = 1.5
POORTEN = {"config.wsgi": 8791, "tests.bench.kaal": 8792}


def meet() -> None:
    """Print the median per page, and how many times that of the bare page."""
    print("adres | kaal ms | blad ms | keer")
    with _servers():
        for adres in [blad.adres for blad in BLADEN if blad.status == GOED]:
            kaal, blad = _medianen(adres)
            print(f"{adres} | {kaal:.1f} | {blad:.1f} | {blad / kaal:.2f}")


def _medianen(adres: str) -> tuple[float, float]:
    """The median in milliseconds of the bare page and of this one."""
    kaal = http.client.HTTPConnection("127.0.0.1", POORTEN["tests.bench.kaal"])
    site = http.client.HTTPConnection("127.0.0.1", POORTEN["config.wsgi"])
    duren = [(_duur(kaal, "/"), _duur(site, adres)) for _ in range(RONDEN + OPGEWARMD)]
    kaal_duren, duren_blad = zip(*duren[OPGEWARMD:], strict=True)
    return median(kaal_duren), median(duren_blad)


def _duur(verbinding: http.client.HTTPConnection, adres: str) -> float:
    begin = time.perf_counter()
    verbinding.request("GET", adres)
    antwoord = verbinding.getresponse()
    antwoord.read()
    assert antwoord.status == GOED, (adres, antwoord.status)
    return (time.perf_counter() - begin) * 1000


@contextmanager
def _servers() -> Iterator[None]:
    """Both sites, each with one worker, on loopback; ended whatever happens."""
    processen = [
        subprocess.Popen(
            [
                *(sys.executable, "-m", "gunicorn", f"{module}:application", "--threads", "2"),
                *("--bind", f"127.0.0.1:{poort}", "--log-level", "error"),
            ]
        )
        for module, poort in POORTEN.items()
    ]
    try:
        for poort in POORTEN.values():
            _wacht_op(poort)
        yield
    finally:
        for proces in processen:
            proces.terminate()
            proces.wait()


def _wacht_op(poort: int) -> None:
    for _ in range(100):
        try:
            http.client.HTTPConnection("127.0.0.1", poort, timeout=1).connect()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"niets luistert op poort {poort}")


if __name__ == "__main__":
    meet()

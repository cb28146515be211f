"""Every page under gunicorn, beside a bare Django page with three queries and sixty rows.

Run on the demo (`make demo` first). Each page is asked for in turn with the bare one, so that both
feel the same load of the machine; the medians are of one run. They are of pages that were asked for
before; what the first time takes stands beside them.
"""

import http.client
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median

from django.db import DatabaseError, connection

from bijdrage.models import Berekening
from tests.bladen import BLADEN

RONDEN = 60
OPGEWARMD = 5
GOED = 200
DOEL = 1.5
DEMO = "aa-organisatie"
GEEN_DEMO = (
    "De paginas worden gemeten op het voorbeeld, maar dat is niet geladen of de databank loopt "
    "niet. Doe eerst: make demo."
)
TE_TRAAG = f"Een pagina is trager dan {DOEL} keer een kale pagina.".replace(".", ",", 1)
POORTEN = {"config.wsgi": 8791, "tests.bench.kaal": 8792}


def vereis_demo() -> None:
    """Stop with what to do about it, unless the demo is loaded and its database runs."""
    try:
        geladen = Berekening.objects.filter(samenwerking__code=DEMO).exists()
    except DatabaseError:
        geladen = False
    connection.close()
    if not geladen:
        sys.exit(GEEN_DEMO)


def meet() -> bool:
    """Print the medians per page; whether none is more than DOEL times that of the bare page."""
    print("adres | eerste keer ms | kaal ms | blad ms | keer")
    with _servers():
        gehaald = [_meet(blad.adres) for blad in BLADEN if blad.status == GOED]
    return all(gehaald)


def _meet(adres: str) -> bool:
    """Measure a page, print its row, and tell whether it meets the goal."""
    eerste, kaal, blad = _medianen(adres)
    print(f"{adres} | {eerste:.0f} | {kaal:.1f} | {blad:.1f} | {blad / kaal:.2f}", flush=True)
    return blad <= DOEL * kaal


def _medianen(adres: str) -> tuple[float, float, float]:
    """The first time of this page in milliseconds, and the medians of the bare page and of this."""
    kaal = http.client.HTTPConnection("127.0.0.1", POORTEN["tests.bench.kaal"])
    site = http.client.HTTPConnection("127.0.0.1", POORTEN["config.wsgi"])
    duren = [(_duur(kaal, "/"), _duur(site, adres)) for _ in range(RONDEN + OPGEWARMD)]
    kaal_duren, duren_blad = zip(*duren[OPGEWARMD:], strict=True)
    return duren[0][1], median(kaal_duren), median(duren_blad)


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
                *("--keep-alive", "60"),
                *("--bind", f"127.0.0.1:{poort}", "--log-level", "error", "--no-control-socket"),
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
    vereis_demo()
    if not meet():
        sys.exit(TE_TRAAG)

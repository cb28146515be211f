"""A million booked lines summed in one run, beside COPY and GROUP BY of the same file.

The plain one checks nothing and stores the hours as numbers. The goal is within three times that.
"""

import resource
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter

from django.db import connection, transaction

from samenwerking.services.uren.boekingen import tel_op

REGELS = 1_000_000
ONDERDELEN, TAKEN = 100, 50
MAX_VERHOUDING = 3.0
GEMEENTEN = {"Amstelveen": 1, "Aalsmeer": 2}
KOP = "week;onderdeel;taak;gemeente;uren\n"
_TABEL = (
    "CREATE TEMP TABLE kaal (week text, onderdeel text, taak text, gemeente text, uren numeric)"
)
_SOM = "SELECT onderdeel, taak, gemeente, sum(uren) FROM kaal GROUP BY onderdeel, taak, gemeente"


def meet() -> bool:
    """Print the seconds of both and the memory of this process; whether the goal is met."""
    print("tijdregistratie | MB | optellen s | COPY en GROUP BY s | verhouding | geheugen erbij MB")
    with TemporaryDirectory() as map_, transaction.atomic():
        pad = Path(map_) / "boekingen.csv"
        _schrijf(pad)
        voor, begin = _piek(), perf_counter()
        with pad.open("rb") as bestand:
            boekingen = tel_op(bestand, 2026, GEMEENTEN)
        onze, erbij = perf_counter() - begin, _piek() - voor
        kaal = _kaal(pad)
        groot = pad.stat().st_size / 1e6
        transaction.set_rollback(True)
    assert boekingen.regels == REGELS
    print(
        f"{REGELS:15d} | {groot:2.0f} | {onze:10.2f} | {kaal:18.2f} | {onze / kaal:10.2f} | "
        f"{erbij:17.0f}",
        flush=True,
    )
    return onze / kaal <= MAX_VERHOUDING


def _schrijf(pad: Path) -> None:
    """Lines of weeks, units and tasks drawn at random, always the same ones."""
    kies = Random(1).randrange
    namen = (*GEMEENTEN, "gezamenlijk")
    with pad.open("w", encoding="utf-8") as uit:
        uit.write(KOP)
        uit.writelines(
            f"2026-W{1 + kies(53):02d};T{kies(ONDERDELEN):03d};Taak nummer {kies(TAKEN)};"
            f"{namen[kies(3)]};{kies(40)},{25 * kies(4):02d}\n"
            for _ in range(REGELS)
        )


def _kaal(pad: Path) -> float:
    """The same file, with a point for the comma, copied and grouped."""
    tekst = pad.read_text("utf-8").replace(",", ".").encode()
    with connection.cursor() as cursor:
        cursor.execute(_TABEL)
        begin = perf_counter()
        with cursor.copy("COPY kaal FROM STDIN (FORMAT csv, DELIMITER ';', HEADER)") as kopie:
            kopie.write(tekst)
        cursor.execute(_SOM)
        cursor.fetchall()
        return perf_counter() - begin


def _piek() -> float:
    """The most memory of this process so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

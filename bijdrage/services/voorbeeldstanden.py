"""The standen between begroting and rekening of the demo: the begroting with some cells changed.

Each builds on the one before it. All of it is made up, and says so in the list of changes.
"""

import csv
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from django.db import transaction

from bijdrage.services.voorbeeld import DEMO, laad_als_vastgesteld

WIJZIGINGEN = DEMO / "standen_2023.csv"
BASIS = DEMO / "2023-begroting"
BESLUITEN = {
    "begroting-na-wijziging": "eerste begrotingswijziging 2023; voorbeeld, geen echt besluit",
    "burap1": "eerste bestuursrapportage 2023; voorbeeld, geen echt besluit",
    "burap2": "tweede bestuursrapportage 2023; voorbeeld, geen echt besluit",
}
Bladen = dict[str, list[dict[str, str]]]


@transaction.atomic
def laad_standen() -> None:
    """Load what is not yet there of the standen between begroting and rekening of 2023."""
    bladen = {pad.name: list(_rijen(pad)) for pad in sorted(BASIS.iterdir())}
    for stand, wijzigingen in groupby(_rijen(WIJZIGINGEN), key=lambda rij: rij["stand"]):
        for wijziging in wijzigingen:
            _wijzig(bladen, wijziging)
        with TemporaryDirectory() as tijdelijk:
            pad = Path(tijdelijk) / f"2023-{stand}"
            _schrijf(bladen, pad)
            laad_als_vastgesteld(pad, BESLUITEN[stand])


def _wijzig(bladen: Bladen, wijziging: Mapping[str, str]) -> None:
    """Change one cell. Raises StopIteration where the list names a row that is not there."""
    blad, naam = bladen[f"{wijziging['blad']}.csv"], wijziging["rij"]
    rij = next(rij for rij in blad if naam in _namen(rij))
    rij[wijziging["kolom"]] = wijziging["waarde"]


def _namen(rij: Mapping[str, str]) -> tuple[str, str]:
    """How a row is named: by its first column, or its first two where that says too little."""
    eerste, tweede, *_ = rij.values()
    return eerste, f"{eerste} {tweede}"


def _schrijf(bladen: Bladen, map_: Path) -> None:
    map_.mkdir()
    for naam, rijen in bladen.items():
        with (map_ / naam).open("w", encoding="utf-8", newline="") as bestand:
            schrijver = csv.DictWriter(bestand, list(rijen[0]), delimiter=";")
            schrijver.writeheader()
            schrijver.writerows(rijen)


def _rijen(pad: Path) -> Iterator[dict[str, str]]:
    with pad.open(encoding="utf-8", newline="") as bestand:
        yield from csv.DictReader(bestand, delimiter=";")

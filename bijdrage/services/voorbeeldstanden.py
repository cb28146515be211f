"""The standen between begroting and rekening of the demo, and the concept of the year after.

Each is the begroting of 2023 with some cells changed, and builds on the one before it. All of it is
made up, and says so in the list of changes.
"""

import csv
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from django.db import transaction

from bijdrage.doorrekenen import FIXTURES
from bijdrage.models import Berekening
from bijdrage.services.afspraken import laad_methoden
from bijdrage.services.registreren import registreer
from bijdrage.services.voorbeeld import DEMO, NAAM, laad_als_vastgesteld
from samenwerking.models import Samenwerking
from samenwerking.rechten.rollen import Rol
from samenwerking.services.voorbeeld import CENTRUM, voorbeeldpersoon

WIJZIGINGEN = DEMO / "standen_2023.csv"
BASIS = DEMO / "2023-begroting"
BESLUITEN = {
    "begroting-na-wijziging": "eerste begrotingswijziging 2023; voorbeeld, geen echt besluit",
    "burap1": "eerste bestuursrapportage 2023; voorbeeld, geen echt besluit",
    "burap2": "tweede bestuursrapportage 2023; voorbeeld, geen echt besluit",
}
CONCEPT, CONCEPTJAAR = DEMO / "concept_2024.csv", 2024
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


@transaction.atomic
def laad_concept() -> None:
    """A begroting of 2024 that is worked on, and a method that nothing rests on: to try with.

    Without them nothing can be taken over into a next year, and no effect be worked out. Every row
    is fictitious.
    """
    if Berekening.objects.filter(samenwerking__naam=NAAM, jaar=CONCEPTJAAR).exists():
        return
    bladen = {pad.name: list(_rijen(pad)) for pad in sorted(BASIS.iterdir())}
    for wijziging in _rijen(CONCEPT):
        _wijzig(bladen, wijziging)
    for rij in (rij for rijen in bladen.values() for rij in rijen if "fictief" in rij):
        rij["fictief"] = "ja"
    for blad in ("Lasten", "Sleutels", "Correcties"):
        for rij in bladen[f"{blad}.csv"]:
            rij["bron"] = ""
    with TemporaryDirectory() as tijdelijk:
        pad = Path(tijdelijk) / f"{CONCEPTJAAR}-begroting"
        _schrijf(bladen, pad)
        registreer(persoon=voorbeeldpersoon(Rol.CONTROLLER, CENTRUM), pad=pad)
    laad_methoden(Samenwerking.objects.get(naam=NAAM), FIXTURES / "afspraken" / "concept")


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

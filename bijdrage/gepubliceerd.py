"""What was published about the contribution, to show beside what is calculated."""

import csv
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from samenwerking.werkboek.getallen import Weigering, lees_getal

UITKOMSTEN = Path(__file__).resolve().parents[1] / "fixtures" / "gepubliceerd" / "uitkomsten.csv"

BIJDRAGE = "dienstverleningsbijdrage"
PRIMAIR = "eigen primaire kosten"
SALDO = "saldo overhead"
OVERHEADDEEL = "overheaddeel van de bijdrage"


class Gepubliceerd(NamedTuple):
    """A published amount in cents; ``grootheid`` is one of the four names above."""

    samenwerking: str
    jaar: int
    stand: str
    grootheid: str
    gemeente: str
    bedrag: int
    bron: str


def gepubliceerd(samenwerking: str, jaar: int, stand: str) -> tuple[Gepubliceerd, ...]:
    """What was published for a year and stand of a cooperation; empty where nothing was."""
    gevraagd = (samenwerking, jaar, stand)
    return tuple(p for p in _alles(UITKOMSTEN) if (p.samenwerking, p.jaar, p.stand) == gevraagd)


def broncodes() -> frozenset[str]:
    """The codes of the documents in which all of it was published."""
    return frozenset(publicatie.bron for publicatie in _alles(UITKOMSTEN))


@lru_cache
def _alles(pad: Path) -> tuple[Gepubliceerd, ...]:
    with pad.open(encoding="utf-8", newline="") as bestand:
        return tuple(_lees(rij) for rij in csv.DictReader(bestand, delimiter=";"))


def _lees(rij: dict[str, str]) -> Gepubliceerd:
    bedrag = lees_getal(rij["bedrag"], 2)
    if isinstance(bedrag, Weigering):
        raise ValueError(f"{rij['bedrag']}: verwacht {bedrag.verwacht}")
    return Gepubliceerd(
        rij["samenwerking"],
        int(rij["jaar"]),
        rij["stand"],
        rij["grootheid"],
        rij["gemeente"],
        bedrag,
        rij["bron"],
    )

"""What was published about the contribution, to show beside what is calculated."""

import csv
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from bijdrage.boeken.aansluiting import PER_DUIZEND, Post
from samenwerking.werkboek.getallen import Weigering, lees_getal

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
UITKOMSTEN = FIXTURES / "gepubliceerd" / "uitkomsten.csv"
GROOTBOEK = FIXTURES / "gepubliceerd"
AANSLUITING = FIXTURES / "demo" / "aansluiting.csv"
_SAMENWERKING = "AA-organisatie"
_KOLOM = {"begroting": "begroot", "rekening": "rekening"}

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


@lru_cache
def grootboekposten(samenwerking: str, jaar: int, stand: str) -> tuple[Post, ...]:
    """The published rows of the ledger of a year and stand, x € 1.000; empty without them."""
    pad = GROOTBOEK / f"amstelveen_apparaatskosten_{jaar}.csv"
    if samenwerking != _SAMENWERKING or stand not in _KOLOM or not pad.exists():
        return ()
    componenten: dict[str, set[str]] = {}
    for rij in _rijen(AANSLUITING):
        if (rij["jaar"], rij["stand"]) == (str(jaar), stand):
            componenten.setdefault(rij["post"], set()).add(rij["component"])
    posten = (
        Post(
            rij["post"],
            int(rij[f"{_KOLOM[stand]}_lasten"]) * PER_DUIZEND,
            int(rij[f"{_KOLOM[stand]}_baten"]) * PER_DUIZEND,
            frozenset(componenten.get(rij["post"], ())),
            rij["bron"],
            PER_DUIZEND,
        )
        for rij in _rijen(pad)
    )
    return tuple(post for post in posten if post.componenten or post.lasten or post.baten)


def broncodes() -> frozenset[str]:
    """The codes of the documents in which all of it was published."""
    return frozenset(publicatie.bron for publicatie in _alles(UITKOMSTEN))


@lru_cache
def _alles(pad: Path) -> tuple[Gepubliceerd, ...]:
    return tuple(_lees(rij) for rij in _rijen(pad))


def _rijen(pad: Path) -> Iterator[dict[str, str]]:
    with pad.open(encoding="utf-8", newline="") as bestand:
        yield from csv.DictReader(bestand, delimiter=";")


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

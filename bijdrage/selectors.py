"""What pages and commands may read. For now: the demo's calculations."""

import csv
from functools import lru_cache
from typing import Any, NamedTuple

from bijdrage.doorrekenen import codelijsten
from bijdrage.rapport.brug import brugrapport as _brugrapport
from bijdrage.rapport.herkomst import Keuze, herkomstrapport
from bijdrage.rapport.model import Brugrapport, Herkomstrapport, Jaarrapport
from bijdrage.rapport.samenstellen import jaarrapport as _jaarrapport
from bijdrage.rekenmodel.vergelijkbaar import NietVergelijkbaar
from bijdrage.rekenmodel.verschil import verschil
from bijdrage.voorbeeld import voorbeelden, voorbeeldmap


class Bestand(NamedTuple):
    """A file of the input: ``rijen`` pairs the row number (the header is row 1) with its cells."""

    naam: str
    kolommen: tuple[str, ...]
    rijen: tuple[tuple[int, tuple[str, ...]], ...]


def berekeningen() -> tuple[Jaarrapport, ...]:
    """All calculations, as the first gastgemeente reads them, newest year first."""
    return tuple(
        rapport for sleutel in voorbeelden() if (rapport := jaarrapport(sleutel)) is not None
    )


@lru_cache
def jaarrapport(sleutel: str) -> Jaarrapport | None:
    """The report of a calculation, None when there is no such calculation."""
    voorbeeld = voorbeelden().get(sleutel)
    if voorbeeld is None:
        return None
    return _jaarrapport(sleutel, voorbeeld.berekening, voorbeeld.bevindingen, codelijsten())


@lru_cache
def brugrapport(van: str, naar: str, uren_voor_prijs: bool = False) -> Brugrapport | None:
    """The bridge between two calculations, None when one is missing or they do not compare."""
    oud, nieuw = jaarrapport(van), jaarrapport(naar)
    if oud is None or nieuw is None:
        return None
    try:
        brug = verschil(oud.berekening.invoer, nieuw.berekening.invoer, uren_voor_prijs)
    except NietVergelijkbaar:
        return None
    return _brugrapport(oud, nieuw, brug, codelijsten())


def herkomst(sleutel: str, cbs: str, **keuze: Any) -> Herkomstrapport | None:
    """What is behind an amount of a municipality (by CBS code), None when there is nothing.

    keuze: component, taakvelden, onderdelen; see Keuze.
    """
    voorbeeld = voorbeelden().get(sleutel)
    gemeenten = voorbeeld.berekening.invoer.gemeenten if voorbeeld else ()
    naam = next((gemeente.naam for gemeente in gemeenten if gemeente.cbs == cbs), None)
    if voorbeeld is None or naam is None:
        return None
    return herkomstrapport(sleutel, voorbeeld.berekening, Keuze(naam, **keuze), codelijsten())


def bestand(sleutel: str, blad: str) -> Bestand | None:
    """A file of the input as it was handed in, None when there is no such file."""
    pad = voorbeeldmap(sleutel) / f"{blad}.csv"
    if sleutel not in voorbeelden() or not blad.isalpha() or not pad.is_file():
        return None
    with pad.open(encoding="utf-8", newline="") as stroom:
        kop, *rijen = csv.reader(stroom, delimiter=";")
    return Bestand(
        pad.name, tuple(kop), tuple((i, tuple(rij)) for i, rij in enumerate(rijen, start=2))
    )

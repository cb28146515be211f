"""What pages and commands may read. For now: the demo's calculations."""

import csv
from functools import lru_cache
from typing import NamedTuple

from bijdrage.doorrekenen import codelijsten
from bijdrage.rapport.brug import brugrapport as _brugrapport
from bijdrage.rapport.herkomst import Keuze, herkomstrapport
from bijdrage.rapport.model import Brugrapport, Herkomstrapport, Jaarrapport
from bijdrage.rapport.samenstellen import jaarrapport as _jaarrapport
from bijdrage.rekenmodel.tussenstap import NietVergelijkbaar
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


def herkomst(
    sleutel: str, gemeente_cbs: str, component: str = "", taakveld: str = "", onderdeel: str = ""
) -> Herkomstrapport | None:
    """What is behind an amount of a municipality (by CBS code), None when there is nothing."""
    voorbeeld = voorbeelden().get(sleutel)
    if voorbeeld is None:
        return None
    gemeenten = {g.cbs: g.naam for g in voorbeeld.berekening.invoer.gemeenten}
    onderdelen = {o.code for o in voorbeeld.berekening.invoer.onderdelen} | {"", "-"}
    if gemeente_cbs not in gemeenten or onderdeel not in onderdelen:
        return None
    keuze = Keuze(gemeenten[gemeente_cbs], component, taakveld, onderdeel)
    rapport = herkomstrapport(sleutel, voorbeeld.berekening, keuze, codelijsten())
    return rapport if rapport.regels else None


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

"""Taakvelden, categorieën and grey cells of Iv3, each with the years in which it holds.

Source: the yearly Iv3 information regulations, as collected in ``fixtures/iv3/``. A code is text:
``0.10`` is another taakveld than ``0.1``.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import NamedTuple

LASTEN = "lasten"
BATEN = "baten"


class Taakveld(NamedTuple):
    """A taakveld in a run of years; ``geldig_tot`` is the last year, None while it still holds."""

    code: str
    naam: str
    hoofdtaakveld: str
    boekbaar: bool
    geldig_van: int
    geldig_tot: int | None
    opvolger: tuple[str, ...]


class Categorie(NamedTuple):
    """An economic category on one side (lasten or baten) in a run of years."""

    code: str
    naam: str
    lasten_baten: str
    groep: str
    geldig_van: int
    geldig_tot: int | None


class GrijzeCel(NamedTuple):
    """A combination that Iv3 forbids, from ``jaar_van`` up to and including ``jaar_tot``."""

    lasten_baten: str
    taakveld: str
    categorie: str
    jaar_van: int
    jaar_tot: int


@dataclass(frozen=True)
class Codelijsten:
    """The three lists with the questions that callers have; ``jaren`` are the years known."""

    taakvelden: tuple[Taakveld, ...]
    categorieen: tuple[Categorie, ...]
    grijze_cellen: frozenset[GrijzeCel]
    jaren: tuple[int, ...]

    def taakveld(self, code: str, jaar: int) -> Taakveld | None:
        """The taakveld with this code in this year, None if there is none."""
        return self._taakvelden.get((code, jaar))

    def is_boekbaar(self, code: str, jaar: int) -> bool:
        """Whether hours and amounts may stand on this taakveld in this year."""
        gevonden = self.taakveld(code, jaar)
        return gevonden is not None and gevonden.boekbaar

    def taakveldcodes(self, jaar: int) -> tuple[str, ...]:
        """The bookable taakvelden of a year, in their order."""
        codes = (code for code, in_jaar in self._taakvelden if in_jaar == jaar)
        return tuple(sorted((c for c in codes if self.is_boekbaar(c, jaar)), key=taakveld_volgorde))

    def categoriecodes(self, jaar: int, zijde: str) -> tuple[str, ...]:
        """The categories of a year on one side (``lasten`` or ``baten``), in their order."""
        codes = (code for code, *waar in self._categorieen if waar == [jaar, zijde])
        return tuple(sorted(codes, key=taakveld_volgorde))

    def is_grijs(self, zijde: str, taakveld: str, categorie: str, jaar: int) -> bool:
        """Whether Iv3 forbids this combination in this year."""
        return (zijde, taakveld, categorie, jaar) in self._grijs

    def opvolgers(self, code: str) -> tuple[str, ...]:
        """The codes that took the place of a taakveld, empty if it never ended."""
        return next((t.opvolger for t in self.taakvelden if t.code == code and t.opvolger), ())

    @cached_property
    def kenmerk(self) -> int:
        """The same for lists that hold the same, within one process."""
        return hash((frozenset(self.taakvelden), frozenset(self.categorieen), self.grijze_cellen))

    @cached_property
    def _taakvelden(self) -> dict[tuple[str, int], Taakveld]:
        return {
            (t.code, jaar): t for t in self.taakvelden for jaar in self.jaren if _geldt(t, jaar)
        }

    @cached_property
    def _categorieen(self) -> frozenset[tuple[str, int, str]]:
        return frozenset(
            (c.code, jaar, c.lasten_baten)
            for c in self.categorieen
            for jaar in self.jaren
            if _geldt(c, jaar)
        )

    @cached_property
    def _grijs(self) -> frozenset[tuple[str, str, str, int]]:
        return frozenset(
            (g.lasten_baten, g.taakveld, g.categorie, jaar)
            for g in self.grijze_cellen
            for jaar in range(g.jaar_van, g.jaar_tot + 1)
        )


def taakveld_volgorde(code: str) -> tuple[tuple[int, str], ...]:
    """Sort key of a taakveld or category: per part its digits as a number, then its letters.

    So 0.9 < 0.10 and 6.71 < 6.71a < 6.81; a part without leading digits counts as number -1.
    """
    return tuple(_deel(deel) for deel in code.split("."))


def lees_codelijsten(map: Path) -> Codelijsten:
    """The code lists in a folder with taakvelden.csv, categorieen.csv and grijze_cellen.csv.

    Read once per folder. Raises OSError when a file is missing: the lists come with the software.
    """
    return _lees(map.resolve())


@lru_cache
def _lees(map: Path) -> Codelijsten:
    grijs = frozenset(_grijze_cel(rij) for rij in _rijen(map / "grijze_cellen.csv"))
    return Codelijsten(
        taakvelden=tuple(_taakveld(rij) for rij in _rijen(map / "taakvelden.csv")),
        categorieen=tuple(_categorie(rij) for rij in _rijen(map / "categorieen.csv")),
        grijze_cellen=grijs,
        jaren=tuple(range(min(g.jaar_van for g in grijs), max(g.jaar_tot for g in grijs) + 1)),
    )


def _rijen(pad: Path) -> Iterator[dict[str, str]]:
    with pad.open(encoding="utf-8", newline="") as bestand:
        yield from csv.DictReader(bestand, delimiter=";")


def _taakveld(rij: dict[str, str]) -> Taakveld:
    return Taakveld(
        code=rij["code"],
        naam=rij["naam"],
        hoofdtaakveld=rij["hoofdtaakveld"],
        boekbaar=rij["boekbaar"] == "ja",
        geldig_van=int(rij["geldig_van"]),
        geldig_tot=_jaar(rij["geldig_tot"]),
        opvolger=tuple(rij["opvolger"].split("|")) if rij["opvolger"] else (),
    )


def _categorie(rij: dict[str, str]) -> Categorie:
    return Categorie(
        code=rij["code"],
        naam=rij["naam"],
        lasten_baten=rij["lasten_baten"],
        groep=rij["groep"],
        geldig_van=int(rij["geldig_van"]),
        geldig_tot=_jaar(rij["geldig_tot"]),
    )


def _grijze_cel(rij: dict[str, str]) -> GrijzeCel:
    return GrijzeCel(
        lasten_baten=rij["lasten_baten"],
        taakveld=rij["taakveld"],
        categorie=rij["categorie"],
        jaar_van=int(rij["jaar_van"]),
        jaar_tot=int(rij["jaar_tot"]),
    )


def _jaar(tekst: str) -> int | None:
    return int(tekst) if tekst else None


def _geldt(item: Taakveld | Categorie, jaar: int) -> bool:
    return item.geldig_van <= jaar and (item.geldig_tot is None or jaar <= item.geldig_tot)


def _deel(deel: str) -> tuple[int, str]:
    cijfers = re.match(r"[0-9]*", deel)
    lengte = cijfers.end() if cijfers else 0
    return (int(deel[:lengte]) if lengte else -1), deel[lengte:]

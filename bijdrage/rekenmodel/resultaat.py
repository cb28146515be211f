"""What a calculation gives back. Amounts are whole cents."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from bijdrage.rekenmodel.deling import Gehelen
from bijdrage.rekenmodel.invoer import Component, Correctie, Invoer, Lastenregel, Onderdeel
from bijdrage.rekenmodel.sleutels import Sleutelboek

METHODE = "AA-1"


class Toedeling(NamedTuple):
    """The part of one cost line for one municipality on one taakveld."""

    regel: str
    onderdeel: str
    component: str
    categorie: str
    taakveld: str
    gemeente: str
    lasten: int
    baten: int

    @property
    def netto(self) -> int:
        return self.lasten - self.baten


@dataclass(frozen=True, eq=False)
class Toedelingen:
    """All cells that are not zero, as columns; sorted by regel, taakveld and CBS code.

    ``regel``, ``taakveld`` and ``gemeente`` are indices into ``regels``, ``taakvelden`` and
    ``gemeenten`` (these last by CBS code).
    """

    regels: tuple[Lastenregel, ...]
    taakvelden: tuple[str, ...]
    gemeenten: tuple[str, ...]
    regel: npt.NDArray[np.int64]
    taakveld: npt.NDArray[np.int64]
    gemeente: npt.NDArray[np.int64]
    lasten: Gehelen
    baten: Gehelen

    @property
    def netto(self) -> Gehelen:
        return self.lasten - self.baten

    def __len__(self) -> int:
        return len(self.regel)

    def __iter__(self) -> Iterator[Toedeling]:
        for r, t, g, lasten, baten in zip(
            self.regel.tolist(),
            self.taakveld.tolist(),
            self.gemeente.tolist(),
            self.lasten.tolist(),
            self.baten.tolist(),
            strict=True,
        ):
            regel = self.regels[r]
            yield Toedeling(
                regel.regel,
                regel.onderdeel,
                regel.component,
                regel.categorie,
                self.taakvelden[t],
                self.gemeenten[g],
                lasten,
                baten,
            )


class Boeking(NamedTuple):
    """One side of a correction: at the gastgemeente, or mirrored at the centrumgemeente."""

    code: str
    soort: str
    gemeente: str
    taakveld: str
    bedrag: int


class Buiten(NamedTuple):
    """A cost line in nobody's share, with the reason why."""

    regel: str
    component: str
    lasten: int
    baten: int
    grondslag: str


class Bevinding(NamedTuple):
    """Something said about a result that exists; ernst: blokkerend, ernstig, waarschuwing, info."""

    regel: str
    ernst: str
    melding: str
    object: str = ""


@dataclass(frozen=True, eq=False)
class Berekening:
    """A calculation. The mappings go from the name of a municipality to cents.

    ``zonder_basis``: the corrections in percentage that have nothing to take it of. In the edition
    for everybody ``groepen`` are the codes that stand for more units, and ``merk`` is the mark of
    the calculation itself.
    """

    invoer: Invoer
    sleutels: Sleutelboek
    toedelingen: Toedelingen
    correcties: tuple[Boeking, ...]
    zonder_basis: tuple[Correctie, ...]
    buiten: tuple[Buiten, ...]
    basisbijdrage: Mapping[str, int]
    bijdrage: Mapping[str, int]
    eigen_aandeel: Mapping[str, int]
    methode: str = METHODE
    groepen: frozenset[str] = frozenset()
    merk: str = ""

    @cached_property
    def componenten(self) -> dict[str, Component]:
        """The components by name."""
        return {component.naam: component for component in self.invoer.componenten}

    @cached_property
    def onderdelen(self) -> dict[str, Onderdeel]:
        """The units by code."""
        return {onderdeel.code: onderdeel for onderdeel in self.invoer.onderdelen}

    @cached_property
    def regels_van(self) -> dict[str, list[Lastenregel]]:
        """The cost lines of every component."""
        regels: dict[str, list[Lastenregel]] = defaultdict(list)
        for regel in self.invoer.lasten:
            regels[regel.component].append(regel)
        return regels

    @property
    def centrum(self) -> str:
        """The name of the centrumgemeente."""
        return self.invoer.gemeenten[0].naam

    @property
    def gasten(self) -> tuple[str, ...]:
        """The names of the gastgemeenten, by CBS code."""
        return tuple(gemeente.naam for gemeente in self.invoer.gemeenten[1:])

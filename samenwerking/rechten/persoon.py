"""Somebody who does or reads something: who, with which roles, and by which way."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import NamedTuple

from samenwerking.rechten.rollen import Rol


class Weg(Enum):
    """The way by which something was done."""

    PAGINA = "pagina"
    BEHEER = "beheer"
    OPDRACHT = "opdracht"


class Rolhouding(NamedTuple):
    """A role that somebody has now at a municipality, and the cooperations it now takes part in."""

    rol: Rol
    gemeente: str
    cbs: str
    samenwerkingen: frozenset[int]

    def __str__(self) -> str:
        return f"{self.rol.label} van {self.gemeente}"


@dataclass(frozen=True, slots=True)
class Persoon:
    """Who asks. id: of the account, None for somebody who did not log in."""

    id: int | None = None
    naam: str = ""
    houdingen: tuple[Rolhouding, ...] = ()
    weg: Weg = field(default=Weg.PAGINA, compare=False)
    gebruikersnaam: str = ""

    @property
    def voluit(self) -> str:
        """The name with the user name, which a beheerder cannot give to another account."""
        if self.naam == self.gebruikersnaam:
            return self.naam
        return f"{self.naam} ({self.gebruikersnaam})"

    @property
    def account(self) -> int:
        """The id of the account. Raises ValueError for somebody who did not log in."""
        if self.id is None:
            raise ValueError("niemand is ingelogd")
        return self.id

    def rollen(self, samenwerking: int | None = None) -> frozenset[Rol]:
        """The roles in a cooperation (by its id), or in any of them."""
        return frozenset(
            h.rol
            for h in self.houdingen
            if samenwerking is None or samenwerking in h.samenwerkingen
        )

    def gemeenten(self, *rollen: Rol) -> frozenset[str]:
        """The CBS codes of the municipalities at which somebody has one of these roles."""
        return frozenset(h.cbs for h in self.houdingen if h.rol in rollen)

    def met_samenwerking(self, samenwerking: int, cbs_codes: Collection[str]) -> "Persoon":
        """The same person, now that these municipalities take part in a cooperation as well."""
        houdingen = (
            h._replace(samenwerkingen=h.samenwerkingen | {samenwerking})
            if h.cbs in cbs_codes
            else h
            for h in self.houdingen
        )
        return replace(self, houdingen=tuple(houdingen))

    def samenwerkingen(self, rollen: Iterable[Rol]) -> frozenset[int]:
        """The cooperations in which somebody has one of these roles."""
        gezocht = frozenset(rollen)
        return frozenset(
            id_ for h in self.houdingen if h.rol in gezocht for id_ in h.samenwerkingen
        )


IEDEREEN = Persoon()
"""Somebody who did not log in."""

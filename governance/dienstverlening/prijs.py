"""What services cost: the hours and cost of their taakveld, divided by weight. No Django.

In cents and hours as fractions. What is shown is rounded afterwards and adds up to the published
contribution: the services, the taakvelden without one, and the overhead.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple, Protocol

from bijdrage.rekenmodel.herkomst import urenregels
from bijdrage.rekenmodel.resultaat import Berekening


class Gewogen(Protocol):
    """A service: its id, the code of its taakveld and its weight."""

    @property
    def pk(self) -> int: ...
    @property
    def taakveld(self) -> str: ...
    @property
    def gewicht(self) -> int: ...


class Prijs(NamedTuple):
    """What is of a service: hours, and cost in cents, both exact."""

    uren: Fraction
    bedrag: Fraction

    def per(self, aantal: int | None) -> Fraction | None:
        """Cents per unit; None when nothing was counted."""
        return self.bedrag / aantal if aantal else None


def prijzen(
    diensten: Sequence[Gewogen], uren: Mapping[str, Fraction], bedragen: Mapping[str, int]
) -> dict[int, Prijs]:
    """Per service, by its id. uren, bedragen: of the taakvelden; one without has none of either."""
    gewichten: dict[str, int] = defaultdict(int)
    for dienst in diensten:
        gewichten[dienst.taakveld] += dienst.gewicht
    return {
        dienst.pk: Prijs(
            uren.get(dienst.taakveld, Fraction()) * deel, bedragen.get(dienst.taakveld, 0) * deel
        )
        for dienst in diensten
        for deel in [Fraction(dienst.gewicht, gewichten[dienst.taakveld])]
    }


def uren_per_taakveld(berekening: Berekening, gemeente: str) -> dict[str, Fraction]:
    """The hours for a municipality per taakveld, joint ones divided by their key."""
    som: dict[str, Fraction] = defaultdict(Fraction)
    for onderdeel in berekening.invoer.onderdelen:
        for deel in urenregels(berekening, onderdeel.code, gemeente):
            som[deel.rij.taakveld] += deel.eigen
    return dict(som)

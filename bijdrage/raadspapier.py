"""What the papers of a council are made of: per gastgemeente its report and its bridge."""

from collections.abc import Sequence
from typing import NamedTuple

from bijdrage.rapport.model import Jaarrapport
from bijdrage.rapport.raadspakket import Gastdeel
from bijdrage.rapport.reeks import te_vergelijken
from bijdrage.rapport.samenstellen import van_gast
from bijdrage.selectors import brug_tussen
from samenwerking.selectors import codelijsten


class Papier(NamedTuple):
    """The papers of the council of a municipality.

    delen: a gastgemeente has its own part, the centrumgemeente one per gastgemeente; begroting: the
    calculation that its budget stood in.
    """

    rapport: Jaarrapport
    gemeente: str
    delen: tuple[Gastdeel, ...]
    begroting: Jaarrapport | None

    @property
    def volgt_uit(self) -> object:
        """Everything that they follow from."""
        return self.gemeente, [
            (deel.rapport.volgt_uit, deel.eerder and deel.eerder.volgt_uit) for deel in self.delen
        ]


def papier(
    rapport: Jaarrapport, reeks: Sequence[Jaarrapport], ervoor: Jaarrapport | None, cbs: str
) -> Papier | None:
    """The papers of the council of a municipality, by its CBS code; None when it takes no part.

    reeks: the leading calculations of the cooperation; ervoor: the version of the same begroting
    that this one came after.
    """
    gemeente = next((g.gemeente for g in rapport.gemeenten if g.cbs == cbs), None)
    if gemeente is None:
        return None
    centrum = gemeente == rapport.berekening.centrum
    gasten = rapport.berekening.gasten if centrum else (gemeente,)
    eerder = ervoor or next(reversed(te_vergelijken(rapport, reeks)), None)
    delen = tuple(_deel(rapport, eerder, gast) for gast in gasten)
    return Papier(rapport, gemeente, delen, eerder)


def _deel(rapport: Jaarrapport, eerder: Jaarrapport | None, gast: str) -> Gastdeel:
    nu = van_gast(rapport, gast, codelijsten())
    if eerder is None or gast not in eerder.berekening.gasten:
        return Gastdeel(nu, None, None)
    toen = van_gast(eerder, gast, codelijsten())
    return Gastdeel(nu, toen, brug_tussen(toen, nu))

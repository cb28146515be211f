"""What a scenario may change of one input: one record per kind of change.

Units as in the input: hours in hundredths, amounts in cents, values of a key scaled by ``SCHAAL``.
Names (of a municipality, unit, key, component) and codes are those of the input.
"""

from typing import NamedTuple

from bijdrage.rekenmodel.invoer import Correctie, Gemeente

GEZAMENLIJK = "gezamenlijk"
"""In the place of a municipality: the joint hours."""


class OngeldigScenario(ValueError):
    """A scenario that cannot be worked out; ``fouten``: every reason, in Dutch with names."""

    def __init__(self, fouten: tuple[str, ...]) -> None:
        super().__init__(" ".join(fouten))
        self.fouten = fouten


class Urenwijziging(NamedTuple):
    """Hours more (+) or less (-) for a municipality, in hundredths, in all rows that match.

    An empty onderdeel, taak, taakveld or aard matches any; with all four filled it is one row.
    Over more rows they are spread by largest remainder: by the hours that the municipality has in
    them; where it has none, by all their hours; where there are none, evenly.
    """

    gemeente: str
    honderdsten: int
    onderdeel: str = ""
    taak: str = ""
    taakveld: str = ""
    aard: str = ""


class Kostenwijziging(NamedTuple):
    """Cents more (+) or less (-) on a cost line, or spread over the lines of a component.

    Exactly one of regel and component. Spread by largest remainder, by the size of what stands on
    the lines on that side; evenly where nothing does.
    """

    lasten: int
    baten: int = 0
    regel: str = ""
    component: str = ""


class Sleutelwaarde(NamedTuple):
    """Another value of a municipality in a key; of soort bedrag its agreed amount in cents."""

    sleutel: str
    gemeente: str
    waarde: int


class Componentsleutel(NamedTuple):
    """A component that the municipalities share, divided by another key."""

    component: str
    sleutel: str


class CorrectieErbij(NamedTuple):
    """A correction that the input does not have."""

    correctie: Correctie


class CorrectieAnders(NamedTuple):
    """A correction in the place of the one with the same code."""

    correctie: Correctie


class CorrectieWeg(NamedTuple):
    """A correction that goes."""

    code: str


class Toetreding(NamedTuple):
    """A gastgemeente joins, with its inhabitants and a value in every key of the input.

    waarden: per name of a key its value. Its hours are an ``Urenwijziging`` of their own.
    """

    gemeente: Gemeente
    waarden: tuple[tuple[str, int], ...] = ()


class Uittreding(NamedTuple):
    """A gastgemeente leaves: its hours, inhabitants and values in keys become zero.

    Joint hours, cost lines that it bears alone and its corrections stay, unless they are changed.
    """

    gemeente: str


Wijziging = (
    Urenwijziging
    | Kostenwijziging
    | Sleutelwaarde
    | Componentsleutel
    | CorrectieErbij
    | CorrectieAnders
    | CorrectieWeg
    | Toetreding
    | Uittreding
)

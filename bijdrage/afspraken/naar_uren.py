"""What the agreed amounts of a year would have been by hours: the engine on the same input."""

from typing import NamedTuple

from bijdrage.rekenmodel.anders import met_sleutel
from bijdrage.rekenmodel.berekening import bereken
from bijdrage.rekenmodel.invoer import UREN, VOLGENS_AFSPRAAK
from bijdrage.rekenmodel.resultaat import Berekening
from bijdrage.rekenmodel.sommen import som


class NaarUren(NamedTuple):
    """What a gastgemeente bears of agreed components, as agreed and by hours; in cents."""

    componenten: tuple[str, ...]
    afgesproken: int
    naar_uren: int

    @property
    def verschil(self) -> int:
        return self.naar_uren - self.afgesproken


def naar_uren(berekening: Berekening, gemeente: str) -> NaarUren | None:
    """Agreed components divided by hours; None when there are none, or no hours to divide by."""
    componenten = tuple(
        c.naam for c in berekening.invoer.componenten if c.behandeling == VOLGENS_AFSPRAAK
    )
    if not componenten or UREN not in berekening.sleutels.namen:
        return None
    anders = bereken(met_sleutel(berekening.invoer, UREN, (VOLGENS_AFSPRAAK,)))
    draagt = [_draagt(b, gemeente, componenten) for b in (berekening, anders)]
    return NaarUren(componenten, *draagt)


def _draagt(berekening: Berekening, gemeente: str, componenten: tuple[str, ...]) -> int:
    sommen = som(berekening.toedelingen, "gemeente", "component")
    return sum(sommen.get((gemeente, component), 0) for component in componenten)

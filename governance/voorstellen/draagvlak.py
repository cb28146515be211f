"""Whether a proposal is carried: what follows from where the bodies stand, never a field."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from governance.models import Houding, Orgaan, Orgaanstandpunt, Voorstel
from samenwerking.models import Gemeente


class Plek(NamedTuple):
    """A body that was asked, with where it stands now and since when; None: it did not say."""

    orgaan: Orgaan
    standpunt: Orgaanstandpunt | None
    sinds: date | None


class Draagvlak(NamedTuple):
    """Where all stand. sinds: the day from which it is carried; ontbreekt: what is missing."""

    plekken: tuple[Plek, ...]
    ontbreekt: tuple[str, ...]
    sinds: date | None

    @property
    def gedragen(self) -> bool:
        """Every body that was asked supports it, and of each municipality one was asked."""
        return not self.ontbreekt


def draagvlak(voorstel: Voorstel, gemeenten: Sequence[Gemeente]) -> Draagvlak:
    """Where the bodies stand on a proposal. gemeenten: those that take part now."""
    gevraagd = [gevraagd.orgaan for gevraagd in voorstel.gevraagd.all()]
    return weeg(gevraagd, voorstel.standpunten.all(), gemeenten)


def weeg(
    gevraagd: Sequence[Orgaan],
    standpunten: Iterable[Orgaanstandpunt],
    gemeenten: Sequence[Gemeente],
) -> Draagvlak:
    """Where the bodies that were asked stand, by the newest position of each.

    standpunten: in order of time. Who says the same once more stands there since the first time.
    """
    nieuwste: dict[int, Orgaanstandpunt] = {}
    sinds: dict[int, date] = {}
    for nu in standpunten:
        eerder = nieuwste.get(nu.orgaan_id)
        if eerder is None or eerder.houding != nu.houding:
            sinds[nu.orgaan_id] = nu.datum
        nieuwste[nu.orgaan_id] = nu
    plekken = tuple(Plek(o, nieuwste.get(o.pk), sinds.get(o.pk)) for o in gevraagd)
    ontbreekt = (*_zonder_steun(plekken), *_niet_gevraagd(gemeenten, plekken))
    dagen = [plek.sinds for plek in plekken if plek.sinds]
    return Draagvlak(plekken, ontbreekt, None if ontbreekt else max(dagen))


def _zonder_steun(plekken: tuple[Plek, ...]) -> list[str]:
    return [
        f"{plek.orgaan} {plek.standpunt.houding if plek.standpunt else 'sprak zich nog niet uit'}"
        for plek in plekken
        if plek.standpunt is None or plek.standpunt.houding != Houding.STEUNT
    ]


def _niet_gevraagd(gemeenten: Sequence[Gemeente], plekken: tuple[Plek, ...]) -> list[str]:
    """The municipalities of which nobody was asked."""
    gevraagd = {plek.orgaan.gemeente_id for plek in plekken}
    return [
        f"van {gemeente} is niemand gevraagd"
        for gemeente in gemeenten
        if gemeente.pk not in gevraagd
    ]

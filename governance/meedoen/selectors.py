"""Joining and leaving as scenarios on the newest calculation that somebody may see."""

from collections.abc import Iterator
from typing import NamedTuple

from django.urls import reverse

from bijdrage import selectors
from bijdrage.rapport.model import Jaarrapport
from bijdrage.watals import weergave, zinnen
from bijdrage.watals.gesprek import adres, gevolg_van
from bijdrage.watals.selectors import scenarios
from bijdrage.watals.vragen import uittreding
from samenwerking.rechten.persoon import Persoon
from samenwerking.weergave import Tabel


class Vertrek(NamedTuple):
    """What the leaving of a gastgemeente would do; adres: of the page What if with all of it.

    fouten: why it cannot be worked out; then there is no zin and no cijfers.
    """

    gemeente: str
    adres: str
    zin: str
    cijfers: tuple[Tabel, ...]
    fouten: tuple[str, ...]


def nieuwste(persoon: Persoon, code: str) -> Jaarrapport | None:
    """The newest calculation of a cooperation, None when there is none to see."""
    return next(iter(selectors.berekeningen(persoon, code)), None)


def bewaarde(persoon: Persoon, rapport: Jaarrapport) -> list[tuple[str, str]]:
    """The scenarios that were kept on it and that somebody may see: name and address."""
    return [
        (wat.naam, reverse("wat-als-scenario", args=[rapport.sleutel, wat.pk]))
        for wat in scenarios(persoon, rapport)
    ]


def vertrekken(rapport: Jaarrapport) -> Iterator[Vertrek]:
    """Per gastgemeente what its leaving would do."""
    for gast in rapport.motor.invoer.gemeenten[1:]:
        wijzigingen = uittreding(gast.naam)
        gevolg, fouten = gevolg_van(rapport, gast.naam, wijzigingen)
        yield Vertrek(
            gast.naam,
            adres(reverse("wat-als", args=[rapport.sleutel]), gast.naam, wijzigingen),
            zinnen.uitkomst(gevolg) if gevolg else "",
            tuple(weergave.vier_cijfers(gevolg)) if gevolg else (),
            fouten,
        )

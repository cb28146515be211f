"""What may be read of choice scenarios: those of investigations that somebody may know of."""

from collections.abc import Sequence

from django.db.models import QuerySet

from bijdrage import selectors as bijdrage
from bijdrage.rapport.model import Jaarrapport
from bijdrage.sleutels import versiesleutel
from maatwerk.models import Keuzescenario, Onderzoek
from maatwerk.onderzoeken.selectors import onderzoeken
from samenwerking.rechten.persoon import Persoon

VAST = ("vastgesteld", "gepubliceerd")


def keuzescenarios(persoon: Persoon) -> QuerySet[Keuzescenario]:
    """Those that somebody may know of, by investigation and name."""
    rijen = Keuzescenario.objects.filter(onderzoek__in=onderzoeken(persoon).values("pk"))
    return rijen.select_related(
        "onderzoek__samenwerking", "onderzoek__eigenaar_gemeente", "berekening__samenwerking"
    ).order_by("onderzoek__nummer", "naam", "pk")


def keuzescenario(persoon: Persoon, nummer: int) -> Keuzescenario | None:
    """One of them by its id; None when there is none."""
    return keuzescenarios(persoon).filter(pk=nummer).first()


def rapport_van(persoon: Persoon, scenario: Keuzescenario) -> Jaarrapport | None:
    """The calculation of a scenario, None when somebody may not read that."""
    return bijdrage.jaarrapport(persoon, versiesleutel(scenario.berekening))


def rapporten_van(persoon: Persoon, scenarios: Sequence[Keuzescenario]) -> dict[int, Jaarrapport]:
    """The calculations of scenarios that somebody may read; a look per cooperation."""
    codes = dict.fromkeys(scenario.onderzoek.samenwerking.code for scenario in scenarios)
    versies = (r for code in codes for _, r in bijdrage.alle_versies_van(persoon, code))
    return {r.registratie.id: r for r in versies if r.registratie}


def te_kiezen(persoon: Persoon, onderzoek: Onderzoek) -> Sequence[Jaarrapport]:
    """The adopted calculations on which a scenario of an investigation can be computed."""
    alle = bijdrage.berekeningen(persoon, onderzoek.samenwerking.code)
    return [r for r in alle if r.registratie and r.registratie.status in VAST]

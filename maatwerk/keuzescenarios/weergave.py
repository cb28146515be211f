"""Choice scenarios as pages show them; every figure comes from the engine."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from django.urls import reverse

from bijdrage.rapport.model import Jaarrapport
from bijdrage.rapport.samenstellen import Namen
from bijdrage.rapport.weergave import naam_van
from bijdrage.rekenmodel.scenario import Gevolg, Scenario, combineer
from bijdrage.rekenmodel.scenariotekst import uit_json
from bijdrage.rekenmodel.wijziging import OngeldigScenario, Wijziging
from bijdrage.watals import zinnen
from bijdrage.watals.gesprek import gevolg_van, te_tonen
from bijdrage.watals.samengevoegd import KLEIN_TEAM, raakt_samengevoegd
from maatwerk.models import Keuzescenario, Onderzoek
from maatwerk.onderzoeken.weergave import bedrag, bereik
from samenwerking.selectors import codelijsten
from samenwerking.weergave import Feit

NIET_TE_LEZEN = "U kunt de berekening niet lezen waarop dit scenario is uitgerekend."
ANDERE_BEREKENING = (
    "Deze scenario's zijn uitgerekend op verschillende berekeningen. Kies scenario's op dezelfde."
)


class Uitgerekend(NamedTuple):
    """What a scenario changes, in words, and what comes of it; or why that is not told."""

    woorden: tuple[str, ...]
    gevolg: Gevolg | None
    fouten: tuple[str, ...]

    @property
    def zin(self) -> str:
        """What comes of it, in a sentence."""
        return zinnen.uitkomst(self.gevolg) if self.gevolg else " ".join(self.fouten)


class Regel(NamedTuple):
    """A scenario in a list, with what it does."""

    scenario: Keuzescenario
    zin: str


def als_scenario(scenario: Keuzescenario) -> Scenario:
    """As the engine reads it. Raises OngeldigScenario."""
    return Scenario(scenario.naam, scenario.gemeente, uit_json(scenario.wijzigingen))


def reken_uit(scenario: Keuzescenario, rapport: Jaarrapport | None) -> Uitgerekend:
    """A scenario on its calculation, as this reader may read that."""
    if rapport is None:
        return Uitgerekend((), None, (NIET_TE_LEZEN,))
    try:
        wat = als_scenario(scenario)
    except OngeldigScenario as fout:
        return Uitgerekend((), None, fout.fouten)
    return _uitgerekend(rapport, wat.gemeente, wat.wijzigingen)


def reken_samen(scenarios: Sequence[Keuzescenario], rapport: Jaarrapport | None) -> Uitgerekend:
    """Several scenarios together; the first says which municipality changes."""
    if len({scenario.berekening_id for scenario in scenarios}) > 1:
        return Uitgerekend((), None, (ANDERE_BEREKENING,))
    if rapport is None:
        return Uitgerekend((), None, (NIET_TE_LEZEN,))
    try:
        delen = [als_scenario(scenario) for scenario in scenarios]
        if any(raakt_samengevoegd(w, rapport) for deel in delen for w in deel.wijzigingen):
            return Uitgerekend((), None, (KLEIN_TEAM,))
        wat = combineer(rapport.proefinvoer, "samen", delen[0].gemeente, delen)
    except OngeldigScenario as fout:
        return Uitgerekend((), None, te_tonen(rapport, fout.fouten))
    return _uitgerekend(rapport, wat.gemeente, wat.wijzigingen)


def namen_bij(rapport: Jaarrapport) -> Namen:
    """What units, components and taakvelden are called in a calculation."""
    return Namen(rapport.berekening.invoer, codelijsten())


def _uitgerekend(
    rapport: Jaarrapport, gemeente: str, wijzigingen: Sequence[Wijziging]
) -> Uitgerekend:
    namen, invoer = namen_bij(rapport), rapport.proefinvoer
    open_ = [wat for wat in wijzigingen if not raakt_samengevoegd(wat, rapport)]
    woorden = tuple(zinnen.wijziging(wat, invoer, namen) for wat in open_)
    return Uitgerekend(woorden, *gevolg_van(rapport, gemeente, wijzigingen))


def regels(scenarios: Iterable[Keuzescenario], rapporten: Mapping[int, Jaarrapport]) -> list[Regel]:
    """A list of scenarios; rapporten: per calculation the report that this reader may read."""
    return [Regel(s, reken_uit(s, rapporten.get(s.berekening_id)).zin) for s in scenarios]


def feiten(scenario: Keuzescenario, rapport: Jaarrapport | None) -> Iterator[Feit]:
    """What must be known of a scenario, for beside it."""
    onderzoek = scenario.onderzoek
    adres = reverse("onderzoek", args=[onderzoek.pk])
    yield Feit("Onderzoek", f"{onderzoek.nummer}. {onderzoek.titel}", adres)
    yield _indicatie(onderzoek)
    if rapport:
        adres = reverse("jaar", args=[rapport.versiesleutel])
        versie = rapport.registratie.versie if rapport.registratie else 0
        yield Feit("Uitgerekend op", naam_van(rapport), adres, (f"versie {versie}",))
    if scenario.voor_wie:
        yield Feit("Voor wie", scenario.voor_wie)
    jaren = f"weg in {scenario.frictiejaren} jaar"
    yield Feit("Wat achterblijft", scenario.drager, uitleg=(jaren,))


def _indicatie(onderzoek: Onderzoek) -> Feit:
    """What was expected, beside what the engine says."""
    uitleg = (bereik(onderzoek), "een verwachting, niet uitgerekend")
    return Feit("Indicatie van het onderzoek", bedrag(onderzoek), uitleg=uitleg)


def teksten(scenario: Keuzescenario) -> list[tuple[str, Any]]:
    """What is told in words, under its heading."""
    alle = (
        ("Wat merkt iemand ervan?", scenario.dienstniveau),
        ("Frictie", scenario.frictie),
        ("Risico", scenario.risico),
    )
    return [(kop, tekst) for kop, tekst in alle if tekst]

"""Keeping a scenario, and removing one of one's own."""

from collections.abc import Sequence

from django.db import transaction

from bijdrage import logboek
from bijdrage.models import Berekening, Scenario, Zichtbaar
from bijdrage.rekenmodel.invoer import Invoer
from bijdrage.rekenmodel.scenario import Scenario as Proef
from bijdrage.rekenmodel.scenario import reken_scenario
from bijdrage.rekenmodel.scenariotekst import HOOGSTENS, als_json
from bijdrage.rekenmodel.wijziging import OngeldigScenario, Wijziging
from samenwerking.rechten.oordeel import Geweigerd, eis
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie


@transaction.atomic
def bewaar_scenario(
    *,
    persoon: Persoon,
    berekening: Berekening,
    invoer: Invoer,
    naam: str,
    gemeente: str,
    wijzigingen: Sequence[Wijziging],
    zichtbaar: Zichtbaar = Zichtbaar.EIGEN,
) -> Scenario:
    """Keep a scenario on a calculation. invoer: of that calculation; the registry stays as it is.

    Raises Geweigerd when this person may not, when it cannot be worked out, or when the name is
    already that of another of his.
    """
    eis(persoon, Actie.SCENARIO_BEWAREN, samenwerking=berekening.samenwerking_id)
    if zichtbaar == Zichtbaar.OPENBAAR:
        eis(persoon, Actie.SCENARIO_PUBLICEREN, samenwerking=berekening.samenwerking_id)
    eis_uitvoerbaar(invoer, naam.strip(), gemeente, wijzigingen)
    eigen = Scenario.objects.filter(berekening=berekening, maker=persoon.account)
    if eigen.filter(naam=naam.strip()).exists():
        raise Geweigerd(f"U hebt hier al een scenario «{naam.strip()}». Kies een andere naam.")
    scenario = Scenario.objects.create(
        berekening=berekening,
        naam=naam.strip(),
        gemeente=gemeente,
        wijzigingen=[als_json(wijziging) for wijziging in wijzigingen],
        zichtbaar=zichtbaar,
        maker_id=persoon.account,
    )
    logboek.scenario_bewaard(persoon, scenario)
    return scenario


@transaction.atomic
def verwijder_scenario(*, persoon: Persoon, scenario: Scenario) -> None:
    """Remove a scenario. Raises Geweigerd when it is not of this person."""
    eis(persoon, Actie.SCENARIO_BEWAREN, samenwerking=scenario.berekening.samenwerking_id)
    if scenario.maker_id != persoon.id:
        raise Geweigerd(
            f"Het scenario «{scenario}» is van {scenario.maker}. Alleen die verwijdert het."
        )
    logboek.scenario_verwijderd(persoon, scenario)
    scenario.delete()


def eis_uitvoerbaar(
    invoer: Invoer, naam: str, gemeente: str, wijzigingen: Sequence[Wijziging]
) -> None:
    """Raises Geweigerd, in Dutch, for a scenario without a name or that cannot be worked out."""
    if not naam:
        raise Geweigerd("Het scenario heeft geen naam. Geef het een naam.")
    if not wijzigingen or len(wijzigingen) > HOOGSTENS:
        raise Geweigerd(
            f"Een scenario heeft 1 tot {HOOGSTENS} wijzigingen, niet {len(wijzigingen)}."
        )
    try:
        reken_scenario(invoer, Proef(naam, gemeente, tuple(wijzigingen)))
    except OngeldigScenario as fout:
        raise Geweigerd(str(fout)) from fout

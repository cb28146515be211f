"""What a wish does to the contribution: worked out by the engine on the newest calculation."""

from typing import NamedTuple

from bijdrage import selectors
from bijdrage.rapport.model import Jaarrapport
from bijdrage.rapport.weergave import naam_van
from bijdrage.rekenmodel.scenario import Scenario, reken_scenario
from bijdrage.rekenmodel.scenariotekst import als_tekst
from bijdrage.rekenmodel.wijziging import OngeldigScenario, Urenwijziging
from bijdrage.watals.gesprek import te_tonen
from bijdrage.watals.samengevoegd import KLEIN_TEAM, raakt_samengevoegd
from bijdrage.watals.zinnen import uitkomst
from maatwerk.models import Maatwerkpunt, Maatwerkwens
from samenwerking.rechten.persoon import Persoon
from samenwerking.schaal import naar_geheel

VAST = ("vastgesteld", "gepubliceerd")
GEEN_UREN = "Niet bekend: van deze wens staan er nog geen uren bij."
GEEN_TEAM = "Niet bekend: er is nog geen team gekozen waar de uren van zijn."
GEEN_BEREKENING = "Niet bekend: er is nog geen vastgestelde berekening om op te rekenen."


class Gevolg(NamedTuple):
    """What a wish does, in a sentence. sleutel, naam: of the calculation; wijziging: to try it."""

    gemeente: str
    zin: str
    sleutel: str = ""
    wijziging: str = ""
    naam: str = ""


def gevolgen(persoon: Persoon, punt: Maatwerkpunt) -> list[Gevolg]:
    """What each wish of a part of the service does, each apart from the other."""
    wensen = list(punt.wensen.all())
    rekenbaar = punt.onderdeel is not None and any(wens.uren for wens in wensen)
    rapport = _rapport(persoon, punt.samenwerking.code) if rekenbaar else None
    return [_gevolg(punt, wens, rapport) for wens in wensen]


def team(persoon: Persoon, punt: Maatwerkpunt) -> str:
    """The unit of its hours; "" where this reader does not see it apart."""
    if punt.onderdeel is None:
        return ""
    rapport = _rapport(persoon, punt.samenwerking.code)
    if rapport and rapport.verbergt(punt.onderdeel.code):
        return ""
    return f"{punt.onderdeel.code} {punt.onderdeel.naam}"


def _gevolg(punt: Maatwerkpunt, wens: Maatwerkwens, rapport: Jaarrapport | None) -> Gevolg:
    wie = str(wens.gemeente)
    if not wens.uren:
        return Gevolg(wie, GEEN_UREN)
    if punt.onderdeel is None:
        return Gevolg(wie, GEEN_TEAM)
    if rapport is None:
        return Gevolg(wie, GEEN_BEREKENING)
    wat = Urenwijziging(wie, naar_geheel(wens.uren), onderdeel=punt.onderdeel.code)
    if raakt_samengevoegd(wat, rapport):
        return Gevolg(wie, KLEIN_TEAM)
    try:
        gevolg = reken_scenario(rapport.proefinvoer, Scenario("", wie, (wat,)))
    except OngeldigScenario as fout:
        return Gevolg(wie, f"Niet uit te rekenen: {' '.join(te_tonen(rapport, fout.fouten))}")
    return Gevolg(wie, uitkomst(gevolg), rapport.versiesleutel, als_tekst(wat), naam_van(rapport))


def _rapport(persoon: Persoon, code: str) -> Jaarrapport | None:
    """The newest calculation that was adopted, as this person reads it."""
    vast = (
        rapport
        for rapport in selectors.berekeningen(persoon, code)
        if rapport.registratie and rapport.registratie.status in VAST
    )
    return next(vast, None)

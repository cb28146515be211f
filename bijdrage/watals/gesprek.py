"""The conversation of what if: the questions asked and answered, all of it in the address.

Pages that let somebody put a scenario together share it; each has its own address.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple
from urllib.parse import urlencode

from bijdrage.rapport.model import Jaarrapport
from bijdrage.rapport.samenstellen import Namen
from bijdrage.rapport.uitgave import openbare_fouten
from bijdrage.rapport.weergave import jaarweergave
from bijdrage.rekenmodel.invoer import Invoer
from bijdrage.rekenmodel.scenario import Gevolg, Scenario, reken_scenario
from bijdrage.rekenmodel.scenariotekst import als_tekst, uit_teksten
from bijdrage.rekenmodel.wijziging import OngeldigScenario, Toetreding, Wijziging
from bijdrage.watals import weergave, zinnen
from bijdrage.watals.formulier import VRAGEN, Vraag
from bijdrage.watals.samengevoegd import KLEIN_TEAM, raakt_samengevoegd
from samenwerking.selectors import codelijsten

JAREN = 5
"""In how many years the page lets the cost that stays behind go down."""


class Gesprek(NamedTuple):
    """How far it is. verder: the address to go on to, "" to stay; context: what the page shows.

    gevolg: what comes of the changes so far, None where there are none or they cannot be.
    """

    verder: str
    wie: str
    wijzigingen: tuple[Wijziging, ...]
    gevolg: Gevolg | None
    namen: Namen
    context: dict[str, Any]


def voer_gesprek(request: Any, rapport: Jaarrapport, basis: str) -> Gesprek:
    """Read what is asked and answered in an address. basis: of the page without any of it."""
    namen = Namen(rapport.berekening.invoer, codelijsten())
    wijzigingen, fouten = _gekozen(request, rapport)
    vraag, verder = _vraag(request, rapport, namen), ""
    if vraag is not None and vraag.is_valid():
        samen = (*wijzigingen, *vraag.wijzigingen)
        gevolg, geweigerd = gevolg_van(rapport, _wie(request, rapport, vraag, wijzigingen), samen)
        if gevolg is not None and vraag.wijzigingen:
            verder = adres(basis, gevolg.scenario.gemeente, samen)
        else:
            for fout in geweigerd or ("Dit verandert niets. Kies iets anders.",):
                vraag.add_error(None, fout)
    wie = _wie(request, rapport, None, wijzigingen)
    gevolg, geweigerd = gevolg_van(rapport, wie, wijzigingen) if wijzigingen else (None, ())
    context = {
        "jaar": jaarweergave(rapport),
        "formulier": vraag,
        "gevraagd": request.GET.get("vraag", ""),
        "vragen": [(naam, soort.titel) for naam, soort in VRAGEN.items()],
        "gekozen": _in_woorden(rapport, namen, basis, wie, wijzigingen),
        "bewaard": _vraagdelen(wie, wijzigingen),
        "adres": urlencode(_vraagdelen(wie, wijzigingen)) if wijzigingen else "",
        "fouten": (*fouten, *geweigerd),
    }
    return Gesprek(verder, wie, wijzigingen, gevolg, namen, context)


def uitkomst(gevolg: Gevolg, namen: Namen, jaren: int = JAREN) -> dict[str, Any]:
    """What every page shows of an outcome. jaren: in how many the cost that stays goes down."""
    return {
        "gevolg": gevolg,
        "zin": zinnen.uitkomst(gevolg),
        "cijfers": list(weergave.vier_cijfers(gevolg)),
        "grafiek": weergave.grafiek(gevolg),
        "frictie": weergave.frictie(gevolg, jaren),
        "per_component": list(weergave.per_label(gevolg, "component", namen)),
        "per_taakveld": list(weergave.per_label(gevolg, "taakveld", namen)),
    }


def gevolg_van(
    rapport: Jaarrapport, wie: str, wijzigingen: Sequence[Wijziging]
) -> tuple[Gevolg | None, tuple[str, ...]]:
    """What comes of the changes, or why that cannot be worked out."""
    scenario = Scenario("", wie, tuple(wijzigingen))
    if any(raakt_samengevoegd(wat, rapport) for wat in wijzigingen):
        return None, (KLEIN_TEAM,)
    try:
        nu = None if rapport.berekening.groepen else rapport.berekening
        return reken_scenario(rapport.proefinvoer, scenario, nu), ()
    except OngeldigScenario as fout:
        return None, te_tonen(rapport, fout.fouten)


def te_tonen(rapport: Jaarrapport, fouten: tuple[str, ...]) -> tuple[str, ...]:
    """Faults as this edition tells them."""
    if rapport.groepen is None:
        return fouten
    return openbare_fouten(fouten, rapport.motor.invoer, rapport.groepen)


def adres(basis: str, wie: str, wijzigingen: Sequence[Wijziging]) -> str:
    """The address of a page with a scenario in it. basis: of the page without one."""
    return f"{basis}?{urlencode(_vraagdelen(wie, wijzigingen))}" if wijzigingen else basis


def _gekozen(request: Any, rapport: Jaarrapport) -> tuple[tuple[Wijziging, ...], tuple[str, ...]]:
    """The changes in the address, and why they cannot be read or may not be asked."""
    try:
        alle = uit_teksten(request.GET.getlist("w"))
        mag = tuple(wat for wat in alle if not raakt_samengevoegd(wat, rapport))
        return mag, () if len(mag) == len(alle) else (KLEIN_TEAM,)
    except OngeldigScenario as fout:
        return (), fout.fouten


def _vraag(request: Any, rapport: Jaarrapport, namen: Namen) -> Vraag | None:
    """The question that is asked, with its answer where there is one."""
    soort = VRAGEN.get(request.GET.get("vraag", ""))
    if soort is None:
        return None
    beantwoord = request.GET.keys() & soort.base_fields.keys()
    return soort(_te_kiezen(rapport), namen, request.GET if beantwoord else None)


def _te_kiezen(rapport: Jaarrapport) -> Invoer:
    """The input to ask about, with only the units that this edition shows apart."""
    invoer, groepen = rapport.proefinvoer, rapport.berekening.groepen
    return invoer._replace(onderdelen=tuple(o for o in invoer.onderdelen if o.code not in groepen))


def _wie(
    request: Any, rapport: Jaarrapport, vraag: Vraag | None, eerder: Sequence[Wijziging]
) -> str:
    """The municipality that changes: of the first answer, and else the one of the page."""
    if vraag is not None and not eerder:
        gekozen = vraag.cleaned_data
        return str(
            gekozen.get("gemeente")
            or gekozen.get("gast")
            or gekozen.get("naam")
            or rapport.gemeente
        )
    namen = {g.naam for g in rapport.berekening.invoer.gemeenten}
    namen |= {wat.gemeente.naam for wat in eerder if isinstance(wat, Toetreding)}
    gevraagd = request.GET.get("voor", "")
    return gevraagd if gevraagd in namen else rapport.gemeente


def _vraagdelen(wie: str, wijzigingen: Sequence[Wijziging]) -> list[tuple[str, str]]:
    return [("voor", wie), *(("w", als_tekst(w)) for w in wijzigingen)]


def _in_woorden(
    rapport: Jaarrapport, namen: Namen, basis: str, wie: str, wijzigingen: Sequence[Wijziging]
) -> list[tuple[str, str]]:
    """Every change in words, with the address of the page without it."""
    invoer = rapport.proefinvoer
    return [
        (
            zinnen.wijziging(wat, invoer, namen),
            adres(basis, wie, [w for w in wijzigingen if w is not wat]),
        )
        for wat in wijzigingen
    ]

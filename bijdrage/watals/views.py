"""The page on which a scenario is tried: all of it stands in the address, nothing is kept."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from bijdrage import selectors
from bijdrage.rapport.model import Jaarrapport
from bijdrage.rapport.samenstellen import Namen
from bijdrage.rapport.weergave import jaarweergave
from bijdrage.rekenmodel.scenario import Gevolg, Scenario, reken_scenario
from bijdrage.rekenmodel.scenariotekst import als_tekst, uit_teksten
from bijdrage.rekenmodel.wijziging import OngeldigScenario, Wijziging
from bijdrage.watals import weergave, zinnen
from bijdrage.watals.formulier import VRAGEN, Vraag
from bijdrage.watals.vragen import voorbeelden
from samenwerking.selectors import codelijsten

JAREN = 5
"""In how many years the page lets the cost that stays behind go down."""


@require_safe
def proef(request: Any, sleutel: str) -> HttpResponse:
    """Ask one question at a time; the answers stand in the address, below it what comes of them."""
    rapport = _rapport(request, sleutel)
    namen = Namen(rapport.berekening.invoer, codelijsten())
    wijzigingen, fouten = _gekozen(request)
    vraag = _vraag(request, rapport, namen)
    if vraag is not None and vraag.is_valid():
        samen = (*wijzigingen, *vraag.wijzigingen)
        gevolg, geweigerd = _gevolg(rapport, _wie(request, rapport, vraag, wijzigingen), samen)
        if gevolg is not None and vraag.wijzigingen:
            return redirect(_adres(sleutel, gevolg.scenario.gemeente, samen))
        for fout in geweigerd or ("Dit verandert niets. Kies iets anders.",):
            vraag.add_error(None, fout)
    wie = _wie(request, rapport, None, wijzigingen)
    gevolg, geweigerd = _gevolg(rapport, wie, wijzigingen) if wijzigingen else (None, ())
    context = {
        "jaar": jaarweergave(rapport),
        "formulier": vraag,
        "gevraagd": request.GET.get("vraag", ""),
        "vragen": [(naam, soort.titel) for naam, soort in VRAGEN.items()],
        "gekozen": _in_woorden(rapport, namen, wie, wijzigingen),
        "bewaard": [(naam, waarde) for naam, waarde in _vraagdelen(wie, wijzigingen)],
        "adres": urlencode(_vraagdelen(wie, wijzigingen)) if wijzigingen else "",
        "fouten": (*fouten, *geweigerd),
        "voorbeelden": _voorbeelden(rapport, namen),
        **(uitkomst(gevolg, namen) if gevolg else {}),
    }
    return render(request, "bijdrage/watals/proef.html", context)


def uitkomst(gevolg: Gevolg, namen: Namen) -> dict[str, Any]:
    """What every page shows of an outcome."""
    return {
        "gevolg": gevolg,
        "zin": zinnen.uitkomst(gevolg),
        "cijfers": weergave.vier_cijfers(gevolg),
        "grafiek": weergave.grafiek(gevolg),
        "frictie": weergave.frictie(gevolg, JAREN),
        "per_component": list(weergave.per_label(gevolg, "component", namen)),
        "per_taakveld": list(weergave.per_label(gevolg, "taakveld", namen)),
    }


def _rapport(request: Any, sleutel: str) -> Jaarrapport:
    rapport = selectors.jaarrapport(request.persoon, sleutel)
    if rapport is None:
        raise Http404(selectors.waarom_niet(request.persoon, sleutel))
    return rapport


def _gekozen(request: Any) -> tuple[tuple[Wijziging, ...], tuple[str, ...]]:
    """The changes in the address, and why they cannot be read."""
    try:
        return uit_teksten(request.GET.getlist("w")), ()
    except OngeldigScenario as fout:
        return (), fout.fouten


def _vraag(request: Any, rapport: Jaarrapport, namen: Namen) -> Vraag | None:
    """The question that is asked, with its answer where there is one."""
    soort = VRAGEN.get(request.GET.get("vraag", ""))
    if soort is None:
        return None
    beantwoord = request.GET.keys() & soort.base_fields.keys()
    return soort(rapport.berekening.invoer, namen, request.GET if beantwoord else None)


def _wie(
    request: Any, rapport: Jaarrapport, vraag: Vraag | None, eerder: Sequence[Wijziging]
) -> str:
    """The municipality that changes: of the first answer, and else the one of the page."""
    if vraag is not None and not eerder:
        gekozen = vraag.cleaned_data
        return str(gekozen.get("gemeente") or gekozen.get("gast") or rapport.gemeente)
    namen = {g.naam for g in rapport.berekening.invoer.gemeenten}
    gevraagd = request.GET.get("voor", "")
    return gevraagd if gevraagd in namen else rapport.gemeente


def _gevolg(
    rapport: Jaarrapport, wie: str, wijzigingen: Sequence[Wijziging]
) -> tuple[Gevolg | None, tuple[str, ...]]:
    """What comes of the changes, or why that cannot be worked out."""
    scenario = Scenario("", wie, tuple(wijzigingen))
    try:
        return reken_scenario(rapport.berekening.invoer, scenario, rapport.berekening), ()
    except OngeldigScenario as fout:
        return None, fout.fouten


def _vraagdelen(wie: str, wijzigingen: Sequence[Wijziging]) -> list[tuple[str, str]]:
    return [("voor", wie), *(("w", als_tekst(w)) for w in wijzigingen)]


def _adres(sleutel: str, wie: str, wijzigingen: Sequence[Wijziging]) -> str:
    adres = reverse("wat-als", args=[sleutel])
    return f"{adres}?{urlencode(_vraagdelen(wie, wijzigingen))}" if wijzigingen else adres


def _in_woorden(
    rapport: Jaarrapport, namen: Namen, wie: str, wijzigingen: Sequence[Wijziging]
) -> list[tuple[str, str]]:
    """Every change in words, with the address of the page without it."""
    invoer = rapport.berekening.invoer
    return [
        (
            zinnen.wijziging(wat, invoer, namen),
            _adres(rapport.sleutel, wie, [w for w in wijzigingen if w is not wat]),
        )
        for wat in wijzigingen
    ]


def _voorbeelden(rapport: Jaarrapport, namen: Namen) -> list[tuple[str, str]]:
    """Examples as buttons: what they say, and the answer that they give."""
    invoer, wie = rapport.berekening.invoer, rapport.gemeente
    onderdeel, taakveld, afspraak = voorbeelden(invoer, wie)
    minder, meer = {"richting": "minder"}, {"richting": "meer"}
    antwoorden: list[tuple[str, dict[str, str]]] = []
    if onderdeel and invoer.kenmerken.productieve_uren:
        waar = {"vraag": "uren", "onderdeel": onderdeel, "gemeente": wie}
        wat = f"Eén vte minder van {namen.naam('onderdeel', onderdeel)} voor {wie}"
        antwoorden.append((wat, {**waar, **minder, "aantal": "1", "eenheid": "vte"}))
    if afspraak:
        waar = {"vraag": "afspraak", "afspraak": afspraak, "gast": wie}
        antwoorden.append((f"{afspraak} € 100.000 lager", {**waar, **minder, "bedrag": "100000"}))
    index = {"vraag": "index", "gast": wie, **meer, "procent": "1"}
    antwoorden.append(("De index 1 % hoger", index))
    if taakveld:
        waar = {"vraag": "niveau", "taakveld": taakveld, "gemeente": wie}
        wat = f"25 % meer uren in taakveld {taakveld} {namen.naam('taakveld', taakveld)}"
        antwoorden.append((wat, {**waar, **meer, "procent": "25"}))
    return [(wat, urlencode(antwoord)) for wat, antwoord in antwoorden]

"""The pages of what if: to try one, all of it in the address; to keep, show and compare them."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from bijdrage import selectors
from bijdrage.models import Scenario as Bewaard
from bijdrage.models import Zichtbaar
from bijdrage.rapport.model import Jaarrapport
from bijdrage.rapport.samenstellen import Namen
from bijdrage.rapport.weergave import jaarweergave
from bijdrage.rekenmodel.invoer import Invoer
from bijdrage.rekenmodel.scenario import Gevolg, Scenario, combineer, reken_scenario
from bijdrage.rekenmodel.scenariotekst import als_tekst, uit_json, uit_teksten
from bijdrage.rekenmodel.wijziging import OngeldigScenario, Toetreding, Wijziging
from bijdrage.services.scenarios import bewaar_scenario, verwijder_scenario
from bijdrage.watals import selectors as watals
from bijdrage.watals import weergave, zinnen
from bijdrage.watals.formulier import (
    VRAGEN,
    Bewaarformulier,
    Naastelkaarformulier,
    Vraag,
)
from bijdrage.watals.samengevoegd import KLEIN_TEAM, raakt_samengevoegd, weiger_samengevoegd
from bijdrage.watals.vragen import voorbeelden
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.selectors import codelijsten
from samenwerking.weergave import Tabel

SAMEN = "samen"
"""The name of the button that takes scenarios together."""
JAREN = 5
"""In how many years the page lets the cost that stays behind go down."""


@require_safe
def proef(request: Any, sleutel: str) -> HttpResponse:
    """Ask one question at a time; the answers stand in the address, below it what comes of them."""
    rapport = _rapport(request, sleutel)
    namen = Namen(rapport.berekening.invoer, codelijsten())
    wijzigingen, fouten = _gekozen(request, rapport)
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
        "scenarios": list(watals.scenarios(request.persoon, rapport)),
        "bewaren": _bewaren(request, rapport) if gevolg else None,
        **(uitkomst(gevolg, namen) if gevolg else {}),
    }
    return render(request, "bijdrage/watals/proef.html", context)


def uitkomst(gevolg: Gevolg, namen: Namen) -> dict[str, Any]:
    """What every page shows of an outcome."""
    return {
        "gevolg": gevolg,
        "zin": zinnen.uitkomst(gevolg),
        "cijfers": list(weergave.vier_cijfers(gevolg)),
        "grafiek": weergave.grafiek(gevolg),
        "frictie": weergave.frictie(gevolg, JAREN),
        "per_component": list(weergave.per_label(gevolg, "component", namen)),
        "per_taakveld": list(weergave.per_label(gevolg, "taakveld", namen)),
    }


def _bewaren(request: Any, rapport: Jaarrapport) -> Bewaarformulier | None:
    """The form to keep it, for who may."""
    keuzes = watals.te_bewaren(request.persoon, rapport)
    return Bewaarformulier(keuzes) if keuzes else None


@require_POST
def bewaar(request: Any, sleutel: str) -> HttpResponse:
    """Keep what stands in the form under a name."""
    rapport = _rapport(request, sleutel)
    wie, teksten = request.POST.get("voor", ""), request.POST.getlist("w")
    keuzes = watals.te_bewaren(request.persoon, rapport)
    formulier = Bewaarformulier(keuzes, request.POST)
    if formulier.is_valid() or not keuzes:
        try:
            weiger_samengevoegd(teksten, rapport)
            scenario = bewaar_scenario(
                persoon=request.persoon,
                berekening=watals.berekening_van(rapport),
                invoer=rapport.motor.invoer,
                naam=formulier.cleaned_data.get("naam", ""),
                gemeente=wie,
                wijzigingen=uit_teksten(teksten),
                zichtbaar=Zichtbaar(formulier.cleaned_data.get("zichtbaar", Zichtbaar.EIGEN)),
            )
        except (Geweigerd, OngeldigScenario) as weigering:
            if not keuzes:
                raise
            formulier.add_error(None, str(weigering))
        else:
            messages.success(request, f"Het scenario «{scenario}» is bewaard.")
            return redirect("wat-als-scenario", rapport.versiesleutel, scenario.pk)
    bewaard = [("voor", wie), *(("w", tekst) for tekst in teksten)]
    context = {"jaar": jaarweergave(rapport), "bewaren": formulier, "bewaard": bewaard}
    return render(request, "bijdrage/watals/bewaren.html", context)


@require_safe
def scenario(request: Any, sleutel: str, nummer: int) -> HttpResponse:
    """A scenario that was kept, worked out on its calculation as it is now."""
    rapport, gevonden = _scenario(request, sleutel, nummer)
    namen = Namen(rapport.berekening.invoer, codelijsten())
    alle, gevolg, fouten = _bewaard(rapport, gevonden)
    wijzigingen = [wat for wat in alle if not raakt_samengevoegd(wat, rapport)]
    woorden = [zinnen.wijziging(w, rapport.motor.invoer, namen) for w in wijzigingen]
    context = {
        "jaar": jaarweergave(rapport),
        "scenario": gevonden,
        "eigen": gevonden.maker_id == request.persoon.id,
        "woorden": woorden,
        "fouten": fouten,
        "verder": _adres(rapport.sleutel, gevonden.gemeente, wijzigingen),
        **(uitkomst(gevolg, namen) if gevolg else {}),
    }
    return render(request, "bijdrage/watals/scenario.html", context)


@require_POST
def verwijder(request: Any, sleutel: str, nummer: int) -> HttpResponse:
    """Remove a scenario of one's own."""
    _, gevonden = _scenario(request, sleutel, nummer)
    verwijder_scenario(persoon=request.persoon, scenario=gevonden)
    messages.success(request, f"Het scenario «{gevonden}» is verwijderd.")
    return redirect("wat-als", sleutel)


@require_safe
def vergelijk(request: Any, sleutel: str) -> HttpResponse:
    """Two or three scenarios side by side."""
    rapport = _rapport(request, sleutel)
    bewaard = {wat.pk: wat for wat in watals.scenarios(request.persoon, rapport)}
    keuzes = [(str(nummer), wat.naam) for nummer, wat in bewaard.items()]
    gevraagd = request.GET.keys() & Naastelkaarformulier.base_fields.keys()
    formulier = Naastelkaarformulier(keuzes, request.GET if gevraagd else None)
    if SAMEN in request.GET and formulier.is_valid():
        samen = _samen(rapport, formulier, bewaard)
        if samen:
            return redirect(samen)
    context = {
        "jaar": jaarweergave(rapport),
        "formulier": formulier,
        "keuzes": keuzes,
        "cijfers": _naast_elkaar(rapport, formulier, bewaard) if formulier.is_valid() else None,
    }
    return render(request, "bijdrage/watals/vergelijk.html", context)


def _naast_elkaar(
    rapport: Jaarrapport, formulier: Naastelkaarformulier, bewaard: Mapping[int, Bewaard]
) -> Tabel | None:
    """The figures of what was chosen; None, with why, where one does not fit any more."""
    bekend: list[tuple[str, Gevolg]] = []
    for wat in (bewaard[nummer] for nummer in formulier.nummers):
        _, gevolg, fouten = _bewaard(rapport, wat)
        if gevolg is None:
            formulier.add_error(None, f"«{wat}» past niet meer: {' '.join(fouten)}")
        else:
            bekend.append((wat.naam, gevolg))
    return None if formulier.errors else weergave.naast_elkaar(bekend)


def _samen(
    rapport: Jaarrapport, formulier: Naastelkaarformulier, bewaard: Mapping[int, Bewaard]
) -> str:
    """The address of what was chosen as one scenario; "", with why, where that cannot be."""
    gekozen = [bewaard[nummer] for nummer in formulier.nummers]
    try:
        delen = [Scenario(w.naam, w.gemeente, uit_json(w.wijzigingen)) for w in gekozen]
        samen = combineer(rapport.motor.invoer, "", gekozen[0].gemeente, delen)
    except OngeldigScenario as fout:
        for waarom in fout.fouten:
            formulier.add_error(None, waarom)
        return ""
    return _adres(rapport.sleutel, samen.gemeente, samen.wijzigingen)


def _scenario(request: Any, sleutel: str, nummer: int) -> tuple[Jaarrapport, Bewaard]:
    """A calculation and a scenario on it. Raises Http404 for what this person may not know of."""
    rapport = _rapport(request, sleutel)
    gevonden = watals.een_van(request.persoon, rapport, nummer)
    if gevonden is None:
        raise Http404("We kennen dit scenario niet.")
    return rapport, gevonden


def _bewaard(
    rapport: Jaarrapport, wat: Bewaard
) -> tuple[tuple[Wijziging, ...], Gevolg | None, tuple[str, ...]]:
    """The changes of a scenario and what comes of them, or why they no longer can be."""
    try:
        wijzigingen = uit_json(wat.wijzigingen)
    except OngeldigScenario as fout:
        return (), None, fout.fouten
    return (wijzigingen, *_gevolg(rapport, wat.gemeente, wijzigingen))


def _rapport(request: Any, sleutel: str) -> Jaarrapport:
    rapport = selectors.jaarrapport(request.persoon, sleutel)
    if rapport is None:
        raise Http404(selectors.waarom_niet(request.persoon, sleutel))
    return rapport


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
    invoer = rapport.motor.invoer
    apart = tuple(o for o in invoer.onderdelen if not rapport.verbergt(o.code))
    return invoer._replace(onderdelen=apart)


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


def _gevolg(
    rapport: Jaarrapport, wie: str, wijzigingen: Sequence[Wijziging]
) -> tuple[Gevolg | None, tuple[str, ...]]:
    """What comes of the changes, or why that cannot be worked out."""
    scenario = Scenario("", wie, tuple(wijzigingen))
    if any(raakt_samengevoegd(wat, rapport) for wat in wijzigingen):
        return None, (KLEIN_TEAM,)
    try:
        return reken_scenario(rapport.motor.invoer, scenario, rapport.motor), ()
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
    invoer = rapport.motor.invoer
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
    samengevoegd = onderdeel in rapport.berekening.groepen
    if onderdeel and not samengevoegd and invoer.kenmerken.productieve_uren:
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

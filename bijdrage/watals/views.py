"""The pages of what if: to try one, all of it in the address; to keep, show and compare them."""

from collections.abc import Mapping
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
from bijdrage.rekenmodel.scenario import Gevolg, Scenario, combineer
from bijdrage.rekenmodel.scenariotekst import uit_json, uit_teksten
from bijdrage.rekenmodel.wijziging import OngeldigScenario, Wijziging
from bijdrage.services.scenarios import bewaar_scenario, verwijder_scenario
from bijdrage.watals import selectors as watals
from bijdrage.watals import weergave, zinnen
from bijdrage.watals.formulier import (
    Bewaarformulier,
    Naastelkaarformulier,
)
from bijdrage.watals.gesprek import adres, gevolg_van, te_tonen, uitkomst, voer_gesprek
from bijdrage.watals.samengevoegd import KLEIN_TEAM, raakt_samengevoegd, weiger_samengevoegd
from bijdrage.watals.vragen import voorbeelden
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.selectors import codelijsten
from samenwerking.weergave import Tabel

SAMEN = "samen"
"""The name of the button that takes scenarios together."""


@require_safe
def proef(request: Any, sleutel: str) -> HttpResponse:
    """Ask one question at a time; the answers stand in the address, below it what comes of them."""
    rapport = _rapport(request, sleutel)
    gesprek = voer_gesprek(request, rapport, reverse("wat-als", args=[sleutel]))
    if gesprek.verder:
        return redirect(gesprek.verder)
    context = {
        **gesprek.context,
        "voorbeelden": _voorbeelden(rapport, gesprek.namen),
        "scenarios": list(watals.scenarios(request.persoon, rapport)),
        "bewaren": _bewaren(request, rapport) if gesprek.gevolg else None,
        **(uitkomst(gesprek.gevolg, gesprek.namen) if gesprek.gevolg else {}),
    }
    return render(request, "bijdrage/watals/proef.html", context)


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
            formulier.add_error(None, list(te_tonen(rapport, (str(weigering),))))
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
    woorden = [zinnen.wijziging(w, rapport.proefinvoer, namen) for w in wijzigingen]
    context = {
        "jaar": jaarweergave(rapport),
        "scenario": gevonden,
        "eigen": gevonden.maker_id == request.persoon.id,
        "woorden": woorden,
        "fouten": fouten,
        "verder": adres(reverse("wat-als", args=[rapport.sleutel]), gevonden.gemeente, wijzigingen),
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
        if any(raakt_samengevoegd(wat, rapport) for deel in delen for wat in deel.wijzigingen):
            raise OngeldigScenario((KLEIN_TEAM,))
        samen = combineer(rapport.proefinvoer, "", gekozen[0].gemeente, delen)
    except OngeldigScenario as fout:
        for waarom in te_tonen(rapport, fout.fouten):
            formulier.add_error(None, waarom)
        return ""
    naar = reverse("wat-als", args=[rapport.sleutel])
    return adres(naar, samen.gemeente, samen.wijzigingen)


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
    return (wijzigingen, *gevolg_van(rapport, wat.gemeente, wijzigingen))


def _rapport(request: Any, sleutel: str) -> Jaarrapport:
    rapport = selectors.jaarrapport(request.persoon, sleutel)
    if rapport is None:
        raise Http404(selectors.waarom_niet(request.persoon, sleutel))
    return rapport


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

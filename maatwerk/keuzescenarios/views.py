"""Pages about choice scenarios: the list, one of them, several together, and making one."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from bijdrage import selectors as bijdrage
from bijdrage.rapport.model import Jaarrapport
from bijdrage.rapport.weergave import jaarweergave
from bijdrage.rekenmodel.scenariotekst import uit_json, uit_teksten
from bijdrage.rekenmodel.wijziging import OngeldigScenario
from bijdrage.watals.gesprek import Gesprek, adres, uitkomst, voer_gesprek
from bijdrage.watals.samengevoegd import weiger_samengevoegd
from maatwerk.keuzescenarios import selectors, weergave
from maatwerk.keuzescenarios.formulieren import Berekeningformulier, Scenarioformulier
from maatwerk.models import Keuzescenario, Onderzoek
from maatwerk.onderzoeken import selectors as onderzoeken
from maatwerk.services import keuzescenarios as services
from samenwerking.rechten.oordeel import Geweigerd, eis, mag
from samenwerking.rechten.tabel import Actie

ONBEKEND = "We kennen dit keuzescenario niet."
HOOGSTENS = 10
"""How many scenarios are combined at most."""


@require_safe
def keuzescenarios(request: Any) -> HttpResponse:
    """The scenarios that somebody may know of, each with what it does; to read and to combine."""
    alle = list(selectors.keuzescenarios(request.persoon))
    rapporten = selectors.rapporten_van(request.persoon, alle)
    gelden = [scenario for scenario in alle if not scenario.vervallen]
    context = {
        "regels": weergave.regels(gelden, rapporten),
        "vervallen": [scenario for scenario in alle if scenario.vervallen],
        "fictief": any(scenario.fictief for scenario in alle),
    }
    return render(request, "maatwerk/keuzescenario/lijst.html", context)


@require_safe
def keuzescenario(request: Any, nummer: int) -> HttpResponse:
    """A scenario: what changes, what comes of it, and what is expected beside it."""
    wat = _gevonden(request, nummer)
    rapport = selectors.rapport_van(request.persoon, wat)
    uitgerekend = weergave.reken_uit(wat, rapport)
    context = {
        "scenario": wat,
        "uitgerekend": uitgerekend,
        "feiten": list(weergave.feiten(wat, rapport)),
        "teksten": weergave.teksten(wat),
        "woorden": ["fictief"] if wat.fictief else [],
        "besparingen": list(wat.besparingen.order_by("pk")),
        "mag": _mag(request, wat.onderzoek),
        **_uitkomst(rapport, uitgerekend, wat.frictiejaren),
    }
    return render(request, "maatwerk/keuzescenario/een.html", context)


@require_safe
def samen(request: Any) -> HttpResponse:
    """The scenarios in the address together; two that take the same hours are refused."""
    nummers = [int(n) for n in request.GET.getlist("scenario") if n.isdecimal() and len(n) < 10]
    gekozen = list(selectors.keuzescenarios(request.persoon).filter(pk__in=nummers[:HOOGSTENS]))
    rapport = selectors.rapport_van(request.persoon, gekozen[0]) if gekozen else None
    uitgerekend = weergave.reken_samen(gekozen, rapport) if gekozen else None
    context = {
        "gekozen": gekozen,
        "uitgerekend": uitgerekend,
        "fictief": any(scenario.fictief for scenario in gekozen),
        **(_uitkomst(rapport, uitgerekend, gekozen[0].frictiejaren) if uitgerekend else {}),
    }
    return render(request, "maatwerk/keuzescenario/samen.html", context)


@login_required
@require_http_methods(["GET", "HEAD"])
def nieuw(request: Any, nummer: int) -> HttpResponse:
    """Choose the calculation on which a scenario is computed."""
    onderzoek = _onderzoek(request, nummer)
    rapporten = selectors.te_kiezen(request.persoon, onderzoek)
    formulier = Berekeningformulier(rapporten, request.GET or None)
    if formulier.is_valid():
        return redirect("keuzescenario-maken", nummer, formulier.cleaned_data["berekening"])
    context = {"onderzoek": onderzoek, "formulier": formulier}
    return render(request, "maatwerk/keuzescenario/berekening.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def maken(request: Any, nummer: int, sleutel: str) -> HttpResponse:
    """Put a scenario together by the questions of «Wat als?», and keep it."""
    onderzoek = _onderzoek(request, nummer)
    rapport = next(
        (r for r in selectors.te_kiezen(request.persoon, onderzoek) if r.versiesleutel == sleutel),
        None,
    )
    if rapport is None:
        raise Http404(bijdrage.waarom_niet(request.persoon, sleutel))
    basis = reverse("keuzescenario-maken", args=[nummer, sleutel])
    formulier = Scenarioformulier(
        request.POST or None, initial={"frictiejaren": 5, "drager": "gedeeld"}
    )
    return _schrijven(request, Keuzescenario(onderzoek=onderzoek), rapport, basis, formulier)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def wijzigen(request: Any, nummer: int) -> HttpResponse:
    """Change a scenario on its own calculation."""
    wat = _gevonden(request, nummer)
    _eis(request, wat.onderzoek)
    rapport = selectors.rapport_van(request.persoon, wat)
    if rapport is None:
        raise Http404(weergave.NIET_TE_LEZEN)
    basis = reverse("keuzescenario-wijzigen", args=[nummer])
    if request.method != "POST" and not request.GET:
        return redirect(adres(basis, wat.gemeente, uit_json(wat.wijzigingen)))
    velden = Scenarioformulier.base_fields
    formulier = Scenarioformulier(
        request.POST or None, initial={veld: getattr(wat, veld) for veld in velden}
    )
    return _schrijven(request, wat, rapport, basis, formulier)


def _schrijven(
    request: Any,
    wat: Keuzescenario,
    rapport: Jaarrapport,
    basis: str,
    formulier: Scenarioformulier,
) -> HttpResponse:
    """The questions, and the form to keep the answers with. basis: the address of the page."""
    if request.method == "POST":
        request.GET = request.POST  # the changes stand in the form, as they do in the address
        if formulier.is_valid() and (bewaard := _bewaar(request, wat, rapport, formulier)):
            messages.success(request, f"Het keuzescenario «{bewaard}» is bewaard.")
            return redirect("keuzescenario", bewaard.pk)
    gesprek: Gesprek = voer_gesprek(request, rapport, basis)
    if gesprek.verder and request.method != "POST":
        return redirect(gesprek.verder)
    context = {
        **gesprek.context,
        "onderzoek": wat.onderzoek,
        "scenario": wat if wat.pk else None,
        "over": formulier if gesprek.wijzigingen or formulier.errors else None,
        **(uitkomst(gesprek.gevolg, gesprek.namen) if gesprek.gevolg else {}),
    }
    return render(request, "maatwerk/keuzescenario/maken.html", context)


def _bewaar(
    request: Any, wat: Keuzescenario, rapport: Jaarrapport, formulier: Scenarioformulier
) -> Keuzescenario | None:
    """Keep it; a refusal stands in the form."""
    teksten = request.POST.getlist("w")
    persoon, inhoud = request.persoon, formulier.inhoud(fictief=wat.fictief)
    try:
        weiger_samengevoegd(teksten, rapport)
        verandering = services.Verandering(
            rapport, request.POST.get("voor", ""), uit_teksten(teksten)
        )
        if wat.pk:
            return services.wijzig(
                persoon=persoon, scenario=wat, inhoud=inhoud, verandering=verandering
            )
        return services.voeg_toe(
            persoon=persoon, onderzoek=wat.onderzoek, inhoud=inhoud, verandering=verandering
        )
    except (Geweigerd, OngeldigScenario) as weigering:
        formulier.add_error(None, str(weigering))
        return None


def _uitkomst(
    rapport: Jaarrapport | None, uitgerekend: weergave.Uitgerekend, jaren: int
) -> dict[str, Any]:
    """What a page shows of an outcome, if there is one."""
    if rapport is None or uitgerekend.gevolg is None:
        return {}
    getoond = uitkomst(uitgerekend.gevolg, weergave.namen_bij(rapport), jaren)
    return {"jaar": jaarweergave(rapport), **getoond}


def _gevonden(request: Any, nummer: int) -> Keuzescenario:
    gevonden = selectors.keuzescenario(request.persoon, nummer)
    if gevonden is None:
        raise Http404(ONBEKEND)
    return gevonden


def _onderzoek(request: Any, nummer: int) -> Onderzoek:
    """The investigation to which somebody adds. Raises Http404 and Geweigerd."""
    onderzoek = onderzoeken.onderzoek(request.persoon, nummer)
    if onderzoek is None:
        raise Http404("We kennen dit onderzoek niet.")
    _eis(request, onderzoek)
    return onderzoek


def _eis(request: Any, onderzoek: Onderzoek) -> None:
    van = onderzoek.samenwerking_id
    eis(request.persoon, Actie.ONDERZOEKEN_BIJHOUDEN, samenwerking=van)


def _mag(request: Any, onderzoek: Onderzoek) -> bool:
    van = onderzoek.samenwerking_id
    return mag(request.persoon, Actie.ONDERZOEKEN_BIJHOUDEN, samenwerking=van)

"""Pages about assignments: all of them, one goal with what was measured, and a new measurement."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_safe

from governance.opdrachten import grafiek, selectors, weergave
from governance.opdrachten.formulieren import Metingformulier
from governance.opdrachten.stand import doelstand
from governance.opzoeken import gevonden_samenwerking
from governance.services.metingen import leg_meting_vast
from samenwerking.models.vertrouwelijk import Vertrouwelijkheid
from samenwerking.rechten.oordeel import Geweigerd, eis, mag
from samenwerking.rechten.tabel import Actie
from samenwerking.selectors import bronnen

GEEN_DOEL = "We kennen dit doel niet."
GEEN_INDICATOR = "We kennen deze indicator niet, of de software rekent hem zelf uit."
BIJHOUDEN = Actie.GOVERNANCE_BIJHOUDEN


@require_safe
def opdrachten(request: Any, code: str) -> HttpResponse:
    """The assignments by period, each with its goals and whether these are reached."""
    bij, vandaag = gevonden_samenwerking(request, code), localdate()
    context = {
        "samenwerking": bij,
        "opdrachten": [weergave.opdracht(bij, o, vandaag) for o in selectors.opdrachten(bij)],
    }
    return render(request, "governance/opdrachten/lijst.html", context)


@require_safe
def doel(request: Any, code: str, nummer: int) -> HttpResponse:
    """A goal: by what it is measured, how far it is, and what is missing to show it."""
    bij, vandaag = gevonden_samenwerking(request, code), localdate()
    gevonden = selectors.doel(bij, nummer)
    if gevonden is None:
        raise Http404(GEEN_DOEL)
    stand = doelstand(gevonden, bij, vandaag)
    context = {
        "samenwerking": bij,
        "stand": stand,
        "indicatoren": weergave.indicatoren(stand),
        "grafiek": grafiek.beeld(stand),
        "mag_bijhouden": mag(request.persoon, BIJHOUDEN, samenwerking=bij.pk),
    }
    return render(request, "governance/opdrachten/doel.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def meting(request: Any, code: str, nummer: int) -> HttpResponse:
    """Fill in what was measured."""
    bij = gevonden_samenwerking(request, code)
    eis(request.persoon, BIJHOUDEN, samenwerking=bij.pk)
    indicator = selectors.indicator(bij, nummer)
    if indicator is None:
        raise Http404(GEEN_INDICATOR)
    openbaar = bronnen(request.persoon).filter(vertrouwelijkheid=Vertrouwelijkheid.OPENBAAR)
    formulier = Metingformulier(indicator.eenheid, openbaar, request.POST or None)
    if formulier.is_valid():
        try:
            leg_meting_vast(
                persoon=request.persoon, indicator=indicator, gemeten=formulier.gemeten()
            )
        except Geweigerd as weigering:
            formulier.add_error(None, str(weigering))
        else:
            messages.success(request, "De meting is vastgelegd.")
            return redirect("doel", bij.code, indicator.doel_id)
    context = {"samenwerking": bij, "indicator": indicator, "formulier": formulier}
    return render(request, "governance/opdrachten/meting.html", context)

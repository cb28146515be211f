"""The page on which the effect of a method is worked out before anything is adopted."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.views.decorators.http import require_http_methods

from bijdrage.models import Methode
from bijdrage.services.methode import bereken_effect, waarom_geen_effect
from bijdrage.verantwoording.formulier import Effectformulier
from samenwerking.models import Samenwerking
from samenwerking.rechten.oordeel import Geweigerd, eis, mag
from samenwerking.rechten.tabel import Actie
from samenwerking.selectors import samenwerkingen


@require_http_methods(["GET", "HEAD", "POST"])
def effect(request: Any, code: str) -> HttpResponse:
    """Choose a method and a calculation, and work out what the method does on it."""
    gevonden = samenwerkingen(request.persoon).filter(code=code).first()
    if gevonden is None:
        raise Http404("We kennen deze samenwerking niet.")
    eis(request.persoon, Actie.AFSPRAKEN_BIJHOUDEN, samenwerking=gevonden.pk)
    formulier = Effectformulier(gevonden, _te_berekenen(gevonden), request.POST or None)
    if formulier.is_valid():
        try:
            bereken_effect(persoon=request.persoon, **formulier.cleaned_data)
        except Geweigerd as weigering:
            formulier.add_error(None, str(weigering))
        else:
            messages.success(request, "Het effect is berekend en staat bij de methode.")
            return redirect("methode", code)
    context = {"samenwerking": gevonden, "formulier": formulier}
    return render(request, "bijdrage/verantwoording/effect.html", context)


def naar_effect(request: Any, samenwerking: Samenwerking) -> str:
    """The way to that page, for who may; with what was done."""
    if not mag(request.persoon, Actie.AFSPRAKEN_BIJHOUDEN, samenwerking=samenwerking.pk):
        return ""
    context = {"samenwerking": samenwerking, "kan": bool(_te_berekenen(samenwerking))}
    return render_to_string("bijdrage/delen/naar_effect.html", context, request=request)


def _te_berekenen(samenwerking: Samenwerking) -> list[Methode]:
    """The methods whose effect can still be worked out."""
    return [methode for methode in samenwerking.methoden.all() if not waarom_geen_effect(methode)]

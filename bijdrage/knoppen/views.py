"""The page on who can change which part of a contribution."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from bijdrage import selectors
from bijdrage.knoppen.indeling import delen
from bijdrage.knoppen.weergave import grafiek, knopdelen
from bijdrage.rapport.weergave import jaarweergave


@require_safe
def knoppen(request: Any, sleutel: str) -> HttpResponse:
    """Every euro under what moves it, with the moment of decision."""
    rapport = selectors.jaarrapport(request.persoon, sleutel)
    if rapport is None:
        raise Http404(selectors.waarom_niet(request.persoon, sleutel))
    overeenkomst = selectors.afspraken(rapport).van(rapport.jaar)
    gevonden = knopdelen(rapport, delen(rapport), overeenkomst)
    context = {
        "jaar": jaarweergave(rapport),
        "delen": gevonden,
        "grafiek": grafiek(rapport, gevonden),
    }
    return render(request, "bijdrage/knoppen/knoppen.html", context)

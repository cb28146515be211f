"""The page on all that the shared service costs a municipality."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from bijdrage import selectors
from bijdrage.rondom import rondom
from bijdrage.totaal.selectors import als_gast
from bijdrage.totaal.weergave import totaal_van
from samenwerking.selectors import samenwerkingen


@require_safe
def totaal(request: Any, code: str, cbs: str) -> HttpResponse:
    """Contribution, own organisation and friction of a gastgemeente, over the years."""
    reeks = als_gast(selectors.berekeningen(request.persoon, code), cbs)
    gevonden = totaal_van(reeks[0], reeks, rondom(reeks[0]).eigenlasten) if reeks else None
    if gevonden is None:
        raise Http404("We kennen van deze gemeente geen eigen lasten naast de bijdrage.")
    context = {
        "samenwerking": samenwerkingen(request.persoon).filter(code=code).first(),
        "totaal": gevonden,
    }
    return render(request, "bijdrage/totaal/totaal.html", context)

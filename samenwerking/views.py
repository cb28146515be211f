"""Pages of the ground floor: the documents that figures come from, and what happened when."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samenwerking import selectors
from samenwerking.weergave import bronnentabel
from samenwerking.weergave import tijdlijn as tijdlijnweergave


@require_safe
def bronnen(request: Any) -> HttpResponse:
    """The documents, with their address and how much of them was read."""
    context = {"tabel": bronnentabel(selectors.bronnen(request.persoon))}
    return render(request, "samenwerking/bronnen.html", context)


@require_safe
def tijdlijn(request: Any) -> HttpResponse:
    """What happened, per year, with the document that says so."""
    context = {"jaargangen": tijdlijnweergave(selectors.gebeurtenissen(request.persoon))}
    return render(request, "samenwerking/tijdlijn.html", context)

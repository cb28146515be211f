"""The page that tells what can be used again, and how."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from bijdrage.api import lezen
from bijdrage.api.pakket import TABELLEN, in_adres


@require_safe
def open_data(request: Any) -> HttpResponse:
    """What was published as open data: per cooperation its versions, with their tables."""
    samenwerkingen = [(s, lezen.berekeningen(s.code)) for s in lezen.alle_samenwerkingen()]
    tabellen = [(in_adres(deel), soort.__doc__) for deel, soort in TABELLEN.items()]
    context = {"samenwerkingen": samenwerkingen, "tabellen": tabellen}
    return render(request, "bijdrage/open_data.html", context)

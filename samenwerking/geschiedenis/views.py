"""The page with the history of a version: hours, cost or calculation."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.paginator import Page, Paginator
from django.db.models import Model
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samenwerking.geschiedenis import selectors
from samenwerking.geschiedenis.weergave import geschiedenistabel
from samenwerking.models.geschiedenis import ZONDER

PER_BLAD = 50


@login_required
@require_safe
def geschiedenis(request: Any, soort: str, nummer: int) -> HttpResponse:
    """What was added, changed and removed of a version and its rows, newest first."""
    versie = selectors.versie(request.persoon, soort, nummer)
    if versie is None:
        raise Http404("We kennen deze versie niet.")
    context = {"versie": versie, "soort": versie._meta.verbose_name, **inhoud(request, versie)}
    return render(request, "samenwerking/geschiedenis.html", context)


def inhoud(request: Any, record: Model) -> dict[str, Any]:
    """What the page of a history shows of a record: a page of changes, or why there are none."""
    wijzigingen = selectors.geschiedenis(request.persoon, record)
    return {**_blad(request, wijzigingen), "reden": ZONDER.get(type(record), "")}


def verdwenen(request: Any, model: type[Model]) -> dict[str, Any]:
    """The same of the records of a table that were removed."""
    wijzigingen = selectors.verdwenen(request.persoon, model)
    return {**_blad(request, wijzigingen), "reden": ZONDER.get(model, "")}


def _blad(request: Any, wijzigingen: Any) -> dict[str, Any]:
    """One page of changes, as a table."""
    blad: Page[Any] = Paginator(wijzigingen, PER_BLAD).get_page(request.GET.get("blad"))
    return {"blad": blad, "tabel": geschiedenistabel(blad)}

"""Pages for who looks after others: the logbook, and who has which rights."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samenwerking.controle import selectors
from samenwerking.controle.weergave import KOLOMMEN, logboektabel, toegangrijen, toegangtabel
from samenwerking.csvuit import als_csv

PER_BLAD = 50


@login_required
@require_safe
def logboek(request: Any) -> HttpResponse:
    """What was done by whom, newest first."""
    regels = selectors.logboek(request.persoon)
    zoek = request.GET.get("zoek", "").strip()
    if zoek:
        regels = regels.filter(zin__icontains=zoek)
    blad = Paginator(regels, PER_BLAD).get_page(request.GET.get("blad"))
    context = {"blad": blad, "tabel": logboektabel(blad), "zoek": zoek}
    return render(request, "samenwerking/logboek.html", context)


@login_required
@require_safe
def toegang(request: Any) -> HttpResponse:
    """Who has which role, since when, and when the account last did something."""
    toegangen = selectors.toegang(request.persoon)
    context = {"tabel": toegangtabel(toegangen), "aantal": sum(t.ongebruikt for t in toegangen)}
    return render(request, "samenwerking/toegang.html", context)


@login_required
@require_safe
def toegang_csv(request: Any) -> HttpResponse:
    """The same as csv."""
    inhoud = als_csv(KOLOMMEN, toegangrijen(selectors.toegang(request.persoon)))
    koppen = {"Content-Disposition": 'attachment; filename="toegang.csv"'}
    return HttpResponse(inhoud, content_type="text/csv; charset=utf-8", headers=koppen)

"""The page on which another key is tried."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from bijdrage import selectors
from bijdrage.rapport.samenstellen import Namen
from bijdrage.rapport.weergave import jaarweergave
from bijdrage.rekenmodel.anders import met_bedragen, met_percentages, met_sleutel
from bijdrage.rekenmodel.berekening import bereken
from bijdrage.rekenmodel.resultaat import Berekening
from bijdrage.sleutelproef import weergave
from bijdrage.sleutelproef.formulier import BEDRAGEN, PERCENTAGES, PERS, SLEUTEL, Proefformulier
from samenwerking.selectors import codelijsten


@require_safe
def proef(request: Any, sleutel: str) -> HttpResponse:
    """Choose another key in the address; below it what every municipality would bear."""
    rapport = selectors.jaarrapport(request.persoon, sleutel)
    if rapport is None:
        raise Http404(selectors.waarom_niet(request.persoon, sleutel))
    nu = rapport.motor
    begin = {"keuze": PERCENTAGES, "deel-0": PERS}
    gekozen = request.GET if "keuze" in request.GET else None
    formulier = Proefformulier(nu.invoer, nu.sleutels.namen, gekozen, initial=begin)
    context = {"jaar": jaarweergave(rapport), "formulier": formulier}
    if formulier.is_valid():
        anders = _anders(nu, formulier)
        context |= {
            "uitkomst": weergave.uitkomst(nu, anders, rapport.gemeente),
            "tabellen": _tabellen(nu, anders, formulier, rapport.gemeente),
        }
    return render(request, "bijdrage/sleutelproef/proef.html", context)


def _anders(nu: Berekening, formulier: Proefformulier) -> Berekening:
    keuze = formulier.cleaned_data["keuze"]
    if keuze == PERCENTAGES:
        return bereken(met_percentages(nu.invoer, formulier.percentages))
    if keuze == BEDRAGEN:
        return bereken(met_bedragen(nu.invoer, formulier.bedragen))
    return bereken(met_sleutel(nu.invoer, keuze.removeprefix(SLEUTEL)))


def _tabellen(
    nu: Berekening, anders: Berekening, formulier: Proefformulier, gemeente: str
) -> list[Any]:
    """Per municipality; and per component, but not of a fixed amount for all of them together."""
    tabellen = [weergave.per_gemeente(nu, anders)]
    if formulier.cleaned_data["keuze"] != BEDRAGEN:
        tabellen.append(
            weergave.per_component(nu, anders, gemeente, Namen(nu.invoer, codelijsten()))
        )
    return tabellen

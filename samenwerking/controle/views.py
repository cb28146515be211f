"""Pages for who looks after others: the logbook, and who has which rights."""

from typing import Any

from django import forms
from django.apps import apps
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samenwerking.controle import selectors
from samenwerking.controle.weergave import (
    KOLOMMEN,
    LOGBOEKKOLOMMEN,
    logboekrijen,
    logboektabel,
    toegangrijen,
    toegangtabel,
)
from samenwerking.csvuit import als_csv
from samenwerking.models.geschiedenis import Rijgeschiedenis

PER_BLAD = 25
EIGEN = ("samenwerking", "bijdrage", "maatwerk", "governance")


def _soorten() -> list[tuple[str, str]]:
    """Every table of ours, by name; without those that only keep history."""
    modellen = [m for m in apps.get_models() if m._meta.app_label in EIGEN]
    namen = [
        (model._meta.label_lower, str(model._meta.verbose_name))
        for model in modellen
        if not issubclass(model, Rijgeschiedenis)
    ]
    return [("", "alles"), *sorted(namen, key=lambda naam: naam[1])]


class Logboekformulier(forms.Form):
    """Which events to show."""

    van = forms.DateField(label="Vanaf", required=False, help_text="Dag, zoals 31-12-2026.")
    tot = forms.DateField(label="Tot en met", required=False)
    wie = forms.CharField(label="Wie", required=False, help_text="Naam of gebruikersnaam.")
    soort = forms.ChoiceField(label="Waarover", required=False, choices=_soorten)
    zoek = forms.CharField(label="Zoek in de zinnen", required=False)

    def clean(self) -> dict[str, Any]:
        """What is wrong is not asked."""
        return {naam: self.cleaned_data.get(naam) for naam in self.fields}


@login_required
@require_safe
def logboek(request: Any) -> HttpResponse:
    """What was done by whom, newest first."""
    formulier = Logboekformulier(request.GET)
    regels = selectors.gevraagd(request.persoon, _vraag(formulier))
    blad = Paginator(regels, PER_BLAD).get_page(request.GET.get("blad"))
    vraag = request.GET.copy()
    vraag.pop("blad", None)
    context = {
        **{"blad": blad, "tabel": logboektabel(blad), "formulier": formulier},
        "vraag": vraag.urlencode(),
    }
    return render(request, "samenwerking/logboek.html", context)


@login_required
@require_safe
def logboek_csv(request: Any) -> HttpResponse:
    """The same as csv, under the same filter."""
    regels = selectors.gevraagd(request.persoon, _vraag(Logboekformulier(request.GET)))
    inhoud = als_csv(LOGBOEKKOLOMMEN, logboekrijen(regels.iterator()))
    koppen = {"Content-Disposition": 'attachment; filename="logboek.csv"'}
    return HttpResponse(inhoud, content_type="text/csv; charset=utf-8", headers=koppen)


def _vraag(formulier: Logboekformulier) -> selectors.Logboekvraag:
    """What is asked; a field that is wrong does not count, and says so."""
    formulier.is_valid()
    return selectors.Logboekvraag(**formulier.cleaned_data)


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

"""Pages on which investigations and their milestones are filled in."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from maatwerk.models import Mijlpaal, Onderzoek
from maatwerk.onderzoeken import selectors
from maatwerk.onderzoeken.invulformulieren import Mijlpaalformulier, Onderzoekformulier
from maatwerk.services import bijhouden, mijlpalen
from samenwerking.rechten.oordeel import Geweigerd, eis
from samenwerking.rechten.tabel import Actie
from samenwerking.selectors import samenwerkingen

INVULLEN = ["GET", "HEAD", "POST"]


@login_required
@require_http_methods(INVULLEN)
def nieuw(request: Any, code: str) -> HttpResponse:
    """Put an investigation down in a cooperation."""
    bij = samenwerkingen(request.persoon).filter(code=code).first()
    if bij is None:
        raise Http404("We kennen deze samenwerking niet.")
    _eis(request, bij.pk)
    formulier = Onderzoekformulier(bij, _ingevuld(request))
    if formulier.is_valid():
        vast = _gelukt(
            formulier,
            lambda: bijhouden.leg_onderzoek_vast(
                persoon=request.persoon, onderzoek=formulier.instance
            ),
        )
        if vast:
            messages.success(request, "Het onderzoek is vastgelegd, als voorstel.")
            return redirect("onderzoek", formulier.instance.pk)
    return _toon(request, "Nieuw onderzoek", formulier, "onderzoeken")


@login_required
@require_http_methods(INVULLEN)
def wijzig(request: Any, nummer: int) -> HttpResponse:
    """Change what an investigation asks, or what is expected of it."""
    wat = _gevonden(request, nummer)
    formulier = Onderzoekformulier(wat.samenwerking, _ingevuld(request), instance=wat)
    if formulier.is_valid():
        ingevuld = dict(formulier.cleaned_data)
        gezien = ingevuld.pop("gezien")
        gewijzigd = _gelukt(
            formulier,
            lambda: bijhouden.wijzig_onderzoek(
                persoon=request.persoon, onderzoek=wat, gezien=gezien, inhoud=ingevuld
            ),
        )
        if gewijzigd:
            messages.success(request, "Het onderzoek is gewijzigd.")
            return redirect("onderzoek", nummer)
    return _toon(request, "Wijzig onderzoek", formulier, "onderzoek", nummer, onderzoek=wat)


@login_required
@require_http_methods(INVULLEN)
def nieuwe_mijlpaal(request: Any, nummer: int) -> HttpResponse:
    """Add a milestone to an investigation."""
    wat = _gevonden(request, nummer)
    formulier = Mijlpaalformulier(_ingevuld(request))
    if formulier.is_valid():
        vast = _gelukt(
            formulier,
            lambda: mijlpalen.leg_mijlpaal_vast(
                persoon=request.persoon, onderzoek=wat, afspraak=formulier.afspraak()
            ),
        )
        if vast:
            messages.success(request, "De mijlpaal is vastgelegd.")
            return redirect("onderzoek", nummer)
    return _toon(request, "Nieuwe mijlpaal", formulier, "onderzoek", nummer, onderzoek=wat)


@login_required
@require_http_methods(INVULLEN)
def mijlpaal(request: Any, nummer: int, mijlpaal: int) -> HttpResponse:
    """Change a milestone, say when it was reached, or take it away."""
    wat = _gevonden(request, nummer)
    welke = _mijlpaal(wat, mijlpaal)
    eerst = {"wat": welke.wat, "gepland": welke.gepland, "bereikt_op": welke.bereikt_op}
    weg = request.POST.get("doe") == "verwijder"
    formulier = Mijlpaalformulier(None if weg else _ingevuld(request), initial=eerst)
    if weg:
        try:
            mijlpalen.verwijder_mijlpaal(persoon=request.persoon, mijlpaal=welke)
        except Geweigerd as weigering:
            messages.error(request, str(weigering))
        else:
            messages.success(request, "De mijlpaal is weg.")
        return redirect("onderzoek", nummer)
    if formulier.is_valid():
        gewijzigd = _gelukt(
            formulier,
            lambda: mijlpalen.wijzig_mijlpaal(
                persoon=request.persoon, mijlpaal=welke, afspraak=formulier.afspraak()
            ),
        )
        if gewijzigd:
            messages.success(request, "De mijlpaal is gewijzigd.")
            return redirect("onderzoek", nummer)
    return _toon(
        request, "Wijzig mijlpaal", formulier, "onderzoek", nummer, onderzoek=wat, mijlpaal=welke
    )


def _ingevuld(request: Any) -> Any:
    return request.POST if request.method == "POST" else None


def _gelukt(formulier: forms.BaseForm, doe: Callable[[], object]) -> bool:
    """Do it; a refusal stands in the form."""
    try:
        doe()
    except (Geweigerd, ValidationError) as weigering:
        redenen = weigering.messages if isinstance(weigering, ValidationError) else [str(weigering)]
        for reden in redenen:
            formulier.add_error(None, reden)
        return False
    return True


def _toon(
    request: Any, titel: str, formulier: forms.BaseForm, terug: str, *nummer: int, **erbij: Any
) -> HttpResponse:
    context = {
        "titel": titel,
        "formulier": formulier,
        "terug": reverse(terug, args=nummer),
        **erbij,
    }
    return render(request, "maatwerk/invullen.html", context)


def _gevonden(request: Any, nummer: int) -> Onderzoek:
    """An investigation that somebody may change. Raises Http404 and Geweigerd."""
    gevonden = selectors.onderzoek(request.persoon, nummer)
    if gevonden is None:
        raise Http404("We kennen dit onderzoek niet.")
    _eis(request, gevonden.samenwerking_id)
    return gevonden


def _mijlpaal(onderzoek: Onderzoek, nummer: int) -> Mijlpaal:
    gevonden = onderzoek.mijlpalen.filter(pk=nummer).first()
    if gevonden is None:
        raise Http404("We kennen deze mijlpaal niet.")
    return gevonden


def _eis(request: Any, samenwerking: int) -> None:
    eis(request.persoon, Actie.ONDERZOEKEN_BIJHOUDEN, samenwerking=samenwerking)

"""Pages about the life of a calculation."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from bijdrage.handeling import Handeling
from bijdrage.levensloop import selectors, weergave
from bijdrage.levensloop.formulieren import Componentformulier
from bijdrage.levensloop.handelingen import HANDELINGEN, open_handelingen
from bijdrage.models import Berekening, Componentstand
from bijdrage.services import levensloop
from bijdrage.services.vaststellen import NietVastTeStellen
from bijdrage.sleutels import versiesleutel
from bijdrage.uren.formulieren import Besluitformulier
from samenwerking.models import Gemeente, Status
from samenwerking.rechten.namens import gemeenten
from samenwerking.rechten.oordeel import Geweigerd, eis, mag
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.services.makers import makers

WEIGERINGEN = (Geweigerd, NietVastTeStellen)


@require_safe
def verloop(request: Any, sleutel: str) -> HttpResponse:
    """How far a calculation is, who is to act, and how its components stand."""
    berekening = _gevonden(request.persoon, sleutel)
    aa = berekening.samenwerking_id
    binnen = mag(request.persoon, Actie.CONCEPT_LEZEN, samenwerking=aa)
    context = {
        **_kop(berekening),
        "stappen": weergave.stappen(berekening, binnen),
        "aan_zet": weergave.aan_zet(berekening) if binnen else "",
        "componenten": weergave.componenten(berekening),
        "mag_beoordelen": mag(request.persoon, Actie.COMPONENT_BEOORDELEN, samenwerking=aa),
        "mag_notities": _mag_notities(request.persoon, berekening),
        "handelingen": open_handelingen(request.persoon, berekening),
        "akkoord": _te_geven(request.persoon, berekening),
    }
    return render(request, "bijdrage/levensloop/verloop.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def handeling(request: Any, sleutel: str, naam: str) -> HttpResponse:
    """What somebody does to a calculation, after having read what it means."""
    berekening, wat = _gevonden(request.persoon, sleutel), HANDELINGEN.get(naam)
    if wat is None:
        raise Http404("Dat kan hier niet.")
    eis(
        request.persoon,
        wat.actie,
        samenwerking=berekening.samenwerking_id,
        status=berekening.status,
        makers=makers(berekening),
    )
    formulier = _formulier(wat, berekening, request.POST if request.method == "POST" else None)
    if formulier.is_valid():
        velden = {**formulier.cleaned_data, **_gezien(wat, request.POST)}
        try:
            wat.doe(request.persoon, berekening, velden)
        except WEIGERINGEN as weigering:
            formulier.add_error(None, str(weigering))
        else:
            messages.success(request, wat.klaar)
            return redirect("levensloop", sleutel)
    context = {**_kop(berekening), "handeling": wat, "formulier": formulier}
    return render(request, "bijdrage/levensloop/handeling.html", context)


@require_POST
def akkoord(request: Any, sleutel: str, cbs: str) -> HttpResponse:
    """A municipality agrees with a calculation."""
    berekening = _gevonden(request.persoon, sleutel)
    gemeente = Gemeente.objects.filter(cbs=cbs).first()
    if gemeente is None:
        raise Http404("We kennen deze gemeente niet.")
    try:
        levensloop.geef_akkoord(persoon=request.persoon, berekening=berekening, gemeente=gemeente)
    except Geweigerd as weigering:
        messages.error(request, str(weigering))
    else:
        messages.success(request, f"{gemeente} is akkoord.")
    return redirect("levensloop", sleutel)


@require_http_methods(["GET", "HEAD", "POST"])
def component(request: Any, sleutel: str, nummer: int) -> HttpResponse:
    """Say how a component stands."""
    berekening = _gevonden(request.persoon, sleutel)
    eis(request.persoon, Actie.COMPONENT_BEOORDELEN, samenwerking=berekening.samenwerking_id)
    wat = berekening.kostenraming.componenten.filter(pk=nummer).first()
    if wat is None or wat.naam not in levensloop.standen(berekening):
        raise Http404("We kennen deze component niet.")
    formulier = Componentformulier(berekening.samenwerking, request.POST or None)
    if formulier.is_valid():
        velden = formulier.cleaned_data
        levensloop.beoordeel_component(
            persoon=request.persoon,
            berekening=berekening,
            component=wat.naam,
            stand=Componentstand(velden["stand"]),
            toelichting=velden["toelichting"],
            besluit=velden["besluit"],
        )
        messages.success(request, f"De component {wat.naam} is {velden['stand']}.")
        return redirect("levensloop", sleutel)
    context = {**_kop(berekening), "component": wat, "formulier": formulier}
    return render(request, "bijdrage/levensloop/component.html", context)


def _gevonden(persoon: Persoon, sleutel: str) -> Berekening:
    berekening = selectors.berekening(persoon, sleutel)
    if berekening is None:
        raise Http404("We kennen deze berekening niet.")
    return berekening


def _kop(berekening: Berekening) -> dict[str, Any]:
    """What every page here needs."""
    woorden = (berekening.get_stand_display(), berekening.stap)
    return {
        "berekening": berekening,
        "sleutel": versiesleutel(berekening),
        "samenwerking": berekening.samenwerking,
        "jaartekst": str(berekening.jaar),
        "woorden": (*woorden, *(("fictief voorbeeld",) if berekening.fictief else ())),
    }


def _formulier(wat: Handeling[Berekening], berekening: Berekening, gegevens: Any) -> Any:
    if wat.formulier is Besluitformulier:
        return Besluitformulier(berekening.samenwerking, gegevens)
    return wat.formulier(gegevens)


def _gezien(wat: Handeling[Berekening], gegevens: Mapping[str, Any]) -> dict[str, str]:
    """The fingerprint that somebody saw who adopts; left out is not seen."""
    if wat.actie != Actie.VASTSTELLEN:
        return {}
    return {"gezien": gegevens.get("vingerafdruk", "")}


def _mag_notities(persoon: Persoon, berekening: Berekening) -> bool:
    """Whether somebody may write notes at its figures now."""
    return mag(
        persoon,
        Actie.NOTITIE_SCHRIJVEN,
        samenwerking=berekening.samenwerking_id,
        status=berekening.status,
    )


def _te_geven(persoon: Persoon, berekening: Berekening) -> list[Gemeente]:
    """The municipalities in whose name this person can agree now."""
    if berekening.status != Status.VOORGELEGD or persoon.id in makers(berekening):
        return []
    namens = gemeenten(persoon, Actie.BEREKENING_AKKOORD, berekening.samenwerking_id)
    return [
        gegeven.gemeente
        for gegeven in berekening.urenverdeling.gemeenten.all()
        if gegeven.gemeente.cbs in namens
        and not levensloop.waarom_geen_akkoord(berekening, gegeven.gemeente, persoon)
    ]

"""Pages on which booked hours are handed in, and taken over in the rows that somebody chooses."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from bijdrage.uren.bestandviews import te_wijzigen
from bijdrage.uren.bestandweergave import foutentabel
from bijdrage.uren.formulieren import Boekingenformulier, Redenformulier
from bijdrage.uren.geboekt import naast_elkaar, niet_gekoppeld, van_een_persoon, weken_in_woorden
from bijdrage.uren.views import WEIGERINGEN, in_woorden, kop
from samenwerking.models import Tijdregistratie, Urenverdeling
from samenwerking.services.uren import tijdregistratie as diensten
from samenwerking.services.uren.boekingen import BoekingFout
from samenwerking.services.uren.rijen import regels_van, stand_van
from samenwerking.weergave import Feit


@require_http_methods(["GET", "HEAD", "POST"])
def aanleveren(request: Any, sleutel: str) -> HttpResponse:
    """Choose a file with booked hours; its faults are told here, and nothing is kept then."""
    verdeling = te_wijzigen(request.persoon, sleutel)
    formulier = Boekingenformulier(request.POST or None, request.FILES or None)
    context = {**kop(verdeling), "formulier": formulier}
    if formulier.is_valid():
        bestand = formulier.cleaned_data["boekingen"]
        try:
            geteld, nieuw = diensten.lever_aan(
                persoon=request.persoon, verdeling=verdeling, naam=bestand.name, bestand=bestand
            )
        except BoekingFout as weigering:
            formulier.add_error("boekingen", "Het bestand is niet gebruikt: er staan fouten in.")
            context |= {"tabel": foutentabel(weigering.fouten), "cellen": weigering.cellen}
        except WEIGERINGEN as weigering:
            formulier.add_error(None, in_woorden(weigering))
        else:
            if not nieuw:
                messages.info(request, f"Dit bestand is al eerder aangeleverd, als «{geteld}».")
            return redirect("uren-geboekt", sleutel, geteld.pk)
    context["eerder"] = verdeling.tijdregistraties.select_related("aangeleverd_door")
    return render(request, "bijdrage/uren/tijdregistratie.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def geboekt(request: Any, sleutel: str, nummer: int) -> HttpResponse:
    """Booked hours beside the estimate; the rows that are chosen become what was booked."""
    verdeling = te_wijzigen(request.persoon, sleutel)
    tijdregistratie = _tijdregistratie(verdeling, nummer)
    if request.method == "POST":
        gekozen = [int(id_) for id_ in request.POST.getlist("regel") if id_.isdecimal()]
        try:
            aantal = diensten.neem_over(
                persoon=request.persoon,
                tijdregistratie=tijdregistratie,
                regels=gekozen,
                gezien=request.POST.get("gezien", ""),
            )
        except WEIGERINGEN as weigering:
            messages.error(request, in_woorden(weigering))
        else:
            rijen = "1 rij heeft" if aantal == 1 else f"{aantal} rijen hebben"
            messages.success(request, f"{rijen} nu de geboekte uren.")
        return redirect("uren-geboekt", sleutel, nummer)
    regels = regels_van(verdeling)
    koppeling = diensten.koppel(regels, tijdregistratie)
    gemeenten = {g.gemeente.cbs: g.naam for g in verdeling.gemeenten.all()}
    context = {
        **kop(verdeling),
        "tijdregistratie": tijdregistratie,
        "weken": weken_in_woorden(tijdregistratie),
        "rijen": naast_elkaar(koppeling, gemeenten),
        "tabel": niet_gekoppeld(koppeling),
        "klein": van_een_persoon(koppeling, verdeling.productieve_uren),
        "gezien": stand_van(regels),
        "feiten": (Feit("sha256 van het bestand", tijdregistratie.sha256, kenmerk=True),),
    }
    return render(request, "bijdrage/uren/geboekt.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def verwijderen(request: Any, sleutel: str, nummer: int) -> HttpResponse:
    """Take a wrong file away, after having read what that means."""
    verdeling = te_wijzigen(request.persoon, sleutel)
    tijdregistratie = _tijdregistratie(verdeling, nummer)
    formulier = Redenformulier(request.POST if request.method == "POST" else None)
    if formulier.is_valid():
        try:
            diensten.verwijder(
                persoon=request.persoon,
                tijdregistratie=tijdregistratie,
                reden=formulier.cleaned_data["reden"],
            )
        except WEIGERINGEN as weigering:
            formulier.add_error(None, in_woorden(weigering))
        else:
            messages.success(request, f"De geboekte uren uit «{tijdregistratie}» zijn verwijderd.")
            return redirect("uren-tijdregistratie", sleutel)
    context = {**kop(verdeling), "tijdregistratie": tijdregistratie, "formulier": formulier}
    return render(request, "bijdrage/uren/geboekt_verwijderen.html", context)


def _tijdregistratie(verdeling: Urenverdeling, nummer: int) -> Tijdregistratie:
    gezocht = verdeling.tijdregistraties.filter(pk=nummer).first()
    if gezocht is None:
        raise Http404("We kennen deze tijdregistratie niet.")
    gezocht.urenverdeling = verdeling
    return gezocht

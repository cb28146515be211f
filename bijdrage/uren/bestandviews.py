"""Pages on which a file with hours is handed in: check, preview, confirm."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from bijdrage.invoer.sjabloon import gevuld_sjabloon
from bijdrage.models import Aanlevering
from bijdrage.services import aanlevering as diensten
from bijdrage.uren.bestand import voorbeeld
from bijdrage.uren.bestandweergave import (
    foutentabel,
    onderdeeltabel,
    verplaatsingtabel,
    wisseltabel,
)
from bijdrage.uren.doorrekening import doorreken_rijen, gegevens_van
from bijdrage.uren.formulieren import Bestandformulier
from bijdrage.uren.views import WEIGERINGEN, gevonden, in_woorden, kop
from samenwerking.models import Urenverdeling
from samenwerking.rechten.oordeel import eis, mag
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.selectors import codelijsten
from samenwerking.services.uren.rijen import bewaarde_rijen
from samenwerking.werkboek.gemarkeerd import Onmogelijk

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WACHTTIJD = 2
"""Seconds until a page looks again whether a check, begun by another request, is done."""
METEEN = 300_000
"""The most bytes that are checked while somebody waits; of a larger file a page says so first."""


@require_safe
def sjabloon(request: Any, sleutel: str) -> HttpResponse:
    """The filled template of a version, to change and hand in again.

    It holds cost as well, perhaps a concept, so it is for who reads concepts.
    """
    verdeling = gevonden(request.persoon, sleutel)
    leest = mag(request.persoon, Actie.CONCEPT_LEZEN, samenwerking=verdeling.samenwerking_id)
    gegevens = gegevens_van(verdeling, codelijsten()) if leest else None
    if gegevens is None:
        raise Http404("Er zijn nog geen kosten en sleutels om een sjabloon mee te maken.")
    naam = f"uren-{sleutel.replace('/', '-')}.xlsx"
    return _bestand(gevuld_sjabloon(gegevens), naam)


@require_http_methods(["GET", "HEAD", "POST"])
def aanleveren(request: Any, sleutel: str) -> HttpResponse:
    """Choose a file."""
    verdeling = te_wijzigen(request.persoon, sleutel)
    formulier = Bestandformulier(request.POST or None, request.FILES or None)
    if formulier.is_valid():
        werkmap = formulier.cleaned_data["werkmap"]
        try:
            aanlevering, nieuw = diensten.lever_aan(
                persoon=request.persoon,
                verdeling=verdeling,
                naam=werkmap.name,
                inhoud=werkmap.read(),
            )
        except WEIGERINGEN as weigering:
            formulier.add_error(None, in_woorden(weigering))
        else:
            if not nieuw:
                messages.info(
                    request, f"Dit bestand is al eerder aangeleverd, als «{aanlevering}»."
                )
            return redirect("uren-bestand", sleutel, aanlevering.pk)
    eerder = Aanlevering.objects.filter(urenverdeling=verdeling)
    eerder = eerder.select_related("aangeleverd_door").defer("inhoud", "gelezen")
    context = {**kop(verdeling), "formulier": formulier, "eerder": eerder}
    return render(request, "bijdrage/uren/aanleveren.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def bestand(request: Any, sleutel: str, nummer: int) -> HttpResponse:
    """What is in a file: its faults, or what it would change; confirmed, it is taken over."""
    verdeling = te_wijzigen(request.persoon, sleutel)
    aanlevering = _aanlevering(verdeling, nummer)
    if aanlevering.fouten is None:
        if len(aanlevering.inhoud) > METEEN and "controleer" not in request.GET:
            return _even_wachten(request, verdeling, aanlevering)
        gedaan = diensten.controleer(
            persoon=request.persoon, aanlevering=aanlevering, codelijsten=codelijsten()
        )
        if not gedaan:
            return _even_wachten(request, verdeling, aanlevering, WACHTTIJD)
    if request.method == "POST":
        try:
            diensten.neem_over(
                persoon=request.persoon,
                aanlevering=aanlevering,
                gezien=request.POST.get("gezien", ""),
            )
        except WEIGERINGEN as weigering:
            messages.error(request, in_woorden(weigering))
            return redirect("uren-bestand", sleutel, nummer)
        messages.success(request, f"De uren uit «{aanlevering}» zijn overgenomen.")
        return redirect("urenverdeling", sleutel)
    context = {**kop(verdeling), "aanlevering": aanlevering}
    if aanlevering.fouten:
        context["tabel"] = foutentabel(diensten.fouten_van(aanlevering))
        return render(request, "bijdrage/uren/bestand_fouten.html", context)
    return render(request, "bijdrage/uren/bestand.html", {**context, **_wat(aanlevering)})


@require_safe
def gemarkeerd(request: Any, sleutel: str, nummer: int) -> HttpResponse:
    """The file with its faulty cells marked."""
    aanlevering = _aanlevering(te_wijzigen(request.persoon, sleutel), nummer)
    kopie = diensten.kopie_met_merken(aanlevering)
    if isinstance(kopie, Onmogelijk):
        messages.error(request, kopie.reden)
        return redirect("uren-bestand", sleutel, nummer)
    return _bestand(kopie, f"fouten-{nummer}.xlsx")


def _wat(aanlevering: Aanlevering) -> dict[str, Any]:
    """What a file without faults would change."""
    verdeling = aanlevering.urenverdeling
    bewaard, rijen = bewaarde_rijen(verdeling), diensten.gelezen_rijen(aanlevering)
    gevonden_ = voorbeeld(bewaard, rijen, diensten.gelezen_onderdelen(aanlevering))
    gemeenten = {g.gemeente.cbs: g.naam for g in verdeling.gemeenten.all()}
    return {
        "voorbeeld": gevonden_,
        "verplaatst": verplaatsingtabel(gevonden_, gemeenten),
        "wisselingen": wisseltabel(gevonden_, gemeenten),
        "onderdelen": onderdeeltabel(gevonden_),
        "doorrekening": doorreken_rijen(verdeling, rijen, codelijsten()),
        "gezien": diensten.stand_bij(aanlevering, bewaard),
    }


def _even_wachten(
    request: Any, verdeling: Urenverdeling, aanlevering: Aanlevering, seconden: int = 0
) -> HttpResponse:
    """A page that says what happens, and goes on by itself, also after a reload."""
    context = {**kop(verdeling), "aanlevering": aanlevering}
    antwoord = render(request, "bijdrage/uren/bestand_bezig.html", context)
    verder = reverse("uren-bestand", args=[context["sleutel"], aanlevering.pk])
    antwoord.headers["Refresh"] = f"{seconden}; url={verder}?controleer"
    return antwoord


def te_wijzigen(persoon: Persoon, sleutel: str) -> Urenverdeling:
    """The version, for who may change it. Raises Http404 and Geweigerd."""
    verdeling = gevonden(persoon, sleutel)
    eis(
        persoon,
        Actie.CONCEPT_WIJZIGEN,
        samenwerking=verdeling.samenwerking_id,
        status=verdeling.status,
    )
    return verdeling


def _aanlevering(verdeling: Urenverdeling, nummer: int) -> Aanlevering:
    gezocht = Aanlevering.objects.filter(urenverdeling=verdeling, pk=nummer).first()
    if gezocht is None:
        raise Http404("We kennen dit bestand niet.")
    gezocht.urenverdeling = verdeling
    return gezocht


def _bestand(inhoud: bytes, naam: str) -> HttpResponse:
    koppen = {"Content-Disposition": f'attachment; filename="{naam}"'}
    return HttpResponse(inhoud, content_type=XLSX, headers=koppen)

"""Pages about motions and investigations: the lists, one investigation, and its next step."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_safe

from maatwerk.models import Onderzoek, Onderzoekstatus
from maatwerk.models.onderzoek import KLAAR
from maatwerk.onderzoeken import selectors, weergave
from maatwerk.onderzoeken.formulieren import Keuzeformulier, Stapformulier
from maatwerk.services import onderzoeken as services
from samenwerking.csvuit import als_csv
from samenwerking.rechten.oordeel import Geweigerd, eis, mag
from samenwerking.rechten.tabel import Actie
from samenwerking.selectors import samenwerkingen

ONBEKEND = "We kennen dit onderzoek niet."
GEEN_STAP = "Die stap kennen we niet."
BIJHOUDEN = Actie.ONDERZOEKEN_BIJHOUDEN


@require_safe
def moties(request: Any) -> HttpResponse:
    """The motions, point by point, with the investigations that they led to."""
    return render(request, "maatwerk/moties.html", {"moties": selectors.moties(request.persoon)})


@require_safe
def onderzoeken(request: Any) -> HttpResponse:
    """The investigations that somebody may know of: how many in which status, and the list."""
    persoon, vandaag = request.persoon, localdate()
    formulier = Keuzeformulier(selectors.moties(persoon), request.GET)
    alle = list(selectors.onderzoeken(persoon))
    rijen = selectors.gekozen(persoon, formulier.keuze())
    bij = samenwerkingen(persoon)
    context = {
        "formulier": formulier,
        "aantallen": weergave.aantallen(alle),
        "laat": sum(weergave.is_te_laat(onderzoek, vandaag) for onderzoek in alle),
        "fictief": any(onderzoek.fictief for onderzoek in alle),
        "kaarten": [weergave.kaart(onderzoek, vandaag) for onderzoek in rijen],
        "vraag": request.GET.urlencode(),
        "samenwerkingen": [(s, services.mag_vastleggen(persoon, s)) for s in bij],
    }
    return render(request, "maatwerk/onderzoeken.html", context)


@require_safe
def onderzoeken_csv(request: Any) -> HttpResponse:
    """The same choice of investigations, as csv."""
    persoon, vandaag = request.persoon, localdate()
    keuze = Keuzeformulier(selectors.moties(persoon), request.GET).keuze()
    rijen = selectors.gekozen(persoon, keuze)
    inhoud = als_csv(weergave.KOLOMMEN, (weergave.als_rij(rij, vandaag) for rij in rijen))
    koppen = {"Content-Disposition": 'attachment; filename="onderzoeken.csv"'}
    return HttpResponse(inhoud, content_type="text/csv; charset=utf-8", headers=koppen)


@require_safe
def onderzoek(request: Any, nummer: int) -> HttpResponse:
    """An investigation: its question, what came of it, the steps it went and those it can go."""
    wat = _gevonden(request, nummer)
    besluit = selectors.besluit(request.persoon, wat)
    context = {
        "onderzoek": wat,
        "feiten": list(weergave.feiten(wat, localdate(), besluit)),
        "woorden": [wat.status, *(["fictief"] if wat.fictief else [])],
        "verloop": weergave.verloop(selectors.verloop(wat)),
        "scenarios": list(wat.keuzescenarios.select_related("berekening")),
        "besparingen": list(wat.besparingen.order_by("pk")),
        "mag_bijhouden": wat.status not in KLAAR
        and mag(request.persoon, BIJHOUDEN, samenwerking=wat.samenwerking_id),
        "stappen": weergave.stapknoppen(wat, services.open_stappen(request.persoon, wat)),
        "mijlpalen": weergave.mijlpalen(wat, localdate()),
        "mag_invullen": services.mag_invullen(request.persoon, wat),
    }
    return render(request, "maatwerk/onderzoek.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def stap(request: Any, nummer: int, naar: str) -> HttpResponse:
    """Bring an investigation to another status, after having read what that means."""
    wat, doel = _gevonden(request, nummer), _doel(naar)
    eis(request.persoon, services.recht_voor(doel), samenwerking=wat.samenwerking_id)
    besluiten = selectors.besluiten(request.persoon, wat)
    formulier = Stapformulier(doel, besluiten, request.POST or None, initial={"van": wat.status})
    if formulier.is_valid() and _zet(request, wat, formulier):
        messages.success(request, f"Het onderzoek is nu {doel}.")
        return redirect("onderzoek", nummer)
    context = {"onderzoek": wat, "naar": doel, "formulier": formulier}
    return render(request, "maatwerk/stap.html", context)


def _zet(request: Any, onderzoek: Onderzoek, formulier: Stapformulier) -> bool:
    """Do it; a refusal stands in the form."""
    van = formulier.cleaned_data["van"]
    try:
        services.zet_stap(
            persoon=request.persoon, onderzoek=onderzoek, van=van, stap=formulier.stap()
        )
    except Geweigerd as weigering:
        formulier.add_error(None, str(weigering))
        return False
    return True


def _gevonden(request: Any, nummer: int) -> Onderzoek:
    """The investigation. Raises Http404 when there is none for this person."""
    gevonden = selectors.onderzoek(request.persoon, nummer)
    if gevonden is None:
        raise Http404(ONBEKEND)
    return gevonden


def _doel(naar: str) -> Onderzoekstatus:
    """The status in an address, where a dash stands for a blank. Raises Http404."""
    try:
        return Onderzoekstatus(naar.replace("-", " "))
    except ValueError as fout:
        raise Http404(GEEN_STAP) from fout

"""The list of what waits for a second beheerder, and the page of one proposal."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from samenwerking.bevestigen import selectors
from samenwerking.bevestigen.selectors import Voorstel
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.services import rolvoorstellen
from samenwerking.weergave import Feit

BEVESTIG = "bevestig"


@login_required
@require_safe
def bevestigen(request: Any) -> HttpResponse:
    """Everything that waits."""
    context = {"voorstellen": selectors.voorstellen(request.persoon)}
    return render(request, "samenwerking/bevestigen.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def bevestiging(request: Any, soort: str, nummer: int) -> HttpResponse:
    """One proposal, to confirm or to refuse."""
    voorstel = selectors.voorstel(request.persoon, soort, nummer)
    if voorstel is None:
        raise Http404
    if request.method == "POST":
        return _doe(request, voorstel)
    context = {"voorstel": voorstel, "feiten": _feiten(voorstel)}
    return render(request, "samenwerking/bevestiging.html", context)


def _doe(request: Any, voorstel: Voorstel) -> HttpResponse:
    """Confirm, or refuse; back to the list with what became of it."""
    bevestigd = request.POST.get("doe") == BEVESTIG
    service = rolvoorstellen.bevestig if bevestigd else rolvoorstellen.wijs_af
    try:
        service(persoon=request.persoon, nummer=voorstel.nummer)
    except Geweigerd as weigering:
        messages.error(request, str(weigering))
    else:
        gedaan = "Bevestigd" if bevestigd else "Ingetrokken" if voorstel.eigen else "Afgewezen"
        messages.success(request, f"{gedaan}: {voorstel.wat}, {voorstel.wie}.")
    return redirect("bevestigen")


def _feiten(voorstel: Voorstel) -> list[Feit]:
    return [
        Feit("Wat", voorstel.wat),
        Feit("Voor wie", voorstel.wie),
        Feit("Waarom", voorstel.reden),
        Feit("Voorgesteld door", voorstel.door),
    ]

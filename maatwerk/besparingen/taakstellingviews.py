"""Pages about targets: one with what fills it, and to keep one."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from maatwerk.besparingen import selectors, weergave
from maatwerk.besparingen.formulieren import Taakstellingformulier
from maatwerk.models import Taakstelling
from maatwerk.services.taakstellingen import bewaar_taakstelling
from samenwerking.models import Samenwerking
from samenwerking.notatie import decimaal
from samenwerking.rechten.oordeel import Geweigerd, eis, mag
from samenwerking.rechten.tabel import Actie

RECHT = Actie.ONDERZOEKEN_BIJHOUDEN


@require_safe
def taakstelling(request: Any, nummer: int) -> HttpResponse:
    """A target: what fills it, and what is still open."""
    wat = _gevonden(request, nummer)
    vulling = weergave.vulling(wat, selectors.besparingen(request.persoon))
    context = {
        "vulling": vulling,
        "tabel": weergave.vultabel(vulling),
        "feiten": list(weergave.taakstellingfeiten(wat)),
        "woorden": ["fictief"] if wat.fictief else [],
        "mag": mag(request.persoon, RECHT, samenwerking=wat.samenwerking_id),
    }
    return render(request, "maatwerk/taakstelling/een.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def nieuw(request: Any) -> HttpResponse:
    """Lay down a target, in one's own cooperation."""
    eis(request.persoon, RECHT)
    van = selectors.eigen_samenwerkingen(request.persoon)[0]
    return _schrijven(request, Taakstelling(samenwerking=van), van)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def wijzigen(request: Any, nummer: int) -> HttpResponse:
    """Change a target."""
    wat = _gevonden(request, nummer)
    eis(request.persoon, RECHT, samenwerking=wat.samenwerking_id)
    return _schrijven(request, wat, wat.samenwerking)


def _schrijven(request: Any, wat: Taakstelling, van: Samenwerking) -> HttpResponse:
    keuzes: Any = {
        "gemeente": selectors.gasten(van),
        "besluit": selectors.open_besluiten(van),
        "bron": selectors.open_bronnen(),
    }
    begin = {
        **{veld: getattr(wat, veld) for veld in Taakstellingformulier.base_fields if wat.pk},
        **{veld: getattr(wat, f"{veld}_id") for veld in keuzes},
    }
    if wat.percentage is not None:
        begin["percentage"] = decimaal(wat.percentage, 6)
    formulier = Taakstellingformulier(keuzes, request.POST or None, initial=begin)
    if formulier.is_valid() and (bewaard := _bewaar(request, wat, van, formulier)):
        messages.success(request, f"De taakstelling «{bewaard}» is bewaard.")
        return redirect("taakstelling", bewaard.pk)
    titel = "Wijzig de taakstelling" if wat.pk else "Nieuwe taakstelling"
    context = {"formulier": formulier, "titel": titel, "samenwerking": van}
    return render(request, "maatwerk/taakstelling/schrijven.html", context)


def _bewaar(
    request: Any, wat: Taakstelling, van: Samenwerking, formulier: Taakstellingformulier
) -> Taakstelling | None:
    """Keep it; a refusal stands in the form."""
    try:
        return bewaar_taakstelling(
            persoon=request.persoon,
            samenwerking=van,
            inhoud=formulier.inhoud(fictief=wat.fictief),
            bestaand=wat if wat.pk else None,
        )
    except Geweigerd as weigering:
        formulier.add_error(None, str(weigering))
        return None


def _gevonden(request: Any, nummer: int) -> Taakstelling:
    gevonden = selectors.taakstelling(request.persoon, nummer)
    if gevonden is None:
        raise Http404("We kennen deze taakstelling niet.")
    return gevonden

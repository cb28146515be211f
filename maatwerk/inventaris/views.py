"""Pages about the inventory of maatwerk: the matrix, one part of the service, and the forms."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Max
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_safe

from bijdrage.rapport.pdf import als_pdf
from maatwerk.inventaris import selectors, weergave
from maatwerk.inventaris.formulieren import (
    Besluitformulier,
    Keuzeformulier,
    Puntformulier,
    wat_er_staat,
)
from maatwerk.inventaris.gevolg import gevolgen, team
from maatwerk.kiezen import besluiten, gemeenten, samenwerking_voor
from maatwerk.models import Maatwerkpunt
from maatwerk.onderzoeken.selectors import onderzoeken
from maatwerk.services import inventaris as services
from maatwerk.services.inventaris import Punt
from samenwerking.models import Samenwerking
from samenwerking.rechten.oordeel import Geweigerd, eis, mag
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie

ONBEKEND = "We kennen dit punt van de inventaris niet."


@require_safe
def inventaris(request: Any) -> HttpResponse:
    """The matrix of parts of the service and municipalities."""
    formulier = Keuzeformulier(selectors.categorieen(request.persoon), request.GET)
    context = {
        **_matrix(request.persoon, formulier),
        "formulier": formulier,
        "vraag": request.GET.urlencode(),
        "mag_bijhouden": mag(request.persoon, Actie.MAATWERK_BIJHOUDEN),
    }
    return render(request, "maatwerk/inventaris.html", context)


@require_safe
def inventaris_pdf(request: Any) -> HttpResponse:
    """The same choice on paper."""
    formulier = Keuzeformulier(selectors.categorieen(request.persoon), request.GET)
    context = {**_matrix(request.persoon, formulier), "vandaag": localdate()}
    inhoud, _ = als_pdf("maatwerk/inventaris_pdf.html", context)
    koppen = {"Content-Disposition": 'inline; filename="maatwerkinventaris.pdf"'}
    return HttpResponse(inhoud, content_type="application/pdf", headers=koppen)


def _matrix(persoon: Persoon, formulier: Keuzeformulier) -> dict[str, Any]:
    punten = list(selectors.gekozen(persoon, formulier.keuze()))
    bekend = selectors.met_bekende(persoon, punten)
    return {
        "tabellen": weergave.matrix(punten, *bekend),
        "fictief": any(punt.fictief for punt in punten),
        "dicht": any(punt.vertrouwelijkheid != "openbaar" for punt in punten),
    }


@require_safe
def punt(request: Any, nummer: int) -> HttpResponse:
    """A part of the service: what each municipality has and wants, and what that does."""
    wat, persoon = _gevonden(request, nummer), request.persoon
    van = wat.samenwerking_id
    besluit, onderzoek = selectors.besluit(persoon, wat), selectors.onderzoek(persoon, wat)
    context = {
        "punt": wat,
        "woorden": weergave.woorden(wat),
        "feiten": list(weergave.feiten(wat, team(persoon, wat), besluit, onderzoek)),
        "tabel": weergave.wensentabel(wat, gevolgen(persoon, wat)),
        "claims": weergave.bekende_claims(wat),
        "mag_bijhouden": mag(persoon, Actie.MAATWERK_BIJHOUDEN, samenwerking=van),
        "mag_besluiten": mag(persoon, Actie.MAATWERK_BESLUITEN, samenwerking=van),
    }
    return render(request, "maatwerk/punt.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def nieuw(request: Any) -> HttpResponse:
    """Add a part of the service."""
    samenwerking = samenwerking_voor(request.persoon, request.GET.get("samenwerking", ""))
    bekend = selectors.punten(request.persoon).filter(samenwerking=samenwerking)
    hoogste = bekend.aggregate(hoogste=Max("nummer"))["hoogste"] or 0
    return _bewerk(request, samenwerking, None, {"nummer": hoogste + 1})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def wijzigen(request: Any, nummer: int) -> HttpResponse:
    """Change a part of the service."""
    wat = _gevonden(request, nummer)
    eis(request.persoon, Actie.MAATWERK_BIJHOUDEN, samenwerking=wat.samenwerking_id)
    begin = {**wat_er_staat(wat), "gezien": services.merk_van(wat)}
    return _bewerk(request, wat.samenwerking, wat, begin)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def besluit(request: Any, nummer: int) -> HttpResponse:
    """Say what was decided about a part of the service."""
    wat = _gevonden(request, nummer)
    eis(request.persoon, Actie.MAATWERK_BESLUITEN, samenwerking=wat.samenwerking_id)
    formulier = Besluitformulier(
        besluiten(request.persoon, wat.samenwerking_id),
        request.POST or None,
        initial={"gezien": wat.besluit_id},
    )
    if formulier.is_valid():
        try:
            services.leg_besluit_vast(persoon=request.persoon, punt=wat, **formulier.cleaned_data)
        except Geweigerd as weigering:
            formulier.add_error(None, str(weigering))
        else:
            messages.success(request, "Het besluit staat bij het punt.")
            return redirect("maatwerkpunt", wat.pk)
    context = {"punt": wat, "formulier": formulier, "hier": "Besluit vastleggen"}
    return render(request, "maatwerk/punt_besluit.html", context)


def _bewerk(
    request: Any, samenwerking: Samenwerking, wat: Maatwerkpunt | None, begin: dict[str, Any]
) -> HttpResponse:
    """The form of a part of the service, new or changed."""
    formulier = Puntformulier(
        wat is None,
        gemeenten(samenwerking.pk),
        {
            "categorie": samenwerking.maatwerkcategorieen.all(),
            "onderdeel": samenwerking.onderdelen.filter(einde=None),
            "onderzoek": onderzoeken(request.persoon).filter(samenwerking=samenwerking),
        },
        request.POST or None,
        initial=begin,
    )
    if formulier.is_valid():
        try:
            bewaard = services.bewaar_punt(
                persoon=request.persoon,
                samenwerking=samenwerking,
                punt=wat,
                inhoud=_met_verborgen(request.persoon, wat, formulier.inhoud()),
                wensen=formulier.wensen(),
                besloten=formulier.besloten(),
                gezien=formulier.cleaned_data.get("gezien", ""),
            )
        except Geweigerd as weigering:
            formulier.add_error(None, str(weigering))
        else:
            messages.success(request, f"Bewaard: «{bewaard.dienst}».")
            return redirect("maatwerkpunt", bewaard.pk)
    hier = "Punt wijzigen" if wat else "Nieuw punt"
    context = {"punt": wat, "samenwerking": samenwerking, "formulier": formulier, "hier": hier}
    return render(request, "maatwerk/punt_bewerken.html", context)


def _met_verborgen(persoon: Persoon, wat: Maatwerkpunt | None, inhoud: Punt) -> Punt:
    """A reference that this person may not know of stays."""
    if wat is None or inhoud.onderzoek or selectors.onderzoek(persoon, wat):
        return inhoud
    return inhoud._replace(onderzoek=wat.onderzoek)


def _gevonden(request: Any, nummer: int) -> Maatwerkpunt:
    """The part of the service. Raises Http404 when there is none for this person."""
    gevonden = selectors.punt(request.persoon, nummer)
    if gevonden is None:
        raise Http404(ONBEKEND)
    return gevonden

"""Pages about decisions: all of them, one, and the forms."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_safe

from governance.besluiten import selectors, weergave
from governance.besluiten.formulieren import Besluitformulier, Hoeformulier
from governance.invullen import Blad, vul_in
from governance.opzoeken import gevonden_samenwerking
from governance.organen.selectors import organen
from governance.services import besluiten as services
from governance.vergaderingen.selectors import actiepunten
from governance.vergaderingen.weergave import actietabel
from samenwerking.besluitgevolgen import gevolgen
from samenwerking.models import Besluit, Samenwerking
from samenwerking.rechten.oordeel import eis, mag
from samenwerking.rechten.tabel import Actie

ONBEKEND = "We kennen dit besluit niet."
BIJHOUDEN = Actie.BESLUITEN_BIJHOUDEN
_INVULLEN = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def besluiten(request: Any, code: str) -> HttpResponse:
    """The decisions that somebody may know of."""
    bij = gevonden_samenwerking(request, code)
    context = {
        "samenwerking": bij,
        "tabel": weergave.lijst(bij.code, selectors.besluiten(request.persoon, bij)),
        "mag_bijhouden": mag(request.persoon, BIJHOUDEN, samenwerking=bij.pk),
    }
    return render(request, "governance/besluiten/lijst.html", context)


@require_safe
def besluit(request: Any, code: str, nummer: int) -> HttpResponse:
    """A decision: how it was taken, what it does, what rests on it, and what must follow."""
    bij = gevonden_samenwerking(request, code)
    wat, persoon = _gevonden(request, bij, nummer), request.persoon
    hoe = selectors.behandeling(wat)
    waar = selectors.berekening(hoe) if hoe else None
    acties = actiepunten(persoon, bij).filter(besluit=wat)
    context = {
        "samenwerking": bij,
        "besluit": wat,
        "feiten": weergave.feiten(wat, hoe, waar),
        "gevolgen": weergave.gevolgentabel(gevolgen(persoon, wat)),
        "acties": actietabel(bij.code, "Wat eruit volgt", acties, localdate()),
        "mag_bijhouden": mag(persoon, BIJHOUDEN, samenwerking=bij.pk),
    }
    return render(request, "governance/besluiten/een.html", context)


@login_required
@_INVULLEN
def nieuw(request: Any, code: str) -> HttpResponse:
    """Keep a decision."""
    bij = gevonden_samenwerking(request, code)
    eis(request.persoon, BIJHOUDEN, samenwerking=bij.pk)
    formulier = Besluitformulier(_keuzes(bij), request.POST or None)

    def bewaar() -> str:
        gemaakt = services.leg_besluit_vast(
            persoon=request.persoon,
            samenwerking=bij,
            inhoud=formulier.wat(),
            hoe=formulier.hoe(),
            besloten=formulier.besloten(),
        )
        return reverse("besluit", args=[bij.code, gemaakt.pk])

    blad = Blad("Nieuw besluit", "Besluiten", reverse("besluiten", args=[bij.code]))
    return vul_in(request, bij, formulier, blad, bewaar)


@login_required
@_INVULLEN
def behandeling(request: Any, code: str, nummer: int) -> HttpResponse:
    """Say how a decision was taken and what it does."""
    bij = gevonden_samenwerking(request, code)
    eis(request.persoon, BIJHOUDEN, samenwerking=bij.pk)
    wat = _gevonden(request, bij, nummer)
    adres = reverse("besluit", args=[bij.code, wat.pk])
    formulier = Hoeformulier(_keuzes(bij), request.POST or None, initial=_wat_er_staat(wat))

    def bewaar() -> str:
        gezien = formulier.cleaned_data["gezien"]
        services.zeg_hoe(persoon=request.persoon, besluit=wat, hoe=formulier.hoe(), gezien=gezien)
        return adres

    return vul_in(request, bij, formulier, Blad("Stemming en effect", "Besluit", adres), bewaar)


def _keuzes(bij: Samenwerking) -> dict[str, Any]:
    return {
        "bij_orgaan": organen(bij),
        "berekening": selectors.gepubliceerde(bij),
        "pcdocument": selectors.pcdocumenten(bij),
    }


def _wat_er_staat(wat: Besluit) -> dict[str, Any]:
    hoe = services.behandeling_van(wat)
    staat = {naam: getattr(hoe, naam) for naam in services.Hoe._fields}
    return {**staat, "bij_orgaan": hoe.orgaan, "gezien": services.merk_van(wat)}


def _gevonden(request: Any, bij: Samenwerking, nummer: int) -> Besluit:
    gevonden = selectors.besluit(request.persoon, bij, nummer)
    if gevonden is None:
        raise Http404(ONBEKEND)
    return gevonden

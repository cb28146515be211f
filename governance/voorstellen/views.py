"""Pages about proposals: all of them, one, and the forms."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_safe

from governance.invullen import Blad, vul_in
from governance.models import Voorstel
from governance.opzoeken import gevonden_samenwerking
from governance.organen.selectors import deelnemers, organen
from governance.services import voorstellen as services
from governance.voorstellen import selectors, weergave
from governance.voorstellen.draagvlak import draagvlak
from governance.voorstellen.formulieren import (
    Intrekformulier,
    Invoerformulier,
    Standpuntformulier,
    Voorstelformulier,
)
from samenwerking.models import Besluit, Samenwerking
from samenwerking.rechten.oordeel import eis, mag
from samenwerking.rechten.tabel import Actie
from samenwerking.selectors import zichtbare

ONBEKEND = "We kennen dit voorstel niet."
_INVULLEN = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def voorstellen(request: Any, code: str) -> HttpResponse:
    """The proposals that somebody may know of, each with whether it is carried."""
    bij = gevonden_samenwerking(request, code)
    gemeenten = deelnemers(bij, localdate())
    alle = selectors.voorstellen(request.persoon, bij)
    rijen = [(wat, draagvlak(wat, gemeenten)) for wat in alle]
    context = {
        "samenwerking": bij,
        "tabel": weergave.lijst(bij.code, rijen),
        "mag_bijhouden": mag(request.persoon, Actie.GOVERNANCE_BIJHOUDEN, samenwerking=bij.pk),
    }
    return render(request, "governance/voorstellen/lijst.html", context)


@require_safe
def voorstel(request: Any, code: str, nummer: int) -> HttpResponse:
    """A proposal: what it is, whether it is carried, and where each body stands."""
    bij = gevonden_samenwerking(request, code)
    wat, persoon = _gevonden(request, bij, nummer), request.persoon
    draagt = draagvlak(wat, deelnemers(bij, localdate()))
    open_ = wat.besluit_id is None and wat.ingetrokken_op is None
    mag_kiezen = open_ and mag(persoon, Actie.STANDPUNT_INNEMEN, samenwerking=bij.pk)
    context = {
        "samenwerking": bij,
        "voorstel": wat,
        "stand": weergave.stand(wat, draagt),
        "ontbreekt": draagt.ontbreekt if open_ else (),
        "plekken": weergave.plekkentabel(draagt.plekken),
        "verloop": weergave.verloop(wat.standpunten.all()),
        "besluit": selectors.besluit(persoon, wat) if wat.besluit_id else None,
        "mag_standpunt": mag_kiezen and bool(services.eigen_organen(persoon, wat)),
        "mag_invoeren": mag_kiezen and draagt.gedragen,
        "mag_intrekken": mag_kiezen and services.mag_intrekken(persoon, wat),
    }
    return render(request, "governance/voorstellen/een.html", context)


@login_required
@_INVULLEN
def nieuw(request: Any, code: str) -> HttpResponse:
    """Bring in a proposal."""
    bij = gevonden_samenwerking(request, code)
    eis(request.persoon, Actie.GOVERNANCE_BIJHOUDEN, samenwerking=bij.pk)
    formulier = Voorstelformulier(organen(bij), request.POST or None)

    def bewaar() -> str:
        gemaakt = services.breng_in(
            persoon=request.persoon,
            samenwerking=bij,
            inhoud=formulier.wat(),
            besloten=formulier.besloten(),
        )
        return _adres(bij, gemaakt)

    blad = Blad("Nieuw voorstel", "Voorstellen", reverse("voorstellen", args=[bij.code]))
    return vul_in(request, bij, formulier, blad, bewaar)


@login_required
@_INVULLEN
def standpunt(request: Any, code: str, nummer: int) -> HttpResponse:
    """Say where a body stands."""
    bij, wat = _om_te_kiezen(request, code, nummer)
    eigen = services.eigen_organen(request.persoon, wat)
    formulier = Standpuntformulier(eigen, request.POST or None)

    def bewaar() -> str:
        services.neem_standpunt_in(
            persoon=request.persoon, voorstel=wat, uitspraak=formulier.uitspraak()
        )
        return _adres(bij, wat)

    uitleg = (
        "Een standpunt verandert niet meer. Denkt uw orgaan er anders over, leg dan een nieuw vast."
    )
    blad = Blad("Standpunt vastleggen", wat.titel, _adres(bij, wat), uitleg=uitleg)
    return vul_in(request, bij, formulier, blad, bewaar)


@login_required
@_INVULLEN
def invoeren(request: Any, code: str, nummer: int) -> HttpResponse:
    """Say by which decision a proposal was adopted."""
    bij, wat = _om_te_kiezen(request, code, nummer)
    besluiten = zichtbare(request.persoon, Besluit).filter(samenwerking=bij)
    formulier = Invoerformulier(besluiten, request.POST or None)

    def bewaar() -> str:
        besluit = formulier.cleaned_data["besluit"]
        services.voer_in(persoon=request.persoon, voorstel=wat, besluit=besluit)
        return _adres(bij, wat)

    blad = Blad("Voorstel invoeren", wat.titel, _adres(bij, wat), knop="Voer in")
    return vul_in(request, bij, formulier, blad, bewaar)


@login_required
@_INVULLEN
def intrekken(request: Any, code: str, nummer: int) -> HttpResponse:
    """Withdraw a proposal."""
    bij, wat = _om_te_kiezen(request, code, nummer)
    formulier = Intrekformulier(request.POST or None)

    def bewaar() -> str:
        services.trek_in(persoon=request.persoon, voorstel=wat, op=formulier.cleaned_data["op"])
        return _adres(bij, wat)

    blad = Blad("Voorstel intrekken", wat.titel, _adres(bij, wat), knop="Trek in")
    return vul_in(request, bij, formulier, blad, bewaar)


def _om_te_kiezen(request: Any, code: str, nummer: int) -> tuple[Samenwerking, Voorstel]:
    """A proposal about which somebody may decide."""
    bij = gevonden_samenwerking(request, code)
    wat = _gevonden(request, bij, nummer)
    eis(request.persoon, Actie.STANDPUNT_INNEMEN, samenwerking=bij.pk)
    return bij, wat


def _adres(bij: Samenwerking, wat: Voorstel) -> str:
    return reverse("voorstel", args=[bij.code, wat.pk])


def _gevonden(request: Any, bij: Samenwerking, nummer: int) -> Voorstel:
    gevonden = selectors.voorstel(request.persoon, bij, nummer)
    if gevonden is None:
        raise Http404(ONBEKEND)
    return gevonden

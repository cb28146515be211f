"""Pages about meetings and actions."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_safe

from governance.documenten.selectors import documenten
from governance.invullen import Blad, vul_in
from governance.models import Vergadering
from governance.opzoeken import gevonden_samenwerking
from governance.organen.selectors import organen
from governance.services import vergaderingen as services
from governance.vergaderingen import selectors, weergave
from governance.vergaderingen.formulieren import (
    Actieformulier,
    Agendaformulier,
    Gedaanformulier,
    Vergaderformulier,
)
from governance.voorstellen.selectors import voorstellen
from samenwerking.models import Besluit, Samenwerking
from samenwerking.rechten.oordeel import eis, mag
from samenwerking.rechten.tabel import Actie
from samenwerking.selectors import zichtbare

ONBEKEND = "We kennen deze vergadering niet."
GEEN_ACTIE = "We kennen dit actiepunt niet."
BIJHOUDEN = Actie.GOVERNANCE_BIJHOUDEN
_INVULLEN = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def vergaderingen(request: Any, code: str) -> HttpResponse:
    """The meetings that somebody may know of: those to come, and those that were."""
    bij, vandaag = gevonden_samenwerking(request, code), localdate()
    alle = list(selectors.vergaderingen(request.persoon, bij))
    komend = [wat for wat in reversed(alle) if wat.datum >= vandaag]
    geweest = [wat for wat in alle if wat.datum < vandaag]
    context = {
        "samenwerking": bij,
        "komend": weergave.lijst(bij.code, "Vergaderingen, de eerste bovenaan", komend),
        "geweest": weergave.lijst(bij.code, "Vergaderingen, de laatste bovenaan", geweest),
        "mag_bijhouden": mag(request.persoon, BIJHOUDEN, samenwerking=bij.pk),
    }
    return render(request, "governance/vergaderingen/lijst.html", context)


@require_safe
def vergadering(request: Any, code: str, nummer: int) -> HttpResponse:
    """A meeting with its agenda, what was decided, and the actions that followed."""
    bij = gevonden_samenwerking(request, code)
    wat, persoon = _gevonden(request, bij, nummer), request.persoon
    acties = selectors.actiepunten(persoon, bij).filter(vergadering=wat)
    mag_bijhouden = mag(persoon, BIJHOUDEN, samenwerking=bij.pk)
    context = {
        "samenwerking": bij,
        "vergadering": wat,
        "naam": capfirst(str(wat.orgaan)),
        "agenda": weergave.agenda(bij.code, wat, selectors.erbij(persoon, wat)),
        "acties": weergave.actietabel(
            bij.code, "Wat is afgesproken", acties, localdate(), mag_bijhouden
        ),
        "mag_bijhouden": mag_bijhouden,
    }
    return render(request, "governance/vergaderingen/een.html", context)


@login_required
@_INVULLEN
def nieuw(request: Any, code: str) -> HttpResponse:
    """Plan a meeting."""
    bij = _om_bij_te_houden(request, code)
    formulier = Vergaderformulier(True, organen(bij), request.POST or None)

    def bewaar() -> str:
        gemaakt = services.plan_vergadering(
            persoon=request.persoon,
            samenwerking=bij,
            inhoud=formulier.wat(),
            besloten=formulier.besloten(),
        )
        return _adres(bij, gemaakt)

    blad = Blad("Nieuwe vergadering", "Vergaderingen", reverse("vergaderingen", args=[bij.code]))
    return vul_in(request, bij, formulier, blad, bewaar)


@login_required
@_INVULLEN
def wijzigen(request: Any, code: str, nummer: int) -> HttpResponse:
    """Change a meeting."""
    bij = _om_bij_te_houden(request, code)
    wat = _gevonden(request, bij, nummer)
    staat = {naam: getattr(wat, naam) for naam in services.Inhoud._fields}
    begin = {**staat, "gezien": services.merk_van(wat)}
    formulier = Vergaderformulier(False, organen(bij), request.POST or None, initial=begin)

    def bewaar() -> str:
        gezien = formulier.cleaned_data["gezien"]
        services.wijzig_vergadering(
            persoon=request.persoon, vergadering=wat, inhoud=formulier.wat(), gezien=gezien
        )
        return _adres(bij, wat)

    blad = Blad("Vergadering wijzigen", f"Vergadering van {wat.orgaan}", _adres(bij, wat))
    return vul_in(request, bij, formulier, blad, bewaar)


@login_required
@_INVULLEN
def agenda(request: Any, code: str, nummer: int) -> HttpResponse:
    """Put a point on the agenda."""
    bij = _om_bij_te_houden(request, code)
    wat, persoon = _gevonden(request, bij, nummer), request.persoon
    keuzes = {
        "document": documenten(persoon, bij),
        "voorstel": voorstellen(persoon, bij),
        "besluit": zichtbare(persoon, Besluit).filter(samenwerking=bij),
    }
    formulier = Agendaformulier(keuzes, request.POST or None)

    def bewaar() -> str:
        services.zet_op_agenda(persoon=persoon, vergadering=wat, punt=formulier.wat())
        return _adres(bij, wat)

    blad = Blad("Op de agenda", f"Vergadering van {wat.orgaan}", _adres(bij, wat))
    return vul_in(request, bij, formulier, blad, bewaar)


@require_safe
def acties(request: Any, code: str) -> HttpResponse:
    """The actions that somebody may know of: open, and done."""
    bij, vandaag, persoon = gevonden_samenwerking(request, code), localdate(), request.persoon
    alle = list(selectors.actiepunten(persoon, bij))
    mag_bijhouden = mag(persoon, BIJHOUDEN, samenwerking=bij.pk)
    open_ = [wat for wat in alle if wat.gedaan_op is None]
    gedaan = [wat for wat in reversed(alle) if wat.gedaan_op]
    context = {
        "samenwerking": bij,
        "te_laat": sum(wat.uiterlijk < vandaag for wat in open_),
        "open": weergave.actietabel(
            bij.code, "Nog te doen, het eerste bovenaan", open_, vandaag, mag_bijhouden
        ),
        "gedaan": weergave.actietabel(bij.code, "Gedaan", gedaan, vandaag),
        "mag_bijhouden": mag_bijhouden,
    }
    return render(request, "governance/vergaderingen/acties.html", context)


@login_required
@_INVULLEN
def actie_nieuw(request: Any, code: str) -> HttpResponse:
    """Keep a new action."""
    bij = _om_bij_te_houden(request, code)
    keuzes = {
        "vergadering": selectors.vergaderingen(request.persoon, bij),
        "besluit": zichtbare(request.persoon, Besluit).filter(samenwerking=bij),
    }
    formulier = Actieformulier(keuzes, request.POST or None)

    def bewaar() -> str:
        services.spreek_actie_af(
            persoon=request.persoon,
            samenwerking=bij,
            inhoud=formulier.actie(),
            besloten=formulier.besloten(),
        )
        return reverse("acties", args=[bij.code])

    blad = Blad("Nieuwe actie", "Acties", reverse("acties", args=[bij.code]))
    return vul_in(request, bij, formulier, blad, bewaar)


@login_required
@_INVULLEN
def actie_gedaan(request: Any, code: str, nummer: int) -> HttpResponse:
    """Say that an action was done."""
    bij = _om_bij_te_houden(request, code)
    wat = selectors.actiepunt(request.persoon, bij, nummer)
    if wat is None:
        raise Http404(GEEN_ACTIE)
    formulier = Gedaanformulier(request.POST or None, initial={"op": localdate()})

    def bewaar() -> str:
        velden = formulier.cleaned_data
        services.meld_gedaan(
            persoon=request.persoon, actiepunt=wat, op=velden["op"], resultaat=velden["resultaat"]
        )
        return reverse("acties", args=[bij.code])

    blad = Blad("Actie gedaan", "Acties", reverse("acties", args=[bij.code]), uitleg=wat.wat)
    return vul_in(request, bij, formulier, blad, bewaar)


def _om_bij_te_houden(request: Any, code: str) -> Samenwerking:
    """The cooperation of which somebody keeps the meetings."""
    bij = gevonden_samenwerking(request, code)
    eis(request.persoon, BIJHOUDEN, samenwerking=bij.pk)
    return bij


def _adres(bij: Samenwerking, wat: Vergadering) -> str:
    return reverse("vergadering", args=[bij.code, wat.pk])


def _gevonden(request: Any, bij: Samenwerking, nummer: int) -> Vergadering:
    gevonden = selectors.vergadering(request.persoon, bij, nummer)
    if gevonden is None:
        raise Http404(ONBEKEND)
    return gevonden

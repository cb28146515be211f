"""Pages about objections: making one, its thread, and how it ends."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from bijdrage.services.uren import neem_bezwaar_over
from bijdrage.uren import selectors
from bijdrage.uren.formulieren import Bezwaarformulier, Standpuntformulier
from bijdrage.uren.geschil import geschil
from bijdrage.uren.views import WEIGERINGEN, gevonden, in_woorden, kop
from bijdrage.uren.weergave import getypt, in_geschil, kantentabel
from samenwerking.models import (
    Bezwaar,
    Gemeente,
    Onderdeel,
    Standpunt,
    Urenregel,
    Urenverdeling,
)
from samenwerking.notatie import getal
from samenwerking.rechten.namens import gemeenten
from samenwerking.rechten.oordeel import eis, mag
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.selectors import codelijsten
from samenwerking.services.uren import bezwaren

SAMEN = "samen"


@require_safe
def kiezen(request: Any, sleutel: str) -> HttpResponse:
    """Which unit an objection is about."""
    verdeling = _ter_controle(request.persoon, sleutel)
    met_uren = verdeling.regels.values("onderdeel")
    onderdelen = verdeling.onderdelen.filter(onderdeel__in=met_uren)
    onderdelen = onderdelen.select_related("onderdeel").order_by("onderdeel__code")
    context = {**kop(verdeling), "onderdelen": onderdelen}
    return render(request, "bijdrage/uren/bezwaar_kiezen.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def maken(request: Any, sleutel: str, code: str) -> HttpResponse:
    """Object to rows of a unit, with other hours."""
    verdeling = _ter_controle(request.persoon, sleutel)
    onderdeel = _onderdeel(verdeling, code)
    regels = list(selectors.regels_van(verdeling, onderdeel.pk)) if onderdeel else []
    if onderdeel is None or not regels:
        raise Http404("Dit onderdeel heeft geen uren in deze versie.")
    per_cbs = _gemeenten(verdeling)
    formulier = Bezwaarformulier(regels, per_cbs, request.POST or None)
    if formulier.is_valid():
        try:
            nieuw = bezwaren.maak_bezwaar(
                persoon=request.persoon,
                verdeling=verdeling,
                gemeente=_namens(request.persoon, verdeling),
                onderdeel=onderdeel,
                reden=formulier.cleaned_data["reden"],
                voorstellen=_gewijzigd(regels, per_cbs, formulier.cleaned_data),
            )
        except WEIGERINGEN as weigering:
            formulier.add_error(None, in_woorden(weigering))
        else:
            messages.success(request, "Het bezwaar staat er. De andere gemeente ziet het.")
            return redirect("uren-bezwaar", sleutel, nieuw.pk)
    context = {
        **kop(verdeling),
        "onderdeel": onderdeel,
        "formulier": formulier,
        "gemeenten": per_cbs.values(),
    }
    return render(request, "bijdrage/uren/bezwaar_maken.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def standpunt(request: Any, sleutel: str, nummer: int) -> HttpResponse:
    """Other hours in an objection of one's own municipality, to meet the other one."""
    verdeling, wat = _bezwaar(request.persoon, sleutel, nummer)
    eis(
        request.persoon,
        Actie.BEZWAAR_AFHANDELEN,
        samenwerking=verdeling.samenwerking_id,
        status=verdeling.status,
    )
    regels = list(selectors.regels_van(verdeling, wat.onderdeel_id))
    per_cbs = _gemeenten(verdeling)
    begin = {
        f"{s.regel_id}-{deel}": getypt(aantal)
        for s in wat.standpunten.all()
        for deel, aantal in _delen(s, per_cbs)
    }
    formulier = Standpuntformulier(regels, per_cbs, request.POST or None, initial=begin)
    if formulier.is_valid():
        voorstellen = _gewijzigd(regels, per_cbs, formulier.cleaned_data)
        try:
            bezwaren.wijzig_standpunt(persoon=request.persoon, bezwaar=wat, voorstellen=voorstellen)
        except WEIGERINGEN as weigering:
            formulier.add_error(None, in_woorden(weigering))
        else:
            messages.success(request, "Uw standpunt is gewijzigd.")
            return redirect("uren-bezwaar", sleutel, nummer)
    context = {
        **kop(verdeling),
        "onderdeel": wat.onderdeel,
        "formulier": formulier,
        "gemeenten": per_cbs.values(),
    }
    return render(request, "bijdrage/uren/bezwaar_maken.html", context)


@require_safe
def bezwaar(request: Any, sleutel: str, nummer: int) -> HttpResponse:
    """An objection: the hours of both sides beside each other, what was said, what can be done."""
    verdeling, wat = _bezwaar(request.persoon, sleutel, nummer)
    mee = gemeenten(request.persoon, Actie.BEZWAAR_AFHANDELEN, verdeling.samenwerking_id)
    kan = not wat.uitkomst and mag(
        request.persoon,
        Actie.BEZWAAR_AFHANDELEN,
        samenwerking=verdeling.samenwerking_id,
        status=verdeling.status,
    )
    kan_overnemen = kan and bool(mee - {wat.gemeente.cbs})
    standpunten = _naast_elkaar(wat, _gemeenten(verdeling))
    verschil = geschil(verdeling, codelijsten())
    context = {
        **kop(verdeling),
        "bezwaar": wat,
        "gemeenten": _gemeenten(verdeling).values(),
        "standpunten": standpunten,
        "geschil": in_geschil(verschil),
        "tabel": kantentabel(verschil),
        "kan_reageren": kan,
        "kan_overnemen": kan_overnemen,
        "per_rij": kan_overnemen and len(standpunten) > 1,
        "na_overnemen": _na_overnemen(request.persoon, verdeling) if kan else "",
        "kan_intrekken": kan and wat.gemeente.cbs in mee,
    }
    return render(request, "bijdrage/uren/bezwaar.html", context)


@require_POST
def doen(request: Any, sleutel: str, nummer: int, daad: str) -> HttpResponse:
    """React to an objection, take it over, or withdraw it."""
    _, wat = _bezwaar(request.persoon, sleutel, nummer)
    try:
        if daad == "reageren":
            tekst = request.POST.get("tekst", "").replace("\0", "")
            bezwaren.reageer(persoon=request.persoon, bezwaar=wat, tekst=tekst)
        elif daad == "overnemen":
            gezien = [int(id_) for id_ in request.POST.getlist("standpunt") if id_.isdecimal()]
            neem_bezwaar_over(
                persoon=request.persoon,
                bezwaar=wat,
                codelijsten=codelijsten(),
                gezien=gezien,
            )
        elif daad == "intrekken":
            bezwaren.trek_in(persoon=request.persoon, bezwaar=wat)
        else:
            raise Http404("Dat kan hier niet.")
    except WEIGERINGEN as weigering:
        messages.error(request, in_woorden(weigering))
    else:
        messages.success(request, _GEDAAN[daad])
    return redirect("uren-bezwaar", sleutel, nummer)


_GEDAAN: Mapping[str, str] = {
    "reageren": "Uw reactie staat erbij.",
    "overnemen": "De uren zijn overgenomen.",
    "intrekken": "Het bezwaar is ingetrokken.",
}


def _ter_controle(persoon: Persoon, sleutel: str) -> Urenverdeling:
    verdeling = gevonden(persoon, sleutel)
    eis(
        persoon,
        Actie.BEZWAAR_MAKEN,
        samenwerking=verdeling.samenwerking_id,
        status=verdeling.status,
    )
    return verdeling


def _bezwaar(persoon: Persoon, sleutel: str, nummer: int) -> tuple[Urenverdeling, Bezwaar]:
    """An objection, for who works on the hours. Raises Http404."""
    verdeling = gevonden(persoon, sleutel)
    wat = selectors.bezwaar(verdeling, nummer)
    leest = mag(persoon, Actie.CONCEPT_LEZEN, samenwerking=verdeling.samenwerking_id)
    if wat is None or not leest:
        raise Http404("We kennen dit bezwaar niet.")
    return verdeling, wat


def _na_overnemen(persoon: Persoon, verdeling: Urenverdeling) -> str:
    """What taking over means for who could agree himself; "" for who could not."""
    eigen = gemeenten(persoon, Actie.UREN_AKKOORD, verdeling.samenwerking_id)
    kunnen = selectors.akkoordgevers(verdeling)
    zelf = {wie.pk for cbs in eigen for wie in kunnen.get(cbs, ())}
    if persoon.id not in zelf:
        return ""
    na_u = [str(w) for cbs in eigen for w in kunnen.get(cbs, ()) if w.pk != persoon.id]
    begin = "Wie overneemt, wijzigt de uren en geeft er daarna niet zelf akkoord op."
    if na_u:
        return f"{begin} Dat kan dan nog door {' of '.join(na_u)}."
    return (
        f"{begin} Bij uw gemeente kan dan niemand meer akkoord geven. Laat een controller "
        "overnemen, of vraag een beheerder om nog een tweede controller."
    )


def _onderdeel(verdeling: Urenverdeling, code: str) -> Onderdeel | None:
    """The unit of a version with this code."""
    gegevens = verdeling.onderdelen.select_related("onderdeel")
    return next((g.onderdeel for g in gegevens if g.onderdeel.code == code), None)


def _gemeenten(verdeling: Urenverdeling) -> dict[str, str]:
    """The municipalities of a version: the name by the CBS code."""
    return {g.gemeente.cbs: g.naam for g in verdeling.gemeenten.all()}


def _namens(persoon: Persoon, verdeling: Urenverdeling) -> Gemeente:
    """The municipality that somebody objects for; with several, the first gastgemeente."""
    eigen = gemeenten(persoon, Actie.BEZWAAR_MAKEN, verdeling.samenwerking_id)
    deelnemers = [g for g in verdeling.gemeenten.all() if g.gemeente.cbs in eigen]
    if not deelnemers:
        raise Http404("Uw gemeente staat niet in deze urenverdeling.")
    return deelnemers[-1].gemeente


def _gewijzigd(
    regels: Sequence[Urenregel], per_cbs: Mapping[str, str], velden: Mapping[str, Decimal]
) -> list[bezwaren.Voorstel]:
    """The rows for which other hours were filled in."""
    voorstellen = []
    for regel in regels:
        uren = {cbs: velden[f"{regel.pk}-{cbs}"] for cbs in per_cbs}
        samen = velden[f"{regel.pk}-{SAMEN}"]
        nu = {u.gemeente.cbs: u.uren for u in regel.uren.all()}
        if samen != regel.gezamenlijk or any(uren[c] != nu.get(c, 0) for c in per_cbs):
            voorstellen.append(bezwaren.Voorstel(regel.pk, uren, samen))
    return voorstellen


def _delen(standpunt: Standpunt, per_cbs: Mapping[str, str]) -> list[tuple[str, Decimal]]:
    """The hours of a standpoint per municipality, and those together."""
    wil = {u.gemeente.cbs: u.uren for u in standpunt.uren.all()}
    return [*((cbs, wil.get(cbs, Decimal(0))) for cbs in per_cbs), (SAMEN, standpunt.gezamenlijk)]


def _naast_elkaar(
    wat: Bezwaar, per_cbs: Mapping[str, str]
) -> list[tuple[Standpunt, list[tuple[str, str, str]]]]:
    """Per row and municipality the hours as they stand and as they are wanted."""
    rijen = []
    for standpunt in wat.standpunten.all():
        nu = {u.gemeente.cbs: u.uren for u in standpunt.regel.uren.all()}
        wil = {u.gemeente.cbs: u.uren for u in standpunt.uren.all()}
        cellen = [
            (naam, _leesbaar(nu.get(cbs, Decimal(0))), _leesbaar(wil.get(cbs, Decimal(0))))
            for cbs, naam in per_cbs.items()
        ]
        samen = (
            "gezamenlijk",
            _leesbaar(standpunt.regel.gezamenlijk),
            _leesbaar(standpunt.gezamenlijk),
        )
        rijen.append((standpunt, [*cellen, samen]))
    return rijen


def _leesbaar(aantal: Decimal) -> str:
    return getal(Fraction(aantal))

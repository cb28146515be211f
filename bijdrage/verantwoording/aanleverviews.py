"""Pages on which an extract of the ledger or an Iv3 delivery is handed in."""

from collections.abc import Callable
from typing import Any, NamedTuple

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.views.decorators.http import require_http_methods

from bijdrage import selectors
from bijdrage.models import Aansluitbestand
from bijdrage.models.aansluitbestand import Bestandsoort
from bijdrage.rapport.model import Jaarrapport
from bijdrage.rapport.weergave import jaarweergave
from bijdrage.rondom import registratie_van
from bijdrage.services.aansluiten import (
    UittrekselFout,
    leg_grootboek_ernaast,
    leg_levering_ernaast,
)
from bijdrage.verantwoording import weergave
from bijdrage.verantwoording.formulier import Grootboekformulier, Leveringformulier
from samenwerking.iv3.definitie import BestandFout
from samenwerking.rechten.oordeel import eis, mag
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.selectors import codelijsten
from samenwerking.weergave import Tabel

BEWAARD = "«{}» is gecontroleerd en bewaard. Het staat nu naast de berekening."
NIET_GEBRUIKT = "Het bestand is niet gebruikt: er staan fouten in."


class _Wat(NamedTuple):
    """What is handed in: its form, who keeps it, how its faults show, and the page it is for."""

    soort: Bestandsoort
    formulier: type[Grootboekformulier | Leveringformulier]
    leg_ernaast: Callable[..., Aansluitbestand]
    fouten: Callable[[Any], Tabel]
    pagina: str


def _leg_levering_ernaast(**velden: Any) -> Aansluitbestand:
    return leg_levering_ernaast(codelijsten=codelijsten(), **velden)


GROOTBOEK = _Wat(
    *(Bestandsoort.GROOTBOEK, Grootboekformulier, leg_grootboek_ernaast),
    *(weergave.uittrekselfouten, "aansluiting"),
)
LEVERING = _Wat(
    *(Bestandsoort.LEVERING, Leveringformulier, _leg_levering_ernaast),
    *(weergave.leveringfouten, "boeken"),
)


@require_http_methods(["GET", "HEAD", "POST"])
def grootboek(request: Any, sleutel: str) -> HttpResponse:
    """Hand in an extract of the ledger; its faults are told here, and nothing is kept then."""
    return _lever_aan(request, sleutel, GROOTBOEK)


@require_http_methods(["GET", "HEAD", "POST"])
def levering(request: Any, sleutel: str) -> HttpResponse:
    """Hand in an Iv3 delivery; its faults are told here, and nothing is kept then."""
    return _lever_aan(request, sleutel, LEVERING)


def _lever_aan(request: Any, sleutel: str, wat: _Wat) -> HttpResponse:
    rapport = _te_bewerken(request.persoon, sleutel)
    formulier = wat.formulier(request.POST or None, request.FILES or None)
    if not formulier.is_valid():
        return _toon(request, rapport, wat.soort, formulier)
    velden = dict(formulier.cleaned_data)
    bestand = velden.pop("bestand")
    try:
        wat.leg_ernaast(
            persoon=request.persoon,
            rapport=rapport,
            naam=bestand.name,
            inhoud=bestand.read(),
            **velden,
        )
    except (UittrekselFout, BestandFout) as weigering:
        formulier.add_error("bestand", NIET_GEBRUIKT)
        return _toon(request, rapport, wat.soort, formulier, wat.fouten(weigering.fouten))
    messages.success(request, BEWAARD.format(bestand.name))
    return redirect(wat.pagina, sleutel)


def naar_aanleveren(request: Any, rapport: Jaarrapport, soort: Bestandsoort) -> str:
    """The way to handing in a file, for who may; on a page that is kept also what was done."""
    aa = registratie_van(rapport).samenwerking_id
    if not mag(request.persoon, Actie.FEITEN_BIJHOUDEN, samenwerking=aa):
        return ""
    context = {"sleutel": rapport.sleutel, "grootboek": soort == Bestandsoort.GROOTBOEK}
    return render_to_string("bijdrage/delen/naar_aanleveren.html", context, request=request)


def _te_bewerken(persoon: Persoon, sleutel: str) -> Jaarrapport:
    """The report, for who may lay something beside it. Raises Http404 and Geweigerd."""
    rapport = selectors.jaarrapport(persoon, sleutel)
    if rapport is None:
        raise Http404(selectors.waarom_niet(persoon, sleutel))
    aa = registratie_van(rapport).samenwerking_id
    eis(persoon, Actie.FEITEN_BIJHOUDEN, samenwerking=aa)
    return rapport


def _toon(
    request: Any,
    rapport: Jaarrapport,
    soort: Bestandsoort,
    formulier: Any,
    fouten: Tabel | None = None,
) -> HttpResponse:
    eerder = Aansluitbestand.objects.filter(
        samenwerking=registratie_van(rapport).samenwerking_id,
        jaar=rapport.jaar,
        stand=rapport.stand,
        soort=soort,
    )
    context = {
        "jaar": jaarweergave(rapport),
        "grootboek": soort == Bestandsoort.GROOTBOEK,
        "soort": soort.label,
        "formulier": formulier,
        "fouten": fouten,
        "eerder": eerder.select_related("aangeleverd_door").defer("inhoud"),
    }
    return render(request, "bijdrage/verantwoording/aanleveren.html", context)

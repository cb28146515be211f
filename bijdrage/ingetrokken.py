"""An address of what was published and is withdrawn says so: 410, with a sentence."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate

from bijdrage.api.antwoorden import probleem
from bijdrage.api.versie import BEGIN
from bijdrage.models import Berekening
from bijdrage.sleutels import code_van, jaar_en_stand_van
from samenwerking.models import Urenverdeling
from samenwerking.models.versie import Versie
from samenwerking.notatie import datum

TITEL = "Deze publicatie is ingetrokken"
_VAN_UREN = "urenverdeling/"


def zegt_het(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Answer 410 where there is nothing to read because it was withdrawn."""

    def antwoord(request: HttpRequest) -> HttpResponse:
        gegeven = get_response(request)
        versie = _versie(request) if gegeven.status_code == 404 else None
        if versie is None:
            return gegeven
        zin = in_woorden(versie)
        if request.path.startswith(BEGIN):
            return probleem(410, TITEL, zin)
        return render(request, "410.html", {"titel": TITEL, "zin": zin}, status=410)

    return antwoord


def in_woorden(versie: Versie) -> str:
    """When and why a version was withdrawn, in a sentence."""
    op = datum(localdate(versie.ingetrokken_op))
    reden = versie.ingetrokken_reden.rstrip(".")
    return f"De {versie._meta.verbose_name} {versie} is ingetrokken op {op}. Reden: {reden}."


def _versie(request: HttpRequest) -> Versie | None:
    """The withdrawn version that an address is about."""
    gevonden = request.resolver_match
    if gevonden is None:
        return None
    sleutel = _sleutel(gevonden.kwargs)
    delen = jaar_en_stand_van(sleutel) if sleutel else None
    if delen is None:
        return None
    jaar, stand, nummer = delen
    model = Urenverdeling if gevonden.route.startswith(_VAN_UREN) else Berekening
    rijen = model.objects.filter(
        samenwerking__code=code_van(sleutel), jaar=jaar, stand=stand, ingetrokken_op__isnull=False
    )
    welke = rijen.filter(versie=nummer) if nummer else rijen
    return welke.order_by("-versie").first()


def _sleutel(delen: dict[str, Any]) -> str:
    """The name of a version in an address; of the API its cooperation and name."""
    if "naam" in delen and "code" in delen:
        return f"{delen['code']}/{delen['naam']}"
    return str(delen.get("sleutel", ""))

"""An address of what was published and is withdrawn says so: 410, with a sentence."""

from collections.abc import Callable, Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import ResolverMatch, resolve
from django.utils.timezone import localdate

from bijdrage.api.antwoorden import probleem
from bijdrage.api.versie import BEGIN
from bijdrage.models import Berekening
from bijdrage.sleutels import code_van, jaar_en_stand_van
from samenwerking.models import Urenverdeling, Vraag, Vraagstatus
from samenwerking.models.versie import Versie
from samenwerking.notatie import datum

TITEL = "Deze publicatie is ingetrokken"
_VAN_UREN, _VRAAG = "urenverdeling/", "vraag"


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
    """The withdrawn version that an address is about; the first of two."""
    return next(_versies(request.resolver_match), None) if request.resolver_match else None


def _versies(gevonden: ResolverMatch) -> Iterator[Versie]:
    if gevonden.url_name == _VRAAG:
        rijen = Vraag.objects.filter(status=Vraagstatus.GEPUBLICEERD, pk=gevonden.kwargs["nummer"])
        for pad in rijen.values_list("pad", flat=True):
            yield from _versies(resolve(pad))
        return
    model = Urenverdeling if gevonden.route.startswith(_VAN_UREN) else Berekening
    for sleutel in _sleutels(gevonden.kwargs):
        if versie := _ingetrokken(model, sleutel):
            yield versie


def _ingetrokken(model: type[Urenverdeling | Berekening], sleutel: str) -> Versie | None:
    """The newest version with this name that was withdrawn."""
    delen = jaar_en_stand_van(sleutel)
    if delen is None:
        return None
    jaar, stand, nummer = delen
    rijen = model.objects.filter(
        samenwerking__code=code_van(sleutel), jaar=jaar, stand=stand, ingetrokken_op__isnull=False
    )
    welke = rijen.filter(versie=nummer) if nummer else rijen
    return welke.order_by("-versie").first()


def _sleutels(delen: dict[str, Any]) -> Iterator[str]:
    """The names of versions in an address; of the API a cooperation and a name."""
    if "naam" in delen and "code" in delen:
        yield f"{delen['code']}/{delen['naam']}"
    yield from (str(delen[veld]) for veld in ("sleutel", "van", "naar") if veld in delen)

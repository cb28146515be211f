"""The calendar of a year, and its feed."""

from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from governance.kalender import selectors, weergave
from governance.kalender.ics import als_ics
from governance.opzoeken import gevonden_samenwerking
from governance.organen.selectors import deelnemers
from samenwerking.models.versie import EERSTE_JAAR, LAATSTE_JAAR
from samenwerking.rechten.persoon import IEDEREEN


@require_safe
def kalender(request: Any, code: str) -> HttpResponse:
    """What is due when in a year, for each municipality and for both."""
    bij, vandaag = gevonden_samenwerking(request, code), localdate()
    dit = _jaar(request.GET.get("jaar", ""), vandaag.year)
    punten = selectors.kalender(request.persoon, bij, date(dit, 1, 1), date(dit, 12, 31))
    wie = [str(gemeente) for gemeente in deelnemers(bij, vandaag)]
    eerder = [p for p in punten if weergave.stand(p, vandaag) in (weergave.KLAAR, weergave.VOORBIJ)]
    straks = [p for p in punten if p not in eerder]
    adres = reverse("kalender", args=[bij.code])
    context = {
        "samenwerking": bij,
        "titel": f"Kalender {dit}",
        "buren": [(buur, f"{adres}?jaar={buur}") for buur in (dit - 1, dit + 1)],
        "grafiek": weergave.beeld(punten, [*wie, selectors.SAMEN], vandaag),
        "straks": weergave.tabel("Nog te komen, of te laat", straks, vandaag),
        "eerder": weergave.tabel("Klaar of voorbij", eerder, vandaag),
        "feed": request.build_absolute_uri(reverse("kalender-ics", args=[bij.code])),
    }
    return render(request, "governance/kalender/kalender.html", context)


@require_safe
def ics(request: Any, code: str) -> HttpResponse:
    """The calendar of last year up to next as a feed; what is open to everybody, for whoever asks.

    A calendar program does not log in, and a feed is easily passed on.
    """
    bij, dit = gevonden_samenwerking(request, code), localdate().year
    punten = selectors.kalender(IEDEREEN, bij, date(dit - 1, 1, 1), date(dit + 1, 12, 31))
    basis = request.build_absolute_uri("/").rstrip("/")
    inhoud = als_ics(f"{bij}: kalender", punten, basis, request.get_host())
    koppen = {"Content-Disposition": 'inline; filename="kalender.ics"'}
    return HttpResponse(inhoud, content_type="text/calendar; charset=utf-8", headers=koppen)


def _jaar(tekst: str, anders: int) -> int:
    """The year that is asked for, when it is one."""
    if tekst.isascii() and tekst.isdecimal() and EERSTE_JAAR < int(tekst) < LAATSTE_JAAR:
        return int(tekst)
    return anders

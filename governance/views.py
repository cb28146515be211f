"""The first pages of governance: what can be looked up, and what a council sees at a glance."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from bijdrage.rapport.pdf import als_pdf
from governance.opdrachten.selectors import opdrachten
from governance.opdrachten.weergave import opdracht
from governance.opzoeken import gevonden_samenwerking
from samenwerking.models import Samenwerking
from samenwerking.raadsblokken import raadsblokken
from samenwerking.rechten.persoon import IEDEREEN, Persoon
from samenwerking.selectors import samenwerkingen


@require_safe
def begin(request: Any) -> HttpResponse:
    """What can be looked up, by cooperation."""
    context = {"samenwerkingen": samenwerkingen(request.persoon)}
    return render(request, "governance/begin.html", context)


@require_safe
def governance(request: Any, code: str) -> HttpResponse:
    """A cooperation at a glance: goals, what waits, disputes, and the way to the rest."""
    bij = gevonden_samenwerking(request, code)
    return render(request, "governance/governance.html", _overzicht(request.persoon, bij))


@require_safe
def governance_pdf(request: Any, code: str) -> HttpResponse:
    """The same on paper: a sheet for the council, so with what everybody may know."""
    bij = gevonden_samenwerking(request, code)
    context = {**_overzicht(IEDEREEN, bij), "vandaag": localdate()}
    inhoud, _ = als_pdf("governance/governance_pdf.html", context)
    koppen = {"Content-Disposition": 'inline; filename="raadsoverzicht.pdf"'}
    return HttpResponse(inhoud, content_type="application/pdf", headers=koppen)


def _overzicht(persoon: Persoon, bij: Samenwerking) -> dict[str, Any]:
    """What a council sees; of the assignments the newest that has goals."""
    vandaag = localdate()
    alle = [wat for wat in opdrachten(bij) if wat.doelen.all()]
    return {
        "samenwerking": bij,
        "opdracht": opdracht(bij, alle[0], vandaag) if alle else None,
        "blokken": raadsblokken(persoon, bij),
    }

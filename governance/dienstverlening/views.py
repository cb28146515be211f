"""Pages about services: the catalogue, the plan of a year on screen and paper, and its form."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from bijdrage.rapport.pdf import als_pdf
from governance.dienstverlening import selectors, weergave
from governance.dienstverlening.formulieren import Volumeformulier
from governance.invullen import Blad, vul_in
from governance.opzoeken import gevonden_samenwerking
from governance.services import diensten as services
from samenwerking.models import Samenwerking
from samenwerking.rechten.oordeel import eis, mag
from samenwerking.rechten.tabel import Actie

GEEN_PLAN = "Voor dit jaar is nog niets afgesproken."
GEEN_DIENST = "We kennen deze dienst niet."
BIJHOUDEN = Actie.GOVERNANCE_BIJHOUDEN


@require_safe
def catalogus(request: Any, code: str) -> HttpResponse:
    """The services with what each costs in the newest year that was published."""
    bij = gevonden_samenwerking(request, code)
    diensten, gepubliceerd = list(selectors.diensten(bij)), selectors.gepubliceerd(bij)
    rapport = gepubliceerd[max(gepubliceerd)] if gepubliceerd else None
    context = {
        "samenwerking": bij,
        "rapport": rapport,
        "tabel": weergave.catalogus(rapport, diensten) if rapport and diensten else None,
        "plannen": selectors.planjaren(bij),
    }
    return render(request, "governance/dienstverlening/catalogus.html", context)


@require_safe
def plan(request: Any, code: str, boekjaar: int) -> HttpResponse:
    """What was agreed for a year and what was done."""
    bij = gevonden_samenwerking(request, code)
    mag_bijhouden = mag(request.persoon, BIJHOUDEN, samenwerking=bij.pk)
    context = _plan(bij, boekjaar, mag_bijhouden)
    return render(request, "governance/dienstverlening/plan.html", context)


@require_safe
def plan_pdf(request: Any, code: str, boekjaar: int) -> HttpResponse:
    """The same on paper."""
    bij = gevonden_samenwerking(request, code)
    inhoud, _ = als_pdf("governance/dienstverlening/plan_pdf.html", _plan(bij, boekjaar, False))
    koppen = {"Content-Disposition": f'inline; filename="uitvoeringsplan-{boekjaar}.pdf"'}
    return HttpResponse(inhoud, content_type="application/pdf", headers=koppen)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def volume(request: Any, code: str, boekjaar: int, nummer: int) -> HttpResponse:
    """Say how much of a service was agreed, or done, in a year."""
    bij = gevonden_samenwerking(request, code)
    eis(request.persoon, BIJHOUDEN, samenwerking=bij.pk)
    dienst = selectors.dienst(bij, nummer)
    if dienst is None:
        raise Http404(GEEN_DIENST)
    nu = services.jaar_van(dienst, boekjaar)
    staat = {naam: getattr(nu, naam) for naam in services.Volume._fields}
    begin = {**staat, "gezien": services.merk_van(dienst, boekjaar)}
    formulier = Volumeformulier(request.POST or None, initial=begin)
    terug = reverse("uitvoeringsplan", args=[bij.code, boekjaar])

    def bewaar() -> str:
        services.leg_volume_vast(
            persoon=request.persoon,
            dienst=dienst,
            jaar=boekjaar,
            volume=formulier.volume(),
            gezien=formulier.cleaned_data["gezien"],
        )
        return terug

    blad = Blad(f"{dienst} in {boekjaar}", f"Uitvoeringsplan {boekjaar}", terug, uitleg=dienst.norm)
    return vul_in(request, bij, formulier, blad, bewaar)


def _plan(bij: Samenwerking, boekjaar: int, mag_bijhouden: bool) -> dict[str, Any]:
    alle = selectors.planjaren(bij)
    if boekjaar not in alle:
        raise Http404(GEEN_PLAN)
    diensten = selectors.diensten(bij)
    return {
        "samenwerking": bij,
        "titel": f"Uitvoeringsplan {boekjaar}",
        "tabel": weergave.plan(diensten, boekjaar, bij.code, mag_bijhouden),
        "pdf": reverse("uitvoeringsplan-pdf", args=[bij.code, boekjaar]),
        "andere": [ander for ander in alle if ander != boekjaar],
        "mag_bijhouden": mag_bijhouden,
    }

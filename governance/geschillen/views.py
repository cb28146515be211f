"""Pages about disputes: the list, one dispute, and its next step."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_safe

from governance.geschillen import selectors, weergave
from governance.geschillen.formulieren import Geschilformulier, Stapformulier
from governance.invullen import Blad, vul_in
from governance.models import Geschil, Geschilstatus
from governance.opzoeken import gevonden_samenwerking
from governance.services.geschillen import componenten, dien_in, open_stappen, zet_stap
from samenwerking.models import Samenwerking
from samenwerking.rechten.oordeel import Geweigerd, eis, mag
from samenwerking.rechten.tabel import Actie

ONBEKEND = "We kennen dit geschil niet."


@require_safe
def geschillen(request: Any, code: str) -> HttpResponse:
    """The disputes that somebody may know of."""
    bij = gevonden_samenwerking(request, code)
    tabel = weergave.lijst(bij.code, selectors.geschillen(request.persoon, bij))
    mag_indienen = mag(request.persoon, Actie.STANDPUNT_INNEMEN, samenwerking=bij.pk)
    context = {"samenwerking": bij, "tabel": tabel, "mag_indienen": mag_indienen}
    return render(request, "governance/geschillen/lijst.html", context)


@require_safe
def geschil(request: Any, code: str, nummer: int) -> HttpResponse:
    """A dispute: where each side stands, what was advised and accepted, and the effect per year."""
    bij = gevonden_samenwerking(request, code)
    wat, persoon = _gevonden(request, bij, nummer), request.persoon
    context = {
        "samenwerking": bij,
        "geschil": wat,
        "bron": selectors.bron(persoon, wat),
        "feiten": weergave.feiten(wat),
        "partijen": weergave.partijentabel(wat.partijen.all()),
        "advies": weergave.adviestabel(wat.advies.all()),
        "stappen": weergave.stappentabel(wat.stappen.all(), localdate()),
        "per_jaar": weergave.jarentabel(wat, selectors.in_de_bijdrage(persoon, wat)),
        "aanvaardingen": weergave.aanvaardingen(
            wat.aanvaardingen.all(), selectors.besluiten(persoon, wat)
        ),
        "mag_stap": bool(open_stappen(persoon, wat)),
    }
    return render(request, "governance/geschillen/een.html", context)


@require_safe
def bij_correctie(request: Any, code: str, correctie: str) -> HttpResponse:
    """On to the dispute of which this correction is the outcome."""
    bij = gevonden_samenwerking(request, code)
    wat = selectors.bij_correctie(request.persoon, bij, correctie)
    if wat is None:
        raise Http404("Bij deze correctie is geen geschil vastgelegd.")
    return redirect("geschil", bij.code, wat.pk)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def nieuw(request: Any, code: str) -> HttpResponse:
    """Begin a dispute."""
    bij = gevonden_samenwerking(request, code)
    eis(request.persoon, Actie.STANDPUNT_INNEMEN, samenwerking=bij.pk)
    formulier = Geschilformulier(componenten(bij), request.POST or None)

    def bewaar() -> str:
        gemaakt = dien_in(
            persoon=request.persoon,
            samenwerking=bij,
            inhoud=formulier.wat(),
            besloten=formulier.besloten(),
        )
        return reverse("geschil", args=[bij.code, gemaakt.pk])

    terug = reverse("geschillen", args=[bij.code])
    return vul_in(request, bij, formulier, Blad("Nieuw geschil", "Geschillen", terug), bewaar)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def stap(request: Any, code: str, nummer: int) -> HttpResponse:
    """Bring a dispute to its next status."""
    bij = gevonden_samenwerking(request, code)
    wat, persoon = _gevonden(request, bij, nummer), request.persoon
    eis(persoon, Actie.STANDPUNT_INNEMEN, samenwerking=bij.pk)
    formulier = Stapformulier(
        open_stappen(persoon, wat), request.POST or None, initial={"van": wat.status}
    )
    if formulier.is_valid():
        velden = formulier.cleaned_data
        try:
            zet_stap(
                persoon=persoon,
                geschil=wat,
                van=velden["van"],
                naar=Geschilstatus(velden["naar"]),
                toelichting=velden["toelichting"],
            )
        except Geweigerd as weigering:
            formulier.add_error(None, str(weigering))
        else:
            messages.success(request, "De stap is gezet.")
            return redirect("geschil", bij.code, wat.pk)
    context = {"samenwerking": bij, "geschil": wat, "formulier": formulier}
    return render(request, "governance/geschillen/stap.html", context)


def _gevonden(request: Any, bij: Samenwerking, nummer: int) -> Geschil:
    gevonden = selectors.geschil(request.persoon, bij, nummer)
    if gevonden is None:
        raise Http404(ONBEKEND)
    return gevonden

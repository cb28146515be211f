"""Pages about disputes: the list, one dispute, and its next step."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_safe

from governance.geschillen import selectors, weergave
from governance.models import Geschil, Geschilstatus
from governance.opzoeken import gevonden_samenwerking
from governance.services.geschillen import open_stappen, zet_stap
from samenwerking.formulieren import Huisformulier
from samenwerking.invulvelden import tekst
from samenwerking.models import Samenwerking
from samenwerking.rechten.oordeel import Geweigerd, eis
from samenwerking.rechten.tabel import Actie

ONBEKEND = "We kennen dit geschil niet."


class Stapformulier(Huisformulier):
    """To which status, and what is told with it. van: the status that somebody saw."""

    van = forms.CharField(widget=forms.HiddenInput)
    naar = forms.ChoiceField(label="Naar", widget=forms.RadioSelect)
    toelichting = tekst("Toelichting", "Staat in het logboek.")

    def __init__(self, stappen: list[Geschilstatus], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        velden: dict[str, Any] = self.fields
        velden["naar"].choices = [(stap.value, stap.label) for stap in stappen]


@require_safe
def geschillen(request: Any, code: str) -> HttpResponse:
    """The disputes that somebody may know of."""
    bij = gevonden_samenwerking(request, code)
    tabel = weergave.lijst(bij.code, selectors.geschillen(request.persoon, bij))
    context = {"samenwerking": bij, "tabel": tabel}
    return render(request, "governance/geschillen/lijst.html", context)


@require_safe
def geschil(request: Any, code: str, nummer: int) -> HttpResponse:
    """A dispute: where each side stands, what was advised and accepted, and the effect per year."""
    bij = gevonden_samenwerking(request, code)
    wat, persoon = _gevonden(request, bij, nummer), request.persoon
    context = {
        "samenwerking": bij,
        "geschil": wat,
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

"""Pages about progress: how far all is now, keeping a report, and a report that was kept."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_safe

from bijdrage.rapport.pdf import als_pdf
from maatwerk.services.voortgang import LANGSTE_INLEIDING, leg_bericht_vast
from maatwerk.voortgang import selectors, tijdlijn
from maatwerk.voortgang.weergave import Voortgangsweergave, weergave
from samenwerking.formulieren import Huisformulier
from samenwerking.models import Samenwerking
from samenwerking.rechten.oordeel import Geweigerd, eis, mag
from samenwerking.rechten.tabel import Actie

GEEN_SAMENWERKING = "We kennen deze samenwerking niet."
GEEN_BERICHT = "We kennen dit voortgangsbericht niet."


class Berichtformulier(Huisformulier):
    """What is said above a report. na: the number of the last one that was there."""

    na = forms.IntegerField(widget=forms.HiddenInput)
    inleiding = forms.CharField(
        label="Inleiding",
        required=False,
        max_length=LANGSTE_INLEIDING,
        help_text=(
            "Mag leeg zijn. Wie het bericht mag lezen, leest dit ook: noem hier niets dat "
            "vertrouwelijk is. Een bericht verandert daarna niet meer."
        ),
        widget=forms.Textarea({"rows": 5}),
    )


@require_safe
def voortgang(request: Any, code: str) -> HttpResponse:
    """How far the investigations of a cooperation are now."""
    bij, vandaag = _samenwerking(request, code), localdate()
    alle = selectors.lopende(request.persoon, bij)
    punten = tijdlijn.punten(alle, vandaag)
    context = {
        "samenwerking": bij,
        "voortgang": weergave(selectors.nu(request.persoon, bij, alle, vandaag)),
        "tijdlijn": tijdlijn.beeld(punten, vandaag),
        "punten": punten,
        "berichten": selectors.berichten(bij),
        "mag_vastleggen": mag(request.persoon, Actie.ONDERZOEKEN_BIJHOUDEN, samenwerking=bij.pk),
    }
    return render(request, "maatwerk/voortgang/nu.html", context)


@require_safe
def bericht(request: Any, code: str, nummer: int) -> HttpResponse:
    """A report as it was kept."""
    bij = _samenwerking(request, code)
    context = {"samenwerking": bij, "voortgang": _bericht(request, bij, nummer)}
    return render(request, "maatwerk/voortgang/bericht.html", context)


@require_safe
def bericht_pdf(request: Any, code: str, nummer: int) -> HttpResponse:
    """The same report on paper."""
    bij = _samenwerking(request, code)
    inhoud = {"samenwerking": bij, "voortgang": _bericht(request, bij, nummer)}
    naam = f"voortgangsbericht-{code}-{nummer}.pdf"
    return HttpResponse(
        als_pdf("maatwerk/voortgang/papier.html", inhoud)[0],
        content_type="application/pdf",
        headers={"Content-Disposition": f'inline; filename="{naam}"'},
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def leg_vast(request: Any, code: str) -> HttpResponse:
    """Keep how far all is now as a report."""
    bij = _samenwerking(request, code)
    eis(request.persoon, Actie.ONDERZOEKEN_BIJHOUDEN, samenwerking=bij.pk)
    laatste = selectors.berichten(bij).first()
    gegevens = request.POST if request.method == "POST" else None
    formulier = Berichtformulier(gegevens, initial={"na": laatste.nummer if laatste else 0})
    if formulier.is_valid():
        try:
            nieuw = leg_bericht_vast(
                persoon=request.persoon, samenwerking=bij, **formulier.cleaned_data
            )
        except Geweigerd as weigering:
            formulier.add_error(None, str(weigering))
        else:
            messages.success(request, f"Vastgelegd: {nieuw}.")
            return redirect("voortgangsbericht", code, nieuw.nummer)
    return render(
        request, "maatwerk/voortgang/leg_vast.html", {"samenwerking": bij, "formulier": formulier}
    )


def _samenwerking(request: Any, code: str) -> Samenwerking:
    gevonden = selectors.samenwerking(request.persoon, code)
    if gevonden is None:
        raise Http404(GEEN_SAMENWERKING)
    return gevonden


def _bericht(request: Any, bij: Samenwerking, nummer: int) -> Voortgangsweergave:
    gevonden = selectors.bericht(request.persoon, bij, nummer)
    if gevonden is None:
        raise Http404(GEEN_BERICHT)
    return weergave(gevonden)

"""The page of the administration that adopts calculations: by which decision, and on which day."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate

from bijdrage.models import Berekening
from bijdrage.services.vaststellen import NietVastTeStellen, stel_vast
from samenwerking.models import Besluit, Samenwerking
from samenwerking.models.vertrouwelijk import Vertrouwelijkheid
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.selectors import codelijsten

BEVESTIGD, AFDRUK = "bevestigd", "vingerafdruk-"


class Vaststelformulier(forms.Form):
    """A decision of the cooperation, and the day."""

    besluit = forms.ModelChoiceField(
        Besluit.objects.none(),
        empty_label="Kies een besluit",
        help_text="Staat het er niet bij? Voeg het eerst toe bij de besluiten.",
    )
    op = forms.DateField(
        label="Vastgesteld op",
        initial=localdate,
        help_text="Vanaf de dag van het besluit tot en met vandaag, zoals 31-12-2026.",
    )

    def __init__(self, samenwerking: Samenwerking, *args: Any) -> None:
        super().__init__(*args)
        keuzen: Any = self.fields["besluit"]
        keuzen.queryset = samenwerking.besluiten.filter(
            vertrouwelijkheid=Vertrouwelijkheid.OPENBAAR
        )


def vaststel_pagina(
    request: HttpRequest, context: Mapping[str, Any], berekeningen: Sequence[Berekening]
) -> HttpResponse | None:
    """The form; once confirmed messages that say what was adopted, or why not."""
    if not berekeningen:
        messages.error(request, "Deze berekeningen zijn er niet meer. Kies ze opnieuw.")
        return None
    eerste, *andere = berekeningen
    if any(berekening.samenwerking != eerste.samenwerking for berekening in andere):
        messages.error(
            request,
            "U koos berekeningen van meer dan een samenwerking; een besluit is van een."
            " Kies berekeningen van dezelfde samenwerking.",
        )
        return None
    gegevens = request.POST if BEVESTIGD in request.POST else None
    formulier = Vaststelformulier(eerste.samenwerking, gegevens)
    if formulier.is_valid():
        for berekening in berekeningen:
            _stel_vast(request, berekening, formulier.cleaned_data)
        return None
    inhoud = {
        **context,
        "title": "Vaststellen",
        "form": formulier,
        "berekeningen": berekeningen,
        "bevestigd": BEVESTIGD,
    }
    return render(request, "admin/bijdrage/berekening/vaststellen.html", inhoud)


def _stel_vast(request: Any, berekening: Berekening, keuze: Mapping[str, Any]) -> None:
    try:
        stel_vast(
            persoon=request.persoon,
            berekening=berekening,
            codelijsten=codelijsten(),
            gezien=request.POST.get(f"{AFDRUK}{berekening.pk}", ""),
            **keuze,
        )
    except (Geweigerd, NietVastTeStellen) as weigering:
        messages.error(request, f"{berekening}: {weigering}")
    else:
        messages.success(request, f"{berekening} is vastgesteld, met zijn uren en kosten.")

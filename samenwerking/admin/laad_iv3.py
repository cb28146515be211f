"""The page of the administration that loads the Iv3 lists of a year."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.shortcuts import redirect, render

from samenwerking.iv3.definitie import BestandFout, Fout, lees_definitie
from samenwerking.services.codelijsten import vervang_jaar

MAX_BYTES = 5_000_000
"""Far more than a definition file of CBS, which is a third of a megabyte."""


class Definitieformulier(forms.Form):
    """The definition file."""

    bestand = forms.FileField(
        label="Definitiebestand",
        help_text="Zoals het CBS het publiceert: iv3_definities_Gemeente_ met het jaar (.json).",
        widget=forms.FileInput({"accept": ".json"}),
    )

    def clean_bestand(self) -> UploadedFile:
        """Refuse what is larger than any real file before it is read."""
        bestand: UploadedFile = self.cleaned_data["bestand"]
        if (bestand.size or 0) > MAX_BYTES:
            raise forms.ValidationError(
                f"Het bestand is groter dan {MAX_BYTES // 1_000_000} MB. Een definitiebestand is "
                "dat nooit: kies een ander bestand."
            )
        return bestand


def laad_pagina(request: Any, context: Mapping[str, Any]) -> HttpResponse:
    """The form; with a file the lists are replaced, or every fault stands in a table."""
    formulier = Definitieformulier(request.POST or None, request.FILES or None)
    fouten: tuple[Fout, ...] = ()
    if formulier.is_valid():
        fouten = _laad(request, formulier.cleaned_data["bestand"])
        if not fouten:
            return redirect("admin:samenwerking_taakveld_changelist")
    inhoud = {**context, "title": "Lijsten van Iv3 laden", "form": formulier, "fouten": fouten}
    return render(request, "admin/samenwerking/taakveld/laden.html", inhoud)


def _laad(request: Any, bestand: UploadedFile) -> tuple[Fout, ...]:
    """Replace the lists; the faults, or none and a message."""
    try:
        lijsten = lees_definitie(bestand.read())
        vervang_jaar(persoon=request.persoon, lijsten=lijsten, bestand=bestand.name or "")
    except BestandFout as weigering:
        return weigering.fouten
    messages.success(request, f"De lijsten van Iv3 voor {lijsten.jaren[0]} zijn vervangen.")
    return ()

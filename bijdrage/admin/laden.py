"""The page of the administration that loads an input into the registry."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django import forms
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.html import format_html

from bijdrage.doorrekenen import InvoerFout
from bijdrage.levensloop.selectors import gelijke_versie
from bijdrage.services.registreren import registreer
from bijdrage.sleutels import versiesleutel
from samenwerking.services.weigering import RegistratieFout
from samenwerking.werkboek.fout import Fout
from samenwerking.werkboek.xlsx.pakket import MAX_BESTAND

_MEGA = 1_000_000


class Laadformulier(forms.Form):
    """A workbook, and why there is a new version."""

    werkmap = forms.FileField(
        help_text="Een ingevuld sjabloon (.xlsx).", widget=forms.FileInput({"accept": ".xlsx"})
    )
    reden = forms.CharField(
        required=False, max_length=500, help_text="Nodig als er al een versie van dit jaar is."
    )

    def clean_werkmap(self) -> UploadedFile:
        """Refuse what is larger than any real workbook before it is written anywhere."""
        werkmap: UploadedFile = self.cleaned_data["werkmap"]
        if (werkmap.size or 0) > MAX_BESTAND:
            raise forms.ValidationError(
                f"De werkmap is {(werkmap.size or 0) // _MEGA} MB; ten hoogste"
                f" {MAX_BESTAND // _MEGA} MB is toegestaan."
            )
        return werkmap


def laad_pagina(request: HttpRequest, context: Mapping[str, Any]) -> HttpResponse:
    """The form; with a file its outcome: the calculation, or every fault in a table."""
    formulier = Laadformulier(request.POST or None, request.FILES or None)
    fouten: tuple[Fout, ...] = ()
    if formulier.is_valid():
        fouten = _laad(request, formulier)
        if not fouten:
            return redirect("admin:bijdrage_berekening_changelist")
    inhoud = {**context, "title": "Invoer laden", "form": formulier, "fouten": fouten}
    return render(request, "admin/bijdrage/berekening/laden.html", inhoud)


def _laad(request: Any, formulier: Laadformulier) -> tuple[Fout, ...]:
    """Load the file; the faults, or none and a message."""
    werkmap: UploadedFile = formulier.cleaned_data["werkmap"]
    with TemporaryDirectory() as map:
        pad = Path(map) / "invoer.xlsx"
        with pad.open("wb") as bestand:
            bestand.writelines(werkmap.chunks())
        try:
            berekening, overgeslagen = registreer(
                persoon=request.persoon, pad=pad, reden=formulier.cleaned_data["reden"]
            )
        except (InvoerFout, RegistratieFout) as weigering:
            return weigering.fouten
    waar = reverse("levensloop", args=[versiesleutel(berekening)])
    zin = 'Geladen en doorgerekend: <a href="{}">{}</a>.'
    messages.success(request, format_html(zin, waar, berekening))
    gelijk = gelijke_versie(berekening)
    if gelijk:
        messages.warning(
            request,
            f"De invoer en de uitkomst zijn gelijk aan die van {gelijk}, versie {gelijk.versie}. "
            "Verwijder dit concept als het een vergissing is.",
        )
    for wat in overgeslagen:
        messages.info(request, f"Overgeslagen: {wat}.")
    return ()

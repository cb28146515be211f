"""The page on which somebody switches the mail with what waits on or off."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from samenwerking.formulieren import Huisformulier
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.services.overzicht import zet_overzicht


class Overzichtformulier(Huisformulier):
    """On or off."""

    aan = forms.TypedChoiceField(
        label="Mail met wat er op u wacht",
        choices=[("nee", "uit"), ("ja", "aan")],
        coerce=lambda waarde: waarde == "ja",
        help_text=(
            "Alleen als er iets wacht, en hoe vaak bepaalt wie de toepassing beheert, zoals elke "
            "maandag. In de mail staat hoeveel er wacht, niet waar het over gaat."
        ),
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def overzicht_per_mail(request: Any) -> HttpResponse:
    """Switch it."""
    gegevens = request.POST if request.method == "POST" else None
    nu = "ja" if request.user.overzicht_per_mail else "nee"
    formulier = Overzichtformulier(gegevens, initial={"aan": nu})
    if formulier.is_valid():
        aan = formulier.cleaned_data["aan"]
        try:
            zet_overzicht(persoon=request.persoon, aan=aan)
        except Geweigerd as weigering:
            formulier.add_error("aan", str(weigering))
        else:
            messages.success(request, f"De mail staat {'aan' if aan else 'uit'}.")
            return redirect("mijn")
    return render(request, "samenwerking/overzicht.html", {"formulier": formulier})

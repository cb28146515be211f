"""The list of what waits for a second beheerder, and the page of one proposal."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from samenwerking.bevestigen import selectors
from samenwerking.bevestigen.selectors import Voorstel
from samenwerking.models.toegangsherstel import Herstelsoort
from samenwerking.rechten.oordeel import Geweigerd, eis
from samenwerking.rechten.tabel import Actie
from samenwerking.services import herstel, rolvoorstellen
from samenwerking.services.rollen import eigen_accounts
from samenwerking.weergave import Feit

BEVESTIG = "bevestig"
SERVICES = {
    selectors.ROL: (rolvoorstellen.bevestig, rolvoorstellen.wijs_af),
    selectors.HERSTEL: (herstel.bevestig, herstel.wijs_af),
}
GEDAAN = (
    "De tweede factor is verwijderd. Bij de volgende keer inloggen stelt het account er een in."
)
WACHT = "Dit is een voorstel. Een andere functioneel beheerder bevestigt het hier."


class Herstelformulier(forms.Form):
    """What was lost, and how the beheerder knows that who asks is the one."""

    soort = forms.ChoiceField(label="Wat moet er gebeuren?", choices=Herstelsoort)
    reden = forms.CharField(
        label="Hoe weet u dat het verzoek echt is?",
        max_length=500,
        help_text="Bijvoorbeeld: langs geweest met een legitimatie.",
    )


@login_required
@require_safe
def bevestigen(request: Any) -> HttpResponse:
    """Everything that waits."""
    context = {"voorstellen": selectors.voorstellen(request.persoon)}
    return render(request, "samenwerking/bevestigen.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def bevestiging(request: Any, soort: str, nummer: int) -> HttpResponse:
    """One proposal, to confirm or to refuse."""
    voorstel = selectors.voorstel(request.persoon, soort, nummer)
    if voorstel is None:
        raise Http404
    if request.method == "POST":
        return _doe(request, voorstel)
    context = {"voorstel": voorstel, "feiten": _feiten(voorstel)}
    return render(request, "samenwerking/bevestiging.html", context)


def _doe(request: Any, voorstel: Voorstel) -> HttpResponse:
    """Confirm, or refuse; back to the list with what became of it."""
    bevestigd = request.POST.get("doe") == BEVESTIG
    bevestig, wijs_af = SERVICES[voorstel.soort]
    service = bevestig if bevestigd else wijs_af
    try:
        wachtwoord = service(persoon=request.persoon, nummer=voorstel.nummer)
    except Geweigerd as weigering:
        messages.error(request, str(weigering))
        return redirect("bevestigen")
    if wachtwoord:
        return _nieuw_wachtwoord(request, voorstel.wie, wachtwoord)
    gedaan = "Bevestigd" if bevestigd else "Ingetrokken" if voorstel.eigen else "Afgewezen"
    messages.success(request, f"{gedaan}: {voorstel.wat}, {voorstel.wie}.")
    return redirect("bevestigen")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def toegang_herstellen(request: Any, nummer: int) -> HttpResponse:
    """The page on which a beheerder helps an account (by its id) come in again."""
    eis(request.persoon, Actie.ACCOUNTS_BEHEREN)
    gebruiker = get_object_or_404(eigen_accounts(request.persoon), pk=nummer)
    formulier = Herstelformulier(request.POST or None)
    if request.method == "POST" and formulier.is_valid():
        try:
            verzoek, wachtwoord = herstel.herstel(
                persoon=request.persoon, gebruiker=gebruiker, **formulier.cleaned_data
            )
        except Geweigerd as weigering:
            formulier.add_error(None, str(weigering))
        else:
            if wachtwoord:
                return _nieuw_wachtwoord(request, gebruiker.voluit, wachtwoord)
            messages.success(request, GEDAAN if verzoek.uitgevoerd_op else WACHT)
            return redirect("bevestigen")
    context = {"formulier": formulier, "account": gebruiker}
    return render(request, "samenwerking/toegang_herstellen.html", context)


def _nieuw_wachtwoord(request: Any, wie: str, wachtwoord: str) -> HttpResponse:
    """In the answer itself, once: a message would be kept in a cookie."""
    context = {"wie": wie, "wachtwoord": wachtwoord}
    return render(request, "samenwerking/nieuw_wachtwoord.html", context)


def _feiten(voorstel: Voorstel) -> list[Feit]:
    return [
        Feit("Wat", voorstel.wat),
        Feit("Voor wie", voorstel.wie),
        Feit("Waarom", voorstel.reden),
        Feit("Voorgesteld door", voorstel.door),
    ]

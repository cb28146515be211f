"""The list of what waits for another person, and the page of one proposal."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from samenwerking.bevestigen import selectors
from samenwerking.bevestigen.selectors import Voorstel
from samenwerking.models.toegangsherstel import Herstelsoort
from samenwerking.rechten.oordeel import Geweigerd, eis
from samenwerking.rechten.tabel import Actie
from samenwerking.services import (
    buitengebruik,
    geheimhouding,
    herstel,
    rolvoorstellen,
    versoepelen,
)
from samenwerking.services.accounts import eigen_accounts
from samenwerking.weergave import Feit

BEVESTIG, WIJS_AF = "bevestig", "wijs-af"
SERVICES = {
    (selectors.ROL, BEVESTIG): rolvoorstellen.bevestig,
    (selectors.ROL, WIJS_AF): rolvoorstellen.wijs_af,
    (selectors.HERSTEL, BEVESTIG): herstel.bevestig,
    (selectors.HERSTEL, WIJS_AF): herstel.wijs_af,
    (selectors.BUITEN_GEBRUIK, BEVESTIG): buitengebruik.bevestig,
    (selectors.BUITEN_GEBRUIK, WIJS_AF): buitengebruik.wijs_af,
    (selectors.EINDE, BEVESTIG): rolvoorstellen.zag_einde,
    (selectors.VERSOEPELING, BEVESTIG): geheimhouding.bevestig,
    (selectors.VERSOEPELING, WIJS_AF): versoepelen.wijs_af,
}
ONBEKEND = "Er is niets gedaan: kies een van de knoppen op de pagina."
GEDAAN = (
    "De tweede factor is verwijderd. Bij de volgende keer inloggen stelt het account er een in."
)
WACHT = "Dit is een voorstel. Een andere functioneel beheerder bevestigt het hier."


KEUZES = (
    (Herstelsoort.WACHTWOORD, "nieuw wachtwoord"),
    (Herstelsoort.TWEEDE_FACTOR, "geen tweede factor meer"),
)
"""Short enough for the list on a telephone, which cuts off what does not fit."""


class Herstelformulier(forms.Form):
    """What was lost, and how the beheerder knows that who asks is the one."""

    soort = forms.ChoiceField(label="Wat moet er gebeuren?", choices=KEUZES)
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
    doe = request.POST.get("doe", "")
    service = SERVICES.get((voorstel.soort, doe))
    if service is None:
        messages.error(request, ONBEKEND)
        return redirect("bevestiging", voorstel.soort, voorstel.nummer)
    try:
        wachtwoord = service(persoon=request.persoon, nummer=voorstel.nummer)
    except Geweigerd as weigering:
        messages.error(request, str(weigering))
        return redirect("bevestigen")
    if wachtwoord:
        return _nieuw_wachtwoord(request, voorstel.wie, wachtwoord)
    gedaan = "Bevestigd" if doe == BEVESTIG else "Ingetrokken" if voorstel.eigen else "Afgewezen"
    messages.success(request, f"{gedaan}: {voorstel.wat}, {voorstel.wie}.")
    return redirect("bevestigen")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def toegang_herstellen(request: Any, nummer: int) -> HttpResponse:
    """The page on which a beheerder helps an account (by its id) come in again."""
    eis(request.persoon, Actie.ACCOUNTS_BEHEREN)
    gebruiker = eigen_accounts(request.persoon).filter(pk=nummer).first()
    if gebruiker is None:
        raise Http404
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
    feiten = [
        Feit("Wat", voorstel.wat),
        Feit("Voor wie", voorstel.wie),
        Feit("Waarom", voorstel.reden),
        Feit("Door", voorstel.door),
        Feit("Toegang hersteld", voorstel.hersteld),
    ]
    return [feit for feit in feiten if feit.tekst]

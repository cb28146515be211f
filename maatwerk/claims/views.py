"""Pages about claims: the overview, one claim, its form, and what becomes of it."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from bijdrage.correctieplekken import correcties, correctietabel
from maatwerk.claims import selectors, weergave
from maatwerk.claims.formulieren import (
    Claimformulier,
    Keuzeformulier,
    Uitspraakformulier,
    wat_er_staat,
)
from maatwerk.inventaris.selectors import punten
from maatwerk.kiezen import besluiten, gasten, samenwerking_voor
from maatwerk.models import Claim, Claimstatus
from maatwerk.models.claim import STAPPEN
from maatwerk.services import claims as services
from maatwerk.services.claims import Inhoud
from samenwerking.models import Samenwerking
from samenwerking.rechten.oordeel import Geweigerd, eis, mag
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie

ONBEKEND = "We kennen deze claim niet."
AANTAL_JAREN = 5
"""So many years the form of a new claim has."""
HANDELINGEN = {
    "toekennen": Claimstatus.TOEGEKEND,
    "afwijzen": Claimstatus.AFGEWEZEN,
    "intrekken": Claimstatus.INGETROKKEN,
}
"""What can be done, as it stands in an address and on a button."""


@require_safe
def claims(request: Any) -> HttpResponse:
    """The claims that somebody may know of, with their totals per year."""
    formulier = Keuzeformulier(request.GET)
    rijen = selectors.gekozen(request.persoon, formulier.keuze())
    context = {
        "formulier": formulier,
        "totalen": weergave.totaaltabel(rijen),
        "tabel": weergave.claimtabel(rijen),
        "vte": weergave.vtetabel(rijen),
        "zonder_vte": sum(claim.vte is None for claim in rijen),
        "fictief": any(claim.fictief for claim in rijen),
        "vraag": request.GET.urlencode(),
        "mag_bijhouden": mag(request.persoon, Actie.MAATWERK_BIJHOUDEN),
    }
    return render(request, "maatwerk/claims.html", context)


@require_safe
def claim(request: Any, nummer: int) -> HttpResponse:
    """A claim: its amounts, what pays for it, what was decided and where it is a correction."""
    wat, persoon = _gevonden(request, nummer), request.persoon
    voor, punt = selectors.betaalt(persoon, wat), selectors.punt(persoon, wat)
    gevonden = correcties(persoon, services.afspraken_van(wat))
    kan_nog = wat.status == Claimstatus.AANGEVRAAGD
    context = {
        "claim": wat,
        "woorden": [wat.status, *weergave.woorden(wat)],
        "feiten": list(weergave.feiten(wat, selectors.besluit(persoon, wat), voor, punt)),
        "bedragen": weergave.bedragentabel(wat),
        "betaling": getattr(wat, "bekende_betaling", ()),
        "correcties": correctietabel(f"Correcties van claim {wat.code} in de bijdrage", gevonden)
        if gevonden
        else None,
        "verschillen": weergave.verschillen(wat),
        "te_vullen": selectors.te_vullen(persoon, wat),
        "handelingen": [
            naam for naam, naar in HANDELINGEN.items() if naar in _open_stappen(persoon, wat)
        ],
        "mag_wijzigen": kan_nog
        and mag(persoon, Actie.MAATWERK_BIJHOUDEN, samenwerking=wat.samenwerking_id),
        "verloop": selectors.verloop(wat),
    }
    return render(request, "maatwerk/claim.html", context)


@require_safe
def bij_correctie(request: Any, samenwerking: str, code: str) -> HttpResponse:
    """On to the claim with this code. Raises Http404 when there is none for this person."""
    rijen = selectors.claims(request.persoon).filter(samenwerking__code=samenwerking, code=code)
    gevonden = rijen.first()
    if gevonden is None:
        raise Http404("Bij deze correctie is geen claim vastgelegd.")
    return redirect("claim", gevonden.pk)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def nieuw(request: Any) -> HttpResponse:
    """Add a claim."""
    samenwerking = samenwerking_voor(request.persoon, request.GET.get("samenwerking", ""))
    jaar = localdate().year
    return _bewerk(request, samenwerking, None, {"eerste_jaar": jaar})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def wijzigen(request: Any, nummer: int) -> HttpResponse:
    """Change a claim about which nothing was decided."""
    wat = _gevonden(request, nummer)
    eis(request.persoon, Actie.MAATWERK_BIJHOUDEN, samenwerking=wat.samenwerking_id)
    begin = {**wat_er_staat(wat), "gezien": services.merk_van(wat)}
    return _bewerk(request, wat.samenwerking, wat, begin)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def doen(request: Any, nummer: int, handeling: str) -> HttpResponse:
    """Grant, refuse or withdraw a claim, after having read what that means."""
    wat, naar = _gevonden(request, nummer), HANDELINGEN.get(handeling)
    if naar is None:
        raise Http404("Dit kan niet met een claim.")
    persoon = request.persoon
    eis(persoon, services.recht_voor(naar), samenwerking=wat.samenwerking_id)
    lijst = besluiten(persoon, wat.samenwerking_id)
    formulier = Uitspraakformulier(naar, lijst, request.POST or None, initial={"van": wat.status})
    if formulier.is_valid():
        try:
            services.beslis(
                persoon=persoon,
                claim=wat,
                van=formulier.cleaned_data["van"],
                uitspraak=formulier.uitspraak(),
            )
        except Geweigerd as weigering:
            formulier.add_error(None, str(weigering))
        else:
            messages.success(request, f"Claim {wat.code} is {naar}.")
            return redirect("claim", wat.pk)
    context = {
        **{"claim": wat, "naar": naar, "handeling": handeling, "formulier": formulier},
        "hier": handeling.capitalize(),
    }
    return render(request, "maatwerk/claim_doen.html", context)


@login_required
@require_POST
def in_concept(request: Any, nummer: int, raming: int) -> HttpResponse:
    """Put the corrections of a granted claim into a concept of the cost."""
    wat = _gevonden(request, nummer)
    gekozen = next((r for r in selectors.te_vullen(request.persoon, wat) if r.pk == raming), None)
    if gekozen is None:
        messages.error(request, "Dit concept is er niet (meer), of de correctie staat er al in.")
        return redirect("claim", wat.pk)
    aantal = services.zet_in_concept(persoon=request.persoon, claim=wat, raming=gekozen)
    messages.success(request, f"In {gekozen} staan {aantal} correcties van deze claim erbij.")
    return redirect("claim", wat.pk)


def _open_stappen(persoon: Persoon, wat: Claim) -> list[Claimstatus]:
    van = wat.samenwerking_id
    return [
        naar
        for naar in STAPPEN[Claimstatus(wat.status)]
        if mag(persoon, services.recht_voor(naar), samenwerking=van)
    ]


def _bewerk(
    request: Any, samenwerking: Samenwerking, wat: Claim | None, begin: dict[str, Any]
) -> HttpResponse:
    """The form of a claim, new or changed."""
    persoon = request.persoon
    andere = selectors.claims(persoon).filter(samenwerking=samenwerking)
    formulier = Claimformulier(
        wat is None,
        _jaren(begin["eerste_jaar"], wat),
        {
            "voor": gasten(samenwerking.pk),
            "betaalt": andere.exclude(pk=wat.pk) if wat else andere,
            "punt": punten(persoon).filter(samenwerking=samenwerking),
        },
        request.POST or None,
        initial=begin,
    )
    if formulier.is_valid():
        try:
            bewaard = services.bewaar_claim(
                persoon=persoon,
                samenwerking=samenwerking,
                claim=wat,
                inhoud=_met_verborgen(persoon, wat, formulier.inhoud()),
                jaren=formulier.bedragen(),
                besloten=formulier.besloten(),
                gezien=formulier.cleaned_data.get("gezien", ""),
            )
        except Geweigerd as weigering:
            formulier.add_error(None, str(weigering))
        else:
            messages.success(request, f"Claim {bewaard.code} is bewaard.")
            return redirect("claim", bewaard.pk)
    hier = "Claim wijzigen" if wat else "Nieuwe claim"
    context = {"claim": wat, "samenwerking": samenwerking, "formulier": formulier, "hier": hier}
    return render(request, "maatwerk/claim_bewerken.html", context)


def _jaren(eerste: int, wat: Claim | None) -> Sequence[int]:
    """The years of the form: five from the first, and those that have an amount."""
    bekend = [jaar.jaar for jaar in wat.jaren.all()] if wat else []
    return sorted({*range(eerste, eerste + AANTAL_JAREN), *bekend})


def _met_verborgen(persoon: Persoon, wat: Claim | None, inhoud: Inhoud) -> Inhoud:
    """What a claim refers to and this person may not know of stays."""
    if wat is None:
        return inhoud
    betaalt, punt = inhoud.betaalt, inhoud.punt
    if betaalt is None and selectors.betaalt(persoon, wat) is None:
        betaalt = wat.betaalt
    if punt is None and selectors.punt(persoon, wat) is None:
        punt = wat.punt
    return inhoud._replace(betaalt=betaalt, punt=punt)


def _gevonden(request: Any, nummer: int) -> Claim:
    """The claim. Raises Http404 when there is none for this person."""
    gevonden = selectors.claim(request.persoon, nummer)
    if gevonden is None:
        raise Http404(ONBEKEND)
    return gevonden

"""Pages about savings: the list, one followed, and to keep, decide and process one."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from bijdrage.models import Wijze
from maatwerk.besparingen import selectors, weergave
from maatwerk.besparingen.formulieren import Besluitformulier, Besparingformulier, Verwerkformulier
from maatwerk.besparingen.volgen import NIET, volg
from maatwerk.keuzescenarios.weergave import reken_uit
from maatwerk.models import Besparing, Onderzoek
from maatwerk.models.onderzoek import KLAAR
from maatwerk.onderzoeken import selectors as onderzoeken
from maatwerk.services import besparingen as services
from samenwerking.csvuit import als_csv
from samenwerking.models import Besluit
from samenwerking.rechten.oordeel import Geweigerd, eis, mag
from samenwerking.rechten.tabel import Actie

ONBEKEND = "We kennen deze besparing niet."


@require_safe
def besparingen(request: Any) -> HttpResponse:
    """The targets with what fills them, and every saving that somebody may know of."""
    alle = list(selectors.besparingen(request.persoon))
    taakstellingen = list(selectors.taakstellingen(request.persoon))
    vullingen = [weergave.vulling(taakstelling, alle) for taakstelling in taakstellingen]
    context = {
        "taakstellingen": weergave.taakstellingtabel(vullingen) if vullingen else None,
        "tabel": weergave.besparingentabel(alle) if alle else None,
        "fictief": any(b.fictief for b in alle) or any(t.fictief for t in taakstellingen),
        "mag": bool(selectors.eigen_samenwerkingen(request.persoon)),
    }
    return render(request, "maatwerk/besparing/lijst.html", context)


@require_safe
def besparingen_csv(request: Any) -> HttpResponse:
    """The savings as csv."""
    rijen = map(weergave.als_rij, selectors.besparingen(request.persoon))
    koppen = {"Content-Disposition": 'attachment; filename="besparingen.csv"'}
    inhoud = als_csv(weergave.KOLOMMEN, rijen)
    return HttpResponse(inhoud, content_type="text/csv; charset=utf-8", headers=koppen)


@require_safe
def besparing(request: Any, nummer: int) -> HttpResponse:
    """A saving: what was promised, where it is found, what it brings, and why that differs."""
    wat, persoon = _gevonden(request, nummer), request.persoon
    basis = selectors.basis_van(persoon, wat)
    zin = reken_uit(wat.keuzescenario, basis).zin if wat.keuzescenario else ""
    context = {
        "besparing": wat,
        "woorden": [wat.stand, *(["fictief"] if wat.fictief else [])],
        "feiten": list(weergave.feiten(wat, selectors.besluit_van(persoon, wat), zin)),
        "mag_wijzigen": wat.onderzoek.status not in KLAAR
        and _mag(request, wat, Actie.ONDERZOEKEN_BIJHOUDEN),
        "mag_besluiten": wat.stand == "doel" and _mag(request, wat, Actie.ONDERZOEK_BESLUITEN),
        "mag_verwerken": wat.stand == "besloten" and _mag(request, wat, Actie.AFSPRAKEN_BIJHOUDEN),
        "te_vullen": selectors.te_vullen(persoon, wat),
        **_gevolgd(request, wat, basis),
    }
    return render(request, "maatwerk/besparing/een.html", context)


def _gevolgd(request: Any, wat: Besparing, basis: Any) -> dict[str, Any]:
    """What came of a saving that was processed."""
    belofte = selectors.belofte(wat, basis)
    if belofte is None:
        return {}
    rapporten = selectors.reeks(request.persoon, wat.onderzoek.samenwerking)
    gevolgd = list(volg(belofte, rapporten))
    gevonden = [deel for deel in gevolgd if deel.gevonden != NIET]
    laatste = (gevonden or gevolgd)[-1:]
    return {
        "afspraak": belofte.afspraak,
        "zin": weergave.uitkomstzin(laatste[0]) if laatste else "",
        "standen": weergave.standtabel(gevolgd, belofte.afspraak, rapporten) if gevolgd else None,
        "oorzaken": [weergave.oorzaaktabel(d) for d in reversed(gevonden) if not d.niet],
    }


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def nieuw(request: Any, nummer: int) -> HttpResponse:
    """Begin to follow a saving of an investigation."""
    onderzoek = onderzoeken.onderzoek(request.persoon, nummer)
    if onderzoek is None:
        raise Http404("We kennen dit onderzoek niet.")
    return _schrijven(request, Besparing(onderzoek=onderzoek))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def wijzigen(request: Any, nummer: int) -> HttpResponse:
    """Change what a saving should bring."""
    return _schrijven(request, _gevonden(request, nummer))


def _schrijven(request: Any, wat: Besparing) -> HttpResponse:
    onderzoek = wat.onderzoek
    eis(request.persoon, Actie.ONDERZOEKEN_BIJHOUDEN, samenwerking=onderzoek.samenwerking_id)
    formulier = _formulier(request, wat, onderzoek)
    if formulier.is_valid() and (bewaard := _bewaar(request, wat, formulier)):
        messages.success(request, f"De besparing «{bewaard.naam}» is bewaard.")
        return redirect("besparing", bewaard.pk)
    titel = "Wijzig de besparing" if wat.pk else "Nieuwe besparing"
    context = {"onderzoek": onderzoek, "formulier": formulier, "titel": titel}
    return render(request, "maatwerk/besparing/schrijven.html", context)


def _formulier(request: Any, wat: Besparing, onderzoek: Onderzoek) -> Besparingformulier:
    van = onderzoek.samenwerking
    keuzes: Any = {
        "gemeente": selectors.gasten(van),
        "keuzescenario": selectors.scenarios_van(wat),
        "taakstelling": selectors.taakstellingen(request.persoon).filter(samenwerking=van),
    }
    begin = {
        **{veld: getattr(wat, veld) for veld in Besparingformulier.base_fields if wat.pk},
        **{veld: getattr(wat, f"{veld}_id") for veld in keuzes},
    }
    return Besparingformulier(keuzes, request.POST or None, initial=begin)


def _bewaar(request: Any, wat: Besparing, formulier: Besparingformulier) -> Besparing | None:
    """Keep it; a refusal stands in the form."""
    doel = formulier.ingevuld(fictief=wat.fictief)
    try:
        if wat.pk:
            return services.wijzig(persoon=request.persoon, besparing=wat, doel=doel)
        return services.voeg_toe(persoon=request.persoon, onderzoek=wat.onderzoek, doel=doel)
    except Geweigerd as weigering:
        formulier.add_error(None, str(weigering))
        return None


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def besluiten(request: Any, nummer: int) -> HttpResponse:
    """Lay down that a saving was decided, and how much was promised."""
    wat = _gevonden(request, nummer)
    van = wat.onderzoek.samenwerking
    eis(request.persoon, Actie.ONDERZOEK_BESLUITEN, samenwerking=van.pk)
    keuzes = {"besluit": selectors.besluiten(request.persoon, van)}
    formulier = Besluitformulier(keuzes, request.POST or None, initial={"toegezegd": wat.doel})
    if formulier.is_valid():
        besluit = formulier.record("besluit", Besluit)
        toegezegd = formulier.cleaned_data["toegezegd"]
        try:
            services.leg_besluit_vast(
                persoon=request.persoon, besparing=wat, besluit=besluit, toegezegd=toegezegd
            )
        except Geweigerd as weigering:
            formulier.add_error(None, str(weigering))
        else:
            messages.success(request, f"Over de besparing «{wat.naam}» is besloten.")
            return redirect("besparing", wat.pk)
    scenario, basis = wat.keuzescenario, selectors.basis_van(request.persoon, wat)
    zin = reken_uit(scenario, basis).zin if scenario else ""
    context = {"besparing": wat, "formulier": formulier, "zin": zin}
    return render(request, "maatwerk/besparing/besluiten.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def verwerken(request: Any, nummer: int) -> HttpResponse:
    """Lay down by which way a saving enters the calculation."""
    wat = _gevonden(request, nummer)
    eis(
        request.persoon,
        Actie.AFSPRAKEN_BIJHOUDEN,
        samenwerking=wat.onderzoek.samenwerking_id,
    )
    formulier = Verwerkformulier(request.POST or None)
    if formulier.is_valid():
        basis = selectors.basis_van(request.persoon, wat)
        try:
            services.verwerk(
                persoon=request.persoon,
                besparing=wat,
                wijze=Wijze(formulier.cleaned_data["wijze"]),
                invoer=basis.motor.invoer if basis else None,
            )
        except Geweigerd as weigering:
            formulier.add_error(None, str(weigering))
        else:
            messages.success(request, f"De besparing «{wat.naam}» is verwerkt.")
            return redirect("besparing", wat.pk)
    context = {"besparing": wat, "formulier": formulier}
    return render(request, "maatwerk/besparing/verwerken.html", context)


@login_required
@require_POST
def in_concept(request: Any, nummer: int, raming: int) -> HttpResponse:
    """Put the correction of a saving into a concept of the cost."""
    wat = _gevonden(request, nummer)
    gekozen = next((r for r in selectors.te_vullen(request.persoon, wat) if r.pk == raming), None)
    if gekozen is None:
        messages.error(request, "Dit concept is er niet (meer), of de correctie staat er al in.")
        return redirect("besparing", wat.pk)
    services.zet_in_concept(persoon=request.persoon, besparing=wat, raming=gekozen)
    messages.success(request, f"Correctie {wat.code} staat nu in {gekozen}.")
    return redirect("besparing", wat.pk)


def _gevonden(request: Any, nummer: int) -> Besparing:
    gevonden = selectors.besparing(request.persoon, nummer)
    if gevonden is None:
        raise Http404(ONBEKEND)
    return gevonden


def _mag(request: Any, wat: Besparing, actie: Actie) -> bool:
    return mag(request.persoon, actie, samenwerking=wat.onderzoek.samenwerking_id)

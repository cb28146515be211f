"""Maatwerk in and out: files to download, and a workbook to hand in, check and confirm."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_safe

from bijdrage.uren.bestandweergave import foutentabel
from maatwerk.claims import formulieren as claimformulieren
from maatwerk.claims import selectors as claims
from maatwerk.inventaris import formulieren as inventarisformulieren
from maatwerk.inventaris import selectors as inventaris
from maatwerk.kiezen import gemeenten, samenwerking_voor
from maatwerk.models import Maatwerkbestand
from maatwerk.onderzoeken import formulieren as onderzoekformulieren
from maatwerk.onderzoeken import selectors as onderzoeken
from maatwerk.services import bestand as services
from maatwerk.uitwisseling.formulieren import Maatwerkbestandformulier
from maatwerk.uitwisseling.rijen import MAKERS, alles
from maatwerk.uitwisseling.uitvoer import SOORTEN, XLSX, schrijf, schrijf_invulmap
from maatwerk.uitwisseling.weergave import wisseltabel
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.werkboek.gemarkeerd import Onmogelijk

JAREN_VOORUIT = 4


@require_safe
def uitvoer(request: Any, wat: str, soort: str) -> HttpResponse:
    """Investigations, inventory or claims as a file: the choice that the page has too."""
    if wat not in MAKERS or soort not in SOORTEN:
        raise Http404("Dit bestand kennen we niet.")
    inhoud = schrijf(MAKERS[wat](request.persoon, _gekozen(request, wat)), soort)
    return _bestand(inhoud, f"{wat}.{soort}", SOORTEN[soort])


def _gekozen(request: Any, wat: str) -> list[Any]:
    persoon, vraag = request.persoon, request.GET
    if wat == "claims":
        return claims.gekozen(persoon, claimformulieren.Keuzeformulier(vraag).keuze())
    if wat == "inventaris":
        lijst = inventaris.categorieen(persoon)
        keuze = inventarisformulieren.Keuzeformulier(lijst, vraag).keuze()
        return list(inventaris.gekozen(persoon, keuze))
    moties = onderzoeken.moties(persoon)
    formulier = onderzoekformulieren.Keuzeformulier(moties, vraag)
    return list(onderzoeken.gekozen(persoon, formulier.keuze()))


@login_required
@require_safe
def sjabloon(request: Any) -> HttpResponse:
    """The template with what this person may know of, to change and hand in."""
    samenwerking = samenwerking_voor(request.persoon, request.GET.get("samenwerking", ""))
    bladen = alles(request.persoon, samenwerking.pk)
    namen = [str(gemeente) for gemeente in gemeenten(samenwerking.pk)]
    vanaf = localdate().year
    bekend = (int(jaar) for jaar in bladen[2].staarten)
    jaren = sorted({*bekend, *range(vanaf, vanaf + JAREN_VOORUIT)})
    return _bestand(
        schrijf_invulmap(bladen, ((), namen, [*map(str, jaren)])), "maatwerk.xlsx", XLSX
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def aanleveren(request: Any) -> HttpResponse:
    """Choose a file."""
    samenwerking = samenwerking_voor(request.persoon, request.GET.get("samenwerking", ""))
    formulier = Maatwerkbestandformulier(request.POST or None, request.FILES or None)
    if formulier.is_valid():
        werkmap = formulier.cleaned_data["werkmap"]
        try:
            bestand_, nieuw = services.lever_aan(
                persoon=request.persoon,
                samenwerking=samenwerking,
                naam=werkmap.name,
                inhoud=werkmap.read(),
                besloten=formulier.besloten(),
            )
        except Geweigerd as weigering:
            formulier.add_error(None, str(weigering))
        else:
            if not nieuw:
                messages.info(request, f"Dit bestand hebt u al aangeleverd, als «{bestand_}».")
            return redirect("maatwerk-bestand", bestand_.pk)
    context = {
        "samenwerking": samenwerking,
        "formulier": formulier,
        "eerder": _eigen(request).filter(samenwerking=samenwerking).defer("inhoud", "gelezen"),
    }
    return render(request, "maatwerk/aanleveren.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def bestand(request: Any, nummer: int) -> HttpResponse:
    """What is in a file: its faults, or what it would change; confirmed, it is taken over."""
    wat, persoon = _gevonden(request, nummer), request.persoon
    if wat.fouten is None:
        services.controleer(persoon=persoon, bestand=wat)
    if request.method == "POST":
        try:
            services.neem_over(persoon=persoon, bestand=wat, gezien=request.POST.get("gezien", ""))
        except Geweigerd as weigering:
            messages.error(request, str(weigering))
            return redirect("maatwerk-bestand", wat.pk)
        messages.success(request, f"Wat in «{wat}» stond, is overgenomen.")
        return redirect("maatwerk")
    voorbeeld = None if wat.fouten else services.voorbeeld(persoon=persoon, bestand=wat)
    context: dict[str, Any] = {"bestand": wat, "voorbeeld": voorbeeld}
    if wat.fouten:
        context["tabel"] = foutentabel(services.fouten_van(wat))
    elif voorbeeld:
        context["tabel"] = wisseltabel(voorbeeld.wissels)
    return render(request, "maatwerk/bestand.html", context)


@login_required
@require_safe
def gemarkeerd(request: Any, nummer: int) -> HttpResponse:
    """The file with its faulty cells marked."""
    kopie = services.kopie_met_merken(_gevonden(request, nummer))
    if isinstance(kopie, Onmogelijk):
        messages.error(request, kopie.reden)
        return redirect("maatwerk-bestand", nummer)
    return _bestand(kopie, f"fouten-{nummer}.xlsx", XLSX)


def _eigen(request: Any) -> Any:
    """The files that this person handed in: nobody else sees them."""
    rijen = Maatwerkbestand.objects.filter(aangeleverd_door=request.persoon.account)
    return rijen.select_related("samenwerking")


def _gevonden(request: Any, nummer: int) -> Maatwerkbestand:
    """A file of this person, in a cooperation where he may. Raises Http404 and Geweigerd."""
    gevonden: Maatwerkbestand | None = _eigen(request).filter(pk=nummer).first()
    if gevonden is None:
        raise Http404("We kennen dit bestand niet.")
    samenwerking_voor(request.persoon, gevonden.samenwerking.code)
    return gevonden


def _bestand(inhoud: bytes, naam: str, soort: str) -> HttpResponse:
    koppen = {"Content-Disposition": f'attachment; filename="{naam}"'}
    return HttpResponse(inhoud, content_type=soort, headers=koppen)

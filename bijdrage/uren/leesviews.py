"""The page on which the hours of a version are read, and the same as a file."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from django.contrib import messages
from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from bijdrage.models import Kostenraming
from bijdrage.rapport.model import UITGAVE, UITGAVE_NAAM
from bijdrage.registratie import Invoerversies, lees_registratie
from bijdrage.rekenmodel.groepen import Groepen
from bijdrage.rekenmodel.invoer import Invoer
from bijdrage.selectors import groepen_van
from bijdrage.sleutels import versiesleutel
from bijdrage.uren import leesselectors, leesuitvoer, leesweergave
from bijdrage.uren.doorrekening import invoer_zonder_fouten, kosten_bij, kosten_voor_iedereen
from bijdrage.uren.hefboom import Hefboom, hefbomen, verplaatsbaar
from bijdrage.uren.leesformulier import Leesformulier
from bijdrage.uren.leesweergave import Gegroepeerd
from bijdrage.uren.lezen import (
    GEMEENTE,
    Keuze,
    Leesversie,
    getoonde_sleutel,
    groepeer,
    kies,
    samengevoegd,
    som,
)
from bijdrage.uren.verdeeld import verdeel
from bijdrage.uren.vergelijking import vergelijk
from bijdrage.uren.views import gevonden, kop
from samenwerking.bewaard import onthoud
from samenwerking.models import Status, Urenverdeling
from samenwerking.rechten.oordeel import mag
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.selectors import codelijsten
from samenwerking.vragen.lezen import gepubliceerd
from samenwerking.vragen.wijzer import naar_vraag
from samenwerking.werkboek.schrijven import PastNiet

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
METEEN = 150
"""As many levers are worked out while somebody waits; for more a page asks first."""


class Gelezen(NamedTuple):
    """What was asked for: the version, with what it is compared, and the form that says so.

    ``groepen``: the units that are joined for who asks; ``onverkort``: the version without that.
    """

    verdeling: Urenverdeling
    met: Urenverdeling | None
    formulier: Leesformulier
    versies: Mapping[int, Leesversie]
    jaren: Sequence[Urenverdeling]
    uit: Gegroepeerd
    onverkort: Leesversie
    groepen: Groepen
    uitgave: str = ""


class Basis(NamedTuple):
    """On which cost the hours are worked out; invoer: None when that cannot be done."""

    kosten: Kostenraming | None
    invoer: Invoer | None

    @property
    def in_woorden(self) -> str:
        """What stands under every amount."""
        return f"Berekend op de kosten van {self.kosten}." if self.kosten else ""


@require_safe
def lezen(request: Any, sleutel: str) -> HttpResponse:
    """The hours of a version in groups, over the years, against another, and its levers."""
    gelezen = _lees(request, sleutel)
    verdeling, uit = gelezen.verdeling, gelezen.uit
    basis = _basis(request.persoon, verdeling)
    context = {
        **kop(verdeling),
        "formulier": gelezen.formulier,
        "uit": uit,
        "vraag": request.GET.urlencode(),
        "uren": leesweergave.urentabel(uit),
        "bronnen": leesweergave.brontabel(uit),
        "jaren": _jaren(gelezen),
        "grafiek": leesweergave.grafiek(uit, verdeling.stand),
        "basis": basis.in_woorden,
        "met": gelezen.met,
        **_verdeeld(gelezen, basis),
        **_vergelijking(gelezen, Basis(None, None) if gelezen.uitgave else basis),
        **_hefboom(basis, "hefboom" in request.GET, gelezen.groepen),
        "uitgave": gelezen.uitgave,
        **_vragen(request.persoon, verdeling),
    }
    return render(request, "bijdrage/uren/lezen.html", context)


def _vragen(persoon: Persoon, verdeling: Urenverdeling) -> dict[str, Any]:
    """What was asked and answered at this page, and the way to asking, once it is published."""
    if not verdeling.is_openbaar:
        return {}
    pad = reverse("uren-lezen", args=[versiesleutel(verdeling)])
    nu = verdeling.status == Status.VASTGESTELD
    return {
        "vragen": gepubliceerd(Q(pad=pad)),
        "naar_vraag": naar_vraag(persoon, verdeling.samenwerking_id, pad) if nu else "",
    }


@require_safe
def werkmap(request: Any, sleutel: str) -> HttpResponse:
    """The same as a workbook."""
    return _rekenblad(request, sleutel, leesuitvoer.als_werkmap, XLSX, "xlsx")


@require_safe
def opendocument(request: Any, sleutel: str) -> HttpResponse:
    """The same as an OpenDocument spreadsheet."""
    return _rekenblad(request, sleutel, leesuitvoer.als_opendocument, ODS, "ods")


@require_safe
def csv(request: Any, sleutel: str) -> HttpResponse:
    """The same as csv."""
    gelezen = _lees(request, sleutel)
    inhoud = leesuitvoer.als_tabel(gelezen.uit, UITGAVE_NAAM[bool(gelezen.uitgave)])
    return _bestand(inhoud, "text/csv; charset=utf-8", sleutel, "csv")


def _rekenblad(
    request: Any, sleutel: str, schrijf: Callable[..., bytes], soort: str, einde: str
) -> HttpResponse:
    gelezen = _lees(request, sleutel)
    try:
        inhoud = schrijf(gelezen.uit, _over(gelezen))
    except PastNiet as past_niet:
        messages.error(request, f"Dit past niet in een werkmap. {past_niet}. Als csv kan het wel.")
        return redirect(f"{reverse('uren-lezen', args=[sleutel])}?{request.GET.urlencode()}")
    return _bestand(inhoud, soort, sleutel, einde)


def _lees(request: Any, sleutel: str) -> Gelezen:
    """Everything that is asked for. Raises Http404 when this person may not see the version."""
    verdeling = gevonden(request.persoon, sleutel)
    anderen = list(leesselectors.te_vergelijken(request.persoon, verdeling))
    jaren = leesselectors.vastgestelde(request.persoon, verdeling)
    met = _gevraagd(anderen, request.GET.get("met", ""))
    alles = leesselectors.leesversies([verdeling, *jaren, *([met] if met else [])])
    samen_te_voegen = groepen_van(request.persoon, verdeling.samenwerking.code) or Groepen()
    versies = {pk: samengevoegd(een, samen_te_voegen) for pk, een in alles.items()}
    versie = versies[verdeling.pk]
    formulier = Leesformulier(versie, anderen, request.GET)
    keuze = formulier.keuze
    groepen = groepeer(versie, keuze, codelijsten())
    uit = leesweergave.gegroepeerd(versie, keuze, groepen)
    uitgave = UITGAVE if versies != alles else ""
    onverkort = alles[verdeling.pk]
    return Gelezen(
        verdeling, met, formulier, versies, jaren, uit, onverkort, samen_te_voegen, uitgave
    )


def _gevraagd(anderen: Sequence[Urenverdeling], sleutel: str) -> Urenverdeling | None:
    return next((ander for ander in anderen if versiesleutel(ander) == sleutel), None)


def _basis(persoon: Persoon, verdeling: Urenverdeling) -> Basis:
    """On cost that this person may know of."""
    werkt = mag(persoon, Actie.CONCEPT_LEZEN, samenwerking=verdeling.samenwerking_id)
    kosten = kosten_bij(verdeling) if werkt else kosten_voor_iedereen(verdeling)
    if kosten is None:
        return Basis(None, None)
    gegevens = lees_registratie([Invoerversies(verdeling, kosten)], codelijsten())[0]
    return Basis(kosten, invoer_zonder_fouten(gegevens)[0])


def _jaren(gelezen: Gelezen) -> Any:
    """The share of the gastgemeente over the years; None where that says nothing."""
    keuze = gelezen.uit.keuze
    if keuze.groep == GEMEENTE or not gelezen.jaren:
        return None
    versies = [gelezen.versies[jaar.pk] for jaar in gelezen.jaren]
    groepen = {versie.jaar: groepeer(versie, keuze, codelijsten()) for versie in versies}
    plekken = {versie.jaar: versie.gast for versie in versies}
    return leesweergave.jarentabel(gelezen.uit, groepen, plekken)


def _verdeeld(gelezen: Gelezen, basis: Basis) -> dict[str, Any]:
    """The same groups with the joint hours divided; nothing where there are none, or no cost."""
    uit, invoer = gelezen.uit, basis.invoer
    if invoer is None or not uit.samen.gezamenlijk:
        return {}
    gevraagd = {rij.rijsleutel for rij in kies(uit.versie, uit.keuze)}
    gekozen = [
        rij for rij in gelezen.onverkort.rijen if getoonde_sleutel(rij, gelezen.groepen) in gevraagd
    ]
    verdeeld = onthoud(
        "verdeelde uren", (gekozen, invoer), lambda: verdeel(gelezen.onverkort, gekozen, invoer)
    )
    versie = samengevoegd(verdeeld.versie, gelezen.groepen)
    groepen = groepeer(versie, Keuze(uit.keuze.groep), codelijsten())
    samen = som(versie.rijen, len(uit.versie.deelnemers))
    return {
        "verdeeld": leesweergave.verdeeldtabel(uit, groepen, samen),
        "sleutels": leesweergave.sleutels_in_woorden(verdeeld.sleutels),
    }


def _vergelijking(gelezen: Gelezen, basis: Basis) -> dict[str, Any]:
    if gelezen.met is None:
        return {}
    was, wordt = (gelezen.versies[v.pk] for v in (gelezen.met, gelezen.verdeling))
    volgt_uit = (was, wordt, basis.invoer)
    uitkomst = onthoud("urenvergelijking", volgt_uit, lambda: vergelijk(was, wordt, basis.invoer))
    return {
        "vergelijking": uitkomst,
        "verschillen": leesweergave.verschiltabel(uitkomst, wordt),
        "uitleg_verschillen": leesweergave.uitleg_vergelijking(uitkomst),
    }


def _hefboom(basis: Basis, gevraagd: bool, groepen: Groepen) -> dict[str, Any]:
    """The levers; of many only when somebody asks for them. A joined unit has none of its own."""
    invoer = basis.invoer
    if invoer is None:
        return {"hefboom_reden": "Deze uren zijn nog niet door te rekenen."}
    if not invoer.kenmerken.productieve_uren:
        return {"hefboom_reden": "Het aantal productieve uren per vte is nog niet vastgelegd."}
    aantal = len(verplaatsbaar(invoer))
    if aantal > METEEN and not gevraagd:
        return {"hefboom_vragen": aantal}
    alle: tuple[Hefboom, ...] = onthoud("hefboom", invoer, lambda: hefbomen(invoer))
    sterkste = tuple(h for h in alle if h.onderdeel not in groepen.per_code)
    gast, namen = invoer.gemeenten[1].naam, {o.code: o.naam for o in invoer.onderdelen}
    return {
        "hefboom": leesweergave.hefboomtabel(sterkste, gast, namen) if sterkste else None,
        "hefboom_aantal": len(sterkste),
        "productieve_uren": invoer.kenmerken.productieve_uren,
        "hefboom_reden": "" if sterkste else "Geen rij heeft genoeg uren om 1 vte te verschuiven.",
    }


def _over(gelezen: Gelezen) -> list[tuple[str, str]]:
    """What a reader of a file must know of it."""
    verdeling, uit = gelezen.verdeling, gelezen.uit
    gekozen = [
        (str(veld.label), str(gelezen.formulier.cleaned_data.get(naam, "")))
        for naam, veld in gelezen.formulier.fields.items()
        if naam != "met" and gelezen.formulier.cleaned_data.get(naam)
    ]
    return [
        ("urenverdeling", str(verdeling)),
        ("samenwerking", verdeling.samenwerking.naam),
        ("status", str(verdeling.status)),
        ("reden", verdeling.reden),
        ("gegroepeerd per", uit.per),
        *((naam.lower(), waarde) for naam, waarde in gekozen if naam != "Groepeer per"),
        *([("uitgave", gelezen.uitgave)] if gelezen.uitgave else []),
        ("deel van een gemeente", "van de uren die voor één gemeente zijn"),
        *([("fictief", uit.fictief)] if uit.fictief else []),
    ]


def _bestand(inhoud: bytes, soort: str, sleutel: str, einde: str) -> HttpResponse:
    naam = f"uren-{sleutel.replace('/', '-')}-lezen.{einde}"
    koppen = {"Content-Disposition": f'attachment; filename="{naam}"'}
    return HttpResponse(inhoud, content_type=soort, headers=koppen)

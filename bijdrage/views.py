"""Pages: each asks the selectors for a report and hands it to a template."""

from collections.abc import Sequence
from typing import TypeVar

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from bijdrage import selectors
from bijdrage.formulieren import VergelijkFormulier
from bijdrage.rapport import afrondvoorbeeld, bouwstenen, grafieken, zinnen
from bijdrage.rapport.brugweergave import Brugweergave, brugweergave
from bijdrage.rapport.feiten import kant
from bijdrage.rapport.herkomstweergave import herkomstweergave
from bijdrage.rapport.invoerbladweergave import invoerbladweergave
from bijdrage.rapport.model import Jaarrapport
from bijdrage.rapport.pdf import schrijf_pdf
from bijdrage.rapport.reeks import te_vergelijken, vorige
from bijdrage.rapport.urenweergave import urenweergave
from bijdrage.rapport.vergelijken import versietabel, voorstel
from bijdrage.rapport.weergave import jaarweergave
from bijdrage.sleutels import code_van
from samenwerking.selectors import samenwerkingen
from samenwerking.weergave import Feit

T = TypeVar("T")
UREN_EERST = "uren-eerst"
NIET_VERGELIJKBAAR = (
    "Deze twee berekeningen zijn niet te vergelijken: de centrumgemeente of de codes verschillen, "
    "of de invoer is later gewijzigd. Kies een andere."
)


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """The cooperations; with only one, that one."""
    alle = list(samenwerkingen())
    if len(alle) == 1:
        return redirect("samenwerking", alle[0].code)
    return render(request, "bijdrage/samenwerkingen.html", {"samenwerkingen": alle})


@require_safe
def samenwerking(request: HttpRequest, code: str) -> HttpResponse:
    """What the gastgemeente pays, per year, and why it changes."""
    rapporten = selectors.berekeningen(code)
    if not rapporten:
        _bestaand(samenwerkingen().filter(code=code).first(), "deze samenwerking")
    jaren = [jaarweergave(rapport) for rapport in rapporten]
    bruggen = [brug for rapport in rapporten for brug in _bruggen(rapport, rapporten)]
    context = {
        "jaren": jaren,
        "bruggen": [(b, zinnen.boodschap_brug(b)) for b in bruggen],
    }
    return render(request, "bijdrage/start.html", context)


@require_safe
def jaar(request: HttpRequest, sleutel: str) -> HttpResponse:
    """A calculation: the amount, what it is made up of, and what stands beside it."""
    rapport, rapporten = _rapport_met_reeks(sleutel)
    weergave = jaarweergave(rapport, vorige(rapport, rapporten))
    boodschap = zinnen.boodschap_opbouw(weergave)
    context = {
        "jaar": weergave,
        "grafiek": grafieken.opbouw(weergave, boodschap),
        "bruggen": [(b, zinnen.stappen_in_woorden(b)) for b in _bruggen(rapport, rapporten)],
    }
    return render(request, "bijdrage/jaar.html", context)


@require_safe
def herkomst(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Where an amount comes from: cost lines, hours, keys, and their places in the input."""
    rapport = _bestaand(selectors.jaarrapport(sleutel), "deze berekening")
    gevonden = selectors.herkomst(
        rapport,
        request.GET.get("gemeente", ""),
        component=request.GET.get("component", ""),
        taakvelden=tuple(request.GET.getlist("taakveld")),
        onderdelen=tuple(request.GET.getlist("onderdeel")),
    )
    weergave = herkomstweergave(_bestaand(gevonden, "een bedrag bij deze keuze"))
    cbs = request.GET["gemeente"]
    context = {"jaar": jaarweergave(rapport), "herkomst": weergave, "cbs": cbs}
    return render(request, "bijdrage/herkomst.html", context)


@require_safe
def uren(request: HttpRequest, sleutel: str) -> HttpResponse:
    """The hours of every unit, per municipality."""
    rapport = _bestaand(selectors.jaarrapport(sleutel), "deze berekening")
    jaar, weergave = jaarweergave(rapport), urenweergave(rapport)
    boodschap = zinnen.boodschap_uren(rapport.gemeente, weergave)
    grafiek = grafieken.uren(jaar, weergave, boodschap)
    context = {"jaar": jaar, "uren": weergave, "grafiek": grafiek}
    return render(request, "bijdrage/uren.html", context)


@require_safe
def invoerblad(request: HttpRequest, sleutel: str, blad: str) -> HttpResponse:
    """A sheet of the input as a table, with an anchor at every row."""
    rapport = _bestaand(selectors.jaarrapport(sleutel), "deze berekening")
    gevonden = _bestaand(selectors.invoerblad(rapport, blad), "dit blad")
    context = {"jaar": jaarweergave(rapport), "blad": invoerbladweergave(gevonden)}
    return render(request, "bijdrage/invoerblad.html", context)


@require_safe
def verschil(request: HttpRequest, van: str, naar: str) -> HttpResponse:
    """Why the contribution changed between two calculations, step by step."""
    uren_eerst = request.GET.get("volgorde") == UREN_EERST
    rapport = _bestaand(selectors.brugrapport(van, naar, uren_eerst), "dit verschil")
    brug = brugweergave(rapport, uren_eerst)
    boodschap = zinnen.boodschap_brug(brug)
    context = {
        "brug": brug,
        "jaar": jaarweergave(rapport.naar),
        "zinnen": zinnen.stappen_in_woorden(brug),
        "grafiek": grafieken.waterval(brug, boodschap),
        "kant_van": _kant(rapport.van, brug.van_naam),
        "kant_naar": _kant(rapport.naar, brug.naar_naam),
        "andere_volgorde": "" if uren_eerst else UREN_EERST,
    }
    return render(request, "bijdrage/verschil.html", context)


@require_safe
def vergelijken(request: HttpRequest, code: str) -> HttpResponse:
    """Choose two calculations; a choice that can be compared leads to their difference."""
    twee = selectors.keuze_van_twee(code, request.GET.get("van", ""), request.GET.get("naar", ""))
    gevonden = twee.samenwerking or samenwerkingen().filter(code=code).first()
    keuzes, deze = twee.keuzes, _bestaand(gevonden, "deze samenwerking")
    gekozen = request.GET if {"van", "naar"} & request.GET.keys() else None
    formulier = VergelijkFormulier(gekozen, keuzes, voorstel(keuzes))
    if formulier.is_valid():
        if twee.brug:
            return redirect("verschil", twee.brug.van.sleutel, twee.brug.naar.sleutel)
        formulier.add_error("naar", NIET_VERGELIJKBAAR)
    adressen = [reverse("jaar", args=[keuze.sleutel]) for keuze in keuzes]
    tabel = versietabel(keuzes, adressen)
    context = {"samenwerking": deze, "formulier": formulier, "tabel": tabel}
    return render(request, "bijdrage/vergelijken.html", context)


@require_safe
def afronding(request: HttpRequest) -> HttpResponse:
    """How figures are rounded for show, with an example."""
    return render(request, "bijdrage/afronding.html", {"tabel": afrondvoorbeeld.voorbeeld()})


@require_safe
def bouwsteenlijst(request: HttpRequest) -> HttpResponse:
    """Every component once, with example data."""
    context = {
        "voorbeeld": bouwstenen,
        "tabel": bouwstenen.TABEL,
        "grafiek": bouwstenen.grafiek(),
        "formulier": bouwstenen.formulier(),
    }
    return render(request, "bijdrage/bouwstenen.html", context)


@require_safe
def rapport_pdf(request: HttpRequest, sleutel: str) -> HttpResponse:
    """A calculation as PDF."""
    rapport, rapporten = _rapport_met_reeks(sleutel)
    inhoud = schrijf_pdf(rapport, vorige(rapport, rapporten))
    naam = f"bijdrage-{rapport.gemeente.lower()}-{sleutel.replace('/', '-')}.pdf"
    koppen = {"Content-Disposition": f'inline; filename="{naam}"'}
    return HttpResponse(inhoud, content_type="application/pdf", headers=koppen)


def _rapport_met_reeks(sleutel: str) -> tuple[Jaarrapport, tuple[Jaarrapport, ...]]:
    """A report, and those of the other years and standen of its cooperation."""
    reeks = selectors.berekeningen(code_van(sleutel))
    rapport = next((rapport for rapport in reeks if rapport.sleutel == sleutel), None)
    return _bestaand(rapport or selectors.jaarrapport(sleutel), "deze berekening"), reeks


def _kant(rapport: Jaarrapport, naam: str) -> tuple[Feit, ...]:
    """The facts of one end of a bridge."""
    return kant(rapport, naam, reverse("jaar", args=[rapport.sleutel]))


def _bestaand(gevonden: T | None, wat: str) -> T:
    if gevonden is None:
        raise Http404(f"We kennen {wat} niet.")
    return gevonden


def _bruggen(rapport: Jaarrapport, alle: Sequence[Jaarrapport]) -> list[Brugweergave]:
    """The bridges that end at a calculation."""
    bruggen = [selectors.brug_tussen(van, rapport) for van in te_vergelijken(rapport, alle)]
    return [brugweergave(brug) for brug in bruggen if brug is not None]

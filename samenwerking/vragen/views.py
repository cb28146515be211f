"""Pages about questions: the list, one question, asking, and what can be done to one."""

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_safe

from samenwerking import vraagpaginas
from samenwerking.csvuit import als_csv
from samenwerking.models import Vraag
from samenwerking.notatie import datum
from samenwerking.rechten.oordeel import Geweigerd, eis
from samenwerking.rechten.tabel import Actie
from samenwerking.services import vragen as services
from samenwerking.vragen import lezen, selectors
from samenwerking.vragen.formulieren import Keuzeformulier, Vraagformulier
from samenwerking.vragen.handelingen import HANDELINGEN, Handeling, open_handelingen, waarom_niet
from samenwerking.vragen.termijn import termijn
from samenwerking.vragen.verloop import verloop
from samenwerking.vragen.weergave import KOLOMMEN, als_rij
from samenwerking.weergave import Feit

PER_BLAD = 25
ONBEKEND = "We kennen deze vraag niet."


@require_safe
def vragen(request: Any) -> HttpResponse:
    """The questions that somebody may know of: what waits longest first."""
    persoon, vandaag = request.persoon, localdate()
    binnen = persoon.id is not None
    formulier = Keuzeformulier(selectors.jaren(persoon), binnen, request.GET)
    rijen = selectors.gekozen(persoon, formulier.keuze())
    blad = Paginator(rijen, PER_BLAD).get_page(request.GET.get("blad"))
    gevraagd = request.GET.copy()
    gevraagd.pop("blad", None)
    context = {
        "formulier": formulier,
        "rijen": [(vraag, termijn(vraag, vandaag)) for vraag in blad],
        "blad": blad,
        "vraag": gevraagd.urlencode() or "alle=",
        "binnen": binnen,
    }
    return render(request, "samenwerking/vragen/lijst.html", context)


@require_safe
def vragen_csv(request: Any) -> HttpResponse:
    """The published questions with their answers, as csv."""
    inhoud = als_csv(KOLOMMEN, map(als_rij, lezen.gepubliceerd(~vraagpaginas.ingetrokken())))
    koppen = {"Content-Disposition": 'attachment; filename="vragen.csv"'}
    return HttpResponse(inhoud, content_type="text/csv; charset=utf-8", headers=koppen)


@require_safe
def vraag(request: Any, nummer: int) -> HttpResponse:
    """A question, its answer, what happened to it, and what can be done."""
    wat = _gevonden(request, nummer)
    leest = selectors.mag_antwoord_lezen(request.persoon, wat)
    context = {
        "vraag": wat,
        "feiten": list(_feiten(wat)),
        "woorden": [wat.status, *(["fictief"] if wat.fictief else [])],
        "leest": leest,
        "verloop": verloop(selectors.logboek(wat), leest) if _volgt(request, wat) else [],
        "handelingen": open_handelingen(request.persoon, wat),
    }
    return render(request, "samenwerking/vragen/vraag.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def stellen(request: Any) -> HttpResponse:
    """Ask about a page; its address stands in «over», and the place on it in «plek»."""
    eis(request.persoon, Actie.VRAAG_STELLEN)
    try:
        pagina = services.vraagpagina(request.GET.get("over", ""))
        eis(request.persoon, Actie.VRAAG_STELLEN, samenwerking=pagina.samenwerking)
    except Geweigerd as weigering:
        waarom = {"weigering": str(weigering)}
        return render(request, "samenwerking/vragen/niet_hier.html", waarom, status=403)
    als = services.hoedanigheden(request.persoon, pagina.samenwerking)
    begin = {"plek": request.GET.get("plek", "")}
    formulier = Vraagformulier(pagina.plekken, als, request.POST or None, initial=begin)
    if formulier.is_valid():
        try:
            nieuw = services.stel_vraag(
                persoon=request.persoon,
                als=formulier.houding,
                pad=pagina.pad,
                plek=formulier.cleaned_data["plek"],
                tekst=formulier.cleaned_data["tekst"],
            )
        except Geweigerd as weigering:
            formulier.add_error(None, str(weigering))
        else:
            wanneer = f"Het antwoord hoort er uiterlijk {datum(nieuw.uiterlijk)} te zijn."
            messages.success(request, f"Uw vraag is gesteld. {wanneer}")
            return redirect("vraag", nieuw.pk)
    context = {"pagina": pagina, "formulier": formulier}
    return render(request, "samenwerking/vragen/stellen.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def doen(request: Any, nummer: int, naam: str) -> HttpResponse:
    """What somebody does to a question, after having read what it means."""
    wat, handeling = _gevonden(request, nummer), HANDELINGEN.get(naam)
    if handeling is None:
        raise Http404("Dat kan hier niet.")
    waarom = waarom_niet(request.persoon, wat, handeling)
    if waarom:
        raise Geweigerd(waarom)
    schrijft = handeling.actie == Actie.VRAAG_BEANTWOORDEN
    terug = selectors.teruggestuurd(wat) if schrijft else None
    begin = _begin(wat, terug) if schrijft else {}
    gegevens = request.POST if request.method == "POST" else None
    formulier = handeling.formulier(gegevens, initial=begin)
    if formulier.is_valid() and _doe(request, wat, handeling, formulier):
        messages.success(request, handeling.klaar)
        return redirect("vraag", nummer)
    context = {"vraag": wat, "handeling": handeling, "formulier": formulier, "terug": terug}
    return render(request, "samenwerking/vragen/handeling.html", context)


def _begin(vraag: Any, terug: Any) -> dict[str, str]:
    """What stands in the form of an answer: the one before, and where the figure comes from."""
    pagina = vraagpaginas.vind(vraag.pad)
    begin = {"herkomst": pagina.herkomst(vraag.plek)} if pagina else {}
    return {**begin, "antwoord": terug.antwoord} if terug else begin


def _doe(request: Any, vraag: Vraag, handeling: Handeling, formulier: Any) -> bool:
    """Do it; a refusal stands in the form."""
    try:
        handeling.doe(persoon=request.persoon, vraag=vraag, **formulier.cleaned_data)
    except Geweigerd as weigering:
        formulier.add_error(None, str(weigering))
        return False
    return True


def _gevonden(request: Any, nummer: int) -> Vraag:
    """The question. Raises Http404 when there is none for this person."""
    gevonden = selectors.vraag(request.persoon, nummer)
    if gevonden is None:
        raise Http404(ONBEKEND)
    return gevonden


def _volgt(request: Any, vraag: Vraag) -> bool:
    """Whether somebody reads what happened to a question: who asked, answers or oversees."""
    eigen = request.persoon.id is not None and vraag.gesteld_door_id == request.persoon.id
    return eigen or selectors.mag_volgen(request.persoon, vraag)


def _feiten(vraag: Vraag) -> Iterator[Feit]:
    """What must be known of a question, for beside it."""
    yield Feit("Over", vraag.onderwerp, vraag.adres)
    yield Feit("Gesteld door", f"{vraag.vrager}, op {datum(localdate(vraag.gesteld_op))}")
    stand = termijn(vraag, localdate())
    if stand.tekst:
        yield Feit("Antwoord", stand.tekst)

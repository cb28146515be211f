"""Pages: each asks the selectors for a report and hands it to a template."""

from collections.abc import Sequence
from functools import partial
from typing import Any, TypeVar
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_safe

from bijdrage import beelden, dossiers, selectors
from bijdrage.afspraken.naar_uren import naar_uren
from bijdrage.correctiebladen import feiten_bij
from bijdrage.echtheid.afgeven import geef_af
from bijdrage.formulieren import VergelijkFormulier
from bijdrage.models.afgifte import Afgiftesoort
from bijdrage.notities import naar_notitie
from bijdrage.rapport import afrondvoorbeeld, bouwstenen, zinnen
from bijdrage.rapport.afspraakweergave import afspraken_bij, methodefeiten, zin_naar_uren
from bijdrage.rapport.besparingen import besparingen_achter
from bijdrage.rapport.brugweergave import Brugweergave, brugweergave
from bijdrage.rapport.feiten import kant
from bijdrage.rapport.frames import frames
from bijdrage.rapport.herkomstweergave import Herkomstweergave, herkomstweergave
from bijdrage.rapport.invoerbladweergave import invoerbladweergave
from bijdrage.rapport.keuze import Keuze as Bedragkeuze
from bijdrage.rapport.model import Brugdeel, Brugrapport, Jaarrapport
from bijdrage.rapport.nietomgezet import niet_omgezet
from bijdrage.rapport.opendocument import schrijf_ods
from bijdrage.rapport.pdf import schrijf_pdf
from bijdrage.rapport.reeks import jaren_in_woorden, te_vergelijken, vorige
from bijdrage.rapport.regelgrafiek import uitkomsten_per_groep
from bijdrage.rapport.regelweergave import Adres, Keuze, bbvblok, regelweergave, samenvatting
from bijdrage.rapport.regelwoorden import als_tabel
from bijdrage.rapport.rekenmap import NietNaTeRekenen, schrijf_rekenmap, stempel_van
from bijdrage.rapport.urenkosten import tabel as urenkostentabel
from bijdrage.rapport.urenkosten import urenkosten
from bijdrage.rapport.urenweergave import urenweergave
from bijdrage.rapport.vergelijken import Versiekeuze, versietabel, voorstel
from bijdrage.rapport.weergave import jaarweergave
from bijdrage.rapport.werkmap import schrijf_werkmap
from bijdrage.sleutels import code_van
from bijdrage.totaal.weergave import totaal_van
from bijdrage.vraagpaginas import plek_van, verschilpad
from samenwerking.bewaard import toon
from samenwerking.geschiedenis.selectors import mag_inzien
from samenwerking.rechten.oordeel import eis, mag
from samenwerking.rechten.tabel import Actie
from samenwerking.selectors import codelijsten, samenwerkingen
from samenwerking.vragen.weergave import Vraagantwoord
from samenwerking.vragen.wijzer import naar_vraag
from samenwerking.weergave import Feit, Tabel

T = TypeVar("T")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
UREN_EERST = "uren-eerst"
NIET_VERGELIJKBAAR = (
    "Deze twee berekeningen zijn niet te vergelijken: de centrumgemeente of de codes verschillen, "
    "of de invoer is later gewijzigd. Kies een andere."
)


@require_safe
def start(request: Any) -> HttpResponse:
    """The cooperations; with only one, that one."""
    alle = list(samenwerkingen(request.persoon))
    if len(alle) == 1:
        return redirect("samenwerking", alle[0].code)
    return render(request, "bijdrage/samenwerkingen.html", {"samenwerkingen": alle})


@require_safe
def samenwerking(request: Any, code: str) -> HttpResponse:
    """What the gastgemeente pays, per year, and why it changes."""
    rapporten = selectors.berekeningen(request.persoon, code)
    if not rapporten:
        bekend = samenwerkingen(request.persoon).filter(code=code).first()
        _bestaand(bekend, "deze samenwerking")
    return toon(
        request,
        "bijdrage/start.html",
        [rapport.volgt_uit for rapport in rapporten],
        lambda: _alle_jaren(rapporten),
    )


def _alle_jaren(rapporten: Sequence[Jaarrapport]) -> dict[str, Any]:
    bruggen = [brug for rapport in rapporten for brug in _bruggen(rapport, rapporten)]
    jaren = [jaarweergave(rapport) for rapport in rapporten]
    return {
        "jaren": jaren,
        "grafiek": beelden.ontwikkeling(jaren) if jaren else None,
        "welke_jaren": jaren_in_woorden({rapport.jaar for rapport in rapporten}),
        "bruggen": [(brug, zinnen.boodschap_brug(brug)) for brug in bruggen],
    }


@require_safe
def jaar(request: Any, sleutel: str) -> HttpResponse:
    """A calculation: the amount, what it is made up of, and what stands beside it."""
    gevonden, reeks = selectors.rapport_in_reeks(request.persoon, sleutel)
    rapport = _berekening(request, sleutel, gevonden)
    rondom = dossiers.rondom(rapport)
    return toon(
        request,
        "bijdrage/jaar.html",
        dossiers.volgt_uit(rapport, reeks, rondom),
        lambda: _een_jaar(rapport, reeks, rondom),
        binnen=_binnen(request, rapport, "jaar") + _naar_rekenmap(request, rapport),
    )


def _een_jaar(
    rapport: Jaarrapport, reeks: Sequence[Jaarrapport], rondom: dossiers.Rondom
) -> dict[str, Any]:
    ernaast = te_vergelijken(rapport, reeks)
    weergave = jaarweergave(rapport, vorige(rapport, ernaast))
    toetsing = dossiers.toets(rapport, reeks, rondom)
    bruggen = _bruggen(rapport, ernaast)
    sinds = next((b for b in bruggen if b.rapport.van is weergave.vorige), None)
    return {
        "jaar": weergave,
        "reden": zinnen.reden(weergave, sinds),
        "blikken": zinnen.blikken(weergave),
        "grafiek": beelden.opbouw(weergave),
        "bruggen": [(b, zinnen.stappen_in_woorden(b)) for b in bruggen],
        "versie": rapport.versiesleutel,
        "vragen": _vragen(rapport, "jaar"),
        "vraagpad": _vraagpad(rapport, "jaar"),
        "naar_uren": _naar_uren(rapport),
        "totaal": totaal_van(rapport, reeks, rondom.eigenlasten),
        "bbv": bbvblok(toetsing.uitkomsten, _adres_van(rapport), rondom.fictief),
        **_methode(rapport),
    }


def _methode(rapport: Jaarrapport) -> dict[str, Any]:
    """The version of the method that a calculation names, and what is known of it."""
    wat = rapport.registratie
    if wat is None or wat.methode is None:
        return {}
    feiten = methodefeiten(wat.methode, rapport.document)
    return {"methode": wat.methode, "methodefeiten": feiten}


def _naar_uren(rapport: Jaarrapport) -> str:
    """What the agreed amounts would have been by hours, in a sentence; "" without any."""
    gevonden = naar_uren(rapport.motor, rapport.gemeente)
    return zin_naar_uren(gevonden, rapport.gemeente) if gevonden else ""


@require_safe
def herkomst(request: Any, sleutel: str) -> HttpResponse:
    """Where an amount comes from: cost lines, hours, keys, and their places in the input."""
    rapport = _berekening(request, sleutel, selectors.jaarrapport(request.persoon, sleutel))
    cbs = request.GET.get("gemeente", "")
    keuze = {
        "component": request.GET.get("component", ""),
        "taakvelden": tuple(request.GET.getlist("taakveld")),
        "onderdelen": tuple(request.GET.getlist("onderdeel")),
        "regel": request.GET.get("regel", ""),
    }
    return toon(
        request,
        "bijdrage/herkomst.html",
        (rapport.volgt_uit, cbs, keuze),
        lambda: _herkomst(rapport, cbs, keuze),
        binnen=_vraag_over_bedrag(request, rapport, cbs, keuze),
    )


def _vraag_over_bedrag(request: Any, rapport: Jaarrapport, cbs: str, keuze: dict[str, Any]) -> str:
    """The way to asking about an amount, at its place on the page of the year, or to a note."""
    wat, pad = rapport.registratie, _vraagpad(rapport, "jaar")
    if wat is None:
        return ""
    gekozen = Bedragkeuze("", **keuze)
    if not pad:
        return naar_notitie(request.persoon, rapport, cbs, gekozen)
    return naar_vraag(request.persoon, wat.samenwerking_id, pad, _plek(rapport, cbs, gekozen))


def _notities(rapport: Jaarrapport, cbs: str, keuze: Bedragkeuze) -> list[str]:
    """The notes at an amount of the gastgemeente."""
    if cbs != rapport.eigen.cbs:
        return []
    return [n.tekst for n in rapport.notities if keuze.vraag == [(n.as_, n.code)]]


def _plek(rapport: Jaarrapport, cbs: str, keuze: Bedragkeuze) -> str:
    """Where on the page of the year an amount stands."""
    return plek_van(keuze, "component") if cbs == rapport.eigen.cbs else "gemeenten"


def _herkomst(rapport: Jaarrapport, cbs: str, keuze: dict[str, Any]) -> dict[str, Any]:
    gevonden = selectors.herkomst(rapport, cbs, **keuze)
    weergave = herkomstweergave(_bestaand(gevonden, "een bedrag bij deze keuze"))
    return {
        "jaar": jaarweergave(rapport),
        "herkomst": weergave,
        "cbs": cbs,
        "besparingen": besparingen_achter(weergave.rapport, rapport),
        "afspraken": afspraken_bij(
            weergave.rapport, rapport.document, partial(feiten_bij, code_van(rapport.sleutel))
        ),
        "vragen": _vragen(rapport, "jaar", _plek(rapport, cbs, weergave.rapport.keuze)),
        "notities": _notities(rapport, cbs, weergave.rapport.keuze),
        "naar_uren": _naar_uren(rapport) if _is_afspraak(weergave) else "",
        **_methode(rapport),
    }


def _is_afspraak(weergave: Herkomstweergave) -> bool:
    """Whether the amount is one that was agreed for a component."""
    gekozen = weergave.rapport.keuze.component
    return bool(gekozen) and any(deel.breuk and deel.breuk.is_afspraak for deel in weergave.kosten)


@require_safe
def uren(request: Any, sleutel: str) -> HttpResponse:
    """The hours of every unit, per municipality."""
    rapport = _berekening(request, sleutel, selectors.jaarrapport(request.persoon, sleutel))
    return toon(
        request,
        "bijdrage/uren.html",
        rapport.volgt_uit,
        lambda: _uren(rapport),
        binnen=_binnen(request, rapport, "uren"),
    )


def _uren(rapport: Jaarrapport) -> dict[str, Any]:
    jaar, weergave = jaarweergave(rapport), urenweergave(rapport)
    afdelingen = urenkosten(jaar, weergave)
    return {
        "jaar": jaar,
        "uren": weergave,
        "grafiek": beelden.uren(jaar, weergave),
        "uren_tegen_kosten": beelden.uren_tegen_kosten(jaar, afdelingen),
        "urenkosten": urenkostentabel(rapport.gemeente, afdelingen),
        "deel_per_team": beelden.deel_per_team(jaar, weergave),
        "vragen": _vragen(rapport, "uren"),
        "vraagpad": _vraagpad(rapport, "uren"),
    }


@require_safe
def invoerblad(request: Any, sleutel: str, blad: str) -> HttpResponse:
    """A sheet of the input as a table, with an anchor at every row."""
    rapport = _berekening(request, sleutel, selectors.jaarrapport(request.persoon, sleutel))
    return toon(
        request,
        "bijdrage/invoerblad.html",
        (rapport.volgt_uit, blad),
        lambda: _invoerblad(rapport, blad),
    )


def _invoerblad(rapport: Jaarrapport, blad: str) -> dict[str, Any]:
    gevonden = _bestaand(selectors.invoerblad(rapport, blad), "dit blad")
    return {"jaar": jaarweergave(rapport), "blad": invoerbladweergave(gevonden)}


@require_safe
def regels(request: Any, sleutel: str) -> HttpResponse:
    """What every rule says of a calculation, and the verdict."""
    gevonden, reeks = selectors.rapport_in_reeks(request.persoon, sleutel)
    rapport = _berekening(request, sleutel, gevonden)
    toetsing = dossiers.toets(rapport, reeks)
    keuze = Keuze(request.GET.get("uitkomst", ""), request.GET.get("groep", "")).geldig
    return toon(
        request,
        "bijdrage/regels.html",
        (dossiers.volgt_uit(rapport, reeks, toetsing.rondom), keuze),
        lambda: _regels(rapport, toetsing, keuze),
    )


def _regels(rapport: Jaarrapport, toetsing: dossiers.Toetsing, keuze: Keuze) -> dict[str, Any]:
    jaar = jaarweergave(rapport)
    weergave = regelweergave(
        toetsing.uitkomsten,
        keuze,
        toetsing.rondom.toelichtingen,
        _adres_van(rapport),
        reverse("bronnen"),
    )
    titel = samenvatting(weergave.tellingen)
    return {
        "jaar": jaar,
        "regels": weergave,
        "grafiek": uitkomsten_per_groep(titel, weergave.tellingen, jaar.gast.cbs),
        "fictief": toetsing.rondom.fictief,
    }


def _adres_van(rapport: Jaarrapport) -> Adres:
    """What gives the address of a finding of a calculation."""

    def adres(regel: str, wat: str) -> str:
        return f"{reverse('bevinding', args=[rapport.sleutel, regel])}?{urlencode({'wat': wat})}"

    return adres


@require_safe
def regels_csv(request: Any, sleutel: str) -> HttpResponse:
    """The same as csv, every rule and every finding."""
    gevonden, reeks = selectors.rapport_in_reeks(request.persoon, sleutel)
    rapport = _berekening(request, sleutel, gevonden)
    toetsing = dossiers.toets(rapport, reeks)
    naam = f"regels-{sleutel.replace('/', '-')}.csv"
    koppen = {"Content-Disposition": f'attachment; filename="{naam}"'}
    return HttpResponse(
        als_tabel(toetsing.uitkomsten, toetsing.rondom.toelichtingen, rapport.uitgavenaam),
        content_type="text/csv; charset=utf-8",
        headers=koppen,
    )


@require_safe
def verschil(request: Any, van: str, naar: str) -> HttpResponse:
    """Why the contribution changed between two calculations, step by step."""
    uren_eerst, deel = request.GET.get("volgorde") == UREN_EERST, _deel(request)
    rapport = _bestaand(
        selectors.brugrapport(request.persoon, van, naar, uren_eerst, deel), "dit verschil"
    )
    return toon(
        request,
        "bijdrage/verschil.html",
        (rapport.van.volgt_uit, rapport.naar.volgt_uit, uren_eerst, deel),
        lambda: _verschil(rapport, uren_eerst),
        binnen=_vraag_over_verschil(request, rapport),
    )


def _vraag_over_verschil(request: Any, brug: Brugrapport) -> str:
    """The way to asking about a bridge between two calculations that were published."""
    wat = brug.naar.registratie
    if wat is None or not (_is_openbaar(brug.van) and _is_openbaar(brug.naar)):
        return ""
    return naar_vraag(request.persoon, wat.samenwerking_id, verschilpad(brug))


def _deel(request: HttpRequest) -> Brugdeel | None:
    """The component or taakveld that is followed, if one is asked for."""
    component, taakveld = request.GET.get("component"), request.GET.get("taakveld")
    if component:
        return Brugdeel("component", component)
    return Brugdeel("taakveld", taakveld) if taakveld else None


def _verschil(rapport: Brugrapport, uren_eerst: bool) -> dict[str, Any]:
    brug = brugweergave(rapport, uren_eerst)
    return {
        "brug": brug,
        "jaar": jaarweergave(rapport.naar),
        "zinnen": zinnen.stappen_in_woorden(brug),
        "grafiek": beelden.verschil(brug),
        "kant_van": _kant(rapport.van, brug.van_naam),
        "kant_naar": _kant(rapport.naar, brug.naar_naam),
        "vragen": _vragen_bij(rapport.naar, verschilpad(rapport)),
        "niet_omgezet": None if rapport.deel else niet_omgezet(rapport, codelijsten()),
    }


@require_safe
def vergelijken(request: Any, code: str) -> HttpResponse:
    """Choose two calculations; a choice that can be compared leads to their difference."""
    van, naar = request.GET.get("van", ""), request.GET.get("naar", "")
    twee = selectors.keuze_van_twee(request.persoon, code, van, naar)
    gevonden = twee.samenwerking or samenwerkingen(request.persoon).filter(code=code).first()
    keuzes, deze = twee.keuzes, _bestaand(gevonden, "deze samenwerking")
    gekozen = request.GET if {"van", "naar"} & request.GET.keys() else None
    formulier = VergelijkFormulier(gekozen, keuzes, voorstel(keuzes))
    if formulier.is_valid():
        if twee.brug:
            return redirect("verschil", twee.brug.van.sleutel, twee.brug.naar.sleutel)
        formulier.add_error("naar", NIET_VERGELIJKBAAR)
    return toon(
        request,
        "bijdrage/vergelijken.html",
        (deze.code, deze.naam, keuzes, formulier.is_bound, van, naar, formulier.errors),
        lambda: {"samenwerking": deze, "formulier": formulier, "tabel": _versietabel(keuzes)},
    )


def _versietabel(keuzes: Sequence[Versiekeuze]) -> Tabel:
    return versietabel(keuzes, [reverse("jaar", args=[keuze.sleutel]) for keuze in keuzes])


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
def rapport_pdf(request: Any, sleutel: str) -> HttpResponse:
    """A calculation as PDF."""
    gevonden, reeks = selectors.rapport_in_reeks(request.persoon, sleutel)
    rapport = _berekening(request, sleutel, gevonden)
    toetsing = dossiers.toets(rapport, reeks)
    inhoud = geef_af(
        rapport,
        Afgiftesoort.RAPPORT,
        dossiers.volgt_uit(rapport, reeks, toetsing.rondom),
        lambda: schrijf_pdf(rapport, *selectors.brug_van_vorige(rapport, reeks), toetsing.blok),
    )
    naam = f"bijdrage-{rapport.gemeente.lower()}-{sleutel.replace('/', '-')}.pdf"
    koppen = {"Content-Disposition": f'inline; filename="{naam}"'}
    return HttpResponse(inhoud, content_type="application/pdf", headers=koppen)


@require_safe
def rekenmap(request: Any, sleutel: str) -> HttpResponse:
    """A calculation as a workbook that works it out again, for who reads the full edition."""
    rapport = _berekening(request, sleutel, selectors.jaarrapport(request.persoon, sleutel))
    samenwerking = rapport.registratie.samenwerking_id if rapport.registratie else None
    eis(request.persoon, Actie.VOLLEDIG_LEZEN, samenwerking=samenwerking)
    try:
        inhoud = geef_af(
            rapport,
            Afgiftesoort.REKENMAP,
            rapport.volgt_uit,
            lambda: schrijf_rekenmap(rapport.motor, stempel_van(rapport)),
        )
    except NietNaTeRekenen as fout:
        raise Http404(f"Hiervan is geen rekenmap te maken: {fout}.") from fout
    return _als_xlsx(inhoud, f"rekenmap-{sleutel.replace('/', '-')}.xlsx")


@require_safe
def werkmap(request: Any, sleutel: str) -> HttpResponse:
    """A calculation as a workbook, with every rule on a sheet."""
    gevonden, reeks = selectors.rapport_in_reeks(request.persoon, sleutel)
    rapport = _berekening(request, sleutel, gevonden)
    toetsing = dossiers.toets(rapport, reeks)
    inhoud = geef_af(
        rapport,
        Afgiftesoort.WERKMAP,
        dossiers.volgt_uit(rapport, reeks, toetsing.rondom),
        lambda: schrijf_werkmap(
            selectors.doorgerekend(rapport), None, toetsing.uitkomsten, rapport.notities
        ),
    )
    return _als_xlsx(inhoud, f"bijdrage-{sleutel.replace('/', '-')}.xlsx")


@require_safe
def tabellen_ods(request: Any, sleutel: str) -> HttpResponse:
    """The tables of a calculation as an OpenDocument spreadsheet."""
    rapport = _berekening(request, sleutel, selectors.jaarrapport(request.persoon, sleutel))
    inhoud = geef_af(
        rapport,
        Afgiftesoort.TABELLEN,
        rapport.volgt_uit,
        lambda: schrijf_ods(rapport, frames(rapport, codelijsten())),
    )
    naam = f"tabellen-{sleutel.replace('/', '-')}.ods"
    koppen = {"Content-Disposition": f'attachment; filename="{naam}"'}
    return HttpResponse(inhoud, content_type=ODS, headers=koppen)


def _als_xlsx(inhoud: bytes, naam: str) -> HttpResponse:
    koppen = {"Content-Disposition": f'attachment; filename="{naam}"'}
    return HttpResponse(inhoud, content_type=XLSX, headers=koppen)


def _kant(rapport: Jaarrapport, naam: str) -> tuple[Feit, ...]:
    """The facts of one end of a bridge."""
    return kant(rapport, naam, reverse("jaar", args=[rapport.sleutel]))


def _binnen(request: Any, rapport: Jaarrapport, naam: str) -> str:
    """What is on a page for who is inside: the way to the history, and to asking."""
    wat, pad, vraag = rapport.registratie, _vraagpad(rapport, naam), ""
    if wat is not None and pad:
        vraag = naar_vraag(request.persoon, wat.samenwerking_id, pad)
    return vraag + _naar_geschiedenis(request, rapport)


def _vraagpad(rapport: Jaarrapport, naam: str) -> str:
    """The path of a page at which can be asked; "" for what is not published."""
    return reverse(naam, args=[rapport.versiesleutel]) if _is_openbaar(rapport) else ""


def _is_openbaar(rapport: Jaarrapport) -> bool:
    return rapport.registratie is not None and rapport.registratie.status == "gepubliceerd"


def _vragen(rapport: Jaarrapport, naam: str, plek: str = "") -> list[Vraagantwoord]:
    """The published questions at a page of a calculation, or at one place on it."""
    if rapport.registratie is None:
        return []
    alle = _vragen_bij(rapport, reverse(naam, args=[rapport.versiesleutel]))
    return [vraag for vraag in alle if not plek or vraag.adres.endswith(f"#{plek}")]


def _vragen_bij(rapport: Jaarrapport, pad: str) -> list[Vraagantwoord]:
    """The published questions of its year at a path."""
    bekend = rapport.registratie.vragen if rapport.registratie else ()
    return [vraag for vraag in bekend if vraag.pad == pad]


def _naar_geschiedenis(request: Any, rapport: Jaarrapport) -> str:
    """The way to the history of what a report shows, for who may read it."""
    wat = rapport.registratie
    if wat is None or not mag_inzien(request.persoon, wat.samenwerking_id):
        return ""
    versies = (
        ("berekening", wat.id, "de berekening"),
        ("urenverdeling", wat.urenverdeling, "de uren"),
        ("kostenraming", wat.kostenraming, "de kosten"),
    )
    return render_to_string("samenwerking/delen/naar_geschiedenis.html", {"versies": versies})


def _naar_rekenmap(request: Any, rapport: Jaarrapport) -> str:
    """The way to the workbook with formulas, for who reads the full edition."""
    wat = rapport.registratie
    if wat is None or not mag(
        request.persoon, Actie.VOLLEDIG_LEZEN, samenwerking=wat.samenwerking_id
    ):
        return ""
    return render_to_string("bijdrage/delen/naar_rekenmap.html", {"rapport": rapport})


def _berekening(request: Any, sleutel: str, gevonden: Jaarrapport | None) -> Jaarrapport:
    """The report that was looked for. Raises Http404 that says why there is none."""
    if gevonden is None:
        raise Http404(selectors.waarom_niet(request.persoon, sleutel))
    return gevonden


def _bestaand(gevonden: T | None, wat: str) -> T:
    if gevonden is None:
        raise Http404(f"We kennen {wat} niet.")
    return gevonden


def _bruggen(rapport: Jaarrapport, alle: Sequence[Jaarrapport]) -> list[Brugweergave]:
    """The bridges that end at a calculation."""
    bruggen = [selectors.brug_tussen(van, rapport) for van in te_vergelijken(rapport, alle)]
    return [brugweergave(brug) for brug in bruggen if brug is not None]

"""Pages that account for a calculation: how it is booked, the ledger, what is next."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from bijdrage import selectors
from bijdrage.aangesloten import leveringen_naast, posten_naast, uittreksel_past_niet
from bijdrage.afspraken.raming import RamingFout, raam, terugblik
from bijdrage.bbv.dossier import Verklaring
from bijdrage.boeken.aansluiting import buiten_per_component, sluit_aan
from bijdrage.boeken.levering import toets_boekingen
from bijdrage.boeken.realisatie import naast_elkaar, verklaar
from bijdrage.boeken.voorstel import OngeldigeKeuze, Voorstel, boekingsvoorstel
from bijdrage.methodegeschiedenis import methodegeschiedenis
from bijdrage.models.aansluitbestand import Bestandsoort
from bijdrage.rapport import grafieken
from bijdrage.rapport.model import Jaarrapport
from bijdrage.rapport.reeks import BEGROTING
from bijdrage.rapport.weergave import Jaarweergave, jaarweergave, naam_van
from bijdrage.rondom import Rondom, rondom
from bijdrage.verantwoording import uitvoer, weergave, zinnen
from bijdrage.verantwoording.aanleverviews import naar_aanleveren
from bijdrage.verantwoording.effectviews import naar_effect
from bijdrage.verantwoording.formulier import Boekformulier
from bijdrage.verantwoording.methodeweergave import methodeweergave
from bijdrage.verantwoording.overneemviews import naar_overnemen
from bijdrage.verantwoording.verrekening import standen_van, verrekend
from samenwerking.bewaard import toon
from samenwerking.iv3.definitie import BestandFout
from samenwerking.selectors import codelijsten, samenwerkingen
from samenwerking.weergave import Tabel

Schrijver = Callable[[Voorstel, Jaarrapport], bytes]
CSV = "text/csv; charset=utf-8"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
def boeken(request: Any, sleutel: str) -> HttpResponse:
    """How both municipalities book the contribution, with what was chosen in the address."""
    rapport = _rapport(request, sleutel)
    formulier = Boekformulier(request.GET)
    voorstel, jaar = _voorstel(rapport, formulier), jaarweergave(rapport)
    lijsten, gemeenten = codelijsten(), rapport.berekening.invoer.gemeenten
    context = {
        "jaar": jaar,
        "formulier": formulier,
        "vraag": request.GET.urlencode(),
        "voorstel": voorstel,
        "gemeenten": [
            weergave.boekingen(voorstel, gemeente.naam, lijsten, rapport.jaar)
            for gemeente in (*gemeenten[1:], gemeenten[0])
        ],
        "spiegel": weergave.spiegel(voorstel),
        "spiegel_taakvelden": weergave.spiegel_per_taakveld(voorstel),
        "overhead": weergave.overhead(voorstel.overhead),
        "punten": weergave.punten(voorstel.bevindingen),
        "grafiek": _grafiek(voorstel, jaar),
        "leveringen": list(_leveringen(rapport, voorstel)),
        "aanleveren": naar_aanleveren(request, rapport, Bestandsoort.LEVERING),
    }
    return render(request, "bijdrage/verantwoording/boeken.html", context)


@require_safe
def boeken_csv(request: Any, sleutel: str) -> HttpResponse:
    """The bookings as csv for the ledger."""
    return _als_bestand(request, sleutel, uitvoer.journaal_csv, CSV, "csv")


@require_safe
def boeken_xlsx(request: Any, sleutel: str) -> HttpResponse:
    """The bookings as a workbook."""
    return _als_bestand(request, sleutel, uitvoer.journaal_xlsx, XLSX, "xlsx")


@require_safe
def aansluiting(request: Any, sleutel: str) -> HttpResponse:
    """Whether the input is the ledger, and what of it is not divided."""
    rapport = _rapport(request, sleutel)
    naast = rondom(rapport)
    return toon(
        request,
        "bijdrage/verantwoording/aansluiting.html",
        (rapport.volgt_uit, naast.bestanden),
        lambda: _aansluiting(rapport, naast),
        binnen=naar_aanleveren(request, rapport, Bestandsoort.GROOTBOEK),
    )


def _aansluiting(rapport: Jaarrapport, naast: Rondom) -> dict[str, Any]:
    posten = posten_naast(rapport, naast)
    gevonden = sluit_aan(rapport.motor, posten)
    return {
        "jaar": jaarweergave(rapport),
        "totalen": gevonden,
        "zin": zinnen.sluit_aan(gevonden, bool(posten)),
        "aansluiting": weergave.aansluiting(gevonden) if posten else None,
        "buiten": weergave.buiten(buiten_per_component(rapport.berekening)),
        "bronnen": [rapport.document(bron) for bron in sorted({p.bron for p in posten}) if bron],
        "past_niet": uittreksel_past_niet(naast, posten),
        "uittreksel": naast.bestand(Bestandsoort.GROOTBOEK),
        "duizenden": any(post.eenheid > 1 for post in posten),
    }


@require_safe
def vooruit(request: Any, sleutel: str) -> HttpResponse:
    """The contribution in the years ahead, with two years before beside it."""
    gevonden, reeks = selectors.rapport_in_reeks(request.persoon, sleutel)
    rapport = _gevonden(request, sleutel, gevonden)
    afspraken = selectors.afspraken(rapport)
    return toon(
        request,
        "bijdrage/verantwoording/vooruit.html",
        ([naast.volgt_uit for naast in (rapport, *reeks)], afspraken),
        lambda: _vooruit(rapport, reeks, afspraken),
    )


def _vooruit(
    rapport: Jaarrapport, reeks: Sequence[Jaarrapport], afspraken: selectors.Afspraken
) -> dict[str, Any]:
    bekend = {(r.jaar, r.stand): r.bijdrage for r in reeks if r.gemeente == rapport.gemeente}
    context: dict[str, Any] = {
        "jaar": jaarweergave(rapport),
        "terugblik": weergave.terugblik(terugblik(rapport.jaar, bekend)),
    }
    try:
        raming = raam(rapport.motor, rapport.gemeente, *afspraken)
    except RamingFout as fout:
        return {**context, "ontbreekt": fout.ontbreekt}
    return {**context, "raming": weergave.raming(raming, _correcties(rapport, afspraken))}


def _correcties(rapport: Jaarrapport, afspraken: selectors.Afspraken) -> dict[str, str]:
    """What every correction of the gastgemeente is, by its code: its words, soort and aard."""
    namen = {
        c.code: _in_woorden(c.omschrijving, c.soort, c.aard)
        for c in afspraken.correcties
        if c.gemeente == rapport.gemeente
    }
    return namen | {
        c.code: _in_woorden(c.omschrijving, c.soort, c.aard)
        for c in rapport.berekening.invoer.correcties
        if c.gemeente == rapport.gemeente
    }


def _in_woorden(*woorden: str) -> str:
    return ", ".join(filter(None, woorden))


@require_safe
def realisatie(request: Any, sleutel: str) -> HttpResponse:
    """The standen of a year beside each other, and why the last differs from the begroting."""
    gevonden, reeks = selectors.rapport_in_reeks(request.persoon, sleutel)
    rapport = _gevonden(request, sleutel, gevonden)
    standen, afspraken = standen_van(rapport, reeks), selectors.afspraken(rapport)
    return toon(
        request,
        "bijdrage/verantwoording/realisatie.html",
        ([naast.volgt_uit for naast in (rapport, *standen.values())], afspraken),
        lambda: {**_realisatie(rapport, standen), **verrekend(standen, afspraken)},
        binnen=naar_overnemen(request, rapport, standen, afspraken),
    )


def _realisatie(rapport: Jaarrapport, standen: dict[str, Jaarrapport]) -> dict[str, Any]:
    bekend = {stand: (r.bijdrage, _besluit(r)) for stand, r in standen.items()}
    rijen = naast_elkaar(bekend)
    aanwezig = [standen[rij.stand] for rij in rijen if rij.stand in standen]
    context = {
        "jaar": jaarweergave(rapport),
        "standen": weergave.standen(rijen),
        "stappen": weergave.stappen(_stappen(aanwezig)),
    }
    laatste, begroting = aanwezig[-1], standen.get(BEGROTING)
    brug = begroting and laatste is not begroting and selectors.brug_tussen(begroting, laatste)
    if not begroting or not brug:
        return context
    stappen = {stap.naam: stap.bedrag for stap in brug.stappen}
    na_wijziging = bekend.get("begroting-na-wijziging", (None, ""))[0]
    verklaring = verklaar(stappen, begroting.bijdrage, laatste.bijdrage, na_wijziging)
    return {
        **context,
        "verklaring": verklaring,
        "zin": zinnen.verklaard(verklaring, rapport.gemeente, naam_van(laatste)),
        "oorzaken": weergave.oorzaken(verklaring),
        "brug": brug,
        "schaduw": jaarweergave(laatste).afgesproken is not None,
    }


def _stappen(standen: Sequence[Jaarrapport]) -> Iterator[tuple[str, Verklaring]]:
    """From each stand to the next: its name, and why it differs."""
    for van, naar in pairwise(standen):
        brug = selectors.brug_tussen(van, naar)
        if brug:
            bedragen = {stap.naam: stap.bedrag for stap in brug.stappen}
            yield naar.stand, verklaar(bedragen, van.bijdrage, naar.bijdrage)


@require_safe
def methode(request: Any, code: str) -> HttpResponse:
    """The versions of the method, and what changing to each did."""
    gevonden = samenwerkingen(request.persoon).filter(code=code).first()
    if gevonden is None:
        raise Http404("We kennen deze samenwerking niet.")
    alles = methodegeschiedenis(request.persoon, gevonden)
    return toon(
        request,
        "bijdrage/verantwoording/methode.html",
        (gevonden.code, gevonden.naam, alles),
        lambda: {
            "samenwerking": gevonden,
            "methoden": methodeweergave(alles.methoden, alles.gast, alles.document),
        },
        binnen=naar_effect(request, gevonden),
    )


def _besluit(rapport: Jaarrapport) -> str:
    return rapport.registratie.besluit if rapport.registratie else ""


def _voorstel(rapport: Jaarrapport, formulier: Boekformulier) -> Voorstel:
    """The proposal as chosen; the usual one, and why, where that cannot be."""
    try:
        return boekingsvoorstel(rapport.motor, codelijsten(), formulier.keuze)
    except OngeldigeKeuze as weigering:
        formulier.weiger(weigering)
        return boekingsvoorstel(rapport.motor, codelijsten())


def _leveringen(rapport: Jaarrapport, voorstel: Voorstel) -> Iterator[Tabel]:
    """The bookings beside the Iv3 delivery of each municipality; one that does not fit is out."""
    for levering in leveringen_naast(rondom(rapport)):
        try:
            toetsen = toets_boekingen(levering, voorstel.boekingen, rapport.berekening.invoer)
        except BestandFout:
            continue
        yield weergave.levering(levering, toetsen)


def _grafiek(voorstel: Voorstel, jaar: Jaarweergave) -> grafieken.Beeld:
    """The bookings of the gastgemeente, the largest first."""
    balken = zinnen.balken(voorstel, jaar.rapport.gemeente, codelijsten(), jaar.rapport.jaar)
    titel = zinnen.boodschap_boeken(voorstel, jaar.rapport.gemeente)
    return grafieken.liggend(titel, balken, jaar.rapport.stand, jaar.gast.cbs)


def _rapport(request: Any, sleutel: str) -> Jaarrapport:
    return _gevonden(request, sleutel, selectors.jaarrapport(request.persoon, sleutel))


def _gevonden(request: Any, sleutel: str, rapport: Jaarrapport | None) -> Jaarrapport:
    """The report that was looked for. Raises Http404 that says why there is none."""
    if rapport is None:
        raise Http404(selectors.waarom_niet(request.persoon, sleutel))
    return rapport


def _als_bestand(
    request: Any, sleutel: str, schrijf: Schrijver, soort: str, einde: str
) -> HttpResponse:
    """The proposal as a file; back to the page, that says why, where a choice cannot be."""
    rapport, formulier = _rapport(request, sleutel), Boekformulier(request.GET)
    voorstel = _voorstel(rapport, formulier)
    if formulier.errors:
        return redirect(f"{reverse('boeken', args=[sleutel])}?{request.GET.urlencode()}")
    inhoud = schrijf(voorstel, rapport)
    naam = f"boekingsvoorstel-{sleutel.replace('/', '-')}.{einde}"
    koppen = {"Content-Disposition": f'attachment; filename="{naam}"'}
    return HttpResponse(inhoud, content_type=soort, headers=koppen)

"""Pages on which hours are filled in: the grid, and without script a form per row."""

import json
from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from bijdrage.invoer.gegevens import BEREKENDE_SLEUTELS, Gegevens
from bijdrage.services.uren import Ingevuld, Uitslag, bewaar
from bijdrage.uren import selectors, weergave
from bijdrage.uren.doorrekening import gegevens_van
from bijdrage.uren.formulieren import Rijformulier, veldnaam
from bijdrage.uren.rijcontrole import kolommen
from bijdrage.uren.views import WEIGERINGEN, gevonden, in_woorden, kop
from samenwerking.models import Urenregel, Urenverdeling
from samenwerking.models.urenverdeling import Aard, BronUren
from samenwerking.notatie import getal
from samenwerking.rechten.oordeel import eis
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.selectors import codelijsten
from samenwerking.services.uren.controle import waarom_te_laat
from samenwerking.werkboek.fout import Fout

ONTBREEKT = "Er is nog geen kostenraming; zonder kosten zijn er geen sleutels om te kiezen."
BOTST = "Een ander heeft deze rij intussen gewijzigd of verwijderd. Hieronder staat ze nu."
ONLEESBAAR = "Dit zijn geen rijen. Laad de bladzijde opnieuw."
MEEST = 5_000
"""The most rows that are saved in one request."""


@require_safe
def invullen(request: Any, sleutel: str) -> HttpResponse:
    """The rows of a version, to fill in."""
    verdeling, gegevens = _te_wijzigen(request.persoon, sleutel)
    zoek, namen = request.GET.get("zoek", ""), kolommen(gegevens)
    blad = selectors.rijen(verdeling, zoek, request.GET.get("blad", 1))
    context = {
        **kop(verdeling),
        "kolommen": namen,
        "getallen": [naam for naam in namen if naam == "vte" or naam.startswith("uren ")],
        "keuzes": {**_keuzes(gegevens), "aard": Aard.choices, "bron": BronUren.choices},
        "rijen": [weergave.rijweergave(regel, namen) for regel in blad],
        "blad": blad,
        "zoek": zoek,
        "telling": selectors.telling(verdeling),
        "capaciteit": selectors.capaciteit(verdeling),
        "te_laat": waarom_te_laat(verdeling),
    }
    return render(request, "bijdrage/uren/invullen.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def rij(request: Any, sleutel: str, regel: int | None = None) -> HttpResponse:
    """One row as a form; regel None: a new one."""
    verdeling, gegevens = _te_wijzigen(request.persoon, sleutel)
    nu = selectors.regel(verdeling, regel) if regel else None
    if regel and nu is None:
        raise Http404("We kennen deze rij niet.")
    formulier = _formulier(gegevens, nu, request.POST if request.method == "POST" else None)
    if formulier.is_valid():
        weg = "verwijder" in request.POST and regel is not None
        uitslag = _bewaar_rij(request, verdeling, formulier, regel, weg)
        if uitslag and uitslag.regel:
            messages.success(request, "De rij is verwijderd." if weg else "De rij is bewaard.")
            return redirect("uren-invullen", sleutel)
        if uitslag and uitslag.botst:
            nu = selectors.regel(verdeling, regel) if regel else None
    namen = kolommen(gegevens)
    context = {
        **kop(verdeling),
        "formulier": formulier,
        "regel": regel,
        "nu": nu and weergave.rijweergave(nu, namen),
    }
    return render(request, "bijdrage/uren/rij.html", context)


@require_POST
def rijen(request: Any, sleutel: str) -> HttpResponse:
    """Rows of the grid: JSON in, of each row what came of it out; also why nothing was kept."""
    try:
        return _bewaar_rijen(request, sleutel)
    except WEIGERINGEN as weigering:
        return JsonResponse({"melding": in_woorden(weigering)}, status=403)


def _bewaar_rijen(request: Any, sleutel: str) -> HttpResponse:
    verdeling, gegevens = _te_wijzigen(request.persoon, sleutel)
    try:
        ingevuld = [_ingevuld(rij) for rij in json.loads(request.body)["rijen"]]
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        return JsonResponse({"melding": ONLEESBAAR}, status=400)
    if len(ingevuld) > MEEST:
        meest = getal(MEEST)
        melding = (
            f"{getal(len(ingevuld))} rijen; ten hoogste {meest} tegelijk. Lever een bestand aan."
        )
        return JsonResponse({"melding": melding}, status=400)
    uitslagen = _bewaar(request, verdeling, ingevuld)
    ids = [u.regel or i.regel for u, i in zip(uitslagen, ingevuld, strict=True)]
    regels, namen = selectors.regels_met(verdeling, filter(None, ids)), kolommen(gegevens)
    telling = selectors.telling(verdeling)
    return JsonResponse(
        {
            "rijen": [
                _antwoord(uitslag, regels.get(id_ or 0), namen)
                for uitslag, id_ in zip(uitslagen, ids, strict=True)
            ],
            "telling": telling._asdict(),
            "overzicht": _overzicht(verdeling, telling),
        }
    )


def _overzicht(verdeling: Urenverdeling, telling: selectors.Telling) -> str:
    """The totals and the capacity as the page shows them."""
    context = {"telling": telling, "capaciteit": selectors.capaciteit(verdeling)}
    return render_to_string("bijdrage/uren/telling.html", context)


def _te_wijzigen(persoon: Persoon, sleutel: str) -> tuple[Urenverdeling, Gegevens]:
    """The version, and its hours and keys. Raises Http404 or Geweigerd."""
    verdeling = gevonden(persoon, sleutel)
    eis(
        persoon,
        Actie.CONCEPT_WIJZIGEN,
        samenwerking=verdeling.samenwerking_id,
        status=verdeling.status,
    )
    gegevens = gegevens_van(verdeling, codelijsten())
    if gegevens is None:
        raise Http404(ONTBREEKT)
    return verdeling, gegevens


def _keuzes(gegevens: Gegevens) -> dict[str, list[tuple[str, str]]]:
    """What can be chosen in a column: the code, and how it is called."""
    onderdelen, sleutels = gegevens["Onderdelen"], sorted(gegevens.sleutelnamen.codes)
    namen = zip(onderdelen.tekst("onderdeel"), onderdelen.tekst("naam"), strict=True)
    jaar = gegevens.jaar or 0
    velden = [
        (veld.code, f"{veld.code} {veld.naam}")
        for veld in gegevens.codelijsten.taakvelden
        if veld.code in gegevens.taakvelden and veld.geldig_van <= jaar <= (veld.geldig_tot or jaar)
    ]
    return {
        "onderdeel": [(code, f"{code} {naam}") for code, naam in namen],
        "taakveld": velden,
        "sleutel": [(naam, naam) for naam in sleutels if naam not in BEREKENDE_SLEUTELS]
        + [(naam, naam) for naam in sorted(BEREKENDE_SLEUTELS)],
    }


def _formulier(gegevens: Gegevens, nu: Urenregel | None, getypt: Any) -> Rijformulier:
    namen = kolommen(gegevens)
    begin: dict[str, Any] = {}
    if nu:
        begin = {**dict(weergave.rijweergave(nu, namen).cellen), "gelezen": nu.wijziging}
    return Rijformulier(namen, _keuzes(gegevens), getypt, initial=begin)


def _bewaar(
    request: HttpRequest, verdeling: Urenverdeling, ingevuld: list[Ingevuld]
) -> list[Uitslag]:
    persoon = request.persoon  # type: ignore[attr-defined]
    return bewaar(
        persoon=persoon, verdeling=verdeling, ingevuld=ingevuld, codelijsten=codelijsten()
    )


def _bewaar_rij(
    request: HttpRequest,
    verdeling: Urenverdeling,
    formulier: Rijformulier,
    regel: int | None,
    weg: bool,
) -> Uitslag | None:
    """Keep or remove one row; what is wrong stands in the form. None when it was refused."""
    cellen = None if weg else formulier.cellen
    ingevuld = Ingevuld(cellen, regel, formulier.cleaned_data["gelezen"])
    try:
        (uitslag,) = _bewaar(request, verdeling, [ingevuld])
    except WEIGERINGEN as weigering:
        formulier.add_error(None, in_woorden(weigering))
        return None
    _zeg(formulier, uitslag)
    return uitslag


def _zeg(formulier: Rijformulier, uitslag: Uitslag) -> None:
    """Put what is wrong with a row at its fields."""
    if uitslag.botst:
        formulier.add_error(None, BOTST)
    for fout in uitslag.fouten:
        veld = veldnaam(fout.kolom or "")
        formulier.add_error(veld if veld in formulier.fields else None, _in_woorden(fout))


def _in_woorden(fout: Fout) -> str:
    return f"Gevonden: {fout.gevonden}. Verwacht: {fout.verwacht}. {fout.herstel}"


def _ingevuld(rij: Mapping[str, Any]) -> Ingevuld:
    """A row as the grid sends it. Raises what malformed data raises."""
    cellen = rij["cellen"]
    if cellen is not None:
        cellen = {str(kolom): _tekst(waarde) for kolom, waarde in cellen.items()}
    regel = rij.get("regel")
    return Ingevuld(cellen, int(regel) if regel else None, int(rij.get("gelezen") or 0))


def _tekst(waarde: object) -> str:
    """What was typed. Raises ValueError for characters that cannot be kept."""
    tekst = str(waarde)
    if b"\0" in tekst.encode():
        raise ValueError(tekst)
    return tekst


def _antwoord(uitslag: Uitslag, regel: Urenregel | None, namen: tuple[str, ...]) -> dict[str, Any]:
    """What came of a row: as it is now, and its faults."""
    nu = weergave.rijweergave(regel, namen) if regel else None
    return {
        "bewaard": uitslag.regel is not None,
        "botst": uitslag.botst,
        "regel": nu and nu.id,
        "wijziging": nu and nu.wijziging,
        "cellen": nu and dict(nu.cellen),
        "fouten": [{"kolom": fout.kolom, "melding": _in_woorden(fout)} for fout in uitslag.fouten],
    }

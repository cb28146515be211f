"""Pages about the splits of hours: the list, a version, opening, acting."""

from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from bijdrage.handeling import Handeling
from bijdrage.services.vaststellen import NietVastTeStellen
from bijdrage.sleutels import versiesleutel, zoals_bekend
from bijdrage.uren import selectors, weergave
from bijdrage.uren.controles import controles
from bijdrage.uren.controleweergave import Controleweergave, controleweergave
from bijdrage.uren.doorrekening import doorreken
from bijdrage.uren.formulieren import Besluitformulier, OpenFormulier
from bijdrage.uren.geschil import geschil
from bijdrage.uren.handelingen import HANDELINGEN, open_handelingen
from samenwerking.models import OPEN, Gemeente, Status, Urenverdeling
from samenwerking.rechten.namens import gemeenten
from samenwerking.rechten.oordeel import Geweigerd, eis, mag
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.selectors import codelijsten
from samenwerking.services.makers import makers
from samenwerking.services.uren import controle
from samenwerking.services.uren.openen import DREMPELS, open_jaar
from samenwerking.services.weigering import RegistratieFout

INVULTIJD = timedelta(weeks=6)
"""How long filling in may take, if nobody says otherwise."""
WEIGERINGEN = (Geweigerd, RegistratieFout, NietVastTeStellen)


@require_safe
def overzicht(request: Any, code: str) -> HttpResponse:
    """The splits of hours of a cooperation, and the way to open a year."""
    verdelingen = zoals_bekend(list(selectors.verdelingen(request.persoon, code)))
    eigen = selectors.samenwerking(request.persoon, code)
    if not verdelingen and eigen is None:
        raise Http404("We kennen deze samenwerking niet.")
    samenwerking = eigen or verdelingen[0].samenwerking
    adressen = [reverse("urenverdeling", args=[versiesleutel(v)]) for v in verdelingen]
    context = {
        "samenwerking": samenwerking,
        "tabel": weergave.versietabel(verdelingen, adressen),
        "mag_openen": mag(request.persoon, Actie.UREN_OPENEN, samenwerking=samenwerking.pk),
    }
    return render(request, "bijdrage/uren/overzicht.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def openen(request: Any, code: str) -> HttpResponse:
    """Open a year from an adopted version."""
    samenwerking = selectors.samenwerking(request.persoon, code)
    if samenwerking is None:
        raise Http404("We kennen deze samenwerking niet.")
    eis(request.persoon, Actie.UREN_OPENEN, samenwerking=samenwerking.pk)
    keuzes = selectors.te_openen(request.persoon, code)
    te_verbeteren = _te_verbeteren(keuzes, request.GET.get("van", ""))
    eerste = te_verbeteren or keuzes.first()
    voorstel = _verbetering(eerste) if te_verbeteren else _voorstel(eerste)
    formulier = OpenFormulier(keuzes, request.POST or None, initial=voorstel)
    if formulier.is_valid():
        try:
            nieuw = open_jaar(
                persoon=request.persoon,
                van=formulier.cleaned_data["van"],
                opening=formulier.opening,
            )
        except WEIGERINGEN as weigering:
            _zeg(formulier, weigering)
        else:
            messages.success(request, f"Geopend: {nieuw}. Elke rij is nog ongewijzigd.")
            return redirect("uren-invullen", versiesleutel(nieuw))
    context = {
        "samenwerking": samenwerking,
        "formulier": formulier,
        "eerste": eerste,
        "verbetering": te_verbeteren is not None,
    }
    return render(request, "bijdrage/uren/openen.html", context)


@require_safe
def versie(request: Any, sleutel: str) -> HttpResponse:
    """A version: how far it is, who is to act, what it does to the contribution."""
    verdeling = gevonden(request.persoon, sleutel)
    leest = mag(request.persoon, Actie.CONCEPT_LEZEN, samenwerking=verdeling.samenwerking_id)
    binnen = leest and verdeling.status in OPEN
    opvolger = selectors.opvolger(request.persoon, verdeling)
    kunnen = selectors.akkoordgevers(verdeling) if _wacht_op_akkoord(verdeling, leest) else {}
    context = {
        **kop(verdeling),
        "stappen": weergave.stappen(verdeling, leest, kunnen),
        "aan_zet": weergave.aan_zet(verdeling) if leest else "",
        "feiten": weergave.feiten(verdeling, leest),
        "telling": selectors.telling(verdeling),
        "bezwaren": list(verdeling.bezwaren.all()) if leest else [],
        "doorrekening": doorreken(verdeling, codelijsten()) if binnen else None,
        "geschil": _in_geschil(verdeling) if binnen else "",
        "controles": _controles(verdeling) if leest else None,
        "binnen": binnen,
        "vorige": _te_vergelijken(verdeling, leest),
        "opvolger": opvolger,
        "opvolgersleutel": versiesleutel(opvolger) if opvolger else "",
        "mag_verbeteren": verdeling.status == Status.VASTGESTELD
        and mag(request.persoon, Actie.UREN_OPENEN, samenwerking=verdeling.samenwerking_id),
        **_te_doen(request.persoon, verdeling),
    }
    return render(request, "bijdrage/uren/versie.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def handeling(request: Any, sleutel: str, naam: str) -> HttpResponse:
    """What somebody does to a version, after having read what it means."""
    verdeling, wat = gevonden(request.persoon, sleutel), HANDELINGEN.get(naam)
    if wat is None:
        raise Http404("Dat kan hier niet.")
    eis(
        request.persoon,
        wat.actie,
        samenwerking=verdeling.samenwerking_id,
        status=verdeling.status,
        makers=makers(verdeling),
    )
    formulier = _formulier(wat, verdeling, request.POST if request.method == "POST" else None)
    if formulier.is_valid():
        try:
            wat.doe(request.persoon, verdeling, formulier.cleaned_data)
        except WEIGERINGEN as weigering:
            if _is_verder(verdeling):
                messages.error(request, in_woorden(weigering))
                return redirect("urenverdeling", sleutel)
            _zeg(formulier, weigering)
        else:
            messages.success(request, wat.klaar)
            return redirect("urenverdeling", sleutel)
    voorleggen = wat.actie == Actie.UREN_INDIENEN
    context = {
        **kop(verdeling),
        "handeling": wat,
        "formulier": formulier,
        "doorrekening": doorreken(verdeling, codelijsten()) if voorleggen else None,
        "controles": _controles(verdeling) if voorleggen else None,
    }
    return render(request, "bijdrage/uren/handeling.html", context)


@require_POST
def akkoord(request: Any, sleutel: str, cbs: str) -> HttpResponse:
    """A municipality agrees."""
    verdeling = gevonden(request.persoon, sleutel)
    gemeente = _gemeente(cbs)

    def doe() -> str:
        controle.geef_akkoord(
            persoon=request.persoon,
            verdeling=verdeling,
            gemeente=gemeente,
            gezien=request.POST.get("gezien", ""),
        )
        return f"{gemeente} is akkoord."

    return probeer(request, sleutel, doe)


@require_POST
def voorhang(request: Any, sleutel: str, cbs: str) -> HttpResponse:
    """A municipality acknowledges what the hours do to its contribution."""
    verdeling = gevonden(request.persoon, sleutel)
    wat = next((v for v in verdeling.voorhangen.all() if v.gemeente.cbs == cbs), None)
    if wat is None:
        raise Http404("Er is geen voorhang voor deze gemeente.")

    def doe() -> str:
        if request.POST.get("gezien") != str(wat.pk):
            raise Geweigerd("De voorhang is gewijzigd sinds u dit zag. Bekijk hem opnieuw.")
        controle.erken_voorhang(persoon=request.persoon, voorhang=wat)
        return f"{wat.gemeente} heeft de voorhang erkend."

    return probeer(request, sleutel, doe)


def probeer(request: HttpRequest, sleutel: str, doe: Callable[[], str]) -> HttpResponse:
    """Do something and say what came of it, on the page of the version."""
    try:
        messages.success(request, doe())
    except WEIGERINGEN as weigering:
        messages.error(request, in_woorden(weigering))
    return redirect("urenverdeling", sleutel)


def gevonden(persoon: Persoon, sleutel: str) -> Urenverdeling:
    """The version. Raises Http404 when there is none for this person."""
    verdeling = selectors.verdeling(persoon, sleutel)
    if verdeling is None:
        raise Http404("We kennen deze urenverdeling niet.")
    return verdeling


def kop(verdeling: Urenverdeling) -> dict[str, Any]:
    """What every page about a version needs."""
    return {
        "verdeling": verdeling,
        "jaartekst": str(verdeling.jaar),
        "sleutel": versiesleutel(verdeling),
        "samenwerking": verdeling.samenwerking,
        "woorden": weergave.statuswoorden(verdeling),
    }


def in_woorden(weigering: Exception) -> str:
    """Why something was refused, in Dutch."""
    if isinstance(weigering, RegistratieFout):
        fouten = [f"{f.gevonden}: {f.verwacht} verwacht. {f.herstel}" for f in weigering.fouten[:5]]
        meer = len(weigering.fouten) - len(fouten)
        return " ".join([*fouten, f"En nog {meer}." if meer else ""]).strip()
    return str(weigering)


def _zeg(formulier: Any, weigering: Exception) -> None:
    formulier.add_error(None, in_woorden(weigering))


def _controles(verdeling: Urenverdeling) -> Controleweergave:
    """What the rules say of the hours."""
    return controleweergave(controles(verdeling, codelijsten()))


def _is_verder(verdeling: Urenverdeling) -> bool:
    """Whether a version has another status by now: somebody was first, or clicked twice."""
    return not Urenverdeling.objects.filter(pk=verdeling.pk, status=verdeling.status).exists()


def _te_vergelijken(verdeling: Urenverdeling, leest: bool) -> Mapping[str, str]:
    """The version that this one began from, for who may read it: its name, and in addresses."""
    vorige = verdeling.overgenomen_van
    if vorige is None or not (leest or vorige.is_openbaar):
        return {}
    return {"naam": str(vorige), "sleutel": versiesleutel(vorige)}


def _wacht_op_akkoord(verdeling: Urenverdeling, leest: bool) -> bool:
    """Whether a municipality has to agree yet, and this person may know who can."""
    aantal = len(verdeling.gemeenten.all())
    return (
        leest
        and verdeling.status == Status.TER_CONTROLE
        and len(verdeling.akkoorden.all()) < aantal
    )


def _in_geschil(verdeling: Urenverdeling) -> str:
    """What is in dispute; "" when nothing is."""
    verschil = geschil(verdeling, codelijsten())
    return weergave.in_geschil(verschil) if verschil.rijen else ""


def _voorstel(van: Urenverdeling | None) -> Mapping[str, Any]:
    """What a controller most likely wants: the year after the last one, with its values.

    A value without a source has the version that it comes from as its source.
    """
    if van is None:
        return {}
    volgend, zoals = van.jaar + 1, f"zoals in {van}"
    drempels = {naam: getattr(van, naam) for naam in DREMPELS}
    return {
        "van": van,
        "jaar": volgend,
        "stand": "begroting",
        "reden": f"Urenverdeling {volgend}.",
        "productieve_uren": van.productieve_uren,
        "bron_productieve_uren": van.bron_productieve_uren or zoals,
        **drempels,
        "bron_drempels": van.bron_drempels or zoals,
        "uiterlijk": localdate() + INVULTIJD,
    }


def _te_verbeteren(keuzes: Iterable[Urenverdeling], sleutel: str) -> Urenverdeling | None:
    """The adopted version that an address asks to correct."""
    return next((v for v in keuzes if versiesleutel(v) == sleutel), None) if sleutel else None


def _verbetering(van: Urenverdeling | None) -> Mapping[str, Any]:
    """The same year again; why is for the controller to say."""
    stand = {"jaar": van.jaar, "stand": van.stand, "reden": ""} if van else {}
    return {**_voorstel(van), **stand}


def _formulier(wat: Handeling[Urenverdeling], verdeling: Urenverdeling, gegevens: Any) -> Any:
    if wat.formulier is Besluitformulier:
        return Besluitformulier(verdeling.samenwerking, gegevens)
    begin = {"uiterlijk": max(verdeling.uiterlijk or localdate(), localdate())}
    return wat.formulier(gegevens, initial=begin)


def _te_doen(persoon: Persoon, verdeling: Urenverdeling) -> dict[str, Any]:
    """What this person can do now."""
    samenwerking, ter_controle = verdeling.samenwerking_id, verdeling.status == Status.TER_CONTROLE
    akkoord = gemeenten(persoon, Actie.UREN_AKKOORD, samenwerking) if ter_controle else ()
    zelf_gemaakt = bool(akkoord) and persoon.id in makers(verdeling)
    erkennen = gemeenten(persoon, Actie.VOORHANG_ERKENNEN, samenwerking) if ter_controle else ()
    gevers = [
        gegeven.gemeente
        for gegeven in verdeling.gemeenten.all()
        if gegeven.gemeente.cbs in akkoord
        and not zelf_gemaakt
        and not controle.waarom_geen_akkoord(verdeling, gegeven.gemeente, persoon)
    ]
    return {
        "handelingen": open_handelingen(persoon, verdeling),
        "akkoord": gevers,
        "gezien": controle.merk_van_rijen(verdeling) if gevers else "",
        "zelf_gemaakt": zelf_gemaakt,
        "voorhangen": [
            (v, weergave.voorhang(v), v.gemeente.cbs in erkennen and v.erkend_op is None)
            for v in verdeling.voorhangen.all()
            if verdeling.status != Status.CONCEPT  # measured again when it is handed in
        ],
        "mag_invullen": not controle.waarom_te_laat(verdeling)
        and mag(
            persoon, Actie.CONCEPT_WIJZIGEN, samenwerking=samenwerking, status=verdeling.status
        ),
        "mag_bezwaar": ter_controle
        and mag(persoon, Actie.BEZWAAR_MAKEN, samenwerking=samenwerking, status=verdeling.status),
    }


def _gemeente(cbs: str) -> Gemeente:
    gemeente = Gemeente.objects.filter(cbs=cbs).first()
    if gemeente is None:
        raise Http404("We kennen deze gemeente niet.")
    return gemeente

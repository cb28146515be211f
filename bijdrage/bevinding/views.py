"""The page of one finding: what was found, and what people say at it."""

from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from bijdrage import dossiers, selectors
from bijdrage.bbv.oordeel import Punt, Uitkomst
from bijdrage.bbv.urendossier import ALLE_RIJEN, TE_BEKIJKEN
from bijdrage.bevinding.formulieren import Ontheffingformulier, Toelichtingformulier
from bijdrage.models import Ontheffing
from bijdrage.rapport.model import Jaarrapport
from bijdrage.rapport.regelwoorden import WOORDEN
from bijdrage.rapport.weergave import jaarweergave
from bijdrage.rondom import registratie_van
from bijdrage.services import ontheffen
from samenwerking.models import Samenwerking
from samenwerking.rechten.namens import gemeenten
from samenwerking.rechten.oordeel import Geweigerd, mag
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie

TOELICHTEN, VRAGEN, GOEDKEUREN, INTREKKEN = "toelichten", "vragen", "goedkeuren", "intrekken"
KLAAR = {
    TOELICHTEN: "De toelichting staat bij de bevinding.",
    VRAGEN: "De ontheffing is gevraagd. Een ander van een andere gemeente keurt haar goed.",
    GOEDKEUREN: "De ontheffing is goedgekeurd en geldt vanaf nu.",
    INTREKKEN: "De ontheffing is ingetrokken.",
}


class Geval(NamedTuple):
    """What a page is about: a finding of a rule, or all rows that somebody may have looked at.

    punt: None where there is no finding; toelichting: what stands there now.
    """

    rapport: Jaarrapport
    uitkomst: Uitkomst
    wat: str
    punt: Punt | None
    toelichting: str

    @property
    def waarover(self) -> dict[str, Any]:
        """As the services know it."""
        samenwerking = Samenwerking(pk=registratie_van(self.rapport).samenwerking_id)
        return {
            **{"samenwerking": samenwerking, "jaar": self.rapport.jaar},
            **{"regel": self.uitkomst.regel.code, "wat": self.wat},
        }


@require_http_methods(["GET", "HEAD", "POST"])
def bevinding(request: Any, sleutel: str, regel: str) -> HttpResponse:
    """A finding, with what was said at it; who may, explains it, or asks or gives a waiver."""
    geval = _geval(request, sleutel, regel)
    ontheffing = _ontheffing(geval)
    doe = request.POST.get("doe", "")
    formulieren = _formulieren(request.persoon, geval, ontheffing, {doe: request.POST})
    if request.method == "POST":
        formulier = formulieren.get(doe)
        try:
            if formulier is None or formulier.is_valid():
                _doe(request.persoon, doe, geval, ontheffing, formulier)
                messages.success(request, KLAAR[doe])
                vraag = urlencode({"wat": geval.wat})
                return redirect(f"{reverse('bevinding', args=[sleutel, regel])}?{vraag}")
        except Geweigerd as weigering:
            if formulier is None:
                raise
            formulier.add_error(None, str(weigering))
    context = {
        "jaar": jaarweergave(geval.rapport),
        "geval": geval,
        "uitkomst": WOORDEN[geval.uitkomst.uitkomst],
        "formulieren": formulieren,
        "formulier": formulieren.get(doe),
        **_van_ontheffing(request.persoon, geval, ontheffing),
    }
    return render(request, "bijdrage/bevinding.html", context)


def _geval(request: Any, sleutel: str, regel: str) -> Geval:
    """What the address is about. Raises Http404 when there is no such calculation or finding."""
    rapport, reeks = selectors.rapport_in_reeks(request.persoon, sleutel)
    if rapport is None:
        raise Http404(selectors.waarom_niet(request.persoon, sleutel))
    toetsing = dossiers.toets(rapport, reeks)
    wat = request.POST.get("wat") or request.GET.get("wat", "")
    uitkomst = next((u for u in toetsing.uitkomsten if u.regel.code == regel), None)
    toelichting = toetsing.rondom.toelichtingen.get((regel, wat), "")
    punt = next((p for p in uitkomst.oordeel.punten if p.wat == wat), None) if uitkomst else None
    bekend = punt or toelichting or (wat == ALLE_RIJEN and regel in TE_BEKIJKEN)
    if uitkomst is None or not bekend:
        raise Http404("We kennen deze bevinding niet.")
    return Geval(rapport, uitkomst, wat, punt, toelichting)


def _ontheffing(geval: Geval) -> Ontheffing | None:
    """The waiver that was asked or given, and not withdrawn."""
    verwant = ("samenwerking", "gevraagd_voor", "goedgekeurd_voor", "gevraagd_door")
    return (
        Ontheffing.objects.filter(**geval.waarover, ingetrokken_op=None)
        .select_related(*verwant)
        .first()
    )


def _formulieren(
    persoon: Persoon, geval: Geval, ontheffing: Ontheffing | None, ingevuld: Mapping[str, Any]
) -> dict[str, Form]:
    """The forms that this person may fill in here. ingevuld: what was sent, by the name of one."""
    aa = registratie_van(geval.rapport).samenwerking_id
    formulieren: dict[str, Form] = {}
    if mag(persoon, Actie.TOELICHTEN, samenwerking=aa):
        begin = {"tekst": geval.toelichting}
        formulieren[TOELICHTEN] = Toelichtingformulier(ingevuld.get(TOELICHTEN), initial=begin)
    te_vragen = geval.punt and (ontheffing is None or ontheffing.verlopen)
    if te_vragen and mag(persoon, Actie.ONTHEFFING_VRAGEN, samenwerking=aa):
        namens = gemeenten(persoon, Actie.ONTHEFFING_VRAGEN, aa)
        formulieren[VRAGEN] = Ontheffingformulier(namens, ingevuld.get(VRAGEN))
    return formulieren


def _doe(
    persoon: Persoon,
    doe: str,
    geval: Geval,
    ontheffing: Ontheffing | None,
    formulier: Form | None,
) -> None:
    """What was asked. Raises Geweigerd, and Http404 when there is no such thing to do."""
    velden: Mapping[str, Any] = formulier.cleaned_data if formulier else {}
    if doe == TOELICHTEN:
        tekst = velden.get("tekst", "")
        ontheffen.licht_toe(persoon=persoon, **geval.waarover, tekst=tekst)
    elif doe == VRAGEN and formulier:
        ontheffen.vraag_ontheffing(persoon=persoon, **geval.waarover, **velden)
    elif doe == GOEDKEUREN and ontheffing:
        ontheffen.keur_goed(persoon=persoon, ontheffing=ontheffing)
    elif doe == INTREKKEN and ontheffing:
        ontheffen.trek_in(persoon=persoon, ontheffing=ontheffing)
    else:
        raise Geweigerd("Dat kan hier nu niet. Laad de pagina opnieuw.")


def _van_ontheffing(
    persoon: Persoon, geval: Geval, ontheffing: Ontheffing | None
) -> dict[str, Any]:
    """What the page says of a waiver; one that was only asked is for who works on it."""
    aa = registratie_van(geval.rapport).samenwerking_id
    binnen = mag(persoon, Actie.CONCEPT_LEZEN, samenwerking=aa)
    if ontheffing is None or not (binnen or ontheffing.goedgekeurd_op):
        return {}
    vraagt = ontheffing.gevraagd_voor.cbs in gemeenten(persoon, Actie.ONTHEFFING_VRAGEN, aa)
    keurt = bool(gemeenten(persoon, Actie.ONTHEFFING_GOEDKEUREN, aa))
    wacht = keurt and ontheffing.goedgekeurd_op is None
    waarom = ontheffen.waarom_niet_goed(persoon, ontheffing) if wacht else ""
    return {
        "ontheffing": ontheffing,
        "mag_goedkeuren": wacht and not waarom,
        "waarom_niet": waarom,
        "mag_intrekken": vraagt,
    }

"""The page on which a proposed correction is taken over in the cost of the year after."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.views.decorators.http import require_http_methods

from bijdrage import selectors
from bijdrage.rapport.model import Jaarrapport
from bijdrage.rapport.weergave import jaarweergave
from bijdrage.rekenmodel.invoer import Correctie
from bijdrage.rondom import registratie_van
from bijdrage.services.overnemen import neem_voorstel_over, waarom_niet_over_te_nemen
from bijdrage.sleutels import versiesleutel
from bijdrage.verantwoording.formulier import Overneemformulier
from bijdrage.verantwoording.verrekening import Verrekenweergave, standen_van, verrekend
from samenwerking.models import Samenwerking
from samenwerking.rechten.oordeel import Geweigerd, eis, mag
from samenwerking.rechten.tabel import Actie
from samenwerking.selectors import codelijsten
from samenwerking.services.weigering import RegistratieFout


@require_http_methods(["GET", "HEAD", "POST"])
def neem_over(request: Any, sleutel: str, soort: str) -> HttpResponse:
    """Choose the calculation to begin with; what comes of it is a new concept."""
    rapport, reeks = selectors.rapport_in_reeks(request.persoon, sleutel)
    if rapport is None:
        raise Http404(selectors.waarom_niet(request.persoon, sleutel))
    aa = registratie_van(rapport).samenwerking_id
    eis(request.persoon, Actie.LADEN, samenwerking=aa)
    afspraken = selectors.afspraken(rapport)
    gevonden = verrekend(standen_van(rapport, reeks), afspraken).get(soort, Verrekenweergave())
    voorstel = _over_te_nemen(gevonden)
    if voorstel is None:
        raise Http404("Hier is niets over te nemen.")
    formulier = Overneemformulier(
        Samenwerking.objects.get(pk=aa), rapport.jaar + 1, request.POST or None
    )
    if formulier.is_valid():
        try:
            nieuw = neem_voorstel_over(
                persoon=request.persoon,
                voorstel=voorstel,
                op=gevonden.op,
                van=formulier.cleaned_data["berekening"],
                codelijsten=codelijsten(),
            )
        except (Geweigerd, RegistratieFout) as weigering:
            formulier.add_error(None, str(weigering))
        else:
            messages.success(request, f"Correctie {voorstel.code} staat in {nieuw}.")
            return redirect("levensloop", versiesleutel(nieuw))
    context = {"jaar": jaarweergave(rapport), "verrekening": gevonden, "formulier": formulier}
    return render(request, "bijdrage/verantwoording/overnemen.html", context)


def naar_overnemen(
    request: Any,
    rapport: Jaarrapport,
    standen: Mapping[str, Jaarrapport],
    afspraken: selectors.Afspraken,
) -> str:
    """The way to that page for each proposal, for who may."""
    aa = registratie_van(rapport).samenwerking_id
    if not mag(request.persoon, Actie.LADEN, samenwerking=aa):
        return ""
    alle = verrekend(standen, afspraken)
    soorten = [soort for soort, verrekening in alle.items() if _over_te_nemen(verrekening)]
    context = {"sleutel": rapport.sleutel, "soorten": soorten, "volgend": str(rapport.jaar + 1)}
    return render_to_string("bijdrage/delen/naar_overnemen.html", context, request=request)


def _over_te_nemen(verrekening: Verrekenweergave) -> Correctie | None:
    """The proposal, if there is one that can be taken over."""
    voorstel = verrekening.voorstel
    if voorstel is None or waarom_niet_over_te_nemen(voorstel, verrekening.op):
        return None
    return voorstel

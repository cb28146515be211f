"""The papers of a council: a summary on one page, and the package around it."""

from typing import Any

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from bijdrage import selectors
from bijdrage.echtheid.afgeven import geef_af
from bijdrage.models.afgifte import Afgiftesoort
from bijdrage.raadspapier import Papier, papier
from bijdrage.rapport.programmas import begrotingswijziging
from bijdrage.rapport.raadspakket import schrijf_raadspakket, schrijf_samenvatting
from samenwerking.selectors import codelijsten


@require_safe
def samenvatting(request: Any, sleutel: str, cbs: str) -> HttpResponse:
    """A calculation on one page, as the council of a municipality reads it."""
    gevonden = _papier(request, sleutel, cbs)
    inhoud = geef_af(
        gevonden.rapport,
        Afgiftesoort.SAMENVATTING,
        gevonden.volgt_uit,
        lambda: schrijf_samenvatting(gevonden.delen[0], gevonden.gemeente),
    )
    return _als_pdf(inhoud, f"samenvatting-{cbs}-{sleutel.replace('/', '-')}.pdf")


@require_safe
def raadspakket(request: Any, sleutel: str, cbs: str) -> HttpResponse:
    """Summary, bridge and change of the budget, as the council of a municipality reads them."""
    gevonden = _papier(request, sleutel, cbs)
    wat = (gevonden.rapport, gevonden.begroting, gevonden.gemeente)
    inhoud = geef_af(
        gevonden.rapport,
        Afgiftesoort.RAADSPAKKET,
        gevonden.volgt_uit,
        lambda: schrijf_raadspakket(gevonden.delen, begrotingswijziging(*wat, codelijsten())),
    )
    return _als_pdf(inhoud, f"raadspakket-{cbs}-{sleutel.replace('/', '-')}.pdf")


def _papier(request: Any, sleutel: str, cbs: str) -> Papier:
    """What a council gets on paper. Raises Http404."""
    rapport, reeks = selectors.rapport_in_reeks(request.persoon, sleutel)
    if rapport is None:
        raise Http404(selectors.waarom_niet(request.persoon, sleutel))
    gevonden = papier(rapport, reeks, selectors.begroting_ervoor(request.persoon, rapport), cbs)
    if gevonden is None:
        raise Http404("Deze gemeente staat niet in de berekening.")
    return gevonden


def _als_pdf(inhoud: bytes, naam: str) -> HttpResponse:
    koppen = {"Content-Disposition": f'inline; filename="{naam}"'}
    return HttpResponse(inhoud, content_type="application/pdf", headers=koppen)

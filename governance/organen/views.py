"""The page about bodies: who is what, and who decides about what, in a period."""

from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.dateparse import parse_date
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from governance.models import Zeggenschap
from governance.opzoeken import gevonden_samenwerking
from governance.organen import diagram, selectors, weergave
from samenwerking.models import Samenwerking


@require_safe
def organen(request: Any, code: str) -> HttpResponse:
    """The bodies that steer a cooperation, as it was on a day and, when asked, for a subject."""
    bij = gevonden_samenwerking(request, code)
    gevraagd = _dag(request.GET.get("op", ""))
    op = gevraagd or localdate()
    alle_rollen, alle_zeggenschap = selectors.rollen(bij), selectors.zeggenschap(bij)
    rollen = [rol for rol in alle_rollen if selectors.geldt(rol, op)]
    zeggenschap = [rij for rij in alle_zeggenschap if selectors.geldt(rij, op)]
    onderwerp = _onderwerp(zeggenschap, request.GET.get("onderwerp", ""))
    wie = list(selectors.organen(bij))
    context = {
        "samenwerking": bij,
        "op": op,
        "perioden": _perioden(bij, [*alle_rollen, *alle_zeggenschap], op, onderwerp),
        "onderwerp": onderwerp and onderwerp.onderwerp,
        "zonder_onderwerp": weergave.adres(code, gevraagd, None),
        "grafiek": _beeld(bij, wie, rollen, zeggenschap, onderwerp),
        "organen": weergave.organentabel(wie, rollen),
        "sturing": weergave.sturingstabel(selectors.sturing(bij, op)),
        "zeggenschap": weergave.zeggenschaptabel(code, zeggenschap, gevraagd),
    }
    return render(request, "governance/organen/lijst.html", context)


def _dag(tekst: str) -> date | None:
    try:
        return parse_date(tekst)
    except ValueError:
        return None


def _onderwerp(rijen: list[Zeggenschap], nummer: str) -> Zeggenschap | None:
    """The first row of the chosen subject; None when there is no such subject."""
    return next((rij for rij in rijen if str(rij.onderwerp_id) == nummer), None)


def _perioden(
    bij: Samenwerking, alles: list[Any], op: date, onderwerp: Zeggenschap | None
) -> list[weergave.Keuze]:
    gekozen = onderwerp.onderwerp_id if onderwerp else None
    return [
        weergave.Keuze(
            weergave.periode(begin, einde),
            weergave.adres(bij.code, begin, gekozen),
            begin <= op and (einde is None or op <= einde),
        )
        for begin, einde in selectors.perioden(alles)
    ]


def _beeld(
    bij: Samenwerking,
    wie: list[Any],
    rollen: list[Any],
    zeggenschap: list[Zeggenschap],
    onderwerp: Zeggenschap | None,
) -> Any:
    per_orgaan: dict[int, list[str]] = {}
    for rol in rollen:
        per_orgaan.setdefault(rol.orgaan_id, []).append(rol.rol)
    gekozen = onderwerp.onderwerp_id if onderwerp else None
    inbreng = {rij.orgaan_id: rij.inbreng for rij in zeggenschap if rij.onderwerp_id == gekozen}
    over = f"Wie beslist over: {onderwerp.onderwerp}" if onderwerp else ""
    gemeenten = [str(gemeente) for gemeente in selectors.gemeenten(bij)]
    kaarten = diagram.kaarten(wie, per_orgaan, inbreng)
    return diagram.beeld(over or "Wie geeft opdracht aan wie", kaarten, gemeenten)

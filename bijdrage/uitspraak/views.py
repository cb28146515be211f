"""The page on which a statement is worked out again from the published figures."""

from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from bijdrage import selectors
from bijdrage.uitspraak import weergave
from bijdrage.uitspraak.formulier import Breukformulier, Uitspraakformulier
from bijdrage.uitspraak.grootheden import Grootheid, grootheden
from bijdrage.uitspraak.lezingen import lezing, lezingen, weeg, weeg_beweging
from samenwerking.rechten.persoon import IEDEREEN
from samenwerking.selectors import samenwerkingen

TWEE = 2
NUL = "De noemer is nul. Kies een andere."


@require_safe
def reken_na(request: Any, code: str) -> HttpResponse:
    """Type what was said, or choose a numerator and a denominator; all of it in the address."""
    rapporten = selectors.berekeningen(IEDEREEN, code)
    if not rapporten:
        raise Http404("We kennen van deze samenwerking geen gepubliceerde cijfers.")
    alle = [grootheid for rapport in rapporten for grootheid in grootheden(rapport)]
    vraag = request.GET
    uitspraak = Uitspraakformulier(vraag if "uitspraak" in vraag else None)
    keuzes = weergave.keuzes(alle)
    breuk = Breukformulier(keuzes, vraag if {"teller", "noemer"} & vraag.keys() else None)
    context = {
        "samenwerking": samenwerkingen(IEDEREEN).filter(code=code).first(),
        "uitspraak": uitspraak,
        "breuk": breuk,
        "foutief": uitspraak if uitspraak.errors else breuk,
        "beweringen": _beweringen(uitspraak, alle) if uitspraak.is_valid() else (),
        "beweging": _beweging(uitspraak, alle) if uitspraak.is_valid() else None,
        "uitkomst": _breuk(breuk, alle) if breuk.is_valid() else None,
        "fictief": any(grootheid.fictief for grootheid in alle),
    }
    return render(request, "bijdrage/uitspraak/uitspraak.html", context)


def _beweringen(formulier: Uitspraakformulier, alle: Sequence[Grootheid]) -> list[Any]:
    """Of every figure that was said what can be said of it, and the readings."""
    bekend = lezingen(alle)
    gevonden = []
    for bewering in formulier.beweringen:
        gewogen = weeg(bewering, bekend)
        tabellen = (weergave.tabel(bewering, gewogen, past) for past in (True, False))
        gevonden.append((weergave.zin(bewering, gewogen), *tabellen))
    return gevonden


def _beweging(formulier: Uitspraakformulier, alle: Sequence[Grootheid]) -> Any:
    """Of two figures in one unit: the same reading in two years; None of other numbers of them."""
    if len(formulier.beweringen) != TWEE:
        return None
    van, naar = formulier.beweringen
    gewogen = weeg_beweging(van, naar, lezingen(alle))
    return weergave.beweging(van, naar, gewogen) if gewogen else None


def _breuk(formulier: Breukformulier, alle: Sequence[Grootheid]) -> Any:
    """The fraction that was chosen."""
    per_code = {grootheid.code: grootheid for grootheid in alle}
    teller, noemer = (per_code[formulier.cleaned_data[naam]] for naam in ("teller", "noemer"))
    gekozen = lezing(teller, noemer)
    if gekozen is None:
        formulier.add_error("noemer", NUL)
        return None
    return weergave.een(gekozen)

"""The page on which a controller writes notes at the figures of a concept."""

from collections.abc import Iterator, Sequence
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.views.decorators.http import require_http_methods

from bijdrage import selectors
from bijdrage.levensloop.selectors import berekening as zoek
from bijdrage.models.notitie import LANGSTE_NOTITIE
from bijdrage.rapport.keuze import Keuze
from bijdrage.rapport.model import Jaarrapport
from bijdrage.services.notities import schrijf_notitie
from samenwerking.formulieren import Huisformulier
from samenwerking.models import Status
from samenwerking.notatie import euro
from samenwerking.rechten.oordeel import Geweigerd, eis, mag
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.services.makers import makers

SCHEIDING = ":"
MET_NOTITIE = ("component", "taakveld", "onderdeel")
"""The parts of a contribution that a note can stand at."""


def naar_notitie(persoon: Persoon, rapport: Jaarrapport, cbs: str, keuze: Keuze) -> str:
    """The way to writing a note at one row of the gastgemeente, while it is a concept."""
    wat = rapport.registratie
    delen = keuze.vraag
    if wat is None or wat.status != Status.CONCEPT or cbs != rapport.eigen.cbs or len(delen) != 1:
        return ""
    if delen[0][0] not in MET_NOTITIE or not mag(
        persoon, Actie.NOTITIE_SCHRIJVEN, samenwerking=wat.samenwerking_id
    ):
        return ""
    context = {"sleutel": rapport.versiesleutel, "plek": SCHEIDING.join(delen[0])}
    return render_to_string("bijdrage/delen/naar_notitie.html", context)


class Notitieformulier(Huisformulier):
    """At which figure, and what."""

    plek = forms.ChoiceField(label="Bij welk bedrag?")
    tekst = forms.CharField(
        label="Notitie",
        max_length=LANGSTE_NOTITIE,
        required=False,
        help_text=(
            "Iedereen die de berekening leest, ziet dit. Staat er al een notitie bij dit bedrag, "
            "dan komt deze ervoor in de plaats; laat leeg om haar weg te halen."
        ),
        widget=forms.Textarea({"rows": 4}),
    )

    def __init__(self, plekken: Sequence[Any], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        velden: dict[str, Any] = self.fields
        velden["plek"].choices = plekken


@require_http_methods(["GET", "HEAD", "POST"])
def notities(request: Any, sleutel: str) -> HttpResponse:
    """The notes of a calculation, and writing one."""
    berekening, rapport = (
        zoek(request.persoon, sleutel),
        selectors.jaarrapport(request.persoon, sleutel),
    )
    if berekening is None or rapport is None or rapport.registratie is None:
        raise Http404(selectors.waarom_niet(request.persoon, sleutel))
    eis(
        request.persoon,
        Actie.NOTITIE_SCHRIJVEN,
        samenwerking=berekening.samenwerking_id,
        status=berekening.status,
        makers=makers(berekening),
    )
    gegevens = request.POST if request.method == "POST" else None
    begin = _begin(request.GET.get("plek", ""), rapport)
    formulier = Notitieformulier(list(_plekken(rapport)), gegevens, initial=begin)
    if formulier.is_valid():
        as_naam, _, code = formulier.cleaned_data["plek"].partition(SCHEIDING)
        wat = {"as_naam": as_naam, "code": code, "tekst": formulier.cleaned_data["tekst"]}
        try:
            schrijf_notitie(persoon=request.persoon, berekening=berekening, **wat)
        except Geweigerd as weigering:
            formulier.add_error(None, str(weigering))
        else:
            weg = not wat["tekst"].strip()
            messages.success(request, f"De notitie is {'verwijderd' if weg else 'bewaard'}.")
            return redirect("levensloop-notities", sleutel)
    context = {
        "berekening": berekening,
        "samenwerking": berekening.samenwerking,
        "sleutel": sleutel,
        "formulier": formulier,
        "notities": _met_naam(rapport),
    }
    return render(request, "bijdrage/notities.html", context)


def _begin(plek: str, rapport: Jaarrapport) -> dict[str, str]:
    """The figure that is asked for, with the note that stands there already."""
    tekst = next((n.tekst for n in rapport.notities if plek == f"{n.as_}{SCHEIDING}{n.code}"), "")
    return {"plek": plek, "tekst": tekst}


def _met_naam(rapport: Jaarrapport) -> list[tuple[str, str]]:
    """The notes, each with what it is about."""
    namen = {
        (deel.as_, rij.code): rij.naam for deel in rapport.uitsplitsingen for rij in deel.rijen
    }
    return [(namen.get((n.as_, n.code), n.code), n.tekst) for n in rapport.notities]


def _plekken(rapport: Jaarrapport) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """The figures under their headings."""
    for deel in rapport.uitsplitsingen:
        yield (
            deel.titel,
            [
                (f"{deel.as_}{SCHEIDING}{rij.code}", f"{rij.naam}, {euro(rij.bedrag)}")
                for rij in deel.rijen
            ],
        )

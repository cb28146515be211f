"""The form and page that impose, change and end secrecy of one record."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from samenwerking.admin.formulier import Formulier
from samenwerking.models import Gemeente
from samenwerking.models.vertrouwelijk import Vertrouwelijk, Vertrouwelijkheid
from samenwerking.rechten.namens import gemeenten
from samenwerking.rechten.oordeel import eis
from samenwerking.rechten.persoon import IEDEREEN, Persoon
from samenwerking.rechten.rollen import Rol
from samenwerking.rechten.tabel import Actie
from samenwerking.rechten.vertrouwelijk import LEZERS
from samenwerking.services.geheimhouding import (
    Geheimhouding,
    houd_geheim,
    waarom_niet_toe_te_voegen,
)

KENMERKEN = (
    *("gemeente", "vertrouwelijkheid", "grond", "opgelegd_door", "bekrachtigd_op", "geheim_tot"),
)
"""What of a record says how it is kept back."""
WACHT = (
    "Dit is een voorstel: het is van alle gemeenten samen, dus een bestuurder van elke andere "
    "gemeente stemt hier in. Tot dan blijft het zoals het is."
)


NIVEAUS = tuple(
    (niveau.label, ", ".join(rol.label for rol in Rol if rol in LEZERS[niveau]))
    for niveau in Vertrouwelijkheid
    if niveau in LEZERS
)
"""What each level means: who reads it, at the municipality or municipalities whose it is."""


class NieuwVertrouwelijk(Formulier):
    """A record that is added, kept back no further than who adds it may read."""

    persoon: Persoon = IEDEREEN

    def clean(self) -> Any:
        """The level is one that who adds it may read."""
        gegevens = super().clean() or self.cleaned_data
        samenwerking, niveau = gegevens.get("samenwerking"), gegevens.get("vertrouwelijkheid")
        if self.instance.pk is None and samenwerking and niveau:
            waarom = waarom_niet_toe_te_voegen(
                self.persoon, samenwerking.pk, gegevens.get("gemeente"), niveau
            )
            if waarom:
                self.add_error("vertrouwelijkheid", waarom)
        return gegevens


class Geheimhoudingsformulier(forms.Form):
    """How a record is kept back from now on, and who decided so."""

    niveau = forms.ChoiceField(
        label="Hoe geheim",
        choices=Vertrouwelijkheid.choices,
        help_text="Kies openbaar om het op te heffen.",
    )
    gemeente = forms.ModelChoiceField(
        Gemeente.objects.none(),
        label="Van wie",
        required=False,
        empty_label="van alle gemeenten samen",
        help_text="Alleen wie daar een rol heeft, leest het.",
    )
    grond = forms.CharField(
        max_length=200,
        required=False,
        help_text="Waarom het niet openbaar is, met het artikel. Niet bij openbaar.",
    )
    orgaan = forms.CharField(
        label="Orgaan dat dit besloot", max_length=200, help_text="Zoals «raad Aalsmeer»."
    )
    bekrachtigd_op = forms.DateField(
        label="Bekrachtigd door de raad op",
        required=False,
        help_text="Zoals 31-12-2026. Leeg: niet nodig, of nog niet bekrachtigd.",
    )
    geheim_tot = forms.DateField(
        label="Geheim tot en met",
        required=False,
        help_text="Alleen bij geheim; daarna geldt het als intern. Leeg: zonder laatste dag.",
    )
    reden = forms.CharField(
        label="Reden", max_length=500, help_text="Waarom nu; dit staat in het logboek."
    )

    def __init__(self, eigen: frozenset[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzen: Any = self.fields["gemeente"]
        keuzen.queryset = Gemeente.objects.filter(cbs__in=eigen)

    def besluit(self) -> Geheimhouding:
        """What was filled in."""
        niveau = Vertrouwelijkheid(self.cleaned_data["niveau"])
        return Geheimhouding(**{**self.cleaned_data, "niveau": niveau})


def geheimhouding_pagina(
    request: Any, context: Mapping[str, Any], record: Vertrouwelijk, lijst: str
) -> HttpResponse:
    """The form; once filled in back to the list, at the address lijst. Raises Geweigerd."""
    eigen = gemeenten(request.persoon, Actie.GEHEIMHOUDING_BEHEREN, record.samenwerking_id or 0)
    gegevens = request.POST if request.method == "POST" else None
    formulier = Geheimhoudingsformulier(eigen, gegevens, initial=_nu(record))
    if formulier.is_valid():
        besluit = formulier.besluit()
        gedaan = houd_geheim(persoon=request.persoon, record=record, besluit=besluit)
        zin = f"Vanaf nu is dit {besluit.niveau.label.lower()}: «{record}»."
        messages.success(request, zin if gedaan else WACHT)
        return redirect(lijst if gedaan else "bevestigen")
    naam = f"Geheimhouding van {record._meta.verbose_name} «{record}»"
    inhoud = {**context, "title": naam, "form": formulier, "opts": record._meta}
    inhoud |= {"record": record, "niveaus": NIVEAUS}
    return render(request, "admin/geheimhouding.html", inhoud)


def eis_geheimhouding(persoon: Persoon, record: Vertrouwelijk) -> None:
    """Raise Geweigerd when somebody does not impose or end secrecy of this record."""
    eis(persoon, Actie.GEHEIMHOUDING_BEHEREN, samenwerking=record.samenwerking_id)


def _nu(record: Vertrouwelijk) -> dict[str, Any]:
    return {
        "niveau": record.vertrouwelijkheid,
        "gemeente": record.gemeente_id,
        "grond": record.grond,
        "orgaan": record.opgelegd_door,
        "bekrachtigd_op": record.bekrachtigd_op,
        "geheim_tot": record.geheim_tot,
    }

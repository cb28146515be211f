"""Forms about the inventory; what they offer comes from the selectors."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms

from maatwerk.formulieren import Puntkeuzeveld
from maatwerk.inventaris.selectors import Puntkeuze
from maatwerk.models import (
    Basis,
    Haalbaarheid,
    Maatwerkcategorie,
    Maatwerkpunt,
    Onderzoek,
)
from maatwerk.services.inventaris import Punt, Wens
from samenwerking.formulieren import Huisformulier
from samenwerking.invulvelden import Besluitveld, Nieuwformulier, getal, tekst
from samenwerking.models import Gemeente, Onderdeel

ALLE = [("", "alle")]


class Keuzeformulier(Huisformulier):
    """Which parts of the service to show."""

    categorie = forms.TypedChoiceField(
        label="Categorie", required=False, coerce=int, empty_value=None
    )
    haalbaarheid = forms.ChoiceField(
        label="Haalbaarheid", required=False, choices=[*ALLE, *Haalbaarheid.choices]
    )
    basis = forms.ChoiceField(
        label="Basisdienstverlening", required=False, choices=[*ALLE, *Basis.choices]
    )

    def __init__(self, categorieen: Iterable[Maatwerkcategorie], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        velden: dict[str, Any] = self.fields
        velden["categorie"].choices = [*ALLE, *((c.pk, str(c)) for c in categorieen)]

    def keuze(self) -> Puntkeuze:
        """What is asked for; a field that is wrong does not count, and says so."""
        self.is_valid()
        return Puntkeuze(**self.cleaned_data)


class Puntformulier(Nieuwformulier):
    """A part of the service, with what each municipality has and wants."""

    nummer = forms.IntegerField(label="Nummer", min_value=1, max_value=9999)
    dienst = forms.CharField(
        label="Onderdeel van de dienst", max_length=200, help_text="Kort, zoals «Openingstijden»."
    )
    toelichting = tekst("Toelichting")
    categorie = forms.ModelChoiceField(Maatwerkcategorie.objects.none(), label="Categorie")
    basis = forms.ChoiceField(label="Basisdienstverlening", choices=Basis.choices)
    haalbaarheid = forms.ChoiceField(label="Haalbaarheid", choices=Haalbaarheid.choices)
    onderdeel = forms.ModelChoiceField(
        Onderdeel.objects.none(),
        label="Team",
        required=False,
        empty_label="niet bekend",
        help_text="Van wie de uren in de wensen zijn. Dan rekent de software het gevolg uit.",
    )
    onderzoek = Puntkeuzeveld(
        Onderzoek.objects.none(), label="Onderzoek", required=False, empty_label="geen"
    )
    fictief = forms.BooleanField(label="Fictief (verzonnen)", required=False)

    def __init__(
        self,
        nieuw: bool,
        gemeenten: Sequence[Gemeente],
        keuzes: dict[str, Any],
        *args: Any,
        **kwargs: Any,
    ) -> None:
        super().__init__(nieuw, *args, **kwargs)
        self._gemeenten = gemeenten
        velden: dict[str, Any] = self.fields
        for naam, keuze in keuzes.items():
            velden[naam].queryset = keuze
        for gemeente in gemeenten:
            velden[f"nu_{gemeente.cbs}"] = tekst(f"{gemeente}: wat er nu is", regels=2)
            velden[f"wens_{gemeente.cbs}"] = tekst(f"{gemeente}: wat de gemeente wil", regels=2)
            velden[f"uren_{gemeente.cbs}"] = getal(
                f"{gemeente}: uren per jaar erbij of eraf",
                "Met een minteken voor minder. Leeg: niet bekend.",
            )
        self.achteraan("fictief", "vertrouwelijkheid", "grond")

    def inhoud(self) -> Punt:
        """What was filled in."""
        return Punt(**{naam: self.cleaned_data[naam] for naam in Punt._fields})

    def wensen(self) -> list[Wens]:
        """What each municipality has and wants."""
        delen = ("nu", "wens", "uren")
        return [
            Wens(g, *(self.cleaned_data[f"{deel}_{g.cbs}"] for deel in delen))
            for g in self._gemeenten
        ]


def wat_er_staat(punt: Maatwerkpunt) -> dict[str, Any]:
    """A part of the service as the form shows it."""
    velden = {naam: getattr(punt, naam) for naam in Punt._fields}
    for wens in punt.wensen.all():
        cbs = wens.gemeente.cbs
        velden |= {f"nu_{cbs}": wens.nu, f"wens_{cbs}": wens.wens, f"uren_{cbs}": wens.uren}
    return velden


class Besluitformulier(Huisformulier):
    """Which decision was taken. gezien: the one that somebody saw."""

    gezien = forms.IntegerField(widget=forms.HiddenInput, required=False)
    besluit = Besluitveld()

    def __init__(self, besluiten: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        velden: dict[str, Any] = self.fields
        velden["besluit"].queryset = besluiten

"""Forms about choice scenarios; what changes is asked by the questions of «Wat als?»."""

from collections.abc import Iterable
from typing import Any

from django import forms

from bijdrage.rapport.model import Jaarrapport
from bijdrage.rapport.weergave import naam_van
from bijdrage.rekenmodel.scenario import Drager
from maatwerk.models.keuzescenario import LANGST_JAREN
from maatwerk.services.keuzescenarios import Inhoud
from samenwerking.formulieren import Huisformulier

LANG = 5000


class Berekeningformulier(Huisformulier):
    """On which calculation a scenario is computed."""

    berekening = forms.ChoiceField(
        label="Op welke berekening rekenen we het uit?",
        help_text="Alleen wat is vastgesteld: dan rekent iedereen met dezelfde cijfers.",
    )

    def __init__(self, rapporten: Iterable[Jaarrapport], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld: Any = self.fields["berekening"]
        veld.choices = [(r.versiesleutel, naam_van(r)) for r in rapporten]


def _tekst(label: str, uitleg: str) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=uitleg,
        max_length=LANG,
        required=False,
        widget=forms.Textarea({"rows": 3}),
    )


class Scenarioformulier(Huisformulier):
    """What is told of a scenario beside its figures."""

    naam = forms.CharField(label="Naam", max_length=100, help_text="Zoals: één avond minder open.")
    voor_wie = forms.CharField(
        label="Voor wie?", max_length=200, required=False, help_text="Wie er iets van merkt."
    )
    dienstniveau = _tekst("Wat verandert er aan de dienst?", "Mag leeg zijn. In gewone woorden.")
    drager = forms.ChoiceField(
        label="Wie betaalt wat achterblijft?",
        choices=[
            (Drager.GEDEELD.value, "alle gemeenten samen, naar de nieuwe uren"),
            (Drager.EIGEN_REKENING.value, "de gemeente die verandert"),
        ],
        help_text="Achterblijvende kosten verdwijnen niet als de uren verdwijnen.",
    )
    frictiejaren = forms.IntegerField(
        label="In hoeveel jaar zijn die kosten weg?", min_value=1, max_value=LANGST_JAREN
    )
    frictie = _tekst("Frictie", "Mag leeg zijn. Wat de overgang zelf kost of vraagt.")
    risico = _tekst("Risico", "Mag leeg zijn. Wat er mis kan gaan.")
    vervallen = forms.CharField(
        label="Waarom vervalt dit scenario?",
        max_length=500,
        required=False,
        help_text="Leeg: het telt mee.",
    )

    def inhoud(self, fictief: bool = False) -> Inhoud:
        """What was filled in."""
        return Inhoud(**self.cleaned_data, fictief=fictief)

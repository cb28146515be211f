"""The form for what was measured."""

from typing import Any

from django import forms

from governance.services.metingen import Gemeten
from samenwerking.formulieren import Huisformulier
from samenwerking.invulvelden import GETAL, tekst
from samenwerking.models import Bron


class Metingformulier(Huisformulier):
    """A measured value, with where it comes from."""

    dag = forms.DateField(
        label="Gemeten op", widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )
    waarde = forms.DecimalField(
        label="Waarde",
        max_digits=14,
        decimal_places=2,
        localize=True,
        widget=forms.TextInput({"inputmode": "decimal", "autocomplete": "off"}),
        error_messages={"invalid": GETAL},
    )
    bron = forms.ModelChoiceField(
        Bron.objects.none(), label="Bron", required=False, empty_label="geen"
    )
    toelichting = tekst("Toelichting", "Hoe de waarde tot stand kwam; nodig zonder bron.")
    fictief = forms.BooleanField(label="Fictief (verzonnen)", required=False)

    def __init__(self, eenheid: str, bronnen: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        velden: dict[str, Any] = self.fields
        velden["bron"].queryset = bronnen
        velden["waarde"].help_text = f"In {eenheid}."

    def gemeten(self) -> Gemeten:
        """What was filled in."""
        return Gemeten(**self.cleaned_data)

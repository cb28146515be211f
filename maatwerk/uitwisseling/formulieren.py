"""The form to hand in a workbook with maatwerk."""

from typing import Any

from django import forms

from bijdrage.uren.formulieren import Bestandformulier
from samenwerking.services.bewaren import NIVEAUS, Besloten


class Maatwerkbestandformulier(Bestandformulier):
    """A workbook, and how what is new in it is kept back."""

    vertrouwelijkheid = forms.ChoiceField(
        label="Wie mag weten wat hier nieuw in staat?",
        choices=[(niveau.value, niveau.label) for niveau in NIVEAUS],
        help_text="Wat er al is, houdt zijn eigen vertrouwelijkheid.",
    )
    grond = forms.CharField(
        label="Waarom niet openbaar",
        required=False,
        max_length=200,
        help_text="Met het artikel. Leeg bij openbaar.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["werkmap"].help_text = "Een ingevuld sjabloon (.xlsx)."

    def besloten(self) -> Besloten:
        """How what is new is kept back."""
        return Besloten(self.cleaned_data["vertrouwelijkheid"], self.cleaned_data["grond"])

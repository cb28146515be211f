"""What was said, or a numerator and a denominator to choose."""

from typing import Any

from django import forms

from bijdrage.uitspraak.lezingen import Bewering, lees_uitspraak
from samenwerking.formulieren import Huisformulier


class Uitspraakformulier(Huisformulier):
    """What somebody said."""

    uitspraak = forms.CharField(
        label="Wat is er gezegd?",
        max_length=200,
        help_text="Met een percentage of een bedrag: «18 % → 25 %», «€ 800 per inwoner».",
    )

    def clean_uitspraak(self) -> str:
        """It holds a figure."""
        tekst = str(self.cleaned_data["uitspraak"])
        if not lees_uitspraak(tekst):
            raise forms.ValidationError(
                f"In «{tekst}» staat geen percentage of bedrag. Schrijf het als 18 % of € 800."
            )
        return tekst

    @property
    def beweringen(self) -> tuple[Bewering, ...]:
        """The figures in it."""
        return lees_uitspraak(self.cleaned_data["uitspraak"])


class Breukformulier(Huisformulier):
    """A numerator and a denominator."""

    teller = forms.ChoiceField(label="Deel dit …")
    noemer = forms.ChoiceField(label="… door dit")

    def __init__(self, keuzes: list[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam in ("teller", "noemer"):
            veld: Any = self.fields[naam]
            veld.choices = [("", "Kies een cijfer"), *keuzes]

"""What somebody can choose in the booking proposal; the choice is in the address."""

from typing import Any

from django import forms

from bijdrage.boeken.voorstel import KEUZES, OVERDRACHT, Keuze, OngeldigeKeuze
from bijdrage.uren.formulieren import Huisformulier

GESPIEGELD = "gespiegeld"


class Boekformulier(Huisformulier):
    """How the overhead part and the baten are booked."""

    categorie = forms.ChoiceField(
        choices=[(code, f"{code}: {naam}") for code, naam in KEUZES.items()],
        required=False,
        label="Categorie van het overheaddeel",
        help_text="4.3.2 is de standaard. Bij een andere categorie hoort een motief.",
    )
    motief = forms.CharField(
        required=False,
        max_length=300,
        label="Motief",
        help_text="Waarom deze categorie past. Het motief staat bij elke boeking.",
    )
    baten = forms.ChoiceField(
        choices=[("", "alles op 0.4"), (GESPIEGELD, "gespiegeld, per taakveld")],
        required=False,
        label="Baten van de centrumgemeente",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for veld in self.fields.values():
            veld.error_messages["invalid_choice"] = (
                f"Deze keuze bestaat niet. Kies bij «{veld.label}» uit de lijst."
            )

    @property
    def keuze(self) -> Keuze:
        """What was chosen; the default where a choice does not exist."""
        self.is_valid()
        gekozen = self.cleaned_data
        return Keuze(
            gekozen.get("categorie") or OVERDRACHT,
            gekozen.get("motief", ""),
            gekozen.get("baten") == GESPIEGELD,
        )

    def weiger(self, weigering: OngeldigeKeuze) -> None:
        """Tell with the fields why a choice cannot be followed."""
        self.add_error("motief", str(weigering))

"""Forms of the pages; what they offer comes from the selectors."""

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.http import QueryDict

from bijdrage.rapport.vergelijken import Versiekeuze

ONBEKEND = "Deze berekening kennen we niet. Kies er een uit de lijst."


class VergelijkFormulier(forms.Form):
    """Two calculations to compare."""

    van = forms.ChoiceField(
        label="Van welke berekening?",
        help_text="Hier begint de vergelijking.",
        error_messages={
            "required": "Kies waar de vergelijking begint.",
            "invalid_choice": ONBEKEND,
        },
    )
    naar = forms.ChoiceField(
        label="Naar welke berekening?",
        help_text="Hier komt de vergelijking uit.",
        error_messages={
            "required": "Kies waar de vergelijking uitkomt.",
            "invalid_choice": ONBEKEND,
        },
    )

    def __init__(
        self, gegevens: QueryDict | None, keuzes: Sequence[Versiekeuze], voorstel: dict[str, str]
    ) -> None:
        """Offer these calculations; ``gegevens`` is what was sent, None for a form still empty."""
        super().__init__(gegevens, initial=voorstel, label_suffix="", use_required_attribute=False)
        lijst = [("", "Kies een berekening"), *((k.sleutel, k.in_woorden) for k in keuzes)]
        for veld in self.fields.values():
            cast(forms.ChoiceField, veld).choices = lijst

    def clean(self) -> dict[str, Any]:
        """Two that differ."""
        gekozen = super().clean() or {}
        if gekozen.get("van") and gekozen.get("van") == gekozen.get("naar"):
            self.add_error("naar", "Kies twee verschillende berekeningen.")
        return gekozen

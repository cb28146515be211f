"""What the forms of maatwerk have in common."""

from typing import Any

from django import forms

from maatwerk.models import Maatwerkpunt, Onderzoek


class Puntkeuzeveld(forms.ModelChoiceField):
    """One of the parts of the service that somebody may know of."""

    def label_from_instance(self, obj: Any) -> str:
        """By its number and name."""
        wat: Maatwerkpunt | Onderzoek = obj
        naam = wat.titel if isinstance(wat, Onderzoek) else wat.dienst
        return f"{wat.nummer}. {naam}"

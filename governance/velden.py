"""Fields that several forms of governance have."""

from typing import Any

from django import forms


def dag(label: str, hint: str = "", nodig: bool = True) -> forms.DateField:
    """A day."""
    return forms.DateField(
        label=label,
        help_text=hint,
        required=nodig,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
    )


def een_van(label: str, leeg: str = "geen", nodig: bool = False) -> forms.ModelChoiceField:
    """One of the records that the form offers; see ``bied_aan``."""
    return forms.ModelChoiceField(None, label=label, required=nodig, empty_label=leeg)


def fictief() -> forms.BooleanField:
    """Whether it is made up."""
    return forms.BooleanField(label="Fictief (verzonnen)", required=False)


def bied_aan(formulier: forms.Form, **keuzes: Any) -> None:
    """Let fields of a form offer these records, by the name of the field."""
    velden: dict[str, Any] = formulier.fields
    for naam, rijen in keuzes.items():
        velden[naam].queryset = rijen

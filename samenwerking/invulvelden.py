"""What forms to keep a record have in common."""

from typing import Any

from django import forms

from samenwerking.formulieren import Huisformulier
from samenwerking.models import Besluit
from samenwerking.services.bewaren import NIVEAUS, Besloten

GETAL = "Typ een getal zonder punt en met ten hoogste twee cijfers achter de komma, zoals -1250,5."


def tekst(label: str, hint: str = "", nodig: bool = False, regels: int = 3) -> forms.CharField:
    """A text of several lines."""
    return forms.CharField(
        label=label,
        help_text=hint,
        required=nodig,
        max_length=5000,
        widget=forms.Textarea({"rows": regels}),
    )


def getal(label: str, hint: str = "", cijfers: int = 9) -> forms.DecimalField:
    """A number with two decimals, also below zero."""
    return forms.DecimalField(
        label=label,
        help_text=hint,
        required=False,
        max_digits=cijfers,
        decimal_places=2,
        localize=True,
        widget=forms.TextInput({"inputmode": "decimal", "autocomplete": "off"}),
        error_messages={"invalid": GETAL},
    )


class Nieuwformulier(Huisformulier):
    """A record to add or change; who adds one says how it is kept back.

    gezien: the mark of what who changes one saw.
    """

    gezien = forms.CharField(widget=forms.HiddenInput)

    vertrouwelijkheid = forms.ChoiceField(
        label="Wie mag dit weten?",
        choices=[(niveau.value, niveau.label) for niveau in NIVEAUS],
        help_text="Daarna wijzigt alleen een bestuurder dit, in het beheer bij «Geheimhouding».",
    )
    grond = forms.CharField(
        label="Waarom niet openbaar",
        required=False,
        max_length=200,
        help_text="Met het artikel. Leeg bij openbaar.",
    )

    def __init__(self, nieuw: bool, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if nieuw:
            del self.fields["gezien"]
        else:
            del self.fields["vertrouwelijkheid"], self.fields["grond"]

    def besloten(self) -> Besloten:
        """How a new record is kept back."""
        wat = self.cleaned_data
        return Besloten(wat.get("vertrouwelijkheid") or NIVEAUS[0], wat.get("grond", ""))

    def achteraan(self, *namen: str) -> None:
        """Put these fields last."""
        eerst = [naam for naam in self.fields if naam not in namen]
        self.order_fields([*eerst, *namen])


class Besluitveld(forms.ModelChoiceField):
    """One of the decisions that somebody may know of."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            Besluit.objects.none(),
            label="Besluit",
            help_text="Staat het er niet bij? Leg het dan eerst vast in het beheer.",
            **kwargs,
        )

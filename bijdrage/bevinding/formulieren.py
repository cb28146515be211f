"""What somebody fills in at a finding."""

from typing import Any, cast

from django import forms

from bijdrage.uren.formulieren import Datumveld
from samenwerking.formulieren import Huisformulier
from samenwerking.models import Gemeente


class Toelichtingformulier(Huisformulier):
    """Why it is as it is."""

    tekst = forms.CharField(
        max_length=2000,
        label="Toelichting",
        help_text="Waarom het zo is. Dit wordt gepubliceerd bij de regels.",
        widget=forms.Textarea({"rows": 4}),
    )


class Ontheffingformulier(Huisformulier):
    """For whom, why and until when a finding may be."""

    gemeente = forms.ModelChoiceField(
        Gemeente.objects.none(), label="Namens", empty_label=None, to_field_name="cbs"
    )
    reden = forms.CharField(
        max_length=2000,
        label="Reden",
        help_text="Waarom de bevinding mag blijven. Dit wordt gepubliceerd bij de regels.",
        widget=forms.Textarea({"rows": 4}),
    )
    tot = Datumveld(label="Geldt tot en met")

    def __init__(self, namens: frozenset[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes = Gemeente.objects.filter(cbs__in=namens).order_by("naam")
        cast(forms.ModelChoiceField, self.fields["gemeente"]).queryset = keuzes

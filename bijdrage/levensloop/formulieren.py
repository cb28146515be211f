"""The form by which somebody says how a component stands."""

from typing import Any, cast

from django import forms

from bijdrage.models import Componentstand
from samenwerking.formulieren import Huisformulier
from samenwerking.models import Besluit, Samenwerking
from samenwerking.models.vertrouwelijk import Vertrouwelijkheid


class Componentformulier(Huisformulier):
    """How a component stands, why, and by which decision."""

    stand = forms.ChoiceField(choices=Componentstand.choices, label="Stand")
    toelichting = forms.CharField(
        max_length=500,
        label="Toelichting",
        help_text="Waarom, in een of twee zinnen. Iedereen die de berekening leest, ziet dit.",
        widget=forms.Textarea({"rows": 3}),
    )
    besluit = forms.ModelChoiceField(
        Besluit.objects.none(), required=False, empty_label="geen besluit", label="Besluit"
    )

    def __init__(self, samenwerking: Samenwerking, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes = samenwerking.besluiten.filter(vertrouwelijkheid=Vertrouwelijkheid.OPENBAAR)
        cast(forms.ModelChoiceField, self.fields["besluit"]).queryset = keuzes

"""Forms with which investigations and their milestones are filled in."""

from typing import Any

from django import forms
from django.db.models import Max

from maatwerk.models import Motiepunt, Onderzoek
from maatwerk.services.bijhouden import INHOUD, merk
from maatwerk.services.mijlpalen import Afspraak
from samenwerking.formulieren import Huisformulier
from samenwerking.models import Gemeente, Samenwerking

_DAG = forms.DateInput({"type": "date"}, format="%Y-%m-%d")


class Onderzoekformulier(Huisformulier, forms.ModelForm):
    """What an investigation asks; what it offers is of one cooperation."""

    gezien = forms.CharField(widget=forms.HiddenInput)

    class Meta:
        model = Onderzoek
        fields = ("nummer", *INHOUD)
        widgets = {
            "vraag": forms.Textarea({"rows": 4}),
            "denkrichting": forms.Textarea({"rows": 3}),
            "uiterlijk": _DAG,
        }
        labels = {
            "motiepunt": "Gevraagd in",
            "laag": "Besparing per jaar, ten minste",
            "bedrag": "Besparing per jaar, indicatie",
            "hoog": "Besparing per jaar, ten hoogste",
            "uiterlijk": "Volgende stap uiterlijk",
        }

    def __init__(self, bij: Samenwerking, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        velden: dict[str, Any] = self.fields
        punten = Motiepunt.objects.filter(motie__samenwerking=bij).select_related("motie")
        velden["motiepunt"].queryset = punten.order_by("-motie__datum", "nummer")
        velden["motiepunt"].empty_label = "geen motie"
        velden["eigenaar_gemeente"].queryset = Gemeente.objects.filter(
            deelnames__samenwerking=bij
        ).distinct()
        if self.instance.pk:
            del velden["nummer"]
            velden["gezien"].initial = merk(self.instance)
        else:
            del velden["gezien"]
            self.instance.samenwerking = bij
            laatste = bij.onderzoeken.aggregate(nummer=Max("nummer"))["nummer"] or 0
            velden["nummer"].initial = laatste + 1


class Mijlpaalformulier(Huisformulier):
    """What will be there when, and whether it is."""

    wat = forms.CharField(label="Mijlpaal", max_length=200, help_text="Wat er dan is.")
    gepland = forms.DateField(label="Gepland op", widget=_DAG)
    bereikt_op = forms.DateField(
        label="Bereikt op", required=False, help_text="Leeg: nog niet bereikt.", widget=_DAG
    )

    def afspraak(self) -> Afspraak:
        """What was filled in."""
        return Afspraak(**self.cleaned_data)

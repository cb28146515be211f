"""Forms about proposals; what they offer comes from the selectors and services."""

from typing import Any

from django import forms

from governance.models import Houding, Orgaan
from governance.services.voorstellen import Inhoud, Uitspraak
from governance.velden import bied_aan, dag, een_van, fictief
from samenwerking.formulieren import Huisformulier
from samenwerking.invulvelden import Besluitveld, Nieuwformulier, tekst


class Voorstelformulier(Nieuwformulier):
    """A new proposal."""

    titel = forms.CharField(label="Titel", max_length=200)
    inhoud = tekst("Voorstel", "Wat er anders wordt, en waarom.", nodig=True, regels=6)
    ingebracht_op = dag("Ingebracht op")
    ingebracht_door = een_van("Ingebracht door", leeg="kies een orgaan", nodig=True)
    gevraagd = forms.ModelMultipleChoiceField(
        Orgaan.objects.none(),
        label="Wie moet het steunen?",
        help_text="Van elke gemeente ten minste één orgaan; anders kan het niet gedragen zijn.",
        widget=forms.CheckboxSelectMultiple,
    )
    fictief = fictief()

    def __init__(self, organen: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(True, *args, **kwargs)
        bied_aan(self, ingebracht_door=organen, gevraagd=organen)
        self.achteraan("fictief", "vertrouwelijkheid", "grond")

    def wat(self) -> Inhoud:
        """What was filled in."""
        velden = self.cleaned_data
        wat = {naam: velden[naam] for naam in Inhoud._fields}
        return Inhoud(**{**wat, "gevraagd": list(velden["gevraagd"])})


class Standpuntformulier(Huisformulier):
    """Where a body stands."""

    orgaan = forms.ChoiceField(label="Orgaan")
    houding = forms.ChoiceField(
        label="Waar staat het?", choices=Houding.choices, widget=forms.RadioSelect
    )
    datum = dag("Sinds welke dag")
    toelichting = tekst("Toelichting", "Nodig als het orgaan niet zonder meer steunt.")
    fictief = fictief()

    def __init__(self, organen: list[Orgaan], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._organen = {str(orgaan.pk): orgaan for orgaan in organen}
        velden: dict[str, Any] = self.fields
        velden["orgaan"].choices = [(pk, str(orgaan)) for pk, orgaan in self._organen.items()]

    def uitspraak(self) -> Uitspraak:
        """What was filled in."""
        wat = self.cleaned_data
        return Uitspraak(**{**wat, "orgaan": self._organen[wat["orgaan"]]})


class Invoerformulier(Huisformulier):
    """By which decision a proposal was adopted."""

    besluit = Besluitveld(empty_label="kies een besluit")

    def __init__(self, besluiten: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        bied_aan(self, besluit=besluiten)


class Intrekformulier(Huisformulier):
    """When a proposal was withdrawn."""

    op = dag("Ingetrokken op")

"""Forms about disputes: beginning one, and its next step."""

from typing import Any

from django import forms

from governance.models import Geschilstatus
from governance.services.geschillen import Inhoud
from governance.velden import fictief
from samenwerking.formulieren import Huisformulier
from samenwerking.invulvelden import Nieuwformulier, tekst
from samenwerking.models.versie import EERSTE_JAAR, LAATSTE_JAAR


def _jaar(label: str) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=EERSTE_JAAR, max_value=LAATSTE_JAAR)


class Geschilformulier(Nieuwformulier):
    """A new dispute."""

    onderwerp = forms.CharField(label="Onderwerp", max_length=200)
    toelichting = tekst("Toelichting", "Waar de gemeenten het niet over eens zijn.", nodig=True)
    componenten = forms.MultipleChoiceField(
        label="Over welke componenten gaat het?",
        help_text="Zolang een openbaar geschil loopt, heten zij «in geschil».",
        widget=forms.CheckboxSelectMultiple,
    )
    eerste_jaar = _jaar("Eerste jaar")
    laatste_jaar = _jaar("Laatste jaar")
    fictief = fictief()

    def __init__(self, componenten: list[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(True, *args, **kwargs)
        velden: dict[str, Any] = self.fields
        velden["componenten"].choices = [(naam, naam) for naam in componenten]
        self.achteraan("fictief", "vertrouwelijkheid", "grond")

    def wat(self) -> Inhoud:
        """What was filled in."""
        return Inhoud(**{naam: self.cleaned_data[naam] for naam in Inhoud._fields})


class Stapformulier(Huisformulier):
    """To which status, and what is told with it. van: the status that somebody saw."""

    van = forms.CharField(widget=forms.HiddenInput)
    naar = forms.ChoiceField(label="Naar", widget=forms.RadioSelect)
    toelichting = tekst("Toelichting", "Staat in het logboek.")

    def __init__(self, stappen: list[Geschilstatus], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        velden: dict[str, Any] = self.fields
        velden["naar"].choices = [(stap.value, stap.label) for stap in stappen]

"""What somebody can choose on the page on which hours are read; the choice is in the address."""

from collections.abc import Iterable
from typing import Any

from django import forms

from bijdrage.sleutels import versiesleutel
from bijdrage.uren.lezen import BRONNEN, GROEPEN, Keuze, Leesversie
from samenwerking.formulieren import Huisformulier
from samenwerking.models import Urenverdeling
from samenwerking.models.urenverdeling import Aard

ALLES = ("", "alles")


class Leesformulier(Huisformulier):
    """In which groups the hours are read, which rows, and with what they are compared."""

    groep = forms.ChoiceField(choices=[*GROEPEN.items()], required=False, label="Groepeer per")
    gemeente = forms.ChoiceField(
        required=False, label="Gemeente", help_text="Alleen rijen met uren voor deze gemeente."
    )
    aard = forms.ChoiceField(choices=[ALLES, *Aard.choices], required=False, label="Aard")
    onderdeel = forms.ChoiceField(required=False, label="Onderdeel")
    bron = forms.ChoiceField(choices=[ALLES, *BRONNEN.items()], required=False, label="Bron")
    zoek = forms.CharField(
        max_length=100,
        required=False,
        label="Zoek",
        help_text="In de naam van het onderdeel, de taak en het taakveld.",
        widget=forms.TextInput({"type": "search"}),
    )
    met = forms.ChoiceField(
        required=False, label="Vergelijk met", help_text="Een andere versie, of een ander jaar."
    )

    def __init__(
        self, versie: Leesversie, anderen: Iterable[Urenverdeling], *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        eenheden = sorted({(rij.onderdeel, f"{rij.onderdeel} {rij.naam}") for rij in versie.rijen})
        _bied_aan(self, "gemeente", [ALLES, *((d.cbs, d.naam) for d in versie.deelnemers)])
        _bied_aan(self, "onderdeel", [ALLES, *eenheden])
        versies = [(versiesleutel(ander), str(ander)) for ander in anderen]
        _bied_aan(self, "met", [("", "niets"), *versies])
        for veld in self.fields.values():
            veld.error_messages["invalid_choice"] = (
                f"Deze keuze bestaat niet. Kies bij «{veld.label}» uit de lijst."
            )

    @property
    def keuze(self) -> Keuze:
        """What was chosen; a choice that does not exist is not followed."""
        self.is_valid()
        gekozen = {naam: waarde for naam, waarde in self.cleaned_data.items() if waarde}
        gekozen.pop("met", None)
        return Keuze(**gekozen)

    @property
    def gekozen_met(self) -> str:
        """The version to compare with, by its name in addresses; "" for none."""
        self.is_valid()
        return str(self.cleaned_data.get("met", ""))


def _bied_aan(formulier: forms.Form, naam: str, keuzes: list[tuple[str, str]]) -> None:
    veld = formulier.fields[naam]
    if isinstance(veld, forms.ChoiceField):
        veld.choices = keuzes

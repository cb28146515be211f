"""Forms about investigations; what they offer comes from the selectors."""

from collections.abc import Iterable
from typing import Any

from django import forms

from maatwerk.models import Duur, Motie, Onderzoekstatus
from maatwerk.onderzoeken.selectors import TE_LAAT, Onderzoekkeuze
from maatwerk.services.onderzoeken import LANGSTE_TEKST, Stap
from samenwerking.formulieren import Huisformulier
from samenwerking.models import Besluit

STATUSSEN = [("", "alle"), (TE_LAAT, "te laat"), *Onderzoekstatus.choices]
TOELICHTING = {
    Onderzoekstatus.OPGELEVERD: ("Bevindingen", "Wat het onderzoek vond, in gewone woorden.", True),
    Onderzoekstatus.BESLOTEN: ("Vervolg", "Mag leeg zijn. Wat er met het besluit gebeurt.", False),
    Onderzoekstatus.VERVALLEN: ("Reden", "Waarom het onderzoek niet doorgaat.", True),
}
"""Per step what is written with it: the label, what to write, and whether it must be there."""
_ANDERS = ("Toelichting", "Mag leeg zijn. Staat daarna bij het verloop.", False)


class Keuzeformulier(Huisformulier):
    """Which investigations to show."""

    status = forms.ChoiceField(label="Status", required=False, choices=STATUSSEN)
    duur = forms.ChoiceField(label="Duur", required=False, choices=[("", "alle"), *Duur.choices])
    motie = forms.TypedChoiceField(label="Motie", required=False, coerce=int, empty_value=None)

    def __init__(self, moties: Iterable[Motie], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        velden: dict[str, Any] = self.fields
        velden["motie"].choices = [("", "alle"), *((m.pk, m.titel) for m in moties)]

    def keuze(self) -> Onderzoekkeuze:
        """What is asked for; a field that is wrong does not count, and says so."""
        self.is_valid()
        return Onderzoekkeuze(**self.cleaned_data)


class Stapformulier(Huisformulier):
    """A step. van: the status that somebody saw, so that nothing is done to what changed since."""

    van = forms.CharField(widget=forms.HiddenInput)
    besluit = forms.TypedChoiceField(label="Besluit", coerce=int)
    toelichting = forms.CharField(
        max_length=LANGSTE_TEKST, required=False, widget=forms.Textarea({"rows": 6})
    )
    uiterlijk = forms.DateField(
        label="Volgende stap uiterlijk",
        required=False,
        help_text="Mag leeg zijn. Na die dag staat het onderzoek bij «te laat».",
        widget=forms.DateInput({"type": "date"}),
    )

    def __init__(
        self, naar: Onderzoekstatus, besluiten: Iterable[Besluit], *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self._naar, self._besluiten = naar, {besluit.pk: besluit for besluit in besluiten}
        velden: dict[str, Any] = self.fields
        label, uitleg, nodig = TOELICHTING.get(naar, _ANDERS)
        toelichting = velden["toelichting"]
        toelichting.label, toelichting.help_text, toelichting.required = label, uitleg, nodig
        toelichting.error_messages["required"] = f"Vul «{label}» in."
        velden["besluit"].choices = [(pk, str(besluit)) for pk, besluit in self._besluiten.items()]
        if naar != Onderzoekstatus.BESLOTEN:
            del self.fields["besluit"]
        if naar in (Onderzoekstatus.AFGEROND, Onderzoekstatus.VERVALLEN):
            del self.fields["uiterlijk"]

    def stap(self) -> Stap:
        """The step as it was filled in."""
        ingevuld = self.cleaned_data
        besluit = self._besluiten.get(ingevuld.get("besluit", 0))
        return Stap(self._naar, ingevuld["toelichting"], besluit, ingevuld.get("uiterlijk"))

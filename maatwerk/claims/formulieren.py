"""Forms about claims; what they offer comes from the selectors."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms

from maatwerk.claims.selectors import Claimkeuze
from maatwerk.formulieren import Puntkeuzeveld
from maatwerk.models import Claim, Claimstatus, Grondslag, Maatwerkpunt
from maatwerk.services.claims import LANGSTE_TEKST, Inhoud, Jaarbedrag, Uitspraak
from samenwerking.formulieren import Huisformulier
from samenwerking.invulvelden import Besluitveld, Nieuwformulier, getal, tekst
from samenwerking.models import Gemeente
from samenwerking.models.versie import EERSTE_JAAR, LAATSTE_JAAR

ALLE = [("", "alle")]
BEDRAG_CIJFERS = 14


class Keuzeformulier(Huisformulier):
    """Which claims to show."""

    status = forms.ChoiceField(
        label="Status", required=False, choices=[*ALLE, *Claimstatus.choices]
    )
    grondslag = forms.ChoiceField(
        label="Grondslag", required=False, choices=[*ALLE, *Grondslag.choices]
    )
    onder = forms.CharField(
        label="Onder code", required=False, max_length=50, help_text="Zoals 1.1."
    )

    def keuze(self) -> Claimkeuze:
        """What is asked for; a field that is wrong does not count, and says so."""
        self.is_valid()
        return Claimkeuze(**self.cleaned_data)


class Claimveld(forms.ModelChoiceField):
    """One of the claims that somebody may know of."""

    def label_from_instance(self, obj: Any) -> str:
        """By its code and what it is about."""
        return f"{obj.code} {obj.omschrijving}"


class Claimformulier(Nieuwformulier):
    """A claim, with what it costs in each of these years."""

    code = forms.CharField(
        label="Code", max_length=50, help_text="Zoals 1.1.1a. De punten maken de indeling."
    )
    omschrijving = forms.CharField(label="Omschrijving", max_length=500)
    voor = forms.ModelChoiceField(Gemeente.objects.none(), label="Voor gemeente")
    grondslag = forms.ChoiceField(
        label="Grondslag",
        required=False,
        choices=[("", "niet bekend"), *Grondslag.choices],
        help_text="Autonoom: het moet, door wet of groei. Wens: de gemeente wil het.",
    )
    vte = getal("Vte", "Van deze claim alleen. Leeg: niet bekend.", cijfers=7)
    taakveld = forms.CharField(
        label="Taakveld", required=False, max_length=10, help_text="Leeg: 0.4 overhead."
    )
    eerste_jaar = forms.IntegerField(
        label="Eerste jaar", min_value=EERSTE_JAAR, max_value=LAATSTE_JAAR
    )
    laatste_jaar = forms.IntegerField(
        label="Laatste jaar",
        required=False,
        min_value=EERSTE_JAAR,
        max_value=LAATSTE_JAAR,
        help_text="Leeg: zonder einde.",
    )
    compensatie = tekst(
        "Nieuw voor oud, in woorden", "Waarmee de claim wordt betaald. Mag leeg zijn.", regels=2
    )
    betaalt = Claimveld(
        Claim.objects.none(),
        label="Betaalt voor",
        required=False,
        empty_label="geen andere claim",
        help_text="De claim die met deze (lagere) claim wordt betaald.",
    )
    punt = Puntkeuzeveld(
        Maatwerkpunt.objects.none(),
        label="Punt van de inventaris",
        required=False,
        empty_label="geen",
    )
    toelichting = tekst("Toelichting")
    bron = forms.CharField(label="Bron", required=False, max_length=50, help_text="De code.")
    fictief = forms.BooleanField(label="Fictief (verzonnen)", required=False)

    def __init__(
        self,
        nieuw: bool,
        jaren: Sequence[int],
        keuzes: dict[str, Any],
        *args: Any,
        **kwargs: Any,
    ) -> None:
        super().__init__(nieuw, *args, **kwargs)
        self._jaren = jaren
        velden: dict[str, Any] = self.fields
        for naam, keuze in keuzes.items():
            velden[naam].queryset = keuze
        for jaar in jaren:
            for soort in Jaarbedrag._fields:
                velden[f"{soort}_{jaar}"] = getal(
                    f"{jaar}: {soort}, in euro", "Wat eraf gaat met een minteken.", BEDRAG_CIJFERS
                )
        self.achteraan("toelichting", "bron", "fictief", "vertrouwelijkheid", "grond")

    def inhoud(self) -> Inhoud:
        """What was filled in."""
        return Inhoud(**{naam: self.cleaned_data[naam] for naam in Inhoud._fields})

    def bedragen(self) -> dict[int, Jaarbedrag]:
        """Per year of which something was filled in what the claim costs; the other half is 0."""
        gevuld: dict[int, Jaarbedrag] = {}
        for jaar in self._jaren:
            delen = [self.cleaned_data[f"{soort}_{jaar}"] for soort in Jaarbedrag._fields]
            if any(deel is not None for deel in delen):
                gevuld[jaar] = Jaarbedrag(*(deel or Decimal() for deel in delen))
        return gevuld


def wat_er_staat(claim: Claim) -> dict[str, Any]:
    """A claim as the form shows it."""
    velden = {naam: getattr(claim, naam) for naam in Inhoud._fields}
    for jaar in claim.jaren.all():
        velden |= {f"{soort}_{jaar.jaar}": getattr(jaar, soort) for soort in Jaarbedrag._fields}
    return velden


class Uitspraakformulier(Huisformulier):
    """What becomes of a claim. van: the status that somebody saw."""

    van = forms.CharField(widget=forms.HiddenInput)
    besluit = Besluitveld()
    reden = forms.CharField(
        label="Reden",
        max_length=LANGSTE_TEKST,
        required=False,
        widget=forms.Textarea({"rows": 4}),
    )

    def __init__(self, naar: Claimstatus, besluiten: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._naar = naar
        velden: dict[str, Any] = self.fields
        velden["besluit"].queryset = besluiten
        velden["reden"].required = naar != Claimstatus.TOEGEKEND
        if naar == Claimstatus.INGETROKKEN:
            del self.fields["besluit"]

    def uitspraak(self) -> Uitspraak:
        """What was filled in."""
        wat = self.cleaned_data
        return Uitspraak(self._naar, wat.get("besluit"), wat["reden"])

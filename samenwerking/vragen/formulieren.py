"""Forms about questions; what they offer comes from the page and the selectors."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from django import forms

from samenwerking.formulieren import Huisformulier
from samenwerking.models import Vraagstatus
from samenwerking.rechten.persoon import Rolhouding
from samenwerking.services.vragen import LANGSTE_TEKST
from samenwerking.vraagpaginas import Plek
from samenwerking.vragen.selectors import TE_LAAT, Vraagkeuze

LANGSTE_REDEN = 500
STATUSSEN = [("", "alle"), (TE_LAAT, "te laat"), *Vraagstatus.choices]
Keuzes = list[tuple[str, Any]]


class Vraagformulier(Huisformulier):
    """A question: at which place of the page, and, with more roles than one, in which."""

    plek = forms.ChoiceField(label="Waarover precies?", required=False)
    als = forms.TypedChoiceField(label="Als wie vraagt u dit?", coerce=int)
    tekst = forms.CharField(
        label="Uw vraag",
        max_length=LANGSTE_TEKST,
        help_text="Iedereen kan de vraag later lezen. Zet er geen namen van mensen in.",
        widget=forms.Textarea({"rows": 6}),
    )

    def __init__(
        self, plekken: Iterable[Plek], als: Sequence[Rolhouding], *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self._als = als
        velden: dict[str, Any] = self.fields
        velden["plek"].choices = _plekken(plekken)
        velden["als"].choices = list(enumerate(map(str, als)))
        if len(als) == 1:
            del self.fields["als"]

    @property
    def houding(self) -> Rolhouding:
        """The role in which is asked."""
        return self._als[self.cleaned_data.get("als", 0)]


class Antwoordformulier(Huisformulier):
    """An answer, and where it comes from."""

    antwoord = forms.CharField(
        label="Antwoord",
        max_length=LANGSTE_TEKST,
        help_text="In gewone woorden; een raadslid leest het. Zet er geen namen van mensen in.",
        widget=forms.Textarea({"rows": 10}),
    )
    herkomst = forms.CharField(
        label="Herkomst",
        max_length=500,
        required=False,
        help_text=(
            "Mag leeg zijn. Het adres van de bladzijde die laat zien waar het bedrag vandaan "
            "komt: klik op dat bedrag en neem het adres over."
        ),
    )

    def clean_herkomst(self) -> str:
        """The path; the name of the website before it is left out."""
        delen = urlsplit(str(self.cleaned_data["herkomst"]).strip())
        return urlunsplit(("", "", delen.path, delen.query, ""))


class Redenformulier(Huisformulier):
    """Why an answer is not right yet."""

    reden = forms.CharField(
        label="Wat klopt er nog niet?",
        max_length=LANGSTE_REDEN,
        widget=forms.Textarea({"rows": 3}),
    )


class Keuzeformulier(Huisformulier):
    """Which questions to show; somebody who did not log in chooses a year only."""

    status = forms.ChoiceField(label="Status", required=False, choices=STATUSSEN)
    jaar = forms.TypedChoiceField(label="Jaar", required=False, coerce=int, empty_value=None)
    mijn = forms.TypedChoiceField(
        label="Gesteld door",
        required=False,
        choices=[("", "iedereen"), ("ja", "mijzelf")],
        coerce=bool,
        empty_value=None,
    )

    def __init__(self, jaren: Iterable[int], binnen: bool, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        velden: dict[str, Any] = self.fields
        velden["jaar"].choices = [("", "alle"), *((jaar, str(jaar)) for jaar in jaren)]
        if not binnen:
            del self.fields["status"], self.fields["mijn"]

    def keuze(self) -> Vraagkeuze:
        """What is asked for; a field that is wrong does not count, and says so."""
        self.is_valid()
        return Vraagkeuze(**self.cleaned_data)


def _plekken(plekken: Iterable[Plek]) -> Keuzes:
    """The places under their headings, after the page as a whole."""
    keuzes: Keuzes = [("", "de hele pagina")]
    for groep, leden in groupby(plekken, key=lambda plek: plek.groep):
        deel = [(plek.anker, plek.tekst) for plek in leden]
        keuzes += [(groep, deel)] if groep else deel
    return keuzes

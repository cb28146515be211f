"""Forms about savings and targets."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, TypeVar

from django import forms
from django.db.models import Model

from bijdrage.models import Wijze
from maatwerk.models import Keuzescenario, Taakstelling
from maatwerk.services.besparingen import Doel
from maatwerk.services.taakstellingen import Inhoud
from samenwerking.formulieren import Huisformulier
from samenwerking.models import Besluit, Bron, Gemeente
from samenwerking.models.versie import EERSTE_JAAR, LAATSTE_JAAR

M = TypeVar("M", bound=Model)


def _bedrag(label: str, uitleg: str = "In euro per jaar. Zonder punt, zoals 80000.") -> Any:
    return forms.DecimalField(
        label=label,
        help_text=uitleg,
        min_value=Decimal("0.01"),
        max_digits=14,
        decimal_places=2,
        localize=True,
    )


def _jaar(label: str, uitleg: str = "", required: bool = True) -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        help_text=uitleg,
        required=required,
        min_value=EERSTE_JAAR,
        max_value=LAATSTE_JAAR,
    )


class Keuzelijst(Huisformulier):
    """A form of which some fields offer records; an empty choice where none is needed."""

    def __init__(self, keuzes: Mapping[str, Iterable[Model]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._records = {naam: {str(r.pk): r for r in rijen} for naam, rijen in keuzes.items()}
        for naam, records in self._records.items():
            veld: Any = self.fields[naam]
            keuze = [(pk, str(record)) for pk, record in records.items()]
            leeg = [("", "kies")] if veld.required else [("", "geen")]
            veld.choices = keuze if veld.required and len(keuze) == 1 else [*leeg, *keuze]

    def clean(self) -> dict[str, Any]:
        """The last year is not before the first."""
        ingevuld = super().clean() or {}
        eerste, laatste = ingevuld.get("eerste_jaar"), ingevuld.get("laatste_jaar")
        if eerste and laatste and laatste < eerste:
            self.add_error("laatste_jaar", f"Het laatste jaar ligt voor het eerste, {eerste}.")
        return ingevuld

    def record(self, naam: str, soort: type[M]) -> M | None:
        """What was chosen; None for nothing."""
        gekozen = self._records[naam].get(self.cleaned_data[naam])
        return gekozen if isinstance(gekozen, soort) else None


class Besparingformulier(Keuzelijst):
    """What a saving should bring."""

    naam = forms.CharField(label="Naam", max_length=200)
    gemeente = forms.ChoiceField(label="Wiens bijdrage wordt lager?")
    doel = _bedrag("Doel")
    eerste_jaar = _jaar("Eerste jaar")
    laatste_jaar = _jaar("Laatste jaar", "Leeg: zij komt elk jaar terug.", required=False)
    keuzescenario = forms.ChoiceField(
        label="Keuzescenario", required=False, help_text="Wat er voor verandert."
    )
    taakstelling = forms.ChoiceField(
        label="Taakstelling", required=False, help_text="Welke taakstelling zij helpt vullen."
    )
    vervallen = forms.CharField(
        label="Waarom vervalt zij?", max_length=500, required=False, help_text="Leeg: zij loopt."
    )

    def ingevuld(self, fictief: bool = False) -> Doel:
        """What was filled in."""
        gemeente = self.record("gemeente", Gemeente)
        if gemeente is None:
            raise ValueError("het formulier is niet gecontroleerd")
        return Doel(
            **{
                **self.cleaned_data,
                "gemeente": gemeente,
                "keuzescenario": self.record("keuzescenario", Keuzescenario),
                "taakstelling": self.record("taakstelling", Taakstelling),
            },
            fictief=fictief,
        )


class Besluitformulier(Keuzelijst):
    """A decision on a saving."""

    besluit = forms.ChoiceField(
        label="Besluit", help_text="Staat het er niet bij? Leg het eerst vast in het beheer."
    )
    toegezegd = _bedrag("Toegezegd bedrag")


class Verwerkformulier(Huisformulier):
    """By which way a saving enters the calculation."""

    wijze = forms.ChoiceField(
        label="Hoe komt zij in de berekening?",
        choices=[("", "kies"), (Wijze.UREN, "in de uren"), (Wijze.CORRECTIE, "als correctie")],
        help_text=(
            "In de uren: de urenverdeling van het eerste jaar wordt lager. Als correctie: een "
            "bedrag op de bijdrage, van de soort vermindering."
        ),
    )


class Taakstellingformulier(Keuzelijst):
    """A target as it was set."""

    naam = forms.CharField(label="Naam", max_length=200)
    gemeente = forms.ChoiceField(label="Van welke gemeente?")
    bedrag = _bedrag("Bedrag")
    percentage = forms.DecimalField(
        label="Percentage van de bijdrage",
        help_text="Mag leeg zijn. Als de taakstelling zo is opgelegd, zoals 1,5.",
        required=False,
        min_value=Decimal("0.000001"),
        max_value=100,
        max_digits=9,
        decimal_places=6,
        localize=True,
    )
    eerste_jaar = _jaar("Eerste jaar")
    laatste_jaar = _jaar("Laatste jaar", "Leeg: zij geldt elk jaar.", required=False)
    toelichting = forms.CharField(
        label="Toelichting", required=False, max_length=5000, widget=forms.Textarea({"rows": 4})
    )
    besluit = forms.ChoiceField(label="Besluit", required=False)
    bron = forms.ChoiceField(label="Bron", required=False)

    def inhoud(self, fictief: bool = False) -> Inhoud:
        """What was filled in."""
        gemeente = self.record("gemeente", Gemeente)
        if gemeente is None:
            raise ValueError("het formulier is niet gecontroleerd")
        return Inhoud(
            **{
                **self.cleaned_data,
                "gemeente": gemeente,
                "besluit": self.record("besluit", Besluit),
                "bron": self.record("bron", Bron),
            },
            fictief=fictief,
        )

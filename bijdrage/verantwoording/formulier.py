"""What somebody chooses in the booking proposal (in the address), and the files beside it."""

from collections.abc import Iterable
from typing import Any, cast

from django import forms
from django.core.files.uploadedfile import UploadedFile

from bijdrage.boeken.voorstel import KEUZES, OVERDRACHT, Keuze, OngeldigeKeuze
from bijdrage.models import Berekening, Methode
from bijdrage.models.aansluitbestand import DUIZEND, EENHEDEN
from samenwerking.formulieren import Huisformulier
from samenwerking.models import Samenwerking, Status

_MEGA = 1_000_000
MAX_BYTES = 10 * _MEGA
"""Far more than a real extract or delivery, of which one has some thousands of rows."""
LEEG = {"empty": "Dit bestand is leeg. Kies een ander."}
GESPIEGELD = "gespiegeld"


class Boekformulier(Huisformulier):
    """How the overhead part and the baten are booked."""

    categorie = forms.ChoiceField(
        choices=[(code, f"{code}: {naam}") for code, naam in KEUZES.items()],
        required=False,
        label="Categorie van het overheaddeel",
        help_text="4.3.2 is de standaard. Bij een andere categorie hoort een motief.",
    )
    motief = forms.CharField(
        required=False,
        max_length=300,
        label="Motief",
        help_text="Waarom deze categorie past. Het motief staat bij elke boeking.",
    )
    baten = forms.ChoiceField(
        choices=[("", "alles op 0.4"), (GESPIEGELD, "gespiegeld, per taakveld")],
        required=False,
        label="Baten van de centrumgemeente",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for veld in self.fields.values():
            veld.error_messages["invalid_choice"] = (
                f"Deze keuze bestaat niet. Kies bij «{veld.label}» uit de lijst."
            )

    @property
    def keuze(self) -> Keuze:
        """What was chosen; the default where a choice does not exist."""
        self.is_valid()
        gekozen = self.cleaned_data
        return Keuze(
            gekozen.get("categorie") or OVERDRACHT,
            gekozen.get("motief", ""),
            gekozen.get("baten") == GESPIEGELD,
        )

    def weiger(self, weigering: OngeldigeKeuze) -> None:
        """Tell with the fields why a choice cannot be followed."""
        self.add_error("motief", str(weigering))


class _Aanlevering(Huisformulier):
    """A file that is laid beside a calculation."""

    def clean_bestand(self) -> UploadedFile:
        """Refuse what is larger than any real file before it is read."""
        bestand: UploadedFile = self.cleaned_data["bestand"]
        if (bestand.size or 0) > MAX_BYTES:
            raise forms.ValidationError(
                f"Het bestand is {(bestand.size or 0) // _MEGA} MB; ten hoogste"
                f" {MAX_BYTES // _MEGA} MB is toegestaan."
            )
        return bestand


class Grootboekformulier(_Aanlevering):
    """An extract of the ledger."""

    bestand = forms.FileField(
        label="Uittreksel van het grootboek",
        help_text="Een .csv met puntkomma's (UTF-8), in euro. Geen namen van mensen.",
        widget=forms.FileInput({"accept": ".csv"}),
        error_messages=LEEG,
    )


class Leveringformulier(_Aanlevering):
    """An Iv3 delivery, which does not say itself in what its amounts are written."""

    bestand = forms.FileField(
        label="Iv3-levering",
        help_text="Het bestand (.json) zoals de gemeente het aan het CBS levert.",
        widget=forms.FileInput({"accept": ".json"}),
        error_messages=LEEG,
    )
    eenheid = forms.ChoiceField(choices=EENHEDEN, initial=DUIZEND, label="De bedragen staan in")


class Effectformulier(Huisformulier):
    """Of which method the effect is worked out, and on which calculation."""

    methode = forms.ModelChoiceField(
        Methode.objects.none(),
        empty_label=None,
        label="Methode",
        help_text="Alleen een methode waarop nog niets is vastgesteld, met een methode ervoor.",
    )
    berekening = forms.ModelChoiceField(
        Berekening.objects.none(),
        empty_label=None,
        label="Berekend op",
        help_text="De kosten en uren van deze berekening, verdeeld met beide methoden.",
    )

    def __init__(
        self, samenwerking: Samenwerking, methoden: Iterable[Methode], *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        geldig = samenwerking.berekeningen.exclude(status=Status.VERVANGEN)
        keuzes = {
            "methode": samenwerking.methoden.filter(pk__in=[methode.pk for methode in methoden]),
            "berekening": geldig.order_by("-jaar", "stand", "-versie"),
        }
        for naam, rijen in keuzes.items():
            cast(forms.ModelChoiceField, self.fields[naam]).queryset = rijen


class Overneemformulier(Huisformulier):
    """With which calculation of the year after the new version begins."""

    berekening = forms.ModelChoiceField(
        Berekening.objects.none(),
        empty_label=None,
        label="Begin met de kosten en uren van",
        help_text="Deze berekening blijft zoals zij is. De correctie komt in een nieuwe versie.",
    )

    def __init__(self, samenwerking: Samenwerking, jaar: int, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rijen = samenwerking.berekeningen.filter(jaar=jaar).exclude(status=Status.VERVANGEN)
        keuzes = rijen.select_related("samenwerking", "urenverdeling", "kostenraming")
        veld = cast(forms.ModelChoiceField, self.fields["berekening"])
        veld.queryset = keuzes.order_by("stand", "-versie")

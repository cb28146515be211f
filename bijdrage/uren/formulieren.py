"""Forms of the pages about hours; what they offer comes from the selectors."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.text import slugify
from django.utils.timezone import localdate

from bijdrage.uren.weergave import getypt
from samenwerking.formulieren import Huisformulier
from samenwerking.models import Besluit, Samenwerking, Stand, Urenregel, Urenverdeling
from samenwerking.models.urenverdeling import Aard, BronUren
from samenwerking.models.versie import EERSTE_JAAR, LAATSTE_JAAR
from samenwerking.models.vertrouwelijk import Vertrouwelijkheid
from samenwerking.services.uren.openen import Opening
from samenwerking.werkboek.xlsx.pakket import MAX_BESTAND

_MEGA = 1_000_000
MAX_BOEKINGEN = 200 * _MEGA
"""A million booked lines are some 40 MB."""
GETAL = "Typ uren zonder punt en met ten hoogste twee cijfers achter de komma, zoals 1250,5."


class Bestandformulier(Huisformulier):
    """A workbook with hours."""

    werkmap = forms.FileField(
        label="Werkmap",
        help_text="Een ingevuld sjabloon (.xlsx). Alleen de bladen Uren en Onderdelen tellen.",
        widget=forms.FileInput({"accept": ".xlsx"}),
        error_messages={"empty": "Dit bestand is leeg. Kies een ander."},
    )

    def clean_werkmap(self) -> UploadedFile:
        """Refuse what is larger than any real workbook before it is kept anywhere."""
        werkmap: UploadedFile = self.cleaned_data["werkmap"]
        if (werkmap.size or 0) > MAX_BESTAND:
            raise forms.ValidationError(
                f"De werkmap is {(werkmap.size or 0) // _MEGA} MB; ten hoogste"
                f" {MAX_BESTAND // _MEGA} MB is toegestaan."
            )
        return werkmap


class Boekingenformulier(Huisformulier):
    """A csv with booked hours."""

    boekingen = forms.FileField(
        label="Bestand",
        help_text=(
            "Een .csv met puntkomma's (UTF-8) en alleen de kolommen week, onderdeel, taak, "
            "gemeente en uren. Geen namen of nummers van mensen."
        ),
        widget=forms.FileInput({"accept": ".csv"}),
        error_messages={"empty": "Dit bestand is leeg. Kies een ander."},
    )

    def clean_boekingen(self) -> UploadedFile:
        """Refuse what is larger than millions of lines before it is read."""
        bestand: UploadedFile = self.cleaned_data["boekingen"]
        if (bestand.size or 0) > MAX_BOEKINGEN:
            raise forms.ValidationError(
                f"Het bestand is {(bestand.size or 0) // _MEGA} MB; ten hoogste"
                f" {MAX_BOEKINGEN // _MEGA} MB is toegestaan. Tel eerst regels van"
                " dezelfde week en taak op."
            )
        return bestand


class Datumveld(forms.DateField):
    """A day, typed as 31-12-2026 or chosen from the browser's calendar."""

    widget = forms.DateInput({"type": "date"}, format="%Y-%m-%d")

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(input_formats=["%Y-%m-%d", "%d-%m-%Y"], **kwargs)


class OpenFormulier(Huisformulier):
    """From which version a year begins, and what is known of it."""

    van = forms.ModelChoiceField(
        Urenverdeling.objects.none(),
        label="Beginnen uit",
        empty_label=None,
        help_text="De rijen van deze versie gaan mee. Ze heten ongewijzigd tot iemand ze aanraakt.",
    )
    jaar = forms.IntegerField(min_value=EERSTE_JAAR, max_value=LAATSTE_JAAR, label="Jaar")
    stand = forms.ChoiceField(choices=Stand.choices, label="Stand")
    reden = forms.CharField(max_length=500, label="Reden", help_text="Waarom deze versie er komt.")
    productieve_uren = forms.DecimalField(
        max_digits=8, decimal_places=2, min_value=0, localize=True, label="Productieve uren per vte"
    )
    bron_productieve_uren = forms.CharField(
        max_length=200,
        label="Bron van de productieve uren",
        help_text="Zoals «personeelsbegroting 2024».",
    )
    drempel_voorhang = forms.DecimalField(
        max_digits=18,
        decimal_places=2,
        min_value=0,
        localize=True,
        label="Drempel voor voorhang, in euro",
        help_text="Verandert een bijdrage meer, dan telt dat pas als die gemeente het erkent.",
    )
    marge_vte = forms.DecimalField(
        max_digits=5,
        decimal_places=2,
        min_value=0,
        max_value=100,
        localize=True,
        label="Marge op de vte, in procenten",
        help_text="Hoeveel uren een onderdeel meer mag hebben dan vte × productieve uren.",
    )
    drempel_aandeel = forms.DecimalField(
        max_digits=5,
        decimal_places=2,
        min_value=0,
        max_value=100,
        localize=True,
        label="Drempel voor een toelichting, in procentpunt",
        help_text="Verandert het deel van de gastgemeente meer, dan is een toelichting nodig.",
    )
    bron_drempels = forms.CharField(
        max_length=200,
        label="Bron van marge en drempels",
        help_text="Waar ze zijn afgesproken. Elke gemeente geeft er met de uren akkoord op.",
    )
    uiterlijk = Datumveld(
        label="Invullen tot en met",
        help_text="Voorstel: over zes weken. Daarna is er uitstel met een reden voor nodig.",
    )

    def __init__(self, keuzes: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(forms.ModelChoiceField, self.fields["van"]).queryset = keuzes

    def clean_uiterlijk(self) -> Any:
        """A day to come."""
        dag = self.cleaned_data["uiterlijk"]
        if dag < localdate():
            raise forms.ValidationError("Deze dag is al voorbij. Kies vandaag of een latere dag.")
        return dag

    @property
    def opening(self) -> Opening:
        """What was filled in."""
        gegevens = {k: v for k, v in self.cleaned_data.items() if k != "van"}
        return Opening(**gegevens)


class Redenformulier(Huisformulier):
    """Why something is done."""

    reden = forms.CharField(max_length=500, label="Reden", widget=forms.Textarea({"rows": 3}))


class Uitstelformulier(Redenformulier):
    """Until when, and why."""

    uiterlijk = Datumveld(label="Nieuwe uiterste dag")
    field_order = ("uiterlijk", "reden")


class Besluitformulier(Huisformulier):
    """The decision by which hours are adopted, and the day."""

    besluit = forms.ModelChoiceField(
        Besluit.objects.none(),
        empty_label="Kies een besluit",
        label="Besluit",
        help_text="Staat het er niet bij? Voeg het eerst toe in het beheer, bij de besluiten.",
    )
    op = Datumveld(
        label="Vastgesteld op", help_text="Vanaf de dag van het besluit tot en met vandaag."
    )

    def __init__(self, samenwerking: Samenwerking, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"op": localdate()})
        super().__init__(*args, **kwargs)
        keuzes = samenwerking.besluiten.filter(vertrouwelijkheid=Vertrouwelijkheid.OPENBAAR)
        cast(forms.ModelChoiceField, self.fields["besluit"]).queryset = keuzes


class Rijformulier(Huisformulier):
    """A row as text; what is wrong with it comes from the rules of a workbook.

    Fields are called after the columns, see ``veldnaam``; ``gelezen`` is how often the row was
    saved when read.
    """

    def __init__(
        self,
        kolommen: Sequence[str],
        keuzes: Mapping[str, Iterable[tuple[str, str]]],
        *args: Any,
        **kwargs: Any,
    ) -> None:
        begin = {veldnaam(k): waarde for k, waarde in kwargs.pop("initial", {}).items()}
        super().__init__(*args, **{**kwargs, "initial": begin})
        self.kolommen = kolommen
        vast = {"aard": Aard.choices, "bron": BronUren.choices}
        for kolom in kolommen:
            naam, opties = veldnaam(kolom), keuzes.get(kolom) or vast.get(kolom)
            if opties:
                leeg = [] if kolom in ("onderdeel", "aard", "taakveld") else [("", "geen")]
                self.fields[naam] = forms.ChoiceField(
                    choices=[*leeg, *opties], required=not leeg and bool(opties)
                )
                self.fields[naam].required = not leeg
            else:
                self.fields[naam] = forms.CharField(required=False)
            self.fields[naam].label = kolom.capitalize()
            self.fields[naam].error_messages["required"] = f"Vul «{kolom}» in."
        self.fields["toelichting"].widget = forms.Textarea({"rows": 3})
        self.fields["gelezen"] = forms.IntegerField(widget=forms.HiddenInput, initial=0)

    @property
    def cellen(self) -> dict[str, str]:
        """What was filled in, as text per column."""
        return {kolom: str(self.cleaned_data[veldnaam(kolom)]) for kolom in self.kolommen}


def veldnaam(kolom: str) -> str:
    """What the field of a column is called: without spaces, which no id may have."""
    return slugify(kolom)


class Standpuntformulier(Huisformulier):
    """For each row of a unit the hours that a municipality would put there."""

    def __init__(
        self, regels: Sequence[Urenregel], gemeenten: Mapping[str, str], *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.regels, self.gemeenten = regels, gemeenten
        for regel in regels:
            nu = {u.gemeente.cbs: u.uren for u in regel.uren.all()}
            for cbs, naam in gemeenten.items():
                self._veld(f"{regel.pk}-{cbs}", nu.get(cbs, 0), f"uren {naam}, {regel.taak}")
            samen = f"uren gezamenlijk, {regel.taak}"
            self._veld(f"{regel.pk}-samen", regel.gezamenlijk, samen)

    def _veld(self, naam: str, nu: Any, label: str) -> None:
        self.fields[naam] = forms.DecimalField(
            min_value=0,
            max_digits=16,
            decimal_places=2,
            localize=True,
            initial=getypt(nu),
            label=label,
            error_messages={
                "required": f"Vul «{label}» in.",
                "invalid": GETAL,
                "max_decimal_places": GETAL,
            },
        )

    @property
    def tabel(self) -> list[tuple[Urenregel, list[Any]]]:
        """Each row with its fields: one per municipality, and for the hours together."""
        delen = [*self.gemeenten, "samen"]
        return [(regel, [self[f"{regel.pk}-{deel}"] for deel in delen]) for regel in self.regels]


class Bezwaarformulier(Standpuntformulier):
    """The same, and why."""

    reden = forms.CharField(
        label="Waarom moeten deze uren anders?", widget=forms.Textarea({"rows": 3})
    )

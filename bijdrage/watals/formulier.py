"""The questions of the page as forms: one question at a time, each with few fields."""

from abc import abstractmethod
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django import forms

from bijdrage.rapport.samenstellen import Namen
from bijdrage.rekenmodel.anders import GEDEELD
from bijdrage.rekenmodel.invoer import (
    BEDRAG,
    GAST,
    INWONERS,
    PERCENTAGE,
    SCHAAL,
    UREN,
    UREN_EXCLUSIEF,
    Gemeente,
    Invoer,
    Sleutel,
)
from bijdrage.rekenmodel.wijziging import Wijziging
from bijdrage.watals import vragen
from samenwerking.formulieren import Huisformulier
from samenwerking.iv3 import taakveld_volgorde
from samenwerking.notatie import getal
from samenwerking.schaal import naar_geheel

MEER, MINDER = "meer", "minder"
UUR, VTE = "uur", "vte"
ALLE = "alle"
Keuzes = list[tuple[str, str]]


def _getal(label: str, decimalen: int, hint: str = "") -> forms.DecimalField:
    return forms.DecimalField(
        label=label,
        help_text=hint,
        min_value=Decimal(1).scaleb(-decimalen),
        max_digits=10 + decimalen,
        decimal_places=decimalen,
        localize=True,
    )


def _richting(meer: str, minder: str) -> forms.ChoiceField:
    return forms.ChoiceField(label="Welke kant op?", choices=[(MINDER, minder), (MEER, meer)])


class Vraag(Huisformulier):
    """A question. titel: the question itself; the answer is a tuple of changes of the input."""

    titel = ""

    def __init__(self, invoer: Invoer, namen: Namen, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.invoer, self.namen = invoer, namen
        for naam in self.fields.keys() & KEUZES.keys():
            veld: Any = self.fields[naam]
            veld.choices = KEUZES[naam](invoer, namen)

    @property
    @abstractmethod
    def wijzigingen(self) -> tuple[Wijziging, ...]:
        """What was answered, as changes of the input."""

    def _met_teken(self, veld: str, decimalen: int) -> int:
        """The number in a field as a whole one, below zero for less."""
        heel = naar_geheel(self.cleaned_data[veld], decimalen)
        return -heel if self.cleaned_data["richting"] == MINDER else heel


class Urenvraag(Vraag):
    """More or fewer hours of a unit."""

    titel = "Meer of minder uren van een team"

    onderdeel = forms.ChoiceField(label="Welk team?")
    gemeente = forms.ChoiceField(label="Voor welke gemeente?")
    richting = _richting("meer uren", "minder uren")
    aantal = _getal("Hoeveel?", 2)
    eenheid = forms.ChoiceField(label="In vte of in uren?", choices=[(VTE, "vte"), (UUR, "uren")])

    def clean(self) -> dict[str, Any]:
        """A vte is only known where the input says how many hours it is."""
        gekozen = super().clean() or {}
        if gekozen.get("eenheid") == VTE and not self.invoer.kenmerken.productieve_uren:
            self.add_error("eenheid", "We weten niet hoeveel uren een vte is. Kies uren.")
        if not self.errors and -self._honderdsten() > self._nu():
            self.add_error("aantal", self._te_veel())
        return gekozen

    @property
    def wijzigingen(self) -> tuple[Wijziging, ...]:
        """The hours of the unit, in proportion to what the municipality has there."""
        wie, onderdeel = self.cleaned_data["gemeente"], self.cleaned_data["onderdeel"]
        return vragen.meer_uren(wie, self._honderdsten(), onderdeel)

    def _honderdsten(self) -> int:
        """The change in hundredths of hours."""
        honderdsten = self._met_teken("aantal", 2)
        if self.cleaned_data["eenheid"] == VTE:
            honderdsten = honderdsten * (self.invoer.kenmerken.productieve_uren or 0) // 100
        return honderdsten

    def _nu(self) -> int:
        """What the municipality has of the unit for itself, in hundredths of hours."""
        plek = [g.naam for g in self.invoer.gemeenten].index(self.cleaned_data["gemeente"])
        eigen = [r for r in self.invoer.uren if r.onderdeel == self.cleaned_data["onderdeel"]]
        return sum(rij.uren[plek] for rij in eigen)

    def _te_veel(self) -> str:
        nu, productief = self._nu(), self.invoer.kenmerken.productieve_uren
        in_vte = f" ({getal(Fraction(nu, productief), 1)} vte)" if productief else ""
        team = self.namen.naam("onderdeel", self.cleaned_data["onderdeel"])
        uren, wie = getal(Fraction(nu, 100)), self.cleaned_data["gemeente"]
        return f"{team} heeft {uren} uur{in_vte} voor {wie} alleen. Haal er hoogstens zoveel af."


class Niveauvraag(Vraag):
    """More or less service in a taakveld."""

    titel = "Meer of minder dienstverlening in een taakveld"

    taakveld = forms.ChoiceField(label="Welk taakveld?")
    gemeente = forms.ChoiceField(label="Voor welke gemeente?")
    richting = _richting("meer", "minder")
    procent = _getal("Hoeveel procent?", 2, "Van de uren die de gemeente daar nu heeft.")

    @property
    def wijzigingen(self) -> tuple[Wijziging, ...]:
        """The hours and the own cost of the municipality there."""
        wie, taakveld = self.cleaned_data["gemeente"], self.cleaned_data["taakveld"]
        return vragen.niveau(self.invoer, wie, taakveld, self._met_teken("procent", 6))


class Afspraakvraag(Vraag):
    """A higher or lower agreed amount."""

    titel = "Een ander afgesproken bedrag, zoals ICT"

    afspraak = forms.ChoiceField(label="Welke afspraak?")
    gast = forms.ChoiceField(label="Voor welke gemeente?")
    richting = _richting("hoger", "lager")
    bedrag = _getal("Hoeveel euro?", 2, "Zonder punt, zoals 100000.")

    @property
    def wijzigingen(self) -> tuple[Wijziging, ...]:
        """The agreed amount as it becomes."""
        wie, afspraak = self.cleaned_data["gast"], self.cleaned_data["afspraak"]
        return vragen.ander_bedrag(self.invoer, wie, afspraak, self._met_teken("bedrag", 2))


class Indexvraag(Vraag):
    """A higher or lower index."""

    titel = "Een hogere of lagere index"

    gast = forms.ChoiceField(label="Voor welke gemeente?")
    richting = _richting("hoger", "lager")
    procent = _getal("Hoeveel procent?", 2, "Over de basisbijdrage: de bijdrage zonder correcties.")

    @property
    def wijzigingen(self) -> tuple[Wijziging, ...]:
        """A correction over the basisbijdrage."""
        return vragen.andere_index(
            self.invoer, self.cleaned_data["gast"], self._met_teken("procent", 6)
        )


class Sleutelvraag(Vraag):
    """Another key for a component or for all shared cost."""

    titel = "Een andere verdeelsleutel"

    component = forms.ChoiceField(label="Voor welke kosten?")
    sleutel = forms.ChoiceField(label="Verdelen naar")

    @property
    def wijzigingen(self) -> tuple[Wijziging, ...]:
        """The components with their new key."""
        gekozen = self.cleaned_data["component"]
        component = "" if gekozen == ALLE else gekozen
        return vragen.andere_sleutel(self.invoer, component, self.cleaned_data["sleutel"])


class Toetredingsvraag(Vraag):
    """A municipality joins; it needs a value in every key that is counted or agreed."""

    titel = "Een gemeente komt erbij"

    naam = forms.CharField(label="Welke gemeente?", max_length=100)
    cbs = forms.RegexField(
        r"^\d{4}$", label="CBS-code", help_text="Vier cijfers, zoals 0451 voor Uithoorn."
    )
    inwoners = _getal("Hoeveel inwoners?", 0)
    uren = _getal(
        "Hoeveel uren per jaar voor deze gemeente?",
        2,
        "Ze komen erbij in alle teams en taken, naar de uren die daar nu staan.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._sleutels = tuple(s for s in self.invoer.sleutels if s.soort != PERCENTAGE)
        for nummer, sleutel in enumerate(self._sleutels):
            self.fields[f"sleutel-{nummer}"] = self._waarde(sleutel)

    def _waarde(self, sleutel: Sleutel) -> forms.DecimalField:
        """The value in a key; beside it what the first gastgemeente has."""
        eenheid = "in euro" if sleutel.soort == BEDRAG else "aantal"
        decimalen, gast = SCHAAL[sleutel.soort], self.invoer.gemeenten[1].naam
        nu = getal(Fraction(sleutel.waarden[1] or 0, 10**decimalen))
        veld = _getal(
            f"{sleutel.naam[:1].upper()}{sleutel.naam[1:]}, {eenheid}",
            decimalen,
            f"Leeg is 0. Bij {gast} is het {nu}.",
        )
        veld.required = False
        return veld

    @property
    def wijzigingen(self) -> tuple[Wijziging, ...]:
        """The municipality with its values, and its hours. In a key of percentages it has none."""
        gegeven = self.cleaned_data
        waarden = {s.naam: 0 for s in self.invoer.sleutels}
        for nummer, sleutel in enumerate(self._sleutels):
            waarde = gegeven.get(f"sleutel-{nummer}")
            waarden[sleutel.naam] = naar_geheel(waarde or Decimal(0), SCHAAL[sleutel.soort])
        return vragen.toetreding(
            Gemeente(gegeven["naam"], gegeven["cbs"], GAST, int(gegeven["inwoners"])),
            waarden,
            naar_geheel(gegeven["uren"], 2),
        )


class Uittredingsvraag(Vraag):
    """A gastgemeente leaves."""

    titel = "Een gemeente doet niet meer mee"

    gast = forms.ChoiceField(
        label="Welke gemeente?",
        help_text=(
            "Haar uren en waarden in sleutels worden nul. Gezamenlijke uren, kosten die zij alleen "
            "draagt en correcties blijven staan; verander die zo nodig apart."
        ),
    )

    @property
    def wijzigingen(self) -> tuple[Wijziging, ...]:
        """The one that leaves."""
        return vragen.uittreding(self.cleaned_data["gast"])


VRAGEN: Mapping[str, type[Vraag]] = {
    "uren": Urenvraag,
    "niveau": Niveauvraag,
    "afspraak": Afspraakvraag,
    "index": Indexvraag,
    "sleutel": Sleutelvraag,
    "erbij": Toetredingsvraag,
    "eruit": Uittredingsvraag,
}


def _gasten(invoer: Invoer, namen: Namen) -> Keuzes:
    return [(g.naam, g.naam) for g in invoer.gemeenten[1:]]


def _gemeenten(invoer: Invoer, namen: Namen) -> Keuzes:
    """The gastgemeenten first: the page is written for them."""
    return [(g.naam, g.naam) for g in (*invoer.gemeenten[1:], invoer.gemeenten[0])]


def _onderdelen(invoer: Invoer, namen: Namen) -> Keuzes:
    met_uren = {rij.onderdeel for rij in invoer.uren}
    codes = (onderdeel.code for onderdeel in invoer.onderdelen if onderdeel.code in met_uren)
    keuzes = [(code, namen.naam("onderdeel", code)) for code in codes]
    return sorted(keuzes, key=lambda keuze: keuze[1].casefold())


def _taakvelden(invoer: Invoer, namen: Namen) -> Keuzes:
    codes = sorted({rij.taakveld for rij in invoer.uren}, key=taakveld_volgorde)
    return [(code, f"{code} {namen.naam('taakveld', code)}") for code in codes]


def _afspraken(invoer: Invoer, namen: Namen) -> Keuzes:
    return [(sleutel.naam, sleutel.naam) for sleutel in vragen.afspraken(invoer)]


def _componenten(invoer: Invoer, namen: Namen) -> Keuzes:
    gedeeld = [c.naam for c in invoer.componenten if c.behandeling in GEDEELD]
    alle = (ALLE, "alle kosten die de gemeenten delen")
    return [alle, *((naam, namen.naam("component", naam)) for naam in gedeeld if naam != ALLE)]


def _sleutels(invoer: Invoer, namen: Namen) -> Keuzes:
    eigen = {s.naam for s in invoer.sleutels if s.soort != BEDRAG} - {INWONERS}
    return [(naam, naam) for naam in (UREN, UREN_EXCLUSIEF, INWONERS, *sorted(eigen))]


KEUZES: Mapping[str, Callable[[Invoer, Namen], Iterable[tuple[str, str]]]] = {
    "gast": _gasten,
    "gemeente": _gemeenten,
    "onderdeel": _onderdelen,
    "taakveld": _taakvelden,
    "afspraak": _afspraken,
    "component": _componenten,
    "sleutel": _sleutels,
}
"""Per field what there is to choose from."""


class Bewaarformulier(Huisformulier):
    """A name for a scenario, and who may see it."""

    naam = forms.CharField(
        label="Naam", max_length=100, help_text="Zoals: een vte minder bij Jeugd."
    )
    zichtbaar = forms.ChoiceField(label="Wie mag dit zien?")

    def __init__(self, keuzes: Keuzes, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld: Any = self.fields["zichtbaar"]
        veld.choices = keuzes


class Naastelkaarformulier(Huisformulier):
    """Two or three scenarios to lay side by side."""

    een = forms.ChoiceField(label="Eerste scenario")
    twee = forms.ChoiceField(label="Tweede scenario")
    drie = forms.ChoiceField(label="Derde scenario", required=False, help_text="Mag leeg blijven.")

    def __init__(self, keuzes: Keuzes, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for veld in self.fields.values():
            kiezer: Any = veld
            kiezer.choices = [("", "Kies een scenario"), *keuzes]

    def clean(self) -> dict[str, Any]:
        """No scenario beside itself."""
        gekozen = super().clean() or {}
        nummers = [nummer for nummer in gekozen.values() if nummer]
        if len(nummers) != len(set(nummers)):
            self.add_error(None, "Kies scenario's die van elkaar verschillen.")
        return gekozen

    @property
    def nummers(self) -> list[int]:
        """The numbers of what was chosen, in that order."""
        return [int(nummer) for nummer in self.cleaned_data.values() if nummer]

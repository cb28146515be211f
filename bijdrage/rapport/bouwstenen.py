"""Example data for the page that shows every component once; nothing of it is real."""

from fractions import Fraction

from django import forms
from django.core.paginator import Paginator

from bijdrage.rapport import grafieken
from bijdrage.rapport.grafieken import Balk, Beeld
from samenwerking.bronnen import Bron
from samenwerking.notatie import bedrag, euro
from samenwerking.weergave import Cel, Feit, Kop, Tabel, tabelrij

_DELEN = (("Sociaal domein", 321_000), ("Ruimte", 189_000), ("Overhead", 154_000))
_TOTAAL = sum(euros for _, euros in _DELEN)
_KOPPEN = (Kop("Waarvoor"), Kop("Bedrag in euro", getal=True))

STATUS = ("begroting", "vastgesteld", "met fictieve gegevens")
BEDRAG = euro(100 * _TOTAAL, 0)
STIJGING, DALING = 14_000, -8_500
BLAD = Paginator(range(100), 50).page(1)
DEEL = Fraction(STIJGING, _TOTAAL - STIJGING)
AANDEEL = Fraction(1, 5)
BRON = Bron("VB-1", "Voorbeeld van een jaarverslag", "")
FEITEN = (
    Feit("Stand", "begroting 2023"),
    Feit("Status", "vastgesteld op 12 november 2022", uitleg=("raad: Voorbeeldbesluit, fictief",)),
    Feit("Kenmerk", "sha256:" + "0123456789abcdef" * 4, kenmerk=True),
)
TABEL = Tabel(
    "Voorbeeld van een tabel: bedragen per taak",
    _KOPPEN,
    (
        tabelrij(_KOPPEN, Cel("Samen"), Cel(bedrag(100 * _TOTAAL, 0)), totaal=True),
        *(
            tabelrij(_KOPPEN, Cel(naam), Cel(bedrag(100 * euros, 0), "#tabel-kop"))
            for naam, euros in _DELEN
        ),
    ),
)


class Voorbeeldformulier(forms.Form):
    """A form with a field that is filled in wrong."""

    jaar = forms.ChoiceField(
        label="Welk jaar?",
        help_text="Kies het jaar dat u wilt bekijken.",
        choices=[("", "Kies een jaar"), ("2021", "2021"), ("2023", "2023")],
        error_messages={"required": "Kies een jaar."},
    )


def formulier() -> Voorbeeldformulier:
    """The form, sent without an answer."""
    return Voorbeeldformulier({}, label_suffix="", use_required_attribute=False)


def grafiek() -> Beeld:
    """The table as a chart."""
    balken = (Balk(naam, euros, Fraction(euros, _TOTAAL)) for naam, euros in _DELEN)
    return grafieken.liggend("De grootste taak is het sociaal domein", balken, "begroting")

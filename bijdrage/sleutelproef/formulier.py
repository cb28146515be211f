"""The choice of another key: one of the input, percentages, or a fixed amount."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from django import forms

from bijdrage.rekenmodel.invoer import Invoer
from samenwerking.formulieren import Huisformulier
from samenwerking.schaal import naar_geheel

PERCENTAGES, BEDRAGEN, SLEUTEL = "percentages", "bedragen", "sleutel:"
PERS = Decimal(25)
"""What the press tells of the years before 2022: 75 and 25 percent."""
HEEL = 100 * 10**6


class Proefformulier(Huisformulier):
    """What the shared cost is divided by; per gastgemeente its percentage or amount."""

    keuze = forms.ChoiceField(label="Verdeel de gedeelde kosten naar")

    def __init__(self, invoer: Invoer, sleutels: Iterable[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.gasten: Sequence[str] = [g.naam for g in invoer.gemeenten[1:]]
        keuze: Any = self.fields["keuze"]
        keuze.choices = [
            *((f"{SLEUTEL}{naam}", naam) for naam in sleutels),
            (PERCENTAGES, "vaste percentages"),
            (BEDRAGEN, "een vast bedrag"),
        ]
        for nummer, naam in enumerate(self.gasten):
            self.fields[f"deel-{nummer}"] = forms.DecimalField(
                label=f"Percentage voor {naam}",
                help_text="Bij vaste percentages. De pers noemt 25 voor de jaren tot 2022.",
                min_value=0,
                max_value=100,
                decimal_places=6,
                localize=True,
                required=False,
            )
            self.fields[f"bedrag-{nummer}"] = forms.DecimalField(
                label=f"Bedrag voor {naam}, in euro",
                help_text="Bij een vast bedrag: voor alle gedeelde kosten samen.",
                min_value=0,
                max_digits=14,
                decimal_places=2,
                localize=True,
                required=False,
            )

    def clean(self) -> dict[str, Any]:
        """What the choice needs is filled in, and percentages are together at most 100."""
        gekozen = super().clean() or {}
        soort = {PERCENTAGES: "deel", BEDRAGEN: "bedrag"}.get(gekozen.get("keuze", ""))
        for nummer in range(len(self.gasten)) if soort else ():
            naam = f"{soort}-{nummer}"
            if gekozen.get(naam) is None and naam not in self.errors:
                self.add_error(naam, f"Vul «{self.fields[naam].label}» in.")
        if soort == "deel" and not self.errors and sum(self._waarden("deel", 6)) > HEEL:
            self.add_error("deel-0", "De percentages zijn samen meer dan 100.")
        return gekozen

    @property
    def percentages(self) -> tuple[int, ...]:
        """Per municipality, the centrumgemeente first with what is left; in millionths."""
        delen = self._waarden("deel", 6)
        return (HEEL - sum(delen), *delen)

    @property
    def bedragen(self) -> tuple[int, ...]:
        """Per gastgemeente, in cents."""
        return self._waarden("bedrag", 2)

    def _waarden(self, soort: str, decimalen: int) -> tuple[int, ...]:
        velden = (self.cleaned_data[f"{soort}-{n}"] for n in range(len(self.gasten)))
        return tuple(naar_geheel(waarde, decimalen) for waarde in velden)

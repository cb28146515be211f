"""How taakvelden that became several are split, per cooperation."""

from typing import Any, ClassVar

from django.contrib import admin

from bijdrage.boeken.overgang import Deel, splitsingsfouten
from bijdrage.models import Taakveldsplitsing
from samenwerking.admin.basis import Beheer
from samenwerking.admin.formulier import Formulier
from samenwerking.rechten.tabel import Actie
from samenwerking.selectors import codelijsten

MILJOEN = 10**6


class Splitsingformulier(Formulier):
    """A split, refused where a part is no successor or the parts are not all of it."""

    class Meta:
        model = Taakveldsplitsing
        fields = ("samenwerking", "taakveld", "opvolgers", "procenten", "bron")

    def clean(self) -> dict[str, Any] | None:
        """Ask the same of it as the conversion does."""
        gegevens: dict[str, Any] = self.cleaned_data
        nieuw, procenten = gegevens.get("opvolgers") or [], gegevens.get("procenten") or []
        oud, bron = gegevens.get("taakveld", ""), gegevens.get("bron", "")
        if len(nieuw) == len(procenten) and not self.errors:
            delen = (
                Deel(oud, code, int(procent * MILJOEN), bron)
                for code, procent in zip(nieuw, procenten, strict=True)
            )
            for punt in splitsingsfouten(delen, codelijsten()):
                self.add_error(None, f"{punt.melding} {punt.herstel}")
        return gegevens


@admin.register(Taakveldsplitsing)
class TaakveldsplitsingAdmin(Beheer):
    """Splits; of one's own cooperations."""

    form = Splitsingformulier
    actie = Actie.SPLITSING_BEPALEN
    bij = "samenwerking"
    vast: ClassVar[tuple[str, ...]] = ("samenwerking", "taakveld")
    wanneer = "altijd; samenwerking en taakveld alleen bij het toevoegen"
    list_display = ("taakveld", "opvolgers", "procenten", "bron", "samenwerking")
    list_filter = ("samenwerking",)
    list_select_related = ("samenwerking",)
    search_fields = ("=taakveld", "bron")

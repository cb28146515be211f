"""Investigations: what is asked; how far they are is told on their own page."""

from typing import Any, ClassVar

from django.contrib import admin

from maatwerk.models import Onderzoek
from maatwerk.models.onderzoek import KLAAR
from samenwerking.admin.bron import MetGeheimhouding
from samenwerking.rechten.tabel import Actie


@admin.register(Onderzoek)
class OnderzoekAdmin(MetGeheimhouding):
    """Investigations into savings."""

    actie = Actie.ONDERZOEKEN_BIJHOUDEN
    eenmalig = ("samenwerking", "nummer")
    wanneer = (
        "zolang het loopt; samenwerking en nummer alleen bij het toevoegen, de status op de pagina "
        "van het onderzoek, de vertrouwelijkheid met de knop «Geheimhouding»"
    )
    readonly_fields = ("status", "bevindingen", "besluit", "vervolg", "reden_vervallen")
    list_display = (
        *("nummer", "titel", "status", "uiterlijk", "eigenaar_rol", "bedrag", "duur"),
        *("samenwerking", "vertrouwelijkheid", "gemeente", "fictief"),
    )
    list_display_links = ("nummer", "titel")
    list_filter = ("samenwerking", "status", "duur", "vertrouwelijkheid", "fictief")
    list_select_related = ("samenwerking", "gemeente")
    search_fields = ("titel", "vraag", "denkrichting")
    autocomplete_fields: ClassVar[tuple[str, ...]] = (
        *("samenwerking", "motiepunt", "eigenaar_gemeente"),
    )

    def waarom_niet(self, obj: Any) -> str:
        """It is done."""
        if obj is None or obj.status not in KLAAR:
            return ""
        return f"Dit onderzoek is {obj.status}; het ligt vast."

    def waarom_blijft(self, request: Any, obj: Any) -> str:
        """It goes away as long as nobody worked on it."""
        if obj is None or obj.status == "voorstel":
            return super().waarom_blijft(request, obj)
        return "Aan dit onderzoek is gewerkt; het kan vervallen, maar gaat niet weg."

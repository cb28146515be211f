"""Claims: what they are about; amounts and decisions are on the page of each."""

from typing import Any, ClassVar

from django.contrib import admin

from maatwerk.models import Claim, Claimstatus
from samenwerking.admin.bron import MetGeheimhouding
from samenwerking.rechten.tabel import Actie


@admin.register(Claim)
class ClaimAdmin(MetGeheimhouding):
    """Claims on extra service."""

    actie = Actie.MAATWERK_BIJHOUDEN
    eenmalig = ("samenwerking", "code")
    wanneer = (
        "zolang er niet over is besloten; samenwerking en code alleen bij het toevoegen, bedragen "
        "en besluit op de pagina van de claim, de vertrouwelijkheid met de knop «Geheimhouding»"
    )
    readonly_fields = (
        *("status", "besluit", "reden", "incidentele_afspraak", "structurele_afspraak"),
    )
    list_display = (
        *("code", "omschrijving", "voor", "status", "grondslag", "vte"),
        *("eerste_jaar", "laatste_jaar", "samenwerking", "vertrouwelijkheid", "gemeente"),
        "fictief",
    )
    list_display_links = ("code", "omschrijving")
    list_filter = ("samenwerking", "status", "grondslag", "vertrouwelijkheid", "fictief")
    list_select_related = ("samenwerking", "voor", "gemeente")
    search_fields = ("code", "omschrijving")
    autocomplete_fields: ClassVar[tuple[str, ...]] = ("samenwerking", "voor", "betaalt", "punt")

    def waarom_niet(self, obj: Any) -> str:
        """It was decided about."""
        if obj is None or obj.status == Claimstatus.AANGEVRAAGD:
            return ""
        return f"Deze claim is {obj.status}; hij ligt vast. Maak een nieuwe claim."

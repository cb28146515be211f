"""The inventory of maatwerk: its categories and its parts of the service."""

from typing import Any, ClassVar

from django.contrib import admin

from maatwerk.models import Maatwerkcategorie, Maatwerkpunt
from samenwerking.admin.basis import Beheer
from samenwerking.admin.bron import MetGeheimhouding
from samenwerking.rechten.tabel import Actie


@admin.register(Maatwerkcategorie)
class MaatwerkcategorieAdmin(Beheer):
    """The headings of the inventory."""

    actie = Actie.MAATWERK_BIJHOUDEN
    bij = "samenwerking"
    vast = ("samenwerking",)
    wanneer = "altijd; de samenwerking alleen bij het toevoegen"
    list_display = ("naam", "volgorde", "samenwerking")
    list_filter = ("samenwerking",)
    list_select_related = ("samenwerking",)
    search_fields = ("naam",)
    autocomplete_fields = ("samenwerking",)


@admin.register(Maatwerkpunt)
class MaatwerkpuntAdmin(MetGeheimhouding):
    """Parts of the service; the wishes are filled in on the page of each."""

    actie = Actie.MAATWERK_BIJHOUDEN
    eenmalig = ("samenwerking", "nummer")
    wanneer = (
        "zolang er geen besluit bij staat; samenwerking en nummer alleen bij het toevoegen, wensen "
        "en besluit op de pagina van het punt, de vertrouwelijkheid met de knop «Geheimhouding»"
    )
    readonly_fields = ("besluit",)
    list_display = (
        *("nummer", "dienst", "categorie", "basis", "haalbaarheid", "besluit"),
        *("samenwerking", "vertrouwelijkheid", "gemeente", "fictief"),
    )
    list_display_links = ("nummer", "dienst")
    list_filter = (
        *("samenwerking", "categorie", "basis", "haalbaarheid", "vertrouwelijkheid", "fictief"),
    )
    list_select_related = ("samenwerking", "categorie", "gemeente", "besluit")
    search_fields = ("dienst", "toelichting")
    autocomplete_fields: ClassVar[tuple[str, ...]] = (
        *("samenwerking", "categorie", "onderdeel", "onderzoek"),
    )

    def waarom_niet(self, obj: Any) -> str:
        """It was decided about; the page of it still changes the rest."""
        if obj is None or obj.besluit_id is None:
            return ""
        return "Over dit punt is besloten. Wijzig het op de pagina van het punt."

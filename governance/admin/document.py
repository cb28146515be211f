"""Documents."""

from typing import ClassVar

from django.contrib import admin

from governance.models import Document
from samenwerking.admin.bron import MetGeheimhouding
from samenwerking.rechten.tabel import Actie


@admin.register(Document)
class DocumentAdmin(MetGeheimhouding):
    """Documents; a file is handed in on the page of documents."""

    actie = Actie.DOCUMENTEN_BIJHOUDEN
    eenmalig = ("samenwerking",)
    wanneer = (
        "altijd; de samenwerking alleen bij het toevoegen, een bestand op de pagina met "
        "documenten, de vertrouwelijkheid met de knop «Geheimhouding»"
    )
    list_display = (
        *("titel", "soort", "datum", "orgaan", "samenwerking"),
        *("vertrouwelijkheid", "gemeente", "fictief"),
    )
    list_filter = ("samenwerking", "soort", "vertrouwelijkheid", "fictief")
    list_select_related = ("samenwerking", "gemeente", "orgaan")
    search_fields = ("titel", "samenvatting")
    autocomplete_fields: ClassVar[tuple[str, ...]] = ("samenwerking", "orgaan", "besluit")
    date_hierarchy = "datum"

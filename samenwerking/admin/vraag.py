"""Questions and their answers."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet

from samenwerking.admin.basis import AlleenLezen
from samenwerking.models import Vraag
from samenwerking.rechten.tabel import Actie
from samenwerking.vragen.selectors import vragen


@admin.register(Vraag)
class VraagAdmin(AlleenLezen):
    """To be looked at; who asked stands there by role and municipality."""

    wanneer = "niet; ze ontstaan bij «Stel een vraag» op een gepubliceerde bladzijde"
    uitleg = "Vragen en antwoorden gaan via de pagina «Vragen» en zijn hier alleen te lezen."
    leesactie = Actie.VRAAG_LEZEN
    bij = "samenwerking"
    exclude = ("gesteld_door",)
    list_display = (
        *("tekst", "onderwerp", "gemeente", "rol", "gesteld_op", "uiterlijk", "status"),
        *("gepubliceerd_op", "samenwerking"),
    )
    list_filter = ("samenwerking", "status", "jaar", "gemeente", "fictief")
    list_select_related = ("samenwerking", "gemeente")
    search_fields = ("onderwerp", "tekst", "antwoord")
    date_hierarchy = "gesteld_op"

    def get_queryset(self, request: Any) -> QuerySet[Any]:
        """Those that somebody may know of."""
        return super().get_queryset(request).filter(pk__in=vragen(request.persoon).values("pk"))

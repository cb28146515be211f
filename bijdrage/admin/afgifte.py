"""The marks of the files that were given out."""

from typing import ClassVar

from django.contrib import admin

from bijdrage.models import Afgifte
from samenwerking.admin.basis import AlleenLezen


@admin.register(Afgifte)
class AfgifteAdmin(AlleenLezen):
    """What the website made; read here, looked up on the page «Controleer dit document»."""

    bij = "berekening__samenwerking"
    onder = "berekening__status"
    wanneer = "niet; de website noteert elk bestand dat zij maakt"
    uitleg = "Aan de SHA-256 herkent de bladzijde «Controleer dit document» een bestand."
    ordering = ("-pk",)
    list_display = ("soort", "berekening", "volledig", "gemaakt_op", "sha256")
    list_select_related = ("berekening",)
    list_filter: ClassVar[tuple[str, ...]] = ("soort", "berekening")
    search_fields = ("sha256",)

"""Notes on numbers: written on the page of a concept, read here."""

from typing import ClassVar

from django.contrib import admin

from bijdrage.models import Notitie
from samenwerking.admin.basis import AlleenLezen


@admin.register(Notitie)
class NotitieAdmin(AlleenLezen):
    """What a controller wrote at a figure; one at a team names it, so for the full edition."""

    bij = "berekening__samenwerking"
    onder = "berekening__status"
    volledig = True
    wanneer = "niet; op de bladzijde «Notities» van een concept"
    uitleg = "Een notitie wordt op de bladzijde «Notities» van de berekening geschreven."
    list_display = ("as_naam", "code", "tekst", "geschreven_door", "geschreven_op", "berekening")
    list_select_related = ("geschreven_door", "berekening")
    list_filter: ClassVar[tuple[str, ...]] = ("as_naam", "berekening")
    search_fields = ("code", "tekst")

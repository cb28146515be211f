"""What belongs to the life of a calculation: who agreed, and how its components stand."""

from typing import ClassVar

from django.contrib import admin

from bijdrage.models import Berekeningsakkoord, Componentoordeel
from samenwerking.admin.basis import AlleenLezen


class LevensloopAdmin(AlleenLezen):
    """What is made on the page of the life of a calculation."""

    bij = "berekening__samenwerking"
    onder = "berekening__status"
    wanneer = "niet; ze ontstaan op de bladzijde «levensloop» van de berekening"
    uitleg = "Dit hoort bij de levensloop van een berekening en is hier alleen te lezen."
    ordering = ("-pk",)
    list_filter: ClassVar[tuple[str, ...]] = ("berekening__status", "berekening")


@admin.register(Berekeningsakkoord)
class BerekeningsakkoordAdmin(LevensloopAdmin):
    """Agreements."""

    list_display = ("gemeente", "gegeven_door", "gegeven_op", "berekening")
    list_select_related = ("gemeente", "gegeven_door", "berekening")
    search_fields = ("gemeente__naam", "gegeven_door__username", "gegeven_door__last_name")
    date_hierarchy = "gegeven_op"


@admin.register(Componentoordeel)
class ComponentoordeelAdmin(LevensloopAdmin):
    """How components stand."""

    list_display = (
        *("component", "stand", "toelichting", "besluit", "gezet_door", "gezet_op"),
        "berekening",
    )
    list_select_related = ("besluit", "gezet_door", "berekening")
    search_fields = ("component", "toelichting")
    date_hierarchy = "gezet_op"

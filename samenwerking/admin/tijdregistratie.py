"""Booked hours beside the estimate: which file was handed in, and its sums."""

from typing import ClassVar

from django.contrib import admin

from samenwerking.admin.basis import AlleenLezen
from samenwerking.models import Geboekt, Tijdregistratie
from samenwerking.rechten.tabel import Actie


class GeboekteUrenAdmin(AlleenLezen):
    """What is read from a csv; for who reads concepts, also once the hours were adopted."""

    leesactie = Actie.CONCEPT_LEZEN
    volledig = True
    wanneer = "niet; lever een bestand met geboekte uren aan bij de uren"
    uitleg = "Dit is opgeteld uit een bestand met geboekte uren en hier alleen te lezen."


@admin.register(Tijdregistratie)
class TijdregistratieAdmin(GeboekteUrenAdmin):
    """Files."""

    bij, onder = "urenverdeling__samenwerking", "urenverdeling__status"
    list_display = (
        *("naam", "urenverdeling", "regels", "eerste_week", "laatste_week", "weken"),
        *("aangeleverd_door", "aangeleverd_op"),
    )
    list_filter: ClassVar[tuple[str, ...]] = ("urenverdeling__status", "urenverdeling")
    list_select_related = ("urenverdeling__samenwerking", "aangeleverd_door")
    search_fields = ("naam", "sha256")


@admin.register(Geboekt)
class GeboektAdmin(GeboekteUrenAdmin):
    """Sums."""

    bij = "tijdregistratie__urenverdeling__samenwerking"
    onder = "tijdregistratie__urenverdeling__status"
    list_display = ("onderdeel", "taak", "gemeente", "uren", "regels", "tijdregistratie")
    list_filter: ClassVar[tuple[str, ...]] = ("tijdregistratie", "gemeente")
    list_select_related = ("tijdregistratie", "gemeente")
    search_fields = ("onderdeel", "taak")

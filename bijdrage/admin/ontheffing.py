"""Waivers and explanations of findings: made on the page of the rules, read here."""

from typing import ClassVar

from django.contrib import admin

from bijdrage.models import Ontheffing, Toelichting
from samenwerking.admin.basis import AlleenLezen


class BijBevindingAdmin(AlleenLezen):
    """What is said at a finding."""

    bij = "samenwerking"
    wanneer = "niet; wat iemand bij een bevinding zegt, wordt gepubliceerd"
    uitleg = "Dit hoort bij een bevinding van de regels en is hier alleen te lezen."
    list_filter: ClassVar[tuple[str, ...]] = ("samenwerking", "jaar", "regel", "fictief")


@admin.register(Ontheffing)
class OntheffingAdmin(BijBevindingAdmin):
    """Waivers."""

    list_display = (
        *("regel", "wat", "jaar", "reden", "tot", "gevraagd_door", "gevraagd_voor"),
        *("goedgekeurd_door", "goedgekeurd_voor", "goedgekeurd_op", "ingetrokken_op", "fictief"),
    )
    list_select_related = (
        *("samenwerking", "gevraagd_door", "gevraagd_voor"),
        *("goedgekeurd_door", "goedgekeurd_voor"),
    )
    search_fields = ("=regel", "wat", "reden")


@admin.register(Toelichting)
class ToelichtingAdmin(BijBevindingAdmin):
    """Explanations."""

    list_display = ("regel", "wat", "jaar", "tekst", "geschreven_door", "geschreven_op", "fictief")
    list_select_related = ("samenwerking", "geschreven_door")
    search_fields = ("=regel", "wat", "tekst")

"""Services, and how much of each per year."""

from typing import ClassVar

from django.contrib import admin

from governance.models import Dienst, Dienstjaar
from samenwerking.admin.basis import Beheer
from samenwerking.rechten.tabel import Actie


@admin.register(Dienst)
class DienstAdmin(Beheer):
    """The catalogue of services."""

    actie = Actie.GOVERNANCE_BIJHOUDEN
    bij = "samenwerking"
    vast = ("samenwerking",)
    wanneer = "altijd; de samenwerking alleen bij het toevoegen"
    list_display = ("naam", "taakveld", "soort", "eenheid", "gewicht", "fictief")
    list_filter = ("samenwerking", "soort", "taakveld", "fictief")
    search_fields = ("naam", "norm")
    autocomplete_fields: ClassVar[tuple[str, ...]] = ("samenwerking",)


@admin.register(Dienstjaar)
class DienstjaarAdmin(Beheer):
    """How much was agreed and done."""

    actie = Actie.GOVERNANCE_BIJHOUDEN
    bij = "dienst__samenwerking"
    vast = ("dienst", "jaar")
    wanneer = "altijd; dienst en jaar alleen bij het toevoegen"
    list_display = ("dienst", "jaar", "gepland", "gedaan", "fictief")
    list_filter = ("jaar", "fictief")
    list_select_related = ("dienst",)
    search_fields = ("dienst__naam",)
    autocomplete_fields: ClassVar[tuple[str, ...]] = ("dienst",)

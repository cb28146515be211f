"""Calculations and what came of them: read-only, but for adopting."""

from typing import ClassVar

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path

from bijdrage.admin.laden import laad_pagina
from bijdrage.models import Aandeel, Berekening, Correctieboeking, Toedeling
from bijdrage.services.vaststellen import NietVastTeStellen, stel_vast
from samenwerking.admin.basis import IDENTITEIT, AlleenLezen
from samenwerking.selectors import codelijsten


class UitkomstAdmin(AlleenLezen):
    """What a calculation made."""

    wanneer = "niet; de berekening maakt ze"
    uitleg = "Dit is door een berekening gemaakt en alleen te lezen."


@admin.register(Berekening)
class BerekeningAdmin(UitkomstAdmin):
    """Calculations."""

    wanneer = "niet; een concept kan worden vastgesteld met de actie «Vaststellen»"
    list_display = (*IDENTITEIT, "status", "reden", "fictief", "gemaakt_op", "vastgesteld_op")
    list_display_links = ("jaar", "stand", "versie")
    list_filter = ("samenwerking", "jaar", "stand", "status", "fictief")
    list_select_related = ("samenwerking", "urenverdeling", "kostenraming", "besluit")
    search_fields = ("samenwerking__naam", "reden", "vingerafdruk")
    search_help_text = "Zoek op samenwerking, reden of vingerafdruk."
    date_hierarchy = "gemaakt_op"
    actions = ("vaststellen",)
    change_list_template = "admin/bijdrage/berekening/lijst.html"

    def get_urls(self) -> list[URLPattern]:
        """The usual pages, and the one that loads an input."""
        laden = path("laden/", self.admin_site.admin_view(self.laden), name="berekening_laden")
        return [laden, *super().get_urls()]

    def laden(self, request: HttpRequest) -> HttpResponse:
        """Load an input from a file, calculate it, and show what was refused."""
        if not self.has_vaststellen_permission(request):
            raise PermissionDenied
        return laad_pagina(request, self.admin_site.each_context(request))

    def has_vaststellen_permission(self, request: HttpRequest) -> bool:
        """Who may change calculations, may adopt them."""
        return request.user.has_perm("bijdrage.change_berekening")

    @admin.action(description="Vaststellen", permissions=["vaststellen"])
    def vaststellen(self, request: HttpRequest, gekozen: QuerySet[Berekening]) -> None:
        """Adopt each of these calculations, or say why it is not."""
        for berekening in gekozen:
            try:
                stel_vast(berekening=berekening, codelijsten=codelijsten(), besluit=None)
            except NietVastTeStellen as weigering:
                messages.error(request, f"{berekening}: {weigering}")
            else:
                messages.success(request, f"{berekening} is vastgesteld, met zijn uren en kosten.")


class OnderBerekening(UitkomstAdmin):
    """Rows of a calculation."""

    show_full_result_count = False
    ordering = ("-berekening_id", "pk")
    list_filter: ClassVar[tuple[str, ...]] = ("berekening__status", "berekening", "gemeente")
    list_select_related = ("berekening", "gemeente")


@admin.register(Aandeel)
class AandeelAdmin(OnderBerekening):
    """What each municipality bears."""

    list_display = ("gemeente", "basis", "bedrag", "berekening")
    search_fields = ("gemeente__naam",)


@admin.register(Toedeling)
class ToedelingAdmin(OnderBerekening):
    """Allocated amounts."""

    list_display = (
        *("regel", "onderdeel", "component", "categorie", "taakveld", "gemeente", "lasten"),
        *("baten", "berekening"),
    )
    search_fields = ("regel", "onderdeel", "component", "=taakveld")


@admin.register(Correctieboeking)
class CorrectieboekingAdmin(OnderBerekening):
    """Postings of corrections."""

    list_display = ("code", "taakveld", "gemeente", "bedrag", "berekening")
    search_fields = ("code", "=taakveld")

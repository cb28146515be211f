"""The Iv3 code lists: they come with the software, or from a definition file of CBS."""

from typing import Any

from django.contrib import admin
from django.http import HttpResponse
from django.urls import URLPattern, path

from samenwerking.admin.basis import AlleenLezen
from samenwerking.admin.laad_iv3 import laad_pagina
from samenwerking.models import Categorie, GrijzeCel, Taakveld
from samenwerking.rechten.oordeel import eis, mag
from samenwerking.rechten.tabel import Actie

_JAREN = ("geldig_van", "geldig_tot", "geladen")


class CodelijstAdmin(AlleenLezen):
    """A list of codes with their years."""

    wanneer = "niet; de lijsten komen met de software mee, of uit een definitiebestand van het CBS"
    uitleg = (
        "De lijsten van Iv3 komen met de software mee, of uit een definitiebestand van het CBS."
    )


@admin.register(Taakveld)
class TaakveldAdmin(CodelijstAdmin):
    """Taakvelden, with the way to loading the lists of a year for who may."""

    list_display = ("code", "naam", "hoofdtaakveld", "boekbaar", *_JAREN)
    list_filter = ("boekbaar", *_JAREN, "hoofdtaakveld")
    search_fields = ("=code", "naam")
    change_list_template = "admin/samenwerking/taakveld/lijst.html"

    def get_urls(self) -> list[URLPattern]:
        """The usual pages, and the one that loads a definition file."""
        laden = path("laden/", self.admin_site.admin_view(self.laden), name="iv3_laden")
        return [laden, *super().get_urls()]

    def changelist_view(self, request: Any, extra_context: Any = None) -> HttpResponse:
        """The list."""
        mag_laden = {"mag_laden": mag(request.persoon, Actie.LIJSTEN_BEHEREN)}
        return super().changelist_view(request, {**(extra_context or {}), **mag_laden})

    def laden(self, request: Any) -> HttpResponse:
        """Replace the lists of a year by those of a file."""
        eis(request.persoon, Actie.LIJSTEN_BEHEREN)
        return laad_pagina(request, self.admin_site.each_context(request))


@admin.register(Categorie)
class CategorieAdmin(CodelijstAdmin):
    """Economic categories."""

    list_display = ("code", "naam", "lasten_baten", "groep", *_JAREN)
    list_filter = ("lasten_baten", *_JAREN, "groep")
    search_fields = ("=code", "naam")


@admin.register(GrijzeCel)
class GrijzeCelAdmin(CodelijstAdmin):
    """Combinations that Iv3 forbids."""

    list_display = ("taakveld", "categorie", "lasten_baten", *_JAREN)
    list_filter = ("lasten_baten", *_JAREN, "categorie")
    search_fields = ("=taakveld", "=categorie")

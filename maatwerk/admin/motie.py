"""Motions and their points."""

from django.contrib import admin

from maatwerk.models import Motie, Motiepunt
from samenwerking.admin.basis import Beheer
from samenwerking.rechten.tabel import Actie


@admin.register(Motie)
class MotieAdmin(Beheer):
    """Motions of a council."""

    actie = Actie.ONDERZOEKEN_BIJHOUDEN
    bij = "samenwerking"
    vast = ("samenwerking",)
    wanneer = "altijd; de samenwerking alleen bij het toevoegen"
    list_display = ("datum", "titel", "gemeente", "status", "samenwerking", "fictief")
    list_display_links = ("datum", "titel")
    list_filter = ("samenwerking", "gemeente", "status", "fictief")
    list_select_related = ("samenwerking", "gemeente")
    search_fields = ("titel", "samenvatting", "partijen")
    autocomplete_fields = ("samenwerking", "gemeente", "bron")
    date_hierarchy = "datum"


@admin.register(Motiepunt)
class MotiepuntAdmin(Beheer):
    """What motions ask for."""

    actie = Actie.ONDERZOEKEN_BIJHOUDEN
    bij = "motie__samenwerking"
    vast = ("motie",)
    wanneer = "altijd; de motie alleen bij het toevoegen"
    list_display = ("motie", "nummer", "tekst")
    list_display_links = ("nummer", "tekst")
    list_filter = ("motie",)
    list_select_related = ("motie",)
    search_fields = ("tekst", "motie__titel")
    autocomplete_fields = ("motie",)

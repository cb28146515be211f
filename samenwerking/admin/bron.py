"""Decisions, documents and events."""

from django.contrib import admin

from samenwerking.admin.basis import Beheer
from samenwerking.models import Besluit, Bron, Gebeurtenis


@admin.register(Besluit)
class BesluitAdmin(Beheer):
    """Decisions of a body."""

    list_display = ("datum", "orgaan", "tekst", "samenwerking", "fictief")
    list_display_links = ("datum", "orgaan")
    list_filter = ("samenwerking", "orgaan", "fictief")
    list_select_related = ("samenwerking",)
    search_fields = ("orgaan", "tekst")
    date_hierarchy = "datum"
    autocomplete_fields = ("samenwerking",)


@admin.register(Bron)
class BronAdmin(Beheer):
    """Documents that figures come from."""

    list_display = ("code", "titel", "gelezen", "url")
    list_filter = ("gelezen",)
    search_fields = ("code", "titel", "url")


@admin.register(Gebeurtenis)
class GebeurtenisAdmin(Beheer):
    """What happened when."""

    list_display = ("datum", "precisie", "tekst", "bron")
    list_filter = ("precisie",)
    list_select_related = ("bron",)
    search_fields = ("tekst", "bron__code", "bron__titel")
    date_hierarchy = "datum"
    autocomplete_fields = ("bron",)

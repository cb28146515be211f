"""Decisions, documents and events."""

from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet

from samenwerking.admin.basis import Beheer, ZolangHetKan
from samenwerking.models import Besluit, Bron, Gebeurtenis
from samenwerking.rechten.tabel import Actie
from samenwerking.rechten.vertrouwelijk import zichtbaar


@admin.register(Besluit)
class BesluitAdmin(ZolangHetKan):
    """Decisions of a body."""

    actie = Actie.BESLUITEN_BIJHOUDEN
    bij = "samenwerking"

    wanneer = "zolang er niets op rust dat is vastgesteld; de samenwerking alleen bij het toevoegen"
    vast = ("samenwerking",)
    readonly_fields = ("vast",)
    list_display = ("datum", "orgaan", "tekst", "samenwerking", "fictief", "vast")
    list_display_links = ("datum", "orgaan")
    list_filter = ("samenwerking", "orgaan", "vertrouwelijkheid", "fictief")
    list_select_related = ("samenwerking",)
    search_fields = ("orgaan", "tekst")
    date_hierarchy = "datum"
    autocomplete_fields = ("samenwerking",)

    def waarom_niet(self, obj: Any) -> str:
        """What was adopted rests on it."""
        if obj is None or not obj.vast:
            return ""
        return (
            "Op dit besluit rust wat is vastgesteld; het ligt vast. "
            "Een verbetering wordt een nieuw besluit."
        )


@admin.register(Bron)
class BronAdmin(Beheer):
    """Documents that figures come from."""

    actie = Actie.BRONNEN_BIJHOUDEN

    list_display = ("code", "titel", "gelezen", "url")
    list_filter = ("gelezen", "vertrouwelijkheid")
    search_fields = ("code", "titel", "url")


@admin.register(Gebeurtenis)
class GebeurtenisAdmin(Beheer):
    """What happened when."""

    actie = Actie.BRONNEN_BIJHOUDEN

    def get_queryset(self, request: Any) -> QuerySet[Any]:
        """Without those of which somebody may not know the document."""
        bekend = Q(bron=None) | Q(bron__in=Bron.objects.filter(zichtbaar(request.persoon)))
        return super().get_queryset(request).filter(bekend)

    list_display = ("datum", "precisie", "tekst", "bron")
    list_filter = ("precisie", "vertrouwelijkheid")
    list_select_related = ("bron",)
    search_fields = ("tekst", "bron__code", "bron__titel")
    date_hierarchy = "datum"
    autocomplete_fields = ("bron",)

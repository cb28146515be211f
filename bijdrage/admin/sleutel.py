"""Allocation keys."""

from django.contrib import admin

from bijdrage.admin.kostenraming import OnderKosten
from bijdrage.models import Sleutelwaarde, Verdeelsleutel
from samenwerking.admin.basis import OnderVersieAdmin


@admin.register(Verdeelsleutel)
class VerdeelsleutelAdmin(OnderKosten):
    """Keys of a year."""

    list_display = ("naam", "soort", "bron", "fictief", "kostenraming")
    list_filter = (*OnderKosten.list_filter, "soort", "fictief")
    list_select_related = ("kostenraming",)
    search_fields = ("naam", "=bron")


@admin.register(Sleutelwaarde)
class SleutelwaardeAdmin(OnderVersieAdmin):
    """Values of a key per municipality."""

    pad = "sleutel__kostenraming"
    ordering = ("-sleutel_id", "pk")
    list_display = ("sleutel", "gemeente", "waarde", "kostenraming")
    list_filter = ("sleutel__kostenraming__status", "sleutel__kostenraming", "gemeente")
    list_select_related = ("sleutel__kostenraming", "gemeente")
    search_fields = ("sleutel__naam", "gemeente__naam")
    autocomplete_fields = ("sleutel", "gemeente")

    @admin.display(description="kostenraming")
    def kostenraming(self, obj: Sleutelwaarde) -> str:
        """The version of the key."""
        return str(obj.sleutel.kostenraming)

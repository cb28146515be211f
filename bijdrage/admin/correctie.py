"""Corrections and renamed codes."""

from django.contrib import admin

from bijdrage.admin.kostenraming import OnderKosten
from bijdrage.models import Correctie, Omnummering


@admin.register(Correctie)
class CorrectieAdmin(OnderKosten):
    """Corrections of a contribution."""

    list_display = (
        *("code", "soort", "omschrijving", "gemeente", "taakveld", "bedrag", "percentage"),
        *("basis", "aard", "fictief", "kostenraming"),
    )
    list_filter = (*OnderKosten.list_filter, "soort", "aard", "gemeente", "fictief")
    list_select_related = ("gemeente", "kostenraming")
    search_fields = ("code", "omschrijving", "besluittekst", "=bron")
    autocomplete_fields = ("gemeente", "besluit")


@admin.register(Omnummering)
class OmnummeringAdmin(OnderKosten):
    """Codes that only changed their name."""

    list_display = ("oud", "nieuw", "kostenraming")
    list_select_related = ("kostenraming",)
    search_fields = ("oud", "nieuw")

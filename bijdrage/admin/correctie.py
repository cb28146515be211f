"""Corrections and renamed codes."""

from typing import Any

from django.contrib import admin

from bijdrage.admin.kostenraming import OnderKosten
from bijdrage.models import Correctie, Omnummering
from bijdrage.services.correctieafspraken import koppel_correctie


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

    def save_model(self, request: Any, obj: Any, form: Any, change: bool) -> None:
        """What was agreed about it follows from its code, kind and municipality."""
        koppel_correctie(obj)
        super().save_model(request, obj, form, change)


@admin.register(Omnummering)
class OmnummeringAdmin(OnderKosten):
    """Codes that only changed their name."""

    list_display = ("oud", "nieuw", "kostenraming")
    list_select_related = ("kostenraming",)
    search_fields = ("oud", "nieuw")

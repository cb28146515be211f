"""The split of hours and its rows."""

from typing import ClassVar

from django.contrib import admin

from samenwerking.admin.basis import OnderVersieAdmin, VersieAdmin
from samenwerking.models import (
    Gemeentegegeven,
    Gemeenteuren,
    Onderdeelgegeven,
    Urenregel,
    Urenverdeling,
)


@admin.register(Urenverdeling)
class UrenverdelingAdmin(VersieAdmin):
    """Versions of the split of hours."""


class OnderUren(OnderVersieAdmin):
    """Rows of a split of hours."""

    pad = "urenverdeling"
    ordering = ("-urenverdeling_id", "rij", "pk")
    list_filter: ClassVar[tuple[str, ...]] = ("urenverdeling__status", "urenverdeling")


@admin.register(Gemeentegegeven)
class GemeentegegevenAdmin(OnderUren):
    """Municipalities as they take part in a version."""

    list_display = ("naam", "gemeente", "rol", "inwoners", "urenverdeling")
    list_filter = (*OnderUren.list_filter, "rol")
    list_select_related = ("gemeente", "urenverdeling")
    search_fields = ("naam", "=gemeente__cbs")
    autocomplete_fields = ("gemeente",)


@admin.register(Onderdeelgegeven)
class OnderdeelgegevenAdmin(OnderUren):
    """Units as they stand in a version."""

    list_display = ("onderdeel", "naam", "afdeling", "standplaats", "fictief", "urenverdeling")
    list_filter = (*OnderUren.list_filter, "fictief")
    list_select_related = ("onderdeel", "urenverdeling")
    search_fields = ("onderdeel__code", "naam", "afdeling")
    autocomplete_fields = ("onderdeel",)


@admin.register(Urenregel)
class UrenregelAdmin(OnderUren):
    """Tasks with their joint hours."""

    list_display = (
        *("onderdeel", "taak", "taakveld", "aard", "vte", "gezamenlijk", "sleutel", "bron"),
        *("fictief", "rij", "urenverdeling"),
    )
    list_display_links = ("onderdeel", "taak")
    list_filter = (*OnderUren.list_filter, "aard", "bron", "fictief")
    list_select_related = ("onderdeel", "urenverdeling")
    search_fields = ("onderdeel__code", "taak", "=taakveld", "toelichting")
    autocomplete_fields = ("onderdeel",)


@admin.register(Gemeenteuren)
class GemeenteurenAdmin(OnderVersieAdmin):
    """Hours for one municipality alone."""

    pad = "regel__urenverdeling"
    ordering = ("-regel_id", "pk")
    list_display = ("regel", "gemeente", "uren", "urenverdeling")
    list_filter = ("regel__urenverdeling__status", "regel__urenverdeling", "gemeente")
    list_select_related = ("regel__urenverdeling", "gemeente")
    search_fields = ("regel__onderdeel__code", "regel__taak", "=regel__taakveld")
    autocomplete_fields = ("regel", "gemeente")

    @admin.display(description="urenverdeling")
    def urenverdeling(self, obj: Gemeenteuren) -> str:
        """The version of the row."""
        return str(obj.regel.urenverdeling)

"""The split of hours and its rows."""

from typing import Any, ClassVar

from django.contrib import admin

from samenwerking.admin.basis import IDENTITEIT, OnderVersieAdmin, VersieAdmin
from samenwerking.admin.rechten import langs
from samenwerking.models import (
    Gemeentegegeven,
    Gemeenteuren,
    Onderdeelgegeven,
    Urenregel,
    Urenverdeling,
)
from samenwerking.services.uren.controle import eis_op_tijd
from samenwerking.services.uren.rijen import raak_aan


@admin.register(Urenverdeling)
class UrenverdelingAdmin(VersieAdmin):
    """Versions of the split of hours."""

    wanneer = (
        "toevoegen, wijzigen en verwijderen zolang de versie concept is; de uiterste dag alleen bij"
        " het toevoegen, uitstel en vaststellen gaan op de pagina's"
    )
    vast = (*IDENTITEIT, "uiterlijk")
    readonly_fields = (*VersieAdmin.readonly_fields, "overgenomen_van")
    list_display = (*VersieAdmin.list_display, "uiterlijk")
    list_select_related = (*VersieAdmin.list_select_related, "overgenomen_van")


class OnderUren(OnderVersieAdmin):
    """Rows of a split of hours; they change up to and including the last day to fill in."""

    wanneer = f"{OnderVersieAdmin.wanneer}, tot en met de uiterste dag"
    pad = "urenverdeling"
    ordering: ClassVar[tuple[str, ...]] = ("-urenverdeling_id", "rij", "pk")
    list_filter: ClassVar[tuple[str, ...]] = ("urenverdeling__status", "urenverdeling")

    def save_model(self, request: Any, obj: Any, form: Any, change: bool) -> None:
        """Raises Geweigerd after the last day."""
        eis_op_tijd(langs(obj, self.pad))
        super().save_model(request, obj, form, change)

    def delete_model(self, request: Any, obj: Any) -> None:
        """Raises Geweigerd after the last day."""
        eis_op_tijd(langs(obj, self.pad))
        super().delete_model(request, obj)


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
        *("fictief", "rij", "overgenomen", "urenverdeling"),
    )
    readonly_fields = ("overgenomen", "wijziging")
    list_display_links = ("onderdeel", "taak")
    list_filter = (*OnderUren.list_filter, "aard", "bron", "fictief", "overgenomen")
    list_select_related = ("onderdeel", "urenverdeling")
    search_fields = ("onderdeel__code", "taak", "=taakveld", "toelichting")
    autocomplete_fields = ("onderdeel",)

    def save_model(self, request: Any, obj: Urenregel, form: Any, change: bool) -> None:
        """Whoever has the row open elsewhere is told that it changed."""
        super().save_model(request, obj, form, change)
        if change and form.changed_data:
            raak_aan(obj.pk)


@admin.register(Gemeenteuren)
class GemeenteurenAdmin(OnderUren):
    """Hours for one municipality alone."""

    pad = "regel__urenverdeling"
    ordering = ("-regel_id", "pk")
    list_display = ("regel", "gemeente", "uren", "urenverdeling")
    list_filter = ("regel__urenverdeling__status", "regel__urenverdeling", "gemeente")
    list_select_related = ("regel__urenverdeling", "gemeente")
    search_fields = ("regel__onderdeel__code", "regel__taak", "=regel__taakveld")
    autocomplete_fields = ("regel", "gemeente")

    def save_model(self, request: Any, obj: Gemeenteuren, form: Any, change: bool) -> None:
        """The row is another one now."""
        super().save_model(request, obj, form, change)
        if form.changed_data:
            raak_aan(obj.regel_id)

    def delete_model(self, request: Any, obj: Gemeenteuren) -> None:
        """The row is another one now."""
        super().delete_model(request, obj)
        raak_aan(obj.regel_id)

    @admin.display(description="urenverdeling")
    def urenverdeling(self, obj: Gemeenteuren) -> str:
        """The version of the row."""
        return str(obj.regel.urenverdeling)

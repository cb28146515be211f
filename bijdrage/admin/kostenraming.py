"""The cost side of a year: its versions, components and cost lines."""

from typing import Any, ClassVar

from django.contrib import admin

from bijdrage.models import Component, Kostenraming, Kostenregel
from samenwerking.admin.basis import OnderVersieAdmin, VersieAdmin
from samenwerking.admin.formulier import Formulier


@admin.register(Kostenraming)
class KostenramingAdmin(VersieAdmin):
    """Versions of the cost side."""


class OnderKosten(OnderVersieAdmin):
    """Rows of the cost side."""

    pad = "kostenraming"
    ordering = ("-kostenraming_id", "rij", "pk")
    list_filter: ClassVar[tuple[str, ...]] = ("kostenraming__status", "kostenraming")


@admin.register(Component)
class ComponentAdmin(OnderKosten):
    """Kinds of cost."""

    list_display = (
        *("naam", "behandeling", "sleutel", "grondslag", "vermijdbaar", "fictief"),
        "kostenraming",
    )
    list_filter = (*OnderKosten.list_filter, "behandeling", "fictief")
    list_select_related = ("kostenraming",)
    search_fields = ("naam", "sleutel", "grondslag")


class KostenregelFormulier(Formulier):
    """A cost line, under a component of its own kostenraming."""

    def clean(self) -> dict[str, Any]:
        """The choice of components holds those of every concept."""
        gegevens = super().clean() or {}
        raming = gegevens.get("kostenraming")  # only when the line is new
        component = gegevens.get("component")
        van = raming.pk if raming else self.instance.kostenraming_id
        if component and component.kostenraming_id != van:
            self.add_error("component", "Deze component hoort bij een andere kostenraming.")
        return gegevens


@admin.register(Kostenregel)
class KostenregelAdmin(OnderKosten):
    """Cost lines."""

    form = KostenregelFormulier
    list_display = (
        *("regel", "component", "onderdeel", "categorie", "omschrijving", "lasten", "baten"),
        *("aard", "taakveld", "gemeente", "bron", "fictief", "rij", "kostenraming"),
    )
    list_filter = (*OnderKosten.list_filter, "aard", "gemeente", "fictief")
    list_select_related = ("component", "onderdeel", "gemeente", "kostenraming")
    search_fields = ("regel", "omschrijving", "component__naam", "onderdeel__code", "=bron")
    autocomplete_fields = ("component", "onderdeel", "gemeente")

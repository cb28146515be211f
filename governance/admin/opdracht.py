"""Assignments, their parts, limits and goals, and by what these are measured."""

from typing import ClassVar

from django.contrib import admin

from governance.models import (
    Doel,
    Indicator,
    Meting,
    Opdracht,
    Opdrachtdeel,
    Opdrachtgever,
    Randvoorwaarde,
)
from samenwerking.admin.basis import AlleenLezen, Beheer
from samenwerking.rechten.tabel import Actie


@admin.register(Opdracht)
class OpdrachtAdmin(Beheer):
    """What the municipalities asked of the cooperation."""

    actie = Actie.GOVERNANCE_BIJHOUDEN
    bij = "samenwerking"
    vast = ("samenwerking",)
    wanneer = "altijd; de samenwerking alleen bij het toevoegen"
    list_display = ("titel", "begin", "einde", "status", "samenwerking", "fictief")
    list_filter = ("samenwerking", "status", "fictief")
    list_select_related = ("samenwerking",)
    search_fields = ("titel", "omschrijving")
    autocomplete_fields = ("samenwerking", "bron")


class _VanOpdracht(Beheer):
    """What hangs below an assignment."""

    actie = Actie.GOVERNANCE_BIJHOUDEN
    bij = "opdracht__samenwerking"
    vast = ("opdracht",)
    wanneer = "altijd; de opdracht alleen bij het toevoegen"
    list_filter = ("opdracht",)
    list_select_related: ClassVar[tuple[str, ...]] = ("opdracht",)
    autocomplete_fields: ClassVar[tuple[str, ...]] = ("opdracht",)


@admin.register(Opdrachtgever)
class OpdrachtgeverAdmin(_VanOpdracht):
    """Bodies that gave an assignment."""

    list_display = ("opdracht", "orgaan")
    list_select_related = ("opdracht", "orgaan")
    search_fields = ("opdracht__titel", "orgaan__naam")
    autocomplete_fields = ("opdracht", "orgaan")


@admin.register(Opdrachtdeel)
class OpdrachtdeelAdmin(_VanOpdracht):
    """Parts and phases."""

    list_display = ("opdracht", "soort", "code", "tekst", "status")
    list_display_links = ("code", "tekst")
    search_fields = ("tekst", "opdracht__titel")


@admin.register(Randvoorwaarde)
class RandvoorwaardeAdmin(_VanOpdracht):
    """Limits that bodies set."""

    list_display = ("opdracht", "orgaan", "tekst", "parafrase", "fictief")
    list_display_links = ("tekst",)
    list_select_related = ("opdracht", "orgaan")
    search_fields = ("tekst", "opdracht__titel")
    autocomplete_fields = ("opdracht", "orgaan", "bron")


@admin.register(Doel)
class DoelAdmin(_VanOpdracht):
    """Goals."""

    list_display = ("opdracht", "nummer", "tekst")
    list_display_links = ("nummer", "tekst")
    search_fields = ("tekst", "opdracht__titel")


@admin.register(Indicator)
class IndicatorAdmin(Beheer):
    """By what a goal is measured."""

    actie = Actie.GOVERNANCE_BIJHOUDEN
    bij = "doel__opdracht__samenwerking"
    vast = ("doel",)
    wanneer = "altijd; het doel alleen bij het toevoegen"
    list_display = ("doel", "nummer", "naam", "eenheid", "begin", "streef", "richting", "fictief")
    list_display_links = ("nummer", "naam")
    list_filter = ("doel__opdracht", "fictief")
    list_select_related = ("doel",)
    search_fields = ("naam", "hoe", "doel__tekst")
    autocomplete_fields = ("doel", "bron")


@admin.register(Meting)
class MetingAdmin(AlleenLezen):
    """What was measured; on the page of a goal somebody adds to it."""

    wanneer = "niet; een meting wordt vastgelegd op de pagina van het doel"
    uitleg = "Een meting verandert niet. Leg een betere vast op de pagina van het doel."

    bij = "indicator__doel__opdracht__samenwerking"
    list_display = ("indicator", "dag", "waarde", "bron", "fictief")
    list_display_links = ("dag",)
    list_filter = ("indicator__doel__opdracht", "fictief")
    list_select_related = ("indicator__doel", "bron")
    search_fields = ("indicator__naam", "toelichting")
    date_hierarchy = "dag"

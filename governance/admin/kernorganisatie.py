"""The own team of a municipality, and what is of it."""

from typing import ClassVar

from django.contrib import admin

from governance.models import Aanwezigheid, Formatieplaats, Kernorganisatie, Loket
from samenwerking.admin.basis import Beheer
from samenwerking.rechten.tabel import Actie


@admin.register(Kernorganisatie)
class KernorganisatieAdmin(Beheer):
    """The own teams of municipalities."""

    actie = Actie.GOVERNANCE_BIJHOUDEN
    bij = "samenwerking"
    vast = ("samenwerking", "gemeente")
    wanneer = "altijd; samenwerking en gemeente alleen bij het toevoegen"
    list_display = ("gemeente", "gepland", "begonnen", "samenwerking")
    list_filter = ("samenwerking",)
    list_select_related = ("samenwerking", "gemeente")
    search_fields = ("gemeente__naam", "doel")
    autocomplete_fields = ("samenwerking", "gemeente", "bron")


class _VanKernorganisatie(Beheer):
    """What is of a kernorganisatie."""

    actie = Actie.GOVERNANCE_BIJHOUDEN
    bij = "kernorganisatie__samenwerking"
    vast = ("kernorganisatie",)
    wanneer = "altijd; de kernorganisatie alleen bij het toevoegen"
    list_filter = ("kernorganisatie", "fictief")
    list_select_related: ClassVar[tuple[str, ...]] = ("kernorganisatie__gemeente",)
    autocomplete_fields: ClassVar[tuple[str, ...]] = ("kernorganisatie",)


@admin.register(Formatieplaats)
class FormatieplaatsAdmin(_VanKernorganisatie):
    """Functions with their vte."""

    list_display = ("functie", "vte", "standplaats", "begin", "einde", "kernorganisatie", "fictief")
    search_fields = ("functie", "standplaats")


@admin.register(Aanwezigheid)
class AanwezigheidAdmin(_VanKernorganisatie):
    """Half days a week that staff are there."""

    list_display = ("begin", "einde", "gepland", "werkelijk", "kernorganisatie", "fictief")
    search_fields = ("kernorganisatie__gemeente__naam",)


@admin.register(Loket)
class LoketAdmin(_VanKernorganisatie):
    """Counters."""

    list_display = ("naam", "diensten", "openingstijden", "begin", "einde", "fictief")
    search_fields = ("naam", "diensten")
    autocomplete_fields = ("kernorganisatie", "bron")

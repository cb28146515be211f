"""Disputes and what is of them; the status is on the page of a dispute."""

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import QuerySet

from governance.models import (
    Aanvaarding,
    Adviespunt,
    Commissielid,
    Geschil,
    Geschilpartij,
    Geschilstap,
    Geschilstatus,
)
from governance.models.geschil import BIJ_ADVIES, MET_UITKOMST
from samenwerking.admin.basis import ZolangHetKan
from samenwerking.admin.bron import MetGeheimhouding
from samenwerking.rechten.tabel import Actie
from samenwerking.selectors import zichtbare


@admin.register(Geschil)
class GeschilAdmin(MetGeheimhouding):
    """Disputes between municipalities."""

    actie = Actie.STANDPUNT_INNEMEN
    eenmalig = ("samenwerking",)
    wanneer = (
        "niet toevoegen en geen stap zetten: dat gaat op de pagina van de geschillen; verwijderen "
        "als het net is ingediend; de vertrouwelijkheid met de knop «Geheimhouding»; de rest altijd"
    )
    readonly_fields = ("status",)
    list_display = (
        *("onderwerp", "eerste_jaar", "laatste_jaar", "status", "afspraak", "samenwerking"),
        *("vertrouwelijkheid", "gemeente", "fictief"),
    )
    list_filter = ("samenwerking", "status", "vertrouwelijkheid", "fictief")
    list_select_related = ("samenwerking", "gemeente", "afspraak")
    search_fields = ("onderwerp", "toelichting")
    autocomplete_fields: ClassVar[tuple[str, ...]] = ("samenwerking", "afspraak", "bron")

    def has_add_permission(self, request: Any) -> bool:
        """A dispute begins on its own page, about components that are divided."""
        return False

    def waarom_blijft(self, request: Any, obj: Any) -> str:
        """What a commission looked at, stays."""
        if obj is None or obj.status == Geschilstatus.INGEDIEND:
            return ""
        return f"Dit geschil is «{obj.status}». Alleen wat net is ingediend, kan weg."


class _VanGeschil(ZolangHetKan):
    """What is of a dispute, for who may know of that."""

    actie = Actie.STANDPUNT_INNEMEN
    bij = "geschil__samenwerking"
    vast = ("geschil",)
    wanneer = "altijd; het geschil alleen bij het toevoegen"
    list_filter = ("geschil",)
    list_select_related: ClassVar[tuple[str, ...]] = ("geschil",)
    autocomplete_fields: ClassVar[tuple[str, ...]] = ("geschil",)

    def get_queryset(self, request: Any) -> QuerySet[Any]:
        """Of disputes that somebody may know of."""
        bekend = zichtbare(request.persoon, Geschil).values("pk")
        return super().get_queryset(request).filter(geschil__in=bekend)


@admin.register(Geschilpartij)
class GeschilpartijAdmin(_VanGeschil):
    """Where municipalities stand."""

    list_display = ("geschil", "gemeente", "incidenteel", "structureel", "fictief")
    list_select_related = ("geschil", "gemeente")
    search_fields = ("standpunt", "geschil__onderwerp")
    autocomplete_fields = ("geschil", "gemeente")


@admin.register(Commissielid)
class CommissielidAdmin(_VanGeschil):
    """Seats in the commission."""

    list_display = ("geschil", "functie", "gemeente")
    list_select_related = ("geschil", "gemeente")
    search_fields = ("functie", "geschil__onderwerp")
    autocomplete_fields = ("geschil", "gemeente")


@admin.register(Geschilstap)
class GeschilstapAdmin(_VanGeschil):
    """Steps and terms."""

    list_display = ("geschil", "nummer", "wat", "uiterlijk", "gedaan_op")
    list_display_links = ("nummer", "wat")
    search_fields = ("wat", "geschil__onderwerp")


@admin.register(Adviespunt)
class AdviespuntAdmin(_VanGeschil):
    """What commissions advised."""

    list_display = ("geschil", "nummer", "tekst", "bedrag", "aard", "fictief")
    list_display_links = ("nummer", "tekst")
    search_fields = ("tekst", "geschil__onderwerp")
    autocomplete_fields = ("geschil", "bron")
    wanneer = "zolang het advies niet is uitgebracht; het geschil alleen bij het toevoegen"

    def waarom_niet(self, obj: Any) -> str:
        """It is what the colleges accept."""
        if obj is None or obj.geschil.status not in BIJ_ADVIES:
            return ""
        return "Het advies is uitgebracht en verandert niet meer."


@admin.register(Aanvaarding)
class AanvaardingAdmin(_VanGeschil):
    """What bodies said to an advice."""

    wanneer = "toevoegen als er een advies ligt, verwijderen tot het is aanvaard; wijzigen niet"
    list_display = ("geschil", "orgaan", "aanvaard", "datum")
    list_select_related = ("geschil", "orgaan")
    search_fields = ("orgaan__naam", "geschil__onderwerp")
    autocomplete_fields = ("geschil", "orgaan", "besluit")

    def has_change_permission(self, request: Any, obj: Any = None) -> bool:
        """It does not change."""
        return False

    def waarom_blijft(self, request: Any, obj: Any) -> str:
        """The dispute goes on with it."""
        if obj is None or obj.geschil.status not in MET_UITKOMST:
            return ""
        return "Het advies is aanvaard; wat erover is gezegd, blijft."

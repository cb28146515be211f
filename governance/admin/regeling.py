"""Agreements, evaluations and the reserve."""

from typing import Any

from django.contrib import admin

from governance.models import Evaluatie, Regeling, Reservemutatie
from samenwerking.admin.basis import Beheer
from samenwerking.rechten.tabel import Actie


@admin.register(Regeling)
class RegelingAdmin(Beheer):
    """Regulations and agreements."""

    actie = Actie.GOVERNANCE_BIJHOUDEN
    bij = "samenwerking"
    vast = ("samenwerking",)
    wanneer = "altijd; de samenwerking alleen bij het toevoegen"
    list_display = ("titel", "soort", "begin", "einde", "samenwerking", "fictief")
    list_filter = ("samenwerking", "soort", "fictief")
    list_select_related = ("samenwerking",)
    search_fields = ("titel", "omschrijving")
    autocomplete_fields = ("samenwerking", "overeenkomst", "bron")


@admin.register(Evaluatie)
class EvaluatieAdmin(Beheer):
    """Evaluations."""

    actie = Actie.GOVERNANCE_BIJHOUDEN
    bij = "samenwerking"
    vast = ("samenwerking",)
    wanneer = "altijd; de samenwerking alleen bij het toevoegen"
    list_display = ("titel", "bureau", "datum", "status", "samenwerking", "fictief")
    list_filter = ("samenwerking", "status", "fictief")
    list_select_related = ("samenwerking",)
    search_fields = ("titel", "bureau", "bevindingen")
    autocomplete_fields = ("samenwerking", "gevraagd_door", "bron")


@admin.register(Reservemutatie)
class ReservemutatieAdmin(Beheer):
    """What went into and out of the reserve."""

    actie = Actie.GOVERNANCE_BIJHOUDEN
    bij = "samenwerking"
    wanneer = "toevoegen; daarna niet meer"
    list_display = ("datum", "wat", "bedrag", "samenwerking", "fictief")
    list_display_links = ("datum", "wat")
    list_filter = ("samenwerking", "fictief")
    list_select_related = ("samenwerking",)
    search_fields = ("wat",)
    autocomplete_fields = ("samenwerking",)

    def has_change_permission(self, request: Any, obj: Any = None) -> bool:
        """It does not change."""
        return False

    def has_delete_permission(self, request: Any, obj: Any = None) -> bool:
        """It does not go away."""
        return False

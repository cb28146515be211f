"""The cooperation, its municipalities and its units."""

from typing import Any

from django.contrib import admin

from samenwerking.admin.basis import Beheer
from samenwerking.models import Deelnemer, Gemeente, Onderdeel, Samenwerking
from samenwerking.rechten.oordeel import mag
from samenwerking.rechten.rollen import Rol


@admin.register(Samenwerking)
class SamenwerkingAdmin(Beheer):
    """Cooperations."""

    wanneer = "altijd; de naam alleen bij het toevoegen"
    vast = ("naam",)

    def has_change_permission(self, request: Any, obj: Any = None) -> bool:
        """A beheerder of a municipality that takes part."""
        van = obj.pk if obj else None
        return mag(request.persoon, self.actie, samenwerking=van)

    def has_delete_permission(self, request: Any, obj: Any = None) -> bool:
        """As for changing."""
        return self.has_change_permission(request, obj)

    list_display = ("naam", "code", "drempel_voorhang")
    search_fields = ("naam", "code", "omschrijving")


@admin.register(Gemeente)
class GemeenteAdmin(Beheer):
    """Municipalities."""

    wanneer = "altijd; de CBS-code alleen bij het toevoegen"
    vast = ("cbs",)

    def has_change_permission(self, request: Any, obj: Any = None) -> bool:
        """A beheerder of the municipality itself."""
        eigen = {h.cbs for h in request.persoon.houdingen if h.rol == Rol.BEHEERDER}
        return super().has_change_permission(request, obj) and (obj is None or obj.cbs in eigen)

    def has_delete_permission(self, request: Any, obj: Any = None) -> bool:
        """As for changing."""
        return self.has_change_permission(request, obj)

    list_display = ("naam", "cbs")
    search_fields = ("naam", "=cbs")


@admin.register(Deelnemer)
class DeelnemerAdmin(Beheer):
    """Who takes part, when and as what."""

    wanneer = "altijd, zolang er op elke dag een centrumgemeente is"
    bij = "samenwerking"
    list_display = ("gemeente", "rol", "samenwerking", "begin", "einde")
    list_filter = ("samenwerking", "rol")
    list_select_related = ("gemeente", "samenwerking")
    search_fields = ("gemeente__naam", "=gemeente__cbs", "samenwerking__naam")
    date_hierarchy = "begin"
    autocomplete_fields = ("samenwerking", "gemeente")


@admin.register(Onderdeel)
class OnderdeelAdmin(Beheer):
    """Departments and teams."""

    wanneer = "altijd; samenwerking en code alleen bij het toevoegen"
    bij = "samenwerking"
    vast = ("samenwerking", "code")
    list_display = ("code", "naam", "ouder", "standplaats", "begin", "einde", "samenwerking")
    list_filter = ("samenwerking", "standplaats")
    list_select_related = ("ouder", "samenwerking")
    search_fields = ("code", "naam")
    date_hierarchy = "begin"
    autocomplete_fields = ("samenwerking", "ouder")

"""The cooperation, its municipalities and its units."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse

from samenwerking.admin.basis import Beheer
from samenwerking.admin.rechten import langs
from samenwerking.models import Deelnemer, Gemeente, Onderdeel, Samenwerking
from samenwerking.rechten.oordeel import Geweigerd, mag
from samenwerking.rechten.rollen import Rol
from samenwerking.selectors import samenwerkingen
from samenwerking.services.deelnemers import ALLEEN_SERVER, ligt_vast

ALLEEN_EIGEN = (
    "Een gemeente en haar deelname wijzigt of verwijdert alleen een functioneel beheerder van die "
    "gemeente zelf. Vraag het die beheerder."
)


@admin.register(Samenwerking)
class SamenwerkingAdmin(Beheer):
    """Cooperations."""

    wanneer = "altijd; de naam en de code alleen bij het toevoegen"
    vast = ("naam", "code")

    def get_queryset(self, request: Any) -> QuerySet[Any]:
        """Those that somebody may know of."""
        bekend = samenwerkingen(request.persoon).order_by().values("pk")
        return super().get_queryset(request).filter(pk__in=bekend)

    def has_change_permission(self, request: Any, obj: Any = None) -> bool:
        """A beheerder of a municipality that takes part."""
        van = obj.pk if obj else None
        return mag(request.persoon, self.actie, samenwerking=van)

    def has_delete_permission(self, request: Any, obj: Any = None) -> bool:
        """As for changing."""
        return self.has_change_permission(request, obj)

    list_display = ("naam", "code")
    search_fields = ("naam", "code", "omschrijving")


class VanEenGemeente(Beheer):
    """What only a beheerder of the municipality itself changes.

    gemeente: the way from a record to its municipality, "" for a municipality itself.
    """

    gemeente = ""
    alleen = ALLEEN_EIGEN

    def waarom_hij_niet(self, request: Any, obj: Any) -> str:
        """Why somebody does not change this one, in Dutch; empty when it is of his municipality."""
        gemeente = langs(obj, self.gemeente) if self.gemeente else obj
        if gemeente.cbs in request.persoon.gemeenten(Rol.BEHEERDER):
            return ""
        return f"Dit hoort bij {gemeente}. {ALLEEN_EIGEN}"

    def has_change_permission(self, request: Any, obj: Any = None) -> bool:
        """A beheerder of the municipality itself."""
        eigen = obj is None or not self.waarom_hij_niet(request, obj)
        return eigen and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: Any, obj: Any = None) -> bool:
        """As for changing."""
        return self.has_change_permission(request, obj)

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """The fields, under the reason why somebody cannot change them, if there is one."""
        ((naam, velden),) = super().get_fieldsets(request, obj)
        reden = self.waarom_hij_niet(request, obj) if obj else ""
        return [(naam, {**velden, "description": reden})]

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The page of one record; a refusal says who may."""
        with _in_onze_woorden(self.alleen):
            return super().changeform_view(request, *args, **kwargs)

    def delete_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The page that asks whether a record may go; a refusal says who may."""
        with _in_onze_woorden(self.alleen):
            return super().delete_view(request, *args, **kwargs)


@contextmanager
def _in_onze_woorden(woorden: str) -> Iterator[None]:
    """Django refuses without a word."""
    try:
        yield
    except PermissionDenied as weigering:
        raise Geweigerd(woorden) from weigering


@admin.register(Gemeente)
class GemeenteAdmin(VanEenGemeente):
    """Municipalities."""

    wanneer = "door een beheerder van de gemeente zelf; de CBS-code alleen bij het toevoegen"
    vast = ("cbs",)
    list_display = ("naam", "cbs")
    search_fields = ("naam", "=cbs")


@admin.register(Deelnemer)
class DeelnemerAdmin(VanEenGemeente):
    """Who takes part, when and as what."""

    wanneer = (
        "door een beheerder van de gemeente zelf, zolang er op elke dag een centrumgemeente is en "
        "er nog niets is vastgesteld; samenwerking en gemeente alleen bij het toevoegen"
    )
    alleen = f"{ALLEEN_EIGEN} {ALLEEN_SERVER}"
    bij = "samenwerking"
    gemeente = "gemeente"
    vast = ("samenwerking", "gemeente")
    list_display = ("gemeente", "rol", "samenwerking", "begin", "einde")
    list_filter = ("samenwerking", "rol")
    list_select_related = ("gemeente", "samenwerking")
    search_fields = ("gemeente__naam", "=gemeente__cbs", "samenwerking__naam")
    date_hierarchy = "begin"
    autocomplete_fields = ("samenwerking", "gemeente")

    def waarom_hij_niet(self, request: Any, obj: Any) -> str:
        """Also when the cooperation has adopted something."""
        vast = ALLEEN_SERVER if ligt_vast(obj.samenwerking) else ""
        return super().waarom_hij_niet(request, obj) or vast

    def save_model(self, request: Any, obj: Any, form: Any, change: bool) -> None:
        """Nobody joins a cooperation here that has adopted something."""
        if ligt_vast(obj.samenwerking):
            raise Geweigerd(ALLEEN_SERVER)
        super().save_model(request, obj, form, change)


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

"""Decisions, documents and events: what may be kept back."""

from typing import Any, ClassVar

from django.contrib import admin
from django.http import Http404, HttpResponse
from django.urls import URLPattern, path, reverse

from samenwerking.admin.basis import ZolangHetKan, of_geweigerd
from samenwerking.admin.geheimhouding import (
    KENMERKEN,
    NieuwVertrouwelijk,
    eis_geheimhouding,
    geheimhouding_pagina,
)
from samenwerking.models import Besluit, Bron, Gebeurtenis, Gemeente
from samenwerking.rechten.oordeel import mag
from samenwerking.rechten.tabel import Actie


class MetGeheimhouding(ZolangHetKan):
    """Records that may be kept back; how, changes on a page of its own.

    eenmalig: the fields that can be filled in once. They stay in the form, so that it hears what
    the database would refuse.
    """

    form = NieuwVertrouwelijk
    bij = "samenwerking"
    eenmalig: ClassVar[tuple[str, ...]] = ("samenwerking",)
    autocomplete_fields: ClassVar[tuple[str, ...]] = ("samenwerking",)

    def get_urls(self) -> list[URLPattern]:
        """The usual pages, and the one about secrecy."""
        naam = f"{self.opts.app_label}_{self.opts.model_name}_geheimhouding"
        pagina = self.admin_site.admin_view(self.geheimhouding)
        return [path("<int:nummer>/geheimhouding/", pagina, name=naam), *super().get_urls()]

    def geheimhouding(self, request: Any, nummer: int) -> HttpResponse:
        """Impose, change or end secrecy of one record; what is of all never has any."""
        eigen = self.get_queryset(request).exclude(samenwerking=None)
        record = eigen.filter(pk=nummer).first()
        if record is None:
            raise Http404
        eis_geheimhouding(request.persoon, record)
        lijst = reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist")
        context = self.admin_site.each_context(request)
        return of_geweigerd(geheimhouding_pagina, request, context, record, lijst)

    def get_form(self, request: Any, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        """Who adds one, and of one that is there not how it is kept back."""
        formulier: Any = super().get_form(request, obj, change=change, **kwargs)
        formulier.persoon = request.persoon
        for naam in set(formulier.base_fields) & {*self.eenmalig, *KENMERKEN} if obj else ():
            formulier.base_fields[naam].disabled = True
        if obj and "gemeente" in formulier.base_fields:
            formulier.base_fields["gemeente"].queryset = Gemeente.objects.all()
        return formulier

    def render_change_form(self, request: Any, context: Any, *args: Any, **kwargs: Any) -> Any:
        """The page of one record, with the way to its secrecy for who may change that."""
        record, actie = context["original"], Actie.GEHEIMHOUDING_BEHEREN
        context["mag_geheimhouding"] = (
            record is not None
            and record.samenwerking_id is not None
            and mag(request.persoon, actie, samenwerking=record.samenwerking_id)
        )
        return super().render_change_form(request, context, *args, **kwargs)

    def formfield_for_foreignkey(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        """What is kept back for one municipality, is for one's own."""
        if db_field.name == "gemeente":
            eigen = {houding.cbs for houding in request.persoon.houdingen}
            kwargs["queryset"] = Gemeente.objects.filter(cbs__in=eigen)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def waarom_niet(self, obj: Any) -> str:
        """It comes with the software."""
        if obj is None or obj.samenwerking_id is not None:
            return ""
        return "Dit komt met de software mee, voor alle samenwerkingen, en wijzigt alleen daarmee."


@admin.register(Besluit)
class BesluitAdmin(MetGeheimhouding):
    """Decisions of a body."""

    actie = Actie.BESLUITEN_BIJHOUDEN

    wanneer = (
        "zolang er niets op rust dat is vastgesteld; de samenwerking alleen bij het toevoegen, de "
        "vertrouwelijkheid daarna met de knop «Geheimhouding»"
    )
    readonly_fields = ("vast",)
    list_display = (
        *("datum", "orgaan", "tekst", "samenwerking"),
        *("vertrouwelijkheid", "gemeente", "fictief", "vast"),
    )
    list_display_links = ("datum", "orgaan")
    list_filter = ("samenwerking", "orgaan", "vertrouwelijkheid", "fictief")
    list_select_related = ("samenwerking", "gemeente")
    search_fields = ("orgaan", "tekst")
    date_hierarchy = "datum"

    def waarom_niet(self, obj: Any) -> str:
        """What was adopted rests on it."""
        if obj is None or not obj.vast:
            return ""
        return (
            "Op dit besluit rust wat is vastgesteld; het ligt vast. "
            "Een verbetering wordt een nieuw besluit."
        )


@admin.register(Bron)
class BronAdmin(MetGeheimhouding):
    """Documents that figures come from."""

    actie = Actie.BRONNEN_BIJHOUDEN
    eenmalig = ("samenwerking", "code")

    wanneer = (
        "die van een samenwerking, zolang niets haar noemt dat is vastgesteld; samenwerking en "
        "code alleen bij het toevoegen, de vertrouwelijkheid daarna met de knop «Geheimhouding»"
    )
    readonly_fields = ("vast",)
    list_display = (
        *("code", "titel", "gelezen", "url", "samenwerking"),
        *("vertrouwelijkheid", "gemeente", "vast"),
    )
    list_filter = ("samenwerking", "gelezen", "vertrouwelijkheid")
    list_select_related = ("samenwerking", "gemeente")
    search_fields = ("code", "titel", "url")

    def waarom_niet(self, obj: Any) -> str:
        """It comes with the software, or something that was adopted cites it."""
        if obj is None or not obj.vast:
            return super().waarom_niet(obj)
        return (
            "Wat is vastgesteld, noemt deze bron; zij ligt vast. "
            "Een verbetering wordt een nieuwe bron, met een andere code."
        )


@admin.register(Gebeurtenis)
class GebeurtenisAdmin(MetGeheimhouding):
    """What happened when."""

    actie = Actie.BRONNEN_BIJHOUDEN

    wanneer = (
        "die van een samenwerking; de samenwerking alleen bij het toevoegen, de vertrouwelijkheid "
        "daarna met de knop «Geheimhouding»"
    )
    list_display = (
        *("datum", "precisie", "tekst", "bron", "samenwerking"),
        *("vertrouwelijkheid", "gemeente"),
    )
    list_filter = ("samenwerking", "precisie", "vertrouwelijkheid")
    list_select_related = ("bron", "samenwerking", "gemeente")
    search_fields = ("tekst", "bron__code", "bron__titel")
    date_hierarchy = "datum"
    autocomplete_fields = ("samenwerking", "bron")

"""Agreements per period and about corrections, methods, and the register of indexes."""

from typing import Any, ClassVar

from django.contrib import admin

from bijdrage.models import (
    Afbouw,
    Besparingsafspraak,
    Componentafspraak,
    Correctieafspraak,
    Correctiejaar,
    Indexcijfer,
    Indexreeks,
    Indexweging,
    Methode,
    Methodedeel,
    Overeenkomst,
)
from samenwerking.admin.basis import AlleenLezen, ZolangHetKan
from samenwerking.admin.rechten import langs
from samenwerking.rechten.tabel import Actie


class AfspraakAdmin(ZolangHetKan):
    """What changes as long as nothing adopted rests on the agreements. pad: the way to them."""

    actie = Actie.AFSPRAKEN_BIJHOUDEN
    wanneer = "zolang er niets op is vastgesteld"
    pad = ""

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """The rights follow the way to the agreements."""
        super().__init_subclass__(**kwargs)
        cls.bij = f"{cls.pad}__samenwerking" if cls.pad else "samenwerking"

    def waarom_niet(self, obj: Any) -> str:
        """What was adopted rests on it."""
        afspraak = langs(obj, self.pad) if obj and self.pad else obj
        if afspraak is None or not afspraak.vast:
            return ""
        return "Hierop rust wat is vastgesteld; het verandert niet meer."


@admin.register(Overeenkomst)
class OvereenkomstAdmin(AfspraakAdmin):
    """Agreements."""

    vast: ClassVar[tuple[str, ...]] = ("samenwerking",)
    list_display = ("naam", "eerste_jaar", "laatste_jaar", "besluit", "drempel_extra", "vast")
    list_filter = ("samenwerking", "fictief")
    list_select_related = ("besluit",)
    search_fields = ("naam", "omschrijving", "=bron")
    autocomplete_fields = ("samenwerking", "besluit")


@admin.register(Componentafspraak)
class ComponentafspraakAdmin(AfspraakAdmin):
    """What was agreed per component."""

    pad = "overeenkomst"
    vast: ClassVar[tuple[str, ...]] = ("overeenkomst",)
    list_display = (
        *("component", "behandeling", "sleutel", "verrekening", "raming", "btw_regime"),
        "overeenkomst",
    )
    list_filter = ("overeenkomst", "behandeling", "verrekening")
    list_select_related = ("overeenkomst",)
    search_fields = ("component", "sleutel", "grondslag")
    autocomplete_fields = ("overeenkomst",)


@admin.register(Indexweging)
class IndexwegingAdmin(AfspraakAdmin):
    """How heavy indexes weigh."""

    pad = "afspraak__overeenkomst"
    vast: ClassVar[tuple[str, ...]] = ("afspraak",)
    list_display = ("afspraak", "reeks", "gewicht")
    list_filter = ("reeks",)
    list_select_related = ("afspraak__overeenkomst", "reeks")
    search_fields = ("afspraak__component", "reeks__naam")
    autocomplete_fields = ("afspraak", "reeks")


@admin.register(Afbouw)
class AfbouwAdmin(AfspraakAdmin):
    """What ends or grows in by steps."""

    pad = "overeenkomst"
    vast: ClassVar[tuple[str, ...]] = ("overeenkomst",)
    list_display = (
        *("code", "omschrijving", "soort", "gemeente", "bedrag", "stappen", "eerste_jaar"),
        "overeenkomst",
    )
    list_filter = ("overeenkomst", "soort")
    list_select_related = ("overeenkomst", "gemeente")
    search_fields = ("code", "omschrijving")
    autocomplete_fields = ("overeenkomst", "gemeente")


@admin.register(Methode)
class MethodeAdmin(AfspraakAdmin):
    """Versions of the method."""

    vast: ClassVar[tuple[str, ...]] = ("samenwerking",)
    list_display = (
        "code",
        "eerste_jaar",
        "overeenkomst",
        "vorige",
        "besluit",
        "berekening",
        "vast",
    )
    list_filter = ("samenwerking", "fictief")
    list_select_related = ("overeenkomst", "vorige", "besluit")
    search_fields = ("code", "evaluatie", "toelichting", "=bron")
    autocomplete_fields = ("samenwerking", "overeenkomst", "vorige", "besluit")


@admin.register(Methodedeel)
class MethodedeelAdmin(AfspraakAdmin):
    """Methods at each municipality: fixed percentages, and the effect that was worked out."""

    pad = "methode"
    vast: ClassVar[tuple[str, ...]] = ("methode",)
    list_display = ("methode", "gemeente", "percentage", "effect")
    list_filter = ("methode",)
    list_select_related = ("methode", "gemeente")
    search_fields = ("methode__code", "gemeente__naam")
    autocomplete_fields = ("methode", "gemeente")


@admin.register(Correctieafspraak)
class CorrectieafspraakAdmin(AfspraakAdmin):
    """What was agreed about corrections."""

    vast: ClassVar[tuple[str, ...]] = ("samenwerking", "code", "soort", "gemeente")
    list_display = (
        *("code", "omschrijving", "soort", "aard", "gemeente", "eerste_jaar", "laatste_jaar"),
        *("besluit", "fictief", "vast"),
    )
    list_filter = ("samenwerking", "soort", "aard", "fictief")
    list_select_related = ("gemeente", "besluit")
    search_fields = ("code", "omschrijving", "=bron")
    autocomplete_fields = ("samenwerking", "gemeente", "besluit")


@admin.register(Correctiejaar)
class CorrectiejaarAdmin(AfspraakAdmin):
    """The agreed amounts per year."""

    pad = "afspraak"
    wanneer = "zolang van dat jaar niets is vastgesteld"
    vast: ClassVar[tuple[str, ...]] = ("afspraak",)
    list_display = ("afspraak", "jaar", "bedrag")
    list_filter = ("afspraak__soort", "jaar")
    list_select_related = ("afspraak",)
    search_fields = ("afspraak__code", "afspraak__omschrijving")
    autocomplete_fields = ("afspraak",)

    def waarom_niet(self, obj: Any) -> str:
        """A year stands once it was adopted; a later one can be added and changed."""
        if obj is None or not obj.ligt_vast:
            return ""
        return "Van dit jaar is vastgesteld wat hierop rust; het verandert niet meer."


@admin.register(Besparingsafspraak)
class BesparingsafspraakAdmin(AlleenLezen):
    """What was agreed about savings; laid down where they are followed."""

    actie = Actie.AFSPRAKEN_BIJHOUDEN
    bij = "samenwerking"
    wanneer = "niet; op de bladzijde van de besparing"
    uitleg = "Een besparing wordt op haar eigen bladzijde verwerkt."
    list_display = ("code", "naam", "wijze", "gemeente", "eerste_jaar", "laatste_jaar", "fictief")
    list_filter = ("samenwerking", "wijze", "fictief")
    list_select_related = ("gemeente",)
    search_fields = ("code", "naam")


@admin.register(Indexreeks)
class IndexreeksAdmin(ZolangHetKan):
    """Indexes."""

    actie = Actie.AFSPRAKEN_BIJHOUDEN
    bij = "samenwerking"
    vast: ClassVar[tuple[str, ...]] = ("samenwerking",)
    list_display = ("naam", "code", "publicatie", "url")
    list_filter = ("samenwerking",)
    search_fields = ("naam", "code", "publicatie")
    autocomplete_fields = ("samenwerking",)


@admin.register(Indexcijfer)
class IndexcijferAdmin(ZolangHetKan):
    """What was published of every year."""

    actie = Actie.AFSPRAKEN_BIJHOUDEN
    bij = "reeks__samenwerking"
    wanneer = "toevoegen; daarna alleen de bron"
    vast: ClassVar[tuple[str, ...]] = (
        *("reeks", "jaar", "percentage", "gepubliceerd_op", "definitief"),
    )
    list_display = ("reeks", "jaar", "percentage", "definitief", "gepubliceerd_op", "fictief")
    list_filter = ("reeks", "jaar", "definitief")
    list_select_related = ("reeks",)
    search_fields = ("reeks__naam", "=bron")
    autocomplete_fields = ("reeks",)

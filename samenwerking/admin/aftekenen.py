"""What belongs to signing off hours: agreements, objections with what is said, and voorhangen."""

from typing import Any, ClassVar

from django.contrib import admin

from samenwerking.admin.basis import AlleenLezen
from samenwerking.admin.rechten import langs
from samenwerking.models import Akkoord, Bericht, Bezwaar, Standpunt, Standpunturen, Voorhang

BEZWAAR = ("bezwaar__urenverdeling", "bezwaar__gemeente", "bezwaar__onderdeel")


class AftekenAdmin(AlleenLezen):
    """What is made on the pages of the hours. pad: the way to the split of hours."""

    wanneer = "niet; ze ontstaan bij het aftekenen van de uren"
    uitleg = "Dit hoort bij het aftekenen van de uren en is hier alleen te lezen."
    pad = "urenverdeling"
    volledig = True
    ordering = ("-pk",)
    list_filter: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """The rights and the filters follow the way to the split of hours."""
        super().__init_subclass__(**kwargs)
        cls.bij, cls.onder = f"{cls.pad}__samenwerking", f"{cls.pad}__status"
        cls.list_filter = (cls.onder, cls.pad, *cls.list_filter)

    @admin.display(description="urenverdeling")
    def van(self, obj: Any) -> str:
        """The version."""
        return str(langs(obj, self.pad))


@admin.register(Akkoord)
class AkkoordAdmin(AftekenAdmin):
    """Agreements."""

    list_display = ("gemeente", "gegeven_door", "gegeven_op", "van")
    list_filter = ("gemeente",)
    list_select_related = ("gemeente", "gegeven_door", "urenverdeling")
    search_fields = ("gemeente__naam", "gegeven_door__username", "gegeven_door__last_name")
    date_hierarchy = "gegeven_op"


@admin.register(Voorhang)
class VoorhangAdmin(AftekenAdmin):
    """Effects that a municipality acknowledges."""

    list_display = (
        *("gemeente", "effect", "drempel", "ten_opzichte_van", "verzonden_op", "erkend_door"),
        *("erkend_op", "van"),
    )
    list_filter = ("gemeente",)
    list_select_related = ("gemeente", "erkend_door", "urenverdeling")
    search_fields = ("gemeente__naam", "ten_opzichte_van")
    date_hierarchy = "verzonden_op"


@admin.register(Bezwaar)
class BezwaarAdmin(AftekenAdmin):
    """Objections."""

    list_display = (
        *("onderdeel", "gemeente", "reden", "gemaakt_door", "gemaakt_op", "uitkomst"),
        *("gesloten_op", "van"),
    )
    list_filter = ("gemeente", "uitkomst")
    list_select_related = ("onderdeel", "gemeente", "gemaakt_door", "urenverdeling")
    search_fields = ("onderdeel__code", "gemeente__naam", "reden")
    date_hierarchy = "gemaakt_op"


@admin.register(Standpunt)
class StandpuntAdmin(AftekenAdmin):
    """The joint hours that an objection asks for."""

    pad = "bezwaar__urenverdeling"
    list_display = ("regel", "gezamenlijk", "bezwaar", "van")
    list_select_related = ("regel", *BEZWAAR)
    search_fields = ("regel__taak", "=regel__taakveld", "bezwaar__reden")


@admin.register(Standpunturen)
class StandpunturenAdmin(AftekenAdmin):
    """The hours for a municipality that an objection asks for."""

    pad = "standpunt__bezwaar__urenverdeling"
    list_display = ("standpunt", "gemeente", "uren", "van")
    list_filter = ("gemeente",)
    list_select_related = (
        *("gemeente", "standpunt__regel"),
        *(f"standpunt__{pad}" for pad in BEZWAAR),
    )
    search_fields = ("standpunt__regel__taak", "=standpunt__regel__taakveld", "gemeente__naam")


@admin.register(Bericht)
class BerichtAdmin(AftekenAdmin):
    """What was said about an objection."""

    pad = "bezwaar__urenverdeling"
    list_display = ("tekst", "gemeente", "gebruiker", "gezegd_op", "bezwaar", "van")
    list_filter = ("gemeente",)
    list_select_related = ("gemeente", "gebruiker", *BEZWAAR)
    search_fields = ("tekst", "gemeente__naam", "gebruiker__username")
    date_hierarchy = "gezegd_op"

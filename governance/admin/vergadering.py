"""Meetings with their agenda, how decisions were taken, actions, and P&C documents."""

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import QuerySet

from governance.models import Actiepunt, Agendapunt, Behandeling, Pcdocument, Vergadering
from samenwerking.admin.basis import AlleenLezen, Beheer
from samenwerking.admin.bron import MetGeheimhouding
from samenwerking.models import Besluit
from samenwerking.rechten.tabel import Actie
from samenwerking.selectors import zichtbare

_WANNEER = (
    "altijd; de samenwerking alleen bij het toevoegen, de vertrouwelijkheid met de knop "
    "«Geheimhouding»"
)


@admin.register(Vergadering)
class VergaderingAdmin(MetGeheimhouding):
    """Meetings of bodies."""

    actie = Actie.GOVERNANCE_BIJHOUDEN
    eenmalig = ("samenwerking",)
    wanneer = _WANNEER
    list_display = (
        *("orgaan", "datum", "aanvang", "status", "samenwerking"),
        *("vertrouwelijkheid", "gemeente", "fictief"),
    )
    list_filter = ("samenwerking", "orgaan", "status", "vertrouwelijkheid", "fictief")
    list_select_related = ("samenwerking", "gemeente", "orgaan")
    search_fields = ("orgaan__naam", "plaats")
    autocomplete_fields: ClassVar[tuple[str, ...]] = ("samenwerking", "orgaan")
    date_hierarchy = "datum"


@admin.register(Agendapunt)
class AgendapuntAdmin(Beheer):
    """Points of an agenda."""

    actie = Actie.GOVERNANCE_BIJHOUDEN
    bij = "vergadering__samenwerking"
    vast = ("vergadering",)
    wanneer = "altijd; de vergadering alleen bij het toevoegen"
    list_display = ("vergadering", "nummer", "onderwerp")
    list_display_links = ("nummer", "onderwerp")
    list_select_related = ("vergadering__orgaan",)
    search_fields = ("onderwerp", "uitkomst")
    autocomplete_fields = ("vergadering", "document", "voorstel", "besluit")

    def get_queryset(self, request: Any) -> QuerySet[Any]:
        """Of meetings that somebody may know of."""
        bekend = zichtbare(request.persoon, Vergadering).values("pk")
        return super().get_queryset(request).filter(vergadering__in=bekend)


@admin.register(Behandeling)
class BehandelingAdmin(AlleenLezen):
    """How decisions were taken; the page of a decision keeps it."""

    wanneer = "niet; hoe een besluit is genomen wordt vastgelegd op de pagina van het besluit"
    uitleg = "Leg stemming en effect vast op de pagina van het besluit."

    bij = "besluit__samenwerking"
    list_display = ("besluit", "orgaan", "uitslag", "effect", "pcdocument")
    list_select_related = ("besluit", "orgaan", "pcdocument__gemeente")
    search_fields = ("besluit__tekst", "orgaan__naam")

    def get_queryset(self, request: Any) -> QuerySet[Any]:
        """Of decisions that somebody may know of."""
        bekend = zichtbare(request.persoon, Besluit).values("pk")
        return super().get_queryset(request).filter(besluit__in=bekend)


@admin.register(Actiepunt)
class ActiepuntAdmin(MetGeheimhouding):
    """Actions with who does them and when."""

    actie = Actie.GOVERNANCE_BIJHOUDEN
    eenmalig = ("samenwerking",)
    wanneer = _WANNEER
    list_display = (
        *("wat", "eigenaar", "uiterlijk", "gedaan_op", "samenwerking"),
        *("vertrouwelijkheid", "gemeente", "fictief"),
    )
    list_filter = ("samenwerking", "vertrouwelijkheid", "fictief")
    list_select_related = ("samenwerking", "gemeente")
    search_fields = ("wat", "eigenaar")
    autocomplete_fields: ClassVar[tuple[str, ...]] = ("samenwerking", "vergadering", "besluit")
    date_hierarchy = "uiterlijk"


@admin.register(Pcdocument)
class PcdocumentAdmin(Beheer):
    """Documents of planning and control, and their days."""

    actie = Actie.GOVERNANCE_BIJHOUDEN
    bij = "samenwerking"
    vast = ("samenwerking", "gemeente")
    wanneer = "altijd; samenwerking en gemeente alleen bij het toevoegen"
    list_display = ("titel", "gemeente", "jaar", "gegevens_op", "raad_op", "vastgesteld_op")
    list_filter = ("samenwerking", "gemeente", "soort", "jaar", "fictief")
    list_select_related = ("gemeente",)
    search_fields = ("titel",)
    autocomplete_fields = ("samenwerking", "gemeente", "bron")

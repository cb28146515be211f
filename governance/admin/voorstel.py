"""Proposals and where bodies stand; who takes a position does so on the page of a proposal."""

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import QuerySet

from governance.models import Gevraagd, Orgaanstandpunt, Voorstel
from governance.models.voorstel import STAAT_VAST
from samenwerking.admin.basis import AlleenLezen, ZolangHetKan
from samenwerking.admin.bron import MetGeheimhouding
from samenwerking.rechten.tabel import Actie
from samenwerking.selectors import zichtbare


@admin.register(Voorstel)
class VoorstelAdmin(MetGeheimhouding):
    """Proposals to change how the cooperation is governed."""

    actie = Actie.GOVERNANCE_BIJHOUDEN
    eenmalig = ("samenwerking",)
    wanneer = (
        "zolang er geen standpunt is; de samenwerking alleen bij het toevoegen, invoeren en "
        "intrekken op de pagina van het voorstel, de vertrouwelijkheid met de knop «Geheimhouding»"
    )
    readonly_fields = ("besluit", "ingetrokken_op")
    list_display = (
        *("titel", "ingebracht_op", "ingebracht_door", "samenwerking"),
        *("vertrouwelijkheid", "gemeente", "fictief"),
    )
    list_filter = ("samenwerking", "vertrouwelijkheid", "fictief")
    list_select_related = ("samenwerking", "gemeente", "ingebracht_door")
    search_fields = ("titel", "inhoud")
    autocomplete_fields: ClassVar[tuple[str, ...]] = ("samenwerking", "ingebracht_door")
    date_hierarchy = "ingebracht_op"

    def waarom_niet(self, obj: Any) -> str:
        """Bodies said where they stand on what it says now."""
        return STAAT_VAST if obj and _staat_vast(obj) else ""


def _staat_vast(voorstel: Voorstel) -> bool:
    gesloten = voorstel.besluit_id is not None or voorstel.ingetrokken_op is not None
    return gesloten or voorstel.standpunten.exists()


def _van_bekende(request: Any, rijen: QuerySet[Any]) -> QuerySet[Any]:
    """Those of proposals that somebody may know of."""
    return rijen.filter(voorstel__in=zichtbare(request.persoon, Voorstel).values("pk"))


@admin.register(Gevraagd)
class GevraagdAdmin(ZolangHetKan):
    """Which bodies must support a proposal."""

    actie = Actie.GOVERNANCE_BIJHOUDEN
    bij = "voorstel__samenwerking"
    vast = ("voorstel",)
    wanneer = "zolang er geen standpunt is; het voorstel alleen bij het toevoegen"
    list_display = ("voorstel", "orgaan")
    list_select_related = ("voorstel", "orgaan")
    search_fields = ("voorstel__titel", "orgaan__naam")
    autocomplete_fields = ("voorstel", "orgaan")

    def get_queryset(self, request: Any) -> QuerySet[Any]:
        """Of proposals that somebody may know of."""
        return _van_bekende(request, super().get_queryset(request))

    def waarom_niet(self, obj: Any) -> str:
        """Whether a proposal is carried follows from who was asked."""
        return STAAT_VAST if obj and _staat_vast(obj.voorstel) else ""


@admin.register(Orgaanstandpunt)
class OrgaanstandpuntAdmin(AlleenLezen):
    """Where bodies stand on proposals."""

    wanneer = "niet; een standpunt wordt vastgelegd op de pagina van het voorstel"
    uitleg = "Een standpunt verandert niet. Leg een nieuw vast op de pagina van het voorstel."

    bij = "voorstel__samenwerking"
    list_display = ("voorstel", "orgaan", "houding", "datum", "fictief")
    list_select_related = ("voorstel", "orgaan")
    search_fields = ("voorstel__titel", "orgaan__naam", "toelichting")
    date_hierarchy = "datum"

    def get_queryset(self, request: Any) -> QuerySet[Any]:
        """Of proposals that somebody may know of."""
        return _van_bekende(request, super().get_queryset(request))

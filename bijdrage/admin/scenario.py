"""Scenarios: kept on the page «Wat als?», read here by who may see them."""

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import QuerySet

from bijdrage.models import Scenario
from bijdrage.watals.selectors import te_zien
from samenwerking.admin.basis import AlleenLezen


@admin.register(Scenario)
class ScenarioAdmin(AlleenLezen):
    """What somebody kept; of what is only his own nobody else knows."""

    bij = "berekening__samenwerking"
    onder = "berekening__status"
    wanneer = "niet; op de bladzijde «Wat als?» van de berekening"
    uitleg = "Een scenario wordt op de bladzijde «Wat als?» bewaard en verwijderd."
    ordering = ("-pk",)
    list_display = ("naam", "gemeente", "zichtbaar", "maker", "gemaakt_op", "berekening")
    list_select_related = ("maker", "berekening")
    list_filter: ClassVar[tuple[str, ...]] = ("zichtbaar", "berekening")
    search_fields = ("naam", "gemeente")

    def get_queryset(self, request: Any) -> QuerySet[Any]:
        """Those that somebody may see."""
        return super().get_queryset(request).filter(te_zien(request.persoon))

"""Choice scenarios, savings and targets: kept on their own pages, read here."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet

from maatwerk.models import Besparing, Keuzescenario, Onderzoek, Taakstelling
from samenwerking.admin.basis import AlleenLezen
from samenwerking.rechten.tabel import Actie
from samenwerking.selectors import zichtbare


class VanOnderzoekAdmin(AlleenLezen):
    """What is of an investigation, for who may know of that."""

    actie = Actie.ONDERZOEKEN_BIJHOUDEN
    bij = "onderzoek__samenwerking"

    def get_queryset(self, request: Any) -> QuerySet[Any]:
        """Those of investigations that somebody may know of."""
        bekend = zichtbare(request.persoon, Onderzoek).values("pk")
        return super().get_queryset(request).filter(onderzoek__in=bekend)


@admin.register(Keuzescenario)
class KeuzescenarioAdmin(VanOnderzoekAdmin):
    """Choice scenarios."""

    wanneer = "niet; op de bladzijde van het keuzescenario"
    uitleg = "Een keuzescenario wordt op zijn eigen bladzijde gewijzigd."
    list_display = ("naam", "onderzoek", "gemeente", "berekening", "vervallen", "fictief")
    list_filter = ("onderzoek__samenwerking", "fictief")
    list_select_related = ("onderzoek", "berekening")
    search_fields = ("naam", "voor_wie", "risico")


@admin.register(Besparing)
class BesparingAdmin(VanOnderzoekAdmin):
    """Savings."""

    wanneer = "niet; op de bladzijde van de besparing"
    uitleg = "Een besparing wordt op haar eigen bladzijde gewijzigd."
    list_display = (
        *("naam", "onderzoek", "gemeente", "doel", "toegezegd", "eerste_jaar", "laatste_jaar"),
        *("taakstelling", "afspraak", "vervallen", "fictief"),
    )
    list_filter = ("onderzoek__samenwerking", "gemeente", "eerste_jaar", "fictief")
    list_select_related = ("onderzoek", "gemeente", "taakstelling", "afspraak")
    search_fields = ("naam", "onderzoek__titel")


@admin.register(Taakstelling)
class TaakstellingAdmin(AlleenLezen):
    """Targets."""

    actie = Actie.ONDERZOEKEN_BIJHOUDEN
    bij = "samenwerking"
    wanneer = "niet; op de bladzijde van de taakstelling"
    uitleg = "Een taakstelling wordt op haar eigen bladzijde gewijzigd."
    list_display = (
        *("naam", "gemeente", "bedrag", "percentage", "eerste_jaar", "laatste_jaar"),
        *("samenwerking", "fictief"),
    )
    list_filter = ("samenwerking", "gemeente", "fictief")
    list_select_related = ("gemeente", "samenwerking")
    search_fields = ("naam", "toelichting")

"""Calculations and what came of them: read-only, but for adopting and calculating again."""

from typing import Any, ClassVar

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path

from bijdrage.admin.laden import laad_pagina
from bijdrage.admin.vaststellen import vaststel_pagina
from bijdrage.models import Aandeel, Berekening, Correctieboeking, Toedeling
from bijdrage.services.berekenen import bereken_opnieuw
from samenwerking.admin.basis import VERSIEKOLOMMEN, AlleenLezen, MetSelectiedatum
from samenwerking.rechten.oordeel import Geweigerd, eis, mag
from samenwerking.rechten.tabel import Actie
from samenwerking.selectors import codelijsten
from samenwerking.services.weigering import RegistratieFout


class UitkomstAdmin(AlleenLezen):
    """What a calculation made."""

    wanneer = "niet; de berekening maakt ze"
    uitleg = "Dit is door een berekening gemaakt en alleen te lezen."


@admin.register(Berekening)
class BerekeningAdmin(UitkomstAdmin, MetSelectiedatum):
    """Calculations."""

    bij = "samenwerking"
    onder = "status"
    wanneer = (
        "niet; met een concept gaan de acties «Opnieuw berekenen» en «Vaststellen», bij een besluit"
    )
    list_display = VERSIEKOLOMMEN
    readonly_fields = ("selectiedatum",)
    list_display_links = ("jaar", "stand", "versie")
    list_filter = ("samenwerking", "jaar", "stand", "status", "fictief")
    list_select_related = ("samenwerking", "urenverdeling", "kostenraming", "besluit")
    search_fields = ("samenwerking__naam", "reden", "vingerafdruk")
    search_help_text = "Zoek op samenwerking, reden of vingerafdruk."
    date_hierarchy = "gemaakt_op"
    actions = ("opnieuw_berekenen", "vaststellen")
    change_list_template = "admin/bijdrage/berekening/lijst.html"

    def get_urls(self) -> list[URLPattern]:
        """The usual pages, and the one that loads an input."""
        laden = path("laden/", self.admin_site.admin_view(self.laden), name="berekening_laden")
        return [laden, *super().get_urls()]

    def changelist_view(self, request: Any, extra_context: Any = None) -> HttpResponse:
        """The list, with the way to loading for who may."""
        mag_laden = {"mag_laden": mag(request.persoon, Actie.LADEN)}
        return super().changelist_view(request, {**(extra_context or {}), **mag_laden})

    def laden(self, request: Any) -> HttpResponse:
        """Load an input from a file, calculate it, and show what was refused."""
        eis(request.persoon, Actie.LADEN)
        return laad_pagina(request, self.admin_site.each_context(request))

    def has_vaststellen_permission(self, request: Any) -> bool:
        """Who may adopt some calculation; the service judges each of them."""
        return mag(request.persoon, Actie.VASTSTELLEN)

    def has_berekenen_permission(self, request: Any) -> bool:
        """Who may calculate again; the service judges each of them."""
        return mag(request.persoon, Actie.BEREKENEN)

    @admin.action(description="Vaststellen", permissions=["vaststellen"])
    def vaststellen(
        self, request: HttpRequest, gekozen: QuerySet[Berekening]
    ) -> HttpResponse | None:
        """Ask for the decision and the day, and adopt each of these calculations."""
        return vaststel_pagina(request, self.admin_site.each_context(request), list(gekozen))

    @admin.action(description="Opnieuw berekenen", permissions=["berekenen"])
    def opnieuw_berekenen(self, request: Any, gekozen: QuerySet[Berekening]) -> None:
        """Calculate each of these concepts again, or say why not."""
        for berekening in gekozen:
            try:
                anders = bereken_opnieuw(
                    persoon=request.persoon, berekening=berekening, codelijsten=codelijsten()
                )
            except Geweigerd as weigering:
                messages.error(request, f"{berekening}: {weigering}")
            except RegistratieFout as weigering:
                messages.error(request, f"{berekening}: {_als_tekst(weigering)}")
            else:
                uitkomst = "veranderd" if anders else "gelijk gebleven"
                messages.success(
                    request, f"{berekening} is opnieuw berekend; de uitkomst is {uitkomst}."
                )


def _als_tekst(weigering: RegistratieFout) -> str:
    """The first of the faults, and how many there are."""
    aantal, fout = len(weigering.fouten), weigering.fouten[0]
    rij = f"rij {fout.rij}" if fout.rij else None
    plek = ", ".join(filter(None, (fout.blad, rij, fout.kolom)))
    return (
        f"de invoer heeft {aantal} {'fout' if aantal == 1 else 'fouten'}, te beginnen bij {plek}:"
        f" gevonden {fout.gevonden}, verwacht {fout.verwacht}. {fout.herstel}"
    )


class OnderBerekening(UitkomstAdmin):
    """Rows of a calculation."""

    bij = "berekening__samenwerking"
    onder = "berekening__status"
    show_full_result_count = False
    ordering = ("-berekening_id", "pk")
    list_filter: ClassVar[tuple[str, ...]] = ("berekening__status", "berekening", "gemeente")
    list_select_related = ("berekening", "gemeente")


@admin.register(Aandeel)
class AandeelAdmin(OnderBerekening):
    """What each municipality bears."""

    list_display = ("gemeente", "basis", "bedrag", "berekening")
    search_fields = ("gemeente__naam",)


@admin.register(Toedeling)
class ToedelingAdmin(OnderBerekening):
    """Allocated amounts."""

    volledig = True

    list_display = (
        *("regel", "onderdeel", "component", "categorie", "taakveld", "gemeente", "lasten"),
        *("baten", "berekening"),
    )
    search_fields = ("regel", "onderdeel", "component", "=taakveld")


@admin.register(Correctieboeking)
class CorrectieboekingAdmin(OnderBerekening):
    """Postings of corrections."""

    list_display = ("code", "taakveld", "gemeente", "bedrag", "berekening")
    search_fields = ("code", "=taakveld")

"""What lies around the calculations of a year, and the files that were laid beside them."""

from typing import ClassVar

from django.contrib import admin

from bijdrage.models import Aansluitbestand, Btwopgave, EigenLast, Jaarkeuze, Overheadcijfer, Stuk
from samenwerking.admin.basis import AlleenLezen, Beheer
from samenwerking.rechten.tabel import Actie


class FeitAdmin(Beheer):
    """A fact for the rules; of one's own cooperations."""

    actie = Actie.FEITEN_BIJHOUDEN
    bij = "samenwerking"
    vast: ClassVar[tuple[str, ...]] = ("samenwerking", "jaar", "gemeente")
    wanneer = "altijd; samenwerking, jaar en gemeente alleen bij het toevoegen"
    list_filter: ClassVar[tuple[str, ...]] = ("samenwerking", "jaar", "gemeente", "fictief")
    list_select_related: ClassVar[tuple[str, ...]] = ("samenwerking", "gemeente")
    search_fields: ClassVar[tuple[str, ...]] = ("gemeente__naam", "=bron")
    autocomplete_fields: ClassVar[tuple[str, ...]] = ("samenwerking", "gemeente")


@admin.register(Stuk)
class StukAdmin(FeitAdmin):
    """Begrotingen and jaarstukken."""

    list_display = (
        *("soort", "jaar", "gemeente", "vastgesteld_op", "verzonden_op", "paragraaf"),
        *("renteomslag", "bron", "fictief"),
    )
    search_fields = ("gemeente__naam", "paragraaf", "=bron")


@admin.register(Btwopgave)
class BtwopgaveAdmin(FeitAdmin):
    """Statements of VAT."""

    list_display = (
        *("gemeente", "jaar", "verstrekt_op", "exclusief", "btw", "inclusief"),
        *("bron", "fictief"),
    )


@admin.register(Overheadcijfer)
class OverheadcijferAdmin(FeitAdmin):
    """Overhead as indicator bi.5 defines it."""

    list_display = (
        *("gemeente", "jaar", "stand", "overhead", "lasten", "aftrek", "bruto", "netto"),
        *("bron", "fictief"),
    )


@admin.register(EigenLast)
class EigenLastAdmin(FeitAdmin):
    """What a municipality spends beside the contribution."""

    list_display = (
        *("post", "onderdeel", "soort", "is_bijdrage", "jaar", "gemeente", "bedrag"),
        *("bron", "fictief"),
    )
    list_filter: ClassVar[tuple[str, ...]] = (*FeitAdmin.list_filter, "soort")
    search_fields = ("post", "onderdeel", "gemeente__naam", "=bron")


@admin.register(Jaarkeuze)
class JaarkeuzeAdmin(FeitAdmin):
    """What was chosen for a year."""

    vast: ClassVar[tuple[str, ...]] = ("samenwerking", "jaar")
    wanneer = "altijd; samenwerking en jaar alleen bij het toevoegen"
    list_display = (
        *("jaar", "samenwerking", "notitie_overhead", "rapportagegrens"),
        *("btwopgave_uiterlijk", "rente", "bron", "fictief"),
    )
    list_filter = ("samenwerking", "jaar", "fictief")
    list_select_related = ("samenwerking",)
    search_fields = ("bron_rente", "=bron")
    autocomplete_fields = ("samenwerking",)


@admin.register(Aansluitbestand)
class AansluitbestandAdmin(AlleenLezen):
    """Extracts of the ledger and Iv3 deliveries."""

    leesactie = Actie.CONCEPT_LEZEN
    bij = "samenwerking"
    wanneer = "niet; aanleveren gaat op de pagina's Aansluiting en Boeken"
    uitleg = "Een bestand blijft zoals het is aangeleverd. Het laatste telt."
    fields = (
        *("samenwerking", "jaar", "stand", "soort", "cbs", "eenheid", "naam", "sha256"),
        *("aangeleverd_door", "aangeleverd_op"),
    )
    list_display = (
        "naam",
        "soort",
        "jaar",
        "stand",
        "aangeleverd_door",
        "aangeleverd_op",
        "sha256",
    )
    list_filter = ("samenwerking", "jaar", "soort")
    list_select_related = ("samenwerking", "aangeleverd_door")
    search_fields = ("naam", "=sha256")

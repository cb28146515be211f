"""The Iv3 code lists: they come with the software."""

from django.contrib import admin

from samenwerking.admin.basis import AlleenLezen
from samenwerking.models import Categorie, GrijzeCel, Taakveld


class CodelijstAdmin(AlleenLezen):
    """A list of codes with their years."""

    wanneer = "niet; de lijsten komen met de software mee"
    uitleg = "De lijsten van Iv3 komen met de software mee en zijn hier alleen te lezen."


@admin.register(Taakveld)
class TaakveldAdmin(CodelijstAdmin):
    """Taakvelden."""

    list_display = ("code", "naam", "hoofdtaakveld", "boekbaar", "geldig_van", "geldig_tot")
    list_filter = ("boekbaar", "geldig_van", "geldig_tot", "hoofdtaakveld")
    search_fields = ("=code", "naam")


@admin.register(Categorie)
class CategorieAdmin(CodelijstAdmin):
    """Economic categories."""

    list_display = ("code", "naam", "lasten_baten", "groep", "geldig_van", "geldig_tot")
    list_filter = ("lasten_baten", "geldig_van", "geldig_tot", "groep")
    search_fields = ("=code", "naam")


@admin.register(GrijzeCel)
class GrijzeCelAdmin(CodelijstAdmin):
    """Combinations that Iv3 forbids."""

    list_display = ("taakveld", "categorie", "lasten_baten", "geldig_van", "geldig_tot")
    list_filter = ("lasten_baten", "geldig_van", "geldig_tot", "categorie")
    search_fields = ("=taakveld", "=categorie")

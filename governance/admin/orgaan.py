"""Bodies, their roles, and who decides what."""

from typing import ClassVar

from django.contrib import admin

from governance.models import Onderwerp, Orgaan, Orgaanrol, Sturing, Zeggenschap
from samenwerking.admin.basis import Beheer
from samenwerking.rechten.tabel import Actie


@admin.register(Orgaan)
class OrgaanAdmin(Beheer):
    """The bodies that steer a cooperation."""

    actie = Actie.GOVERNANCE_BIJHOUDEN
    bij = "samenwerking"
    vast = ("samenwerking",)
    wanneer = "altijd; de samenwerking alleen bij het toevoegen"
    list_display = ("naam", "soort", "gemeente", "samenwerking")
    list_filter = ("samenwerking", "soort", "gemeente")
    list_select_related = ("samenwerking", "gemeente")
    search_fields = ("naam", "omschrijving")
    autocomplete_fields = ("samenwerking", "gemeente")


@admin.register(Orgaanrol)
class OrgaanrolAdmin(Beheer):
    """What bodies are, by period."""

    actie = Actie.GOVERNANCE_BIJHOUDEN
    bij = "orgaan__samenwerking"
    vast = ("orgaan",)
    wanneer = "altijd; het orgaan alleen bij het toevoegen"
    list_display = ("orgaan", "rol", "begin", "einde", "fictief")
    list_filter = ("rol", "fictief")
    list_select_related = ("orgaan",)
    search_fields = ("orgaan__naam", "rol")
    autocomplete_fields = ("orgaan", "bron")


@admin.register(Onderwerp)
class OnderwerpAdmin(Beheer):
    """About what is decided."""

    actie = Actie.GOVERNANCE_BIJHOUDEN
    bij = "samenwerking"
    vast = ("samenwerking",)
    wanneer = "altijd; de samenwerking alleen bij het toevoegen"
    list_display = ("naam", "samenwerking")
    list_filter = ("samenwerking",)
    list_select_related = ("samenwerking",)
    search_fields = ("naam",)
    autocomplete_fields: ClassVar[tuple[str, ...]] = ("samenwerking",)


@admin.register(Zeggenschap)
class ZeggenschapAdmin(Beheer):
    """Who prepares, advises and decides, by period."""

    actie = Actie.GOVERNANCE_BIJHOUDEN
    bij = "onderwerp__samenwerking"
    vast = ("onderwerp",)
    wanneer = "altijd; het onderwerp alleen bij het toevoegen"
    list_display = ("onderwerp", "orgaan", "inbreng", "begin", "einde", "fictief")
    list_filter = ("onderwerp", "inbreng", "fictief")
    list_select_related = ("onderwerp", "orgaan")
    search_fields = ("onderwerp__naam", "orgaan__naam")
    autocomplete_fields = ("onderwerp", "orgaan", "bron")


@admin.register(Sturing)
class SturingAdmin(Beheer):
    """Who steers which department, by period."""

    actie = Actie.GOVERNANCE_BIJHOUDEN
    bij = "onderdeel__samenwerking"
    vast = ("onderdeel",)
    wanneer = "altijd; het onderdeel alleen bij het toevoegen"
    list_display = ("onderdeel", "orgaan", "begin", "einde", "fictief")
    list_filter = ("orgaan", "fictief")
    list_select_related = ("onderdeel", "orgaan")
    search_fields = ("onderdeel__naam", "orgaan__naam")
    autocomplete_fields = ("onderdeel", "orgaan", "bron")

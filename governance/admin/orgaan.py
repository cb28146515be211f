"""Bodies."""

from django.contrib import admin

from governance.models import Orgaan
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

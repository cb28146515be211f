"""Files with hours that were handed in: read-only, without what is in them."""

from typing import ClassVar

from django.contrib import admin

from bijdrage.models import Aanlevering
from samenwerking.admin.basis import AlleenLezen
from samenwerking.rechten.tabel import Actie


@admin.register(Aanlevering)
class AanleveringAdmin(AlleenLezen):
    """Files that were handed in; for who reads concepts, also once the hours were adopted."""

    leesactie = Actie.CONCEPT_LEZEN
    bij = "urenverdeling__samenwerking"
    onder = "urenverdeling__status"
    volledig = True
    wanneer = "niet; lever een bestand aan bij de uren"
    uitleg = "Dit bestand is bij de uren aangeleverd en hier alleen te lezen."
    fields = (
        "urenverdeling",
        "naam",
        "sha256",
        "aangeleverd_door",
        "aangeleverd_op",
        "overgenomen_op",
    )
    list_display = (
        *("naam", "urenverdeling", "aangeleverd_door", "aangeleverd_op", "overgenomen_op"),
    )
    list_filter: ClassVar[tuple[str, ...]] = ("urenverdeling__status", "urenverdeling")
    list_select_related = ("urenverdeling__samenwerking", "aangeleverd_door")
    search_fields = ("naam", "sha256", "aangeleverd_door__username")

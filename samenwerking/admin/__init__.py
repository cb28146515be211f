"""The administration of the ground floor: one list per table."""

from django.contrib.admin import site

from samenwerking.admin import (
    aftekenen,
    bron,
    codelijst,
    gebruiker,
    organisatie,
    tijdregistratie,
    urenverdeling,
    vraag,
)

__all__ = [
    "aftekenen",
    "bron",
    "codelijst",
    "gebruiker",
    "organisatie",
    "tijdregistratie",
    "urenverdeling",
    "vraag",
]

site.site_header = site.site_title = "Beheer"
site.index_title = "Alle lijsten"

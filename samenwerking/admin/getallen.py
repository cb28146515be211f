"""Numbers in the administration as Dutch readers know them: 1.234.567,89, to the right."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from django.contrib import admin
from django.db.models import DecimalField, Model
from django.utils.html import format_html

from samenwerking import notatie


def kolom(model: type[Model], naam: str) -> str | Callable[[Any], str]:
    """The column of a list: a field with decimals is written out, any other stays as it is."""
    veld = next((veld for veld in model._meta.fields if veld.name == naam), None)
    if not isinstance(veld, DecimalField):
        return naam

    @admin.display(description=veld.verbose_name, ordering=naam)
    def getal(rij: Any) -> str:
        return als_getal(getattr(rij, naam), veld.decimal_places)

    return getal


def als_getal(waarde: Decimal | None, decimalen: int) -> str:
    """A number as it is read, to the right; a dash where there is none."""
    if waarde is None:
        return "-"
    return format_html('<span class="getal">{}</span>', notatie.decimaal(waarde, decimalen))

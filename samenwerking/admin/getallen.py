"""Numbers in the administration as Dutch readers know them: 1.234.567,89, to the right."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django.contrib import admin
from django.db.models import DecimalField, Model
from django.utils.html import format_html

from samenwerking import notatie

CENTEN = 2


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
    """With all decimals of an amount; of finer numbers without the zeros at the end."""
    if waarde is None:
        return "-"
    tekst = notatie.getal(Fraction(waarde), decimalen)
    if decimalen > CENTEN:
        tekst = tekst.rstrip("0").removesuffix(",")
    return format_html('<span class="getal">{}</span>', tekst)

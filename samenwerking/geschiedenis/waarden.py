"""The value of a field as Dutch readers know it."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import BigIntegerField, Field

from samenwerking import notatie
from samenwerking.tijd import moment_in_woorden

LEEG, GEHEIM = "leeg", "niet openbaar"


def waarde(veld: "Field[Any, Any]", inhoud: Any) -> str:
    """A choice by its name, a number with its points and comma, a date in words."""
    if inhoud is None or inhoud == "" or inhoud == []:
        return LEEG
    if veld.choices:
        return str(dict(veld.flatchoices).get(inhoud, inhoud))
    if isinstance(inhoud, bool):
        return "ja" if inhoud else "nee"
    if isinstance(inhoud, Decimal):
        return notatie.decimaal(inhoud, getattr(veld, "decimal_places", 0))
    if isinstance(inhoud, datetime):
        return moment_in_woorden(inhoud)
    if isinstance(inhoud, date):
        return notatie.datum(inhoud)
    if isinstance(inhoud, list):
        return ", ".join(map(str, inhoud))
    return notatie.getal(inhoud) if isinstance(veld, BigIntegerField) else str(inhoud)

"""Numbers in templates, written by samenwerking.notatie; nothing is computed here."""

from fractions import Fraction

from django import template

from samenwerking import notatie
from samenwerking.tijd import moment_in_woorden

register = template.Library()

register.filter("datum", notatie.datum, expects_localtime=True)
register.filter("moment", moment_in_woorden)
register.filter("getal", notatie.getal)
register.filter("procent", notatie.procent)
register.filter("centen", notatie.euro)
register.filter("bedrag", notatie.bedrag)


@register.filter
def euro(euros: int) -> str:
    """Whole euros with their unit."""
    return notatie.euro(euros * 100, 0)


@register.filter
def uur(aantal: int) -> str:
    """Whole hours with their unit."""
    return f"{notatie.getal(aantal)}{notatie.HARDE_SPATIE}uur"


@register.filter
def honderdsten(aantal: int) -> str:
    """Hundredths of hours as hours, with their unit."""
    return f"{notatie.uren(aantal)}{notatie.HARDE_SPATIE}uur"


@register.filter
def verschil(centen: int) -> str:
    """A difference in cents in whole euros with its sign; the column head names the unit."""
    return notatie.verandering(centen).replace(f"€{notatie.HARDE_SPATIE}", "")


@register.filter
def heel(euros: int) -> str:
    """Whole euros without their unit, for a column whose head names it."""
    return notatie.bedrag(euros * 100, 0)


@register.filter
def verandering(euros: int) -> str:
    """A difference in whole euros, with its sign and unit."""
    return notatie.verandering(euros * 100)


@register.filter
def teken(euros: int) -> str:
    """A difference in whole euros with its sign, for a column whose head names the unit."""
    return verschil(euros * 100)


@register.filter
def procent_teken(aandeel: Fraction) -> str:
    """A relative difference with its sign, also when it is positive."""
    tekst = notatie.procent(abs(aandeel))
    if not aandeel:
        return tekst
    return f"{'+' if aandeel > 0 else notatie.MIN}{notatie.HARDE_SPATIE}{tekst}"


@register.filter
def balkbreedte(aandeel: Fraction) -> str:
    """The width of a thin bar out of 100, with a point as css and svg want it."""
    return f"{min(100 * abs(float(aandeel)), 100):.2f}"

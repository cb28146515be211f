"""Addresses in templates: where an amount comes from, and the row of a file."""

from urllib.parse import urlencode

from django import template
from django.urls import reverse

register = template.Library()


@register.simple_tag
def herkomst(sleutel: str, cbs: str, as_: str = "", code: str = "") -> str:
    """The page that explains an amount of a municipality; ``as_`` and ``code`` choose a part.

    A code of a unit is empty for what has no unit.
    """
    vraag = {"gemeente": cbs}
    if as_ and (code or as_ == "onderdeel"):
        vraag[as_] = code or "-"
    return f"{reverse('herkomst', args=[sleutel])}?{urlencode(vraag)}"


@register.simple_tag
def rij(sleutel: str, blad: str, nummer: int) -> str:
    """The row of an input file."""
    return f"{reverse('bestand', args=[sleutel, blad])}#rij-{nummer}"

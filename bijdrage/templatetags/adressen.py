"""Addresses in templates: where an amount comes from, and the row of a file."""

from collections.abc import Iterable
from urllib.parse import urlencode

from django import template
from django.urls import reverse

from bijdrage.rapport.brugweergave import Brugweergave
from bijdrage.rapport.keuze import Keuze

register = template.Library()


@register.simple_tag
def herkomst(sleutel: str, cbs: str, as_: str = "", codes: Iterable[str] = ()) -> str:
    """The page that explains an amount of a municipality.

    Args: as_ and codes choose a part: the component, taakvelden or onderdelen that it adds up.
    """
    vraag = [("gemeente", cbs), *((as_, code) for code in codes)]
    return f"{reverse('herkomst', args=[sleutel])}?{urlencode(vraag)}"


@register.simple_tag
def herkomst_van(sleutel: str, cbs: str, keuze: Keuze) -> str:
    """The page that explains the amount of a choice."""
    return f"{reverse('herkomst', args=[sleutel])}?{urlencode([('gemeente', cbs), *keuze.vraag])}"


@register.simple_tag
def herkomst_van_regel(sleutel: str, cbs: str, keuze: Keuze, regel: str) -> str:
    """The page that explains what one line adds to the amount of a choice."""
    return herkomst_van(sleutel, cbs, keuze.met("regel", regel))


@register.simple_tag
def verschil(brug: Brugweergave, as_: str = "", code: str = "", andersom: bool = False) -> str:
    """The page of a bridge, of a part of it, or in the other order of its steps."""
    van, naar = brug.rapport.van.sleutel, brug.rapport.naar.sleutel
    vraag = [(as_, code)] if as_ else []
    if brug.uren_eerst != andersom:
        vraag.append(("volgorde", "uren-eerst"))
    adres = reverse("verschil", args=[van, naar])
    return f"{adres}?{urlencode(vraag)}" if vraag else adres


@register.simple_tag
def rij(sleutel: str, blad: str, nummer: int) -> str:
    """The row of a sheet of the input."""
    return f"{reverse('invoerblad', args=[sleutel, blad])}#rij-{nummer}"

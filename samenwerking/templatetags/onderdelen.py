"""Components with text of their own inside, each in its template in templates/onderdelen."""

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_block_tag
def tabelnoot(content: SafeString, versie: str = "") -> SafeString:
    """The note under a table: its unit and sign, and the way to all facts of its figures.

    Args: versie: version and status of the figures, on a page that tells all about them.
    """
    return render_to_string("onderdelen/tabelnoot.html", {"inhoud": content, "versie": versie})


@register.simple_block_tag
def notitie(content: SafeString, kop: str, anker: str) -> SafeString:
    """A note beside the text, with a head; ``anker`` is the id of the head."""
    context = {"inhoud": content, "kop": kop, "anker": anker}
    return render_to_string("onderdelen/notitie.html", context)

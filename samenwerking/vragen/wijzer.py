"""The way from a page to the form on which to ask about it."""

from django.template.loader import render_to_string

from samenwerking.rechten.oordeel import mag
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie


def naar_vraag(persoon: Persoon, samenwerking: int, pad: str) -> str:
    """A link as HTML, for who may ask in a cooperation (by its id); else nothing."""
    if not mag(persoon, Actie.VRAAG_STELLEN, samenwerking=samenwerking):
        return ""
    return render_to_string("samenwerking/delen/naar_vraag.html", {"pad": pad})

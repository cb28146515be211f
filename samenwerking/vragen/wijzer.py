"""The way from a page to the form on which to ask about it."""

from django.template.loader import render_to_string

from samenwerking.rechten.oordeel import mag
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie


def naar_vraag(persoon: Persoon, samenwerking: int, pad: str, plek: str = "") -> str:
    """A link as HTML, for who may ask in a cooperation (by its id); else nothing.

    plek: the place on the page at the path that it is about, "" for the page as a whole.
    """
    if not mag(persoon, Actie.VRAAG_STELLEN, samenwerking=samenwerking):
        return ""
    return render_to_string("samenwerking/delen/naar_vraag.html", {"pad": pad, "plek": plek})

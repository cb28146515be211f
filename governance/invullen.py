"""How every form of governance goes: shown, judged by the service, kept, and on to the page."""

from collections.abc import Callable
from typing import Any, NamedTuple

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from samenwerking.formulieren import Huisformulier
from samenwerking.models import Samenwerking
from samenwerking.rechten.oordeel import Geweigerd


class Blad(NamedTuple):
    """The page around a form. boven, terug: the page that it belongs to, and its address."""

    hier: str
    boven: str
    terug: str
    knop: str = "Bewaar"
    uitleg: str = "Wat u bewaart, staat daarna in het logboek en in de geschiedenis."


def vul_in(
    request: Any,
    bij: Samenwerking,
    formulier: Huisformulier,
    blad: Blad,
    bewaar: Callable[[], str],
) -> HttpResponse:
    """Show a form, or keep what was filled in and go on to the address that bewaar gives."""
    if formulier.is_valid():
        try:
            verder = bewaar()
        except Geweigerd as weigering:
            formulier.add_error(None, str(weigering))
        else:
            messages.success(request, "Bewaard.")
            return redirect(verder)
    context = {"samenwerking": bij, "formulier": formulier, "blad": blad}
    return render(request, "governance/formulier.html", context)

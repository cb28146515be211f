"""Pages that are kept, so that a page that was shown before costs little to show again.

A page is kept under everything that what it shows follows from. So it is never out of date: when
one of these things changes, another page is made. It is never about who looks at it either: the
head of the page, and what is there for who is inside, are made for every request.
"""

import re
from collections.abc import Callable
from hashlib import sha256
from typing import Any, TypeVar

from django.core.cache import caches
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

GROOTSTE = 1_000_000
"""The most bytes that a page may have to be kept. With CACHES it bounds the memory they take."""
Iets = TypeVar("Iets")
_KOP, _BINNEN = b"<!-- kop -->", b"<!-- binnen -->"
_INSPRINGING = re.compile(r"\n\s+")


def toon(
    request: HttpRequest,
    sjabloon: str,
    volgt_uit: object,
    context: Callable[[], dict[str, Any]],
    binnen: str = "",
) -> HttpResponse:
    """A page on a template that extends bewaard.html, without its indents: a quarter of the bytes.

    Args: volgt_uit: everything that the page follows from, as records that show all they hold in
    their repr; context: makes what the template needs, only for a page that is not at hand;
    binnen: HTML for who looks, that stands where the template says ``<!-- binnen -->``.
    """
    sleutel = _sleutel(sjabloon, volgt_uit)
    bewaard = caches["bladen"]
    blad = bewaard.get(sleutel)
    if blad is None:
        blad = _INSPRINGING.sub("\n", render_to_string(sjabloon, context())).encode()
        if len(blad) <= GROOTSTE:
            bewaard.set(sleutel, blad, timeout=None)
    kop = render_to_string("onderdelen/kop.html", request=request).encode()
    eigen = _INSPRINGING.sub("\n", binnen).encode()
    return HttpResponse(blad.replace(_KOP, kop, 1).replace(_BINNEN, eigen, 1))


def onthoud(naam: str, volgt_uit: object, maak: Callable[[], Iets]) -> Iets:
    """What takes long to work out, kept under everything that it follows from, as pages are."""
    sleutel, bewaard = _sleutel(naam, volgt_uit), caches["bladen"]
    gevonden: Iets | None = bewaard.get(sleutel)
    if gevonden is None:
        gevonden = maak()
        bewaard.set(sleutel, gevonden, timeout=None)
    return gevonden


def _sleutel(naam: str, volgt_uit: object) -> str:
    return sha256(repr((naam, volgt_uit)).encode()).hexdigest()

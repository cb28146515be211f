"""How every page of governance finds the cooperation in its address."""

from typing import Any

from django.http import Http404

from governance import selectors
from samenwerking.models import Samenwerking

GEEN_SAMENWERKING = "We kennen deze samenwerking niet."


def gevonden_samenwerking(request: Any, code: str) -> Samenwerking:
    """The cooperation with this code. Raises Http404 when who asks may not know of it."""
    bij = selectors.samenwerking(request.persoon, code)
    if bij is None:
        raise Http404(GEEN_SAMENWERKING)
    return bij

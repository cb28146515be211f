"""The page about agreements, evaluations and the reserve."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from governance.afspraken import selectors, weergave
from governance.opzoeken import gevonden_samenwerking


@require_safe
def afspraken(request: Any, code: str) -> HttpResponse:
    """What was agreed, how it was judged, and what is in the reserve."""
    bij = gevonden_samenwerking(request, code)
    context = {
        "samenwerking": bij,
        "regelingen": weergave.regelingentabel(selectors.regelingen(bij)),
        "evaluaties": weergave.evaluatietabel(selectors.evaluaties(bij)),
        "reserve": weergave.reservetabel(selectors.reserve(bij)),
    }
    return render(request, "governance/afspraken.html", context)

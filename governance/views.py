"""The first page of governance: what of a cooperation can be looked up."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from governance.opzoeken import gevonden_samenwerking
from samenwerking.selectors import samenwerkingen


@require_safe
def begin(request: Any) -> HttpResponse:
    """What can be looked up, by cooperation."""
    context = {"samenwerkingen": samenwerkingen(request.persoon)}
    return render(request, "governance/begin.html", context)


@require_safe
def governance(request: Any, code: str) -> HttpResponse:
    """What of one cooperation can be looked up."""
    context = {"samenwerking": gevonden_samenwerking(request, code)}
    return render(request, "governance/governance.html", context)

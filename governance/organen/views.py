"""The page about bodies."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from governance.opzoeken import gevonden_samenwerking
from governance.organen import selectors


@require_safe
def organen(request: Any, code: str) -> HttpResponse:
    """The bodies that steer a cooperation."""
    bij = gevonden_samenwerking(request, code)
    context = {"samenwerking": bij, "organen": selectors.organen(bij)}
    return render(request, "governance/organen.html", context)

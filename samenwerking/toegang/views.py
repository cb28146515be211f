"""The page of somebody's own account."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@login_required
@require_safe
def mijn(request: HttpRequest) -> HttpResponse:
    """Who somebody is here, and what there is to do."""
    return render(request, "samenwerking/mijn.html")

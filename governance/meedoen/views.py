"""The page about joining and leaving."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from governance.meedoen import selectors
from governance.opzoeken import gevonden_samenwerking


@require_safe
def meedoen(request: Any, code: str) -> HttpResponse:
    """What joining or leaving would do to what each municipality pays, and what stays behind."""
    bij = gevonden_samenwerking(request, code)
    rapport = selectors.nieuwste(request.persoon, code)
    context = {
        "samenwerking": bij,
        "rapport": rapport,
        "bewaard": selectors.bewaarde(request.persoon, rapport) if rapport else [],
        "vertrekken": list(selectors.vertrekken(rapport)) if rapport else [],
    }
    return render(request, "governance/meedoen.html", context)

"""The page about the own organisation of municipalities."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from governance.kernorganisatie.selectors import begrotingen, kernorganisaties
from governance.kernorganisatie.team import team
from governance.kernorganisatie.weergave import weergave
from governance.opzoeken import gevonden_samenwerking


@require_safe
def kernorganisatie(request: Any, code: str) -> HttpResponse:
    """The own team, budget and friction cost of each municipality that has them."""
    bij = gevonden_samenwerking(request, code)
    context = {
        "samenwerking": bij,
        "teams": [team(wat) for wat in kernorganisaties(bij)],
        "begrotingen": [weergave(begroting) for begroting in begrotingen(bij)],
    }
    return render(request, "governance/kernorganisatie.html", context)

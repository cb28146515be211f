"""The page of somebody's own account, and where to tell about a leak."""

from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

GELDIG = timedelta(days=180)
"""How long somebody may rely on security.txt; the standard advises less than a year."""


@login_required
@require_safe
def mijn(request: HttpRequest) -> HttpResponse:
    """Who somebody is here, and what there is to do."""
    return render(request, "samenwerking/mijn.html", {"aanmeldpunten": settings.AANMELDPUNTEN})


@login_required
@require_safe
def wachtwoord_elders(request: HttpRequest) -> HttpResponse:
    """Who comes in through a municipality has no password here."""
    return render(request, "account/wachtwoord_elders.html")


@require_safe
def beveiligingscontact(request: HttpRequest) -> HttpResponse:
    """security.txt (RFC 9116)."""
    if not settings.BEVEILIGINGSCONTACT:
        raise Http404
    einde = datetime.now(UTC) + GELDIG
    regels = (
        f"Contact: {settings.BEVEILIGINGSCONTACT}",
        f"Expires: {einde:%Y-%m-%dT00:00:00Z}",
        "Preferred-Languages: nl, en",
        f"Canonical: {request.build_absolute_uri()}",
    )
    return HttpResponse("\n".join(regels) + "\n", content_type="text/plain; charset=utf-8")

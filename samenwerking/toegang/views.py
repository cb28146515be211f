"""The page of somebody's own account, the way to a municipality, and where to tell about a leak."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from allauth.socialaccount.providers.openid_connect import views as openid
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ImproperlyConfigured
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe
from requests import RequestException

from samenwerking.models import Samenwerking
from samenwerking.rechten.oordeel import mag
from samenwerking.rechten.tabel import RECHTEN, Actie
from samenwerking.startblokken import startblokken
from samenwerking.toegang.via_gemeente import ONBRUIKBAAR, weiger

log = logging.getLogger(__name__)
GELDIG = timedelta(days=180)
"""How long somebody may rely on security.txt; the standard advises less than a year."""

PLEKKEN = (
    (Actie.BEHEER_OPENEN, "admin:index", "Beheer"),
    (Actie.ACCOUNTS_BEHEREN, "bevestigen", "Te bevestigen"),
    (Actie.LOGBOEK_LEZEN, "logboek", "Logboek"),
    (Actie.TOEGANG_LEZEN, "toegang", "Wie welke rechten heeft"),
)
"""Where somebody goes from his own page: the right for it, the name of the url, the words."""


@login_required
@require_safe
def mijn(request: HttpRequest) -> HttpResponse:
    """Who somebody is here, and what there is to do."""
    persoon = request.persoon  # type: ignore[attr-defined]
    werkt = persoon.samenwerkingen(RECHTEN[Actie.CONCEPT_LEZEN].rollen)
    context = {
        "blokken": startblokken(persoon),
        "uren": Samenwerking.objects.filter(pk__in=werkt),
        "plekken": [(url, woorden) for actie, url, woorden in PLEKKEN if mag(persoon, actie)],
        "aanmeldpunten": settings.AANMELDPUNTEN,
    }
    return render(request, "samenwerking/mijn.html", context)


@login_required
@require_safe
def wachtwoord_elders(request: HttpRequest) -> HttpResponse:
    """Who comes in through a municipality has no password here."""
    return render(request, "account/wachtwoord_elders.html")


@require_safe
def wachtwoord_kwijt(request: HttpRequest) -> HttpResponse:
    """Whom to ask, for who cannot come in."""
    return render(request, "account/wachtwoord_kwijt.html")


def als_bereikbaar(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A view that asks the provider of a municipality something.

    It may be out of reach, or say an id of somebody that does not fit.
    """

    def antwoord(request: HttpRequest, provider_id: str) -> HttpResponse:
        try:
            return view(request, provider_id)
        except RequestException as fout:
            log.warning("Het aanmeldpunt %s antwoordt niet: %s", provider_id, fout)
            return redirect("socialaccount_login_error")
        except ImproperlyConfigured as fout:
            if "UID_MAX_LENGTH" not in str(fout):
                raise
            return weiger(request, ONBRUIKBAAR)  # so says django-allauth that an id is too long

    return antwoord


naar_gemeente = als_bereikbaar(openid.login)
terug_van_gemeente = als_bereikbaar(openid.callback)


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

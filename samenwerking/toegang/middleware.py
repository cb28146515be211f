"""What every request passes: who asks, whether that is sure enough, and what a browser may do."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.mfa.utils import is_mfa_enabled
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.cache import patch_cache_control
from django.utils.functional import SimpleLazyObject
from django.utils.timezone import now

from samenwerking.geschiedenis.wie import aan_het_werk
from samenwerking.rechten.persoon import IEDEREEN, Weg
from samenwerking.rechten.tabel import WIJZIGEND
from samenwerking.toegang.personen import persoon_van

Antwoord = Callable[[HttpRequest], HttpResponse]
BROWSERREGELS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
LANGSTE_SESSIE = timedelta(seconds=settings.SESSION_COOKIE_AGE)
LANGSTE_STILTE = timedelta(minutes=30)
NAUWKEURIG = timedelta(minutes=1)
MET_TIJDELIJK_WACHTWOORD = ("/account/wachtwoord/", "/account/uitloggen/", "/statisch/")
ZONDER_TWEEDE_FACTOR = ("/account/", "/statisch/")
VERDER = "verder_na_tweede_factor"
"""In the session: the page that somebody asked for before setting up a second factor."""


def persoon(volgende: Antwoord) -> Antwoord:
    """Hang the person who asks on the request; looked up when something asks for it.

    What changes from here on, the history of rows keeps with the account and the way.
    """

    def antwoord(request: Any) -> HttpResponse:
        weg = Weg.BEHEER if request.path.startswith("/beheer/") else Weg.PAGINA

        def zoek() -> Any:
            return persoon_van(request.user if request.user.is_authenticated else None, weg)

        request.persoon = SimpleLazyObject(zoek)
        with aan_het_werk(weg, request.user.pk, getattr(request.user, "voluit", "")):
            return volgende(request)

    return antwoord


def in_sjabloon(request: Any) -> dict[str, Any]:
    """The person for templates, None when nobody logged in, or something failed before that."""
    wie = getattr(request, "persoon", IEDEREEN)
    return {"persoon": None if wie.id is None else wie}


def eigen_wachtwoord(volgende: Antwoord) -> Antwoord:
    """Who was given a password chooses another one first; until then somebody else knows it."""

    def antwoord(request: Any) -> HttpResponse:
        elders = not request.path.startswith(MET_TIJDELIJK_WACHTWOORD)
        if elders and getattr(request.user, "tijdelijk_wachtwoord", False):
            return redirect("account_change_password")
        return volgende(request)

    return antwoord


def tweede_factor(volgende: Antwoord) -> Antwoord:
    """Who may change something sets up a second factor first."""

    def antwoord(request: Any) -> HttpResponse:
        if _mist_tweede_factor(request):
            if request.method == "GET":
                request.session[VERDER] = request.get_full_path()
            messages.info(
                request,
                "Met uw rol kunt u gegevens wijzigen. Stel daarom eerst een tweede factor in.",
            )
            return redirect("mfa_activate_totp")
        if request.session.get(VERDER) == request.get_full_path():
            del request.session[VERDER]
        return volgende(request)

    return antwoord


def _mist_tweede_factor(request: Any) -> bool:
    return (
        not request.path.startswith(ZONDER_TWEEDE_FACTOR)
        and request.user.is_authenticated
        and not request.persoon.rollen().isdisjoint(WIJZIGEND)
        and not is_mfa_enabled(request.user)
    )


def sessieduur(volgende: Antwoord) -> Antwoord:
    """Who was away too long, or is in too long, is logged out."""

    def antwoord(request: Any) -> HttpResponse:
        if request.user.is_authenticated and _is_verlopen(request):
            get_adapter().logout(request)
            messages.info(request, "U bent uitgelogd, omdat uw sessie te lang stil was of duurde.")
        return volgende(request)

    return antwoord


def _is_verlopen(request: Any) -> bool:
    """Whether a session ends; if not, it is noted that it was used, once a minute."""
    nu, sessies = now(), UserSession.objects.filter(session_key=request.session.session_key)
    sessie = sessies.values_list("created_at", "last_seen_at").first()
    if sessie is None:
        UserSession.objects.create_from_request(request)
        return False
    begin, gezien = sessie
    if nu - begin >= LANGSTE_SESSIE or nu - gezien >= LANGSTE_STILTE:
        return True
    if nu - gezien >= NAUWKEURIG:
        sessies.update(last_seen_at=nu)
    return False


def browserregels(volgende: Antwoord) -> Antwoord:
    """Which powers of a browser no page here uses, and that it keeps nothing of who is inside."""

    def antwoord(request: HttpRequest) -> HttpResponse:
        reactie = volgende(request)
        reactie.headers.setdefault("Permissions-Policy", BROWSERREGELS)
        if request.user.is_authenticated:
            patch_cache_control(reactie, private=True, no_store=True)
        return reactie

    return antwoord

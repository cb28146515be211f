"""How people with an account come in and leave, and what of it the logbook tells.

Nobody signs up: an administrator makes local accounts. Who logs in at the identity provider of a
municipality stands in via_gemeente.
"""

from time import time
from typing import Any

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest

from samenwerking import logboek
from samenwerking.models import Gebruiker
from samenwerking.services import herstel
from samenwerking.toegang.personen import persoon_van

BEVEILIGING = {
    "account/email/password_changed": "het wachtwoord gewijzigd",
    "mfa/email/totp_activated": "een authenticator-app ingesteld",
    "mfa/email/totp_deactivated": "de authenticator-app verwijderd",
    "mfa/email/webauthn_added": "een beveiligingssleutel toegevoegd",
    "mfa/email/webauthn_removed": "een beveiligingssleutel verwijderd",
    "mfa/email/recovery_codes_generated": "nieuwe herstelcodes gemaakt",
    "socialaccount/email/account_connected": "het account van een gemeente gekoppeld",
    "socialaccount/email/account_disconnected": "het account van een gemeente losgekoppeld",
}
"""What django-allauth would mail, and how the logbook says it."""

NIEUWE_FACTOR = ("mfa/email/totp_activated", "mfa/email/webauthn_added")


KLOPT_NIET = "Hebt u daar niet om gevraagd? Meld het dan meteen bij uw gemeente."


class Accounts(DefaultAccountAdapter):
    """Local accounts, and coming and going."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": "Deze gebruikersnaam en dit wachtwoord horen niet bij "
        "elkaar. Controleer beide en probeer het opnieuw.",
        "too_many_login_attempts": "Het is te vaak mislukt. Wacht vijf minuten en probeer het "
        "opnieuw.",
        "rate_limited": "Het is te vaak mislukt. Wacht vijf minuten en probeer het opnieuw.",
        "enter_current_password": "Dit is niet uw huidige wachtwoord.",
        "incorrect_password": "Dit is niet uw wachtwoord.",
    }

    @transaction.atomic
    def login(self, request: HttpRequest, user: Any) -> None:
        """Somebody came in."""
        super().login(request, user)
        logboek.ingelogd(persoon_van(user), _hoe(request, user))
        for zin in herstel.meld(gebruiker=user):
            messages.warning(request, f"{zin}. {KLOPT_NIET}")

    @transaction.atomic
    def logout(self, request: Any) -> None:
        """Somebody leaves."""
        if request.user.is_authenticated:
            logboek.uitgelogd(persoon_van(request.user))
        super().logout(request)

    def authentication_failed(self, request: Any, **credentials: Any) -> None:
        """A name and password that were not right.

        A name that nobody has stays out of the logbook: it may well be somebody's password.
        """
        naam = str(credentials.get("username", ""))
        bestaat = Gebruiker.objects.filter(username__iexact=naam).exists()
        logboek.niet_ingelogd(persoon_van(None), naam if bestaat else "onbekende naam")

    def set_password(self, user: Any, password: str) -> None:
        """Somebody chose a password for the own account."""
        user.tijdelijk_wachtwoord = False
        super().set_password(user, password)

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Who came in a moment ago is not asked for the password once more."""
        stappen = get_authentication_records(self.request, self.request.user)
        laatst = max((stap["at"] for stap in stappen), default=0)
        kort_geleden = time() - laatst < app_settings.REAUTHENTICATION_TIMEOUT
        return not kort_geleden and super().is_reauthentication_required(app=app, **kwargs)

    def send_notification_mail(self, template_prefix: str, user: Any, *_: Any, **__: Any) -> None:
        """A password or second factor changed: the logbook tells, no mail is sent.

        With a new second factor the other sessions end: they came in without it.
        """
        logboek.beveiliging_gewijzigd(persoon_van(user), BEVEILIGING[template_prefix])
        if template_prefix in NIEUWE_FACTOR:
            eigen = self.request.session.session_key
            for sessie in UserSession.objects.filter(user=user).exclude(session_key=eigen):
                sessie.end()


class TweedeFactor(DefaultMFAAdapter):
    """The second factor."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": "Deze code klopt niet, of is al gebruikt. Wacht op de volgende code.",
    }


def tweede_factor_mislukt(user: Gebruiker, **_: Any) -> None:
    """A code that was not right; django-allauth tells it with a signal."""
    logboek.niet_ingelogd(persoon_van(None), user.username)


def _hoe(request: HttpRequest, user: Any) -> str:
    """By which means somebody came in, in Dutch."""
    return " en ".join(map(_stap, get_authentication_records(request, user))) or "een wachtwoord"


def _stap(stap: dict[str, Any]) -> str:
    if stap["method"] == "socialaccount":
        namen = {punt.code: punt.naam for punt in settings.AANMELDPUNTEN}
        return f"het account van {namen[stap['provider']]}"
    if stap["method"] == "mfa":
        return {"recovery_codes": "een herstelcode"}.get(stap["type"], "een tweede factor")
    return "een wachtwoord"

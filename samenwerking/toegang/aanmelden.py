"""How django-allauth makes and finds accounts, and what of it the logbook tells.

Nobody signs up. Local accounts are made by an administrator; who logs in at the identity provider
of a municipality has an account here, with the roles that the provider gives, there only.
"""

from time import time
from typing import Any

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.conf import settings
from django.db import transaction
from django.http import HttpRequest

from config.aanmeldpunten import Aanmeldpunt
from samenwerking import logboek
from samenwerking.models import Gebruiker, Gemeente
from samenwerking.rechten.rollen import Rol
from samenwerking.services.rollen import neem_rollen_over
from samenwerking.toegang.personen import persoon_van

BEVEILIGING = {
    "account/email/password_changed": "het wachtwoord gewijzigd",
    "account/email/password_set": "een wachtwoord ingesteld",
    "mfa/email/totp_activated": "een authenticator-app ingesteld",
    "mfa/email/totp_deactivated": "de authenticator-app verwijderd",
    "mfa/email/webauthn_added": "een beveiligingssleutel toegevoegd",
    "mfa/email/webauthn_removed": "een beveiligingssleutel verwijderd",
    "mfa/email/recovery_codes_generated": "nieuwe herstelcodes gemaakt",
}
_METHODEN = "account_authentication_methods"
"""Where django-allauth keeps in the session how and when somebody came in."""

_HOE = {"password": "een wachtwoord", "mfa": "een tweede factor", "socialaccount": "het account"}


class Accounts(DefaultAccountAdapter):
    """Local accounts, and coming and going."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody makes an account for himself."""
        return False

    @transaction.atomic
    def login(self, request: HttpRequest, user: Any) -> None:
        """Somebody came in."""
        super().login(request, user)
        logboek.ingelogd(persoon_van(user), _hoe(request))

    @transaction.atomic
    def logout(self, request: Any) -> None:
        """Somebody leaves."""
        if request.user.is_authenticated:
            logboek.uitgelogd(persoon_van(request.user))
        super().logout(request)

    def authentication_failed(self, request: Any, **credentials: Any) -> None:
        """A name and password that were not right."""
        logboek.niet_ingelogd(persoon_van(None), str(credentials.get("username", "")))

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Who came in a moment ago is not asked for the password once more."""
        methoden = self.request.session.get(_METHODEN, [])
        laatst = max((methode["at"] for methode in methoden), default=0)
        kort_geleden = time() - laatst < app_settings.REAUTHENTICATION_TIMEOUT
        return not kort_geleden and super().is_reauthentication_required(app=app, **kwargs)

    def send_notification_mail(self, template_prefix: str, user: Any, *_: Any, **__: Any) -> None:
        """A password or second factor changed: the logbook tells, no mail is sent."""
        wat = BEVEILIGING.get(template_prefix)
        if wat:
            logboek.beveiliging_gewijzigd(persoon_van(user), wat)


class Aanmeldpunten(DefaultSocialAccountAdapter):
    """Accounts of the identity providers."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """Whom the provider of a municipality knows may come in."""
        return True

    def populate_user(self, request: HttpRequest, sociallogin: SocialLogin, data: Any) -> Any:
        """The account of a first login, named after the provider and the id that it gives."""
        gebruiker = super().populate_user(request, sociallogin, data)
        account = sociallogin.account
        gebruiker.username = f"{account.provider}:{account.uid}"[:150]
        return gebruiker

    @transaction.atomic
    def save_user(self, request: HttpRequest, sociallogin: SocialLogin, form: Any = None) -> Any:
        """A first login: the account, with the roles that the provider gives."""
        gebruiker = super().save_user(request, sociallogin, form)
        logboek.account_gemaakt(persoon_van(gebruiker), gebruiker)
        _neem_over(sociallogin, gebruiker)
        return gebruiker

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """A later login: the roles as the provider gives them now."""
        if sociallogin.is_existing:
            _neem_over(sociallogin, sociallogin.user)


def _hoe(request: HttpRequest) -> str:
    """By which means somebody came in, in Dutch."""
    methoden = request.session.get(_METHODEN, [])
    woorden = [_HOE[m["method"]] for m in methoden if m.get("method") in _HOE]
    return " en ".join(woorden) or "een wachtwoord"


def _neem_over(sociallogin: SocialLogin, gebruiker: Gebruiker) -> None:
    """Take over the roles of the provider; of its own municipality only."""
    punt = next(p for p in settings.AANMELDPUNTEN if p.code == sociallogin.account.provider)
    gemeente = Gemeente.objects.filter(cbs=punt.cbs).first()
    if gemeente:
        neem_rollen_over(
            persoon=persoon_van(gebruiker),
            gebruiker=gebruiker,
            gemeente=gemeente,
            rollen=_rollen(punt, sociallogin.account.get_provider_account().get_user_data() or {}),
            punt=punt.naam,
        )


def _rollen(punt: Aanmeldpunt, claims: dict[str, Any]) -> set[Rol]:
    """The roles that the groups in a claim give; a group that nobody mapped gives none."""
    groepen = claims.get(punt.claim) or []
    groepen = [groepen] if isinstance(groepen, str) else groepen
    return {Rol(punt.rollen[groep]) for groep in groepen if groep in punt.rollen}

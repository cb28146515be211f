"""Logging in at the identity provider of a municipality.

The first time makes an account; each time the roles at that municipality, and only there, become
those of the groups that the provider names. They end with the link to it.
"""

from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialAccount, SocialLogin
from allauth.socialaccount.providers.base import AuthProcess
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from config.aanmeldpunten import Aanmeldpunt
from samenwerking import logboek
from samenwerking.geschiedenis.wie import namens
from samenwerking.models import Gebruiker, Gemeente
from samenwerking.rechten.rollen import Rol
from samenwerking.services.rollen import beeindig_rollen_van, neem_rollen_over
from samenwerking.toegang.personen import persoon_van

ONBRUIKBAAR = (
    "Uw gemeente geeft u een kenmerk waarvan hier geen gebruikersnaam te maken is: te lang, of "
    "met andere tekens dan letters, cijfers en @ . + - _. Vraag uw gemeente om een ander kenmerk."
)
BEZET = (
    "Er is hier al een account met de gebruikersnaam die u zou krijgen. Vraag de functioneel "
    "beheerder van uw gemeente wiens account dat is."
)


class Aanmeldpunten(DefaultSocialAccountAdapter):
    """Accounts of the identity providers."""

    error_messages = {
        **DefaultSocialAccountAdapter.error_messages,
        "no_password": "Dit is uw enige manier om in te loggen; uw account heeft geen wachtwoord.",
    }

    def populate_user(self, request: HttpRequest, sociallogin: SocialLogin, data: Any) -> Any:
        """The account of a first login, named after the id that the provider gives."""
        gebruiker = super().populate_user(request, sociallogin, data)
        account = sociallogin.account
        gebruiker.username = _naam(account)
        return gebruiker

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """A later login takes over the roles as the provider gives them now.

        Two municipalities may know the same mail address; an account is never found by it.
        """
        _eis_bruikbaar(request, sociallogin)
        sociallogin.email_addresses.clear()
        if sociallogin.is_existing and sociallogin.user.is_active:
            _neem_over(sociallogin.account, sociallogin.user)

    @transaction.atomic
    def save_user(self, request: HttpRequest, sociallogin: SocialLogin, form: Any = None) -> Any:
        """A first login: the account, with the roles that the provider gives."""
        gebruiker = super().save_user(request, sociallogin, form)
        logboek.account_gemaakt(persoon_van(gebruiker), gebruiker)
        _neem_over(sociallogin.account, gebruiker)
        return gebruiker


def losgekoppeld(instance: SocialAccount, **_: Any) -> None:
    """Roles do not outlive the link through which they came; called as it is removed."""
    beeindig_rollen_van(
        persoon=persoon_van(instance.user),
        gebruiker=instance.user,
        aanmeldpunt=instance.provider,
    )


def controleer() -> None:
    """Raise ImproperlyConfigured when a provider gives a role that there is not."""
    for punt in settings.AANMELDPUNTEN:
        onbekend = set(punt.rollen.values()) - set(Rol.values)
        if onbekend:
            raise ImproperlyConfigured(
                f"AANMELDPUNTEN: {punt.naam} geeft de rol {', '.join(sorted(onbekend))}, maar er "
                f"is alleen {', '.join(Rol.values)}."
            )


def _naam(account: SocialAccount) -> str:
    """The user name of an account: the id that the provider gives, at that provider."""
    return f"{account.uid}@{account.provider}"


def _eis_bruikbaar(request: HttpRequest, sociallogin: SocialLogin) -> None:
    """Refuse an id of which no account can be made: too long, of other signs, or taken."""
    if sociallogin.is_existing or sociallogin.state.get("process") == AuthProcess.CONNECT:
        return
    naam = _naam(sociallogin.account)
    try:
        Gebruiker._meta.get_field("username").run_validators(naam)
    except ValidationError as fout:
        raise ImmediateHttpResponse(weiger(request, ONBRUIKBAAR)) from fout
    if Gebruiker.objects.filter(username__iexact=naam).exists():
        raise ImmediateHttpResponse(weiger(request, BEZET))


def weiger(request: HttpRequest, zin: str) -> HttpResponse:
    """The page that says why somebody does not come in through a municipality."""
    context = {"zin": zin}
    return render(request, "socialaccount/authentication_error.html", context, status=403)


def _neem_over(account: SocialAccount, gebruiker: Gebruiker) -> None:
    """Take over the roles of the provider; of its own municipality only."""
    punt = next(p for p in settings.AANMELDPUNTEN if p.code == account.provider)
    gemeente = Gemeente.objects.filter(cbs=punt.cbs).first()
    namens(gebruiker.pk, gebruiker.voluit)
    if gemeente:
        neem_rollen_over(
            persoon=persoon_van(gebruiker),
            gebruiker=gebruiker,
            gemeente=gemeente,
            rollen=_rollen(punt, account.extra_data),
            punt=punt,
        )


def _rollen(punt: Aanmeldpunt, gegevens: dict[str, Any]) -> set[Rol]:
    """The roles of the groups in a claim; a group that nobody mapped gives none.

    Some providers put the groups in the token only, others in the user info only.
    """
    claims = {**(gegevens.get("id_token") or {}), **(gegevens.get("userinfo") or {})}
    groepen = claims.get(punt.claim) or []
    groepen = [groepen] if isinstance(groepen, str) else groepen
    groepen = groepen if isinstance(groepen, list) else []
    return {Rol(rol) for groep, rol in punt.rollen.items() if groep in groepen}

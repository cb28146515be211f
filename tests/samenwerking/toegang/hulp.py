"""Logging in as people do it: with a name, a password, and a code of an authenticator app."""

import time

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.http import HttpResponse
from django.test import Client

from samenwerking.models import Gebruiker, Logboekregel
from samenwerking.rechten.persoon import Weg
from tests.personen import AALSMEER, WACHTWOORD, account, geef_rol

INLOGGEN = "/account/inloggen/"
CODE = "/account/tweede-factor/code/"
APP = "/account/tweede-factor/app/"
GEHEIM = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
PERIODE = 30


def lezer() -> Gebruiker:
    """Somebody who may change nothing, and so needs no second factor."""
    return _met_rol("noor", "vertegenwoordiger")


def wijziger() -> Gebruiker:
    """Somebody who may change something."""
    return _met_rol("jan", "controller")


def _met_rol(naam: str, rol: str) -> Gebruiker:
    gebruiker = account(naam)
    geef_rol(gebruiker, rol, AALSMEER)
    return gebruiker


def met_app(gebruiker: Gebruiker) -> list[str]:
    """Give an account an authenticator app; its recovery codes."""
    TOTP.activate(gebruiker, GEHEIM)
    return herstelcodes(gebruiker)


def heeft_tweede_factor(gebruiker: Gebruiker) -> bool:
    """Whether an account has one of any kind."""
    return Authenticator.objects.filter(user=gebruiker).exists()


def herstelcodes(gebruiker: Gebruiker) -> list[str]:
    """The recovery codes that an account has left."""
    return RecoveryCodes.activate(gebruiker).get_unused_codes()


def meld_aan(
    client: Client, naam: str, wachtwoord: str = WACHTWOORD, naar: str = ""
) -> HttpResponse:
    """Name and password; not yet a code. naar: what ``next`` says."""
    velden = {"login": naam, "password": wachtwoord} | ({"next": naar} if naar else {})
    return client.post(INLOGGEN, velden)  # type: ignore[return-value]


def code(geheim: str = GEHEIM, stappen: int = 0) -> str:
    """What the app shows now, or so many steps of half a minute later; with time left to use it."""
    if PERIODE - time.time() % PERIODE < 3:
        time.sleep(3)
    return format_hotp_value(hotp_value(geheim, int(time.time()) // PERIODE + stappen))


def is_binnen(client: Client) -> bool:
    """Whether the page of the own account opens."""
    return client.get("/account/").status_code == 200


def regels() -> list[tuple[str, str]]:
    """The logbook without that of the demo, oldest first: what happened, in which sentence."""
    eigen = Logboekregel.objects.exclude(weg=Weg.OPDRACHT.value)
    return list(eigen.order_by("id").values_list("gebeurtenis", "zin"))


def verloop(client: Client) -> None:
    """Make coming in longer ago than a change of the second factor allows."""
    sessie = client.session
    for stap in sessie["account_authentication_methods"]:
        stap["at"] -= 600
    sessie.save()

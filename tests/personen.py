"""Accounts and persons for the tests, each with the roles that a test needs."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from allauth.mfa.models import Authenticator
from django.test import Client

from samenwerking.models import Gebruiker, Gemeente, Rolverlening, Samenwerking
from samenwerking.rechten.persoon import Persoon, Rolhouding, Weg
from samenwerking.rechten.rollen import Rol
from samenwerking.toegang.personen import persoon_van

WACHTWOORD = "een-lang-wachtwoord-voor-de-toets"
BEGIN = date(2026, 1, 1)
AMSTELVEEN, AALSMEER, UITHOORN = "0362", "0358", "0451"


def account(naam: str, **velden: Any) -> Gebruiker:
    """An account with this user name and the password of the tests, made when it is not there."""
    gevonden = Gebruiker.objects.filter(username=naam).first()
    return gevonden or Gebruiker.objects.create_user(naam, password=WACHTWOORD, **velden)


def geef_rol(gebruiker: Gebruiker, rol: str, cbs: str) -> Rolverlening:
    """Give an account a role at a municipality, by no one."""
    return Rolverlening.objects.create(
        gebruiker=gebruiker,
        rol=Rol(rol),
        gemeente=Gemeente.objects.get(cbs=cbs),
        begin=BEGIN,
        reden="Voor de toets.",
    )


def persoon(rol: str, cbs: str = AALSMEER, weg: Weg = Weg.PAGINA) -> Persoon:
    """Somebody with this one role; the account is named after both."""
    gebruiker = account(f"{rol}-{cbs}")
    if not gebruiker.rolverleningen.exists():
        geef_rol(gebruiker, rol, cbs)
    return persoon_van(gebruiker, weg)


def ingelogd(client: Client, wie: Persoon) -> None:
    """Log a test client in as this person, with a second factor."""
    gebruiker = Gebruiker.objects.get(pk=str(wie.id))
    Authenticator.objects.get_or_create(
        user=gebruiker, type=Authenticator.Type.TOTP, defaults={"data": {"secret": "geheim"}}
    )
    client.force_login(gebruiker)


def maker(*cbs: str) -> Persoon:
    """A controller in every cooperation there is, of these municipalities or of the usual ones."""
    return _overal("maker", Rol.CONTROLLER, cbs or (AMSTELVEEN, AALSMEER))


def vaststeller() -> Persoon:
    """A bestuurder in every cooperation there is."""
    return _overal("vaststeller", Rol.BESTUURDER, (AALSMEER,))


def _overal(naam: str, rol: Rol, cbs: Iterable[str]) -> Persoon:
    samenwerkingen = frozenset(Samenwerking.objects.values_list("pk", flat=True))
    houdingen = tuple(Rolhouding(rol, code, code, samenwerkingen) for code in cbs)
    return Persoon(account(naam).pk, naam, houdingen)

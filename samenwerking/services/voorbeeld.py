"""The accounts of the demo, of every role at each municipality; no password until it is asked.

Of the tweede controller there are two: who takes an objection over, does not agree any more.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from django.utils.crypto import get_random_string

from samenwerking import logboek
from samenwerking.geschiedenis.wie import namens
from samenwerking.models import Gebruiker, Gemeente, Rolverlening
from samenwerking.rechten.persoon import Persoon, Weg
from samenwerking.rechten.rollen import Rol
from samenwerking.services.rollen import LENGTE, TEKENS
from samenwerking.toegang.personen import persoon_van

GAST, CENTRUM = ("0358", "Aalsmeer"), ("0362", "Amstelveen")
_ANDERE = "andere"
_BEGIN = date(2026, 1, 1)
_REDEN = "Voor het voorbeeld; deze persoon bestaat niet."


class Voorbeeldaccount(NamedTuple):
    """A fictitious account, and the password that it has from now on."""

    gebruikersnaam: str
    rol: str
    gemeente: str
    wachtwoord: str


def zorg_voor_voorbeeldaccounts() -> None:
    """Make the accounts that are not there, each with its role; nobody can log in with them yet."""
    server = Persoon(naam="de server", weg=Weg.OPDRACHT)
    for gebruikersnaam, rol, (cbs, naam) in _soorten():
        gemeente, _ = Gemeente.objects.get_or_create(cbs=cbs, defaults={"naam": naam})
        account, nieuw = Gebruiker.objects.get_or_create(
            username=gebruikersnaam,
            defaults={
                "first_name": _voornaam(gebruikersnaam, rol),
                "last_name": f"{naam} (fictief)",
            },
        )
        if nieuw:
            account.set_unusable_password()
            account.save(update_fields=["password"])
            logboek.account_gemaakt(server, account)
            verlening = Rolverlening.objects.create(
                gebruiker=account, rol=rol, gemeente=gemeente, begin=_BEGIN, reden=_REDEN
            )
            logboek.rol_verleend(server, verlening)


def geef_wachtwoorden() -> list[Voorbeeldaccount]:
    """Give every account of the demo a new password."""
    accounts = []
    for gebruikersnaam, rol, (_, naam) in _soorten():
        wachtwoord = get_random_string(LENGTE, TEKENS)
        account = Gebruiker.objects.get(username=gebruikersnaam)
        account.set_password(wachtwoord)
        account.save(update_fields=["password"])
        accounts.append(Voorbeeldaccount(account.username, rol.label, naam, wachtwoord))
    return accounts


def voorbeeldpersoon(rol: Rol, gemeente: tuple[str, str]) -> Persoon:
    """Somebody of the demo, with the roles of now; what changes next is by him."""
    account = Gebruiker.objects.get(username=_naam(rol, gemeente[1]))
    namens(account.pk, account.voluit)
    return persoon_van(account, Weg.OPDRACHT)


def _soorten() -> Iterator[tuple[str, Rol, tuple[str, str]]]:
    """The user name, the role and the municipality of every account."""
    for gemeente in (GAST, CENTRUM):
        for rol in Rol:
            yield _naam(rol, gemeente[1]), rol, gemeente
        nog_een = _naam(Rol.TWEEDE_CONTROLLER, gemeente[1])
        yield f"{_ANDERE}-{nog_een}", Rol.TWEEDE_CONTROLLER, gemeente


def _voornaam(gebruikersnaam: str, rol: Rol) -> str:
    andere = gebruikersnaam.startswith(_ANDERE)
    return f"{_ANDERE} {rol.label}".capitalize() if andere else rol.label.capitalize()


def _naam(rol: Rol, gemeente: str) -> str:
    return f"{rol.value}-{gemeente.lower()}"

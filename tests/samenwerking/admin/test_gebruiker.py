"""Accounts are made and changed on the pages that Django has for them."""

import pytest

from samenwerking.models import Gebruiker
from tests.beheer import adres, beheerder, twee_keer


@pytest.mark.usefixtures("lege_registratie")
def test_account_maken() -> None:
    client = beheerder()
    wachtwoord = "een-lang-en-eigen-woord"
    gegevens = {
        "username": "controller",
        "usable_password": "true",
        "password1": wachtwoord,
        "password2": wachtwoord,
    }
    with twee_keer(Gebruiker):
        assert client.post(adres(Gebruiker, "add"), gegevens).status_code == 302
    assert Gebruiker.objects.get(username="controller").check_password(wachtwoord)

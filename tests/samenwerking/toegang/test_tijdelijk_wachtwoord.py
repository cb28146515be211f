"""A password that somebody else gave opens one page: the one on which to choose another."""

from unittest.mock import patch

import pytest
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.test import Client

from samenwerking.models import Gebruiker
from samenwerking.rechten.persoon import Persoon
from samenwerking.services.rollen import maak_account
from samenwerking.services.voorbeeld import geef_wachtwoorden
from tests.beheer import twee_keer
from tests.personen import AALSMEER, geef_rol
from tests.samenwerking.toegang.hulp import is_binnen, meld_aan, regels

pytestmark = pytest.mark.django_db
WIJZIGEN = "/account/wachtwoord/"
EIGEN = "een-eigen-lange-zin-2026"


@pytest.fixture
def tijdelijk(client: Client) -> str:
    """The password that noor was given, and with which she is logged in."""
    noor, wachtwoord = maak_account(persoon=Persoon(naam="de server"), naam="noor")
    geef_rol(noor, "vertegenwoordiger", AALSMEER)
    meld_aan(client, "noor", wachtwoord)
    return wachtwoord


def kies(client: Client, oud: str, nieuw: str) -> str:
    velden = {"oldpassword": oud, "password1": nieuw, "password2": nieuw}
    return client.post(WIJZIGEN, velden, follow=True).content.decode()


@pytest.mark.usefixtures("tijdelijk")
@pytest.mark.parametrize(
    "adres", ["/", "/bronnen/", "/account/", "/account/via-gemeente/", "/beheer/"]
)
def test_elke_bladzijde_leidt_naar_het_eigen_wachtwoord(client: Client, adres: str) -> None:
    antwoord = client.get(adres)
    assert antwoord.headers["Location"] == WIJZIGEN
    assert "Stel uw eigen wachtwoord in" in client.get(WIJZIGEN).content.decode()


def test_daarna_is_alles_open(client: Client, tijdelijk: str) -> None:
    assert not is_binnen(client)
    kies(client, tijdelijk, EIGEN)
    assert is_binnen(client)
    assert not Gebruiker.objects.get(username="noor").tijdelijk_wachtwoord
    assert regels()[-1] == ("beveiliging gewijzigd", "noor heeft het wachtwoord gewijzigd")


def test_hetzelfde_wachtwoord_is_geen_eigen(client: Client, tijdelijk: str) -> None:
    assert "Dit is uw huidige wachtwoord" in kies(client, tijdelijk, tijdelijk)
    assert not is_binnen(client)


@pytest.mark.usefixtures("tijdelijk")
def test_uitloggen_kan(client: Client) -> None:
    assert client.post("/account/uitloggen/").status_code == 302
    assert client.get("/bronnen/").status_code == 200


def test_een_wachtwoord_van_de_server_is_ook_tijdelijk(client: Client, tijdelijk: str) -> None:
    kies(client, tijdelijk, EIGEN)
    with patch("getpass.getpass", return_value="een-zin-van-de-server"):
        call_command("changepassword", "noor")
    ander = Client()
    with twee_keer(Session):
        meld_aan(ander, "noor", "een-zin-van-de-server")
    assert ander.get("/account/").headers["Location"] == WIJZIGEN


def test_accounts_van_de_demo_zijn_van_niemand(client: Client) -> None:
    """They are fictitious, and the demo refuses to load in production."""
    lezer = next(a for a in geef_wachtwoorden() if a.gebruikersnaam == "vertegenwoordiger-aalsmeer")
    meld_aan(client, lezer.gebruikersnaam, lezer.wachtwoord)
    assert is_binnen(client)

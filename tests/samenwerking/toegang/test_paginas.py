"""The pages of logging in: each in our own words, without anything that the CSP forbids."""

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal.auth import WebAuthn
from django.test import Client

from samenwerking.rechten.rollen import Rol
from tests.beheer import twee_keer
from tests.personen import account, ingelogd, persoon
from tests.samenwerking.toegang.hulp import (
    CODE,
    herstelcodes,
    meld_aan,
    met_app,
    regels,
    verloop,
    wijziger,
)

pytestmark = pytest.mark.django_db
FACTOR = "/account/tweede-factor/"
BUITEN = (
    "/account/inloggen/",
    "/account/buiten-gebruik/",
    "/account/wachtwoord-kwijt/",
    "/account/via-gemeente/afgebroken/",
    "/account/via-gemeente/mislukt/",
)
BINNEN = (
    "/account/",
    "/account/uitloggen/",
    "/account/wachtwoord/",
    "/account/wachtwoord/elders/",
    "/account/sessies/",
    "/account/via-gemeente/",
    FACTOR,
    FACTOR + "app/verwijderen/",
    FACTOR + "herstelcodes/",
    FACTOR + "herstelcodes/nieuw/",
    FACTOR + "sleutels/",
    FACTOR + "sleutels/{sleutel}/",
    FACTOR + "sleutels/{sleutel}/verwijderen/",
)
NOGMAALS = ("/account/nogmaals/", FACTOR + "nogmaals/")
INLINE = re.compile(
    r"<script(?![^>]*\b(?:src=|type=\"application/json\"))|<style|\sstyle=|\son\w+=|javascript:",
    re.I,
)
VREEMD = re.compile(
    r"\b(je|jij|jouw|your|you|password|authenticator code|security key|sign in|submit)\b", re.I
)


def keur(blad: str) -> None:
    """A page with a head, in Dutch with «u», without inline style or script."""
    tekst = re.sub(r"<script.*?</script>|<[^>]+>", " ", blad, flags=re.S)
    assert blad.count("<h1") == 1
    assert not VREEMD.findall(tekst)
    assert not INLINE.findall(blad)
    assert "placeholder=" not in blad


@pytest.mark.parametrize("adres", BUITEN)
def test_blad_van_buiten(client: Client, adres: str) -> None:
    keur(client.get(adres).content.decode())


@pytest.fixture
def sleutel(client: Client) -> Authenticator:
    """The security key of somebody who is logged in here, with an app as well; one only to list."""
    gebruiker = wijziger()
    met_app(gebruiker)
    meld_aan(client, "jan")
    client.post(CODE, {"code": herstelcodes(gebruiker)[0]})
    return WebAuthn.add(gebruiker, "Sleutelbos", {}).instance


@pytest.mark.parametrize("adres", BINNEN)
def test_blad_van_binnen(client: Client, sleutel: Authenticator, adres: str) -> None:
    antwoord = client.get(adres.format(sleutel=sleutel.pk))
    assert antwoord.status_code == 200
    keur(antwoord.content.decode())


@pytest.mark.parametrize("adres", NOGMAALS)
def test_blad_dat_vraagt_of_u_het_bent(client: Client, sleutel: Authenticator, adres: str) -> None:
    verloop(client)
    antwoord = client.get(adres)
    assert antwoord.status_code == 200
    keur(antwoord.content.decode())


def test_blad_van_de_tweede_stap(client: Client) -> None:
    met_app(wijziger())
    meld_aan(client, "jan")
    blad = client.get(CODE).content.decode()
    keur(blad)
    assert "eveiligingssleutel" not in blad


@pytest.mark.parametrize(
    ("adres", "in_sessie"),
    [("app/", "mfa.totp.secret"), ("sleutels/nieuw/", "mfa.webauthn.state")],
)
def test_blad_van_het_instellen(client: Client, adres: str, in_sessie: str) -> None:
    wijziger()
    meld_aan(client, "jan")
    blad = client.get(FACTOR + adres).content.decode()
    keur(blad)
    assert client.session[in_sessie]


PLEKKEN = ("/beheer/", "/logboek/", "/toegang/")


@pytest.mark.parametrize("rol", Rol)
def test_eigen_blad_leidt_naar_wat_opengaat(client: Client, rol: Rol) -> None:
    """And to nothing else."""
    ingelogd(client, persoon(rol))
    blad = client.get("/account/").content.decode()
    for adres in PLEKKEN:
        opent = client.get(adres).status_code == 200
        assert (f'href="{adres}"' in blad) is opent, adres


def test_sleutel_van_een_ander_is_er_niet(client: Client, sleutel: Authenticator) -> None:
    adressen = [FACTOR + f"sleutels/{sleutel.pk}/{rest}" for rest in ("", "verwijderen/")]
    assert {client.get(adres).status_code for adres in adressen} == {200}
    account("ander")
    ander = Client()
    meld_aan(ander, "ander")
    assert {ander.get(adres).status_code for adres in adressen} == {404}
    assert {ander.post(adres).status_code for adres in adressen} == {404}
    assert Authenticator.objects.filter(pk=sleutel.pk).exists()


def test_sleutel_verwijderen(client: Client, sleutel: Authenticator) -> None:
    with twee_keer(Authenticator):
        client.post(FACTOR + f"sleutels/{sleutel.pk}/verwijderen/")
    assert not Authenticator.objects.filter(pk=sleutel.pk).exists()
    assert regels()[-1][1] == "jan heeft een beveiligingssleutel verwijderd"


def test_formulier_zonder_teken_van_herkomst_is_nederlands() -> None:
    streng = Client(enforce_csrf_checks=True)
    antwoord = meld_aan(streng, "noor")
    assert antwoord.status_code == 403
    assert "Probeer het opnieuw" in antwoord.content.decode()
    keur(antwoord.content.decode())

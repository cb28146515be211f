"""The second factor: who needs one, and that nothing works without it or twice with it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from samenwerking.models import Logboekregel
from tests.samenwerking.toegang.hulp import (
    APP,
    CODE,
    code,
    heeft_tweede_factor,
    herstelcodes,
    is_binnen,
    lezer,
    meld_aan,
    met_app,
    regels,
    verloop,
    wijziger,
)

pytestmark = pytest.mark.django_db
Vastleggen = Callable[..., Any]


def stuur_code(client: Client, waarde: str) -> str:
    return client.post(CODE, {"code": waarde}, follow=True).content.decode()


def test_met_de_code_uit_de_app_komt_iemand_binnen(client: Client) -> None:
    met_app(wijziger())
    assert meld_aan(client, "jan").headers["Location"] == CODE
    assert not is_binnen(client)
    stuur_code(client, code())
    assert is_binnen(client)
    assert regels() == [("ingelogd", "jan is ingelogd met een wachtwoord en een tweede factor")]


def test_na_het_instellen_gaat_iemand_verder_waar_hij_was(client: Client) -> None:
    wijziger()
    meld_aan(client, "jan")
    gevraagd = "/vragen/?status=gesteld"
    assert client.get(gevraagd).headers["Location"] == APP
    client.get(APP)
    geheim = client.session["mfa.totp.secret"]
    blad = client.post(APP, {"code": code(geheim)}, follow=True).content.decode()
    assert f'href="{gevraagd}"' in blad
    assert "verder met wat ik deed" in blad
    assert client.get(gevraagd).status_code == 200
    assert "verder_na_tweede_factor" not in client.session


@pytest.mark.parametrize("stappen", [-1, 1])
def test_met_een_code_van_een_ander_moment_niet(client: Client, stappen: int) -> None:
    met_app(wijziger())
    meld_aan(client, "jan")
    assert "Deze code klopt niet" in stuur_code(client, code(stappen=stappen))
    assert not is_binnen(client)
    assert regels() == [("niet ingelogd", "Inloggen als «jan» is mislukt")]
    assert not Logboekregel.objects.latest("id").gelukt


def test_een_code_werkt_een_keer(client: Client) -> None:
    met_app(wijziger())
    cijfers = code()
    meld_aan(client, "jan")
    stuur_code(client, cijfers)
    assert is_binnen(client)
    ander = Client()
    meld_aan(ander, "jan")
    assert "al gebruikt" in stuur_code(ander, cijfers)
    assert not is_binnen(ander)


def test_een_herstelcode_werkt_een_keer(client: Client) -> None:
    herstelcode = met_app(wijziger())[0]
    meld_aan(client, "jan")
    stuur_code(client, herstelcode)
    assert is_binnen(client)
    assert regels()[-1][1] == "jan is ingelogd met een wachtwoord en een herstelcode"
    ander = Client()
    meld_aan(ander, "jan")
    stuur_code(ander, herstelcode)
    assert not is_binnen(ander)


def test_na_vijf_verkeerde_codes_helpt_ook_de_goede_even_niet(client: Client) -> None:
    met_app(wijziger())
    meld_aan(client, "jan")
    for _ in range(5):
        stuur_code(client, "000000")
    assert "Wacht vijf minuten" in stuur_code(client, code())
    assert not is_binnen(client)


@pytest.mark.parametrize("adres", ["/", "/bronnen/", "/beheer/", "/beheer/samenwerking/bron/"])
def test_wie_wijzigt_komt_zonder_tweede_factor_nergens(client: Client, adres: str) -> None:
    gebruiker = wijziger()
    meld_aan(client, "jan")
    antwoord = client.get(adres)
    assert (antwoord.status_code, antwoord.headers["Location"]) == (302, APP)
    assert client.post(adres).headers["Location"] == APP
    assert is_binnen(client)
    met_app(gebruiker)
    assert client.get(adres).headers.get("Location") != APP


def test_wie_alleen_leest_heeft_er_geen_nodig(client: Client) -> None:
    lezer()
    meld_aan(client, "noor")
    assert client.get("/bronnen/").status_code == 200


def stel_in(client: Client, vastleggen: Vastleggen) -> str:
    client.get(APP)
    geheim = client.session["mfa.totp.secret"]
    with vastleggen(execute=True):
        return client.post(APP, {"code": code(geheim)}, follow=True).content.decode()


def test_app_instellen(client: Client, django_capture_on_commit_callbacks: Vastleggen) -> None:
    gebruiker = wijziger()
    meld_aan(client, "jan")
    blad = stel_in(client, django_capture_on_commit_callbacks)
    codes = herstelcodes(gebruiker)
    assert len(codes) == 10
    assert all(f"<li>{herstelcode}</li>" in blad for herstelcode in codes)
    assert client.get("/beheer/").status_code == 200
    assert regels()[-1] == ("beveiliging gewijzigd", "jan heeft een authenticator-app ingesteld")


def test_herstelcodes_zijn_een_keer_te_zien(
    client: Client, django_capture_on_commit_callbacks: Vastleggen
) -> None:
    gebruiker = wijziger()
    meld_aan(client, "jan")
    stel_in(client, django_capture_on_commit_callbacks)
    blad = client.get("/account/tweede-factor/herstelcodes/").content.decode()
    codes = herstelcodes(gebruiker)
    assert "niet meer te zien" in blad
    assert not any(herstelcode in blad for herstelcode in codes)


def test_nieuwe_herstelcodes(
    client: Client, django_capture_on_commit_callbacks: Vastleggen
) -> None:
    oude = met_app(wijziger())
    meld_aan(client, "jan")
    stuur_code(client, oude[0])
    with django_capture_on_commit_callbacks(execute=True):
        blad = client.post("/account/tweede-factor/herstelcodes/nieuw/", follow=True)
    assert not any(herstelcode in blad.content.decode() for herstelcode in oude)
    assert regels()[-1][1] == "jan heeft nieuwe herstelcodes gemaakt"
    ander = Client()
    meld_aan(ander, "jan")
    stuur_code(ander, oude[1])
    assert not is_binnen(ander)


def test_een_nieuwe_tweede_factor_beeindigt_sessies_die_zonder_begonnen(
    client: Client, django_capture_on_commit_callbacks: Vastleggen
) -> None:
    """Who knew only the password is out as soon as there is a second factor."""
    wijziger()
    dief = Client()
    for browser in (client, dief):
        meld_aan(browser, "jan")
    assert is_binnen(dief)
    stel_in(client, django_capture_on_commit_callbacks)
    assert is_binnen(client)
    assert not is_binnen(dief)


def test_app_verwijderen_mag_en_dan_is_er_weer_een_nodig(client: Client) -> None:
    gebruiker = wijziger()
    met_app(gebruiker)
    meld_aan(client, "jan")
    stuur_code(client, code())
    client.post("/account/tweede-factor/app/verwijderen/")
    assert not heeft_tweede_factor(gebruiker)
    assert client.get("/bronnen/").headers["Location"] == APP
    assert regels()[-1][1] == "jan heeft de authenticator-app verwijderd"


def test_wie_al_een_tijd_binnen_is_bewijst_eerst_wie_hij_is(client: Client) -> None:
    gebruiker = wijziger()
    codes = met_app(gebruiker)
    meld_aan(client, "jan")
    stuur_code(client, codes[0])
    verloop(client)
    antwoord = client.post("/account/tweede-factor/app/verwijderen/", follow=True)
    assert "Bent u het?" in antwoord.content.decode()
    assert heeft_tweede_factor(gebruiker)
    adres = "/account/tweede-factor/nogmaals/?next=/account/tweede-factor/app/verwijderen/"
    assert "Vul daarom eerst een code in" in client.get(adres).content.decode()
    client.post(adres, {"code": codes[1]}, follow=True)
    client.post("/account/tweede-factor/app/verwijderen/")
    assert not heeft_tweede_factor(gebruiker)

"""Logging in with a local account: who comes in, who does not, and what the logbook says of it."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.utils.timezone import now

from samenwerking.models import Gebruiker, Logboekregel
from tests.beheer import twee_keer
from tests.personen import AALSMEER, WACHTWOORD, account, geef_rol
from tests.samenwerking.toegang.hulp import INLOGGEN, is_binnen, lezer, meld_aan, regels

pytestmark = pytest.mark.django_db


def test_met_naam_en_wachtwoord_komt_iemand_binnen(client: Client) -> None:
    lezer()
    assert not is_binnen(client)
    assert meld_aan(client, "noor").headers["Location"] == "/account/"
    assert is_binnen(client)
    assert regels() == [("ingelogd", "noor is ingelogd met een wachtwoord")]


@pytest.mark.parametrize(
    ("naam", "wachtwoord", "genoemd"),
    [
        ("noor", "een-ander-wachtwoord", "noor"),
        ("mijn-geheime-woord", WACHTWOORD, "onbekende naam"),
    ],
)
def test_met_iets_anders_niet(client: Client, naam: str, wachtwoord: str, genoemd: str) -> None:
    lezer()
    antwoord = meld_aan(client, naam, wachtwoord)
    assert "horen niet bij elkaar" in antwoord.content.decode()
    assert not is_binnen(client)
    assert regels() == [("niet ingelogd", f"Inloggen als «{genoemd}» is mislukt")]
    assert not Logboekregel.objects.latest("id").gelukt


def test_account_buiten_gebruik_komt_niet_binnen(client: Client) -> None:
    gebruiker = lezer()
    Gebruiker.objects.filter(pk=gebruiker.pk).update(is_active=False, buiten_gebruik_op=now())
    antwoord = client.post(INLOGGEN, {"login": "noor", "password": WACHTWOORD}, follow=True)
    assert "Dit account is buiten gebruik" in antwoord.content.decode()
    assert not is_binnen(client)


def test_account_dat_buiten_gebruik_raakt_is_meteen_buiten(client: Client) -> None:
    gebruiker = lezer()
    meld_aan(client, "noor")
    assert is_binnen(client)
    Gebruiker.objects.filter(pk=gebruiker.pk).update(is_active=False, buiten_gebruik_op=now())
    assert not is_binnen(client)


def test_uitloggen(client: Client) -> None:
    lezer()
    meld_aan(client, "noor")
    client.post("/account/uitloggen/")
    assert not is_binnen(client)
    assert regels()[-1] == ("uitgelogd", "noor is uitgelogd")


def test_uitloggen_vraagt_een_klik(client: Client) -> None:
    lezer()
    meld_aan(client, "noor")
    client.get("/account/uitloggen/")
    assert is_binnen(client)


def test_sessie_krijgt_bij_het_inloggen_een_andere_sleutel(client: Client) -> None:
    """Who put a session in somebody's browser does not come in with him."""
    lezer()
    client.session.save()
    ervoor = client.cookies["sessionid"].value
    meld_aan(client, "noor")
    erna = client.cookies["sessionid"].value
    assert erna != ervoor
    client.cookies["sessionid"] = ervoor
    assert not is_binnen(client)


@pytest.mark.parametrize(
    ("naar", "uitkomst"),
    [
        ("/bronnen/", "/bronnen/"),
        ("https://kwaad.example/", "/account/"),
        ("//kwaad.example/", "/account/"),
        ("https:///kwaad.example", "/account/"),
        ("/\\kwaad.example", "/account/"),
        ("javascript:alert(1)", "/account/"),
    ],
)
def test_na_het_inloggen_alleen_naar_een_eigen_pagina(
    client: Client, naar: str, uitkomst: str
) -> None:
    lezer()
    assert meld_aan(client, "noor", naar=naar).headers["Location"] == uitkomst


BEHEER = "/beheer/samenwerking/bron/?q=B0"


@pytest.mark.parametrize(
    ("rol", "status", "blad"), [("auditor", 200, BEHEER), ("vertegenwoordiger", 403, "")]
)
def test_wie_uit_het_beheer_komt_inloggen_komt_daar_weer_uit(
    client: Client, rol: str, status: int, blad: str
) -> None:
    geef_rol(account("noor"), rol, AALSMEER)
    inloggen = client.get(BEHEER, follow=True).redirect_chain[-1][0]
    assert inloggen.startswith(INLOGGEN)
    naar = parse_qs(urlsplit(inloggen).query)["next"][0]
    assert naar == BEHEER
    client.force_login(account("noor"))
    assert client.get(naar, follow=True).status_code == status
    na = client.get("/beheer/login/", {"next": BEHEER})
    assert na.headers.get("Location", "") == blad


@pytest.mark.parametrize("naar", ["https://kwaad.example/", "//kwaad.example/", "/\\kwaad.example"])
def test_het_beheer_stuurt_naar_geen_andere_website(client: Client, naar: str) -> None:
    verwacht = f"{INLOGGEN}?next=/beheer/"
    assert client.get("/beheer/login/", {"next": naar}).headers["Location"] == verwacht
    geef_rol(account("noor"), "auditor", AALSMEER)
    client.force_login(account("noor"))
    assert client.get("/beheer/login/", {"next": naar}).headers["Location"] == "/beheer/"


def test_na_vijf_keer_mis_helpt_ook_het_goede_wachtwoord_even_niet(client: Client) -> None:
    lezer()
    for _ in range(5):
        meld_aan(client, "noor", "mis")
    antwoord = meld_aan(client, "noor")
    assert "Wacht vijf minuten" in antwoord.content.decode()
    assert not is_binnen(client)


def test_na_vier_keer_mis_nog_wel(client: Client) -> None:
    lezer()
    for _ in range(4):
        meld_aan(client, "noor", "mis")
    meld_aan(client, "noor")
    assert is_binnen(client)


def test_wie_vele_namen_probeert_houdt_op(client: Client) -> None:
    for nummer in range(10):
        meld_aan(client, f"naam{nummer}", "mis")
    antwoord = meld_aan(client, "naam11", "mis")
    assert "Wacht vijf minuten" in antwoord.content.decode()
    assert len(regels()) == 10


def vanaf(client: Client, *adressen: str, naam: str = "naam") -> str:
    """A failed attempt that a proxy passes on; the last address is the one that it saw."""
    velden = {"login": naam, "password": "mis"}
    kop = {"x-forwarded-for": ", ".join(adressen)}
    return client.post(INLOGGEN, velden, headers=kop).content.decode()


@pytest.mark.parametrize(("proxys", "geteld_apart"), [(1, True), (0, False)])
def test_achter_een_proxy_telt_het_adres_dat_die_zag(
    client: Client, settings: Any, proxys: int, geteld_apart: bool
) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = proxys
    for nummer in range(10):
        vanaf(client, f"192.0.2.{nummer}", "198.51.100.1", naam=f"naam{nummer}")
    assert "Wacht vijf minuten" in vanaf(client, "192.0.2.99", "198.51.100.1", naam="naam10")
    ander = vanaf(client, "198.51.100.2", naam="naam11")
    assert ("Wacht vijf minuten" not in ander) is geteld_apart


def teller() -> int:
    """How much is counted in the database."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM samenwerking_teller")
        return int(cursor.fetchone()[0])


def test_geteld_wordt_in_de_databank_dus_voor_alle_processen(client: Client) -> None:
    assert teller() == 0
    meld_aan(client, "noor", "mis")
    assert teller() > 0


def test_de_tabel_daarvoor_komt_met_migrate() -> None:
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE samenwerking_teller")
    call_command("migrate", verbosity=0)
    assert teller() == 0


def test_een_browser_bewaart_niets_van_wie_binnen_is(client: Client) -> None:
    lezer()
    assert "no-store" not in client.get("/bronnen/").headers.get("Cache-Control", "")
    meld_aan(client, "noor")
    assert "no-store" in client.get("/bronnen/").headers["Cache-Control"]


def test_ook_wie_veel_te_vaak_probeert_leest_nederlands(client: Client) -> None:
    for _ in range(30):
        meld_aan(client, "noor", "mis")
    antwoord = meld_aan(client, "noor", "mis")
    assert antwoord.status_code == 429
    assert "Even wachten" in antwoord.content.decode()


@pytest.mark.parametrize(
    "adres",
    [
        "/account/nieuw/",
        "/account/signup/",
        "/account/email/",
        "/account/password/reset/",
        "/account/password/set/",
        "/account/inloggen/code/",
        "/account/tweede-factor/trust/",
        "/account/tweede-factor/herstelcodes/download/",
        "/account/via-gemeente/signup/",
    ],
)
def test_wat_er_niet_is_is_er_niet(client: Client, adres: str) -> None:
    assert client.get(adres).status_code == 404


NIEUW = "een-nieuwe-lange-zin-2026"


def wijzig(client: Client, nieuw: str, nog_eens: str = "", oud: str = WACHTWOORD) -> str:
    velden = {"oldpassword": oud, "password1": nieuw, "password2": nog_eens or nieuw}
    return client.post("/account/wachtwoord/", velden, follow=True).content.decode()


def test_wachtwoord_wijzigen(client: Client) -> None:
    lezer()
    ander = Client()
    with twee_keer(Session):
        for browser in (client, ander):
            meld_aan(browser, "noor")
        assert "Uw wachtwoord is gewijzigd" in wijzig(client, NIEUW)
        assert is_binnen(client)
        assert not is_binnen(ander)
    assert Gebruiker.objects.get(username="noor").check_password(NIEUW)
    assert regels()[-1] == ("beveiliging gewijzigd", "noor heeft het wachtwoord gewijzigd")


@pytest.mark.parametrize(
    ("velden", "melding"),
    [
        ({"nieuw": "elf-tekens1"}, "te kort. Het heeft minstens 12 tekens"),
        ({"nieuw": "123409876123456"}, "bevat alleen cijfers"),
        ({"nieuw": "password12345"}, "algemeen"),
        ({"nieuw": NIEUW, "nog_eens": NIEUW + "x"}, "niet hetzelfde als hierboven"),
        ({"nieuw": NIEUW, "oud": "mis"}, "niet uw huidige wachtwoord"),
    ],
)
def test_zwak_of_verkeerd_wachtwoord(client: Client, velden: dict[str, str], melding: str) -> None:
    lezer()
    meld_aan(client, "noor")
    assert melding in wijzig(client, **velden)
    assert Gebruiker.objects.get(username="noor").check_password(WACHTWOORD)


def test_wie_geen_wachtwoord_heeft_leest_waar_het_wel_staat(client: Client) -> None:
    gebruiker = account("via-gemeente")
    gebruiker.set_unusable_password()
    gebruiker.save()
    client.force_login(gebruiker)
    antwoord = client.get("/account/wachtwoord/", follow=True)
    assert "U logt in via uw gemeente" in antwoord.content.decode()
    assert "/account/wachtwoord/" not in client.get("/account/").content.decode()

"""Logging in and the own account in a real browser: also narrow, without script, and with a key."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from oidc_provider_mock import run_server_in_thread  # type: ignore[import-untyped]
from playwright.sync_api import Browser, BrowserContext, Page

from config.aanmeldpunten import Aanmeldpunt
from config.postgres_programma import PROJECT
from samenwerking.models import Gebruiker, Gemeente, Urenverdeling
from samenwerking.rechten.rollen import Rol
from samenwerking.services.rollen import verleen
from samenwerking.toegang.personen import persoon_van
from tests.browser.scherm import BREED, MIDDEL, SMAL, axe, maak_breed, schuift_niet
from tests.browser.test_bladen import REGELS, VALIDEER
from tests.personen import AALSMEER, WACHTWOORD, account, geef_rol, ingelogd, persoon
from tests.samenwerking.toegang.hulp import CODE, code, meld_aan, met_app, regels, wijziger

pytestmark = pytest.mark.django_db(transaction=True)
FACTOR = "/account/tweede-factor/"
BINNEN = (
    "/account/",
    "/account/sessies/",
    "/account/wachtwoord/",
    "/account/uitloggen/",
    FACTOR,
    FACTOR + "app/verwijderen/",
    FACTOR + "herstelcodes/nieuw/",
    FACTOR + "sleutels/",
    FACTOR + "sleutels/nieuw/",
    "/logboek/",
    "/toegang/",
)
GESCHIEDENIS = "/geschiedenis/urenverdeling/{}/"
GESCHIEDENIS_IN_BEHEER = "/beheer/samenwerking/urenverdeling/{}/history/"
BEHEER = ("/beheer/", "/beheer/samenwerking/bron/", "/beheer/samenwerking/bron/add/")


def binnen() -> tuple[str, ...]:
    """The pages of who is inside, with the history of versions, one with a long word."""
    versie = Urenverdeling.objects.order_by("pk")[0]
    concept = Urenverdeling.objects.create(
        samenwerking=versie.samenwerking,
        jaar=2031,
        stand="begroting",
        reden="lang" * 20,
        gemaakt_door=account("maker"),
    )
    return (*BINNEN, *(GESCHIEDENIS.format(v.pk) for v in (versie, concept)))


@contextmanager
def vensters(browser: Browser, client: Client | None = None, **opties: Any) -> Iterator[Page]:
    """A page that fails on what the CSP refuses; logged in as a test client, when there is one."""
    context: BrowserContext = browser.new_context(**opties)
    geweigerd: list[str] = []
    if client:
        sleutel = client.cookies["sessionid"].value
        context.add_cookies([{"name": "sessionid", "value": sleutel, "url": "http://localhost"}])
    venster = context.new_page()
    venster.on("console", lambda regel: geweigerd.append(regel.text))
    yield venster
    context.close()
    assert not [regel for regel in geweigerd if "Content Security Policy" in regel]


def keur(venster: Page, adres: str) -> None:
    """Accessible, and not wider than the screen."""
    venster.goto(adres)
    for breedte in (SMAL, MIDDEL, BREED):
        maak_breed(venster, breedte)
        assert venster.locator("h1").is_visible(), adres
        assert schuift_niet(venster, breedte), adres
        fouten = axe(venster)
        assert not fouten, "\n".join([f"{adres}, {breedte} breed", *fouten[:10]])


def log_in(venster: Page, website: str, naam: str = "jan") -> None:
    venster.goto(f"{website}/account/inloggen/")
    venster.get_by_label("Gebruikersnaam").fill(naam)
    venster.get_by_label("Wachtwoord").fill(WACHTWOORD)
    venster.get_by_role("button", name="Inloggen", exact=True).click()


def test_bladen_zijn_voor_iedereen_op_elk_scherm(
    browser: Browser, website: str, client: Client
) -> None:
    ingelogd(client, persoon("auditor"))
    with vensters(browser, client) as venster:
        for adres in binnen():
            keur(venster, website + adres)
    with vensters(browser) as venster:
        keur(venster, f"{website}/account/inloggen/")
        met_app(wijziger())
        log_in(venster, website)
        keur(venster, website + CODE)
    Authenticator.objects.filter(user__username="jan").delete()
    with vensters(browser) as venster:
        log_in(venster, website)
        keur(venster, f"{website}{FACTOR}app/")


def test_bladen_van_een_beheerder(browser: Browser, website: str, client: Client) -> None:
    """With a proposal that waits, and the page on which an account gets a new password."""
    geef_rol(account("tweede"), "beheerder", AALSMEER)
    voorstel = verleen(
        persoon=persoon("beheerder"),
        gebruiker=account("noor", first_name="Noor", last_name="de Vries"),
        rol=Rol.CONTROLLER,
        gemeente=Gemeente.objects.get(cbs=AALSMEER),
        reden="Op verzoek van de afdeling Financiën.",
    )
    ingelogd(client, persoon_van(account("tweede")))
    with vensters(browser, client) as venster:
        for adres in (
            *("/account/", "/toegang/bevestigen/", f"/toegang/bevestigen/rol/{voorstel.pk}/"),
            *(f"/toegang/account/{account('noor').pk}/", "/account/wachtwoord-kwijt/"),
        ):
            keur(venster, website + adres)


def test_invoer_laden_is_voor_iedereen(browser: Browser, website: str, client: Client) -> None:
    """Our own page within Django's administration."""
    ingelogd(client, persoon("controller"))
    with vensters(browser, client) as venster:
        keur(venster, f"{website}/beheer/bijdrage/berekening/laden/")


def test_geschiedenis_in_het_beheer_is_voor_iedereen(
    browser: Browser, website: str, client: Client
) -> None:
    """On every screen too."""
    ingelogd(client, persoon("controller"))
    versie = Urenverdeling.objects.order_by("pk")[0]
    with vensters(browser, client) as venster:
        keur(venster, website + GESCHIEDENIS_IN_BEHEER.format(versie.pk))


def test_html_klopt(client: Client, tmp_path: Path) -> None:
    (tmp_path / "inloggen.html").write_bytes(client.get("/account/inloggen/").content)
    (tmp_path / "mis.html").write_bytes(meld_aan(client, "niemand").content)
    ingelogd(client, persoon("auditor"))
    for nummer, adres in enumerate(binnen()):
        (tmp_path / f"{nummer}.html").write_bytes(client.get(adres).content)
    Authenticator.objects.all().delete()
    (tmp_path / "app.html").write_bytes(client.get(FACTOR + "app/").content)
    uitkomst = subprocess.run(
        [Path(sys.executable).with_name("node"), VALIDEER, "--config", REGELS, "--formatter", "text", tmp_path],
        capture_output=True,
        text=True,
        check=False,
        cwd=PROJECT,
    )  # fmt: skip
    assert uitkomst.returncode == 0, uitkomst.stdout[:4000] + uitkomst.stderr[:2000]


def test_inloggen_en_een_app_instellen_gaat_zonder_script(browser: Browser, website: str) -> None:
    wijziger()
    with vensters(browser, java_script_enabled=False) as venster:
        log_in(venster, website)
        venster.goto(f"{website}/bronnen/")
        assert "Stel daarom eerst een tweede factor in" in venster.inner_text(".melding")
        geheim = venster.inner_text(".geheim")
        venster.get_by_label("Code").fill("000000")
        venster.get_by_role("button", name="App instellen").click()
        assert "Deze code klopt niet" in venster.inner_text(".fouten")
        assert venster.inner_text(".geheim") == geheim
        venster.get_by_label("Code").fill(code(geheim))
        venster.get_by_role("button", name="App instellen").click()
        assert "Uw authenticator-app is ingesteld" in venster.inner_text(".meldingen")
        assert venster.locator(".codes li").count() == 10
        venster.get_by_role("link", name="Ik heb ze bewaard").click()
        assert venster.url == f"{website}/bronnen/"
        venster.goto(f"{website}/account/")
        venster.get_by_role("link", name="Waar u bent ingelogd").click()
        assert "U bent nergens anders ingelogd" in venster.inner_text("main")


def met_sleutel(venster: Page) -> None:
    """Give the browser a security key that says yes to everything."""
    cdp = venster.context.new_cdp_session(venster)
    cdp.send("WebAuthn.enable")
    opties = {
        "protocol": "ctap2",
        "transport": "usb",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    cdp.send("WebAuthn.addVirtualAuthenticator", {"options": opties})


def test_beveiligingssleutel(browser: Browser, website: str) -> None:
    """Added, used to log in and to show who one is, and given another name."""
    gebruiker = wijziger()
    with vensters(browser) as venster:
        met_sleutel(venster)
        log_in(venster, website)
        venster.goto(f"{website}{FACTOR}sleutels/nieuw/")
        venster.get_by_label("Naam van de sleutel").fill("Sleutelbos")
        venster.get_by_role("button", name="Sleutel toevoegen").click()
        venster.wait_for_url("**/herstelcodes/")
        assert Authenticator.objects.filter(user=gebruiker, type="webauthn").count() == 1
        assert regels()[-1][1] == "jan heeft een beveiligingssleutel toegevoegd"

        venster.goto(f"{website}/account/uitloggen/")
        venster.locator("main").get_by_role("button", name="Uitloggen").click()
        log_in(venster, website)
        assert venster.url == website + CODE
        keur(venster, website + CODE)
        venster.get_by_role("button", name="Beveiligingssleutel gebruiken").click()
        venster.wait_for_url(f"{website}/account/")
        venster.goto(f"{website}/bronnen/")
        assert venster.url == f"{website}/bronnen/"

        venster.goto(f"{website}{FACTOR}sleutels/")
        venster.get_by_role("link", name="Naam wijzigen").click()
        venster.get_by_label("Naam van de sleutel").fill("Laptop")
        venster.get_by_role("button", name="Bewaren").click()
        keur(venster, f"{website}{FACTOR}sleutels/")
        keur(venster, f"{website}{FACTOR}sleutels/nogmaals/?next={FACTOR}sleutels/")
        venster.get_by_role("button", name="Beveiligingssleutel gebruiken").click()
        venster.wait_for_url("**/sleutels/")
        venster.get_by_role("link", name="Verwijderen").click()
        assert "Laptop" in venster.inner_text("h1")


def test_een_andere_sleutel_komt_niet_binnen(browser: Browser, website: str) -> None:
    met_app(wijziger())
    with vensters(browser) as venster:
        met_sleutel(venster)
        log_in(venster, website)
        assert not venster.get_by_role("button", name="Beveiligingssleutel gebruiken").count()
        venster.get_by_label("Code").fill("000000")
        venster.get_by_role("button", name="Inloggen", exact=True).click()
        assert "Deze code klopt niet" in venster.inner_text(".fouten")
        venster.get_by_role("button", name="Niet verder inloggen").click()
        assert venster.url == f"{website}/account/inloggen/"


def test_via_de_gemeente(browser: Browser, website: str, settings: Any) -> None:
    """The rule on where forms may go lets the browser through to the provider."""
    with run_server_in_thread() as server, vensters(browser) as venster:
        punt = Aanmeldpunt(
            "aalsmeer", "Aalsmeer", AALSMEER, f"http://localhost:{server.server_port}",
            "bijdrage", "geheim", "groups", {},
        )  # fmt: skip
        settings.AANMELDPUNTEN = (punt,)
        settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [punt.als_app()]}}
        mag = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
        naar = [*mag["form-action"], punt.oorsprong]
        settings.CONTENT_SECURITY_POLICY = {"DIRECTIVES": mag | {"form-action": naar}}
        venster.goto(f"{website}/account/inloggen/")
        venster.get_by_role("button", name="Inloggen via Aalsmeer").click()
        venster.locator("input[name=sub]").fill("noor-1")
        venster.get_by_role("button", name="Authorize").click()
        venster.wait_for_url(f"{website}/account/")
        assert Gebruiker.objects.filter(username="noor-1@aalsmeer").exists()


def test_beheer_houdt_zich_aan_de_regels_van_de_browser(
    browser: Browser, website: str, client: Client
) -> None:
    ingelogd(client, persoon("beheerder"))
    with vensters(browser, client) as venster:
        for adres in BEHEER:
            antwoord = venster.goto(website + adres)
            assert antwoord is not None
            assert antwoord.status == 200, adres
            assert venster.locator("h1").first.is_visible()

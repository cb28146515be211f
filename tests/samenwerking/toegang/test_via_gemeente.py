"""Logging in at the providers of two municipalities, each a real one on this machine."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx
import pytest
from allauth.socialaccount.models import SocialAccount
from django.test import Client
from django.utils.timezone import now
from oidc_provider_mock import run_server_in_thread  # type: ignore[import-untyped]

from config.aanmeldpunten import Aanmeldpunt
from samenwerking.models import Gebruiker
from samenwerking.toegang.personen import persoon_van
from tests.personen import AALSMEER, AMSTELVEEN, account, geef_rol
from tests.samenwerking.toegang.hulp import APP, CODE, code, is_binnen, meld_aan, met_app, regels

pytestmark = pytest.mark.django_db
GROEPEN = {"grp-lezers": "vertegenwoordiger", "grp-audit": "auditor", "grp-control": "controller"}
MISLUKT = "Inloggen via uw gemeente is mislukt"


@pytest.fixture(scope="module")
def servers() -> Iterator[dict[str, str]]:
    """Where the providers of Amstelveen and Aalsmeer answer."""
    with ExitStack() as stapel:
        yield {
            naam: f"http://localhost:{stapel.enter_context(run_server_in_thread()).server_port}"
            for naam in ("amstelveen", "aalsmeer")
        }


@pytest.fixture(autouse=True)
def punten(servers: dict[str, str], settings: Any) -> None:
    """Both are set up here as providers."""
    settings.AANMELDPUNTEN = tuple(
        Aanmeldpunt(
            naam, naam.title(), cbs, servers[naam], f"bijdrage-{naam}", "geheim", "groups", GROEPEN
        )
        for naam, cbs in (("amstelveen", AMSTELVEEN), ("aalsmeer", AALSMEER))
    )
    apps = [punt.als_app() for punt in settings.AANMELDPUNTEN]
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": apps}}


def vertrek(client: Client, punt: str, **vraag: str) -> str:
    """Press the button; the address of the provider to which the browser goes."""
    adres = f"/account/via-gemeente/bij/{punt}/?{urlencode(vraag)}"
    return client.post(adres).headers["Location"]


def keer_terug(adres: str, sub: str, groepen: Any, **claims: str) -> str:
    """Log in at the provider as somebody in these groups; the address to come back to."""
    server = "{0.scheme}://{0.netloc}".format(urlsplit(adres))
    gegevens = {"given_name": "Noor", "family_name": "de Vries", "groups": groepen} | claims
    httpx.put(f"{server}/users/{sub}", json=gegevens).raise_for_status()
    terug = urlsplit(httpx.post(adres, data={"sub": sub}).headers["Location"])
    return f"{terug.path}?{terug.query}"


def log_in(client: Client, punt: str, *groepen: str, sub: str = "noor-1", **claims: str) -> Any:
    """The whole round; the answer to the browser that came back."""
    return client.get(keer_terug(vertrek(client, punt), sub, list(groepen), **claims))


def rollen(naam: str) -> set[str]:
    return set(map(str, persoon_van(Gebruiker.objects.get(username=naam)).houdingen))


def test_eerste_keer_maakt_het_account_met_de_rollen_van_de_groepen(client: Client) -> None:
    log_in(client, "aalsmeer", "grp-lezers", "grp-audit")
    assert is_binnen(client)
    assert rollen("noor-1@aalsmeer") == {
        "raadslid of andere vertegenwoordiger van Aalsmeer",
        "auditor of rekenkamer van Aalsmeer",
    }
    gebruiker = Gebruiker.objects.get(username="noor-1@aalsmeer")
    assert str(gebruiker) == "Noor de Vries"
    assert not gebruiker.has_usable_password()
    assert [gebeurtenis for gebeurtenis, _ in regels()] == [
        "account gemaakt",
        "rol verleend",
        "rol verleend",
        "ingelogd",
    ]
    assert regels()[-1][1] == "Noor de Vries is ingelogd met het account van Aalsmeer"


def test_dezelfde_naam_bij_een_andere_gemeente_is_een_ander(client: Client) -> None:
    """Also when both gemeenten say that the mail address is the same and verified."""
    for punt in ("aalsmeer", "amstelveen"):
        log_in(client, punt, "grp-lezers", email="noor@example.org", email_verified="true")
        assert is_binnen(client)
    assert rollen("noor-1@aalsmeer") == {"raadslid of andere vertegenwoordiger van Aalsmeer"}
    assert rollen("noor-1@amstelveen") == {"raadslid of andere vertegenwoordiger van Amstelveen"}


def test_een_latere_keer_geeft_en_beeindigt_rollen(client: Client) -> None:
    log_in(client, "aalsmeer", "grp-lezers")
    log_in(client, "aalsmeer", "grp-audit")
    assert rollen("noor-1@aalsmeer") == {"auditor of rekenkamer van Aalsmeer"}
    assert {"rol verleend", "rol beëindigd"} <= {gebeurtenis for gebeurtenis, _ in regels()}


def test_een_rol_die_een_beheerder_gaf_blijft(client: Client) -> None:
    log_in(client, "aalsmeer", "grp-lezers")
    geef_rol(Gebruiker.objects.get(username="noor-1@aalsmeer"), "auditor", AMSTELVEEN)
    log_in(client, "aalsmeer")
    assert rollen("noor-1@aalsmeer") == {"auditor of rekenkamer van Amstelveen"}


@pytest.mark.parametrize(
    "groepen", [[], ["onbekend"], "onbekend", None, [["grp-lezers"]], {"a": 1}, 5, True]
)
def test_onbekende_groepen_geven_niets(client: Client, groepen: Any) -> None:
    client.get(keer_terug(vertrek(client, "aalsmeer"), "noor-1", groepen))
    assert is_binnen(client)
    assert rollen("noor-1@aalsmeer") == set()


def test_een_groep_als_losse_tekst_telt(client: Client) -> None:
    client.get(keer_terug(vertrek(client, "aalsmeer"), "noor-1", "grp-lezers"))
    assert len(rollen("noor-1@aalsmeer")) == 1


def test_een_gemeente_die_hier_niet_is_geeft_geen_rol(client: Client, settings: Any) -> None:
    *rest, laatste = settings.AANMELDPUNTEN
    velden = vars(laatste) | {"cbs": "9999"}
    settings.AANMELDPUNTEN = (*rest, Aanmeldpunt(**velden))
    log_in(client, "aalsmeer", "grp-lezers")
    assert rollen("noor-1@aalsmeer") == set()


def test_wie_wijzigt_stelt_ook_hier_een_tweede_factor_in_en_gebruikt_die(client: Client) -> None:
    log_in(client, "aalsmeer", "grp-control")
    assert client.get("/bronnen/").headers["Location"] == APP
    met_app(Gebruiker.objects.get(username="noor-1@aalsmeer"))
    ander = Client()
    assert log_in(ander, "aalsmeer", "grp-control").headers["Location"] == CODE
    assert not is_binnen(ander)
    ander.post(CODE, {"code": code()})
    assert is_binnen(ander)


@pytest.mark.parametrize(
    ("sub", "bezet", "zin"),
    [
        ("noor-1", "", ""),
        ("x" * 200, "", "kenmerk"),
        ("noor!1", "", "kenmerk"),
        ("Noor-1", "noor-1@aalsmeer", "al een account"),
    ],
)
def test_een_kenmerk_waarvan_geen_eigen_naam_te_maken_is_wordt_geweigerd(
    client: Client, sub: str, bezet: str, zin: str
) -> None:
    if bezet:
        account(bezet)
    aantal = Gebruiker.objects.count()
    antwoord = log_in(client, "aalsmeer", "grp-lezers", sub=sub)
    assert zin in antwoord.content.decode()
    assert is_binnen(client) is not bool(zin)
    assert Gebruiker.objects.count() == aantal + (not zin)


def anders(adres: str, **velden: str) -> str:
    """The address with other values in its query."""
    delen = urlsplit(adres)
    vraag = {naam: waarden[0] for naam, waarden in parse_qs(delen.query).items()} | velden
    return f"{delen.path}?{urlencode(vraag)}"


@pytest.mark.parametrize("velden", [{"state": "verzonnen"}, {"state": ""}, {"code": "verzonnen"}])
def test_vervalste_terugkeer_wordt_geweigerd(client: Client, velden: dict[str, str]) -> None:
    terug = keer_terug(vertrek(client, "aalsmeer"), "noor-1", ["grp-lezers"])
    antwoord = client.get(anders(terug, **velden))
    assert MISLUKT in antwoord.content.decode()
    assert not is_binnen(client)
    assert not Gebruiker.objects.filter(username="noor-1@aalsmeer").exists()


def test_terugkeer_in_een_andere_browser_wordt_geweigerd(client: Client) -> None:
    """Nobody is logged in as somebody else by following a link."""
    terug = keer_terug(vertrek(client, "aalsmeer"), "noor-1", ["grp-lezers"])
    ander = Client()
    assert MISLUKT in ander.get(terug).content.decode()
    assert not is_binnen(ander)


def test_terugkeer_bij_de_andere_gemeente_wordt_geweigerd(client: Client) -> None:
    """What Aalsmeer says of somebody counts nowhere else."""
    terug = keer_terug(vertrek(client, "aalsmeer"), "noor-1", ["grp-lezers"])
    antwoord = client.get(terug.replace("/aalsmeer/", "/amstelveen/"))
    assert MISLUKT in antwoord.content.decode()
    assert not is_binnen(client)


def test_dezelfde_terugkeer_werkt_een_keer(client: Client) -> None:
    terug = keer_terug(vertrek(client, "aalsmeer"), "noor-1", ["grp-lezers"])
    client.get(terug)
    client.post("/account/uitloggen/")
    client.get(terug)
    assert not is_binnen(client)


def test_wie_bij_de_gemeente_weigert_leest_dat_er_niets_gebeurde(client: Client) -> None:
    weigert = {"error": "access_denied"}
    terug = anders(keer_terug(vertrek(client, "aalsmeer"), "noor-1", []), **weigert)
    antwoord = client.get(terug, follow=True)
    assert "Inloggen afgebroken" in antwoord.content.decode()
    assert not is_binnen(client)


def test_account_buiten_gebruik_komt_ook_via_de_gemeente_niet_binnen(client: Client) -> None:
    log_in(client, "aalsmeer", "grp-lezers")
    client.post("/account/uitloggen/")
    Gebruiker.objects.filter(username="noor-1@aalsmeer").update(
        is_active=False, buiten_gebruik_op=now()
    )
    voor = regels()
    antwoord = log_in(client, "aalsmeer", "grp-audit")
    assert antwoord.headers["Location"] == "/account/buiten-gebruik/"
    assert not is_binnen(client)
    assert regels() == voor


@pytest.mark.parametrize(
    ("naar", "uitkomst"), [("/bronnen/", "/bronnen/"), ("https://kwaad.example/", "/account/")]
)
def test_na_het_inloggen_alleen_naar_een_eigen_pagina(
    client: Client, naar: str, uitkomst: str
) -> None:
    adres = vertrek(client, "aalsmeer", next=naar)
    antwoord = client.get(keer_terug(adres, "noor-1", ["grp-lezers"]))
    assert antwoord.headers["Location"] == uitkomst


def test_koppelen_en_losmaken(client: Client) -> None:
    gebruiker = account("lokaal")
    meld_aan(client, "lokaal")
    adres = vertrek(client, "aalsmeer", process="connect")
    client.get(keer_terug(adres, "noor-1", ["grp-lezers"]))
    gekoppeld = SocialAccount.objects.get(user=gebruiker)
    assert "Gekoppeld: Aalsmeer" in client.get("/account/via-gemeente/").content.decode()
    assert regels()[-1][1] == "lokaal heeft het account van een gemeente gekoppeld"
    client.post("/account/uitloggen/")
    log_in(client, "aalsmeer", "grp-lezers")
    assert rollen("lokaal") == {"raadslid of andere vertegenwoordiger van Aalsmeer"}
    geef_rol(gebruiker, "auditor", AMSTELVEEN)
    client.post("/account/via-gemeente/", {"account": gekoppeld.pk})
    assert not SocialAccount.objects.exists()
    assert regels()[-1][1] == "lokaal heeft het account van een gemeente losgekoppeld"
    assert rollen("lokaal") == {"auditor of rekenkamer van Amstelveen"}
    assert regels()[-2][0] == "rol beëindigd"


@pytest.mark.parametrize("anders", [{"cbs": AMSTELVEEN}, {"code": "elders"}])
def test_rollen_van_een_aanmeldpunt_dat_er_niet_meer_is_tellen_niet(
    client: Client, settings: Any, anders: dict[str, str]
) -> None:
    log_in(client, "aalsmeer", "grp-lezers")
    assert rollen("noor-1@aalsmeer")
    ander_punt = replace(settings.AANMELDPUNTEN[1], **anders)
    settings.AANMELDPUNTEN = (settings.AANMELDPUNTEN[0], ander_punt)
    assert not rollen("noor-1@aalsmeer")


def test_wie_alleen_zo_binnenkomt_maakt_het_niet_los(client: Client) -> None:
    log_in(client, "aalsmeer", "grp-lezers")
    gekoppeld = SocialAccount.objects.get()
    antwoord = client.post("/account/via-gemeente/", {"account": gekoppeld.pk})
    assert "uw enige manier" in antwoord.content.decode()
    assert SocialAccount.objects.filter(pk=gekoppeld.pk).exists()


def test_elke_gemeente_heeft_een_knop(client: Client) -> None:
    blad = client.get("/account/inloggen/").content.decode()
    assert "Inloggen via Amstelveen" in blad
    assert "Inloggen via Aalsmeer" in blad


def test_een_onbekend_aanmeldpunt_is_er_niet(client: Client) -> None:
    assert client.get("/account/via-gemeente/bij/uithoorn/").status_code == 404


def test_een_aanmeldpunt_dat_niet_antwoordt_is_geen_fout_van_ons(
    client: Client, settings: Any
) -> None:
    terug = keer_terug(vertrek(client, "amstelveen"), "noor-1", ["grp-lezers"])
    weg = Aanmeldpunt(**(vars(settings.AANMELDPUNTEN[0]) | {"server": "http://localhost:1"}))
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [weg.als_app()]}}
    for antwoord in (
        client.post("/account/via-gemeente/bij/amstelveen/", follow=True),
        client.get(terug, follow=True),
    ):
        assert MISLUKT in antwoord.content.decode()
    assert not is_binnen(client)

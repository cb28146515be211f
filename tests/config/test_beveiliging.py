"""The hard shell: what every answer tells a browser, in the demo and in production."""

import json
import re
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

import pytest
from django.test import Client

from tests.config.test_aanmeldpunten import PUNT
from tests.config.test_instellingen import PRODUCTIE, draai

CONTACT = "mailto:veilig@gemeente.example"
VRAAG = """
import json
import django
django.setup()
from django.conf import settings
from django.test import Client
client = Client(headers={"host": "bijdrage.example"})
adres = "/.well-known/security.txt"
print(json.dumps({
    "koppen": dict(client.get(adres, secure=True).headers),
    "naar": client.get(adres).headers.get("Location"),
    "proxys": getattr(settings, "ALLAUTH_TRUSTED_PROXY_COUNT", 0),
    "koekjes": [settings.SESSION_COOKIE_SECURE, settings.CSRF_COOKIE_SECURE],
}))
"""


@pytest.mark.parametrize("extra", [{}, {"ACHTER_PROXY": "true"}])
def test_django_heeft_niets_op_te_merken(extra: dict[str, str]) -> None:
    uitkomst = draai("manage.py", "check", "--deploy", "--fail-level", "INFO", **PRODUCTIE, **extra)
    assert uitkomst.returncode == 0, uitkomst.stderr
    assert "no issues (0 silenced)" in uitkomst.stdout


@cache
def antwoord(**anders: str) -> dict[str, Any]:
    """What the website answers with these variables, without a database; asked once."""
    variabelen = {"DJANGO_SETTINGS_MODULE": "config.settings", **anders}
    uitkomst = draai("-c", VRAAG, BEVEILIGINGSCONTACT=CONTACT, **variabelen)
    assert uitkomst.returncode == 0, uitkomst.stderr
    return json.loads(uitkomst.stdout.splitlines()[-1])


KAAL = {**PRODUCTIE, "ACHTER_PROXY": "false"}
VOL = {
    **PRODUCTIE,
    "ACHTER_PROXY": "true",
    "HSTS_SECONDEN": "31536000",
    "AANMELDPUNTEN": json.dumps([PUNT]),
}


def test_productie_is_er_alleen_met_https() -> None:
    gezien = antwoord(**VOL)
    assert gezien["naar"] == "https://bijdrage.example/.well-known/security.txt"
    assert gezien["koekjes"] == [True, True]
    hsts = gezien["koppen"]["Strict-Transport-Security"]
    assert hsts == "max-age=31536000; includeSubDomains; preload"


def test_alleen_achter_een_proxy_telt_wat_die_zegt() -> None:
    assert antwoord(**VOL)["proxys"] == 1
    assert antwoord(**KAAL)["proxys"] == 0


def test_demo_is_er_zonder_https() -> None:
    gezien = antwoord(ALLOWED_HOSTS="bijdrage.example")
    assert gezien["naar"] is None
    assert gezien["koekjes"] == [False, False]
    assert "Strict-Transport-Security" not in gezien["koppen"]


def test_een_formulier_mag_alleen_naar_onszelf_en_de_aanmeldpunten() -> None:
    regels = antwoord(**KAAL)["koppen"]["Content-Security-Policy"]
    assert "form-action 'self';" in regels + ";"
    regels = antwoord(**VOL)["koppen"]["Content-Security-Policy"]
    assert "form-action 'self' https://inloggen.example;" in regels + ";"


@pytest.mark.django_db
@pytest.mark.parametrize("adres", ["/bronnen/", "/account/inloggen/", "/beheer/", "/er-niet/"])
def test_elk_antwoord_draagt_de_koppen(client: Client, adres: str) -> None:
    koppen = client.get(adres).headers
    regels = koppen["Content-Security-Policy"]
    assert "default-src 'self'" in regels
    assert "img-src 'self' data:" in regels
    assert "frame-ancestors 'none'" in regels
    assert "unsafe" not in regels
    assert koppen["X-Content-Type-Options"] == "nosniff"
    assert koppen["X-Frame-Options"] == "DENY"
    assert koppen["Referrer-Policy"] == "same-origin"
    assert "camera=()" in koppen["Permissions-Policy"]


def test_wie_een_lek_vindt_leest_waar_hij_het_meldt(client: Client, settings: Any) -> None:
    settings.BEVEILIGINGSCONTACT = CONTACT
    antwoord = client.get("/.well-known/security.txt")
    assert antwoord.headers["Content-Type"] == "text/plain; charset=utf-8"
    tekst = antwoord.content.decode()
    assert f"Contact: {CONTACT}\n" in tekst
    gevonden = re.search(r"^Expires: (\S+)$", tekst, re.M)
    assert gevonden
    over = datetime.fromisoformat(gevonden[1]) - datetime.now(UTC)
    assert timedelta(days=30) < over < timedelta(days=365)


def test_zonder_contact_is_die_pagina_er_niet(client: Client, settings: Any) -> None:
    settings.BEVEILIGINGSCONTACT = ""
    assert client.get("/.well-known/security.txt").status_code == 404

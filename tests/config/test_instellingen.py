"""The settings: all from one table, safe without any variable, strict in production."""

import os
import re
import subprocess
import sys

import pytest
from django.core.exceptions import ImproperlyConfigured

from config import omgeving
from config.postgres_programma import PROJECT
from config.productie import eis_instellingen

GEHEIM = "een-geheim-van-precies-genoeg-tekens-voor-productie-2026"
PRODUCTIE = {
    "OMGEVING": "productie",
    "SECRET_KEY": GEHEIM,
    "ALLOWED_HOSTS": "bijdrage.example",
    "DATABASE_URL": "postgresql://bijdrage@db.example/bijdrage",
}


def zet(monkeypatch: pytest.MonkeyPatch, waarden: dict[str, str]) -> None:
    for variabele in omgeving.VARIABELEN:
        monkeypatch.delenv(variabele.naam, raising=False)
    for naam, waarde in waarden.items():
        monkeypatch.setenv(naam, waarde)


def draai(*opdracht: str, **variabelen: str) -> subprocess.CompletedProcess[str]:
    """Run Python in a process of its own, without any variable of this application but these."""
    # The browser tests set the second one, for this process.
    namen = {v.naam for v in omgeving.VARIABELEN} | {"DJANGO_ALLOW_ASYNC_UNSAFE"}
    schoon = {naam: waarde for naam, waarde in os.environ.items() if naam not in namen}
    return subprocess.run(
        [sys.executable, *opdracht],
        capture_output=True,
        text=True,
        check=False,
        cwd=PROJECT,
        env=schoon | variabelen,
    )


def test_tabel_en_gebruik_zijn_gelijk() -> None:
    bronnen = [*PROJECT.glob("config/*.py"), PROJECT / "tests" / "conftest.py"]
    gebruikt = {
        naam for bron in bronnen for naam in re.findall(r'env\("(\w+)"\)', bron.read_text())
    } - {"NAAM"}
    in_lus = {"SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL"}
    assert gebruikt | in_lus == {v.naam for v in omgeving.VARIABELEN}


def test_elke_variabele_heeft_een_nederlandse_uitleg_in_het_overzicht() -> None:
    overzicht = draai("-m", "config.omgeving").stdout
    for variabele in omgeving.VARIABELEN:
        assert re.search(rf"^{variabele.naam} \(standaard: .+\)\n    \S.+\.$", overzicht, re.M)


def test_zonder_variabelen_en_zonder_databank_werkt_de_opdrachtregel() -> None:
    uitkomst = draai("manage.py", "check")
    assert uitkomst.returncode == 0, uitkomst.stderr


def test_opdrachtregel_werkt_in_productie_ook_zonder_geheim() -> None:
    uitkomst = draai("manage.py", "check", OMGEVING="productie")
    assert uitkomst.returncode == 0, uitkomst.stderr


def test_website_in_productie_weigert_zonder_geheim() -> None:
    uitkomst = draai("-c", "import config.wsgi", OMGEVING="productie")
    assert uitkomst.returncode != 0
    assert "SECRET_KEY is niet ingesteld" in uitkomst.stderr


def test_website_in_productie_begint_als_alles_er_is() -> None:
    uitkomst = draai("-c", "import config.wsgi", **PRODUCTIE)
    assert uitkomst.returncode == 0, uitkomst.stderr


def test_productie_met_alles_mag(monkeypatch: pytest.MonkeyPatch) -> None:
    zet(monkeypatch, PRODUCTIE)
    eis_instellingen()


def test_demo_vraagt_niets(monkeypatch: pytest.MonkeyPatch) -> None:
    zet(monkeypatch, {})
    eis_instellingen()


@pytest.mark.parametrize(
    ("anders", "melding"),
    [
        ({"SECRET_KEY": ""}, "SECRET_KEY is niet ingesteld"),
        ({"SECRET_KEY": "kort"}, "SECRET_KEY is te kort"),
        ({"ALLOWED_HOSTS": ""}, "ALLOWED_HOSTS is niet ingesteld"),
        ({"DATABASE_URL": ""}, "DATABASE_URL is niet ingesteld"),
        ({"DEBUG": "true"}, "DEBUG staat aan"),
        ({"OMGEVING": "production"}, "OMGEVING is 'production'"),
    ],
)
def test_productie_noemt_wat_er_mist(
    monkeypatch: pytest.MonkeyPatch, anders: dict[str, str], melding: str
) -> None:
    zet(monkeypatch, PRODUCTIE | anders)
    with pytest.raises(ImproperlyConfigured, match=melding):
        eis_instellingen()

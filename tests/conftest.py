"""The house of the tests: a database of their own, a browser, and N+1 queries that raise."""

import os
import shutil
from collections.abc import Iterator
from datetime import timedelta

import hypothesis
import playwright.sync_api
import pytest
import zeal
from django.conf import settings
from django.db import connections
from django.test import TransactionTestCase
from pytest_django.live_server_helper import LiveServer
from pytest_django.plugin import DjangoDbBlocker
from zeal.apps import ZealConfig

from config.databank import TOETS
from config.omgeving import env
from samenwerking.iv3 import Codelijsten

# The same inputs in every run; `pytest --hypothesis-profile zoek` tries new ones.
hypothesis.settings.register_profile("huis", deadline=None, derandomize=True, print_blob=True)
hypothesis.settings.register_profile("zoek", deadline=None, print_blob=True)
hypothesis.settings.load_profile("huis")

gestart = pytest.StashKey[bool]()


def pytest_configure(config: pytest.Config) -> None:
    """Start the database of the tests, once, and make a page that repeats a query fail."""
    ZealConfig("zeal", zeal).ready()
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.MIDDLEWARE.insert(0, "zeal.middleware.zeal_middleware")
    settings.WHITENOISE_AUTOREFRESH = True  # else every new Client looks for all files
    is_werker = hasattr(config, "workerinput")
    if not env("DATABASE_URL") and not is_werker:
        config.stash[gestart] = TOETS.start()


def pytest_unconfigure(config: pytest.Config) -> None:
    """Leave no server behind that was not there before."""
    if config.stash.get(gestart, False):
        TOETS.stop()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> None:
    """Point Django at the database of the tests instead of that of the demo."""
    if not env("DATABASE_URL"):
        connections["default"].settings_dict["OPTIONS"]["host"] = str(TOETS.socketmap)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """Every test starts from the demo: the reference lists and four adopted calculations."""
    # Imported here: models can only be imported once Django is set up.
    from bijdrage.services.voorbeeld import laad_voorbeeld
    from tests.registratie import bewaar_standen

    with django_db_blocker.unblock():
        assert connections["default"].settings_dict["NAME"].startswith("test_")
        laad_voorbeeld()
        bewaar_standen()


@pytest.fixture(scope="session")
def _website(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[LiveServer]:
    with django_db_blocker.unblock():
        server = LiveServer("localhost")
        yield server
        server.stop()


@pytest.fixture
def website(db: None, _website: LiveServer, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """The address of the website on the demo; for pages that are only looked at.

    pytest-django's own live_server empties the database after each test.
    """
    with django_db_blocker.unblock():
        yield _website.url


@pytest.fixture(scope="session")
def _lijsten(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Codelijsten:
    """The lists of the demo, read once."""
    from samenwerking.selectors import codelijsten

    with django_db_blocker.unblock():
        return codelijsten.__wrapped__()


@pytest.fixture
def lege_registratie(_lijsten: Codelijsten, _verse_lijsten: None, db: None) -> None:
    """A test that starts without the demo; it is back after it; the lists stay at hand."""
    from samenwerking.selectors import codelijsten
    from tests.demostand import maak_leeg

    geheugen = codelijsten.cache
    assert geheugen is not None
    geheugen[codelijsten.cache_key()] = _lijsten
    maak_leeg()


@pytest.fixture(scope="session", autouse=True)
def _demo_komt_terug() -> Iterator[None]:
    """After a test whose transactions really end, the demo is back; Django would only TRUNCATE."""

    def herstel(_: TransactionTestCase) -> None:
        from tests import demostand

        demostand.zet_terug()

    with pytest.MonkeyPatch.context() as lap:
        lap.setattr(TransactionTestCase, "_fixture_teardown", herstel)
        yield


@pytest.fixture(scope="session", autouse=True)
def _sessie_telt_niet_mee() -> Iterator[None]:
    """That a session was used is noted once a minute: no query more where a test is slow."""
    with pytest.MonkeyPatch.context() as lap:
        lap.setattr("samenwerking.toegang.middleware.NAUWKEURIG", timedelta(minutes=10))
        yield


@pytest.fixture(autouse=True)
def _verse_lijsten() -> None:
    """The lists are at hand for a minute: that of a test does not end within another."""
    from samenwerking.selectors import codelijsten

    codelijsten.cache_clear()


@pytest.fixture(scope="session")
def browser() -> Iterator[playwright.sync_api.Browser]:
    """Give the Chromium of this machine; it looks nothing up outside."""
    # Playwright's own loop would make Django refuse the database in the same thread.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with playwright.sync_api.sync_playwright() as speler:
        chromium = speler.chromium.launch(
            executable_path=_chromium(),
            args=["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-sync"],
        )
        yield chromium
        chromium.close()


def _chromium() -> str:
    namen = [env("CHROMIUM"), "chromium", "chromium-browser", "google-chrome"]
    gevonden = next(filter(None, (shutil.which(naam) for naam in namen if naam)), None)
    assert gevonden, "Chromium ontbreekt; `make test` installeert het, of wijs het aan met CHROMIUM"
    return gevonden

"""The house of the tests: a database of their own, a browser, and N+1 queries that raise."""

import os
import shutil
from collections.abc import Iterator

import hypothesis
import playwright.sync_api
import pytest
import zeal
from django.conf import settings
from django.db import connections
from django.db.backends.postgresql.operations import DatabaseOperations
from zeal.apps import ZealConfig

from config.databank import TOETS
from config.omgeving import env

# The same inputs in every run; `pytest --hypothesis-profile zoek` tries new ones.
hypothesis.settings.register_profile("huis", deadline=None, derandomize=True, print_blob=True)
hypothesis.settings.register_profile("zoek", deadline=None, print_blob=True)
hypothesis.settings.load_profile("huis")

gestart = pytest.StashKey[bool]()


def pytest_configure(config: pytest.Config) -> None:
    """Start the database of the tests, once, and make a page that repeats a query fail."""
    ZealConfig("zeal", zeal).ready()
    settings.MIDDLEWARE.insert(0, "zeal.middleware.zeal_middleware")
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


@pytest.fixture(scope="session", autouse=True)
def leegmaken_mag() -> Iterator[None]:
    """Let tests empty the tables behind them, which triggers refuse to everybody else."""
    gewoon = DatabaseOperations.execute_sql_flush

    def maak_leeg(self: DatabaseOperations, sql_list: list[str]) -> None:
        gewoon(self, ["SET LOCAL session_replication_role = replica", *sql_list])

    with pytest.MonkeyPatch.context() as lap:
        lap.setattr(DatabaseOperations, "execute_sql_flush", maak_leeg)
        yield


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

"""Every page in a real browser: accessible, valid, narrow, and without script."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from config.postgres_programma import PROJECT
from tests.bladen import BLADEN, Blad
from tests.browser.scherm import BREED, MIDDEL, SMAL, axe, maak_breed, schuift_niet

VALIDEER = PROJECT / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
REGELS = Path(__file__).with_name("htmlvalidate.json")

GETOOND = [blad for blad in BLADEN if blad.status != 302 or blad.naam == "voortgang-vast"]
"""All pages; of those that ask to log in first, one."""

elk_blad = pytest.mark.parametrize("blad", GETOOND, ids=lambda blad: blad.adres)


@pytest.fixture
def venster(browser: Browser) -> Iterator[Page]:
    pagina = browser.new_page()
    yield pagina
    pagina.close()


@elk_blad
def test_blad_is_voor_iedereen_op_elk_scherm(blad: Blad, venster: Page, website: str) -> None:
    """Not wider than any screen; axe finds nothing, with everything unfolded."""
    venster.goto(website + blad.adres)
    for breedte in (SMAL, MIDDEL, BREED):
        maak_breed(venster, breedte)
        assert schuift_niet(venster, breedte), breedte
    venster.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
    for breedte in (SMAL, BREED):
        maak_breed(venster, breedte)
        fouten = axe(venster)
        assert not fouten, "\n".join([f"{breedte} breed", *fouten[:10]])


@elk_blad
def test_blad_werkt_zonder_script_en_haalt_niets_van_buiten(
    blad: Blad, browser: Browser, website: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    pagina = context.new_page()
    meldingen: list[str] = []
    adressen: list[str] = []
    pagina.on("console", lambda bericht: meldingen.append(bericht.text))
    pagina.on("request", lambda verzoek: adressen.append(verzoek.url))
    pagina.goto(website + blad.adres)
    assert pagina.locator("h1").is_visible()
    assert pagina.locator("html").get_attribute("lang") == "nl"
    assert all(adres.startswith((website, "data:")) for adres in adressen)
    assert blad.status != 200 or not meldingen
    context.close()


def test_html_klopt(client: Any, tmp_path: Path, db: None) -> None:
    for nummer, blad in enumerate(GETOOND):
        (tmp_path / f"{nummer:02d}-{blad.naam}.html").write_bytes(client.get(blad.adres).content)
    node = Path(sys.executable).with_name("node")
    uitkomst = subprocess.run(
        [node, VALIDEER, "--config", REGELS, "--formatter", "text", tmp_path],
        capture_output=True,
        text=True,
        check=False,
        cwd=PROJECT,
    )
    assert uitkomst.returncode == 0, uitkomst.stdout[:4000] + uitkomst.stderr[:2000]


def test_klik_van_totaal_naar_verlichte_rij(venster: Page, website: str) -> None:
    maak_breed(venster, BREED)
    venster.goto(f"{website}/aa-organisatie/2023-begroting/")
    venster.locator(".hoofdbedrag-bedrag").click()
    venster.get_by_role("link", name="Lasten, rij").first.click()
    rij = venster.locator("tr:target")
    expect(rij).to_have_count(1)
    expect(rij).to_be_in_viewport()

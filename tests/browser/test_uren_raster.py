"""The grid of hours in a real browser: by keyboard, with the clipboard, and with two at a time."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate
from playwright.sync_api import Browser, Page, expect

from bijdrage.sleutels import versiesleutel
from samenwerking.models import Urenverdeling
from samenwerking.services.uren.openen import Opening, open_jaar
from tests.browser.test_account import keur, vensters
from tests.personen import ingelogd, persoon

pytestmark = pytest.mark.django_db(transaction=True)


def geopend() -> Urenverdeling:
    """A year opened from 2023."""
    opening = Opening(
        jaar=2024,
        stand="begroting",
        reden="Voor de toets.",
        productieve_uren=Decimal(1350),
        bron_productieve_uren="personeelsbegroting",
        uiterlijk=localdate() + timedelta(days=30),
    )
    van = Urenverdeling.objects.get(jaar=2023, stand="begroting", status="vastgesteld")
    return open_jaar(persoon=persoon("controller"), van=van, opening=opening)


def vak(venster: Page, rij: int, kolom: str) -> Any:
    koppen = venster.locator("th[data-kolom]").evaluate_all("k => k.map(x => x.dataset.kolom)")
    return venster.locator(".raster tbody tr").nth(rij).locator("td").nth(koppen.index(kolom))


def plak(venster: Page, tekst: str) -> None:
    venster.evaluate(
        """tekst => {
            const clipboardData = new DataTransfer();
            clipboardData.setData("text/plain", tekst);
            document.activeElement.dispatchEvent(
                new ClipboardEvent("paste", {clipboardData, bubbles: true, cancelable: true}));
        }""",
        tekst,
    )


def test_het_raster(browser: Browser, website: str, client: Client) -> None:
    """Keyboard, a paste of 150 rows, a fault, no network, two people, and no script."""
    verdeling = geopend()
    adres = f"{website}/urenverdeling/{versiesleutel(verdeling)}/invullen/"
    ingelogd(client, persoon("controller"))
    with vensters(browser, client) as een, vensters(browser, client) as twee:
        keur(een, adres)
        twee.goto(adres)
        toetsenbord(een, verdeling)
        botsing(een, twee)
        plakken(een, verdeling)
        fout(een)
        zonder_netwerk(een)
    with vensters(browser, client, java_script_enabled=False) as venster:
        venster.goto(adres)
        venster.get_by_role("link", name="Wijzig ").first.click()
        venster.get_by_label("Vte").fill("1,25")
        venster.get_by_role("button", name="Bewaar").click()
        assert "De rij is bewaard" in venster.inner_text(".meldingen")


def toetsenbord(venster: Page, verdeling: Urenverdeling) -> None:
    vak(venster, 0, "vte").click()
    venster.keyboard.type("3,5")
    venster.keyboard.press("Tab")
    expect(vak(venster, 0, "uren amstelveen")).to_be_focused()
    venster.keyboard.press("ArrowLeft")
    venster.keyboard.type("9")
    venster.keyboard.press("Escape")
    expect(vak(venster, 0, "vte")).to_have_text("3,5")
    venster.keyboard.press("F2")
    venster.keyboard.press("Enter")
    expect(vak(venster, 1, "vte")).to_be_focused()
    expect(venster.locator("#raster-melding")).to_have_text("1 rij bewaard.")
    assert verdeling.regels.order_by("rij")[0].vte == Decimal("3.5")
    expect(venster.locator(".staat").nth(0)).to_have_text("bewaard")
    expect(venster.locator(".staat").nth(1)).to_have_text("ongewijzigd")


def botsing(een: Page, twee: Page) -> None:
    vak(twee, 0, "vte").click()
    twee.keyboard.type("4")
    twee.keyboard.press("Enter")
    expect(twee.locator("#raster-onder caption")).to_have_text("Rij 1 is gewijzigd door een ander")
    assert "3,5" in twee.inner_text("#raster-onder")
    twee.get_by_role("button", name="Neem de mijne").click()
    expect(twee.locator("#raster-melding")).to_have_text("1 rij bewaard.")
    een.reload()
    expect(vak(een, 0, "vte")).to_have_text("4")


def plakken(venster: Page, verdeling: Urenverdeling) -> None:
    vak(venster, 0, "vte").click()
    plak(venster, "".join(f"{nummer},25\r\n" for nummer in range(1, 151)))
    expect(venster.locator("#raster-melding")).to_have_text("150 rijen bewaard.", timeout=20_000)
    assert [r.vte for r in verdeling.regels.order_by("rij")[:150]] == [
        Decimal(nummer) + Decimal("0.25") for nummer in range(1, 151)
    ]
    aantal = verdeling.regels.count()
    assert verdeling.regels.filter(overgenomen=True).count() == aantal - 150


def fout(venster: Page) -> None:
    vak(venster, 2, "taakveld").click()
    venster.keyboard.type("99.9")
    venster.keyboard.press("Enter")
    expect(vak(venster, 2, "taakveld")).to_have_attribute("aria-invalid", "true")
    venster.locator("#raster-onder").get_by_role("button").first.click()
    expect(vak(venster, 2, "taakveld")).to_be_focused()
    venster.keyboard.press("Control+z")
    expect(vak(venster, 2, "taakveld")).not_to_have_text("99.9")


def zonder_netwerk(venster: Page) -> None:
    venster.route("**/rijen/", lambda route: route.abort())
    vak(venster, 5, "vte").click()
    venster.keyboard.type("7")
    venster.keyboard.press("Enter")
    opnieuw = venster.get_by_role("button", name="Probeer opnieuw")
    expect(opnieuw).to_be_visible()
    expect(vak(venster, 5, "vte")).to_have_text("7")
    venster.unroute("**/rijen/")
    opnieuw.click()
    expect(venster.locator("#raster-melding")).to_have_text("1 rij bewaard.")

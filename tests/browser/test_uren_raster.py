"""The grid of hours in a real browser: by keyboard, with the clipboard, and with two at a time."""

import contextlib
from datetime import timedelta
from decimal import Decimal
from time import perf_counter
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate
from playwright.sync_api import Browser, Dialog, Error, Page, expect

from bijdrage.sleutels import versiesleutel
from bijdrage.uren.doorrekening import gegevens_van
from bijdrage.uren.rijcontrole import kolommen
from bijdrage.uren.weergave import rijweergave
from samenwerking.models import Urenverdeling
from samenwerking.services.uren.openen import Opening, open_jaar
from samenwerking.services.uren.rijen import (
    Wijziging,
    bewaarde_rijen,
    om_te_wijzigen,
    regels_van,
    zet_rijen,
)
from tests.browser.test_account import keur, vensters
from tests.invoer import CODELIJSTEN
from tests.personen import ingelogd, persoon

pytestmark = pytest.mark.django_db(transaction=True)
HANDELINGEN = 8
SNEL = 10
"""Seconds, on a machine that does other work as well."""


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
        blok(een)
        totalen(een)
        weg_en_terug(een, verdeling)
        fout(een)
        zonder_netwerk(een)
    with vensters(browser, client, java_script_enabled=False) as venster:
        venster.goto(adres)
        venster.get_by_role("link", name="Wijzig ").first.click()
        venster.get_by_label("Vte").fill("1,25")
        venster.get_by_role("button", name="Bewaar").click()
        assert "De rij is bewaard" in venster.inner_text(".meldingen")


def test_openen_plakken_en_indienen_in_acht_handelingen(
    browser: Browser, website: str, client: Client
) -> None:
    """Every click, paste and field counts; begun at the list of the cooperation."""
    ingelogd(client, persoon("controller"))
    gedaan: list[str] = []
    with vensters(browser, client) as venster:

        def klik(rol: Any, naam: str) -> None:
            gedaan.append(naam)
            venster.get_by_role(rol, name=naam).click()

        venster.goto(f"{website}/aa-organisatie/urenverdelingen/")
        klik("link", "Open een jaar")
        klik("button", "Open dit jaar")
        verdeling = Urenverdeling.objects.get(jaar=2024)
        gedaan.append("eerste cel")
        vak(venster, 0, "onderdeel").click()
        gedaan.append("plakken")
        plak(venster, _anderhalf_honderd(verdeling))
        expect(venster.locator("#raster-melding")).to_have_text(
            "150 rijen bewaard.", timeout=20_000
        )
        plak(venster, _anderhalf_honderd(verdeling))
        expect(venster.locator("#raster-melding")).to_have_text(
            "Er is niets te bewaren. 150 rijen waren al gelijk."
        )
        klik("link", "Ter controle leggen")
        tekst = venster.inner_text("main")
        assert "Berekend op de kosten van begroting 2023, versie 1." in tekst
        klik("button", "Leg ter controle")
        expect(venster.locator(".meldingen")).to_contain_text("De uren liggen ter controle")
    verdeling.refresh_from_db()
    assert verdeling.status == "ter controle"
    assert len(gedaan) <= HANDELINGEN, gedaan


def _anderhalf_honderd(verdeling: Urenverdeling) -> str:
    """The first 150 rows as Excel puts them on the clipboard, each with another note."""
    gegevens = gegevens_van(verdeling, CODELIJSTEN)
    assert gegevens is not None
    namen = kolommen(gegevens)
    rijen = [dict(rijweergave(r, namen).cellen) for r in regels_van(verdeling)[:150]]
    return "".join(
        "\t".join((rij | {"toelichting": "Nagekeken."}).values()) + "\r\n" for rij in rijen
    )


def test_tweeduizend_rijen(browser: Browser, website: str, client: Client) -> None:
    """As many queries as for few rows, and a page of them is at hand soon."""
    verdeling = geopend()
    pad = f"/urenverdeling/{versiesleutel(verdeling)}/invullen/"
    wie = persoon("controller")
    ingelogd(client, wie)
    client.get(pad)
    with CaptureQueriesContext(connection) as weinig:
        client.get(pad)
    (eerste,) = bewaarde_rijen(verdeling)[:1]
    erbij = [eerste.rij._replace(taak=f"Taak {nummer}") for nummer in range(2_000)]
    with transaction.atomic():
        zet_rijen(wie, om_te_wijzigen(wie, verdeling), [Wijziging(rij) for rij in erbij])
    with CaptureQueriesContext(connection) as veel:
        client.get(pad)
    assert len(veel) == len(weinig)
    with vensters(browser, client) as venster:
        begin = perf_counter()
        venster.goto(f"{website}{pad}")
        expect(venster.locator(".raster td[tabindex='0']")).to_have_count(1)
        klaar = perf_counter() - begin
        print(f"2.000 rijen: na {klaar:.1f} s te gebruiken, {len(veel)} zoekvragen")
        assert klaar < SNEL
        begin = perf_counter()
        vak(venster, 100, "uren amstelveen").click()
        venster.keyboard.type("12")
        expect(venster.locator("[data-totaal='uren amstelveen']")).to_contain_text("nog niet")
        assert perf_counter() - begin < SNEL
        venster.keyboard.press("Enter")
        venster.keyboard.press("Enter")
        expect(venster.locator("#raster-melding")).to_have_text("1 rij bewaard.", timeout=20_000)


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
    vak(twee, 0, "vte").click()
    twee.keyboard.type("5")
    twee.keyboard.press("Enter")
    expect(twee.locator("#raster-melding")).to_have_text("1 rij bewaard.")
    vak(een, 0, "vte").click()
    een.keyboard.type("6")
    een.keyboard.press("Enter")
    een.get_by_role("button", name="Neem de andere").click()
    expect(vak(een, 0, "vte")).to_have_text("5")
    expect(een.locator(".staat").nth(0)).to_have_text("bewaard")


def plakken(venster: Page, verdeling: Urenverdeling) -> None:
    """Where no cell is chosen nothing is pasted, and it is said."""
    venster.evaluate("document.activeElement.blur()")
    plak(venster, "9\t9\r\n")
    expect(venster.locator("#raster-melding")).to_contain_text("Klik eerst op de cel")
    vak(venster, 0, "vte").click()
    plak(venster, "".join(f"{nummer},25\r\n" for nummer in range(1, 151)))
    expect(venster.locator("#raster-melding")).to_have_text("150 rijen bewaard.", timeout=20_000)
    assert [r.vte for r in verdeling.regels.order_by("rij")[:150]] == [
        Decimal(nummer) + Decimal("0.25") for nummer in range(1, 151)
    ]
    aantal = verdeling.regels.count()
    assert verdeling.regels.filter(overgenomen=True).count() == aantal - 150


def blok(venster: Page) -> None:
    """Two columns at once, and copied again as they were."""
    vak(venster, 3, "vte").click()
    plak(venster, '8,5\t100\r\n9\t"1.250,5"\r\n')
    expect(venster.locator("#raster-melding")).to_have_text("2 rijen bewaard.")
    expect(vak(venster, 4, "uren amstelveen")).to_have_text("1250,5")
    vak(venster, 3, "vte").click()
    venster.keyboard.press("Shift+ArrowRight")
    venster.keyboard.press("Shift+ArrowDown")
    assert gekopieerd(venster) == "8,5\t100\n9\t1250,5"
    vak(venster, 3, "toelichting").click()
    plak(venster, '"een\n""twee"""')
    expect(venster.locator("#raster-melding")).to_have_text("1 rij bewaard.")
    vak(venster, 3, "toelichting").click()
    assert gekopieerd(venster) == '"een\n""twee"""'


def gekopieerd(venster: Page) -> str:
    """What is on the clipboard after copying."""
    return venster.evaluate(
        """() => {
            const clipboardData = new DataTransfer();
            document.activeElement.dispatchEvent(
                new ClipboardEvent("copy", {clipboardData, bubbles: true, cancelable: true}));
            return clipboardData.getData("text/plain");
        }"""
    )


def totalen(venster: Page) -> None:
    """They follow while somebody types, and say that it is not kept yet."""
    totaal = venster.locator("[data-totaal='uren amstelveen']")
    eerder = totaal.inner_text()
    vak(venster, 4, "uren amstelveen").click()
    venster.keyboard.type("1251")
    expect(totaal).to_contain_text("(nog niet bewaard)")
    assert honderdsten(totaal.inner_text()) == honderdsten(eerder) + 50
    expect(venster.locator(".raster tbody tr").nth(4)).not_to_have_attribute(
        "data-staat", "niet bewaard"
    )
    venster.keyboard.press("Escape")
    expect(totaal).to_have_text(eerder)
    venster.keyboard.type("1251")
    venster.keyboard.press("Tab")
    expect(venster.locator(".raster tbody tr").nth(4)).to_have_attribute(
        "data-staat", "niet bewaard"
    )
    vraagt_om_te_blijven(venster)
    venster.keyboard.press("Enter")
    venster.keyboard.press("Enter")
    expect(venster.locator("#raster-melding")).to_have_text("1 rij bewaard.")
    expect(totaal).not_to_contain_text("nog niet")
    assert honderdsten(totaal.inner_text()) == honderdsten(eerder) + 50


def honderdsten(tekst: str) -> int:
    """«1.250,5 uur (nog niet bewaard)» as 125050."""
    heel, _, rest = tekst.split()[0].replace(".", "").partition(",")
    return 100 * int(heel) + int(f"{rest:0<2}")


def vraagt_om_te_blijven(venster: Page) -> None:
    """Leaving with a row that is not saved asks first; whoever stays loses nothing."""
    gevraagd: list[str] = []

    def blijf(vraag: Dialog) -> None:
        gevraagd.append(vraag.type)
        vraag.dismiss()

    venster.once("dialog", blijf)
    with contextlib.suppress(Error):  # the page stays, so going there is broken off
        venster.goto("about:blank", timeout=5_000)
    assert gevraagd == ["beforeunload"]
    expect(vak(venster, 4, "uren amstelveen")).to_have_text("1251")


def weg_en_terug(venster: Page, verdeling: Urenverdeling) -> None:
    aantal = verdeling.regels.count()
    vak(venster, 7, "vte").click()
    rij = venster.locator(".raster tbody tr").nth(7)
    taak = vak(venster, 7, "taak").inner_text()
    rij.get_by_role("button", name="Verwijder").click()
    expect(venster.locator("#raster-melding")).to_contain_text("is verwijderd")
    assert verdeling.regels.count() == aantal - 1
    venster.get_by_role("button", name="Zet terug").click()
    expect(venster.locator("#raster-melding")).to_have_text("1 rij bewaard.")
    assert verdeling.regels.count() == aantal
    assert verdeling.regels.filter(taak=taak).exists()


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

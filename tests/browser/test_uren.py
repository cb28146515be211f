"""The work on hours in a real browser: every page, without script, and a year from begin to end."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from django.test import Client
from playwright.sync_api import Browser, Page

from bijdrage.models import Aanlevering
from config.postgres_programma import PROJECT
from samenwerking.models import Bezwaar, Status, Urenverdeling
from tests.browser.test_account import keur, vensters
from tests.browser.test_bladen import REGELS, VALIDEER
from tests.invoer import GOED
from tests.personen import AALSMEER, AMSTELVEEN
from tests.registratie import besluit_van
from tests.uren import (
    CODE,
    aangeleverd,
    adres,
    als,
    bezwaar,
    geboekt,
    geopend,
    inhoud_van,
    regel,
    ter_controle,
    vaste_versies,
    werkmap,
    werkmap_met_fouten,
)

pytestmark = pytest.mark.django_db(transaction=True)
ANDERS = GOED["Uren"].replace("2000 ", "3000 ")


def _invuladressen() -> Iterator[str]:
    """Pages of somebody who fills in: a concept with a good and a faulty file beside it."""
    verdeling = geopend()
    goed = aangeleverd(verdeling, werkmap(uren=ANDERS))
    fout = aangeleverd(verdeling, werkmap_met_fouten())
    boekingen = geboekt(verdeling, "1;BZ;Balie;Aalsmeer;10,5", "2;XX;Onbekend;Amstelveen;7")
    yield adres("uren-tijdregistratie", verdeling)
    yield adres("uren-geboekt", verdeling, boekingen.pk)
    yield adres("uren-geboekt-verwijderen", verdeling, boekingen.pk)
    yield f"/{CODE}/urenverdelingen/"
    yield f"/{CODE}/urenverdelingen/openen/"
    yield adres("urenverdeling", verdeling)
    yield adres("uren-handeling", verdeling, "voorleggen")
    yield adres("uren-rij", verdeling, regel(verdeling).pk)
    yield adres("uren-rij-erbij", verdeling)
    yield adres("uren-aanleveren", verdeling)
    yield adres("uren-bestand", verdeling, goed.pk)
    yield adres("uren-bestand", verdeling, fout.pk)


def _controleadressen() -> Iterator[str]:
    """Pages of a second controller, of hours to which there is an objection."""
    verdeling = ter_controle()
    wat = bezwaar(verdeling, aalsmeer=1000)
    yield adres("urenverdeling", verdeling)
    yield adres("uren-bezwaar-kiezen", verdeling)
    yield adres("uren-bezwaar-maken", verdeling, "WM")
    yield adres("uren-bezwaar", verdeling, wat.pk)
    yield adres("uren-standpunt", verdeling, wat.pk)


def _keur_html(client: Client, adressen: list[str], map_: Path) -> None:
    for nummer, adres_ in enumerate(adressen):
        antwoord = client.get(adres_)
        assert antwoord.status_code == 200, adres_
        (map_ / f"{nummer}.html").write_bytes(antwoord.content)
    uitkomst = subprocess.run(
        [Path(sys.executable).with_name("node"), VALIDEER, "--config", REGELS, "--formatter", "text", map_],
        capture_output=True,
        text=True,
        check=False,
        cwd=PROJECT,
    )  # fmt: skip
    assert uitkomst.returncode == 0, uitkomst.stdout[:4000] + uitkomst.stderr[:2000]


@pytest.mark.parametrize(
    ("wie", "cbs", "maak"),
    [
        ("controller", AALSMEER, _invuladressen),
        ("tweede-controller", AMSTELVEEN, _controleadressen),
    ],
    ids=["invullen", "controle"],
)
def test_bladen_zijn_voor_iedereen_op_elk_scherm(
    wie: str, cbs: str, maak: object, browser: Browser, website: str, client: Client, tmp_path: Path
) -> None:
    assert callable(maak)
    adressen = list(maak())
    als(client, wie, cbs)
    _keur_html(client, adressen, tmp_path)
    with vensters(browser, client) as venster:
        for adres_ in adressen:
            keur(venster, website + adres_)


def test_van_openen_tot_vaststellen(browser: Browser, website: str, tmp_path: Path) -> None:
    """Without script, by five people, in one browser; the auditor reads every step."""
    besluit_van(vaste_versies().urenverdeling.samenwerking)
    with ExitStack() as open_:

        def venster(rol: str, cbs: str = AALSMEER) -> Page:
            wie = vensters(browser, als(Client(), rol, cbs), java_script_enabled=False)
            return open_.enter_context(wie)

        controller = venster("controller")
        _open(controller, website)
        verdeling = Urenverdeling.objects.get(status=Status.CONCEPT)
        blad = website + adres("urenverdeling", verdeling)
        _lever_aan(controller, website + adres("uren-aanleveren", verdeling), tmp_path)
        controller.goto(blad)
        controller.get_by_role("link", name="Ter controle leggen").click()
        controller.get_by_role("button", name="Leg ter controle").click()
        assert "De uren liggen ter controle" in controller.inner_text("main")

        tweede = venster("tweede-controller", AMSTELVEEN)
        _maak_bezwaar(tweede, blad)
        controller.goto(website + adres("uren-bezwaar", verdeling, Bezwaar.objects.get().pk))
        controller.get_by_role("button", name="Neem deze uren over").click()
        assert "De uren zijn overgenomen" in controller.inner_text("main")

        tweede.goto(blad)
        tweede.get_by_role("button", name="Erken namens Amstelveen").click()
        tweede.get_by_role("button", name="Akkoord namens Amstelveen").click()
        eigen = venster("tweede-controller")
        eigen.goto(blad)
        eigen.get_by_role("button", name="Akkoord namens Aalsmeer").click()
        assert "Een bestuurder stelt de uren vast" in eigen.inner_text("main")

        _stel_vast(venster("bestuurder"), blad)
        verdeling.refresh_from_db()
        assert verdeling.status == Status.VASTGESTELD
        auditor = venster("auditor")
        auditor.goto(f"{website}/logboek/")
        logboek = auditor.inner_text("main")
        for stap in STAPPEN:
            assert stap in logboek, stap


STAPPEN = (
    "opent de urenverdeling",
    "neemt het bestand",
    "legt de urenverdeling",
    "legt de voorhang voor Amstelveen",
    "maakt namens Amstelveen bezwaar",
    "neemt over: het bezwaar",
    "erkent namens Amstelveen de voorhang",
    "namens Amstelveen akkoord",
    "namens Aalsmeer akkoord",
    "stelt de urenverdeling",
)


def _open(venster: Page, website: str) -> None:
    venster.goto(f"{website}/{CODE}/urenverdelingen/")
    venster.get_by_role("link", name="Open een jaar").click()
    assert venster.get_by_label("Jaar", exact=True).input_value() == "2022"
    if not venster.get_by_label("Productieve uren per vte").input_value():
        venster.get_by_label("Productieve uren per vte").fill("1350")
        venster.get_by_label("Bron van de productieve uren").fill("de begroting")
    venster.get_by_role("button", name="Open dit jaar").click()
    assert "Elke rij is nog ongewijzigd" in venster.inner_text("main")


def _lever_aan(venster: Page, blad: str, map_: Path) -> None:
    fout, goed = map_ / "fout.xlsx", map_ / "goed.xlsx"
    fout.write_bytes(inhoud_van(werkmap_met_fouten()))
    goed.write_bytes(inhoud_van(werkmap(uren=ANDERS)))
    venster.goto(blad)
    venster.get_by_label("Werkmap").set_input_files(fout)
    venster.get_by_role("button", name="Controleer").click()
    assert "staan 20 fouten" in venster.inner_text("main")
    venster.get_by_role("link", name="Lever opnieuw aan").click()
    venster.get_by_label("Werkmap").set_input_files(goed)
    venster.get_by_role("button", name="Controleer").click()
    assert "2 gewijzigd" in venster.inner_text("main")
    venster.get_by_role("button", name="Neem deze uren over").click()
    assert "zijn overgenomen" in venster.inner_text("main")
    assert Aanlevering.objects.filter(overgenomen_op__isnull=False).count() == 1


def _maak_bezwaar(venster: Page, blad: str) -> None:
    venster.goto(blad)
    venster.get_by_role("link", name="Maak bezwaar").click()
    venster.get_by_role("link", name="Burgerzaken").click()
    venster.get_by_label("Waarom moeten deze uren anders?").fill("Aalsmeer vroeg meer.")
    venster.get_by_label("Uren Aalsmeer, Balie").fill("3.500")
    venster.get_by_role("button", name="Maak bezwaar").click()
    assert "Typ uren zonder punt" in venster.inner_text(".fouten")
    venster.get_by_label("Uren Aalsmeer, Balie").fill("3500")
    venster.get_by_role("button", name="Maak bezwaar").click()
    tekst = venster.inner_text("main")
    assert "In geschil is nu in totaal €" in tekst
    assert "1 rij" in tekst


def _stel_vast(venster: Page, blad: str) -> None:
    venster.goto(blad)
    venster.get_by_role("link", name="Vaststellen").click()
    venster.get_by_label("Besluit").select_option(index=1)
    venster.get_by_role("button", name="Stel vast").click()
    assert "De uren zijn vastgesteld" in venster.inner_text("main")

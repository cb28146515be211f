"""A question goes from a figure to a published answer, in a real browser and without script."""

from contextlib import ExitStack

import pytest
from django.test import Client
from playwright.sync_api import Browser, Page

from samenwerking.models import Vraag
from tests.browser.test_account import keur, vensters
from tests.personen import AALSMEER, AMSTELVEEN
from tests.uren import als

pytestmark = pytest.mark.django_db(transaction=True)
JAAR = "/aa-organisatie/2023-begroting-v1/"
VRAAG, ANTWOORD = "Waarom zo veel voor bomen?", "Om de uren van het team."


def test_from_a_figure_to_a_published_answer(browser: Browser, website: str) -> None:
    with ExitStack() as open_:

        def venster(rol: str, cbs: str = AALSMEER) -> Page:
            wie = vensters(browser, als(Client(), rol, cbs), java_script_enabled=False)
            return open_.enter_context(wie)

        raadslid = venster("vertegenwoordiger")
        raadslid.goto(website + JAAR)
        raadslid.get_by_role("link", name="Vraag stellen over de bijdrage per taakveld").click()
        assert raadslid.get_by_label("Waarover precies?").input_value() == "taakveld"
        raadslid.get_by_label("Uw vraag").fill(VRAAG)
        raadslid.get_by_role("button", name="Stel de vraag").click()
        assert "Uw vraag is gesteld" in raadslid.inner_text("main")
        vraag = Vraag.objects.latest("pk")
        blad = f"{website}/vragen/{vraag.pk}/"

        controller = venster("controller", AMSTELVEEN)
        controller.goto(blad)
        controller.get_by_role("link", name="Beantwoord de vraag").click()
        controller.get_by_label("Antwoord", exact=True).fill(ANTWOORD)
        controller.get_by_label("Herkomst").fill(f"{JAAR}herkomst/?gemeente=0358")
        controller.get_by_role("button", name="Bewaar het antwoord").click()

        tweede = venster("tweede-controller")
        tweede.goto(blad)
        tweede.get_by_role("link", name="Publiceer het antwoord").click()
        tweede.get_by_role("button", name="Publiceer").click()
        vraag.refresh_from_db()
        assert vraag.status == "gepubliceerd"

        iedereen = open_.enter_context(vensters(browser, java_script_enabled=False))
        iedereen.goto(website + JAAR)
        tekst = iedereen.inner_text("main")
        assert VRAAG in tekst
        assert ANTWOORD in tekst
        iedereen.goto(blad)
        iedereen.get_by_role("link", name="Bekijk waar het vandaan komt").click()
        assert iedereen.url.endswith(f"{JAAR}herkomst/?gemeente=0358")


def test_the_links_are_for_who_may_ask(browser: Browser, website: str) -> None:
    link = "Vraag stellen over wat elke gemeente draagt"
    with vensters(browser) as iedereen:
        iedereen.goto(website + JAAR)
        assert iedereen.get_by_role("link", name=link).count() == 0
    with vensters(browser, als(Client(), "vertegenwoordiger", AALSMEER)) as raadslid:
        keur(raadslid, website + JAAR)
        assert raadslid.get_by_role("link", name=link).count() == 1

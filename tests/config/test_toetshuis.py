"""The house of the tests itself: repeated queries raise, a browser opens a page."""

from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path
from zeal import NPlusOneError

from config.databank import TOETS
from config.omgeving import env


def herhaalt(_verzoek: HttpRequest) -> HttpResponse:
    return HttpResponse(recht.content_type.model for recht in Permission.objects.all()[:3])


def herhaalt_niet(_verzoek: HttpRequest) -> HttpResponse:
    rechten = Permission.objects.select_related("content_type")[:3]
    return HttpResponse(recht.content_type.model for recht in rechten)


urlpatterns = [path("herhaalt/", herhaalt), path("herhaalt-niet/", herhaalt_niet)]


@pytest.mark.django_db
def test_herhaalde_zoekvraag_is_een_fout(client: Client, settings: Any) -> None:
    settings.ROOT_URLCONF = __name__
    with pytest.raises(NPlusOneError):
        client.get("/herhaalt/")


@pytest.mark.django_db
def test_een_zoekvraag_is_goed(client: Client, settings: Any) -> None:
    settings.ROOT_URLCONF = __name__
    assert client.get("/herhaalt-niet/").status_code == 200


@pytest.mark.django_db
def test_toetsen_raken_de_databank_van_de_demo_niet() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_database(), current_setting('unix_socket_directories')")
        naam, socketmap = cursor.fetchone()
    assert naam.startswith("test_")
    assert env("DATABASE_URL") or socketmap == str(TOETS.socketmap)


def test_browser_opent_een_blad_van_de_website(browser: Any, website: str) -> None:
    blad = browser.new_page()
    antwoord = blad.goto(f"{website}/beheer/")
    assert antwoord.ok
    assert blad.locator("html").get_attribute("lang") == "nl"
    blad.close()

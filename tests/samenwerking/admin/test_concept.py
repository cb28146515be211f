"""A concept goes by who opened it, or by another one when that person is no controller any more."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate

from samenwerking.models import Logboekregel
from samenwerking.rechten.rollen import Rol
from samenwerking.toegang.personen import persoon_van
from tests.beheer import adres
from tests.personen import AALSMEER, AMSTELVEEN, account, geef_rol, ingelogd
from tests.registratie import goede_registratie

pytestmark = pytest.mark.usefixtures("lege_registratie")
SOORTEN = pytest.mark.parametrize("soort", ["urenverdeling", "kostenraming"])


def geladen(soort: str) -> Any:
    """A concept of «maker», controller of Amstelveen, beside a colleague of Aalsmeer."""
    versie = getattr(goede_registratie(), soort)
    geef_rol(account("maker"), Rol.CONTROLLER, AMSTELVEEN)
    geef_rol(account("collega"), Rol.CONTROLLER, AALSMEER)
    return versie


def verwijder(versie: Any, naam: str) -> int:
    client = Client()
    ingelogd(client, persoon_van(account(naam)))
    return int(client.post(adres(type(versie), "delete", versie.pk), {"post": "yes"}).status_code)


@SOORTEN
def test_wie_het_niet_opende_verwijdert_het_niet(soort: str) -> None:
    versie = geladen(soort)
    client = Client()
    ingelogd(client, persoon_van(account("collega")))
    antwoord = client.get(adres(type(versie), "delete", versie.pk))
    assert antwoord.status_code == 403
    assert "maker opende dit concept." in antwoord.content.decode()
    blad = client.get(adres(type(versie), "change", versie.pk)).content.decode()
    assert adres(type(versie), "delete", versie.pk) not in blad
    assert verwijder(versie, "collega") == 403
    assert type(versie).objects.filter(pk=versie.pk).exists()
    assert verwijder(versie, "maker") == 302
    assert not type(versie).objects.filter(pk=versie.pk).exists()
    regel = Logboekregel.objects.get(gebeurtenis="verwijderd")
    assert regel.oud["geopend door"] == "maker"


@SOORTEN
def test_van_wie_geen_controller_meer_is_verwijdert_een_ander_het(soort: str) -> None:
    versie = geladen(soort)
    account("maker").rolverleningen.update(einde=localdate() - timedelta(days=1))
    assert verwijder(versie, "collega") == 302
    regel = Logboekregel.objects.get(gebeurtenis="verwijderd")
    assert (regel.gebruikersnaam, regel.oud["geopend door"]) == ("collega", "maker")

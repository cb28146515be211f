"""The page about agreements, evaluations and the reserve; the reserve is in no contribution."""

import pytest
from django.test import Client
from django.urls import reverse

from governance.models import Reservemutatie
from samenwerking.models import Samenwerking

pytestmark = pytest.mark.django_db


def test_afspraken_evaluaties_en_reserve_staan_er(client: Client) -> None:
    blad = client.get(reverse("governance-afspraken", args=["aa-organisatie"])).content.decode()
    for wat in (
        *("Samenwerkingsovereenkomst 2022-2026", "Dienstverleningshandvest", "Rapport Vellenga"),
        *("Berenschot", "€ 2,8 miljoen bespaard", "Evaluatie en benchmark voor 2027-2030"),
        *("nog niet bekend", "150.000,00", "−60.000,00", "90.000,00", "zit er nooit in"),
    ):
        assert wat in blad, wat


def test_de_reserve_verandert_geen_bijdrage(client: Client) -> None:
    adres = "/aa-organisatie/2023-begroting/"
    voor = client.get(adres).content
    Reservemutatie.objects.create(
        samenwerking=Samenwerking.objects.get(code="aa-organisatie"),
        datum="2025-12-31",
        wat="Storting",
        bedrag=1_000_000,
        besluit="raad",
    )
    assert client.get(adres).content == voor

"""The page for a council: goals, what waits, disputes and milestones, on one sheet of paper."""

from datetime import date
from io import BytesIO
from typing import Any

import pypdf
import pytest
from django.test import Client
from django.urls import reverse

from governance.models import Orgaan
from maatwerk.models import Mijlpaal, Onderzoek
from samenwerking.models import Samenwerking
from samenwerking.rechten.rollen import Rol
from tests.governance.voorbeeld import actiepunt, geschil, voorstel
from tests.personen import AALSMEER, ingelogd, persoon

pytestmark = pytest.mark.django_db


@pytest.fixture
def hier() -> Samenwerking:
    """The cooperation of the demo."""
    return Samenwerking.objects.get(code="aa-organisatie")


def test_een_raad_ziet_alles_op_een_bladzijde(client: Client, hier: Samenwerking) -> None:
    geschil(hier, 7)
    blad = client.get(reverse("governance", args=[hier.code])).content.decode()
    besproken = Onderzoek.objects.filter(status="besproken")
    assert besproken
    for wat in (
        *("niet aangetoond", "Een governancemodel dat beide gemeenten dragen"),
        *(f"Onderzoek {onderzoek.nummer}: {onderzoek.titel}" for onderzoek in besproken),
        *("Geschil over Salarissen 7", "Begroting 2026 van Aalsmeer"),
        Mijlpaal.objects.filter(bereikt_op=None, onderzoek__status="plan")[0].wat,
    ):
        assert wat in blad, wat


def test_het_past_op_een_vel_papier(client: Client, hier: Samenwerking) -> None:
    inhoud = client.get(reverse("governance-pdf", args=[hier.code])).content
    pdf = pypdf.PdfReader(BytesIO(inhoud))
    assert len(pdf.pages) == 1
    assert "Slagvaardige uitvoering" in pdf.pages[0].extract_text()


def test_ook_als_er_veel_is_past_het_op_een_vel(client: Client, hier: Samenwerking) -> None:
    aalsmeer = Orgaan.objects.get(samenwerking=hier, soort="college", gemeente__cbs=AALSMEER)
    for nummer in range(20, 40):
        geschil(hier, nummer)
        actiepunt(hier, nummer, uiterlijk=date(2020, 1, 1))
        voorstel(aalsmeer, nummer)
    inhoud = client.get(reverse("governance-pdf", args=[hier.code])).content
    pdf = pypdf.PdfReader(BytesIO(inhoud))
    assert len(pdf.pages) == 1
    assert pdf.pages[0].extract_text().count("en nog") >= 3
    blad = client.get(reverse("governance", args=[hier.code])).content.decode()
    assert f'href="{reverse("geschillen", args=[hier.code])}">en nog 17' in blad


def test_wat_besloten_is_heet_zo_en_staat_niet_op_het_vel(
    client: Client, hier: Samenwerking
) -> None:
    dicht: dict[str, Any] = {"vertrouwelijkheid": "vertrouwelijk", "grond": "x"}
    wat = geschil(hier, 7, **dicht)
    ingelogd(client, persoon(Rol.BESTUURDER))
    for adres in (
        *(reverse(naam, args=[hier.code]) for naam in ("governance", "geschillen")),
        reverse("geschil", args=[hier.code, wat.pk]),
    ):
        blad = client.get(adres).content.decode()
        assert "Salarissen 7" in blad and "iet openbaar: vertrouwelijk" in blad
    vel = client.get(reverse("governance-pdf", args=[hier.code])).content
    assert "Salarissen" not in pypdf.PdfReader(BytesIO(vel)).pages[0].extract_text()


@pytest.mark.parametrize("naam", ["governance", "governance-pdf"])
def test_wat_besloten_is_staat_er_niet_op(client: Client, hier: Samenwerking, naam: str) -> None:
    dicht: dict[str, Any] = {"vertrouwelijkheid": "vertrouwelijk", "grond": "x"}
    geschil(hier, 7, **dicht)
    antwoord = client.get(reverse(naam, args=[hier.code]))
    tekst = antwoord.content.decode("latin-1")
    if naam == "governance-pdf":
        tekst = pypdf.PdfReader(BytesIO(antwoord.content)).pages[0].extract_text()
    assert "Salarissen" not in tekst and "onderhandelingen" not in tekst

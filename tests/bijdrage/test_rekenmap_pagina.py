"""The page with the workbook: for who reads the full edition, with the amounts of the registry."""

import pytest
from django.core.cache import caches
from django.test import Client

from bijdrage import selectors
from bijdrage.rapport.rekenmap import grenzen
from samenwerking.models import Gemeente
from samenwerking.rechten.persoon import IEDEREEN
from tests.personen import UITHOORN, ingelogd, persoon
from tests.rekenmap import lees

SLEUTEL = "aa-organisatie/2023-begroting"
JAAR, REKENMAP = f"/{SLEUTEL}/", f"/{SLEUTEL}/rekenmap.xlsx"

pytestmark = pytest.mark.django_db


def test_de_auditor_krijgt_de_rekenmap_met_de_bedragen_van_het_rapport(client: Client) -> None:
    ingelogd(client, persoon("auditor"))
    assert REKENMAP in client.get(JAAR).content.decode()
    antwoord = client.get(REKENMAP)
    assert antwoord.status_code == 200
    assert (
        'filename="rekenmap-aa-organisatie-2023-begroting.xlsx"'
        in antwoord.headers["Content-Disposition"]
    )
    rapport = selectors.jaarrapport(IEDEREEN, SLEUTEL)
    assert rapport is not None
    assert lees(antwoord.content).samen[rapport.gemeente] == rapport.bijdrage


def test_een_raadslid_leest_waarom_hij_de_rekenmap_niet_krijgt(client: Client) -> None:
    Gemeente.objects.create(naam="Uithoorn", cbs=UITHOORN)
    for wie in (None, persoon("vertegenwoordiger"), persoon("auditor", UITHOORN)):
        if wie:
            ingelogd(client, wie)
        assert REKENMAP not in client.get(JAAR).content.decode()
        antwoord = client.get(REKENMAP)
        assert antwoord.status_code == 403
        assert "de volledige uitgave te lezen" in antwoord.content.decode()


def test_wat_niet_precies_kan_heeft_geen_rekenmap_en_zegt_waarom(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    ingelogd(client, persoon("auditor"))
    monkeypatch.setattr(grenzen, "MAX_URENREGELS", 100)
    caches["bladen"].clear()  # without the one that another test made
    antwoord = client.get(REKENMAP)
    assert antwoord.status_code == 404
    assert "een rekenmap kan er hoogstens 100 narekenen" in antwoord.content.decode()

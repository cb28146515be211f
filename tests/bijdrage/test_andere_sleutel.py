"""The page on which another key is tried: the choice in the address, the effect on the page."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db
BLAD = "/aa-organisatie/2021-begroting/andere-sleutel/"


def _lees(client: Client, **keuze: str) -> str:
    return client.get(BLAD, keuze).content.decode()


@pytest.mark.parametrize(
    "keuze",
    [
        {"keuze": "percentages", "deel-0": "25"},
        {"keuze": "bedragen", "bedrag-0": "17387000"},
        {"keuze": "sleutel:inwoners"},
        {"keuze": "sleutel:uren"},
        {"keuze": "sleutel:vte-inzet"},
    ],
)
def test_het_effect(client: Client, keuze: dict[str, str]) -> None:
    blad = _lees(client, **keuze)
    assert "Aalsmeer betaalt met deze sleutel" in blad
    assert "Samen" in blad


def test_een_kwart_is_een_kwart_van_wat_gedeeld_wordt(client: Client) -> None:
    """In 2021 nothing is of Aalsmeer alone, and one correction of 125.000 in euro."""
    blad = _lees(client, keuze="percentages", **{"deel-0": "100"})
    alles = _lees(client, keuze="percentages", **{"deel-0": "0"})
    assert "−125.000" in alles
    assert "−125.000" not in blad


@pytest.mark.parametrize(
    ("keuze", "melding"),
    [
        ({"keuze": "percentages", "deel-0": ""}, "Vul «Percentage voor Aalsmeer» in."),
        ({"keuze": "bedragen"}, "Vul «Bedrag voor Aalsmeer, in euro» in."),
        ({"keuze": "percentages", "deel-0": "101"}, "100"),
        ({"keuze": "sleutel:ICT-afspraak structureel"}, "Selecteer een geldige keuze"),
        ({"keuze": ""}, "Vul «Verdeel de gedeelde kosten naar» in."),
    ],
)
def test_wat_niet_kan(client: Client, keuze: dict[str, str], melding: str) -> None:
    blad = _lees(client, **keuze)
    assert "betaalt met deze sleutel" not in blad
    assert melding in blad

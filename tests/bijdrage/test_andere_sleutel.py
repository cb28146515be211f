"""The page on which another key is tried: the choice in the address, the effect on the page."""

import re

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


def test_per_component_telt_op_tot_wat_een_gemeente_draagt(client: Client) -> None:
    """Also with the corrections; the names begin with a capital."""
    blad = " ".join(re.sub(r"<[^>]*>", " ", _lees(client, keuze="sleutel:inwoners")).split())
    per_gemeente, _, per_component = blad.partition("Wat Aalsmeer van elke component draagt")
    rij = re.compile(r" ([−\d.]+) ([−\d.]+) ([+−] )?€ ([\d.]+)")
    gemeente = rij.search(per_gemeente.partition("Verschil")[2].partition("Aalsmeer")[2])
    samen = rij.search(per_component.partition("Samen")[2])
    assert gemeente
    assert samen
    assert gemeente[0] == samen[0]
    assert "Uitkomst van een geschil" in per_component
    assert "Bedrijfsmiddelen" in per_component


def test_een_kwart_is_een_kwart_van_wat_gedeeld_wordt(client: Client) -> None:
    """In 2021 nothing is of Aalsmeer alone, and one correction of 125.000 in euro."""
    blad = _lees(client, keuze="percentages", **{"deel-0": "100"})
    alles = _lees(client, keuze="percentages", **{"deel-0": "0"})
    assert "−125.000" in alles
    assert "−125.000" not in blad.partition("Wat Aalsmeer van elke component draagt")[0]


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

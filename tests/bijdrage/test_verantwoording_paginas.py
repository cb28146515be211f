"""The pages under a calculation, as everybody sees them."""

import pytest
from django.test import Client

from bijdrage.models import Indexcijfer

pytestmark = pytest.mark.django_db
JAAR = "/aa-organisatie/2023-begroting/"


def lees(adres: str) -> str:
    antwoord = Client().get(JAAR + adres)
    assert antwoord.status_code == 200, adres
    return antwoord.content.decode()


def test_jaarpagina_leidt_ernaartoe() -> None:
    tekst = lees("")
    for naam in ("boeken", "aansluiting", "vooruit", "realisatie"):
        assert f'href="{JAAR}{naam}/"' in tekst


def test_keuze_staat_in_het_adres_en_in_de_bestanden() -> None:
    vraag = "?categorie=3.8&motief=afgesproken+prestatie&baten=gespiegeld"
    tekst = lees(f"boeken/{vraag}")
    assert "afgesproken prestatie" in tekst
    assert f"{JAAR}boeken.csv?categorie=3.8&amp;motief=afgesproken" in tekst
    bestand = Client().get(f"{JAAR}boeken.csv{vraag}")
    assert bestand["Content-Type"].startswith("text/csv")
    assert "afgesproken prestatie" in bestand.content.decode()


@pytest.mark.parametrize("einde", ["csv", "xlsx"])
def test_bestand_volgt_geen_keuze_die_niet_kan(einde: str) -> None:
    antwoord = Client().get(f"{JAAR}boeken.{einde}?categorie=3.8", follow=True)
    assert antwoord.redirect_chain == [(f"{JAAR}boeken/?categorie=3.8", 302)]
    assert "ontbreekt het motief" in antwoord.content.decode()


def test_aansluiting_sluit_en_noemt_wat_er_niet_in_zit() -> None:
    tekst = lees("aansluiting/")
    assert "Elke post van de boekhouding staat zo in de invoer." in tekst
    assert "De bijdrage zelf: zij mag haar eigen grondslag niet verlagen." in tekst


def test_realisatie_verklaart_het_verschil() -> None:
    tekst = lees("realisatie/")
    assert "De grootste oorzaak is" in tekst
    assert "De rekening is een schaduwberekening" in tekst


def test_vooruit_zegt_wat_ontbreekt() -> None:
    assert "17.515.438,25" in lees("vooruit/")  # 2026
    Indexcijfer.objects.filter(jaar=2026, reeks__code="prijs-overheid").delete()
    tekst = lees("vooruit/")
    assert "De index «prijs-overheid» van 2026 ontbreekt." in tekst
    assert "17.515.438,25" not in tekst

"""Welke knop: every euro once, under what moves it, with the moment of decision."""

import pytest
from django.test import Client

from bijdrage.afspraken.overeenkomst import Overeenkomst
from bijdrage.knoppen.indeling import Knop, delen
from bijdrage.knoppen.weergave import knopdelen
from bijdrage.rapport.afronding import hele_euro
from bijdrage.rapport.samenstellen import jaarrapport
from bijdrage.rekenmodel.berekening import bereken
from tests.invoer import CODELIJSTEN, goede_invoer

RAPPORT = jaarrapport("x/2021-begroting", bereken(goede_invoer()), (), CODELIJSTEN)
BLAD = "/aa-organisatie/2023-begroting/knoppen/"


def test_elke_euro_staat_er_een_keer() -> None:
    gevonden = delen(RAPPORT)
    assert sum(deel.bedrag for deel in gevonden) == RAPPORT.bijdrage
    getoond = knopdelen(RAPPORT, gevonden, None)
    assert sum(deel.euros for deel in getoond) == hele_euro(RAPPORT.bijdrage)


@pytest.mark.parametrize(
    ("einde", "zin"),
    [(2026, "loopt tot en met 2026"), (None, "heeft geen einddatum")],
)
def test_een_afspraak_noemt_haar_einde(einde: int | None, zin: str) -> None:
    overeenkomst = Overeenkomst("SOK", 2021, einde)
    (afspraak,) = (
        deel
        for deel in knopdelen(RAPPORT, delen(RAPPORT), overeenkomst)
        if deel.knop == Knop.AFSPRAAK
    )
    assert zin in afspraak.moment


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("component", "knop"),
    [
        ("personeel en inhuur", "uren"),
        ("digitale transformatie", "uren"),
        ("ICT structureel", "afspraak"),
        ("huisvesting", "kosten"),
        ("huisvesting loketten Aalsmeer", "eigen"),
        ("correctie aanvullend", "eigen"),
    ],
)
def test_de_demo_per_knop(client: Client, component: str, knop: str) -> None:
    blad = client.get(BLAD)
    (deel,) = (deel for deel in blad.context["delen"] if deel.knop == knop)
    adressen = [rij.cellen[0][1].adres for rij in deel.tabel.rijen]
    assert any(adres.endswith(f"component={component.replace(' ', '+')}") for adres in adressen)


@pytest.mark.django_db
def test_het_blad_telt_op_en_noemt_wanneer(client: Client) -> None:
    blad = client.get(BLAD)
    tekst = blad.content.decode()
    assert sum(deel.euros for deel in blad.context["delen"]) == 17_871_350
    assert "Eigen keuze van Aalsmeer: €\xa0888.000" in tekst
    assert "loopt tot en met 2026" in tekst
    assert "Kosten waar Amstelveen over besluit" in tekst
    assert "Eigen keuze van Aalsmeer" in tekst

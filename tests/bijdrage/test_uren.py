"""The page of the hours: what is shown adds up, is true to the exact hours, and leads on."""

import re
from fractions import Fraction
from typing import Any

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from bijdrage.rapport.afronding import heel_uur, hele_uren
from bijdrage.rapport.model import Jaarrapport
from bijdrage.rapport.samenstellen import jaarrapport
from bijdrage.rapport.urenweergave import Bereik, Urenrij, Urenweergave, urenweergave
from bijdrage.rekenmodel.berekening import bereken
from bijdrage.rekenmodel.herkomst import urenregels
from bijdrage.rekenmodel.invoer import Invoer
from tests.bijdrage.rekenmodel.invoeren import invoeren
from tests.invoer import CODELIJSTEN, goede_invoer
from tests.lezer import Blad, eigen_links
from tests.voorbeeld import SLEUTELS, rapport

ADRES = "/aa-organisatie/2023-begroting/uren/"


def van(invoer: Invoer) -> Jaarrapport:
    return jaarrapport("x", bereken(invoer), (), CODELIJSTEN)


def exact(r: Jaarrapport, code: str, gemeente: str) -> Fraction:
    return sum((deel.eigen for deel in urenregels(r.berekening, code, gemeente)), Fraction())


def telt_op(delen: list[Urenrij], som: Urenrij) -> None:
    for plek, totaal in enumerate(som.uren):
        assert sum(deel.uren[plek] for deel in delen) == totaal
    assert sum(deel.alle for deel in delen) == som.alle
    for rij in (*delen, som):
        assert sum(rij.uren) == rij.alle


def toets(r: Jaarrapport) -> Urenweergave:
    """Shown hours add up down and across, and stay within one of the exact ones."""
    weergave = urenweergave(r)
    telt_op([groep.som for groep in weergave.groepen], weergave.totaal)
    for groep in weergave.groepen:
        telt_op(list(groep.rijen), groep.som)
        for rij in groep.rijen:
            for gemeente, getoond in rij.kolommen:
                precies = exact(r, rij.code, gemeente)
                assert abs(getoond - precies) < 1
                assert getoond == precies or precies.denominator > 1
    honderdsten = sum(sum(rij.uren) + rij.gezamenlijk for rij in r.berekening.invoer.uren)
    assert weergave.totaal.alle == heel_uur(Fraction(honderdsten, 100))
    return weergave


@pytest.mark.parametrize("sleutel", SLEUTELS)
def test_getoonde_uren_van_het_voorbeeld_tellen_op(sleutel: str) -> None:
    r = rapport(sleutel)
    weergave = toets(r)
    met_uren = {rij.onderdeel for rij in r.berekening.invoer.uren}
    assert {rij.code for groep in weergave.groepen for rij in groep.rijen} == met_uren
    vte = sum(rij.vte or 0 for rij in r.berekening.invoer.uren)
    assert weergave.totaal.vte == vte
    assert sum(groep.som.vte or 0 for groep in weergave.groepen) == vte


@given(invoeren())
def test_getoonde_uren_tellen_op_bij_elke_invoer(invoer: Invoer) -> None:
    toets(van(invoer))


@given(st.lists(st.fractions(0, 50, max_denominator=97), max_size=9))
def test_hele_uren_tellen_op_en_wijken_geen_uur_af(delen: list[Fraction]) -> None:
    heel = hele_uren(delen)
    assert sum(heel) == heel_uur(sum(delen, Fraction()))
    assert all(abs(uren - deel) < 1 for uren, deel in zip(heel, delen, strict=True))


def test_gezamenlijke_uren_zijn_verdeeld_en_plaatsen_zijn_bereiken() -> None:
    weergave = urenweergave(van(goede_invoer()))
    rijen = {rij.code: rij for groep in weergave.groepen for rij in groep.rijen}
    # WM: 1000 + 2000 for one municipality, 150 by inhabitants (1 : 3) and 100 by the key uren
    assert rijen["WM"].alle == 3250
    assert rijen["WM"].aandeel > Fraction(1000 + 37, 3250)
    assert rijen["WM"].vte is None
    assert rijen["WM"].plaatsen == (Bereik(4, 5),)
    assert weergave.fictief == "Alle uren in deze tabel zijn fictief."
    assert not weergave.deels_fictief


def test_een_team_met_echte_uren_wordt_bij_naam_genoemd() -> None:
    invoer = goede_invoer()
    uren = [rij._replace(fictief=rij.onderdeel != "ICT") for rij in invoer.uren]
    weergave = urenweergave(van(invoer._replace(uren=tuple(uren))))
    assert weergave.fictief == "Fictieve uren, behalve: Automatiseren."
    assert weergave.deels_fictief


@pytest.mark.django_db
def test_pagina_telt_op_en_elke_link_werkt(client: Client, settings: Any) -> None:
    settings.KLEIN_TEAM_VTE = 0
    blad = Blad(client.get(ADRES).content.decode())
    _, totaal, *rijen = blad.tabel("Uren per afdeling en team").rijen
    teams = [rij for rij in rijen if rij[-1].startswith("Uren, rij")]
    assert len(teams) == 44
    for kolom in (1, 2, 3):
        getallen = [int(rij[kolom].replace(".", "")) for rij in (totaal, *teams)]
        assert sum(getallen[1:]) == getallen[0]
    assert all(rij[0] for rij in teams)
    for adres in eigen_links(blad):
        assert client.get(adres, follow=True).status_code == 200, adres
    jaar = Blad(client.get("/aa-organisatie/2023-begroting/").content.decode())
    assert ADRES in {link.adres for link in jaar.links}


@pytest.mark.django_db
def test_plaats_wijst_naar_rijen_van_het_team(client: Client) -> None:
    blad = Blad(client.get(ADRES).content.decode())
    uren = Blad(client.get("/aa-organisatie/2023-begroting/invoer/Uren/").content.decode())
    per_rij = {rij[0]: rij[1] for rij in uren.tabellen[0].rijen[1:]}
    _, _, *rijen = blad.tabel("Uren per afdeling en team").rijen
    for rij in rijen:
        for eerste, laatste in re.findall(r"rij (\d+)(?:–(\d+))?", rij[-1]):
            nummers = range(int(eerste), int(laatste or eerste) + 1)
            assert {per_rij[str(nummer)] for nummer in nummers} == {rij[0].split()[0]}

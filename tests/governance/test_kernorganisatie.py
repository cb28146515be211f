"""The own budget of a municipality: as published in all its years, nothing counted twice."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils.timezone import localdate

from bijdrage.models import EigenLast
from governance.kernorganisatie.selectors import begrotingen
from governance.kernorganisatie.weergave import totalen
from governance.models import Kernorganisatie
from samenwerking.models import Samenwerking

BLAD = "/governance/aa-organisatie/kernorganisatie/"
GEPUBLICEERD = {2022: 416_122_900, 2023: 593_240_000, 2024: 415_460_000}
"""«Totaal exclusief doorbelasting dienstverleningsbijdrage», begroting 2024 van Aalsmeer."""


@pytest.mark.django_db
def test_de_begroting_sluit_op_wat_is_gepubliceerd() -> None:
    (begroting,) = begrotingen(Samenwerking.objects.get(code="aa-organisatie"))
    assert begroting.gemeente.naam == "Aalsmeer"
    assert totalen(begroting.lasten) == GEPUBLICEERD


@pytest.mark.django_db
def test_de_pagina_laat_totaal_frictie_en_bron_zien(client: Client) -> None:
    blad = client.get(BLAD).content.decode()
    for tekst in ("4.161.229", "5.932.400", "4.154.600", "1.670.000", "#bron-ALM-BG2024"):
        assert tekst in blad
    EigenLast.objects.filter(post="Griffie", onderdeel="", jaar=2022).delete()
    blad = client.get(BLAD).content.decode()
    assert "4.161.229" not in blad
    assert "niet bekend" in blad
    EigenLast.objects.all().delete()
    assert "nog geen eigen begroting" in client.get(BLAD).content.decode()
    assert client.get("/governance/bestaat-niet/kernorganisatie/").status_code == 404


@pytest.mark.django_db
def test_samen_nu_telt_wat_vandaag_geldt(client: Client) -> None:
    team, vandaag, dag = Kernorganisatie.objects.get(), localdate(), timedelta(1)
    for functie, vte, begin, einde in (
        *(("Straks", 5, vandaag + dag, None), ("Voorbij", 7, vandaag - dag, vandaag - dag)),
        *(("Nog even", 3, vandaag, vandaag + dag), ("Vandaag", 1, vandaag, vandaag)),
    ):
        team.formatie.create(
            functie=functie, vte=vte, standplaats="raadhuis", begin=begin, einde=einde
        )
    assert "26,50" in client.get(BLAD).content.decode()


@pytest.mark.django_db
def test_de_pagina_zegt_waarom_het_team_later_begon_en_wat_de_loketten_doen() -> None:
    blad = Client().get("/governance/aa-organisatie/kernorganisatie/").content.decode()
    for wat in (
        *("oktober 2020", "1 januari 2022", "uitgesteld door corona", "paspoorten en trouwen"),
        *("Strategisch adviseur", "22,50", "niet geteld", "Evaluatie", "nog geen"),
    ):
        assert wat in blad, wat

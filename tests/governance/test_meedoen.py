"""Joining and leaving, through the calculation: the third municipality pays, what stays is shown."""

import re

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db
BLAD = "/governance/aa-organisatie/meedoen/"
UITHOORN = {"naam": "Uithoorn", "cbs": "0451", "inwoners": "30000", "uren": "90000"}
"""Made up, to try it."""


def test_vertrek_is_uitgerekend_en_heeft_een_adres(client: Client) -> None:
    blad = client.get(BLAD).content.decode()
    assert "Aalsmeer vertrekt" in blad
    assert "Amstelveen vertrekt" not in blad
    (zin,) = re.findall(r"Aalsmeer betaalt [^<]*\.", blad)
    (adres,) = re.findall(r'href="(/[^"]*wat-als/\?voor=Aalsmeer[^"]*)"', blad)
    assert zin in client.get(adres.replace("&amp;", "&")).content.decode()


def test_uithoorn_erbij_rekent_met_drie_gemeenten(client: Client) -> None:
    (vraag,) = re.findall(r'href="(/[^"]*)\?vraag=erbij"', client.get(BLAD).content.decode())
    antwoord = client.get(vraag, {"vraag": "erbij", **UITHOORN}, follow=True)
    (einde, *_) = antwoord.context["gevolg"].einden
    cijfers = einde.cijfers()
    assert [g.naam for g in einde.straks.invoer.gemeenten] == ["Amstelveen", "Aalsmeer", "Uithoorn"]
    assert cijfers.zelf > 0
    assert set(cijfers.anderen) == {"Amstelveen", "Aalsmeer"}


def test_zonder_samenwerking_is_er_niets(client: Client) -> None:
    assert client.get(BLAD.replace("aa-organisatie", "bestaat-niet")).status_code == 404

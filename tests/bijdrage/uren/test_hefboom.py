"""The lever of a row: exact by the engine, and the same for rows that are alike."""

from unittest.mock import Mock

import pytest
from django.core.cache import caches
from django.test import Client
from hypothesis import assume, given
from hypothesis import strategies as st

from bijdrage.rekenmodel.invoer import Invoer, Urenregel
from bijdrage.uren import leesviews
from bijdrage.uren.doorrekening import bijdragen
from bijdrage.uren.hefboom import hefbomen, verplaatsbaar, verschoven
from tests.bijdrage.rekenmodel.invoeren import invoeren
from tests.invoer import goede_invoer
from tests.personen import ingelogd, persoon
from tests.voorbeeld import voorbeelden

ADRES = "/urenverdeling/aa-organisatie/2023-begroting-v1/lezen/"


def met_productieve_uren(invoer: Invoer, aantal: int) -> Invoer:
    return invoer._replace(kenmerken=invoer.kenmerken._replace(productieve_uren=aantal))


@given(invoeren(), st.data())
def test_rijen_van_een_groep_hebben_dezelfde_hefboom(invoer: Invoer, data: st.DataObject) -> None:
    invoer = met_productieve_uren(invoer, 100)
    dubbel = tuple(rij._replace(taak=f"{rij.taak} ook") for rij in invoer.uren)
    invoer = invoer._replace(uren=(*invoer.uren, *dubbel))
    groepen = verplaatsbaar(invoer)
    assume(groepen)
    plekken = groepen[data.draw(st.sampled_from(sorted(groepen)))]
    gast = invoer.gemeenten[1].naam
    assert len({bijdragen(verschoven(invoer, plek))[gast] for plek in plekken}) == 1


@given(invoeren())
def test_een_hefboom_is_het_verschil_van_twee_berekeningen(invoer: Invoer) -> None:
    invoer = met_productieve_uren(invoer, 100)
    nu, gast = bijdragen(invoer), invoer.gemeenten[1].naam
    gevonden = hefbomen(invoer)
    assert {hefboom[:3] for hefboom in gevonden} == {*verplaatsbaar(invoer)}
    sterktes = [abs(hefboom.bedrag) for hefboom in gevonden]
    assert sterktes == sorted(sterktes, reverse=True)
    for hefboom in gevonden[:2]:
        plek = verplaatsbaar(invoer)[hefboom[:3]][0]
        assert bijdragen(verschoven(invoer, plek))[gast] - nu[gast] == hefboom.bedrag


def test_alleen_rijen_met_genoeg_uren_tellen_mee() -> None:
    rij = Urenregel("BZ", "Balie", "0.2", "primair", (135_000, 0))
    invoer = goede_invoer()
    krap = rij._replace(taak="Krap", taakveld="6.1", uren=(134_999, 10**6))
    invoer = invoer._replace(uren=(rij, krap))
    assert verplaatsbaar(invoer) == {("BZ", "0.2", "primair"): [0]}
    assert verschoven(invoer, 0).uren[0].uren == (0, 135_000)
    zonder = invoer._replace(kenmerken=invoer.kenmerken._replace(productieve_uren=None))
    assert verplaatsbaar(zonder) == {}


def test_meer_uren_voor_de_gast_kosten_de_gast_meer() -> None:
    sterkste = hefbomen(voorbeelden()["2023-begroting"].berekening.invoer)
    assert min(hefboom.bedrag for hefboom in sterkste[:10]) > 0


@pytest.mark.django_db
def test_pagina_noemt_de_hefbomen_en_de_kosten(client: Client) -> None:
    ingelogd(client, persoon("controller"))
    blad = client.get(ADRES).content.decode()
    assert "als 1 vte naar Aalsmeer verschuift" in blad
    assert "Berekend op de kosten van" in blad


@pytest.mark.django_db
def test_een_hefboom_wordt_een_keer_uitgerekend(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    ingelogd(client, persoon("controller"))
    caches["bladen"].clear()
    reken = Mock(wraps=leesviews.hefbomen)
    monkeypatch.setattr(leesviews, "hefbomen", reken)
    for _ in range(2):
        assert client.get(ADRES).status_code == 200
    assert reken.call_count == 1


@pytest.mark.django_db
def test_van_veel_hefbomen_vraagt_de_pagina_het_eerst(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    ingelogd(client, persoon("controller"))
    monkeypatch.setattr(leesviews, "METEEN", 3)
    eerst = client.get(ADRES).content.decode()
    assert "Reken ze uit" in eerst
    assert "als 1 vte naar" not in eerst
    assert "als 1 vte naar" in client.get(f"{ADRES}?hefboom=ja").content.decode()

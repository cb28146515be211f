"""Sources and timeline: what the registry has is on the page, with its document."""

from typing import Any

import pytest
from django.test import Client

from samenwerking.models import Bron, Gebeurtenis, Samenwerking
from samenwerking.notatie import datum
from samenwerking.rechten.rollen import Rol
from samenwerking.startblokken import startblokken
from samenwerking.weergave import GELEZEN
from tests.bladen import BLADEN
from tests.lezer import Blad
from tests.personen import ingelogd, persoon

pytestmark = pytest.mark.django_db


def lees(adres: str) -> Blad:
    return Blad(Client().get(adres).content.decode())


def test_elk_document_staat_er_met_adres_en_wat_is_gelezen() -> None:
    blad = lees("/bronnen/")
    links = {link.tekst: link.adres for link in blad.links}
    rijen = {rij[-1]: rij for rij in blad.tabel("Documenten").rijen[1:]}
    bronnen = list(Bron.objects.all())
    assert len(rijen) == len(bronnen) > 20
    for bron in bronnen:
        assert rijen[bron.code][1] == GELEZEN[bron.gelezen]
        if bron.url:
            assert links[" ".join(bron.titel.split())] == bron.url
        else:
            assert "geen webadres bekend" in rijen[bron.code][0]
        assert f"bron-{bron.code}" in blad.ids


def test_elke_gebeurtenis_staat_er_in_volgorde_met_datum_en_document() -> None:
    tekst = lees("/tijdlijn/").tekst
    plek = 0
    gebeurtenissen = list(Gebeurtenis.objects.select_related("bron"))
    assert {g.precisie for g in gebeurtenissen} == {"dag", "maand", "jaar"}
    for g in gebeurtenissen:
        plek = tekst.index(" ".join(f"{datum(g.datum, g.precisie)} {g.tekst}".split()), plek)
        if g.bron:
            assert " ".join(g.bron.titel.split()) in tekst[plek:]


@pytest.mark.parametrize(
    ("precisie", "woorden"),
    [("dag", "1 mei 2010"), ("maand", "mei 2010"), ("jaar", "2010")],
)
def test_datum_is_niet_preciezer_dan_bekend(precisie: str, woorden: str) -> None:
    from datetime import date

    assert datum(date(2010, 5, 1), precisie) == woorden


@pytest.mark.parametrize("blad", BLADEN, ids=lambda blad: blad.adres)
def test_voet_leidt_naar_bronnen_en_tijdlijn(blad: object) -> None:
    adres = blad.adres  # type: ignore[attr-defined]
    links = {link.adres for link in Blad(Client().get(adres, follow=True).content.decode()).links}
    assert {"/bronnen/", "/tijdlijn/", "/afronding/"} <= links


def test_zonder_gegevens_staat_er_dat_er_niets_is(lege_registratie: None) -> None:
    assert "Er zijn nog geen bronnen." in lees("/bronnen/").tekst
    assert "Er zijn nog geen gebeurtenissen." in lees("/tijdlijn/").tekst


def test_wat_er_niet_is_spreekt_niet_van_een_berekening() -> None:
    assert "berekening" not in lees("/bestaat-niet/").tekst


GEHEIM: dict[str, Any] = {
    "vertrouwelijkheid": "geheim",
    "grond": "Woo, artikel 5.1",
    "opgelegd_door": "college",
}


@pytest.mark.parametrize(
    ("aantal", "zin"),
    [
        (0, ""),
        (1, "1 bron is niet helemaal gelezen."),
        (2, "2 bronnen zijn niet helemaal gelezen."),
    ],
)
def test_een_projectmedewerker_leest_hoeveel_bronnen(aantal: int, zin: str) -> None:
    """Of his own cooperation, those that he may know of."""
    samenwerking = Samenwerking.objects.get(code="aa-organisatie")
    Bron.objects.bulk_create(
        Bron(code=f"X{nr}", titel="x", gelezen="deels", samenwerking=samenwerking, **geheim)
        for nr in range(aantal)
        for geheim in ({}, GEHEIM)
    )
    (taak, _) = startblokken(persoon(Rol.PROJECTMEDEWERKER))[0].taken
    assert taak.uitleg == zin


def test_te_bevestigen_zegt_hoe_er_een_tweede_beheerder_komt(client: Client) -> None:
    ingelogd(client, persoon(Rol.BEHEERDER))
    blad = client.get("/toegang/bevestigen/").content.decode()
    assert "python manage.py beheerder NAAM --gemeente CBS-CODE" in blad


def test_wat_niet_openbaar_is_staat_zo_gemerkt_voor_wie_het_mag_weten(client: Client) -> None:
    dicht: dict[str, Any] = {"vertrouwelijkheid": "vertrouwelijk", "grond": "Woo, artikel 5.1"}
    dicht["samenwerking"] = Samenwerking.objects.get(code="aa-organisatie")
    stuk = Bron.objects.create(code="VTR-1", titel="Een stuk in beraad", gelezen="geheel", **dicht)
    for bron, dag in ((stuk, "2022-01-01"), (None, "2022-02-01")):
        Gebeurtenis.objects.create(datum=dag, tekst="Een gesprek", bron=bron, **dicht)
    for adres in ("/bronnen/", "/tijdlijn/"):
        assert "Een stuk in beraad" not in client.get(adres).content.decode()
    ingelogd(client, persoon("controller"))
    bronnen, tijdlijn = (
        " ".join(client.get(adres).content.decode().split())
        for adres in ("/bronnen/", "/tijdlijn/")
    )
    assert "Een stuk in beraad" in bronnen
    assert "geen webadres bekend; niet openbaar: vertrouwelijk" in bronnen
    assert "Een stuk in beraad (niet openbaar: vertrouwelijk)" in tijdlijn
    assert tijdlijn.count(">niet openbaar: vertrouwelijk<") == 2

"""The page of a finding: what everybody reads, and what is said there by who may."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from bijdrage.models import Ontheffing, Toelichting
from samenwerking.models import Gemeente
from samenwerking.rechten.rollen import Rol
from tests.personen import AALSMEER, AMSTELVEEN, UITHOORN, ingelogd, persoon

pytestmark = pytest.mark.django_db
JAAR = "/aa-organisatie/2023-begroting/"
ADRES = f"{JAAR}regels/KOST-01/"
GEM = {"wat": "GEM-1"}
Wie = tuple[Rol, str] | None
CONTROLLER: Wie = (Rol.CONTROLLER, AALSMEER)


def _client(wie: Wie) -> Client:
    client = Client()
    if wie:
        Gemeente.objects.get_or_create(cbs=wie[1], defaults={"naam": "Uithoorn"})
        ingelogd(client, persoon(*wie))
    return client


def _vraag(**anders: Any) -> dict[str, Any]:
    tot = timezone.localdate() + timedelta(days=30)
    return {
        **{"doe": "vragen", "gemeente": AALSMEER, "reden": "Zo gepubliceerd.", "tot": str(tot)},
        **GEM,
        **anders,
    }


def _ontheffing() -> Ontheffing | None:
    return Ontheffing.objects.filter(jaar=2023).first()


def _tekst(wie: Wie = None) -> str:
    return _client(wie).get(ADRES, GEM).content.decode()


@pytest.mark.parametrize(
    ("wie", "formulieren"),
    [(None, 0), (CONTROLLER, 2), ((Rol.BESTUURDER, AALSMEER), 0), ((Rol.CONTROLLER, UITHOORN), 0)],
)
def test_iedereen_leest_haar_en_wie_mag_zegt_er_iets_bij(wie: Wie, formulieren: int) -> None:
    tekst = _tekst(wie)
    assert "Neem lasten en baten bruto op" in tekst
    assert tekst.count('name="doe"') == formulieren


def test_toelichten() -> None:
    antwoord = _client(CONTROLLER).post(
        ADRES, {**GEM, "doe": "toelichten", "tekst": "Zo is het."}, follow=True
    )
    assert Toelichting.objects.get(jaar=2023).tekst == "Zo is het."
    assert "De toelichting staat bij de bevinding." in antwoord.content.decode()
    assert "Zo is het." in Client().get(f"{JAAR}regels/").content.decode()


@pytest.mark.parametrize("dagen", [0, -1])
def test_na_de_laatste_dag_is_de_bevinding_weer_open(dagen: int) -> None:
    Ontheffing.objects.create(
        **{"samenwerking_id": Ontheffing.objects.get().samenwerking_id, "jaar": 2023},
        **{"regel": "KOST-01", "wat": "GEM-1", "reden": "Zo gepubliceerd."},
        tot=timezone.localdate() + timedelta(days=dagen),
        gevraagd_door_id=persoon(Rol.CONTROLLER, AALSMEER).account,
        gevraagd_voor=Gemeente.objects.get(cbs=AALSMEER),
        goedgekeurd_door_id=persoon(Rol.TWEEDE_CONTROLLER, AMSTELVEEN).account,
        goedgekeurd_voor=Gemeente.objects.get(cbs=AMSTELVEEN),
        goedgekeurd_op=timezone.now(),
    )
    geldt, tekst = not dagen, _tekst(CONTROLLER)
    assert ("de bevinding is weer open" in tekst) is not geldt
    assert ("Vraag ontheffing" in tekst) is not geldt
    csv = Client().get(f"{JAAR}regels.csv").content.decode()
    assert ("Zo gepubliceerd." in csv) is geldt
    assert ("Zo gepubliceerd." in Client().get(JAAR).content.decode()) is geldt


def test_vragen_goedkeuren_en_intrekken() -> None:
    """Asked by one municipality, approved by another; from then on everybody reads it."""
    _client(CONTROLLER).post(ADRES, _vraag())
    gevraagd = _ontheffing()
    assert gevraagd is not None
    assert gevraagd.goedgekeurd_op is None
    assert "Zo gepubliceerd." not in _tekst()
    eigen = (Rol.TWEEDE_CONTROLLER, AALSMEER)
    assert "Iemand van een andere gemeente" in _tekst(eigen)
    assert _client(eigen).post(ADRES, {**GEM, "doe": "goedkeuren"}).status_code == 403
    _client((Rol.TWEEDE_CONTROLLER, AMSTELVEEN)).post(ADRES, {**GEM, "doe": "goedkeuren"})
    assert "goedgekeurd door Amstelveen: Zo gepubliceerd." in _tekst()
    assert "goedgekeurd door Amstelveen: Zo gepubliceerd." in Client().get(JAAR).content.decode()
    _client(CONTROLLER).post(ADRES, {**GEM, "doe": "intrekken"})
    assert _ontheffing() is None or "Zo gepubliceerd." not in _tekst()


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({}, ""),
        ({"reden": " "}, "Vul «Reden» in."),
        ({"tot": "2001-01-01"}, "Kies vandaag of een dag later."),
        ({"gemeente": AMSTELVEEN}, "Selecteer een geldige keuze"),
    ],
)
def test_wat_niet_kan_staat_bij_het_formulier(anders: dict[str, Any], zin: str) -> None:
    antwoord = _client(CONTROLLER).post(ADRES, _vraag(**anders), follow=True)
    assert zin in antwoord.content.decode()
    assert (_ontheffing() is None) is bool(zin)


@pytest.mark.parametrize(("wie", "status"), [(CONTROLLER, 302), ((Rol.AUDITOR, AALSMEER), 403)])
def test_wie_het_recht_niet_heeft_wordt_geweigerd(wie: Wie, status: int) -> None:
    assert _client(wie).post(ADRES, _vraag()).status_code == status
    assert (_ontheffing() is not None) is (status == 302)


@pytest.mark.parametrize(
    ("regel", "wat", "status"),
    [
        ("KOST-01", "GEM-1", 200),
        ("KOST-01", "GEM-9", 404),
        ("BESTAAT-NIET", "GEM-1", 404),
        ("UREN-07", "alle rijen", 200),
        ("KOST-01", "alle rijen", 404),
    ],
)
def test_alleen_wat_er_is(regel: str, wat: str, status: int) -> None:
    assert Client().get(f"{JAAR}regels/{regel}/", {"wat": wat}).status_code == status


def test_wie_alle_rijen_bekeek_maakt_de_regel_te_beoordelen() -> None:
    adres, alle = f"{JAAR}regels/UREN-07/", {"wat": "alle rijen"}
    voor = Client().get(adres, alle).content.decode()
    _client(CONTROLLER).post(adres, {**alle, "doe": "toelichten", "tekst": "Alles bekeken."})
    na = Client().get(adres, alle).content.decode()
    assert ("Ontbreekt: functies" in voor, "Ontbreekt: functies" in na) == (True, False)

"""A proposed correction enters a new version of the cost, with its source, and nowhere else."""

from decimal import Decimal
from html import unescape
from typing import Any

import pytest
from django.db.models import Model
from django.test import Client

from bijdrage import selectors
from bijdrage.doorrekenen import FIXTURES, doorrekenen
from bijdrage.models import (
    Berekening,
    Component,
    Correctie,
    Kostenraming,
    Kostenregel,
    Sleutelwaarde,
    Verdeelsleutel,
)
from bijdrage.mutaties import zonder_logboek
from bijdrage.rapport.model import Jaarrapport
from bijdrage.registratie import Invoerversies
from bijdrage.rekenmodel import invoer
from bijdrage.services.berekenen import bereken
from bijdrage.services.laden import laad
from bijdrage.services.overnemen import neem_voorstel_over
from samenwerking.models import Logboekregel, Status
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.persoon import IEDEREEN, Persoon
from samenwerking.rechten.rollen import Rol
from samenwerking.selectors import codelijsten
from samenwerking.services.voorbeeld import CENTRUM, GAST, voorbeeldpersoon
from tests.personen import ingelogd

pytestmark = pytest.mark.django_db
VOORSTEL = invoer.Correctie(
    code="afrekening-2022",
    soort="afrekening",
    gemeente="Aalsmeer",
    aard="incidenteel",
    omschrijving="Afrekening van 2022",
    bedrag=12345,
)
TABELLEN: tuple[type[Model], ...] = (Component, Kostenregel, Verdeelsleutel)


def controller() -> Persoon:
    return voorbeeldpersoon(Rol.CONTROLLER, CENTRUM)


def rekening(jaar: int = 2022, **anders: Any) -> Jaarrapport:
    """The rekening of 2021, as if it were of the year before the begroting of 2023."""
    gevonden = selectors.jaarrapport(IEDEREEN, "aa-organisatie/2021-rekening")
    assert gevonden and gevonden.registratie
    return gevonden._replace(jaar=jaar, registratie=gevonden.registratie._replace(**anders))


def begroting() -> Berekening:
    return Berekening.objects.get(jaar=2023, stand="begroting")


def neem(
    voorstel: invoer.Correctie = VOORSTEL,
    wie: Persoon | None = None,
    op: Jaarrapport | None = None,
) -> Berekening:
    return neem_voorstel_over(
        persoon=wie or controller(),
        voorstel=voorstel,
        op=(op or rekening(),),
        van=begroting(),
        codelijsten=codelijsten(),
    )


def test_in_een_nieuwe_kostenversie_met_haar_bron() -> None:
    oud, nieuw = begroting(), neem()
    assert (nieuw.status, nieuw.kostenraming.status) == (Status.CONCEPT, Status.CONCEPT)
    assert nieuw.urenverdeling == oud.urenverdeling
    correctie = nieuw.kostenraming.correcties.get(code="afrekening-2022")
    assert correctie.bedrag == Decimal("123.45")
    assert correctie.omschrijving.startswith("Afrekening van 2022, berekend op rekening 202")
    assert "versie 1 (kenmerk " in correctie.omschrijving
    assert correctie.fictief
    assert "afrekening-2022" in nieuw.reden
    zin = Logboekregel.objects.get(gebeurtenis="voorstel overgenomen").zin
    assert "neemt correctie afrekening-2022 over in de kostenraming" in zin


def test_de_nieuwe_bijdrage_verschilt_alleen_door_de_correctie() -> None:
    oud, nieuw = begroting(), neem()
    draagt = [b.aandelen.get(gemeente__naam="Aalsmeer").bedrag for b in (oud, nieuw)]
    assert draagt[1] - draagt[0] == Decimal("123.45")
    for model in TABELLEN:
        assert _rijen(model, nieuw.kostenraming) == _rijen(model, oud.kostenraming)
    assert _waarden(nieuw.kostenraming) == _waarden(oud.kostenraming) != []
    assert nieuw.kostenraming.correcties.count() == oud.kostenraming.correcties.count() + 1
    assert not Correctie.objects.filter(kostenraming=oud.kostenraming, soort="afrekening").exists()


def _rijen(model: type[Model], raming: Kostenraming) -> list[tuple[Any, ...]]:
    """What stands in the rows; a component by its name."""
    niet = ("id", "kostenraming", "component")
    velden = [v.name for v in model._meta.concrete_fields if v.name not in niet]
    velden += ["component__naam"] if model is Kostenregel else []
    rijen = model._default_manager.filter(kostenraming=raming)
    return sorted(rijen.values_list(*velden), key=str)


def _waarden(raming: Kostenraming) -> list[tuple[Any, ...]]:
    waarden = Sleutelwaarde.objects.filter(sleutel__kostenraming=raming)
    return sorted(waarden.values_list("sleutel__naam", "gemeente", "waarde"))


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"voorstel": VOORSTEL._replace(bedrag=0)}, "is nul. Er is niets over te nemen."),
        ({"op": {"vastgesteld_op": None}}, "is niet vastgesteld. Verreken op wat is vastgesteld."),
        ({"op": {"jaar": 2021}}, "is niet van 2022. Kies een berekening van 2022 van hier."),
        ({"voorstel": VOORSTEL._replace(code="1.7.3")}, "staat al een correctie 1.7.3."),
        ({"rol": Rol.BESTUURDER}, "Om invoer te laden hebt u hier de rol controller nodig."),
    ],
)
def test_wordt_geweigerd_met_de_reden(anders: dict[str, Any], zin: str) -> None:
    wie = voorbeeldpersoon(anders.get("rol", Rol.CONTROLLER), GAST)
    aantal = Kostenraming.objects.count()
    with pytest.raises(Geweigerd) as weigering:
        neem(anders.get("voorstel", VOORSTEL), wie, rekening(**anders.get("op", {})))
    assert zin in str(weigering.value)
    assert Kostenraming.objects.count() == aantal


def test_het_logboek_vertelt_alles_van_de_nieuwe_kosten() -> None:
    """Each transaction that changed them wrote a line (rule PRES-04)."""
    assert zonder_logboek(neem()) == ()


def test_op_de_pagina_wordt_het_voorstel_een_concept(client: Client) -> None:
    """With a calculation of the year after, here the one of 2023 with another year."""
    invoer_2024 = doorrekenen(FIXTURES / "demo" / "2023-begroting").berekening.invoer
    kenmerken = invoer_2024.kenmerken._replace(jaar=2024)
    versies = Invoerversies(
        *laad(persoon=controller(), invoer=invoer_2024._replace(kenmerken=kenmerken))
    )
    lijsten = codelijsten()
    van = bereken(persoon=controller(), versies=versies, codelijsten=lijsten)
    ingelogd(client, controller())
    adres = "/aa-organisatie/2023-begroting/realisatie/overnemen/index/"
    antwoord = client.post(adres, {"berekening": van.pk}, follow=True)
    assert antwoord.redirect_chain == [("/aa-organisatie/2024-begroting-v2/levensloop/", 302)]
    assert "Correctie index-2023 staat in begroting 2024, versie 2." in antwoord.content.decode()
    nieuw = Correctie.objects.get(code="index-2023")
    assert (nieuw.kostenraming.versie, nieuw.bedrag) == (2, Decimal("87197.89"))
    antwoord = client.post(adres, {"berekening": Berekening.objects.latest("pk").pk})
    assert "staat al een correctie index-2023" in unescape(antwoord.content.decode())


def test_de_pagina_leidt_ernaartoe_en_zegt_wat_er_nodig_is(client: Client) -> None:
    blad = "/aa-organisatie/2023-begroting/realisatie/"
    adres = f"{blad}overnemen/"
    assert adres not in client.get(blad).content.decode()
    assert client.get(f"{adres}index/").status_code == 403
    ingelogd(client, controller())
    tekst = client.get(blad).content.decode()
    assert f"{adres}index/" in tekst
    assert f"{adres}afrekening/" not in tekst  # that cannot be worked out yet
    assert client.get(f"{adres}afrekening/").status_code == 404
    tekst = unescape(client.get(f"{adres}index/").content.decode())
    assert "Er is nog geen berekening van het jaar erna." in tekst

"""Keeping a scenario: who may, who sees it, and its pages."""

from typing import Any

import pytest
from django.test import Client

from bijdrage.models import Scenario, Zichtbaar
from bijdrage.rekenmodel.scenariotekst import als_json, als_tekst
from bijdrage.rekenmodel.wijziging import Uittreding, Urenwijziging
from bijdrage.selectors import jaarrapport
from bijdrage.services.scenarios import bewaar_scenario, verwijder_scenario
from bijdrage.watals import selectors
from samenwerking.models import Gemeente, Logboekregel
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.persoon import IEDEREEN, Persoon
from samenwerking.rechten.rollen import Rol
from tests.personen import AALSMEER, AMSTELVEEN, UITHOORN, ingelogd, persoon

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("zonder_voorbeelden")]
SLEUTEL = "aa-organisatie/2023-begroting-v1"
BLAD = f"/{SLEUTEL}/wat-als/"
MINDER = Urenwijziging("Aalsmeer", -135_000, onderdeel="S51")
EIGEN, BINNEN, OPENBAAR = Zichtbaar.EIGEN, Zichtbaar.BINNEN, Zichtbaar.OPENBAAR


@pytest.fixture
def zonder_voorbeelden() -> None:
    """Without the scenarios of the example."""
    Scenario.objects.all().delete()


def _bewaar(wie: Persoon, **anders: Any) -> Scenario:
    rapport = jaarrapport(IEDEREEN, SLEUTEL)
    assert rapport is not None
    keuze: dict[str, Any] = {
        "naam": "Een vte minder",
        "gemeente": "Aalsmeer",
        "wijzigingen": (MINDER,),
        **anders,
    }
    berekening, invoer = selectors.berekening_van(rapport), rapport.berekening.invoer
    return bewaar_scenario(persoon=wie, berekening=berekening, invoer=invoer, **keuze)


def _ziet(wie: Persoon) -> set[str]:
    rapport = jaarrapport(IEDEREEN, SLEUTEL)
    assert rapport is not None
    return {scenario.naam for scenario in selectors.scenarios(wie, rapport)}


@pytest.mark.parametrize(
    ("rol", "zichtbaar", "mag"),
    [
        (Rol.CONTROLLER, OPENBAAR, True),
        (Rol.TWEEDE_CONTROLLER, OPENBAAR, True),
        (Rol.PROJECTMEDEWERKER, OPENBAAR, True),
        (Rol.BESTUURDER, OPENBAAR, True),
        (Rol.VERTEGENWOORDIGER, EIGEN, True),
        (Rol.VERTEGENWOORDIGER, BINNEN, True),
        (Rol.VERTEGENWOORDIGER, OPENBAAR, False),
        (Rol.AUDITOR, EIGEN, False),
        (Rol.BEHEERDER, EIGEN, False),
    ],
)
def test_wie_een_scenario_bewaart(rol: Rol, zichtbaar: Zichtbaar, mag: bool) -> None:
    if mag:
        assert _bewaar(persoon(rol), zichtbaar=zichtbaar).zichtbaar == zichtbaar
    else:
        with pytest.raises(Geweigerd, match="de rol"):
            _bewaar(persoon(rol), zichtbaar=zichtbaar)


def test_wie_een_scenario_ziet() -> None:
    """An own one only its maker; one shared inside who has a role here; a public one everybody."""
    raadslid, ander = persoon(Rol.VERTEGENWOORDIGER), persoon(Rol.CONTROLLER, AMSTELVEEN)
    for zichtbaar in Zichtbaar:
        wie = raadslid if zichtbaar != OPENBAAR else ander
        _bewaar(wie, naam=zichtbaar.value, zichtbaar=zichtbaar)
    Gemeente.objects.create(cbs=UITHOORN, naam="Uithoorn")
    assert _ziet(raadslid) == {EIGEN, BINNEN, OPENBAAR}
    assert _ziet(ander) == {BINNEN, OPENBAAR}
    assert _ziet(persoon(Rol.CONTROLLER, UITHOORN)) == _ziet(IEDEREEN) == {OPENBAAR}


@pytest.mark.parametrize(
    ("anders", "waarom"),
    [
        ({"naam": " "}, "geen naam"),
        ({"wijzigingen": ()}, "1 tot 50"),
        ({"wijzigingen": (MINDER,) * 51}, "1 tot 50"),
        ({"wijzigingen": (MINDER, MINDER)}, "hetzelfde"),
        ({"wijzigingen": (Uittreding("Uithoorn"),)}, "geen gastgemeente"),
        ({"gemeente": "Uithoorn"}, "Uithoorn staat niet"),
    ],
)
def test_wat_niet_bewaard_wordt(anders: dict[str, Any], waarom: str) -> None:
    wie = persoon(Rol.CONTROLLER)
    _bewaar(wie, naam="Dit wel")
    with pytest.raises(Geweigerd, match=waarom):
        _bewaar(wie, **anders)
    with pytest.raises(Geweigerd, match="al een scenario «Dit wel»"):
        _bewaar(wie, naam="Dit wel")


def test_alleen_wie_het_maakte_verwijdert_het() -> None:
    scenario = _bewaar(persoon(Rol.CONTROLLER), zichtbaar=BINNEN)
    with pytest.raises(Geweigerd, match="Alleen die"):
        verwijder_scenario(persoon=persoon(Rol.CONTROLLER, AMSTELVEEN), scenario=scenario)
    verwijder_scenario(persoon=persoon(Rol.CONTROLLER), scenario=scenario)
    assert not Scenario.objects.exists()


def test_het_logboek_noemt_een_eigen_scenario_niet_bij_naam() -> None:
    wie = persoon(Rol.CONTROLLER)
    verwijder_scenario(persoon=wie, scenario=_bewaar(wie, naam="Geheim plan"))
    _bewaar(wie, naam="Open plan", zichtbaar=BINNEN)
    regels = list(Logboekregel.objects.order_by("-pk").values_list("gebeurtenis", "zin")[:3])
    assert [gebeurtenis for gebeurtenis, _ in regels] == [
        "scenario bewaard",
        "scenario verwijderd",
        "scenario bewaard",
    ]
    assert "«Open plan»" in regels[0][1]
    assert "Geheim plan" not in f"{regels}"


def test_bewaren_tonen_en_verwijderen_op_de_pagina(client: Client) -> None:
    wie = persoon(Rol.VERTEGENWOORDIGER)
    velden = {"voor": "Aalsmeer", "w": als_tekst(MINDER), "naam": "Proef", "zichtbaar": "binnen"}
    assert "Bewaar dit scenario" not in client.get(BLAD, velden).content.decode()
    assert client.post(f"{BLAD}bewaren/", velden).status_code in (302, 403)
    assert not Scenario.objects.exists()
    ingelogd(client, wie)
    assert "Bewaar dit scenario" in client.get(BLAD, velden).content.decode()
    geweigerd = client.post(f"{BLAD}bewaren/", {**velden, "zichtbaar": "openbaar"})
    assert "Selecteer een geldige keuze" in geweigerd.content.decode()
    blad = client.post(f"{BLAD}bewaren/", velden, follow=True).content.decode()
    assert "Het scenario «Proef» is bewaard." in blad
    assert "1.350 uur minder voor Aalsmeer" in blad
    dubbel = client.post(f"{BLAD}bewaren/", velden).content.decode()
    assert "al een scenario «Proef»" in dubbel
    adres = f"{BLAD}{Scenario.objects.get().pk}/"
    assert client.get(adres).status_code == 200
    assert Client().get(adres).status_code == 404
    assert client.get(adres.replace("2023", "2021")).status_code == 404
    ander = Client()
    ingelogd(ander, persoon(Rol.CONTROLLER, AALSMEER))
    assert ander.post(f"{adres}verwijderen/").status_code == 403
    klaar = client.post(f"{adres}verwijderen/", follow=True).content.decode()
    assert "Het scenario «Proef» is verwijderd." in klaar


def test_scenarios_naast_elkaar(client: Client) -> None:
    wie = persoon(Rol.CONTROLLER)
    een = _bewaar(wie, naam="Een", zichtbaar=OPENBAAR)
    twee = _bewaar(wie, naam="Twee", zichtbaar=OPENBAAR, wijzigingen=(Uittreding("Aalsmeer"),))
    eigen = _bewaar(wie, naam="Eigen")
    oud = Scenario.objects.create(
        berekening=een.berekening,
        naam="Oud",
        gemeente="Aalsmeer",
        wijzigingen=[als_json(MINDER._replace(onderdeel="ZZ"))],
        zichtbaar=OPENBAAR,
        maker_id=wie.account,
    )
    adres = f"{BLAD}vergelijken/"
    blad = client.get(adres, {"een": een.pk, "twee": twee.pk}).content.decode()
    assert "Twee, alles verdwijnt" in blad
    assert "Wat elke gemeente per scenario" in blad
    for keuze, melding in (
        ({"een": een.pk}, "Vul «Tweede scenario» in."),
        ({"een": een.pk, "twee": een.pk}, "van elkaar verschillen"),
        ({"een": een.pk, "twee": eigen.pk}, "Selecteer een geldige keuze"),
        ({"een": een.pk, "twee": oud.pk}, "«Oud» past niet meer: Er is geen urenregel voor ZZ"),
    ):
        blad = client.get(adres, keuze).content.decode()
        assert melding in blad
        assert "Wat elke gemeente per scenario" not in blad
    ingelogd(client, wie)
    blad = client.get(adres, {"een": een.pk, "twee": eigen.pk, "drie": twee.pk}).content.decode()
    assert "Eigen, " in blad


def test_scenarios_samen(client: Client) -> None:
    """Two that are about other things become one; two about the same hours cannot."""
    wie = persoon(Rol.CONTROLLER)
    een, ander = (
        _bewaar(wie, zichtbaar=OPENBAAR),
        _bewaar(
            wie,
            naam="Jeugdbeleid",
            wijzigingen=(Urenwijziging("Aalsmeer", -100_000, taakveld="0.2"),),
            zichtbaar=OPENBAAR,
        ),
    )
    zelfde = _bewaar(wie, naam="Nog een vte minder", zichtbaar=OPENBAAR)
    adres = f"{BLAD}vergelijken/"
    samen = client.get(
        adres, {"een": str(een.pk), "twee": str(ander.pk), "samen": "ja"}, follow=True
    )
    assert samen.redirect_chain
    pagina = samen.content.decode()
    for wat in ("1.350 uur minder", "1.000 uur minder"):
        assert wat in pagina
    niet = client.get(
        adres, {"een": str(een.pk), "twee": str(zelfde.pk), "samen": "ja"}, follow=True
    )
    assert not niet.redirect_chain
    assert "Ze kunnen niet samen." in niet.content.decode()

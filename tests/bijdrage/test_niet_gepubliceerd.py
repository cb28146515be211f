"""What was adopted and not published yet changes nothing that everybody reads."""

import re

import pytest
from django.db.models import F
from django.test import Client
from django.urls import reverse

from bijdrage.models import Berekening
from bijdrage.registratie import Invoerversies
from bijdrage.services import levensloop
from bijdrage.services.berekenen import bereken
from bijdrage.services.vaststellen import stel_vast
from samenwerking.models import Gemeenteuren, Samenwerking, Status
from samenwerking.selectors import codelijsten
from samenwerking.services.uren.openen import Opening, open_jaar
from tests.bladen import BLADEN
from tests.personen import ingelogd, persoon
from tests.registratie import besluit_van, onderteken, stem_in

pytestmark = pytest.mark.django_db

API = "/api/v1/samenwerkingen/aa-organisatie/berekeningen"
OPENBAAR = [
    *(blad.adres for blad in BLADEN if blad.status == 200 and "account" not in blad.adres),
    "/urenverdeling/aa-organisatie/2023-begroting-v1/lezen/?hefboom=1",
    "/urenverdeling/aa-organisatie/2021-begroting-v1/lezen/",
    "/urenverdeling/aa-organisatie/2023-begroting-v1/lezen.csv",
    "/aa-organisatie/2023-begroting/regels.csv",
    *(f"{API}{rest}" for rest in ("", "/2023-begroting-v1", "/2023-begroting-v1/toedelingen")),
]


_ELKE_KEER_ANDERS = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]+"')


def _blad(client: Client, adres: str) -> bytes:
    return _ELKE_KEER_ANDERS.sub(b"", client.get(adres).content)


def _stel_andere_uren_vast() -> Berekening:
    """A second version of 2023 with twice the hours of Aalsmeer, adopted by the service."""
    oud = Berekening.objects.get(jaar=2023, stand="begroting")
    opening = Opening(2023, "begroting", "Verbeterd.")
    uren = open_jaar(persoon=persoon("controller"), van=oud.urenverdeling, opening=opening)
    Gemeenteuren.objects.filter(regel__urenverdeling=uren, gemeente__cbs="0358").update(
        uren=F("uren") * 2
    )
    nieuw = bereken(
        persoon=persoon("controller"),
        versies=Invoerversies(uren, oud.kostenraming),
        codelijsten=codelijsten(),
        reden="Verbeterd.",
    )
    onderteken(uren)
    stem_in(nieuw)
    stel_vast(
        persoon=persoon("bestuurder"),
        berekening=nieuw,
        codelijsten=codelijsten(),
        besluit=besluit_van(nieuw.samenwerking),
    )
    oud.refresh_from_db()
    assert oud.status == Status.VERVANGEN
    return Berekening.objects.get(pk=nieuw.pk)


def test_niets_verandert_voor_wie_er_niet_aan_werkt(client: Client) -> None:
    besluit_van(Samenwerking.objects.get(code="aa-organisatie"))  # open to everybody by itself
    toen = {adres: _blad(client, adres) for adres in OPENBAAR}
    nieuw = _stel_andere_uren_vast()
    assert [adres for adres in OPENBAAR if _blad(client, adres) != toen[adres]] == []
    levensloop.publiceer(persoon=persoon("bestuurder"), berekening=nieuw)
    jaar = "/aa-organisatie/2023-begroting/"
    assert _blad(client, jaar) != toen[jaar]


@pytest.mark.parametrize(
    ("rol", "ziet"),
    [("controller", True), ("auditor", True), ("projectmedewerker", False), ("beheerder", False)],
)
def test_in_het_beheer_alleen_voor_wie_eraan_werkt(client: Client, rol: str, ziet: bool) -> None:
    nieuw = _stel_andere_uren_vast()
    ingelogd(client, persoon(rol))
    for wat in (nieuw, nieuw.urenverdeling):
        naam = f"admin:{wat._meta.app_label}_{wat._meta.model_name}_change"
        antwoord = client.get(reverse(naam, args=[wat.pk]))
        assert (antwoord.status_code == 200) is ziet
        oud = type(wat)._default_manager.get(jaar=2023, stand="begroting", versie=1)
        assert client.get(reverse(naam, args=[oud.pk])).status_code == 200


def test_geschiedenis_zegt_niet_dat_zij_er_is(client: Client) -> None:
    nieuw = _stel_andere_uren_vast()
    ingelogd(client, persoon("vertegenwoordiger"))
    adres = reverse("geschiedenis", args=["berekening", nieuw.pk])
    assert client.get(adres).status_code == 404
    ingelogd(client, persoon("controller"))
    assert client.get(adres).status_code == 200


def test_raadslid_houdt_de_gepubliceerde_op_zijn_bladzijde(client: Client) -> None:
    ingelogd(client, persoon("vertegenwoordiger"))
    adres = reverse("jaar", args=["aa-organisatie/2023-begroting-v1"])
    assert adres in client.get("/account/").content.decode()
    _stel_andere_uren_vast()
    assert adres in client.get("/account/").content.decode()

"""What was published can be withdrawn: its addresses say so, and it can be published anew."""

import re

import pytest
from django.db import Error, connection, transaction
from django.test import Client

from bijdrage import selectors
from bijdrage.models import Berekening
from bijdrage.services import levensloop
from samenwerking.models import Logboekregel
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.persoon import IEDEREEN
from samenwerking.rechten.rollen import Rol
from tests.personen import ingelogd, persoon
from tests.samenwerking.vragen.opzet import JAAR, gepubliceerde

pytestmark = pytest.mark.django_db
AA = "aa-organisatie"
NAAM = f"{AA}/2023-rekening"
ADRESSEN = (
    f"/{NAAM}/",
    f"/{NAAM}-v1/",
    f"/{NAAM}-v1/uren/",
    f"/{NAAM}/werkmap.xlsx",
    f"/{NAAM}/rapport.pdf",
    f"/{NAAM}/samenvatting/0358.pdf",
    f"/{NAAM}-v1/levensloop/",
    f"/verschil/{AA}/2023-begroting/{NAAM}/",
    f"/verschil/{NAAM}-v1/{AA}/2023-begroting-v1/",
    f"/api/v1/samenwerkingen/{AA}/berekeningen/2023-rekening-v1",
    f"/api/v1/samenwerkingen/{AA}/berekeningen/2023-rekening-v1/gemeenten",
)
REDEN = "De uren van een team bleken verwisseld."


def berekening() -> Berekening:
    return Berekening.objects.get(jaar=2023, stand="rekening")


def trek_in(rol: Rol = Rol.BESTUURDER, reden: str = REDEN) -> None:
    levensloop.trek_in(persoon=persoon(rol), berekening=berekening(), reden=reden)


def publiceer_opnieuw(rol: Rol = Rol.BESTUURDER) -> None:
    levensloop.publiceer_opnieuw(persoon=persoon(rol), berekening=berekening())


def statussen(client: Client) -> set[int]:
    return {client.get(adres).status_code for adres in ADRESSEN}


def test_every_address_says_that_it_was_withdrawn_and_why(client: Client) -> None:
    assert statussen(client) == {200}
    trek_in()
    for adres in ADRESSEN:
        antwoord = client.get(adres)
        assert antwoord.status_code == 410, adres
        assert REDEN.rstrip(".") in antwoord.content.decode(), adres
    api = client.get(ADRESSEN[-1])
    assert api["Content-Type"] == "application/problem+json"
    assert api["API-Version"]
    publiceer_opnieuw()
    assert statussen(client) == {200}


def test_who_works_on_it_still_reads_it(client: Client) -> None:
    ingelogd(client, persoon(Rol.CONTROLLER))
    trek_in()
    assert {client.get(adres).status_code for adres in ADRESSEN[:-2]} == {200}
    assert "Ingetrokken" in client.get(f"/{NAAM}-v1/levensloop/").content.decode()
    assert berekening().stap == "ingetrokken"


def test_it_is_in_no_list_for_everybody(client: Client) -> None:
    lijst = f"/api/v1/samenwerkingen/{AA}/berekeningen"
    namen = {rij["naam"] for rij in client.get(lijst).json()["resultaten"]}
    trek_in()
    over = {rij["naam"] for rij in client.get(lijst).json()["resultaten"]}
    assert namen - over == {"2023-rekening-v1"}
    assert "2023-rekening" not in client.get("/open-data/").content.decode()
    assert f"/{NAAM}/" not in client.get(f"/{AA}/").content.decode()


def test_its_hours_go_with_it_unless_another_rests_on_them(client: Client) -> None:
    adres = f"/urenverdeling/{NAAM}-v1/lezen/"
    assert client.get(adres).status_code == 200
    trek_in()
    antwoord = client.get(adres)
    assert antwoord.status_code == 410
    assert REDEN.rstrip(".") in antwoord.content.decode()


def test_questions_about_it_go_with_it(client: Client) -> None:
    """Their subject holds an amount; what was published says so at its address."""
    weg, blijft = gepubliceerde(f"/{NAAM}-v1/"), gepubliceerde(JAAR)
    uren = gepubliceerde(f"/urenverdeling/{NAAM}-v1/lezen/")
    brug = gepubliceerde(f"/verschil/{AA}/2023-begroting-v1/{NAAM}-v1/")
    binnen = Client()
    ingelogd(binnen, persoon(Rol.CONTROLLER))
    voor = _vragen(client)
    assert {weg.pk, blijft.pk, uren.pk, brug.pk} <= voor
    trek_in()
    assert voor - _vragen(client) == {weg.pk, uren.pk, brug.pk}
    assert f";{weg.onderwerp};" not in client.get("/vragen.csv").content.decode()
    rapport = selectors.jaarrapport(IEDEREEN, f"{AA}/2023-begroting")
    assert rapport and rapport.registratie
    assert {v.nummer for v in rapport.registratie.vragen} & {weg.pk, brug.pk} == set()
    assert client.get(f"/vragen/{blijft.pk}/").status_code == 200
    antwoord = client.get(f"/vragen/{weg.pk}/")
    assert antwoord.status_code == 410
    assert REDEN.rstrip(".") in antwoord.content.decode()
    assert client.get("/vragen/999999/").status_code == 404
    assert binnen.get(f"/vragen/{weg.pk}/").status_code == 200
    publiceer_opnieuw()
    assert _vragen(client) == voor


def _vragen(client: Client) -> set[int]:
    return {int(n) for n in re.findall(r'href="/vragen/(\d+)/"', _lees(client, "/vragen/"))}


def _lees(client: Client, adres: str) -> str:
    antwoord = client.get(adres)
    assert antwoord.status_code == 200, adres
    return antwoord.content.decode()


def test_what_was_joined_stays_joined() -> None:
    """Who kept a copy of what was withdrawn can subtract nothing from what is still there."""
    toen = selectors.groepen_van(IEDEREEN, AA)
    trek_in()
    assert selectors.groepen_van(IEDEREEN, AA) == toen


def test_it_is_told_in_the_logbook() -> None:
    trek_in()
    publiceer_opnieuw()
    regels = Logboekregel.objects.order_by("-pk").values_list("gebeurtenis", "zin")[:2]
    (opnieuw, zin_opnieuw), (ingetrokken, zin) = regels
    assert (ingetrokken, opnieuw) == ("ingetrokken", "opnieuw gepubliceerd")
    assert REDEN in zin and REDEN in zin_opnieuw


@pytest.mark.parametrize("rol", sorted({*Rol} - {Rol.BESTUURDER}))
def test_only_a_bestuurder_withdraws(rol: Rol) -> None:
    with pytest.raises(Geweigerd):
        trek_in(rol)
    trek_in()
    with pytest.raises(Geweigerd):
        publiceer_opnieuw(rol)
    publiceer_opnieuw()


def test_what_cannot_be_is_refused_in_words() -> None:
    with pytest.raises(Geweigerd, match="geen reden"):
        trek_in(reden="  ")
    with pytest.raises(Geweigerd, match="niet ingetrokken"):
        publiceer_opnieuw()
    trek_in()
    with pytest.raises(Geweigerd, match="nu niet gepubliceerd"):
        trek_in()


@pytest.mark.parametrize(
    "waarden",
    [
        "ingetrokken_op = now()",
        "ingetrokken_op = now(), ingetrokken_door_id = gemaakt_door_id",
        "ingetrokken_reden = 'zomaar'",
        "ingetrokken_op = now(), ingetrokken_door_id = gemaakt_door_id, ingetrokken_reden = 'x',"
        " gepubliceerd_op = NULL, gepubliceerd_door_id = NULL",
        "ingetrokken_op = now(), ingetrokken_door_id = gemaakt_door_id, ingetrokken_reden = 'x',"
        " reden = 'anders'",
    ],
)
def test_the_database_keeps_what_was_published_and_why_it_was_withdrawn(waarden: str) -> None:
    goed = "ingetrokken_op = now(), ingetrokken_door_id = gemaakt_door_id, ingetrokken_reden = 'x'"
    with pytest.raises(Error), transaction.atomic():
        _wijzig(waarden)
    _wijzig(goed)
    assert berekening().ingetrokken_reden == "x"


def _wijzig(waarden: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE bijdrage_berekening SET {waarden} WHERE jaar = 2023 AND stand = 'rekening'"
        )


def test_a_withdrawn_document_is_still_known_as_ours(client: Client) -> None:
    afdruk = berekening().vingerafdruk
    trek_in()
    blad = client.get("/controleer-document/", {"vingerafdruk": afdruk}).content.decode()
    assert "ingetrokken" in blad


def test_withdrawing_by_the_page(client: Client) -> None:
    ingelogd(client, persoon(Rol.BESTUURDER))
    adres = f"/{NAAM}-v1/levensloop/"
    assert f"{adres}doen/intrekken/" in client.get(adres).content.decode()
    client.post(f"{adres}doen/intrekken/", {"reden": REDEN})
    assert berekening().ingetrokken_reden == REDEN
    assert f"{adres}doen/opnieuw-publiceren/" in client.get(adres).content.decode()
    client.post(f"{adres}doen/opnieuw-publiceren/")
    assert berekening().is_openbaar

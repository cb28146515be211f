"""Filling in investigations and milestones: on pages, by whom, and nobody's change lost."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localdate

from maatwerk.models import Mijlpaal, Onderzoek
from samenwerking.models import Gemeente, Logboekregel
from samenwerking.rechten.rollen import Rol
from tests.personen import UITHOORN, ingelogd, persoon

pytestmark = pytest.mark.django_db
NIEUW = "/onderzoeken/nieuw/aa-organisatie/"


@pytest.fixture
def medewerker(client: Client) -> Client:
    """A browser of somebody who keeps investigations."""
    ingelogd(client, persoon(Rol.PROJECTMEDEWERKER))
    return client


def _lopend() -> Onderzoek:
    return Onderzoek.objects.get(status="opgeleverd")


def _ingevuld(client: Client, adres: str) -> dict[str, Any]:
    """What the form offers, as a browser would send it back."""
    formulier = client.get(adres).context["formulier"]
    waarden = {veld.name: veld.value() for veld in formulier}
    return {naam: "" if waarde is None else str(waarde) for naam, waarde in waarden.items()}


def test_een_onderzoek_vastleggen(medewerker: Client) -> None:
    leeg = medewerker.post(NIEUW, {**_ingevuld(medewerker, NIEUW)})
    assert "Vul «Titel» in." in leeg.content.decode()
    goed = _ingevuld(medewerker, NIEUW) | {
        "titel": "Wagenpark",
        "vraag": "Kan het met minder?",
        "eigenaar_rol": "projectmedewerker",
        "eigenaar_gemeente": str(_lopend().eigenaar_gemeente_id),
        "duur": "structureel",
    }
    scheef = medewerker.post(NIEUW, {**goed, "laag": "30", "bedrag": "20", "hoog": "40"})
    assert "Vul de drie bedragen in" in scheef.content.decode()
    assert not Onderzoek.objects.filter(titel="Wagenpark").exists()
    antwoord = medewerker.post(NIEUW, {**goed, "laag": "10", "bedrag": "20", "hoog": "40"})
    nieuw = Onderzoek.objects.get(titel="Wagenpark")
    assert antwoord["Location"] == reverse("onderzoek", args=[nieuw.pk])
    assert (nieuw.status, nieuw.nummer, nieuw.fictief) == ("voorstel", 11, False)
    assert "legt onderzoek 11: Wagenpark vast" in Logboekregel.objects.latest("pk").zin


def test_een_wijziging_gaat_niet_over_die_van_een_ander(medewerker: Client) -> None:
    wat = _lopend()
    adres = reverse("onderzoek-wijzigen", args=[wat.pk])
    gezien = _ingevuld(medewerker, adres)
    niets = medewerker.post(adres, gezien)
    assert "Er is niets gewijzigd." in niets.content.decode()
    Onderzoek.objects.filter(pk=wat.pk).update(denkrichting="Van een ander.")
    later = medewerker.post(adres, {**gezien, "titel": "Van mij"})
    assert "Intussen heeft iemand dit onderzoek gewijzigd" in later.content.decode()
    opnieuw = medewerker.post(adres, {**_ingevuld(medewerker, adres), "titel": "Van mij"})
    assert opnieuw.status_code == 302
    wat.refresh_from_db()
    assert (wat.titel, wat.denkrichting) == ("Van mij", "Van een ander.")
    blad = medewerker.get(opnieuw["Location"]).content.decode()
    assert "werd «Van mij»" in blad


def test_een_mijlpaal_van_plan_tot_bereikt(medewerker: Client) -> None:
    wat, vandaag = _lopend(), localdate()
    adres = reverse("mijlpaal-nieuw", args=[wat.pk])
    gegevens = {"wat": "Proef", "gepland": vandaag - timedelta(days=3)}
    assert medewerker.post(adres, gegevens).status_code == 302
    assert "staat er al" in medewerker.post(adres, gegevens).content.decode()
    blad = medewerker.get(reverse("onderzoek", args=[wat.pk])).content.decode()
    assert "te laat: gepland op" in blad
    mijlpaal = Mijlpaal.objects.get(wat="Proef")
    wijzig = reverse("mijlpaal", args=[wat.pk, mijlpaal.pk])
    morgen = medewerker.post(wijzig, {**gegevens, "bereikt_op": vandaag + timedelta(days=1)})
    assert "ligt in de toekomst" in morgen.content.decode()
    assert medewerker.post(wijzig, {**gegevens, "bereikt_op": vandaag}).status_code == 302
    assert "meldt een mijlpaal bereikt van" in Logboekregel.objects.latest("pk").zin
    medewerker.post(wijzig, {"doe": "verwijder"})
    assert Mijlpaal.objects.filter(pk=mijlpaal.pk).exists()  # what was reached stays
    medewerker.post(wijzig, {**gegevens})
    medewerker.post(wijzig, {"doe": "verwijder"})
    assert not Mijlpaal.objects.filter(pk=mijlpaal.pk).exists()


def test_wat_klaar_is_ligt_vast(medewerker: Client) -> None:
    klaar = Onderzoek.objects.get(status="afgerond")
    adres = reverse("onderzoek-wijzigen", args=[klaar.pk])
    gegevens = _ingevuld(medewerker, adres) | {"titel": "Anders"}
    assert "is afgerond en ligt vast" in medewerker.post(adres, gegevens).content.decode()
    mijlpaal = {"wat": "Proef", "gepland": "2026-01-01"}
    nieuw = medewerker.post(reverse("mijlpaal-nieuw", args=[klaar.pk]), mijlpaal)
    assert "zijn mijlpalen liggen vast" in nieuw.content.decode()
    blad = medewerker.get(reverse("onderzoek", args=[klaar.pk])).content.decode()
    assert adres not in blad


@pytest.mark.parametrize("rol", [None, *Rol])
def test_wie_invult(client: Client, rol: Rol | None) -> None:
    wat = Onderzoek.objects.get(nummer=1)
    mijlpaal = wat.mijlpalen.order_by("pk")[0]
    if rol:
        ingelogd(client, persoon(rol))
    verwacht = 302 if rol is None else 200 if rol == Rol.PROJECTMEDEWERKER else 403
    adressen = (
        NIEUW,
        reverse("onderzoek-wijzigen", args=[wat.pk]),
        reverse("mijlpaal-nieuw", args=[wat.pk]),
        reverse("mijlpaal", args=[wat.pk, mijlpaal.pk]),
        "/onderzoeken/voortgang/aa-organisatie/vastleggen/",
    )
    assert {adres: client.get(adres).status_code for adres in adressen} == dict.fromkeys(
        adressen, verwacht
    )


def test_wie_van_elders_is_vult_niets_in(client: Client) -> None:
    Gemeente.objects.get_or_create(cbs=UITHOORN, defaults={"naam": "Uithoorn"})
    ingelogd(client, persoon(Rol.PROJECTMEDEWERKER, UITHOORN))
    assert client.get(NIEUW).status_code == 403
    assert client.get("/onderzoeken/nieuw/bestaat-niet/").status_code == 404
    wat = Onderzoek.objects.get(nummer=2)
    ander = Mijlpaal.objects.exclude(onderzoek=wat).order_by("pk")[0]
    ingelogd(client, persoon(Rol.PROJECTMEDEWERKER))
    assert client.get(reverse("mijlpaal", args=[wat.pk, ander.pk])).status_code == 404

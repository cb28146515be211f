"""The pages about motions and investigations: what is on them, for whom, and what is kept back."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localdate

from maatwerk.models import Motie, Onderzoek, Onderzoekstatus
from samenwerking.models import Gemeente, Samenwerking
from samenwerking.rechten.rollen import Rol
from tests.maatwerk.voorbeeld import onderzoek
from tests.personen import AALSMEER, AMSTELVEEN, UITHOORN, ingelogd, persoon

pytestmark = pytest.mark.django_db
LIJST, CSV = "/onderzoeken/", "/onderzoeken.csv"


def _tekst(client: Client, adres: str) -> str:
    antwoord = client.get(adres)
    assert antwoord.status_code == 200, adres
    return re.sub(r"\s+", " ", antwoord.content.decode())


def _eerste(status: str = "opgeleverd") -> Onderzoek:
    return Onderzoek.objects.get(status=status)


def test_het_voorbeeld_heeft_tien_onderzoeken_in_alle_statussen(client: Client) -> None:
    blad = _tekst(client, LIJST)
    assert Onderzoek.objects.count() == 10
    assert {o.status for o in Onderzoek.objects.all()} == set(Onderzoekstatus)
    for onderzoek_ in Onderzoek.objects.all():
        assert onderzoek_.titel in blad
        assert onderzoek_.fictief
    assert "te laat: uiterlijk 1 november 2026" in blad


def test_de_moties_van_het_voorbeeld(client: Client) -> None:
    blad = _tekst(client, "/moties/")
    assert [str(m.datum) for m in Motie.objects.all()] == ["2020-06-25", "2019-10-17", "2011-01-01"]
    assert "Raad van Aalsmeer, 25 juni 2020; aangenomen" in blad
    assert "Raad van Aalsmeer, 2011; aangenomen" in blad
    assert "Onderzoek 1: ICT-budget" in blad


@pytest.mark.parametrize(
    ("keuze", "nummers"),
    [
        ("", list(range(1, 11))),
        ("?status=plan", [6, 10]),
        ("?duur=incidenteel", [10]),
        ("?status=onzin", list(range(1, 11))),
        ("?status=plan&duur=structureel", [6]),
    ],
)
def test_de_lijst_en_haar_csv_tonen_dezelfde_keuze(
    client: Client, keuze: str, nummers: list[int]
) -> None:
    blad = _tekst(client, LIJST + keuze)
    assert [int(n) for n in re.findall(r'/onderzoeken/\d+/">(\d+)\. ', blad)] == nummers
    regels = client.get(CSV + keuze).content.decode("utf-8-sig").splitlines()
    assert [int(regel.split(";")[0]) for regel in regels[1:]] == nummers


def test_te_laat_is_wat_zijn_dag_voorbij_is(client: Client) -> None:
    laat = Onderzoek.objects.filter(uiterlijk__lt=localdate()).values_list("nummer", flat=True)
    assert {2, 4, 10} <= set(laat)
    regels = client.get(f"{CSV}?status=te-laat").content.decode("utf-8-sig").splitlines()
    assert [int(regel.split(";")[0]) for regel in regels[1:]] == sorted(laat)


@pytest.mark.parametrize("rol", [None, *Rol])
@pytest.mark.parametrize("cbs", [AALSMEER, AMSTELVEEN, UITHOORN])
def test_wie_een_stap_kan_zetten(client: Client, rol: Rol | None, cbs: str) -> None:
    Gemeente.objects.get_or_create(cbs=cbs, defaults={"naam": "Uithoorn"})
    if rol:
        ingelogd(client, persoon(rol, cbs))
    wat = _eerste()
    eigen = cbs != UITHOORN
    for naar, wie in (("besproken", Rol.PROJECTMEDEWERKER), ("vervallen", Rol.BESTUURDER)):
        adres = reverse("onderzoek-stap", args=[wat.pk, naar])
        verwacht = 302 if rol is None else 200 if eigen and rol == wie else 403
        assert client.get(adres).status_code == verwacht
        knop = adres in _tekst(client, reverse("onderzoek", args=[wat.pk]))
        assert knop is (verwacht == 200)
    assert client.get(reverse("onderzoek-stap", args=[wat.pk, "onzin"])).status_code in (302, 404)


def test_een_stap_zetten_op_de_pagina(client: Client) -> None:
    ingelogd(client, persoon(Rol.PROJECTMEDEWERKER))
    wat = _eerste()
    adres = reverse("onderzoek-stap", args=[wat.pk, "besproken"])
    nee = client.post(adres, {"van": "plan", "toelichting": "In de commissie."})
    assert "intussen is het «opgeleverd»" in nee.content.decode()
    ja = client.post(adres, {"van": "opgeleverd", "toelichting": "In de commissie."})
    assert ja.status_code == 302
    blad = _tekst(client, reverse("onderzoek", args=[wat.pk]))
    assert "Van opgeleverd naar besproken" in blad
    assert "In de commissie." in blad
    assert "projectmedewerker van Aalsmeer" in blad


@pytest.mark.parametrize(
    ("niveau", "lezers"),
    [
        ("intern", set(Rol) - {Rol.VERTEGENWOORDIGER}),
        ("geheim", {Rol.BESTUURDER, Rol.AUDITOR}),
    ],
)
@pytest.mark.parametrize("rol", [None, *Rol])
def test_wat_niet_openbaar_is_bestaat_voor_een_ander_niet(
    client: Client, rol: Rol | None, niveau: str, lezers: set[Rol]
) -> None:
    punt = _eerste().motiepunt
    assert punt is not None
    dicht = onderzoek(
        punt,
        77,
        titel="Geheim plan",
        samenwerking=Samenwerking.objects.get(code="aa-organisatie"),
        vertrouwelijkheid=niveau,
        grond="x",
        opgelegd_door="raad",
    )
    if rol:
        ingelogd(client, persoon(rol))
    ziet = rol in lezers
    for adres in (LIJST, CSV, "/moties/", f"{LIJST}?status=voorstel"):
        assert ("Geheim plan" in client.get(adres).content.decode()) is ziet, adres
    aantal = re.search(r"status=voorstel[^>]*>(\d+)<", _tekst(client, LIJST))
    assert aantal and int(aantal[1]) == (2 if ziet else 1)
    adres = reverse("onderzoek", args=[dicht.pk])
    assert client.get(adres).status_code == (200 if ziet else 404)
    stap = client.get(f"{adres}plan/")
    assert stap.status_code in ((200, 403) if ziet else (302, 404))

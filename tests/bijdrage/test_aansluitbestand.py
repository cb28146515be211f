"""A ledger extract and an Iv3 delivery, handed in on a page: checked, kept, laid beside."""

import json
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from bijdrage import dossiers, selectors
from bijdrage.models import Aansluitbestand
from bijdrage.verantwoording import formulier
from samenwerking.models import Gemeente, Logboekregel
from samenwerking.rechten.persoon import IEDEREEN
from samenwerking.rechten.rollen import Rol
from tests.personen import AALSMEER, UITHOORN, ingelogd, persoon

pytestmark = pytest.mark.django_db
JAAR = "/aa-organisatie/2023-begroting/"
GROOTBOEK, LEVERING = f"{JAAR}aansluiting/aanleveren/", f"{JAAR}boeken/aanleveren/"
KOP = "rekening;omschrijving;lasten;baten;component\n"
GOED = f"{KOP}4000;salarissen;1,00;0;personeel en inhuur\n"


def _client(rol: Rol = Rol.CONTROLLER, plaats: str = AALSMEER) -> Client:
    client = Client()
    Gemeente.objects.get_or_create(cbs=plaats, defaults={"naam": "Uithoorn"})
    ingelogd(client, persoon(rol, plaats))
    return client


def _iv3(**metadata: Any) -> str:
    cel = {"taakveld": "0.4", "categorie": "4.3.2", "bedrag": 99999}
    wie = {"overheidsnummer": "0358", "overheidsnaam": "Aalsmeer", "boekjaar": "2023"}
    data = {"lasten": [cel], "baten": []}
    return json.dumps({"metadata": {**wie, **metadata}, "data": data})


def _lever(
    adres: str, inhoud: str | bytes, client: Client | None = None, naam: str = "bestand.csv"
) -> Any:
    ruw = inhoud.encode() if isinstance(inhoud, str) else inhoud
    velden = {"bestand": SimpleUploadedFile(naam, ruw), "eenheid": "duizend"}
    return (client or _client()).post(adres, velden, follow=True)


def _kost02() -> set[str]:
    rapport, reeks = selectors.rapport_in_reeks(IEDEREEN, "aa-organisatie/2023-begroting")
    assert rapport is not None
    toetsing = dossiers.toets(rapport, reeks)
    kost02 = next(u for u in toetsing.uitkomsten if u.regel.code == "KOST-02")
    return {punt.wat for punt in kost02.oordeel.punten}


def test_een_uittreksel_komt_in_de_plaats_van_de_gepubliceerde_tabel() -> None:
    adres = f"{JAAR}aansluiting/"
    assert not _kost02()
    tekst = Client().get(adres).content.decode()
    assert "gepubliceerd in duizenden" in tekst
    assert "precies de boekhouding" in tekst
    antwoord = _lever(GROOTBOEK, GOED)
    bestand = Aansluitbestand.objects.get()
    assert "is gecontroleerd en bewaard" in antwoord.content.decode()
    assert "4000 salarissen" in Client().get(adres).content.decode()
    assert bestand.sha256 in Client().get(adres).content.decode()
    tekst = Client().get(adres).content.decode()
    assert "precies de boekhouding" not in tekst
    assert "verschil met de boekhouding" in tekst
    assert "4000 salarissen" in _kost02()
    regel = Logboekregel.objects.get(gebeurtenis="bestand naast berekening")
    assert regel.nieuw["sha256"] == bestand.sha256
    _lever(GROOTBOEK, GOED)
    assert Aansluitbestand.objects.count() == 1


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (GOED, ""),
        (GOED.replace("1,00", "veel"), "veel"),
        (GOED.replace("personeel en inhuur", "personel"), "personel"),
        (KOP, "geen rijen"),
        ("zomaar;iets\n1;2\n", "geen kolom"),
        (b"\xff\xfe", "andere tekens dan UTF-8"),
        (f"{KOP}{'x' * 200_000};a;1;0;\n", "een rij die niet te lezen is"),
    ],
)
def test_een_uittreksel_met_fouten_wordt_heel_geweigerd(inhoud: str | bytes, zin: str) -> None:
    tekst = _lever(GROOTBOEK, inhoud).content.decode()
    assert zin in tekst
    assert ("Het bestand is niet gebruikt" in tekst) is bool(zin)
    assert Aansluitbestand.objects.exists() is not bool(zin)


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (_iv3(), ""),
        (_iv3(boekjaar="2022"), "2022"),
        (_iv3(periode="5"), "metadata.periode"),
        (_iv3(overheidsnummer="0451"), "Kies de levering van een van deze gemeenten."),
        ("geen json", "niet gebruikt"),
    ],
)
def test_een_levering_staat_naast_de_boekingen_of_wordt_heel_geweigerd(
    inhoud: str, zin: str
) -> None:
    tekst = _lever(LEVERING, inhoud, naam="iv3.json").content.decode()
    assert zin in tekst
    assert ("kan erin staan" in tekst) is not bool(zin)
    assert Aansluitbestand.objects.exists() is not bool(zin)


@pytest.mark.parametrize("component", ["personeel en inhuur", "vervallen"])
def test_een_uittreksel_dat_niet_meer_past_zegt_dat(component: str) -> None:
    """A newer version may lack a component that an earlier extract names."""
    _lever(GROOTBOEK, GOED)
    (goed,) = Aansluitbestand.objects.all()
    rij = {v.name: getattr(goed, v.name) for v in goed._meta.fields if v.name != "id"}
    inhoud = GOED.replace("personeel en inhuur", component).encode()
    Aansluitbestand.objects.create(**{**rij, "inhoud": inhoud})
    tekst = Client().get(f"{JAAR}aansluiting/").content.decode()
    assert ("noemt kosten die deze versie niet heeft" in tekst) is (component == "vervallen")
    assert ("4000 salarissen" in tekst) is (component != "vervallen")


def test_van_elke_gemeente_telt_de_laatste_levering() -> None:
    amstelveen = {"overheidsnummer": "362", "overheidsnaam": "Amstelveen"}
    for inhoud in (_iv3(), _iv3(**amstelveen), _iv3(status="tweede")):
        _lever(LEVERING, inhoud, naam="iv3.json")
    tekst = Client().get(f"{JAAR}boeken/").content.decode()
    assert "Iv3-levering van Aalsmeer: 2023, tweede, geleverd in duizenden" in tekst
    assert "Iv3-levering van Amstelveen: 2023, geleverd in duizenden" in tekst
    assert tekst.count("De boekingen naast de Iv3-levering") == 2
    assert [*Aansluitbestand.objects.values_list("cbs", flat=True)] == ["0358", "0362", "0358"]


@pytest.mark.parametrize("adres", [GROOTBOEK, LEVERING])
@pytest.mark.parametrize(
    ("rol", "plaats", "status"),
    [
        (Rol.CONTROLLER, AALSMEER, 200),
        (Rol.TWEEDE_CONTROLLER, AALSMEER, 403),
        (Rol.CONTROLLER, UITHOORN, 403),
    ],
)
def test_wie_een_bestand_aanlevert(adres: str, rol: Rol, plaats: str, status: int) -> None:
    inhoud = GOED if adres == GROOTBOEK else _iv3()
    assert _lever(adres, inhoud, _client(rol, plaats)).status_code == status
    assert Aansluitbestand.objects.exists() is (status == 200)


def test_een_te_groot_bestand_wordt_niet_gelezen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formulier, "MAX_BYTES", 10)
    assert "ten hoogste" in _lever(GROOTBOEK, GOED).content.decode()
    assert not Aansluitbestand.objects.exists()

"""Is a document genuine: files that were given out, fingerprints, and who may know."""

from hashlib import sha256

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from bijdrage.models import Afgifte, Berekening
from bijdrage.models.afgifte import Afgiftesoort
from bijdrage.services import levensloop
from samenwerking.models import Status
from samenwerking.rechten.rollen import Rol
from tests.bewaard import vergeet_alles
from tests.personen import ingelogd, persoon
from tests.registratie import geweigerd, nog_een_versie, voer_uit, zonder_triggers

pytestmark = pytest.mark.django_db
BLAD = "/controleer-document/"
JAAR = "/aa-organisatie/2023-begroting-v1/"
ECHT, ONBEKEND = "Dit bestand is echt", "Dit kennen we niet"


@pytest.fixture(autouse=True)
def _elk_bestand_nieuw() -> None:
    vergeet_alles()


def berekening() -> Berekening:
    return Berekening.objects.get(samenwerking__code="aa-organisatie", jaar=2023, stand="begroting")


def aangeboden(client: Client, inhoud: bytes) -> str:
    bestand = SimpleUploadedFile("van-een-ander.pdf", inhoud)
    return client.post(BLAD, {"bestand": bestand}).content.decode()


def getypt(client: Client, vingerafdruk: str) -> str:
    return client.get(BLAD, {"vingerafdruk": vingerafdruk}).content.decode()


@pytest.mark.parametrize(
    ("naam", "woorden"),
    [
        ("rapport.pdf", "het rapport (pdf)"),
        ("werkmap.xlsx", "de werkmap"),
        ("tabellen.ods", "het bestand met tabellen (ods)"),
    ],
)
def test_een_bestand_van_de_website_is_echt(client: Client, naam: str, woorden: str) -> None:
    inhoud = client.get(JAAR + naam).content
    blad = aangeboden(client, inhoud)
    assert ECHT in blad
    assert f"Dit bestand is {woorden} van de openbare uitgave, precies zoals" in " ".join(
        blad.split()
    )
    assert f'href="{JAAR}"' in blad
    assert "Dit is de geldende versie." in blad
    assert sha256(inhoud).hexdigest() in blad


def test_van_een_volledige_uitgave_staat_dat_erbij(client: Client) -> None:
    controller = Client()
    ingelogd(controller, persoon(Rol.CONTROLLER))
    for naam in ("werkmap.xlsx", "rekenmap.xlsx"):
        blad = aangeboden(client, controller.get(JAAR + naam).content)
        assert ECHT in blad
        assert "van de volledige uitgave, waarin elk team apart staat" in " ".join(blad.split())


def test_een_byte_anders_is_niet_echt(client: Client) -> None:
    inhoud = client.get(f"{JAAR}rapport.pdf").content
    blad = aangeboden(client, inhoud[:-1] + b"x")
    assert ONBEKEND in blad
    assert ECHT not in blad


def test_twee_keer_hetzelfde_bestand_is_een_keer_bekend(client: Client) -> None:
    for _ in range(2):
        client.get(f"{JAAR}rapport.pdf")
    assert Afgifte.objects.filter(soort="rapport.pdf").count() == 1


def test_een_vingerafdruk_noemt_de_versie(client: Client) -> None:
    heel = berekening().vingerafdruk
    for begin in (heel, heel.removeprefix("sha256:"), heel[:15].upper()):
        blad = getypt(client, begin)
        assert "Deze vingerafdruk kennen we" in blad
        assert "versie 1</a>" in blad


@pytest.mark.parametrize("tekst", ["kort", "sha256:abc", "zz" * 10, "a" * 65])
def test_wat_geen_vingerafdruk_is_wordt_geweigerd(client: Client, tekst: str) -> None:
    assert "is geen vingerafdruk" in getypt(client, tekst)


def test_een_concept_verraadt_zich_niet(client: Client) -> None:
    concept = nog_een_versie(berekening())
    vingerafdruk = "sha256:" + "ab" * 32
    Berekening.objects.filter(pk=concept.pk).update(vingerafdruk=vingerafdruk)
    binnen = Client()
    ingelogd(binnen, persoon("controller"))
    inhoud = binnen.get("/aa-organisatie/2023-begroting-v2/rapport.pdf").content
    Afgifte.objects.get_or_create(
        berekening=concept,
        sha256=sha256(inhoud).hexdigest(),
        soort="rapport.pdf",
        defaults={"volledig": True},
    )
    assert ONBEKEND in getypt(client, vingerafdruk)
    assert ONBEKEND in aangeboden(client, inhoud)
    assert "versie 2</a>" in getypt(binnen, vingerafdruk)
    assert ECHT in aangeboden(binnen, inhoud)


def test_een_vervangen_versie_wijst_naar_de_geldende(client: Client) -> None:
    inhoud = client.get(f"{JAAR}rapport.pdf").content
    oud = berekening()
    nieuw = nog_een_versie(oud)
    with zonder_triggers():
        Berekening.objects.filter(pk=oud.pk).update(status=Status.VERVANGEN)
        Berekening.objects.filter(pk=nieuw.pk).update(
            status=Status.VASTGESTELD,
            gepubliceerd_op=oud.gepubliceerd_op,
            gepubliceerd_door=oud.gepubliceerd_door,
            vastgesteld_op=oud.vastgesteld_op,
            vastgesteld_door=oud.vastgesteld_door,
            besluit=oud.besluit,
        )
    blad = aangeboden(client, inhoud)
    assert "Er geldt een andere versie:" in blad
    assert 'href="/aa-organisatie/2023-begroting-v2/"' in blad


def test_van_wat_is_ingetrokken_staat_er_waarom_en_wat_wel_geldt(client: Client) -> None:
    inhoud = client.get(f"{JAAR}rapport.pdf").content
    levensloop.trek_in(
        persoon=persoon(Rol.BESTUURDER), berekening=berekening(), reden="Verwisseld."
    )
    for blad in (aangeboden(client, inhoud), getypt(client, berekening().vingerafdruk)):
        tekst = " ".join(blad.split())
        assert "Gebruik haar niet meer." in tekst
        assert "is ingetrokken op" in tekst and "Reden: Verwisseld." in tekst
        assert "Dit is de geldende versie." not in tekst
        assert "Er geldt nu geen versie van dit jaar en deze stand." in tekst
        assert f'href="{JAAR}"' not in tekst
    levensloop.publiceer_opnieuw(persoon=persoon(Rol.BESTUURDER), berekening=berekening())
    assert "Dit is de geldende versie." in aangeboden(client, inhoud)


def test_er_staat_welke_bestanden_te_herkennen_zijn(client: Client) -> None:
    blad = " ".join(client.get(BLAD).content.decode().split())
    for soort in Afgiftesoort:
        assert soort.label in blad
    assert "zoals een lijst (csv), herkennen we niet" in aangeboden(
        client, client.get("/vragen.csv").content
    )


def test_wat_van_een_gepubliceerde_is_afgegeven_blijft_bekend(client: Client) -> None:
    client.get(f"{JAAR}rapport.pdf")
    with geweigerd("afgifte_blijft_bekend"):
        voer_uit("DELETE FROM bijdrage_afgifte")


def test_wie_te_veel_bestanden_geeft_wacht_even(client: Client) -> None:
    antwoorden = [client.post(BLAD, {"bestand": SimpleUploadedFile("x", b"x")}) for _ in range(31)]
    assert [antwoord.status_code for antwoord in antwoorden] == [200] * 30 + [429]
    assert client.get(BLAD).status_code == 200

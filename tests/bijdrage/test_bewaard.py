"""Pages that are kept: what changes in the registry shows at once, and they take bounded memory."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from cachetools import LRUCache
from django.conf import settings
from django.core.cache import caches
from django.db import transaction
from django.http import Http404
from django.test import Client, RequestFactory

from bijdrage import selectors, uitkomsten
from bijdrage.models import Berekening
from bijdrage.registratie import Invoerversies
from bijdrage.services.berekenen import bereken
from bijdrage.services.laden import laad
from bijdrage.services.vaststellen import stel_vast
from samenwerking import bewaard
from samenwerking.bronnen import bronnen
from samenwerking.models import Besluit, Bron
from samenwerking.rechten.persoon import IEDEREEN
from samenwerking.selectors import codelijsten
from tests import registratie
from tests.bewaard import vergeet_alles
from tests.bladen import BLADEN
from tests.invoer import CODELIJSTEN
from tests.lezer import Blad
from tests.personen import AMSTELVEEN, ingelogd, maker, persoon, vaststeller
from tests.voorbeeld import rapport as voorbeeldrapport

pytestmark = pytest.mark.django_db
JAAR = "/aa-organisatie/2023-begroting/"
NIET_BEWAARD = (
    *("bronnen", "tijdlijn", "afronding", "bouwstenen"),
    *("urenverdelingen", "urenverdeling", "uren-lezen", "boeken"),
    *("levensloop", "andere-sleutel", "wachtwoord_kwijt", "regels", "vooruit", "bevinding"),
    *("vragen", "vraag", "moties", "onderzoeken", "onderzoek"),
    *("voortgang", "voortgangsbericht", "totaal"),
    *("keuzescenarios", "keuzescenarios-samen", "keuzescenario", "besparingen", "besparing"),
    "taakstelling",
    *("maatwerk", "maatwerkpunt", "claims", "claim"),
    *("governance-begin", "governance", "organen", "documenten", "document"),
    *("opdrachten", "doel", "geschillen", "geschil", "besluiten", "besluit", "kalender"),
    *("voorstellen", "voorstel", "vergaderingen", "vergadering", "acties"),
    *("dienstverlening", "uitvoeringsplan"),
    *("kernorganisatie", "meedoen", "governance-afspraken"),
    *("realisatie", "methode", "open-data", "uitspraak"),
    *("wat-als", "wat-als-vergelijken", "controleer-document", "knoppen"),
)
MET_REGELS = {b.adres for b in BLADEN if b.naam in ("jaar", "aansluiting")}
"""Pages that ask one thing more: what lies around the calculation, for the rules."""
ADRESSEN = [b.adres for b in BLADEN if b.status == 200 and b.naam not in NIET_BEWAARD]


VAN_ELK_EEN = {JAAR, *{b.naam: b.adres for b in BLADEN if b.adres in ADRESSEN}.values()}


def lees(adres: str) -> str:
    """A page as a controller sees it, who may see concepts."""
    client = Client()
    ingelogd(client, persoon("controller", AMSTELVEEN))
    antwoord = client.get(adres)
    assert antwoord.status_code == 200, adres
    return antwoord.content.decode()


def berekening() -> Berekening:
    """The adopted calculation of the page JAAR."""
    return Berekening.objects.get(jaar=2023, stand="begroting", status="vastgesteld")


def nog_een_versie() -> Berekening:
    """A concept beside it."""
    return registratie.nog_een_versie(berekening())


def zet_vast(nieuwe: Berekening) -> None:
    registratie.stem_in(nieuwe)
    stel_vast(
        persoon=vaststeller(),
        berekening=nieuwe,
        codelijsten=CODELIJSTEN,
        besluit=Besluit.objects.get(orgaan="beide colleges"),
    )


def vervangen() -> None:
    zet_vast(nog_een_versie())


def _wijzig_bron(code: str, **velden: str) -> None:
    """As a superuser of the database can: what was adopted cites it."""
    with transaction.atomic(), registratie.zonder_triggers():
        Bron.objects.filter(code=code).update(**velden)


def andere_titel() -> None:
    _wijzig_bron(code=berekening().kostenraming.bron, titel="Een andere titel")


def ander_adres() -> None:
    _wijzig_bron(code=berekening().kostenraming.bron, url="https://voorbeeld.nl/ergens-anders")


def onbekende_bron() -> None:
    code = berekening().kostenraming.bron
    with transaction.atomic(), registratie.zonder_triggers():
        Bron.objects.filter(code=code).update(code="weg")


@pytest.mark.parametrize(
    ("verandering", "adres", "eerst", "daarna"),
    [
        (vervangen, JAAR, "gepubliceerd, versie 1", "vastgesteld, versie 2"),
        (
            vervangen,
            "/aa-organisatie/2023-begroting-v1/",
            "Versie 1, gepubliceerd",
            "Versie 1, vervangen",
        ),
        (
            nog_een_versie,
            "/aa-organisatie/vergelijken/",
            "versie 1 (gepubliceerd)",
            "versie 2 (concept)",
        ),
        (andere_titel, JAAR, "Bron van de lasten", "Een andere titel"),
        (ander_adres, JAAR, "Bron van de lasten", "https://voorbeeld.nl/ergens-anders"),
        (onbekende_bron, JAAR, "Bron van de lasten", "Bron van de lasten: AMV-JV2023"),
    ],
)
def test_wat_verandert_staat_er_meteen(
    verandering: Callable[[], object], adres: str, eerst: str, daarna: str
) -> None:
    """And every kind of page is as one that is made anew."""
    adressen = {adres, *VAN_ELK_EEN}
    oud = {adres_: lees(adres_) for adres_ in adressen}
    assert eerst in plat(oud[adres])
    verandering()
    nieuw = {adres_: lees(adres_) for adres_ in adressen}
    assert daarna in plat(nieuw[adres])
    assert nieuw[adres] != oud[adres]
    caches["bladen"].clear()
    assert {adres_: lees(adres_) for adres_ in adressen} == nieuw


def plat(html: str) -> str:
    """What a page says, and the addresses of its links."""
    blad = Blad(html)
    return " ".join([blad.tekst, *(link.adres for link in blad.links)])


def test_een_concept_wordt_vastgesteld() -> None:
    nieuwe = nog_een_versie()
    adres = "/aa-organisatie/2023-begroting-v2/"
    assert "concept, versie 2" in plat(lees(adres))
    assert Client().get(adres).status_code == 404
    zet_vast(nieuwe)
    assert "vastgesteld, versie 2" in plat(lees(adres))
    assert "concept" not in plat(lees(adres))


def test_een_besluit_dat_verandert_staat_er_meteen() -> None:
    """Only who turns off the rules of the database can change it; even that shows."""
    assert "beide colleges: voorbeeld, geen echt besluit, fictief Laatste" in plat(lees(JAAR))
    besluiten = Besluit.objects.filter(orgaan="beide colleges")
    with registratie.zonder_triggers():
        besluiten.update(tekst="iets anders")
        assert "beide colleges: iets anders, fictief Laatste" in plat(lees(JAAR))
        besluiten.update(fictief=False)
        assert "beide colleges: iets anders Laatste" in plat(lees(JAAR))


def test_elke_vraag_heeft_haar_eigen_blad() -> None:
    """No two addresses share a page, whatever was asked for before."""
    bladen = [plat(lees(adres)) for adres in ADRESSEN]
    assert len(set(bladen)) == len(ADRESSEN)
    caches["bladen"].clear()
    assert [plat(lees(adres)) for adres in reversed(ADRESSEN)] == bladen[::-1]


@pytest.mark.parametrize("adres", ADRESSEN)
def test_een_bewaard_blad_kost_een_zoekvraag_en_geen_werk(
    adres: str, django_assert_num_queries: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    eerst = Client().get(adres).content.decode()
    monkeypatch.setattr(bewaard, "render_to_string", alleen_de_kop)
    with django_assert_num_queries(2 if adres in MET_REGELS else 1):
        assert KOP in Client().get(adres).content.decode()
    assert KOP not in eerst


KOP = "<header>de kop</header>"


def alleen_de_kop(sjabloon: str, *_: Any, **__: Any) -> str:
    """Renders the head, and refuses any other part of a page."""
    assert sjabloon == "onderdelen/kop.html"
    return KOP


def test_de_kop_wordt_niet_bewaard() -> None:
    caches["bladen"].clear()
    for _ in "12":
        html = lees(JAAR)
        assert len(re.findall("<header", html)) == 1
        assert "<!--" not in html


def test_een_bewaard_blad_heeft_geen_inspringing() -> None:
    kop, _, inhoud = lees(JAAR).partition("</header>")
    assert "\n  " in kop
    assert not re.search(r"\n +", inhoud)


def toon(context: Callable[[], dict[str, Any]], volgt_uit: object = "") -> bytes:
    verzoek = RequestFactory().get("/")
    return bewaard.toon(verzoek, "bewaard.html", ("toets", volgt_uit), context).content


class Maker:
    """Makes the context of a page, and counts how often."""

    aantal = 0

    def __call__(self) -> dict[str, Any]:
        self.aantal += 1
        return {}


def test_hetzelfde_wordt_een_keer_gemaakt_en_iets_anders_opnieuw() -> None:
    caches["bladen"].clear()
    maker = Maker()
    assert toon(maker, "a") == toon(maker, "a")
    assert maker.aantal == 1
    toon(maker, "b")
    assert maker.aantal == 2


def test_een_te_groot_blad_wordt_getoond_en_niet_bewaard(monkeypatch: pytest.MonkeyPatch) -> None:
    caches["bladen"].clear()
    monkeypatch.setattr(bewaard, "GROOTSTE", 100)
    maker = Maker()
    assert toon(maker) == toon(maker) != b""
    assert maker.aantal == 2


def test_wat_er_niet_is_wordt_niet_bewaard() -> None:
    def niets() -> dict[str, Any]:
        raise Http404

    for _ in "12":
        with pytest.raises(Http404):
            toon(niets, "niets")


def test_bewaarde_bladen_passen_in_honderd_megabyte() -> None:
    opties: Any = settings.CACHES["bladen"]["OPTIONS"]
    assert opties["MAX_ENTRIES"] * bewaard.GROOTSTE <= 100_000_000


def test_het_blad_toont_de_bronnen_van_de_registratie(django_assert_num_queries: Any) -> None:
    """As many queries for a registry with many documents as for one with few."""
    extra = [Bron(code=f"X{n}", titel="x", gelezen="geheel") for n in range(200)]
    Bron.objects.bulk_create(extra)
    codelijsten()
    with django_assert_num_queries(1):
        rapport = selectors.jaarrapport(IEDEREEN, "aa-organisatie/2023-begroting")
    assert rapport is not None
    in_registratie = Bron.objects.filter(code__in=rapport.broncodes)
    assert {b.code: b.titel for b in rapport.bronnen} == {b.code: b.titel for b in in_registratie}
    assert rapport.document(rapport.bron).titel in lees(JAAR)


def test_zonder_registratie_komen_de_bronnen_met_de_software_mee() -> None:
    rapport = voorbeeldrapport("2023-begroting")
    assert rapport.document(rapport.bron) == bronnen()[rapport.bron]
    assert rapport.document("nergens") == ("nergens", "nergens", "")


@pytest.mark.parametrize("naam", ["2023-begroting", "2023-begroting-v1", "2023-begroting"])
def test_elk_adres_leidt_verder_onder_zijn_eigen_naam(naam: str) -> None:
    """Two names of one calculation do not share a page."""
    adressen = {link.adres for link in Blad(lees(f"/aa-organisatie/{naam}/uren/")).links}
    verder = {adres for adres in adressen if re.search("/(herkomst|invoer)/", adres)}
    assert len(verder) > 40
    assert all(adres.startswith(f"/aa-organisatie/{naam}/") for adres in verder)


def test_een_kapot_concept_laat_de_rest_staan() -> None:
    """Its own page says what to do; what was adopted is shown as ever."""
    nieuwe = kapot_concept()
    vergeet_alles()
    assert Client().get(JAAR).status_code == 200
    assert Client().get("/aa-organisatie/").status_code == 200
    client = Client()
    ingelogd(client, persoon("controller", AMSTELVEEN))
    assert client.get("/aa-organisatie/").status_code == 200
    antwoord = client.get(f"/aa-organisatie/{nieuwe.jaar}-burap1/")
    assert antwoord.status_code == 404
    assert "De invoer is veranderd sinds deze berekening." in antwoord.content.decode()
    assert "veranderd" not in Client().get("/aa-organisatie/2023-burap1/").content.decode()


def kapot_concept() -> Berekening:
    """A concept of which a key that it needs was taken away."""
    nieuwe = burap()
    nieuwe.kostenraming.sleutels.filter(naam="werkplekken").delete()
    return nieuwe


def burap() -> Berekening:
    """The budget of 2023, as a concept of another moment in the year."""
    invoer = voorbeeldrapport("2023-begroting").berekening.invoer
    kenmerken = invoer.kenmerken._replace(stand="burap1")
    geladen = laad(persoon=maker(), invoer=invoer._replace(kenmerken=kenmerken))
    return bereken(
        persoon=maker(), versies=Invoerversies(*geladen), codelijsten=CODELIJSTEN, reden="Toets."
    )


def test_wat_niet_in_het_geheugen_past_wordt_toch_getoond(monkeypatch: pytest.MonkeyPatch) -> None:
    vergeet_alles()
    monkeypatch.setattr(uitkomsten, "_bewaard", LRUCache(1))
    assert len(selectors.berekeningen(IEDEREEN, "aa-organisatie")) == 4


def test_een_gewijzigd_concept_toont_nooit_het_oude_bedrag() -> None:
    nieuwe = burap()
    client = Client()
    ingelogd(client, persoon("controller", AMSTELVEEN))
    adres = "/aa-organisatie/2023-burap1/"
    assert client.get(adres).status_code == 200
    nieuwe.kostenraming.regels.filter(lasten__gt=0).update(lasten=1)
    assert client.get(adres).status_code == 404

"""Components: each is shown once, with example data; figures on every page say what they are."""

import re

import pytest
from django.test import Client

from bijdrage import selectors
from bijdrage.rapport.feiten import kenmerk_kort
from config.postgres_programma import PROJECT
from samenwerking.notatie import datum
from samenwerking.rechten.persoon import IEDEREEN
from tests.bladen import BLADEN, Blad
from tests.lezer import Blad as Gelezen

ONDERDELEN = sorted(pad.name for pad in (PROJECT / "templates" / "onderdelen").glob("*.html"))
CIJFERS = [b for b in BLADEN if b.naam in ("jaar", "uren", "herkomst", "invoerblad", "verschil")]
pytestmark = pytest.mark.django_db


def test_elke_bouwsteen_wordt_getoond(client: Client) -> None:
    antwoord = client.get("/bouwstenen/")
    namen = {sjabloon.name for sjabloon in antwoord.templates}
    assert [naam for naam in ONDERDELEN if f"onderdelen/{naam}" not in namen] == []


def test_elk_sjabloon_wordt_gebruikt() -> None:
    """What no page or tag includes any more, goes."""
    bronnen = [*PROJECT.glob("templates/**/*.html"), *PROJECT.glob("*/**/*.py")]
    alles = "".join(
        p.read_text("utf-8")
        for p in bronnen
        if "tests" not in p.parts and ".venv" not in p.parts and "node_modules" not in p.parts
    )
    for map in ("onderdelen", "bijdrage/delen"):
        for pad in (PROJECT / "templates" / map).glob("*.html"):
            assert f'"{map}/{pad.name}"' in alles, pad.name


@pytest.mark.parametrize("blad", CIJFERS, ids=lambda blad: blad.adres)
def test_bij_cijfers_staat_wat_ze_zijn(blad: Blad, client: Client) -> None:
    """Status, version, last input, price level and fingerprint; notes under tables lead there."""
    html = client.get(blad.adres).content.decode()
    gelezen = Gelezen(html)
    assert "cijfers" in gelezen.ids
    for sleutel in set(re.findall(r"aa-organisatie/\d{4}-(?:begroting|rekening)", blad.adres)):
        rapport = selectors.jaarrapport(IEDEREEN, sleutel)
        assert rapport is not None
        registratie = rapport.registratie
        assert registratie is not None
        delen = (
            rapport.vingerafdruk,
            f"{registratie.status}, versie {registratie.versie}",
            f"Laatste invoer {datum(registratie.invoer_op)}",
            f"Prijspeil {rapport.prijspeil}",
        )
        for deel in delen:
            assert deel in gelezen.tekst, deel
    assert "/afronding/" in {link.adres for link in gelezen.links}
    if blad.naam != "verschil":
        assert "Eenheid euro" in gelezen.tekst


def test_start_zegt_per_jaar_versie_invoer_en_kenmerk(client: Client) -> None:
    tekst = Gelezen(client.get("/aa-organisatie/").content.decode()).tekst
    for rapport in selectors.berekeningen(IEDEREEN, "aa-organisatie"):
        registratie = rapport.registratie
        assert registratie is not None
        kort = kenmerk_kort(rapport.vingerafdruk)
        assert f"versie 1, invoer {datum(registratie.invoer_op)}, kenmerk {kort}" in tekst


def test_elke_tabel_met_bedragen_heeft_een_noot(client: Client) -> None:
    """As many notes as tables; the effects of a step share one, the make-up that of its chart.

    A note on a number stands beside that of its table; what it costs in total is of more years
    than this one, so its note does not lead to the facts of this year.
    """
    html = client.get("/aa-organisatie/2023-begroting/").content.decode()
    bij_een_bedrag = html.count('class="tabelnoot">Notitie bij')
    assert html.count('class="tabelnoot"') == html.count("<table") + bij_een_bedrag
    assert html.count('href="#cijfers"') == html.count("<table") - html.count('id="totaal"')


def test_afronding_toont_het_voorbeeld_zoals_het_rekent(client: Client) -> None:
    rijen = Gelezen(client.get("/afronding/").content.decode()).tabel("Drie delen").rijen
    _, samen, *delen = rijen
    assert samen == ("Samen", "100,00", "99", "100")
    assert sum(int(deel[3]) for deel in delen) == int(samen[3])

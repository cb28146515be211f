"""Charts: what they say, and that every mark leads to the figures that it draws."""

import re
from fractions import Fraction
from html import unescape

import pytest
from django.test import Client

from bijdrage import beelden
from bijdrage.rapport.grafieken import Beeld
from bijdrage.rapport.urenkosten import boodschap, tabel, urenkosten
from bijdrage.rapport.urenweergave import urenweergave
from bijdrage.rapport.weergave import jaarweergave
from bijdrage.rapport.zinnen import boodschap_jaren
from tests.voorbeeld import SLEUTELS, rapport

pytestmark = pytest.mark.django_db
AA = "/aa-organisatie"
KOPPELING = re.compile(r'<a aria-label="([^"]+)" href="([^"]+)"><path')
BLADEN = (
    (f"{AA}/", 4),
    (f"{AA}/2023-begroting/", 10),
    (f"{AA}/2023-begroting/uren/", 30),
    (f"{AA}/2023-begroting/knoppen/", 3),
    (f"{AA}/2023-begroting/boeken/", 3),
    (f"{AA}/2023-begroting/regels/", 3),
    (f"{AA}/totaal/0358/", 3),
    ("/verschil/aa-organisatie/2021-begroting/aa-organisatie/2023-begroting/", 6),
    ("/verschil/aa-organisatie/2021-begroting/aa-organisatie/2023-begroting/?taakveld=6.1", 4),
    ("/urenverdeling/aa-organisatie/2023-begroting-v1/lezen/", 3),
)


@pytest.mark.parametrize(("adres", "minstens"), BLADEN)
def test_every_mark_leads_to_its_figures(client: Client, adres: str, minstens: int) -> None:
    blad = client.get(adres).content.decode()
    gevonden = {(unescape(naam), unescape(naar)) for naam, naar in KOPPELING.findall(blad)}
    assert len(gevonden) >= minstens
    for naam, naar in gevonden:
        assert re.search(r": .*\d", naam), naam
        waar, _, plek = naar.partition("#")
        inhoud = blad if not waar or waar.startswith("?") else _inhoud(client, waar)
        assert not plek or f'id="{plek}"' in inhoud, naar


def _inhoud(client: Client, adres: str) -> str:
    antwoord = client.get(adres)
    assert antwoord.status_code == 200, adres
    return antwoord.content.decode()


def test_a_bar_of_the_make_up_leads_to_its_own_amount(client: Client) -> None:
    blad = client.get(f"{AA}/2023-begroting/").content.decode()
    for naam, naar in set(KOPPELING.findall(blad)):
        if "/herkomst/" in naar:
            bedrag = re.sub(r".*: ([\d.]+).*", r"\1", unescape(naam))
            herkomst = client.get(unescape(naar)).content.decode()
            heel = re.search(r'class="hoofdbedrag[^>]*>.*?€\s?(-?[\d.]+),(\d\d)', herkomst, re.S)
            assert heel, naar
            centen = int(heel[1].replace(".", "") + heel[2])
            assert abs(centen - 100 * int(bedrag.replace(".", ""))) < 100, naam


def test_paper_shows_the_same_picture_without_links() -> None:
    jaar = jaarweergave(rapport("2023-begroting")._replace(sleutel=f"{AA}/2023-begroting"[1:]))
    beeld = beelden.opbouw(jaar)
    assert "<a " in beeld.breed
    assert "<a" not in beeld.papier
    assert "</a>" not in beeld.papier
    assert re.findall(r'<path d="[^"]+"', beeld.papier) == re.findall(
        r'<path d="[^"]+"', beeld.breed
    )


@pytest.mark.parametrize("sleutel", SLEUTELS)
def test_hours_against_cost_adds_up_to_what_other_pages_show(sleutel: str) -> None:
    jaar, uren = jaarweergave(rapport(sleutel)), urenweergave(rapport(sleutel))
    rijen = urenkosten(jaar, uren)
    assert sum(rij.uren for rij in rijen) == uren.gast_uren
    assert sum(rij.urendeel for rij in rijen) == sum(rij.kostendeel for rij in rijen) == 1
    per_afdeling = {
        groep.naam: groep.bedrag
        for tabel_ in jaar.tabellen
        if tabel_.as_ == "onderdeel"
        for groep in tabel_.groepen
    }
    assert all(per_afdeling[rij.naam] == rij.euros for rij in rijen)
    assert {rij.naam for rij in rijen} == {groep.som.naam for groep in uren.groepen}
    for rij in rijen:
        assert rij.per_uur is not None
        assert abs(Fraction(rij.euros, rij.uren) - rij.per_uur) <= Fraction(1, 2)
    samen = tabel("Aalsmeer", rijen).rijen[0]
    assert samen.totaal
    assert samen.cellen[1][1].tekst.replace("\xa0", " ") == "100,0 %"


def test_its_message_is_about_the_largest_difference() -> None:
    jaar, uren = jaarweergave(rapport("2023-begroting")), urenweergave(rapport("2023-begroting"))
    rijen = urenkosten(jaar, uren)
    zin = boodschap("Aalsmeer", rijen)
    assert zin.startswith(max(rijen, key=lambda r: abs(r.urendeel - r.kostendeel)).naam)
    assert boodschap("Aalsmeer", ()) == "Er zijn geen uren en geen kosten van teams voor Aalsmeer"


@pytest.mark.parametrize(
    ("namen", "zin"),
    [
        (("2023-begroting",), "In de begroting 2023 is de berekende bijdrage € 17.871.350"),
        (
            ("2023-begroting", "2021-begroting"),
            "De berekende bijdrage steeg van € 17.432.558 in de begroting 2021 naar € 17.871.350 "
            "in de begroting 2023",
        ),
        (
            ("2021-begroting", "2023-begroting"),
            "De berekende bijdrage daalde van € 17.871.350 in de begroting 2023 naar € 17.432.558 "
            "in de begroting 2021",
        ),
        (
            ("2023-rekening", "2021-begroting"),
            "In de rekening 2023 is de berekende bijdrage € 17.350.355",
        ),
    ],
)
def test_the_message_of_the_years(namen: tuple[str, ...], zin: str) -> None:
    jaren = [jaarweergave(rapport(naam)) for naam in namen]
    assert boodschap_jaren(jaren).replace("\xa0", " ") == zin
    if len(namen) > 1:
        gelijk = [jaren[0], jaren[0]._replace()]
        assert "gelijk" in boodschap_jaren(gelijk)


def test_years_stand_in_their_order() -> None:
    jaren = [jaarweergave(rapport(naam)._replace(sleutel=f"{AA}/{naam}"[1:])) for naam in SLEUTELS]
    beeld: Beeld = beelden.ontwikkeling(jaren)
    namen = re.findall(r">((?:Begroting|Rekening) \d{4})</text>", beeld.breed)
    assert namen == ["Begroting 2021", "Rekening 2021", "Begroting 2023", "Rekening 2023"]

"""Working out what somebody said: what is read of it, which readings fit, and the page."""

from fractions import Fraction

import pytest
from django.test import Client

from bijdrage.rapport.samenstellen import jaarrapport
from bijdrage.rekenmodel.berekening import bereken
from bijdrage.uitspraak.grootheden import grootheden
from bijdrage.uitspraak.lezingen import (
    DEEL,
    Bewering,
    Oordeel,
    lees_uitspraak,
    lezing,
    lezingen,
    oordeel,
    weeg,
    weeg_beweging,
)
from tests.invoer import CODELIJSTEN, goede_invoer

BLAD = "/aa-organisatie/uitspraak/"
BEREKENING = bereken(goede_invoer())
ALLE = grootheden(jaarrapport("x/2021-begroting", BEREKENING, (), CODELIJSTEN))
PER_CODE = {grootheid.code: grootheid for grootheid in ALLE}


def _van(soort: str, van: str = "0358") -> Fraction:
    return PER_CODE[f"2021-begroting.{soort}.{van}"].waarde


@pytest.mark.parametrize(
    ("tekst", "gelezen"),
    [
        ("18 %", [(DEEL, "", Fraction(18, 100), Fraction(1, 100))]),
        ("18 % → 25,5 procent", [
            (DEEL, "", Fraction(18, 100), Fraction(1, 100)),
            (DEEL, "", Fraction(255, 1000), Fraction(1, 1000)),
        ]),
        ("€ 800 per inwoner", [("euro", "inwoner", Fraction(800), Fraction(1))]),
        ("€ 1.000 / inwoner", [("euro", "inwoner", Fraction(1000), Fraction(1))]),
        ("in 2023 betaalt Aalsmeer € 17,8 miljoen.", [
            ("euro", "", Fraction(17_800_000), Fraction(100_000))
        ]),
        ("€ 92,50 per uur", [("euro", "uur", Fraction(185, 2), Fraction(1, 100))]),
        ("in 2023 was het 5 keer zoveel", []),
        ("€ 1.23.4", []),
        ("", []),
    ],
)  # fmt: skip
def test_wat_er_gezegd_is(tekst: str, gelezen: list[tuple[str, str, Fraction, Fraction]]) -> None:
    assert [tuple(bewering[1:]) for bewering in lees_uitspraak(tekst)] == gelezen


def test_hoogstens_vier_cijfers() -> None:
    assert len(lees_uitspraak("1 % " * 9)) == 4


def test_de_grootheden_tellen_op() -> None:
    """The parts are the whole, and all together those of each municipality."""
    for soort in ("aandeel", "overhead", "taken", "uren", "inwoners"):
        assert _van(soort) + _van(soort, "0362") == _van(soort, "alle")
    for van in ("0358", "0362", "alle"):
        assert _van("overhead", van) + _van("taken", van) == _van("aandeel", van)
    assert _van("aandeel") * 100 == BEREKENING.bijdrage["Aalsmeer"]
    assert _van("uren", "alle") == Fraction(
        sum(sum(r.uren) + r.gezamenlijk for r in BEREKENING.invoer.uren), 100
    )
    assert len(PER_CODE) == len(ALLE)


def test_elke_lezing_is_een_breuk_van_wat_er_staat() -> None:
    alle = lezingen(ALLE)
    assert {een.soort for een in alle} == {
        *((DEEL, ""), ("euro", ""), ("euro", "inwoner"), ("euro", "uur"))
    }
    per_inwoner = [
        een
        for een in alle
        if een.tekst == "per eigen inwoner" and een.teller.code == "2021-begroting.aandeel.0358"
    ]
    assert [een.waarde for een in per_inwoner] == [_van("aandeel") / 30_000]


def test_welke_lezing_past() -> None:
    """A quarter of the inhabitants: said exactly, near, and far off; the nearest comes first."""
    for gezegd, verwacht in ((25, Oordeel.KLOPT), (27, Oordeel.BIJNA), (50, Oordeel.NIET)):
        (bewering,) = lees_uitspraak(f"{gezegd} %")
        gewogen = weeg(bewering, lezingen(ALLE))
        afstanden = [abs(een.waarde - bewering.waarde) for _, een in gewogen]
        assert afstanden == sorted(afstanden)
        inwoners = [w for w, een in gewogen if een.teller.code == "2021-begroting.inwoners.0358"]
        assert inwoners == [verwacht]


@pytest.mark.parametrize(
    ("waarde", "verwacht"),
    [
        (Fraction(175, 1000), Oordeel.KLOPT),
        (Fraction(18499, 100_000), Oordeel.KLOPT),
        (Fraction(185, 1000), Oordeel.BIJNA),
        (Fraction(17499, 100_000), Oordeel.BIJNA),
        (Fraction(198, 1000), Oordeel.BIJNA),
        (Fraction(1981, 10_000), Oordeel.NIET),
    ],
)
def test_afgerond_zo_grof_als_het_gezegd_is(waarde: Fraction, verwacht: Oordeel) -> None:
    bewering = Bewering("18 %", DEEL, "", Fraction(18, 100), Fraction(1, 100))
    assert oordeel(bewering, waarde) == verwacht


def test_van_het_ene_cijfer_naar_het_andere() -> None:
    """The same reading of two years; each pair in order, and judged by the worse of the two."""
    later = [x._replace(jaar=2023, sleutel="x/2023-begroting") for x in ALLE]
    dubbel = [x._replace(waarde=x.waarde * 2) if x.code.endswith("rs.0358") else x for x in later]
    alle = lezingen([*ALLE, *dubbel])
    van, naar, ander = lees_uitspraak("25 % 50 % € 5")
    gewogen = weeg_beweging(van, naar, alle)
    oordeel_, een, later_ = gewogen[0]
    assert (oordeel_, een.tekst) == (Oordeel.KLOPT, "deel van alle inwoners")
    assert (een.waarde, later_.waarde) == (Fraction(1, 4), Fraction(1, 2))
    assert all(a.teller.jaar < b.teller.jaar and a.kenmerk == b.kenmerk for _, a, b in gewogen)
    assert weeg_beweging(naar, van, alle)[0][0] is Oordeel.NIET
    assert weeg_beweging(van, ander, alle) == []


def test_een_noemer_van_nul() -> None:
    teller = ALLE[0]
    assert lezing(teller, teller) is not None
    assert lezing(teller, teller._replace(waarde=Fraction())) is None


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("vraag", "tekst"),
    [
        ({}, "Typ wat er is gezegd"),
        ({"uitspraak": "18 % → 25 %"}, "Lezingen die niet passen bij «25 %»"),
        ({"uitspraak": "18 % → 25 %"}, "Van «18 %» naar «25 %»"),
        ({"uitspraak": "€ 800 per inwoner"}, "per eigen inwoner"),
        ({"uitspraak": "€ 9 per uur"}, "geen lezing geeft dit cijfer of komt in de buurt"),
        (
            {
                "teller": "2023-begroting.gepubliceerd.0358",
                "noemer": "2023-begroting.inwoners.0358",
            },
            "€ 594,47 per inwoner",
        ),
        ({"uitspraak": ""}, "Vul «Wat is er gezegd?» in."),
        ({"uitspraak": "veel"}, "staat geen percentage of bedrag"),
        ({"teller": "x", "noemer": ""}, "Selecteer een geldige keuze"),
    ],
)
def test_het_blad(client: Client, vraag: dict[str, str], tekst: str) -> None:
    blad = client.get(BLAD, vraag).content.decode().replace("\N{NO-BREAK SPACE}", " ")
    assert tekst.lower() in blad.lower()


@pytest.mark.django_db
def test_een_samenwerking_zonder_gepubliceerde_cijfers(client: Client) -> None:
    assert client.get(BLAD).status_code == 200
    assert client.get("/bestaat-niet/uitspraak/").status_code == 404

"""The connection to the ledger."""

import pytest
from hypothesis import given, settings

from bijdrage.boeken.aansluiting import (
    GEEN_POST,
    PER_DUIZEND,
    Post,
    buiten_per_component,
    lees_uittreksel,
    sluit_aan,
)
from bijdrage.rekenmodel.berekening import bereken
from bijdrage.rekenmodel.invoer import Invoer
from bijdrage.rekenmodel.resultaat import Berekening
from tests.bijdrage.rekenmodel.invoeren import invoeren
from tests.bijdrage.rekenmodel.voorbeeld import voorbeeld

VOORBEELD = """
    Uren
    onderdeel | taak | taakveld | aard    | uren Aalsmeer | uren Amstelveen
    A         | zorg | 6.1      | primair | 100           | 300

    Componenten
    component  | behandeling | grondslag
    personeel  | uren        |
    doorbelast | buiten      | telt al mee bij personeel

    Lasten
    regel | onderdeel | component  | categorie | lasten  | baten | aard
    L1    | A         | personeel  | 1.1       | 6000,00 |       | structureel
    L2    | A         | personeel  | 3.8       | 399,00  | 10    | structureel
    L3    |           | doorbelast | 7.5       | -500    |       | structureel
"""
KOP = "rekening;omschrijving;lasten;baten;component\n"
GOED = KOP + "6000;Salarissen;6.399,00;10,00;personeel\n7500;Doorbelast;-500;;doorbelast\n"


def rekening() -> Berekening:
    return bereken(voorbeeld(VOORBEELD))


@settings(max_examples=60)
@given(invoeren())
def test_verdeeld_en_buiten_is_het_grootboek(invoer: Invoer) -> None:
    """To the cent, whatever the ledger names."""
    aansluiting = sluit_aan(bereken(invoer), ())
    assert aansluiting.verdeeld + aansluiting.buiten == aansluiting.invoer
    assert -sum(rij.verschil for rij in aansluiting.rijen) == aansluiting.invoer


def test_uittreksel_sluit_tot_op_de_cent() -> None:
    posten, fouten = lees_uittreksel(GOED.encode(), ("personeel", "doorbelast"))
    aansluiting = sluit_aan(rekening(), posten)
    assert not fouten
    assert aansluiting.sluit
    assert (aansluiting.verdeeld, aansluiting.buiten) == (638900, -50000)
    assert aansluiting.invoer == aansluiting.grootboek == 588900


@pytest.mark.parametrize(("oud", "nieuw"), [("6.399,00", "6.399,01"), ("10,00", "9,99")])
def test_een_cent_ernaast_sluit_niet(oud: str, nieuw: str) -> None:
    posten, _ = lees_uittreksel(GOED.replace(oud, nieuw).encode(), ("personeel", "doorbelast"))
    aansluiting = sluit_aan(rekening(), posten)
    assert [(rij.sluit, rij.verschil) for rij in aansluiting.rijen] == [(False, 1), (True, 0)]


def test_rekeningen_van_een_component_sluiten_samen() -> None:
    """A ledger has many accounts for one component: only together are they the input."""
    inhoud = KOP + (
        "6000;Salarissen;6.000,00;;personeel\n7500;Doorbelast;-500;;doorbelast\n"
        "6100;Sociale lasten;399,00;{baten};personeel\n"
    )
    namen = ("personeel", "doorbelast")
    goed, _ = lees_uittreksel(inhoud.format(baten="10,00").encode(), namen)
    aansluiting = sluit_aan(rekening(), goed)
    assert aansluiting.sluit and aansluiting.gelijk
    assert [rij.post.naam for rij in aansluiting.rijen] == [
        "6000 Salarissen en 1 andere post",
        "7500 Doorbelast",
    ]
    fout, _ = lees_uittreksel(inhoud.format(baten="9,99").encode(), namen)
    aansluiting = sluit_aan(rekening(), fout)
    assert [rij.sluit for rij in aansluiting.rijen] == [False, True]
    assert aansluiting.verschil == 1


def test_posten_die_via_een_ander_samenhangen_zijn_een_rij() -> None:
    posten = [
        Post("a", 1, 0, frozenset({"x"})),
        Post("b", 2, 0, frozenset({"y"})),
        Post("c", 4, 0, frozenset({"x", "y"})),
        Post("d", 8, 0, frozenset()),
    ]
    rijen = sluit_aan(rekening(), posten).rijen
    assert [(rij.post.naam, rij.post.lasten) for rij in rijen[:2]] == [
        ("a en 2 andere posten", 7),
        ("d", 8),
    ]


def test_gepubliceerd_in_duizenden_sluit_binnen_de_afronding() -> None:
    def post(lasten: int) -> Post:
        return Post("personeel", lasten, 0, frozenset({"personeel"}), "JV", PER_DUIZEND)

    assert sluit_aan(rekening(), [post(600_000)]).rijen[0].sluit
    assert not sluit_aan(rekening(), [post(700_000)]).rijen[0].sluit


def test_component_zonder_post_staat_er_ook() -> None:
    rijen = sluit_aan(rekening(), [Post("personeel", 639900, 1000, frozenset({"personeel"}))]).rijen
    assert [(rij.post.naam, rij.sluit) for rij in rijen] == [
        ("personeel", True),
        (GEEN_POST, False),
    ]


def test_een_lege_rij_telt_niet() -> None:
    posten, fouten = lees_uittreksel(f"{GOED};;;;\n".encode(), ("personeel", "doorbelast"))
    assert len(posten) == 2
    assert not fouten


def test_wat_er_niet_in_zit_met_reden() -> None:
    assert [tuple(b) for b in buiten_per_component(rekening())] == [
        ("doorbelast", "telt al mee bij personeel", -50000, 0)
    ]


@pytest.mark.parametrize(
    ("inhoud", "rij", "kolom"),
    [
        (GOED.replace("component", "post", 1).encode(), 1, "component"),
        (GOED.replace("6.399,00", "6,399.00").encode(), 2, "lasten"),
        (GOED.replace(";personeel", ";personel").encode(), 2, "component"),
        (b"", 1, "rekening"),
        (f"{KOP}6000;Lonen; 2023;6.399,00;;\n".encode(), 2, ""),
        (GOED.replace("component", "lasten;component", 1).encode(), 1, "lasten"),
        (GOED.replace("Salarissen", "Coördinatie").encode("latin-1"), 0, ""),
    ],
)
def test_fouten_in_het_uittreksel(inhoud: bytes, rij: int, kolom: str) -> None:
    posten, fouten = lees_uittreksel(inhoud, ("personeel", "doorbelast"))
    assert not posten
    assert (fouten[0].rij, fouten[0].kolom) == (rij, kolom)
    assert fouten[0].herstel

"""The booking proposal: it adds up, mirrors, and says what is not right."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bijdrage.boeken.voorstel import (
    BRUTO,
    NETTO,
    TEGENKANT,
    Keuze,
    OngeldigeKeuze,
    boekingsvoorstel,
)
from bijdrage.rekenmodel.berekening import bereken
from bijdrage.rekenmodel.invoer import Invoer
from samenwerking.iv3 import BATEN, LASTEN
from tests.bijdrage.rekenmodel.invoeren import invoeren
from tests.bijdrage.rekenmodel.voorbeeld import voorbeeld
from tests.invoer import CODELIJSTEN

GROEN = """
    Uren
    onderdeel | taak  | taakveld | aard     | uren Aalsmeer | uren Amstelveen
    A         | zorg  | 6.1      | primair  | 100           | 300
    A         | staf  | 0.4      | overhead | 50            | 150

    Lasten
    regel | onderdeel | component | categorie | lasten | baten | aard
    L1    | A         | personeel | 1.1       | 600    |       | structureel
    L2    | A         | personeel | 3.8       |        | 60    | structureel

    Correcties
    code | soort   | omschrijving | gemeente | taakveld | bedrag | aard
    K    | korting | korting      | Aalsmeer | 0.2      | -10    | structureel
"""

keuzes = st.builds(
    Keuze, st.sampled_from(sorted(TEGENKANT)), st.just("per uur onder gezag"), st.booleans()
)


def groen() -> Invoer:
    return voorbeeld(GROEN)


@settings(max_examples=60)
@given(invoeren(), keuzes)
def test_boekingen_zijn_samen_de_bijdrage(invoer: Invoer, keuze: Keuze) -> None:
    """To the cent, for every municipality; and both sides mirror."""
    berekening = bereken(invoer)
    voorstel = boekingsvoorstel(berekening, CODELIJSTEN, keuze)
    for gast, bijdrage in berekening.bijdrage.items():
        assert sum(b.bedrag for b in voorstel.boekingen if b.gemeente == gast) == bijdrage
        assert sum(b.bedrag for b in voorstel.boekingen if b.tegenpartij == gast) == bijdrage
    assert voorstel.spiegel.sluit
    assert {b.zijde for b in voorstel.boekingen if b.gemeente == berekening.centrum} <= {BATEN}
    if keuze.gespiegeld:
        assert not any(rij.verschil for rij in voorstel.spiegel.taakvelden)


def test_gastgemeente_spreidt_en_centrumgemeente_boekt_op_overhead() -> None:
    voorstel = boekingsvoorstel(bereken(groen()), CODELIJSTEN)
    rijen = [(b.gemeente, b.zijde, b.taakveld, b.categorie, b.bedrag) for b in voorstel.boekingen]
    assert rijen == [
        ("Aalsmeer", LASTEN, "0.2", "4.3.2", -1000),
        ("Aalsmeer", LASTEN, "0.4", "4.3.2", 4500),
        ("Aalsmeer", LASTEN, "6.1", "4.3.2", 9000),
        ("Amstelveen", BATEN, "0.4", "4.3.2", 12500),
    ]
    assert [b.overhead for b in voorstel.boekingen] == [False, True, False, False]


def test_verschil_per_taakveld_is_verklaard() -> None:
    spiegel = boekingsvoorstel(bereken(groen()), CODELIJSTEN).spiegel
    assert {rij.code: rij.verschil for rij in spiegel.taakvelden} == {
        "0.2": -1000,
        "0.4": -8000,
        "6.1": 9000,
    }
    assert all(rij.uitleg for rij in spiegel.taakvelden)


def test_ingeleend_personeel_heeft_aan_de_andere_kant_een_andere_categorie() -> None:
    keuze = Keuze("3.5.1", "per uur tegen tarief onder gezag van Aalsmeer")
    voorstel = boekingsvoorstel(bereken(groen()), CODELIJSTEN, keuze)
    overhead = {b.zijde: b for b in voorstel.boekingen if b.overhead}
    assert (overhead[LASTEN].categorie, overhead[BATEN].categorie) == ("3.5.1", "3.5.2")
    assert {b.motief for b in overhead.values()} == {keuze.motief}
    assert voorstel.spiegel.sluit


@pytest.mark.parametrize(
    ("keuze", "zin"),
    [
        (Keuze("3.8"), "ontbreekt het motief"),
        (Keuze("3.8", "  "), "ontbreekt het motief"),
        (Keuze("4.3.3", "omdat het kan"), "daarom 4.3.2 en niet 4.3.3"),
        (Keuze("9.9", "omdat het kan"), "kan niet voor het overheaddeel"),
    ],
)
def test_keuze_die_niet_kan(keuze: Keuze, zin: str) -> None:
    berekening = bereken(groen())
    assert boekingsvoorstel(berekening, CODELIJSTEN, Keuze("3.8", "afgesproken prestatie"))
    with pytest.raises(OngeldigeKeuze, match=zin):
        boekingsvoorstel(berekening, CODELIJSTEN, keuze)


def test_negatief_bedrag_is_een_bevinding_en_wordt_niet_weggestreept() -> None:
    voorstel = boekingsvoorstel(bereken(groen()), CODELIJSTEN)
    assert [(p.wat, "negatief" in p.melding) for p in voorstel.bevindingen] == [
        ("Aalsmeer, 0.2 × 4.3.2", True)
    ]


def test_grijze_cel_van_het_jaar() -> None:
    """4.3.2 on 0.10 is forbidden; on 0.2 it is not."""
    invoer = voorbeeld(GROEN.replace("| 0.2      | -10 ", "| 0.10     | -10 "))
    grijs = boekingsvoorstel(bereken(invoer), CODELIJSTEN).bevindingen
    assert [p.wat for p in grijs if "grijze cel" in p.melding] == ["Aalsmeer, 0.10 × 4.3.2"]


@pytest.mark.parametrize(("gespiegeld", "bruto"), [(False, 30000), (True, 20000)])
def test_overhead_bruto_en_na_aftrek(gespiegeld: bool, bruto: int) -> None:
    """With numerator and denominator; the net is the own overhead, whatever way is booked."""
    kaal = voorbeeld(GROEN.partition("\n    Correcties")[0].replace("| 60 ", "| 0  "))
    voorstel = boekingsvoorstel(bereken(kaal), CODELIJSTEN, Keuze(gespiegeld=gespiegeld))
    cijfers = {(c.gemeente, c.soort): (c.teller, c.noemer) for c in voorstel.overhead}
    assert cijfers == {
        ("Amstelveen", BRUTO): (bruto, 60000),
        ("Amstelveen", NETTO): (15000, 60000),
        ("Aalsmeer", BRUTO): (5000, 15000),
    }


def test_noemer_is_de_begroting_waar_die_bekend_is() -> None:
    cijfers = boekingsvoorstel(
        bereken(groen()), CODELIJSTEN, totale_lasten={"Aalsmeer": 10**9}
    ).overhead
    assert [c.noemer for c in cijfers if c.gemeente == "Aalsmeer"] == [10**9]

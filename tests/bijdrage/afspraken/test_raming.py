"""Four years ahead."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings

from bijdrage.afspraken.correctie import Correctieafspraak
from bijdrage.afspraken.overeenkomst import (
    WERKELIJK,
    Afbouw,
    Componentafspraak,
    Indexcijfer,
    Indexweging,
    Overeenkomst,
)
from bijdrage.afspraken.raming import Raming, RamingFout, raam, terugblik
from bijdrage.rekenmodel.berekening import bereken
from bijdrage.rekenmodel.invoer import Invoer
from bijdrage.rekenmodel.resultaat import Berekening
from tests.bijdrage.rekenmodel.invoeren import invoeren
from tests.bijdrage.rekenmodel.voorbeeld import voorbeeld

PROCENT = 1_000_000
VOORBEELD = """
    Uren
    onderdeel | taak | taakveld | aard    | uren Aalsmeer | uren Amstelveen
    A         | zorg | 6.1      | primair | 100           | 300

    Lasten
    regel | onderdeel | component | categorie | lasten   | aard
    L1    | A         | personeel | 1.1       | 40000,00 | structureel
    L2    | A         | personeel | 3.5.1     | 4000,00  | incidenteel

    Correcties
    code | soort   | omschrijving | gemeente | taakveld | bedrag | percentage | basis     | aard
    K    | korting | korting      | Aalsmeer | 0.4      | -300   |            |           | structureel
    E    | overig  | eenmalig     | Aalsmeer | 0.4      | 50     |            |           | incidenteel
    P    | overig  | opslag       | Aalsmeer | 0.4      |        | 1          | bijdrage  | structureel
"""
LOON = Indexweging("loon", 70 * PROCENT)
PRIJS = Indexweging("prijs", 30 * PROCENT)


def cijfers(*jaren: int) -> list[Indexcijfer]:
    """Wages 3 %, prices 1 % a year: together 2,4 %."""
    return [
        Indexcijfer(reeks, jaar, procent * PROCENT, "CPB", date(jaar - 1, 9, 1), True)
        for jaar in jaren
        for reeks, procent in (("loon", 3), ("prijs", 1))
    ]


def overeenkomst(**anders: Any) -> Overeenkomst:
    afspraak = Componentafspraak("personeel", "uren", weging=(LOON, PRIJS))
    return Overeenkomst("Afspraken", 2013, None, componenten=(afspraak._replace(**anders),))


def vooruit(
    afspraken: Overeenkomst | None = None, jaren: tuple[int, ...] = (2022, 2023, 2024)
) -> Raming:
    gekozen = afspraken or overeenkomst()
    return raam(berekening(), "Aalsmeer", (gekozen,), cijfers(*jaren))


def berekening() -> Berekening:
    return bereken(voorbeeld(VOORBEELD))


def test_eerste_jaar_is_de_berekening() -> None:
    eerste = vooruit().jaren[0]
    assert eerste.jaar == 2021
    assert eerste.bedrag == berekening().bijdrage["Aalsmeer"]


@settings(max_examples=40)
@given(invoeren())
def test_eerste_jaar_is_altijd_de_berekening(invoer: Invoer) -> None:
    uitkomst = bereken(invoer)
    for gast, bijdrage in uitkomst.bijdrage.items():
        assert raam(uitkomst, gast, (), (), jaren=0).jaren[0].bedrag == bijdrage


def test_vier_jaar_met_index_en_correcties() -> None:
    """Structural 10.000 goes up 2,4 % a year; 1.000 and E end; K stays; P is 1 % of the rest."""
    posten = [{p.naam: p.bedrag for p in jaar.posten} for jaar in vooruit().jaren]
    assert posten == [
        {"personeel": 1_100_000, "K": -30_000, "E": 5_000, "P": 10_750},
        {"personeel": 1_024_000, "K": -30_000, "P": 9_940},
        {"personeel": 1_048_576, "K": -30_000, "P": 10_186},
        {"personeel": 1_073_742, "K": -30_000, "P": 10_437},
    ]


def test_elk_jaar_zegt_waar_het_van_is_gemaakt() -> None:
    jaren = vooruit().jaren
    personeel = jaren[1].posten[0]
    assert (personeel.vorig, jaren[0].posten[0].incidenteel) == (1_100_000, 100_000)
    assert [(d.cijfer.reeks, d.gewicht) for d in personeel.indexen] == [
        ("loon", 70 * PROCENT),
        ("prijs", 30 * PROCENT),
    ]


def test_korting_die_in_stappen_eindigt() -> None:
    """300 over 3 steps from 2021: the step of 2021 is in the calculation already."""
    afbouw = Afbouw("KORT", "korting eindigt", "ingroei", "Aalsmeer", 10_000, 3, 2021)
    raming = vooruit(overeenkomst()._replace(afbouw=(afbouw,)))
    stappen = [sum(p.bedrag for p in jaar.posten if p.naam == "KORT") for jaar in raming.jaren]
    assert stappen == [0, 3_333, 6_667, 6_667]
    ander = vooruit(overeenkomst()._replace(afbouw=(afbouw._replace(gemeente="Uithoorn"),)))
    assert not any(p.naam == "KORT" for jaar in ander.jaren for p in jaar.posten)


def test_ontbrekende_index_is_een_fout_met_naam_en_jaar() -> None:
    with pytest.raises(RamingFout) as fout:
        vooruit(jaren=(2022, 2024))
    assert fout.value.ontbreekt == (
        "De index «loon» van 2023 ontbreekt. Leg hem vast.",
        "De index «prijs» van 2023 ontbreekt. Leg hem vast.",
    )


@pytest.mark.parametrize(
    ("afspraken", "zin"),
    [
        (overeenkomst()._replace(laatste_jaar=2022), "Voor 2023 is geen overeenkomst bekend"),
        (overeenkomst(component="ICT"), "Over «personeel» zegt Afspraken niets"),
        (overeenkomst(weging=(LOON,)), "samen geen 100 %"),
        (overeenkomst(weging=()), "samen geen 100 %"),
    ],
)
def test_ontbrekende_afspraak_is_een_fout(afspraken: Overeenkomst, zin: str) -> None:
    with pytest.raises(RamingFout, match=zin):
        vooruit(afspraken)


def test_wat_werkelijk_wordt_geraamd_krijgt_geen_index() -> None:
    jaren = vooruit(overeenkomst(raming=WERKELIJK, weging=()), jaren=()).jaren
    assert [jaar.posten[0].bedrag for jaar in jaren] == [1_100_000, 1_000_000, 1_000_000, 1_000_000]
    assert jaren[1].posten[0].werkelijk


def test_definitief_cijfer_gaat_voor_voorlopig() -> None:
    voorlopig = [c._replace(percentage=0, definitief=False) for c in cijfers(2022)]
    raming = raam(
        berekening(), "Aalsmeer", (overeenkomst(),), [*cijfers(2022), *voorlopig], jaren=1
    )
    assert raming.jaren[1].posten[0].bedrag == 1_024_000


def test_terugblik() -> None:
    bekend = {(2021, "rekening"): 1, (2022, "begroting"): 2, (2022, "begroting-na-wijziging"): 3}
    assert [tuple(t) for t in terugblik(2023, bekend)] == [
        (2021, "rekening", 1),
        (2022, "begroting-na-wijziging", 3),
    ]
    assert [t.bedrag for t in terugblik(2022, bekend)] == [None, None]


def met_afspraken(*afspraken: Correctieafspraak) -> Raming:
    return raam(berekening(), "Aalsmeer", (overeenkomst(),), cijfers(2022, 2023, 2024), afspraken)


def _correctie(raming: Raming, code: str) -> list[int | None]:
    """The amounts of a correction per year; None where it does not stand."""
    per_jaar = [{p.naam: p.bedrag for p in jaar.posten} for jaar in raming.jaren]
    return [posten.get(code) for posten in per_jaar]


EENMALIG = Correctieafspraak(
    *("E", "overig", "Aalsmeer", "incidenteel"),
    eerste_jaar=2021,
    laatste_jaar=2023,
    bedragen=((2021, 5_000), (2022, 6_000), (2023, 0)),
)


def test_een_correctie_gaat_zoals_zij_is_afgesproken() -> None:
    """E would end after its year and K would go on; agreed is otherwise."""
    k = EENMALIG._replace(
        code="K", soort="korting", laatste_jaar=2022, bedragen=((2021, -30_000), (2022, -10_000))
    )
    raming = met_afspraken(EENMALIG, k)
    assert _correctie(raming, "E") == [5_000, 6_000, 0, None]
    assert _correctie(raming, "K") == [-30_000, -10_000, None, None]
    assert {p.naam for p in raming.jaren[1].posten if p.afgesproken} == {"E", "K"}


def test_wat_later_begint_komt_erbij_en_telt_in_een_percentage() -> None:
    """What was agreed of another code begins when it was agreed; P is 1 % of all of it."""
    later = EENMALIG._replace(code="L", laatste_jaar=None, eerste_jaar=2023)
    raming = met_afspraken(later._replace(bedragen=((2023, 10_000), (2024, 10_000))))
    assert _correctie(raming, "L") == [None, None, 10_000, 10_000]
    assert _correctie(raming, "P") == [10_750, 9_940, 10_286, 10_537]


def test_een_afgesproken_bedrag_dat_ontbreekt_is_een_fout_met_code_en_jaar() -> None:
    with pytest.raises(RamingFout) as fout:
        met_afspraken(EENMALIG._replace(laatste_jaar=None))
    assert fout.value.ontbreekt == (
        "Het afgesproken bedrag van correctie E in 2024 ontbreekt. Leg het vast.",
    )


def test_van_een_andere_gemeente_verandert_niets() -> None:
    ander = EENMALIG._replace(gemeente="Uithoorn", laatste_jaar=None)
    assert met_afspraken(ander) == met_afspraken()

"""What a property test does not pin down: ties, signs, and the rules for odd cases, by example."""

import pytest

from bijdrage.bbv.regels import beoordeel
from bijdrage.rekenmodel.berekening import bereken
from bijdrage.rekenmodel.invoer import Invoer
from samenwerking.iv3 import taakveld_volgorde
from tests.bijdrage.rekenmodel.voorbeeld import euro, voorbeeld
from tests.invoer import CODELIJSTEN

Regel = tuple[str, str, str, str]


def cellen(invoer: Invoer) -> list[Regel]:
    return [(t.regel, t.taakveld, t.gemeente, euro(t.netto)) for t in bereken(invoer).toedelingen]


def correcties(invoer: Invoer, gemeente: str = "Aalsmeer") -> list[tuple[str, str, str]]:
    boekingen = bereken(invoer).correcties
    return [(b.code, b.taakveld, euro(b.bedrag)) for b in boekingen if b.gemeente == gemeente]


TAAKVELDEN = """
    Uren
    onderdeel | taak | taakveld | aard    | uren Aalsmeer | uren Amstelveen
    T         | a    | 6.81     | primair | 1             | 1
    T         | b    | 0.10     | primair | 1             | 1
    T         | c    | 6.71     | primair | 1             | 1
    T         | d    | 0.9      | primair | 1             | 1

    Lasten
    regel | onderdeel | component | categorie | lasten | aard
    L1    | T         | personeel | 1.1       | {lasten} | structureel
"""

VOLGORDE = [
    ("0.9", "Aalsmeer"),
    ("0.9", "Amstelveen"),
    ("0.10", "Aalsmeer"),
    ("0.10", "Amstelveen"),
    ("6.71", "Aalsmeer"),
    ("6.71", "Amstelveen"),
    ("6.81", "Aalsmeer"),
]


@pytest.mark.parametrize("lasten", range(1, 8))
def test_gelijke_resten_gaan_naar_taakveld_en_dan_cbs(lasten: int) -> None:
    """Eight equal cells: so many cents, so many cells in the order of taakveld and CBS code."""
    invoer = voorbeeld(TAAKVELDEN.format(lasten=f"0,0{lasten}"))
    assert [(taakveld, g) for _, taakveld, g, _ in cellen(invoer)] == VOLGORDE[:lasten]


def test_een_negatief_bedrag_geeft_dezelfde_cellen() -> None:
    invoer = voorbeeld(TAAKVELDEN.format(lasten="-0,03"))
    hoort = [("L1", taakveld, gemeente, "-0,01") for taakveld, gemeente in VOLGORDE[:3]]
    assert cellen(invoer) == hoort


def test_volgorde_van_taakvelden_met_letters() -> None:
    codes = ["6.81", "6.71b", "6.711", "0.10", "6.71a", "6.72", "0.9", "6.71", "6.9"]
    hoort = ["0.9", "0.10", "6.9", "6.71", "6.71a", "6.71b", "6.72", "6.81", "6.711"]
    assert sorted(codes, key=taakveld_volgorde) == hoort


def test_gelijke_resten_op_taakvelden_met_letters() -> None:
    """In 2023 one cent over 6.71b and 6.71a goes to 6.71a."""
    invoer = voorbeeld("""
        Kenmerken
        naam         | waarde
        samenwerking | Voorbeeld
        jaar         | 2023
        stand        | begroting

        Uren
        onderdeel | taak | taakveld | aard    | uren Aalsmeer | uren Amstelveen
        T         | a    | 6.71b    | primair | 1             |
        T         | b    | 6.71a    | primair | 1             |

        Lasten
        regel | onderdeel | component | categorie | lasten | aard
        L1    | T         | personeel | 1.1       | 0,01   | structureel
    """)
    assert cellen(invoer) == [("L1", "6.71a", "Aalsmeer", "0,01")]


TWEE_TAAKVELDEN = """
    Uren
    onderdeel | taak | taakveld | aard    | uren Aalsmeer | uren Amstelveen
    T         | a    | 0.2      | primair | 1             | 1
    W         | b    | 6.1      | primair | 1             | 1

    Componenten
    component | behandeling
    personeel | uren
    leges     | uren

    Lasten
    regel | onderdeel | component | categorie | lasten  | baten  | aard
    L1    | T         | personeel | 1.1       | {t}     |        | structureel
    L2    | W         | personeel | 1.1       | {w}     |        | structureel
    L3    | W         | leges     | 3.7       |         | {baten} | structureel

    Correcties
    code | soort | gemeente | taakveld | bedrag | percentage | basis   | aard
    K1   | index | Aalsmeer |          |        | {procent}  | {basis} | structureel
"""


@pytest.mark.parametrize(
    ("t", "w", "hoort"),
    [
        ("400", "200", [("0.2", "20,00"), ("6.1", "10,00")]),
        ("400", "-200", [("0.2", "10,00")]),
        ("-400", "200", [("0.2", "-10,00")]),
        ("200", "-400", [("6.1", "-10,00")]),
        ("0,05", "0", []),
    ],
)
def test_percentage_over_taakvelden_met_wisselend_teken(
    t: str, w: str, hoort: list[tuple[str, str]]
) -> None:
    """Ten percent of half of T and W; only taakvelden with the sign of the total carry it."""
    invoer = voorbeeld(
        TWEE_TAAKVELDEN.format(t=t, w=w, baten="0", procent="10", basis="basisbijdrage")
    )
    assert correcties(invoer) == [("K1", taakveld, bedrag) for taakveld, bedrag in hoort]


def test_percentage_van_een_basis_van_nul() -> None:
    """T costs what W brings in: no correction, and a finding."""
    invoer = voorbeeld(
        TWEE_TAAKVELDEN.format(t="300", w="0", baten="300", procent="10", basis="basisbijdrage")
    )
    berekening = bereken(invoer)
    assert correcties(invoer) == []
    gevonden = [b for b in beoordeel(berekening, CODELIJSTEN) if b.object == "K1"]
    assert len(gevonden) == 1


def test_percentage_van_een_component() -> None:
    """Only the component counts: 3 % of half of 100, not of what leges bring in."""
    invoer = voorbeeld(
        TWEE_TAAKVELDEN.format(t="60", w="40", baten="300", procent="3", basis="personeel")
    )
    assert correcties(invoer) == [("K1", "0.2", "0,90"), ("K1", "6.1", "0,60")]


@pytest.mark.parametrize(
    ("procent", "hoort"),
    [("0,5", "0,01"), ("-0,5", "-0,01"), ("1,5", "0,02"), ("1,499999", "0,01")],
)
def test_een_percentage_wordt_half_van_nul_af_gerond(procent: str, hoort: str) -> None:
    """Of a basis of € 1,00: half a cent is a whole one, either way."""
    invoer = voorbeeld(
        TWEE_TAAKVELDEN.format(t="2", w="0", baten="0", procent=procent, basis="basisbijdrage")
    )
    assert correcties(invoer) == [("K1", "0.2", hoort)]


AFSPRAAK = """
    Componenten
    component | behandeling | sleutel
    licenties | afspraak    | ICT

    Sleutels
    sleutel | soort  | waarde Aalsmeer | waarde Amstelveen
    ICT     | bedrag | {afspraak}      |

    Lasten
    regel | component | categorie | lasten | baten | aard        | taakveld
    L10   | licenties | 3.8       | 100    |       | structureel | 6.1
    L9    | licenties | 3.8       | 130    | 30    | structureel |
    L8    | licenties | 3.8       | -50    |       | structureel |
"""


@pytest.mark.parametrize(
    ("afspraak", "hoort"),
    [
        ("0,01", [("L10", "6.1", "Aalsmeer", "0,01")]),
        ("50", [("L10", "6.1", "Aalsmeer", "25,00"), ("L9", "0.4", "Aalsmeer", "25,00")]),
        ("0", []),
        ("-0,03", [("L10", "6.1", "Aalsmeer", "-0,02"), ("L9", "0.4", "Aalsmeer", "-0,01")]),
        ("1000", [("L10", "6.1", "Aalsmeer", "500,00"), ("L9", "0.4", "Aalsmeer", "500,00")]),
    ],
)
def test_afspraak_over_de_regels(afspraak: str, hoort: list[Regel]) -> None:
    """Over 100 and 100 net; the negative line counts as zero; ties: L10 is before L9 as text."""
    invoer = voorbeeld(AFSPRAAK.format(afspraak=afspraak))
    assert [cel for cel in cellen(invoer) if cel[2] == "Aalsmeer"] == hoort
    assert sum(t.netto for t in bereken(invoer).toedelingen) == 15000
    baten = {t.gemeente: t.baten for t in bereken(invoer).toedelingen if t.baten}
    assert baten == {"Amstelveen": 3000}


def test_geen_afspraak_zonder_kosten() -> None:
    """An agreed amount of zero on a component without a line is no fault, and gives nothing."""
    zonder = AFSPRAAK.format(afspraak="0").split("    L10")[0]
    assert cellen(voorbeeld(zonder)) == []


def test_regel_van_uren_op_een_taakveld() -> None:
    """A manager's salary wholly on 0.4; his unit's other cost over both taakvelden."""
    invoer = voorbeeld("""
        Uren
        onderdeel | taak    | taakveld | aard     | uren Aalsmeer | uren Amstelveen | uren gezamenlijk
        T         | loket   | 6.1      | primair  | 30            | 10              |
        T         | leiding | 0.4      | overhead |               |                 | 20

        Lasten
        regel | onderdeel | component | categorie | lasten | aard        | taakveld
        L1    | T         | personeel | 1.1       | 20,00  | structureel | 0.4
        L2    | T         | personeel | 1.1       | 60,00  | structureel |
    """)
    assert cellen(invoer) == [
        ("L1", "0.4", "Aalsmeer", "15,00"),
        ("L1", "0.4", "Amstelveen", "5,00"),
        ("L2", "0.4", "Aalsmeer", "15,00"),
        ("L2", "0.4", "Amstelveen", "5,00"),
        ("L2", "6.1", "Aalsmeer", "30,00"),
        ("L2", "6.1", "Amstelveen", "10,00"),
    ]


def test_uren_onderdeel_in_beide_rondes() -> None:
    """Within the unit: 1 to 3 in round 1; in round 2 with the joint hours, still 1 to 3."""
    invoer = voorbeeld("""
        Uren
        onderdeel | taak    | taakveld | aard     | uren Aalsmeer | uren Amstelveen | uren gezamenlijk | sleutel
        T         | loket   | 6.1      | primair  | 1             | 3               |                  |
        T         | samen   | 6.1      | primair  |               |                 | 8                | uren-onderdeel
        T         | leiding | 0.4      | overhead |               |                 | 4                | uren-onderdeel
        W         | balie   | 0.2      | primair  | 100           |                 |                  |

        Lasten
        regel | onderdeel | component | categorie | lasten | aard
        L1    | T         | personeel | 1.1       | 16,00  | structureel
    """)
    assert cellen(invoer) == [
        ("L1", "0.4", "Aalsmeer", "1,00"),
        ("L1", "0.4", "Amstelveen", "3,00"),
        ("L1", "6.1", "Aalsmeer", "3,00"),
        ("L1", "6.1", "Amstelveen", "9,00"),
    ]


def test_zonder_uren_en_zonder_lasten() -> None:
    """An empty year is a year: nothing is divided and everyone pays zero."""
    berekening = bereken(voorbeeld(""))
    assert len(berekening.toedelingen) == 0
    assert {**berekening.bijdrage, **berekening.eigen_aandeel} == {"Aalsmeer": 0, "Amstelveen": 0}


@pytest.mark.parametrize(("procent", "bedrag"), [("10", "0,01"), ("-10", "-0,01")])
def test_gelijke_resten_van_een_percentage_gaan_naar_het_lagere_taakveld(
    procent: str, bedrag: str
) -> None:
    """One cent over 0.10 and 0.9, five cents each: 0.9 is lower, though not as text."""
    tekst = TWEE_TAAKVELDEN.replace("| 0.2 ", "| 0.10").replace("| 6.1 ", "| 0.9 ")
    invoer = voorbeeld(
        tekst.format(t="0,10", w="0,10", baten="0", procent=procent, basis="basisbijdrage")
    )
    assert correcties(invoer) == [("K1", "0.9", bedrag)]

"""The form in which a result leaves the engine: JSON, tariffs, explanations, other years."""

import json
from fractions import Fraction
from typing import Any

import pytest

from bijdrage.rekenmodel.berekening import bereken
from bijdrage.rekenmodel.herkomst import euro_exact, formule_correctie, herkomst
from bijdrage.rekenmodel.invoer import Invoer
from bijdrage.rekenmodel.omzetting import INDELING_GEWIJZIGD, naar_indeling
from bijdrage.rekenmodel.resultaat import Bevinding
from bijdrage.rekenmodel.sommen import som, som_met_correcties
from bijdrage.rekenmodel.tarieven import (
    ingroei,
    integraal_tarief,
    overheadtarief,
    tarief_per_onderdeel,
)
from bijdrage.rekenmodel.uitvoer import als_json, bedrag, verschil_als_json
from bijdrage.rekenmodel.verschil import verschil
from tests.bijdrage.rekenmodel.voorbeeld import voorbeeld
from tests.invoer import CODELIJSTEN

KLEIN = """
    Uren
    onderdeel | taak    | taakveld | aard     | uren Aalsmeer | uren Amstelveen | uren gezamenlijk
    T         | loket   | 6.1      | primair  | 1             | 2               |
    T         | leiding | 0.4      | overhead |               |                 | 1,5

    Componenten
    component | behandeling | grondslag
    personeel | uren        | DVO art. 5
    bijdragen | buiten      | de bijdrage zelf

    Lasten
    regel | onderdeel | component | categorie | lasten | baten | aard
    L1    | T         | personeel | 1.1       | 100,00 |       | structureel
    L2    |           | bijdragen | 4.3.2     |        | 40    | structureel

    Correcties
    code | soort   | gemeente | taakveld | bedrag | percentage | basis | aard
    K1   | korting | Aalsmeer |          | -5     |            |       | incidenteel
"""

HOORT = """
{"methode": "AA-1", "jaar": 2021, "stand": "begroting", "gemeenten": ["Amstelveen", "Aalsmeer"],
 "basisbijdrage": {"Aalsmeer": "33.33"}, "bijdrage": {"Aalsmeer": "28.33"},
 "eigen_aandeel": {"Amstelveen": "71.67"},
 "toedelingen": [
  {"regel": "L1", "onderdeel": "T", "component": "personeel", "categorie": "1.1",
   "taakveld": "0.4", "gemeente": "Aalsmeer", "lasten": "11.11", "baten": "0.00"},
  {"regel": "L1", "onderdeel": "T", "component": "personeel", "categorie": "1.1",
   "taakveld": "0.4", "gemeente": "Amstelveen", "lasten": "22.22", "baten": "0.00"},
  {"regel": "L1", "onderdeel": "T", "component": "personeel", "categorie": "1.1",
   "taakveld": "6.1", "gemeente": "Aalsmeer", "lasten": "22.22", "baten": "0.00"},
  {"regel": "L1", "onderdeel": "T", "component": "personeel", "categorie": "1.1",
   "taakveld": "6.1", "gemeente": "Amstelveen", "lasten": "44.45", "baten": "0.00"}],
 "correcties": [
  {"code": "K1", "soort": "korting", "gemeente": "Aalsmeer", "taakveld": "0.4", "bedrag": "-5.00"},
  {"code": "K1", "soort": "korting", "gemeente": "Amstelveen", "taakveld": "0.4", "bedrag": "5.00"}],
 "buiten": [
  {"regel": "L2", "lasten": "0.00", "baten": "40.00", "grondslag": "de bijdrage zelf"}],
 "sleutels": {
  "uren-exclusief": {"Amstelveen": "2/3", "Aalsmeer": "1/3"},
  "uren": {"Amstelveen": "2/3", "Aalsmeer": "1/3"},
  "inwoners": {"Amstelveen": "90000/120000", "Aalsmeer": "30000/120000"}},
 "bevindingen": [{"regel": "IV3-03", "ernst": "blokkerend", "melding": "Zo niet."}],
 "overgeslagen": ["kolom x"],
 "vingerafdruk": "VINGERAFDRUK"}
"""


@pytest.fixture
def klein() -> Invoer:
    return voorbeeld(KLEIN)


def test_json_van_een_klein_geval(klein: Invoer) -> None:
    """Every key of the contract, in its order, with amounts as text."""
    bevinding = Bevinding("IV3-03", "blokkerend", "Zo niet.", "L1")
    gemaakt = als_json(bereken(klein), (bevinding,), ("kolom x",))
    hoort = json.loads(HOORT.replace("VINGERAFDRUK", gemaakt["vingerafdruk"]))
    assert json.dumps(gemaakt) == json.dumps(hoort)


def test_de_vingerafdruk_van_het_kleine_geval_verandert_nooit(klein: Invoer) -> None:
    """Stored marks must stay valid: if this fails, AA-1 has become another method."""
    merk = "sha256:d2b3322151e5782bcf9cb79361953a7422c08ff70a514ee1e2def2b692e17db0"
    assert als_json(bereken(klein))["vingerafdruk"] == merk


def test_json_van_een_brug(klein: Invoer) -> None:
    """Per step the effect per municipality, in total, per component and per taakveld."""
    duurder = klein._replace(lasten=(klein.lasten[0]._replace(lasten=13_000), klein.lasten[1]))
    gemaakt = verschil_als_json(verschil(klein, duurder), CODELIJSTEN)
    assert gemaakt["van"]["bedragen"] == {"Amstelveen": "71.67", "Aalsmeer": "28.33"}
    assert gemaakt["naar"]["bedragen"] == {"Amstelveen": "91.67", "Aalsmeer": "38.33"}
    prijs = next(stap for stap in gemaakt["stappen"] if stap["stap"] == "prijs")
    assert prijs["effect"] == {"Aalsmeer": "10.00", "Amstelveen": "20.00"}
    assert prijs["per_component"]["Aalsmeer"] == {"personeel": "10.00"}
    assert prijs["per_taakveld"]["Aalsmeer"] == {"0.4": "3.33", "6.1": "6.67"}
    namen = [stap["stap"] for stap in gemaakt["stappen"]]
    assert namen == [
        "nieuw en vervallen",
        "eenmalig",
        "prijs",
        "uren",
        "sleutels en behandeling",
        "korting",
    ]


@pytest.mark.parametrize(
    ("centen", "tekst"),
    [
        (0, "0.00"),
        (5, "0.05"),
        (-5, "-0.05"),
        (123456, "1234.56"),
        (-(10**20), "-1" + "0" * 18 + ".00"),
    ],
)
def test_bedrag_als_tekst(centen: int, tekst: str) -> None:
    assert bedrag(centen) == tekst


def test_sommen_langs_assen(klein: Invoer) -> None:
    """Along any axes; corrections count under their soort and on their taakveld."""
    berekening = bereken(klein)
    assert som(berekening.toedelingen, "taakveld") == {("0.4",): 3333, ("6.1",): 6667}
    assert som(berekening.toedelingen, "aard", "categorie") == {("structureel", "1.1"): 10_000}
    assert som(berekening.toedelingen, "gemeente", waarde="baten") == {
        ("Aalsmeer",): 0,
        ("Amstelveen",): 0,
    }
    assert som_met_correcties(berekening, "gemeente", "component") == {
        ("Aalsmeer", "personeel"): 3333,
        ("Amstelveen", "personeel"): 6667,
        ("Aalsmeer", "correctie korting"): -500,
        ("Amstelveen", "correctie korting"): 500,
    }


def test_tarieven(klein: Invoer) -> None:
    """T costs 100,00 for 4,5 hours; on 0.4 stands 33,33 for 3 primary hours."""
    berekening = bereken(klein)
    (eigen,) = tarief_per_onderdeel(berekening)
    overhead = overheadtarief(berekening)
    assert overhead is not None
    assert (eigen.naam, eigen.teller, eigen.noemer, eigen.bedrag) == ("T", 10_000, 450, 2222)
    assert (overhead.teller, overhead.noemer, overhead.bedrag) == (3333, 300, 1111)
    integraal = integraal_tarief(eigen, overhead)
    assert Fraction(integraal.teller, integraal.noemer) == Fraction(10_000, 450) + Fraction(
        3333, 300
    )
    assert integraal.bedrag == 3333


def test_andere_kosten_van_het_onderdeel_tellen_niet_in_het_tarief(klein: Invoer) -> None:
    """A line that names T for information but is not divided by hours leaves its tariff alone."""
    regel = klein.lasten[1]._replace(onderdeel="T")
    anders = klein._replace(lasten=(klein.lasten[0], regel))
    assert tarief_per_onderdeel(bereken(anders)) == tarief_per_onderdeel(bereken(klein))


def test_geen_tarief_zonder_uren() -> None:
    berekening = bereken(voorbeeld(""))
    assert tarief_per_onderdeel(berekening) == ()
    assert overheadtarief(berekening) is None


@pytest.mark.parametrize("bedrag", [0, 1, 10_001, 54_000_000, -10_001])
@pytest.mark.parametrize("stappen", [1, 2, 3, 5, 7])
def test_ingroei_telt_precies_op(bedrag: int, stappen: int) -> None:
    delen = [ingroei(bedrag, stappen, stap) for stap in range(1, stappen + 1)]
    assert sum(delen) == bedrag
    assert max(delen) - min(delen) <= 1


@pytest.mark.parametrize("stap", [0, 4])
def test_ingroei_buiten_de_stappen_wordt_geweigerd(stap: int) -> None:
    with pytest.raises(ValueError, match=f"stap {stap}"):
        ingroei(100, 3, stap)


def test_herkomst_als_zin(klein: Invoer) -> None:
    """The numbers of the share, filled in: exact, and cut off where there are too many digits."""
    berekening = bereken(klein)
    uitleg = herkomst(berekening, klein.lasten[0], "Aalsmeer", "6.1")
    assert (uitleg.teller, uitleg.noemer, uitleg.lasten) == (2, 9, Fraction(20_000, 9))
    formule = uitleg.formule.replace("\N{NO-BREAK SPACE}", " ")
    assert formule.startswith("Van de 4,50 uren van T zijn er 1 voor Aalsmeer op taakveld 6.1.")
    assert "Lasten: € 100,00 × " in formule
    assert formule.endswith(" = € 22,2222…")
    assert [(deel.rij.taak, deel.eigen, deel.alle) for deel in uitleg.urenregels] == [
        ("loket", 1, 3)
    ]
    geheel = herkomst(berekening, klein.lasten[0], "Aalsmeer")
    assert Fraction(geheel.teller, geheel.noemer) == Fraction(1, 3)
    (leiding,) = (deel for deel in geheel.urenregels if deel.rij.gezamenlijk)
    assert (leiding.eigen, leiding.sleutel) == (Fraction(1, 2), "uren")
    assert leiding.verhouding is not None
    assert leiding.verhouding.noemer == 3


@pytest.mark.parametrize(
    ("correctie", "gemeente", "zin"),
    [
        (
            {"bedrag": -500},
            "Aalsmeer",
            "Correctie van −€ 5,00 voor Aalsmeer.",
        ),
        (
            {"bedrag": -500},
            "Amstelveen",
            "Correctie van −€ 5,00 voor Aalsmeer. Hier staat de tegenboeking, met het omgekeerde "
            "teken.",
        ),
        (
            {"percentage": 1_250_000, "basis": "basisbijdrage"},
            "Aalsmeer",
            "1,25 % van basisbijdrage van Aalsmeer: € 33,33 × 1,25 % = € 0,4166…, afgerond € 0,42.",
        ),
        (
            {"percentage": 100_000_000, "basis": "personeel"},
            "Aalsmeer",
            "100 % van personeel van Aalsmeer: € 33,33 × 100 % = € 33,33, afgerond € 33,33.",
        ),
    ],
)
def test_een_correctie_als_zin(
    klein: Invoer, correctie: dict[str, Any], gemeente: str, zin: str
) -> None:
    """The amount, or the percentage with what it is taken of; and its mirror image."""
    eigen = klein.correcties[0]._replace(bedrag=None)._replace(**correctie)
    berekening = bereken(klein._replace(correcties=(eigen,)))
    formule = formule_correctie(berekening, eigen, gemeente)
    assert formule.replace("\N{NO-BREAK SPACE}", " ") == zin


def test_herkomst_van_een_afspraak_van_nul() -> None:
    """Nothing agreed and no net cost: the centrumgemeente bears the credit, the other nothing."""
    invoer = voorbeeld("""
        Componenten
        component | behandeling | sleutel
        licenties | afspraak    | ICT

        Sleutels
        sleutel | soort  | waarde Aalsmeer | waarde Amstelveen
        ICT     | bedrag | 0               |

        Lasten
        regel | component | categorie | lasten | aard
        L1    | licenties | 3.8       | -50    | structureel
    """)
    berekening = bereken(invoer)
    delen = [herkomst(berekening, invoer.lasten[0], g).lasten for g in ("Aalsmeer", "Amstelveen")]
    assert delen == [0, -5000]


@pytest.mark.parametrize(
    ("centen", "tekst"),
    [
        (Fraction(100), "€ 1,00"),
        (Fraction(100, 3), "€ 0,3333…"),
        (Fraction(-200, 3), "−€ 0,6666…"),
        (Fraction(10**9, 3), "€ 3.333.333,3333…"),
    ],
)
def test_exacte_centen_als_tekst(centen: Fraction, tekst: str) -> None:
    assert euro_exact(centen).replace("\N{NO-BREAK SPACE}", " ") == tekst


@pytest.mark.parametrize(
    ("jaar", "hoort"),
    [
        (2021, {"6.71": 100, "6.2": 20, "6.81": 3}),
        (2023, {INDELING_GEWIJZIGD: 103, "6.2": 20}),
        (2025, {INDELING_GEWIJZIGD: 123}),
    ],
)
def test_taakvelden_in_de_indeling_van_een_jaar(jaar: int, hoort: dict[str, int]) -> None:
    """What was split over several codes has no successor of its own; the total stays."""
    assert naar_indeling({"6.71": 100, "6.2": 20, "6.81": 3}, CODELIJSTEN, jaar) == hoort


def test_json_van_een_brug_noemt_de_taakvelden_van_het_nieuwste_jaar(klein: Invoer) -> None:
    """6.6 of 2021 is 6.60 in 2025, in both directions."""
    oud = klein._replace(
        uren=tuple(rij._replace(taakveld="6.6") for rij in klein.uren if rij.taakveld == "6.1")
    )
    nieuw = klein._replace(
        kenmerken=klein.kenmerken._replace(jaar=2025),
        uren=tuple(rij._replace(taakveld="6.60") for rij in oud.uren),
        lasten=(klein.lasten[0]._replace(lasten=13_000), klein.lasten[1]),
    )
    for van, naar in ((oud, nieuw), (nieuw, oud)):
        gemaakt = verschil_als_json(verschil(van, naar), CODELIJSTEN)
        codes = {
            code for stap in gemaakt["stappen"] for code in stap["per_taakveld"].get("Aalsmeer", {})
        }
        assert codes == {"6.60"}


def test_een_taakveld_met_een_opvolger_gaat_daarheen() -> None:
    """6.6 became 6.60, and 6.81a became 6.811; amounts that cancel out are left out."""
    bedragen = {"6.6": 10, "6.81a": 5, "6.811": -5, "0.4": 1}
    assert naar_indeling(bedragen, CODELIJSTEN, 2025) == {"6.60": 10, "0.4": 1}

"""The words of What if: every kind of change in Dutch, and the sentence of the outcome."""

import pytest

from bijdrage.rapport.samenstellen import Namen
from bijdrage.rekenmodel.invoer import Invoer
from bijdrage.rekenmodel.scenario import Scenario, reken_scenario
from bijdrage.rekenmodel.wijziging import (
    GEZAMENLIJK,
    Componentsleutel,
    CorrectieAnders,
    CorrectieErbij,
    CorrectieWeg,
    Kostenwijziging,
    Sleutelwaarde,
    Toetreding,
    Uittreding,
    Urenwijziging,
    Wijziging,
)
from bijdrage.watals import weergave, zinnen
from bijdrage.watals.vragen import andere_index, niveau, voorbeelden
from tests.bijdrage.rekenmodel.test_scenario import BALIE, GOED, UITHOORN, ZONDER_CENT
from tests.invoer import CODELIJSTEN

NAMEN = Namen(GOED, CODELIJSTEN)
PROCENT = ZONDER_CENT._replace(bedrag=None, percentage=1_500_000, basis="basisbijdrage")


@pytest.mark.parametrize(
    ("wijziging", "woorden"),
    [
        (
            BALIE,
            "1.000 uur minder voor Aalsmeer in team Burgerzaken, Balie, taakveld 0.2 Burgerzaken, "
            "primair",
        ),
        (Urenwijziging(GEZAMENLIJK, 150), "1,50 uur meer samen"),
        (BALIE._replace(onderdeel="ZZ"), "1.000 uur minder voor Aalsmeer in team ZZ, Balie"),
        (
            Kostenwijziging(-100, 250, regel="L01"),
            "kostenregel L01: € 1,00 minder lasten en € 2,50",
        ),
        (Kostenwijziging(0, component="personeel"), "Personeel: geen verandering"),
        (Sleutelwaarde("plekken", "Aalsmeer", 70), "plekken: 70 voor Aalsmeer"),
        (Sleutelwaarde("verdeling", "Aalsmeer", 25_500_000), "verdeling: 25,50 voor Aalsmeer"),
        (Sleutelwaarde("afspraak", "Aalsmeer", 100_000), "afspraak: € 1.000,00 voor Aalsmeer"),
        (Componentsleutel("huisvesting", "uren"), "Huisvesting verdeeld naar uren"),
        (CorrectieErbij(PROCENT), "overig van 1,5 % van de basisbijdrage voor Aalsmeer erbij"),
        (CorrectieAnders(ZONDER_CENT), "in plaats van correctie N1: overig van −€ 1,00"),
        (CorrectieWeg("C1"), "zonder correctie C1"),
        (Toetreding(UITHOORN), "Uithoorn doet mee, met 30.000 inwoners"),
        (Uittreding("Aalsmeer"), "Aalsmeer doet niet meer mee"),
    ],
)
def test_elke_wijziging_in_woorden(wijziging: Wijziging, woorden: str) -> None:
    zin = zinnen.wijziging(wijziging, GOED, NAMEN).replace("\N{NO-BREAK SPACE}", " ")
    assert zin.startswith(woorden)


@pytest.mark.parametrize(
    ("wijziging", "zin"),
    [
        (
            Sleutelwaarde("afspraak", "Aalsmeer", 2_600_000),
            "Aalsmeer betaalt € 1.015 meer; alle gemeenten samen betalen evenveel.",
        ),
        (CorrectieErbij(ZONDER_CENT), "Aalsmeer betaalt € 1 minder; alle gemeenten samen"),
        (Kostenwijziging(0, component="personeel"), "Aalsmeer betaalt evenveel; alle"),
    ],
)
def test_de_uitkomst_in_een_zin(wijziging: Wijziging, zin: str) -> None:
    gevolg = reken_scenario(GOED, Scenario("", "Aalsmeer", (wijziging,)))
    assert zinnen.uitkomst(gevolg).replace("\N{NO-BREAK SPACE}", " ").startswith(zin)


def test_twee_uiterste_uitkomsten_in_een_zin() -> None:
    """The figures of the sentence are those of the tables."""
    gevolg = reken_scenario(GOED, Scenario("", "Aalsmeer", (BALIE,)))
    tabellen = list(weergave.vier_cijfers(gevolg))
    assert len(tabellen) == 2
    for tabel in tabellen:
        bedrag = tabel.rijen[0].cellen[0][1].tekst.replace("\N{MINUS SIGN}", "").strip()
        assert bedrag.strip("\N{NO-BREAK SPACE}") in zinnen.uitkomst(gevolg)


def _zonder(invoer: Invoer, gemeente: int) -> Invoer:
    uren = (r._replace(uren=(r.uren[0], 0)) for r in invoer.uren)
    return invoer._replace(uren=tuple(uren), sleutels=())


def test_voorbeelden_gaan_over_het_grootste() -> None:
    assert voorbeelden(GOED, "Aalsmeer") == ("BZ", "0.2", "afspraak")
    assert voorbeelden(_zonder(GOED, 1), "Aalsmeer") == ("", "", "")


def test_het_niveau_neemt_de_eigen_kosten_mee() -> None:
    """A fifth less: of the hours there, and of the cost that Aalsmeer alone bears there."""
    assert niveau(GOED, "Aalsmeer", "0.2", -20_000_000) == (
        Urenwijziging("Aalsmeer", -40_000, taakveld="0.2"),
    )
    assert niveau(GOED, "Aalsmeer", "5.2", -20_000_000) == (
        Kostenwijziging(-300_000, 0, regel="L07"),
    )


def test_een_tweede_index_heeft_een_eigen_code() -> None:
    eerste = andere_index(GOED, "Aalsmeer", 1_000_000)
    uitkomst = reken_scenario(GOED, Scenario("", "Aalsmeer", eerste)).einden[0]
    tweede = andere_index(uitkomst.straks.invoer, "Aalsmeer", 1_000_000)
    assert eerste != tweede
    reken_scenario(uitkomst.straks.invoer, Scenario("", "Aalsmeer", tweede))

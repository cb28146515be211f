"""Findings from an input alone: silent on the good one, one after the change it is about."""

from collections.abc import Callable

import pytest

from bijdrage.bbv import beoordeel
from bijdrage.rekenmodel.berekening import bereken
from tests.invoer import CODELIJSTEN, Tabellen, goede_tabellen, lees, rij_erbij, zet


def bevindingen(tabellen: Tabellen) -> dict[str, str]:
    """Code and object of every finding."""
    gelezen = lees(tabellen)
    assert gelezen.invoer is not None, gelezen.fouten
    uitkomst = beoordeel(bereken(gelezen.invoer), CODELIJSTEN)
    assert all(bevinding.melding for bevinding in uitkomst)
    return {bevinding.regel: bevinding.object for bevinding in uitkomst}


def rustig() -> Tabellen:
    """The good input without its negative line, which deserves a finding."""
    tabellen = goede_tabellen()
    zet(tabellen, "Lasten", 7, "lasten", "1000")
    return tabellen


def grijze_cel(tabellen: Tabellen) -> None:
    """Goods and services (3.8) on 0.10, movements of reserves: grey on the side of lasten."""
    zet(tabellen, "Lasten", 8, "taakveld", "0.10")


def negatieve_lasten(tabellen: Tabellen) -> None:
    zet(tabellen, "Lasten", 5, "lasten", "-10")


def overhead_op_taak(tabellen: Tabellen) -> None:
    zet(tabellen, "Uren", 5, "taakveld", "6.1")


def primair_op_overhead(tabellen: Tabellen) -> None:
    zet(tabellen, "Uren", 2, "taakveld", "0.4")
    zet(tabellen, "Lasten", 3, "taakveld", "")


def te_hoge_afspraak(tabellen: Tabellen) -> None:
    zet(tabellen, "Sleutels", 4, "waarde Aalsmeer", "100000")


def lege_basis(tabellen: Tabellen) -> None:
    rij_erbij(tabellen, "Componenten", component="leeg", behandeling="uren")
    rij_erbij(
        tabellen,
        "Correcties",
        code="X1",
        soort="index",
        omschrijving="index op niets",
        gemeente="Aalsmeer",
        percentage="2",
        basis="leeg",
        aard="structureel",
    )


def negatief_op_taakveld(tabellen: Tabellen) -> None:
    rij_erbij(
        tabellen,
        "Correcties",
        code="X2",
        soort="korting",
        omschrijving="korting op een taakveld zonder kosten",
        gemeente="Aalsmeer",
        taakveld="7.1",
        bedrag="-5",
        aard="incidenteel",
    )


def eigen_inwoners(tabellen: Tabellen) -> None:
    waarden = {"waarde Aalsmeer": "1", "waarde Amstelveen": "3"}
    rij_erbij(tabellen, "Sleutels", sleutel="inwoners", soort="inwoners", **waarden)


def geen_reden(tabellen: Tabellen) -> None:
    zet(tabellen, "Componenten", 6, "grondslag", "")


GEVALLEN: dict[str, Callable[[Tabellen], None]] = {
    "IV3-03": grijze_cel,
    "KOST-01": negatieve_lasten,
    "OH-05": overhead_op_taak,
    "AA-01": te_hoge_afspraak,
    "AA-02": primair_op_overhead,
    "AA-03": lege_basis,
    "AA-04": negatief_op_taakveld,
    "AA-05": eigen_inwoners,
    "AA-06": geen_reden,
}


def test_een_goede_invoer_geeft_geen_bevinding() -> None:
    assert bevindingen(rustig()) == {}


@pytest.mark.parametrize("code", GEVALLEN)
def test_regel(code: str) -> None:
    assert code not in bevindingen(rustig())
    tabellen = rustig()
    GEVALLEN[code](tabellen)
    assert code in bevindingen(tabellen)


@pytest.mark.parametrize(("code", "rij"), [("OH-05", 5), ("AA-02", 2)], ids=["overhead", "primair"])
def test_een_toelichting_volstaat(code: str, rij: int) -> None:
    tabellen = rustig()
    GEVALLEN[code](tabellen)
    zet(tabellen, "Uren", rij, "toelichting", "Afgesproken met de accountant")
    assert code not in bevindingen(tabellen)


def test_een_percentage_dat_op_nul_afrondt_heeft_wel_een_basis() -> None:
    tabellen = rustig()
    GEVALLEN["AA-03"](tabellen)
    tabellen["Correcties"][-1][tabellen["Correcties"][0].index("basis")] = "basisbijdrage"
    tabellen["Correcties"][-1][tabellen["Correcties"][0].index("percentage")] = "0,000001"
    assert "AA-03" not in bevindingen(tabellen)

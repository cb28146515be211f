"""The demo data: real where it was published, labelled where it is made up, calibrated as said."""

import csv
from collections import Counter
from fractions import Fraction
from pathlib import Path

import pytest

from bijdrage import gepubliceerd
from bijdrage.doorrekenen import FIXTURES, Doorgerekend
from bijdrage.rapport.samenstellen import jaarrapport
from bijdrage.rekenmodel.resultaat import Berekening
from tests.invoer import CODELIJSTEN
from tests.voorbeeld import voorbeelden

SLEUTELS = ("2021-begroting", "2021-rekening", "2023-begroting", "2023-rekening")
BEGROTINGEN = ("2021-begroting", "2023-begroting")
DUIZEND = 100_000
"""A thousand euro in cents: the unit of the published tables."""


def rijen(pad: Path) -> list[dict[str, str]]:
    with pad.open(encoding="utf-8", newline="") as bestand:
        return list(csv.DictReader(bestand, delimiter=";"))


def berekening(sleutel: str) -> Berekening:
    return voorbeelden()[sleutel].berekening


def test_vier_standen_zonder_iets_over_te_slaan() -> None:
    assert tuple(sorted(voorbeelden())) == SLEUTELS
    assert all(voorbeeld.overgeslagen == () for voorbeeld in voorbeelden().values())


@pytest.mark.parametrize("sleutel", SLEUTELS)
def test_elke_gepubliceerde_post_staat_in_de_lasten(sleutel: str) -> None:
    """Per published row: the lines of its components are exactly its lasten and its baten."""
    jaar, stand = sleutel.split("-")
    tabel = rijen(FIXTURES / "gepubliceerd" / f"amstelveen_apparaatskosten_{jaar}.csv")
    post_van = {
        rij["component"]: rij["post"]
        for rij in rijen(FIXTURES / "demo" / "aansluiting.csv")
        if (rij["jaar"], rij["stand"]) == (jaar, stand)
    }
    grootboek: Counter[tuple[str, str]] = Counter()
    for regel in berekening(sleutel).invoer.lasten:
        grootboek[post_van[regel.component], "lasten"] += regel.lasten
        grootboek[post_van[regel.component], "baten"] += regel.baten
    soort = {"begroting": "begroot", "rekening": "rekening"}[stand]
    verwacht = {
        (rij["post"], zijde): int(rij[f"{soort}_{zijde}"]) * DUIZEND
        for rij in tabel
        for zijde in ("lasten", "baten")
    }
    assert len(verwacht) >= 24
    assert {sleutel: bedrag for sleutel, bedrag in verwacht.items() if bedrag} == {
        sleutel: bedrag for sleutel, bedrag in grootboek.items() if bedrag
    }


@pytest.mark.parametrize("sleutel", SLEUTELS)
def test_alleen_doorberekening_en_bijdrage_staan_buiten(sleutel: str) -> None:
    componenten = {regel.component for regel in berekening(sleutel).buiten}
    assert componenten == {"interne doorberekeningen", "dienstverleningsbijdrage"}


@pytest.mark.parametrize("sleutel", BEGROTINGEN)
def test_uitkomsten_liggen_binnen_een_procent_van_wat_is_gepubliceerd(sleutel: str) -> None:
    voorbeeld = voorbeelden()[sleutel]
    rapport = jaarrapport(sleutel, voorbeeld.berekening, (), CODELIJSTEN)
    gemeten = {v.naam: abs(v.afwijking) for v in rapport.vergelijkingen}
    drie = {gepubliceerd.BIJDRAGE, gepubliceerd.PRIMAIR, gepubliceerd.SALDO}
    assert drie <= set(gemeten)
    assert all(gemeten[naam] < Fraction(1, 100) for naam in drie)


@pytest.mark.parametrize("sleutel", SLEUTELS)
def test_omvang_van_het_voorbeeld(sleutel: str) -> None:
    invoer = berekening(sleutel).invoer
    assert 38 <= len(invoer.onderdelen) <= 48
    assert 140 <= len(invoer.uren) <= 180
    assert len({rij.taakveld for rij in invoer.uren}) >= 25


@pytest.mark.parametrize("sleutel", SLEUTELS)
def test_wat_niet_openbaar_is_heet_fictief(sleutel: str) -> None:
    """Units, hours, keys and every division of a published row carry the label."""
    invoer = berekening(sleutel).invoer
    assert invoer.kenmerken.fictief
    assert all(onderdeel.fictief for onderdeel in invoer.onderdelen)
    assert all(rij.fictief for rij in invoer.uren)
    assert all(sleutel.fictief for sleutel in invoer.sleutels)
    per_component = Counter(regel.component for regel in invoer.lasten)
    verdeeld = [r for r in invoer.lasten if per_component[r.component] > 3]
    assert verdeeld
    assert all(regel.fictief for regel in verdeeld)


@pytest.mark.parametrize("jaar", ["2021", "2023"])
def test_de_rekening_heeft_de_uren_van_de_begroting(jaar: str) -> None:
    begroting, rekening = berekening(f"{jaar}-begroting"), berekening(f"{jaar}-rekening")
    assert begroting.invoer.uren == rekening.invoer.uren


def test_geschil_en_claims_zijn_correcties() -> None:
    """2021 carries the outcome of the dispute, 2023 each granted claim as it was published."""
    (geschil,) = berekening("2021-begroting").invoer.correcties
    assert (geschil.soort, geschil.fictief) == ("geschil", True)
    claims = {
        rij["code"]: int(rij["incidenteel_2023"]) * DUIZEND
        for rij in rijen(FIXTURES / "gepubliceerd" / "aanvullende_dienstverlening_2023.csv")
    }
    correcties = berekening("2023-begroting").invoer.correcties
    assert {c.code: c.bedrag for c in correcties} == claims
    assert {c.soort for c in correcties} == {"aanvullend"}
    assert sum(claims.values()) == 668 * DUIZEND


def test_de_brug_heeft_iets_te_overbruggen() -> None:
    """Two new units, one ended, one with a new code, a new component and new taakvelden."""
    oud, nieuw = berekening("2021-begroting").invoer, berekening("2023-begroting").invoer
    (omnummering,) = nieuw.omnummeringen
    voor = {o.code for o in oud.onderdelen} - {omnummering.oud} | {omnummering.nieuw}
    na = {o.code for o in nieuw.onderdelen}
    assert (len(na - voor), len(voor - na)) == (2, 1)
    assert len({c.naam for c in nieuw.componenten} - {c.naam for c in oud.componenten}) == 1
    taakvelden = {rij.taakveld for rij in nieuw.uren}
    assert any(not CODELIJSTEN.is_boekbaar(taakveld, 2021) for taakveld in taakvelden)


@pytest.mark.parametrize("sleutel", SLEUTELS)
def test_niets_verbiedt_vaststellen(sleutel: str) -> None:
    voorbeeld: Doorgerekend = voorbeelden()[sleutel]
    assert "blokkerend" not in {bevinding.ernst for bevinding in voorbeeld.bevindingen}


@pytest.mark.parametrize("sleutel", SLEUTELS)
def test_overgenomen_lijsten_tellen_op_tot_de_gepubliceerde_bijdrage(sleutel: str) -> None:
    """The published contribution in the ledger is the one that results are compared with."""
    jaar, stand = sleutel.split("-")
    (buiten,) = [b for b in berekening(sleutel).buiten if b.component == "dienstverleningsbijdrage"]
    bijdragen = [
        publicatie.bedrag
        for publicatie in gepubliceerd.gepubliceerd("AA-organisatie", int(jaar), stand)
        if publicatie.grootheid == gepubliceerd.BIJDRAGE
    ]
    assert [buiten.baten] == bijdragen

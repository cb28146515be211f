"""Replacing the lists of one year."""

import json

import pytest

from samenwerking.iv3 import BATEN, LASTEN, Codelijsten
from samenwerking.iv3.definitie import lees_definitie
from samenwerking.iv3.vervangen import alleen_jaar, met_jaar
from tests.definitiebestand import definitie
from tests.invoer import CODELIJSTEN


def van(jaar: int) -> Codelijsten:
    return lees_definitie(json.dumps(definitie(jaar)).encode())


def wat(lijsten: Codelijsten, jaar: int) -> object:
    """All that callers can ask of a year."""
    velden, cats = (
        lijsten.taakveldcodes(jaar),
        {z: lijsten.categoriecodes(jaar, z) for z in (LASTEN, BATEN)},
    )
    grijs = {
        (zijde, t, c)
        for zijde, codes in cats.items()
        for t in velden
        for c in codes
        if lijsten.is_grijs(zijde, t, c, jaar)
    }
    namen = {code: lijsten.taakveld(code, jaar) for code in velden}
    return velden, cats, grijs, {code: veld and veld.naam for code, veld in namen.items()}


@pytest.mark.parametrize("jaar", [2017, 2022, 2023, 2025, 2026, 2027])
def test_alleen_dat_jaar_verandert(jaar: int) -> None:
    nieuw = van(jaar)
    lijsten = met_jaar(CODELIJSTEN, nieuw)
    for ander in CODELIJSTEN.jaren:
        assert wat(lijsten, ander) == wat(nieuw if ander == jaar else CODELIJSTEN, ander), ander
    assert wat(lijsten, jaar) == wat(nieuw, jaar)
    assert lijsten.jaren == tuple(sorted({*CODELIJSTEN.jaren, jaar}))


def test_elke_code_een_keer_per_jaar() -> None:
    lijsten = met_jaar(met_jaar(CODELIJSTEN, van(2023)), van(2027))
    for jaar in lijsten.jaren:
        codes = [t.code for t in alleen_jaar(lijsten, jaar).taakvelden]
        assert len(codes) == len(set(codes))


def test_twee_keer_hetzelfde_is_een_keer() -> None:
    een = met_jaar(CODELIJSTEN, van(2024))
    twee = met_jaar(een, van(2024))
    assert set(een.taakvelden) == set(twee.taakvelden)
    assert een.grijze_cellen == twee.grijze_cellen


def test_opvolgers_blijven_bekend() -> None:
    assert met_jaar(CODELIJSTEN, van(2023)).opvolgers("6.71a") == CODELIJSTEN.opvolgers("6.71a")

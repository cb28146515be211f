"""The Iv3 code lists with their years."""

import random

import pytest

from samenwerking.iv3 import taakveld_volgorde
from tests.invoer import CODELIJSTEN


def test_jaren() -> None:
    assert CODELIJSTEN.jaren == tuple(range(2017, 2027))


@pytest.mark.parametrize(
    ("code", "jaar", "naam"),
    [
        ("6.2", 2022, "Wijkteams"),
        ("6.2", 2023, "Toegang en eerstelijnsvoorzieningen"),
        ("0.1", 2021, "Bestuur"),
        ("0.10", 2021, "Mutaties reserves"),
    ],
)
def test_naam_volgt_het_jaar_en_code_is_tekst(code: str, jaar: int, naam: str) -> None:
    taakveld = CODELIJSTEN.taakveld(code, jaar)
    assert taakveld is not None
    assert taakveld.naam == naam


def test_taakveld_dat_dan_niet_geldt_is_er_niet() -> None:
    assert CODELIJSTEN.taakveld("6.71a", 2021) is None


@pytest.mark.parametrize(
    ("code", "jaar", "boekbaar"),
    [
        ("6.71", 2022, True),
        ("6.71", 2023, False),
        ("6.71a", 2023, True),
        ("6.71a", 2025, False),
        ("0.", 2021, False),
        ("6.60", 2024, False),
        ("6.60", 2026, True),
        ("bestaat niet", 2021, False),
    ],
)
def test_boekbaar(code: str, jaar: int, boekbaar: bool) -> None:
    assert CODELIJSTEN.is_boekbaar(code, jaar) is boekbaar
    assert (code in CODELIJSTEN.taakveldcodes(jaar)) is boekbaar


def test_opvolgers() -> None:
    assert CODELIJSTEN.opvolgers("6.2") == ("6.21", "6.22", "6.23")
    assert CODELIJSTEN.opvolgers("0.4") == ()


@pytest.mark.parametrize(
    ("code", "zijde", "jaar", "bestaat"),
    [
        ("1.1", "lasten", 2021, True),
        ("1.1", "baten", 2021, False),
        ("4.4.1", "lasten", 2024, True),
        ("4.4.1", "lasten", 2025, False),
        ("4.5.1", "baten", 2025, True),
    ],
)
def test_categorie(code: str, zijde: str, jaar: int, bestaat: bool) -> None:
    assert (code in CODELIJSTEN.categoriecodes(jaar, zijde)) is bestaat


def test_grijze_cel() -> None:
    assert CODELIJSTEN.is_grijs("baten", "0.1", "2.2.1", 2021)
    assert not CODELIJSTEN.is_grijs("lasten", "0.4", "1.1", 2021)


def test_volgorde() -> None:
    """0.9 comes before 0.10, and 6.71 before 6.71a before 6.81."""
    goed = ["", "0.", "0.1", "0.9", "0.10", "0.61", "1.1", "6.2", "6.71", "6.71a", "6.71b", "6.81"]
    door_elkaar = random.Random(1).sample(goed, len(goed))
    assert sorted(door_elkaar, key=taakveld_volgorde) == goed

"""The number grammar of the contract, by example and for any number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenwerking.werkboek.getallen import Weigering, lees_getal, toon_getal


@pytest.mark.parametrize(
    ("tekst", "centen"),
    [
        ("0", 0),
        ("12", 1200),
        ("-12", -1200),
        ("12,5", 1250),
        ("12.5", 1250),
        ("12,50", 1250),
        ("1.234,5", 123450),
        ("1.234.567", 123456700),
        ("-1.234.567,89", -123456789),
        ("€ 1.234,50", 123450),
        ("€-5", -500),
        (" 1 234,50 ", 123450),
        ("1\u00a0234,50", 123450),
        ("1\u2009234\u202f567", 123456700),
        ("-", 0),
        ("–", 0),
        ("€ -", 0),
        ("5-", -500),
        ("(5)", -500),
        ("(1.234,50)", -123450),
        ("€ (5)", -500),
        ("-0", 0),
        ("007", 700),
        ("123.456.789.012,34", 12345678901234),
    ],
)
def test_leest(tekst: str, centen: int) -> None:
    assert lees_getal(tekst, 2) == centen


@pytest.mark.parametrize(
    "tekst",
    [
        "1.234",
        "-1.234",
        "(1.234)",
        "12.345",
        "1234.567",
        "00.125",
        "1,234.50",
        "12.34,5",
        "1.23.456",
        "1e3",
        "inf",
        "nan",
        "0x10",
        "1_000",
        "+5",
        "--5",
        "-5-",
        "(-5)",
        "-(5)",
        "5–",
        "–5",
        "-€5",
        "5%",
        "€",
        "()",
        ",5",
        "5,",
        "5.",
        "1,2,3",
        "1.234.56",
        "twee",
        "٣",
        "²",
        "1,500",
        "0.125",
        "0,001",
        "1" * 5000,
    ],
)
def test_weigert_als_bedrag(tekst: str) -> None:
    gelezen = lees_getal(tekst, 2)
    assert isinstance(gelezen, Weigering)
    assert gelezen.verwacht
    assert gelezen.herstel


@pytest.mark.parametrize(
    ("tekst", "decimalen", "waarde"),
    [
        ("0.125", 6, 125000),
        ("-0.125", 6, -125000),
        ("0,125", 6, 125000),
        ("1,234", 6, 1234000),
        ("1.2345", 6, 1234500),
        ("33,333333", 6, 33333333),
        ("30000", 0, 30000),
        ("1.030.000", 0, 1030000),
    ],
)
def test_leest_met_andere_decimalen(tekst: str, decimalen: int, waarde: int) -> None:
    assert lees_getal(tekst, decimalen) == waarde


@pytest.mark.parametrize("tekst", ["1,0", "1.0", "30.000", "0.000"])
def test_weigert_als_aantal(tekst: str) -> None:
    assert isinstance(lees_getal(tekst, 0), Weigering)


def _herstel(tekst: str, decimalen: int) -> str:
    gelezen = lees_getal(tekst, decimalen)
    assert isinstance(gelezen, Weigering)
    return gelezen.herstel


def test_noemt_beide_lezingen() -> None:
    assert _herstel("1.234", 6) == "Typ 1234 of 1,234; zet voor decimalen een komma."
    assert _herstel("1.234", 2) == "Typ 1234; zet voor decimalen een komma."


@given(st.integers(-(10**15), 10**15), st.sampled_from([0, 2, 6]))
def test_heen_en_terug(waarde: int, decimalen: int) -> None:
    assert lees_getal(toon_getal(waarde, decimalen), decimalen) == waarde


@given(st.integers(-(10**12), 10**12), st.sampled_from("\u00a0\u2009\u202f "))
def test_spaties_en_euroteken_doen_niets(waarde: int, spatie: str) -> None:
    kaal = toon_getal(waarde, 2)
    versierd = f"{spatie}€{spatie}{spatie.join(kaal)}"
    assert lees_getal(versierd, 2) == waarde


@given(st.integers(0, 10**12))
def test_drie_manieren_voor_min(waarde: int) -> None:
    tekst = toon_getal(waarde, 2)
    assert {lees_getal(v, 2) for v in (f"-{tekst}", f"{tekst}-", f"({tekst})")} == {-waarde}


@given(st.text("0123456789.,-–()€ e", max_size=12), st.sampled_from([0, 2, 6]))
def test_nooit_een_uitzondering(tekst: str, decimalen: int) -> None:
    assert isinstance(lees_getal(tekst, decimalen), int | Weigering)


@given(st.text("0123456789.,-()", max_size=10))
def test_meer_decimalen_toestaan_verandert_geen_waarde(tekst: str) -> None:
    """What is read as cents is the same number in millionths."""
    in_centen, fijn = lees_getal(tekst, 2), lees_getal(tekst, 6)
    if isinstance(in_centen, int):
        assert fijn == in_centen * 10**4

"""A folder of csv files: what is read, what is skipped, what is refused."""

from pathlib import Path

import pytest

from samenwerking.werkboek.csvmap import lees_csvmap

BLADEN = ("Uren", "Lasten")


def test_leest_zonder_op_hoofdletters_te_letten(tmp_path: Path) -> None:
    (tmp_path / "UREN.CSV").write_text("a;b\n1;2\n", encoding="utf-8")
    gelezen = lees_csvmap(tmp_path, BLADEN)
    assert gelezen.tabellen["Uren"].rijen == [["a", "b"], ["1", "2"]]
    assert not gelezen.fouten


def test_noemt_wat_wordt_overgeslagen(tmp_path: Path) -> None:
    for naam in ("Uren.csv", "notities.csv", "leesmij.txt"):
        (tmp_path / naam).write_text("a;b\n", encoding="utf-8")
    (tmp_path / "Lasten").mkdir()
    gelezen = lees_csvmap(tmp_path, BLADEN)
    assert gelezen.overgeslagen == ("bestand Lasten", "bestand leesmij.txt", "bestand notities.csv")


def test_bom_en_windowsregels(tmp_path: Path) -> None:
    (tmp_path / "Uren.csv").write_bytes(b"\xef\xbb\xbfa;b\r\n1;\xc3\xab\r\n")
    assert lees_csvmap(tmp_path, BLADEN).tabellen["Uren"].rijen == [["a", "b"], ["1", "ë"]]


def test_regeleinde_tussen_aanhalingstekens_is_geen_rij(tmp_path: Path) -> None:
    (tmp_path / "Uren.csv").write_text('a;b\n"1\n2";3\n4;5\n', encoding="utf-8")
    assert lees_csvmap(tmp_path, BLADEN).tabellen["Uren"].rijen[2] == ["4", "5"]


@pytest.mark.parametrize(
    ("inhoud", "gevonden"),
    [
        (b"", "een leeg bestand"),
        (b" \r\n", "een leeg bestand"),
        (b"\xef\xbb\xbf", "een leeg bestand"),
        (b"a;b\n1;\xeb\n", "een teken dat geen UTF-8 is, in regel 2"),
        ("a;b\n".encode("utf-16"), "een teken dat geen UTF-8 is, in regel 1"),
        ("a;b\n".encode("utf-16-le"), "een NUL-teken in regel 1"),
        (b"a;b\n1;2\0\n", "een NUL-teken in regel 2"),
        (b"a,b\n1,2\n", "komma als scheidingsteken"),
        (b"a\tb\n1\t2\n", "tab als scheidingsteken"),
        (b'a;b\n"1;2\n3;4\n', "een aanhalingsteken dat niet klopt, na rij 1"),
        (b'a;b\n1;2\n"1"2;3\n', "een aanhalingsteken dat niet klopt, na rij 2"),
    ],
)
def test_onleesbaar_bestand_is_een_fout(tmp_path: Path, inhoud: bytes, gevonden: str) -> None:
    (tmp_path / "Uren.csv").write_bytes(inhoud)
    (tmp_path / "Lasten.csv").write_text("a;b\n", encoding="utf-8")
    gelezen = lees_csvmap(tmp_path, BLADEN)
    assert [(f.blad, f.rij, f.gevonden) for f in gelezen.fouten] == [("Uren", None, gevonden)]
    assert set(gelezen.tabellen) == {"Lasten"}


def test_zelfde_naam_in_andere_letters(tmp_path: Path) -> None:
    for naam in ("Uren.csv", "uren.csv"):
        (tmp_path / naam).write_text("a;b\n", encoding="utf-8")
    assert [f.gevonden for f in lees_csvmap(tmp_path, BLADEN).fouten] == ["Uren.csv en uren.csv"]


@pytest.mark.parametrize("naam", ["", "bestaat-niet", "bestand.txt"])
def test_geen_map_of_een_lege_is_een_fout_zonder_blad(tmp_path: Path, naam: str) -> None:
    if naam.endswith(".txt"):
        (tmp_path / naam).write_text("a;b\n", encoding="utf-8")
    gelezen = lees_csvmap(tmp_path / naam, BLADEN)
    assert [(f.blad, f.rij) for f in gelezen.fouten] == [(None, None)]

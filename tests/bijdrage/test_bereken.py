"""The command ``bereken``: from folders to terminal, JSON and PDF, or the whole table of faults."""

import csv
import json
import logging
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from pypdf import PdfReader

from bijdrage.doorrekenen import FIXTURES
from bijdrage.rapport.woorden import STAPPEN
from samenwerking.notatie import bedrag

PROJECT = FIXTURES.parent
MAP_2021 = FIXTURES / "demo" / "2021-begroting"
MAP_2023 = FIXTURES / "demo" / "2023-begroting"


def bereken(*opties: object) -> str:
    uitvoer = StringIO()
    call_command("bereken", *map(str, opties), stdout=uitvoer)
    return uitvoer.getvalue()


def geweigerd(*opties: object) -> str:
    fouten = StringIO()
    with pytest.raises(SystemExit) as einde:
        call_command("bereken", *map(str, opties), stderr=fouten)
    assert einde.value.code == 2
    return fouten.getvalue()


def lees_json(pad: Path) -> Any:
    return json.loads(pad.read_text(encoding="utf-8"))


@pytest.fixture
def map_2021(tmp_path: Path) -> Path:
    """A copy of a good folder, to spoil or not."""
    return Path(shutil.copytree(MAP_2021, tmp_path / "invoer"))


def zet(map: Path, blad: str, rij: int, kolom: str, waarde: str) -> None:
    pad = map / f"{blad}.csv"
    tabel = list(csv.reader(pad.read_text(encoding="utf-8").splitlines(), delimiter=";"))
    tabel[rij - 1][tabel[0].index(kolom)] = waarde
    with pad.open("w", encoding="utf-8", newline="") as bestand:
        csv.writer(bestand, delimiter=";", lineterminator="\n").writerows(tabel)


def test_terminal_en_json_noemen_dezelfde_bijdrage(map_2021: Path, tmp_path: Path) -> None:
    uitvoer = bereken(map_2021, "--json", tmp_path / "uit.json")
    resultaat = lees_json(tmp_path / "uit.json")
    centen = int(resultaat["bijdrage"]["Aalsmeer"].replace(".", ""))
    assert bedrag(centen) in uitvoer
    assert resultaat["vingerafdruk"] in uitvoer
    assert "fictieve gegevens" in uitvoer


def test_meer_jaren_geven_ook_de_verschillen(tmp_path: Path) -> None:
    """The steps of the bridge add up to the difference, for both municipalities."""
    uitvoer = bereken(MAP_2021, MAP_2023, "--json", tmp_path / "uit.json")
    resultaat = lees_json(tmp_path / "uit.json")
    assert [b["jaar"] for b in resultaat["berekeningen"]] == [2021, 2023]
    (verschil,) = resultaat["verschillen"]
    for gemeente in ("Aalsmeer", "Amstelveen"):
        stappen = sum(_centen(stap["effect"].get(gemeente, "0.00")) for stap in verschil["stappen"])
        van, naar = (_centen(verschil[kant]["bedragen"][gemeente]) for kant in ("van", "naar"))
        assert stappen == naar - van
    assert "Waarom verandert de bijdrage van Aalsmeer?" in uitvoer


def _centen(tekst: str) -> int:
    return int(tekst.replace(".", ""))


def test_de_pdf_noemt_dezelfde_bijdrage(map_2021: Path, tmp_path: Path) -> None:
    bereken(map_2021, "--json", tmp_path / "uit.json", "--pdf", tmp_path / "uit.pdf")
    centen = _centen(lees_json(tmp_path / "uit.json")["bijdrage"]["Aalsmeer"])
    assert bedrag(centen, 0) in pdf_tekst(tmp_path / "uit.pdf")


def pdf_tekst(pad: Path) -> str:
    """All words of a PDF, with single spaces."""
    return " ".join(" ".join(pagina.extract_text() for pagina in PdfReader(pad).pages).split())


def test_de_pdf_van_het_nieuwe_jaar_legt_het_verschil_uit(tmp_path: Path) -> None:
    """The same steps as in the JSON, in whole euros; the first year has none."""
    bereken(MAP_2021, MAP_2023, "--json", tmp_path / "uit.json", "--pdf", tmp_path / "uit.pdf")
    eerste = pdf_tekst(tmp_path / "uit-2021-begroting-Aalsmeer.pdf")
    assert "Waarom verandert" not in eerste
    tekst = pdf_tekst(tmp_path / "uit-2023-begroting-Aalsmeer.pdf")
    deel = tekst[tekst.index("Waarom verandert de bijdrage?") :]
    (brug,) = lees_json(tmp_path / "uit.json")["verschillen"]
    stappen = {stap["stap"]: stap["effect"].get("Aalsmeer", "0.00") for stap in brug["stappen"]}
    for naam, effect in stappen.items():
        assert naam.capitalize() in deel
        assert abs(_hele_euros(deel, naam) - _centen(effect) / 100) < 1, naam


def _hele_euros(tekst: str, stap: str) -> int:
    """The amount behind the name and the explanation of a step, in a table."""
    uitleg = STAPPEN[stap].uitleg
    gevonden = re.search(rf"{re.escape(uitleg)} ([+−]?) ?([\d.]+)", tekst)
    assert gevonden, uitleg
    return int(gevonden[2].replace(".", "")) * (-1 if gevonden[1] == "−" else 1)


def test_scherm_en_pdf_geven_het_oordeel_op_de_invoer_alleen(tmp_path: Path) -> None:
    """What only the registry holds cannot be told, and never counts as fulfilled."""
    scherm = " ".join(bereken(MAP_2023, "--pdf", tmp_path / "uit.pdf").split())
    assert "BBV, op deze invoer alleen: niet BBV-conform: 1 bevinding (open" in scherm
    tekst = pdf_tekst(tmp_path / "uit.pdf")
    assert "BBV: niet BBV-conform: 1 bevinding. Dit oordeel rust alleen op de invoer." in tekst
    aantal = re.search(r"Regels niet te beoordelen: (\d+)\.", tekst)
    assert aantal and int(aantal[1]) > 20


def test_elke_koppeling_in_de_pdf_komt_ergens_uit(
    map_2021: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """WeasyPrint leaves out a link to nowhere, and says so in its log."""
    with _logboek_van_weasyprint(caplog):
        bereken(map_2021, "--pdf", tmp_path / "uit.pdf")
    assert not caplog.messages
    lezer = PdfReader(tmp_path / "uit.pdf")
    delen = [deel.get_object() for pagina in lezer.pages for deel in pagina.get("/Annots") or ()]
    doelen = [deel["/Dest"] for deel in delen if "/Dest" in deel]
    assert doelen
    assert set(doelen) <= lezer.named_destinations.keys()


@contextmanager
def _logboek_van_weasyprint(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """WeasyPrint keeps its log to itself."""
    logboek = logging.getLogger("weasyprint")
    logboek.addHandler(caplog.handler)
    try:
        yield
    finally:
        logboek.removeHandler(caplog.handler)


def test_elke_fout_staat_in_de_tabel_en_in_de_json(map_2021: Path, tmp_path: Path) -> None:
    """Three faults in three sheets: three lines, nothing calculated, exit status 2."""
    zet(map_2021, "Uren", 2, "taakveld", "9.9")
    zet(map_2021, "Lasten", 5, "lasten", "1.234")
    zet(map_2021, "Gemeenten", 3, "rol", "buurman")
    tabel = geweigerd(map_2021, "--json", tmp_path / "uit.json")
    fouten = lees_json(tmp_path / "uit.json")["fouten"]
    assert [(f["blad"], f["rij"], f["kolom"]) for f in fouten] == [
        ("Gemeenten", 3, "rol"),
        ("Uren", 2, "taakveld"),
        ("Lasten", 5, "lasten"),
    ]
    assert all(fout["gevonden"] in tabel for fout in fouten)
    assert all(fout["verwacht"] and fout["herstel"] for fout in fouten)


def test_fouten_in_een_van_twee_mappen_weigeren_beide(map_2021: Path, tmp_path: Path) -> None:
    zet(map_2021, "Uren", 2, "taakveld", "9.9")
    geweigerd(map_2021, MAP_2023, "--json", tmp_path / "uit.json")
    assert list(lees_json(tmp_path / "uit.json")) == ["fouten"]


def test_fouten_in_twee_mappen_staan_elk_onder_hun_eigen_map(
    map_2021: Path, tmp_path: Path
) -> None:
    map_2023 = Path(shutil.copytree(MAP_2023, tmp_path / "later"))
    zet(map_2021, "Uren", 2, "taakveld", "9.9")
    zet(map_2023, "Uren", 2, "taakveld", "9.9")
    tabel = geweigerd(map_2021, map_2023, "--json", tmp_path / "uit.json")
    assert "invoer kan niet" in tabel
    assert "later kan niet" in tabel
    fouten = lees_json(tmp_path / "uit.json")["fouten"]
    assert [fout["invoer"] for fout in fouten] == [str(map_2021), str(map_2023)]


def test_een_jaar_en_stand_twee_keer_wordt_geweigerd(map_2021: Path, tmp_path: Path) -> None:
    """Else the one report would be written over the other."""
    opties = "--pdf", tmp_path / "uit.pdf", "--json", tmp_path / "uit.json"
    geweigerd(MAP_2021, map_2021, *opties)
    (fout,) = lees_json(tmp_path / "uit.json")["fouten"]
    assert "meer dan één invoer" in fout["gevonden"]
    assert not list(tmp_path.glob("*.pdf"))


def test_wat_is_overgeslagen_staat_op_het_scherm(map_2021: Path) -> None:
    """A misspelt optional file or column is not an error, and is not silent either."""
    (map_2021 / "Correcties.csv").rename(map_2021 / "Correctie.csv")
    assert "Overgeslagen: bestand Correctie.csv" in " ".join(bereken(map_2021).split())


def test_een_andere_centrumgemeente_is_niet_te_vergelijken(map_2021: Path) -> None:
    """Both folders are good by themselves; the bridge between them is refused."""
    zet(map_2021, "Gemeenten", 2, "rol", "gastgemeente")
    zet(map_2021, "Gemeenten", 3, "rol", "centrumgemeente")
    for rij in (9, 10):
        zet(map_2021, "Sleutels", rij, "waarde amstelveen", "1000")
        zet(map_2021, "Sleutels", rij, "waarde aalsmeer", "")
    for rij in range(2, 3):
        zet(map_2021, "Correcties", rij, "gemeente", "Amstelveen")
    bereken(map_2021)
    assert "centrumgemeente" in geweigerd(map_2021, MAP_2023)


def test_een_map_die_er_niet_is(tmp_path: Path) -> None:
    assert "map" in geweigerd(tmp_path / "weg")


def test_een_uitvoer_die_niet_kan_worden_geschreven(map_2021: Path, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="Kies een andere plek"):
        bereken(map_2021, "--json", tmp_path / "geen" / "map" / "uit.json")


def test_zonder_databank_en_zonder_omgevingsvariabelen(map_2021: Path) -> None:
    """In a process of its own: no settings, and a database that does not exist."""
    omgeving = {"PATH": os.environ["PATH"], "DATABASE_URL": "postgresql://niemand@127.0.0.1:1/geen"}
    for variabelen in ({"PATH": os.environ["PATH"]}, omgeving):
        opdracht = [sys.executable, "manage.py", "bereken", str(map_2021)]
        klaar = subprocess.run(
            opdracht, cwd=PROJECT, env=variabelen, capture_output=True, text=True, check=False
        )
        assert klaar.returncode == 0, klaar.stderr
        assert "Wat elke gemeente draagt" in klaar.stdout

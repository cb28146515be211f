"""The rules of the house: locks without addresses, arrows that point down."""

import json
import re
import shutil
import subprocess
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from config.postgres_programma import PROJECT

SLOTEN_MAP = PROJECT / "requirements"
SLOTEN = sorted(SLOTEN_MAP.glob("*.txt"))
APPS = ("bijdrage", "governance", "maatwerk", "samenwerking")


def vastgelegd(slot: Path) -> set[str]:
    return set(re.findall(r"^(\S+==\S+)", slot.read_text(), re.M))


@pytest.mark.parametrize("slot", SLOTEN, ids=lambda slot: slot.name)
def test_slot_noemt_geen_adres_en_van_elk_pakket_een_hash(slot: Path) -> None:
    tekst = slot.read_text()
    assert "://" not in re.sub(r" ; .*", "", tekst)
    assert "--index-url" not in tekst
    assert vastgelegd(slot)
    for regel in re.split(r"\n(?=\S)", tekst.strip()):
        assert "--hash=sha256:" in regel, regel


def test_ontwikkel_bevat_precies_de_versies_van_productie() -> None:
    productie, ontwikkel = (
        vastgelegd(SLOTEN_MAP / f"{naam}.txt") for naam in ("productie", "ontwikkel")
    )
    assert productie < ontwikkel


def test_npm_slot_noemt_geen_bron() -> None:
    pakketten = json.loads((PROJECT / "package-lock.json").read_text())["packages"]
    assert len(pakketten) > 5
    for naam, pakket in pakketten.items():
        assert "resolved" not in pakket, naam
        assert naam == "" or pakket["integrity"].startswith("sha512-"), naam


def test_de_toepassing_gebruikt_alleen_pakketten_van_productie() -> None:
    """What is installed for the tests only must not be needed by the website."""
    in_productie = {naam.split("==")[0] for naam in vastgelegd(SLOTEN_MAP / "productie.txt")}
    pakket_van = packages_distributions()
    for bestand in (
        bestand for app in (*APPS, "config") for bestand in PROJECT.glob(f"{app}/**/*.py")
    ):
        for module in re.findall(r"^\s*(?:import|from) (\w+)", bestand.read_text(), re.M):
            namen = {naam.lower().replace("_", "-") for naam in pakket_van.get(module, [])}
            assert not namen or namen & in_productie, f"{bestand}: {module}"


def lint_imports(map_: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        capture_output=True,
        text=True,
        check=False,
        cwd=map_,
    )


@pytest.fixture
def kopie(tmp_path: Path) -> Path:
    """A copy of the apps and the contract, to break."""
    for app in APPS:
        shutil.copytree(PROJECT / app, tmp_path / app, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(PROJECT / "pyproject.toml", tmp_path)
    return tmp_path


def test_lagen_kloppen(kopie: Path) -> None:
    uitkomst = lint_imports(kopie)
    assert uitkomst.returncode == 0, uitkomst.stdout


@pytest.mark.parametrize(
    ("bestand", "verboden"),
    [
        ("samenwerking/verdieping.py", "import bijdrage"),
        ("bijdrage/verdieping.py", "import governance"),
        ("bijdrage/verdieping.py", "import maatwerk"),
        ("maatwerk/verdieping.py", "import governance"),
        ("governance/verdieping.py", "import maatwerk"),
        ("bijdrage/rekenmodel/verdieping.py", "import django"),
        ("bijdrage/rekenmodel/verdieping.py", "from django.db import models"),
        ("bijdrage/bbv/verdieping.py", "import django"),
        ("bijdrage/invoer/verdieping.py", "import weasyprint"),
        ("samenwerking/werkboek/verdieping.py", "import altair"),
        ("samenwerking/werkboek/verdieping.py", "import rich"),
        ("bijdrage/rekenmodel/verdieping.py", "import vl_convert"),
        ("samenwerking/iv3/verdieping.py", "import django.conf"),
    ],
)
def test_verboden_import_wordt_gezien(kopie: Path, bestand: str, verboden: str) -> None:
    (kopie / bestand).write_text(f"{verboden}\n")
    uitkomst = lint_imports(kopie)
    assert uitkomst.returncode == 1, uitkomst.stdout
    assert "BROKEN" in uitkomst.stdout


def test_omweg_wordt_ook_gezien(kopie: Path) -> None:
    (kopie / "samenwerking" / "omweg.py").write_text("import django\n")
    (kopie / "bijdrage" / "rekenmodel" / "verdieping.py").write_text("import samenwerking.omweg\n")
    assert lint_imports(kopie).returncode == 1

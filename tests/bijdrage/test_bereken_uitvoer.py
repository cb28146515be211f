"""What ``bereken`` and ``sjabloon`` write: never over an input, and everything is said."""

import json
import re
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from django.core.management import CommandError, call_command
from openpyxl import Workbook, load_workbook

from bijdrage.management import uitvoer
from bijdrage.management.commands import bereken as opdracht
from tests.invoer import Tabellen, goede_map, goede_tabellen, rij_erbij, schrijf, zet


class Afloop(NamedTuple):
    """How a command ended: its exit status, and what it said on one line."""

    status: int
    uit: str
    fout: str


def roep(naam: str, *opties: object) -> Afloop:
    uit, fout = StringIO(), StringIO()
    try:
        call_command(naam, *map(str, opties), stdout=uit, stderr=fout)
        status = 0
    except SystemExit as einde:
        status = int(einde.code or 0)
    return Afloop(status, *(" ".join(stroom.getvalue().split()) for stroom in (uit, fout)))


def bereken(*opties: object) -> Afloop:
    return roep("bereken", *opties)


def werkmap(pad: Path, tabellen: Tabellen | None = None, jaar: str = "2021") -> Path:
    """The tables as a workbook, of this year."""
    tabellen = tabellen or goede_tabellen()
    zet(tabellen, "Kenmerken", 3, "waarde", jaar)
    boek = Workbook()
    boek.remove(boek.worksheets[0])
    for naam, rijen in tabellen.items():
        blad = boek.create_sheet(naam)
        for rij in rijen:
            blad.append(rij)
    pad.parent.mkdir(exist_ok=True)
    boek.save(pad)
    return pad


def foute_tabellen() -> Tabellen:
    tabellen = goede_tabellen()
    zet(tabellen, "Uren", 2, "taakveld", "9.9")
    return tabellen


def fout(pad: Path) -> Path:
    """A workbook with one fault: Uren, C2."""
    return werkmap(pad, foute_tabellen())


def lees_json(pad: Path) -> Any:
    return json.loads(pad.read_text(encoding="utf-8"))


def bestanden(map_: Path) -> dict[Path, bytes]:
    """Every file below a folder, with what is in it."""
    return {pad: pad.read_bytes() for pad in map_.rglob("*") if pad.is_file()}


@pytest.fixture(autouse=True)
def in_de_map(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


# Nothing is overwritten that should stay.


def opstelling(pad: Path) -> None:
    """Two workbooks and a folder of csv files, with other ways to get there."""
    werkmap(pad / "a.xlsx")
    werkmap(pad / "uit-2022-begroting.xlsx", jaar="2022")
    (pad / "map").mkdir()
    goede_map(pad / "map")
    (pad / "naast").symlink_to(pad)
    (pad / "koppeling.xlsx").symlink_to(pad / "a.xlsx")
    (pad / "hard.xlsx").hardlink_to(pad / "a.xlsx")


OVERSCHRIJFT = {
    "gemarkeerd_over_de_invoer": "a.xlsx --gemarkeerd a.xlsx",
    "xlsx_over_de_invoer": "a.xlsx --xlsx a.xlsx",
    "json_over_de_invoer": "a.xlsx --json a.xlsx",
    "pdf_over_de_invoer": "a.xlsx --pdf a.xlsx",
    "langs_een_omweg": "a.xlsx --json map/../a.xlsx",
    "langs_een_andere_map": "naast/a.xlsx --json a.xlsx",
    "langs_een_koppeling": "a.xlsx --xlsx koppeling.xlsx",
    "langs_een_harde_koppeling": "a.xlsx --xlsx hard.xlsx",
    "met_andere_hoofdletters": "a.xlsx --xlsx A.XLSX",
    "over_de_tweede_invoer": "a.xlsx uit-2022-begroting.xlsx --json uit-2022-begroting.xlsx",
    "met_het_jaar_erachter": "a.xlsx uit-2022-begroting.xlsx --xlsx uit.xlsx",
    "een_bestand_in_de_map": "map --json map/Uren.csv",
    "een_blad_dat_er_nog_niet_is": "map --json map/iets.csv",
    "de_map_zelf": "map --json map",
    "twee_keer_hetzelfde": "a.xlsx --xlsx nieuw.xlsx --gemarkeerd naast/nieuw.xlsx",
    "json_in_de_pdf": "a.xlsx --json nieuw --pdf nieuw",
    "een_ander_met_jaar": "a.xlsx map --xlsx nieuw.xlsx --json nieuw-2021-begroting.xlsx",
    "een_ander_met_naam": "a.xlsx map --gemarkeerd nieuw.xlsx --json nieuw-a.xlsx",
}


@pytest.mark.parametrize("opties", OVERSCHRIJFT.values(), ids=OVERSCHRIJFT)
def test_niets_wordt_overschreven(
    opties: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Refused before anything is read."""
    opstelling(tmp_path)
    voor = bestanden(tmp_path)
    monkeypatch.setattr(opdracht, "inlezen", lambda pad: pytest.fail("gelezen"))
    with pytest.raises(CommandError, match=r"overschrijven\. Kies een andere"):
        bereken(*opties.split())
    assert bestanden(tmp_path) == voor


@pytest.mark.parametrize("van", ["map/Uren.csv", "map", "a.xlsx"])
def test_een_sjabloon_komt_niet_over_zijn_bron(van: str, tmp_path: Path) -> None:
    opstelling(tmp_path)
    voor = bestanden(tmp_path)
    with pytest.raises(CommandError, match=r"overschrijven|\.xlsx"):
        roep("sjabloon", van, "--van", "map" if "map" in van else van)
    assert bestanden(tmp_path) == voor


def test_een_sjabloon_komt_niet_over_een_ingevuld_sjabloon(tmp_path: Path) -> None:
    werkmap(tmp_path / "a.xlsx")
    voor = bestanden(tmp_path)
    with pytest.raises(CommandError, match="bestaat al"):
        roep("sjabloon", "a.xlsx")
    assert bestanden(tmp_path) == voor


@pytest.mark.parametrize("optie", ["--xlsx", "--gemarkeerd"])
def test_een_werkmap_heet_xlsx(optie: str, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"eindigen op \.xlsx"):
        bereken(werkmap(tmp_path / "a.xlsx"), optie, "uit.xls")


def test_wat_er_al_stond_mag_nog_een_keer(tmp_path: Path) -> None:
    """The same command twice, also with its output in the folder that it reads."""
    map_ = tmp_path / "map"
    map_.mkdir()
    goede_map(map_)
    opties = map_, "--json", map_ / "uit.json", "--xlsx", map_ / "uit.xlsx"
    assert [bereken(*opties).status, bereken(*opties).status] == [0, 0]


# The names of what is written.


def test_alles_wat_geschreven_is_wordt_genoemd(tmp_path: Path) -> None:
    werkmap(tmp_path / "a.xlsx")
    afloop = bereken("a.xlsx", "--json", "u.json", "--pdf", "u.pdf", "--xlsx", "u.xlsx")
    for naam in ("u.json", "u.pdf", "u.xlsx"):
        assert f"Geschreven: {naam}" in afloop.uit
        assert (tmp_path / naam).exists()


def test_met_meer_invoer_krijgt_elk_bestand_zijn_naam(tmp_path: Path) -> None:
    werkmap(tmp_path / "a.xlsx")
    werkmap(tmp_path / "b.xlsx", jaar="2022")
    bereken("a.xlsx", "b.xlsx", "--pdf", "u.pdf", "--xlsx", "u.xlsx")
    assert {pad.name for pad in tmp_path.glob("u*")} == {
        *("u-2021-begroting-Aalsmeer.pdf", "u-2022-begroting-Aalsmeer.pdf"),
        *("u-2021-begroting.xlsx", "u-2022-begroting.xlsx"),
    }


def test_een_gemeente_met_een_naam_die_niet_in_een_bestandsnaam_kan() -> None:
    uit = Path("map/uit.pdf")
    namen = [str(pad) for pad in uitvoer.met_namen(uit, ["A/B", "A:b", "C"])]
    assert namen == ["map/uit-1-A-B.pdf", "map/uit-2-A-b.pdf", "map/uit-3-C.pdf"]


# The marked copy.


def test_gelijke_namen_krijgen_een_nummer(tmp_path: Path) -> None:
    een, ander = fout(tmp_path / "x" / "2023.xlsx"), fout(tmp_path / "y" / "2023.xlsx")
    afloop = bereken(een, ander, "--gemarkeerd", "terug.xlsx")
    namen = ["terug-1-2023.xlsx", "terug-2-2023.xlsx"]
    assert sorted(pad.name for pad in tmp_path.glob("terug*")) == namen
    assert all(f"Geschreven: {naam}" in afloop.uit for naam in namen)
    assert str(een) in afloop.fout.replace(" ", "")
    assert afloop.status == 2


def test_een_goede_invoer_krijgt_geen_kopie(tmp_path: Path) -> None:
    fout(tmp_path / "a.xlsx")
    werkmap(tmp_path / "b.xlsx")
    bereken("a.xlsx", "b.xlsx", "--gemarkeerd", "terug.xlsx", "--json", "u.json")
    assert [pad.name for pad in tmp_path.glob("terug*")] == ["terug-a.xlsx"]
    assert [f["invoer"] for f in lees_json(tmp_path / "u.json")["fouten"]] == ["a.xlsx"]


def test_invoer_die_niet_samen_kan_heeft_geen_kopie(tmp_path: Path) -> None:
    for naam in ("a.xlsx", "b.xlsx"):
        werkmap(tmp_path / naam)
    afloop = bereken("a.xlsx", "b.xlsx", "--gemarkeerd", "terug.xlsx", "--json", "u.json")
    assert afloop.status == 2
    assert "Deze invoer samen kan niet worden doorgerekend" in afloop.fout
    assert "in de werkmappen zelf zijn geen foute cellen" in afloop.fout
    assert not list(tmp_path.glob("terug*"))
    (regel,) = lees_json(tmp_path / "u.json")["fouten"]
    assert list(regel) == ["blad", "rij", "kolom", "gevonden", "verwacht", "herstel"]


def test_een_map_met_csv_heeft_geen_cellen(tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    schrijf(foute_tabellen(), tmp_path / "map")
    afloop = bereken("map", "--gemarkeerd", "terug.xlsx")
    assert afloop.status == 2
    assert "Een map met csv-bestanden heeft geen cellen om te kleuren; verbeter" in afloop.fout
    assert "map" not in afloop.uit
    assert not (tmp_path / "terug.xlsx").exists()


def test_zonder_fouten_geen_kopie(tmp_path: Path) -> None:
    werkmap(tmp_path / "a.xlsx")
    afloop = bereken("a.xlsx", "--gemarkeerd", "terug.xlsx")
    assert (afloop.status, afloop.fout) == (0, "")
    assert "Geen fouten: terug.xlsx is niet geschreven." in afloop.uit
    assert not (tmp_path / "terug.xlsx").exists()


# Outputs that cannot be written.


def test_bij_fouten_wordt_geschreven_wat_kan(tmp_path: Path) -> None:
    fout(tmp_path / "a.xlsx")
    afloop = bereken("a.xlsx", "--json", "geen/u.json", "--gemarkeerd", "terug.xlsx")
    assert afloop.status == 2
    assert "9.9" in afloop.fout
    assert "geen/u.json kan niet worden geschreven: de map geen bestaat niet." in afloop.fout
    assert afloop.uit == "Geschreven: terug.xlsx"
    assert load_workbook(tmp_path / "terug.xlsx").sheetnames[0] == "Fouten"


ONSCHRIJFBAAR = {
    "geen/uit{}": "de map geen bestaat niet",
    "bezet{}": "dat is een map",
    "a.xlsx/uit{}": "de map a.xlsx bestaat niet",
    "x" * 300 + "{}": "de naam is te lang",
}


@pytest.mark.parametrize("soort", ["json", "pdf", "xlsx"])
@pytest.mark.parametrize(("naam", "reden"), ONSCHRIJFBAAR.items(), ids=ONSCHRIJFBAAR.values())
def test_onschrijfbaar_wordt_geweigerd_voor_het_rekenen(
    soort: str, naam: str, reden: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    werkmap(tmp_path / "a.xlsx")
    (tmp_path / f"bezet.{soort}").mkdir()
    monkeypatch.setattr(opdracht, "reken", lambda ingelezen: pytest.fail("gerekend"))
    with pytest.raises(CommandError, match=f"--{soort} .*{reden}. Kies een andere plek"):
        bereken("a.xlsx", f"--{soort}", naam.format(f".{soort}"))


def test_een_volle_schijf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is only found out in writing: the rest is written all the same."""
    werkmap(tmp_path / "a.xlsx")
    with pytest.raises(
        CommandError, match="/dev/full kan niet worden geschreven: de schijf is vol"
    ):
        bereken("a.xlsx", "--json", "/dev/full", "--pdf", "u.pdf")
    assert (tmp_path / "u.pdf").exists()
    fout(tmp_path / "a.xlsx")
    assert bereken("a.xlsx", "--json", "/dev/full").status == 2


def test_wat_niet_in_een_werkmap_past(tmp_path: Path) -> None:
    tabellen = goede_tabellen()
    zet(tabellen, "Lasten", 2, "omschrijving", "x" * 40_000)
    (tmp_path / "map").mkdir()
    schrijf(tabellen, tmp_path / "map")
    with pytest.raises(CommandError, match="past niet in een werkmap: Lasten, cel E2"):
        bereken("map", "--xlsx", "u.xlsx", "--json", "u.json")
    assert not (tmp_path / "u.xlsx").exists()
    assert (tmp_path / "u.json").exists()


# What was left out stands with the faults.


def test_bij_fouten_staat_ook_wat_is_overgeslagen(tmp_path: Path) -> None:
    """A sheet and a header that are nearly right explain what is missing."""
    tabellen = goede_tabellen()
    tabellen["Uren 2021"] = tabellen.pop("Uren")
    tabellen["Lasten"][0][5] = "lasten (x € 1.000)"
    werkmap(tmp_path / "a.xlsx", tabellen)
    for afloop in (
        bereken("a.xlsx", "--json", "u.json"),
        roep("sjabloon", "nieuw.xlsx", "--van", "a.xlsx"),
    ):
        assert afloop.status == 2
        assert "blad ontbreekt" in afloop.fout
        overgeslagen = afloop.fout.partition("Overgeslagen: ")[2]
        assert "Uren 2021" in overgeslagen
        assert "lasten (x € 1.000)" in overgeslagen
    inhoud = lees_json(tmp_path / "u.json")
    assert list(inhoud) == ["fouten"]
    sleutels = ["blad", "rij", "kolom", "gevonden", "verwacht", "herstel"]
    assert [list(regel) for regel in inhoud["fouten"]] == [sleutels] * len(inhoud["fouten"])


def test_een_nieuwer_sjabloon(tmp_path: Path) -> None:
    tabellen = goede_tabellen()
    rij_erbij(tabellen, "Kenmerken", naam="sjabloonversie", waarde="7")
    werkmap(tmp_path / "a.xlsx", tabellen)
    bereken("a.xlsx", "--json", "u.json")
    (regel,) = lees_json(tmp_path / "u.json")["fouten"]
    assert "een nieuwer sjabloon dan dit programma kent" in regel["verwacht"]
    assert regel["herstel"].startswith("Werk het programma bij of neem sjabloon ")


def test_hulp_noemt_elke_optie(capsys: pytest.CaptureFixture[str]) -> None:
    for naam, opties in {
        "bereken": ("INVOER", "--json", "--pdf", "--xlsx", "--gemarkeerd", "Eindigt met 0"),
        "sjabloon": ("UIT.xlsx", "--van", "--gemeente", "--jaar", "Eindigt met 0"),
    }.items():
        with pytest.raises(SystemExit):
            call_command(naam, "--help")
        hulp = capsys.readouterr().out
        assert all(optie in hulp for optie in opties)
        assert hulp.startswith("gebruik: ")
        assert "toon deze hulp en stop" in hulp
        assert not re.search(r"\b(usage|options|positional|arguments|show|the|settings)\b", hulp)


def test_opties_van_django_werken_nog() -> None:
    assert "Geschreven" in roep("sjabloon", "uit.xlsx", "--no-color", "--traceback").uit

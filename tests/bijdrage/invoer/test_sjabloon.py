"""The template of the input: empty it asks for the right things, filled it reads back the same."""

import re
from io import BytesIO, StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import pytest
from django.core.management import CommandError, call_command
from hypothesis import given, settings
from openpyxl import Workbook

from bijdrage.doorrekenen import FIXTURES, doorrekenen
from bijdrage.invoer.bladen import BLADEN, KENMERKEN
from bijdrage.invoer.lezen import lees_gegevens, lees_invoer
from bijdrage.invoer.sjabloon import gevuld_sjabloon, leeg_sjabloon
from bijdrage.invoer.sjabloonversie import SJABLOONVERSIE
from bijdrage.rekenmodel.berekening import bereken
from bijdrage.rekenmodel.invoer import Invoer
from bijdrage.rekenmodel.uitvoer import als_json
from bijdrage.rekenmodel.vingerafdruk import canonieke_invoer, vingerafdruk
from samenwerking.werkboek.soort import Keuze
from samenwerking.werkboek.tabel import RuweBladen, RuweTabel
from tests.bijdrage.rekenmodel.invoeren import invoeren
from tests.bijdrage.rekenmodel.test_rondreis import tabellen
from tests.invoer import (
    CODELIJSTEN,
    Tabellen,
    goede_invoer,
    goede_map,
    goede_tabellen,
    schrijf,
    zet,
)
from tests.kantoor import herbewaar

DEMO = sorted(pad for pad in (FIXTURES / "demo").iterdir() if pad.is_dir())


def gevuld(tabellen: Tabellen) -> bytes:
    ruw = {blad: RuweTabel(blad, rijen) for blad, rijen in tabellen.items()}
    gegevens, fouten, _ = lees_gegevens(RuweBladen(ruw, (), ()), CODELIJSTEN)
    assert not fouten
    return gevuld_sjabloon(gegevens)


def invoer_uit(inhoud: bytes) -> Invoer:
    with TemporaryDirectory() as map:
        pad = Path(map) / "sjabloon.xlsx"
        pad.write_bytes(inhoud)
        gelezen = lees_invoer(pad, CODELIJSTEN)
    assert gelezen.invoer is not None, gelezen.fouten
    assert gelezen.overgeslagen == ()
    return gelezen.invoer


def werkmap(inhoud: bytes) -> Workbook:
    return openpyxl.load_workbook(BytesIO(inhoud))


def sjabloon(*opties: object) -> str:
    uitvoer = StringIO()
    call_command("sjabloon", *map(str, opties), stdout=uitvoer)
    return uitvoer.getvalue()


def kolom(boek: Workbook, blad: str, plek: int) -> list[object]:
    """The values in a column, without its header."""
    return [rij[plek] for rij in boek[blad].iter_rows(min_row=2, values_only=True)]


def test_een_leeg_sjabloon_heeft_elk_blad_met_elke_kolom() -> None:
    boek = werkmap(leeg_sjabloon(["Amstelveen", "Aalsmeer"], CODELIJSTEN))
    assert [boek.sheetnames[0], boek.sheetnames[-1]] == ["Uitleg", "Keuzelijsten"]
    assert sorted(boek.sheetnames[1:-1]) == sorted(blad.naam for blad in BLADEN)
    koppen = {blad.naam: [cel.value for cel in boek[blad.naam][1]] for blad in BLADEN}
    assert koppen["Uren"][5:8] == ["uren Amstelveen", "uren Aalsmeer", "uren gezamenlijk"]
    assert koppen["Sleutels"][2:4] == ["waarde Amstelveen", "waarde Aalsmeer"]
    for blad in BLADEN:
        vast = [k.naam for k in blad.kolommen if not k.reeks]
        assert [kop for kop in koppen[blad.naam] if kop in vast] == vast


def test_een_leeg_sjabloon_kent_alleen_namen_en_rollen() -> None:
    boek = werkmap(leeg_sjabloon(["Midden", "Oost", "West"], CODELIJSTEN))
    versie = {"sjabloonversie": SJABLOONVERSIE}
    assert dict(boek["Kenmerken"].iter_rows(min_row=2, values_only=True)) == (
        dict.fromkeys(k.naam for k in KENMERKEN) | versie
    )
    assert kolom(boek, "Gemeenten", 0) == ["Midden", "Oost", "West"]
    assert kolom(boek, "Gemeenten", 1) == [None, None, None]
    assert kolom(boek, "Gemeenten", 2) == ["centrumgemeente", "gastgemeente", "gastgemeente"]


def test_een_leeg_sjabloon_vraagt_alleen_wat_verplicht_is(tmp_path: Path) -> None:
    pad = tmp_path / "leeg.xlsx"
    pad.write_bytes(leeg_sjabloon(["Midden", "Oost"], CODELIJSTEN))
    fouten = lees_invoer(pad, CODELIJSTEN).fouten
    assert [(fout.blad, fout.cel) for fout in fouten if fout.cel] == [
        *(("Kenmerken", cel) for cel in ("B2", "B3", "B4")),
        *(("Gemeenten", cel) for cel in ("B2", "B3")),
    ]


def test_gevuld_leest_het_dezelfde_invoer_terug() -> None:
    """All that a record holds, except the row that it came from."""
    invoer = invoer_uit(gevuld(goede_tabellen()))
    assert canonieke_invoer(invoer) == canonieke_invoer(goede_invoer())
    assert invoer.kenmerken.sjabloonversie == SJABLOONVERSIE


def test_gevuld_staan_codes_als_tekst_en_getallen_als_getal() -> None:
    boek = werkmap(gevuld(goede_tabellen()))
    assert [cel.value for cel in boek["Gemeenten"][2]] == [
        "Aalsmeer",
        "0358",
        "gastgemeente",
        30000,
    ]
    assert [cel.value for cel in boek["Lasten"][5]][:8] == [
        *("L04", None, "huisvesting", "3.8", "Huur", 120000.55, None, "structureel"),
    ]
    assert dict(boek["Kenmerken"].iter_rows(min_row=2, values_only=True))["jaar"] == 2021


@settings(max_examples=10)
@given(invoeren())
def test_een_gemaakte_invoer_komt_ongeschonden_terug(invoer: Invoer) -> None:
    """Also amounts and hours with more digits than a cell can keep as a number."""
    terug = invoer_uit(gevuld(met_alle_kolommen(tabellen(invoer))))
    assert vingerafdruk(bereken(terug)) == vingerafdruk(bereken(invoer))


def met_alle_kolommen(tabellen: Tabellen) -> Tabellen:
    """The tables with the columns that they must have, empty where they had none."""
    nodig = {blad.naam: [k.naam for k in blad.kolommen if k.verplicht] for blad in BLADEN}
    vol = {}
    for blad, rijen in tabellen.items():
        weg = [naam for naam in nodig[blad] if not any(kop.startswith(naam) for kop in rijen[0])]
        vol[blad] = [rijen[0] + weg, *(rij + [""] * len(weg) for rij in rijen[1:])]
    return vol


def test_keuzelijsten_volgen_het_jaar_en_de_bladen() -> None:
    boek = werkmap(gevuld(goede_tabellen()))
    lijsten = boek["Keuzelijsten"]
    per_naam = {
        kop.value: [cel.value for cel in lijst if cel.value and not str(cel.value).startswith("=")]
        for kop, *lijst in lijsten.iter_cols()
    }
    assert per_naam["taakveld"] == list(CODELIJSTEN.taakveldcodes(2021))
    assert {"1.1", "3.5.1", "4.3.2"} <= set(per_naam["categorie"])
    assert per_naam["sleutel"] == ["uren", "uren-exclusief", "uren-onderdeel", "inwoners"]
    nieuwste = werkmap(leeg_sjabloon(["A", "B"], CODELIJSTEN))["Keuzelijsten"]
    codes = {cel.value for lijst in nieuwste.iter_cols() for cel in lijst}
    assert {*CODELIJSTEN.taakveldcodes(CODELIJSTEN.jaren[-1])} <= codes


def test_alleen_een_volledige_lijst_verbiedt() -> None:
    boek = werkmap(gevuld(goede_tabellen()))
    soort = {
        (blad.naam, str(boek[blad.naam][1][_plek(regel.sqref)].value)): regel.errorStyle or "stop"
        for blad in BLADEN
        for regel in boek[blad.naam].data_validations.dataValidation
        if "2:" in str(regel.sqref)
    }
    waarschuwt = {plaats for plaats, wat in soort.items() if wat == "warning"}
    elders = {("Uren", "onderdeel"), ("Lasten", "component"), ("Lasten", "gemeente")}
    elders |= {("Lasten", "onderdeel"), ("Correcties", "gemeente")}
    assert waarschuwt == elders | {
        *((blad, "taakveld") for blad in ("Uren", "Lasten", "Correcties")),
        *((blad, "sleutel") for blad in ("Uren", "Componenten")),
        *(("Lasten", "categorie"), ("Correcties", "basis")),
    }
    assert {("Uren", "aard"), ("Componenten", "behandeling"), ("Lasten", "fictief")} <= soort.keys()


def test_waar_uit_gekozen_wordt_komt_eerst() -> None:
    """Who fills in the sheets from left to right, finds every list filled."""
    boek = werkmap(gevuld(goede_tabellen()))
    plek = {naam: nummer for nummer, naam in enumerate(boek.sheetnames)}
    verwijst = {
        (blad.title, bron)
        for blad in boek.worksheets
        for regel in blad.data_validations.dataValidation
        for bron in re.findall(r"[(,]'?(\w+)'?!", str(regel.formula1))
        if bron != "Keuzelijsten"
    }
    assert {("Uren", "Onderdelen"), ("Lasten", "Componenten")} <= verwijst
    verwijst |= {("Componenten", "Sleutels"), ("Uren", "Sleutels"), ("Correcties", "Componenten")}
    assert not [paar for paar in verwijst if plek[paar[1]] > plek[paar[0]]]
    assert boek.sheetnames[:2] == ["Uitleg", "Kenmerken"]


def test_elke_keuze_staat_in_de_uitleg() -> None:
    """Per list of choices the title that explains it, and every value of it below."""
    boek = werkmap(leeg_sjabloon(["A", "B"], CODELIJSTEN))
    uitleg: dict[str, dict[str, str]] = {}
    for naam, wat in boek["Uitleg"].iter_rows(max_col=2, values_only=True):
        if naam and not wat:
            titel = str(naam)
            uitleg[titel] = {}
        elif naam:
            uitleg[titel][str(naam)] = str(wat)
    lijsten = [
        k.soort.lijst for blad in BLADEN for k in blad.kolommen if isinstance(k.soort, Keuze)
    ]
    lijsten += [k.soort.lijst for k in KENMERKEN if isinstance(k.soort, Keuze)]
    uitgelegd = {tuple(waarden) for waarden in uitleg.values()}
    assert set(lijsten) <= uitgelegd
    assert ("uren", "uren-exclusief", "uren-onderdeel", "inwoners") in uitgelegd
    assert ("basisbijdrage", "bijdrage") in uitgelegd


def test_de_uitleg_noemt_het_jaar_van_de_lijsten(tmp_path: Path) -> None:
    sjabloon(tmp_path / "uit.xlsx", "--jaar", 2023)
    met_jaar = openpyxl.load_workbook(tmp_path / "uit.xlsx")
    assert dict(met_jaar["Kenmerken"].iter_rows(min_row=2, values_only=True))["jaar"] == 2023
    codes = {cel.value for lijst in met_jaar["Keuzelijsten"].iter_cols() for cel in lijst}
    assert {*CODELIJSTEN.taakveldcodes(2023)} <= codes
    assert "zijn die van 2023, het jaar op Kenmerken" in _uitleg(met_jaar)
    zonder = _uitleg(werkmap(leeg_sjabloon(["A", "B"], CODELIJSTEN)))
    assert f"zijn die van {CODELIJSTEN.jaren[-1]}, het nieuwste jaar" in zonder
    assert "zijn die van 2021, het jaar" in _uitleg(werkmap(gevuld(goede_tabellen())))


def _uitleg(boek: Workbook) -> str:
    return "\n".join(str(cel.value) for rij in boek["Uitleg"] for cel in rij if cel.value)


@pytest.mark.parametrize("jaar", ["2016", "0"])
def test_een_jaar_zonder_codelijsten_wordt_geweigerd(jaar: str, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="codelijsten van 2017 tot en met"):
        sjabloon(tmp_path / "uit.xlsx", "--jaar", jaar)
    with pytest.raises(CommandError, match="--van heeft een eigen jaar"):
        sjabloon(tmp_path / "uit.xlsx", "--jaar", 2023, "--van", goede_map(tmp_path))


def _plek(bereik: object) -> int:
    return openpyxl.utils.column_index_from_string(str(bereik)[0]) - 1


def test_kenmerken_hebben_elk_hun_eigen_lijst() -> None:
    boek = werkmap(leeg_sjabloon(["A", "B"], CODELIJSTEN))
    namen = kolom(boek, "Kenmerken", 0)
    regels = boek["Kenmerken"].data_validations.dataValidation
    met_lijst = {namen[int(str(regel.sqref)[1:]) - 2] for regel in regels}
    assert met_lijst == {"stand", "sleutel gezamenlijk", "sleutel overhead", "fictief"}


def test_de_demo_door_libreoffice_geeft_dezelfde_json(tmp_path: Path) -> None:
    """Each year filled in, opened and saved again, against the folder of csv files."""
    paden = [tmp_path / f"{map.name}.xlsx" for map in DEMO]
    for map, pad in zip(DEMO, paden, strict=True):
        sjabloon(pad, "--van", map)
    (tmp_path / "opnieuw").mkdir()
    for map, *werkmappen in zip(DEMO, paden, herbewaar(paden, tmp_path / "opnieuw"), strict=True):
        verwacht = _json(map)
        assert [_json(pad) for pad in werkmappen] == [verwacht, verwacht]


def _json(pad: Path) -> dict[str, object]:
    gelezen = doorrekenen(pad)
    return als_json(gelezen.berekening, gelezen.bevindingen, gelezen.overgeslagen)


def test_een_werkmap_vult_een_nieuw_sjabloon(tmp_path: Path) -> None:
    eerste, tweede = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    assert f"Geschreven: {eerste}" in sjabloon(eerste, "--van", goede_map(tmp_path))
    sjabloon(tweede, "--van", eerste)
    assert canonieke_invoer(invoer_uit(tweede.read_bytes())) == canonieke_invoer(goede_invoer())


def test_een_oudere_invoer_krijgt_de_versie_van_dit_sjabloon_en_alle_kenmerken(
    tmp_path: Path,
) -> None:
    sjabloon(tmp_path / "uit.xlsx", "--van", goede_map(tmp_path))
    boek = openpyxl.load_workbook(tmp_path / "uit.xlsx")
    kenmerken = dict(boek["Kenmerken"].iter_rows(min_row=2, values_only=True))
    assert kenmerken.keys() == {k.naam for k in KENMERKEN}
    assert kenmerken["sjabloonversie"] == SJABLOONVERSIE


def test_gemeenten_op_de_opdrachtregel(tmp_path: Path) -> None:
    pad, ander = tmp_path / "uit.xlsx", tmp_path / "ander.xlsx"
    sjabloon(pad)
    assert kolom(openpyxl.load_workbook(pad), "Gemeenten", 0) == ["Amstelveen", "Aalsmeer"]
    sjabloon(ander, "--gemeente", " Ons  Dorp ", "--gemeente", "Uw Dorp")
    assert kolom(openpyxl.load_workbook(ander), "Gemeenten", 0) == ["Ons Dorp", "Uw Dorp"]


@pytest.mark.parametrize("namen", [("",), ("A", "a"), ("Gezamenlijk",)], ids=str)
def test_een_naam_die_niet_kan(namen: tuple[str, ...], tmp_path: Path) -> None:
    opties = [optie for naam in namen for optie in ("--gemeente", naam)]
    with pytest.raises(CommandError, match="eigen naam"):
        sjabloon(tmp_path / "uit.xlsx", *opties)


def test_foute_invoer_geeft_de_tabel_met_fouten(tmp_path: Path) -> None:
    map_ = goede_map(tmp_path)
    tabellen = goede_tabellen()
    zet(tabellen, "Uren", 2, "taakveld", "9.9")
    fouten = StringIO()
    schrijf(tabellen, map_)
    with pytest.raises(SystemExit) as einde:
        call_command("sjabloon", str(tmp_path / "uit.xlsx"), "--van", str(map_), stderr=fouten)
    assert einde.value.code == 2
    assert "9.9" in fouten.getvalue()
    assert not (tmp_path / "uit.xlsx").exists()


def test_wat_niet_past_en_wat_niet_geschreven_kan_worden(tmp_path: Path) -> None:
    tabellen = goede_tabellen()
    zet(tabellen, "Lasten", 2, "omschrijving", "x" * 40_000)
    with pytest.raises(CommandError, match="Lasten, cel E2"):
        sjabloon(tmp_path / "uit.xlsx", "--van", schrijf(tabellen, tmp_path))
    with pytest.raises(CommandError, match="Kies een andere plek"):
        sjabloon(tmp_path / "geen" / "uit.xlsx")


def test_overgeslagen_kolommen_worden_genoemd(tmp_path: Path) -> None:
    tabellen = goede_tabellen()
    tabellen["Gemeenten"][0][3] = "inwonertal"
    zet(tabellen, "Uren", 4, "sleutel", "plekken")
    assert "inwonertal" in sjabloon(tmp_path / "uit.xlsx", "--van", schrijf(tabellen, tmp_path))

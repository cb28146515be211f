"""The workbook with a calculation: its sums are the engine's, also when it is calculated again."""

from fractions import Fraction
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from django.core.management import CommandError, call_command
from openpyxl import Workbook
from openpyxl.cell import Cell

from bijdrage.doorrekenen import FIXTURES, Doorgerekend, codelijsten, doorrekenen
from bijdrage.invoer.bladen import BLADEN
from bijdrage.invoer.sjabloon import leeg_sjabloon
from bijdrage.rapport.werkmap import schrijf_werkmap
from bijdrage.rekenmodel.deling import afgerond
from bijdrage.rekenmodel.uitvoer import als_json
from bijdrage.rekenmodel.vingerafdruk import vingerafdruk
from tests.invoer import goede_map, goede_tabellen, schrijf, zet
from tests.kantoor import herbewaar

DEMO = sorted(pad for pad in (FIXTURES / "demo").iterdir() if pad.is_dir())
RESULTATEN = ["Uitkomst", "Toedelingen", "Correctieposten", "Buiten de verdeling"]
RESULTATEN += ["Verdeelsleutels", "Regels"]


def werkmap_van(map_: Path) -> bytes:
    return schrijf_werkmap(doorrekenen(map_))


def boek(inhoud: bytes, waarden: bool = True) -> Workbook:
    return openpyxl.load_workbook(BytesIO(inhoud), data_only=waarden)


def bereken(*opties: object) -> None:
    call_command("bereken", *map(str, opties), stdout=StringIO())


def uitkomst(werkmap: Workbook) -> dict[str, list[object]]:
    """The rows of the first sheet that hold numbers, by their name."""
    return {
        str(naam): [waarde for waarde in waarden if isinstance(waarde, int | float)]
        for naam, *waarden in werkmap["Uitkomst"].iter_rows(min_row=13, values_only=True)
        if any(isinstance(waarde, int | float) for waarde in waarden)
    }


def verwacht(doorgerekend: Doorgerekend) -> dict[str, list[float]]:
    """The same rows from the engine: cents as euro, and shares."""
    berekening = doorgerekend.berekening
    bedragen = {**berekening.eigen_aandeel, **berekening.bijdrage}
    alles = sum(bedragen.values())
    rijen = {}
    for gemeente in berekening.invoer.gemeenten:
        bedrag = bedragen[gemeente.naam]
        posten = sum(b.bedrag for b in berekening.correcties if b.gemeente == gemeente.naam)
        per = [*_euro(afgerond(bedrag, gemeente.inwoners))] if gemeente.inwoners else []
        rijen[gemeente.naam] = [*_euro(bedrag - posten, posten, bedrag), bedrag / alles, *per]
    lasten = sum(regel.lasten for regel in berekening.invoer.lasten)
    baten = sum(regel.baten for regel in berekening.invoer.lasten)
    buiten = sum(regel.lasten - regel.baten for regel in berekening.buiten)
    return rijen | {
        "Samen: de verdeelde kosten": [*_euro(alles, 0, alles), 1],
        "Lasten in de invoer": _euro(lasten),
        "Baten in de invoer": _euro(baten),
        "Buiten de verdeling": _euro(buiten),
        "Verdeeld over de gemeenten": _euro(alles),
        "Verschil": [0],
    }


def _euro(*centen: int) -> list[float]:
    return [bedrag / 100 for bedrag in centen]


def test_de_uitkomst_is_die_van_de_berekening(tmp_path: Path) -> None:
    map_ = goede_map(tmp_path)
    assert uitkomst(boek(werkmap_van(map_))) == verwacht(doorrekenen(map_))


def test_elke_som_is_een_formule(tmp_path: Path) -> None:
    formules = boek(werkmap_van(goede_map(tmp_path)), waarden=False)
    getallen = boek(werkmap_van(tmp_path))
    for rij, rij_getallen in zip(
        formules["Uitkomst"].iter_rows(min_row=13),
        getallen["Uitkomst"].iter_rows(min_row=13),
        strict=True,
    ):
        for cel, getal in zip(rij, rij_getallen, strict=True):
            if isinstance(getal.value, int | float):
                assert str(cel.value).startswith("="), cel.coordinate
    assert "SUMIFS(Toedelingen!" in str(formules["Uitkomst"]["C16"].value)


def test_libreoffice_rekent_hetzelfde_uit_als_de_berekening(tmp_path: Path) -> None:
    """All stored values are taken out first, so that every number is calculated anew."""
    paden = [tmp_path / f"{map_.name}.xlsx" for map_ in DEMO]
    for map_, pad in zip(DEMO, paden, strict=True):
        zonder_waarden = boek(werkmap_van(map_), waarden=False)
        zonder_waarden.save(pad)
    (tmp_path / "opnieuw").mkdir()
    for map_, pad in zip(DEMO, herbewaar(paden, tmp_path / "opnieuw"), strict=True):
        opnieuw = openpyxl.load_workbook(pad, data_only=True)
        doorgerekend = doorrekenen(map_)
        gevonden, gerekend = uitkomst(opnieuw), verwacht(doorgerekend)
        assert gevonden.keys() == gerekend.keys()
        for naam, getallen in gerekend.items():
            assert gevonden[naam][:3] == getallen[:3], naam
            assert gevonden[naam][3:] == pytest.approx(getallen[3:]), naam
        assert _aandelen(opnieuw) == pytest.approx(_aandelen_van(doorgerekend))


def _aandelen(werkmap: Workbook) -> list[object]:
    return [rij[-1] for rij in _rijen(werkmap, "Verdeelsleutels")]


def _aandelen_van(doorgerekend: Doorgerekend) -> list[float]:
    sleutels = als_json(doorgerekend.berekening)["sleutels"].values()
    return [float(Fraction(deel)) for per_gemeente in sleutels for deel in per_gemeente.values()]


def _rijen(werkmap: Workbook, blad: str) -> list[tuple[object, ...]]:
    return list(werkmap[blad].iter_rows(min_row=2, values_only=True))


def test_elke_stap_staat_op_een_blad(tmp_path: Path) -> None:
    map_ = goede_map(tmp_path)
    werkmap, berekening = boek(werkmap_van(map_)), doorrekenen(map_).berekening
    assert [rij[:8] for rij in _rijen(werkmap, "Toedelingen")] == [
        (*(tekst or None for tekst in deel[:6]), *_euro(deel.lasten, deel.baten))
        for deel in berekening.toedelingen
    ]
    assert _rijen(werkmap, "Correctieposten") == [
        (*post[:4], post.bedrag / 100) for post in berekening.correcties
    ]
    assert _rijen(werkmap, "Buiten de verdeling") == [
        (post.regel, post.component, *_euro(post.lasten, post.baten), post.grondslag)
        for post in berekening.buiten
    ]
    sleutels = als_json(berekening)["sleutels"]
    assert {
        (naam, gemeente): teller / noemer  # type: ignore[operator]
        for naam, gemeente, teller, noemer, _ in _rijen(werkmap, "Verdeelsleutels")
    } == pytest.approx(
        {
            (naam, gemeente): float(Fraction(breuk))
            for naam, per_gemeente in sleutels.items()
            for gemeente, breuk in per_gemeente.items()
        },
        rel=1e-14,
    )


@pytest.mark.parametrize("map_", [DEMO[-1], None], ids=["demo", "alles"])
def test_elk_deel_is_na_te_rekenen(tmp_path: Path, map_: Path | None) -> None:
    """By hand: the amount to divide, times numerator, divided by denominator."""
    werkmap = boek(werkmap_van(map_ or goede_map(tmp_path)))
    rijen = [_op_naam(werkmap, "Toedelingen", rij) for rij in _rijen(werkmap, "Toedelingen")]
    delen = [rij for rij in rijen if rij["noemer"]]
    for rij in delen:
        aandeel = Fraction(rij["teller"]) / Fraction(rij["noemer"])
        for kant in ("lasten", "baten"):
            exact = Fraction(rij[f"te verdelen {kant}"]) * aandeel
            assert abs(exact - Fraction(rij[kant])) < Fraction(1, 100) + Fraction(1, 10**6), rij
        assert rij["aandeel"] == pytest.approx(float(aandeel))
    behandelingen = {rij["behandeling"] for rij in delen}
    assert {"uren", "sleutel", "direct"} <= behandelingen
    rest = [rij for rij in rijen if not rij["noemer"]]
    assert all(str(rij["verdeeld naar"]).startswith("de rest na afspraak") for rij in rest)
    assert {rij["gemeente"] for rij in rest} <= {"Amstelveen"}


def _op_naam(werkmap: Workbook, blad: str, rij: tuple[Any, ...]) -> dict[str, Any]:
    """A row by the names in the header."""
    koppen = next(werkmap[blad].iter_rows(max_row=1, values_only=True))
    return dict(zip(map(str, koppen), rij, strict=True))


def test_uren_staan_er_als_uren(tmp_path: Path) -> None:
    """The key uren adds up to all primary hours, in hours; and so does a unit of its own."""
    map_ = DEMO[-1]
    uren = doorrekenen(map_).berekening.invoer.uren
    primair = sum(sum(r.uren) + r.gezamenlijk for r in uren if r.aard == "primair")
    werkmap = boek(werkmap_van(map_))
    rijen = [rij for rij in _rijen(werkmap, "Verdeelsleutels") if rij[0] == "uren"]
    assert {rij[3] for rij in rijen} == {primair / 100}
    assert sum(rij[2] for rij in rijen) == pytest.approx(primair / 100)  # type: ignore[misc]
    formaten = {rij[0].value: rij[2].number_format for rij in werkmap["Verdeelsleutels"]}
    assert formaten["uren"] == "#,##0.00"
    assert formaten["werkplekken"] == "#,##0"
    (deel, *_) = (
        rij for rij in _rijen(werkmap, "Toedelingen") if rij[9] == "uren van Vergunningen"
    )
    onderdeel = [r for r in uren if r.onderdeel == deel[1]]
    assert deel[13] == sum(sum(r.uren) + r.gezamenlijk for r in onderdeel) / 100


def test_het_verschil_staat_in_de_werkmap_van_het_nieuwe_jaar(tmp_path: Path) -> None:
    """Every column adds up from the old amount to the new, with a formula that says so."""
    bereken(DEMO[0], DEMO[2], "--xlsx", tmp_path / "uit.xlsx")
    oud = openpyxl.load_workbook(tmp_path / "uit-2021-begroting.xlsx")
    assert "Verschil" not in oud.sheetnames
    inhoud = (tmp_path / "uit-2023-begroting.xlsx").read_bytes()
    blad, formules = boek(inhoud)["Verschil"], boek(inhoud, waarden=False)["Verschil"]
    assert blad["A1"].value == "Verschil van begroting 2021 naar begroting 2023"
    assert "fictieve" in str(blad["A3"].value)
    kop, *rijen = blad.iter_rows(min_row=5, values_only=True)
    assert kop == ("Stap", "Uitleg", "Amstelveen (€)", "Aalsmeer (€)")
    van, naar = (doorrekenen(map_).berekening for map_ in (DEMO[0], DEMO[2]))
    for kolom, gemeente in ((2, "Amstelveen"), (3, "Aalsmeer")):
        bedragen = [{**b.eigen_aandeel, **b.bijdrage}[gemeente] / 100 for b in (van, naar)]
        assert [rijen[0][kolom], rijen[-1][kolom]] == bedragen
        assert sum(rij[kolom] for rij in rijen[:-1]) == pytest.approx(bedragen[1], abs=0.001)
        totaal = formules.cell(row=5 + len(rijen), column=kolom + 1).value
        letter = "ABCD"[kolom]
        assert totaal == f"=ROUND(SUM({letter}6:{letter}{4 + len(rijen)}),2)"
    assert "Prijs" in [rij[0] for rij in rijen]


def test_fictief_staat_onder_elk_blad(tmp_path: Path) -> None:
    for blad in boek(werkmap_van(goede_map(tmp_path))).worksheets:
        assert blad.oddFooter.center.text == "Bevat fictieve gegevens", blad.title
    tabellen = goede_tabellen()
    zet(tabellen, "Kenmerken", 9, "waarde", "nee")
    echt = boek(werkmap_van(schrijf(tabellen, tmp_path)))
    assert not any(blad.oddFooter.center.text for blad in echt.worksheets)


def test_elk_resultaatblad_is_leesbaar(tmp_path: Path) -> None:
    """The header stays in sight, every number fits and stands right, long texts wrap."""
    tabellen = goede_tabellen()
    zet(tabellen, "Lasten", 2, "lasten", "12345678901234567,89")
    for map_ in (DEMO[-1], schrijf(tabellen, tmp_path)):
        werkmap = boek(werkmap_van(map_))
        bladen = [*RESULTATEN[1:], *{"Bevindingen"}.intersection(werkmap.sheetnames)]
        for blad in map(werkmap.__getitem__, bladen):
            assert blad.freeze_panes == "A2"
            for cel in (cel for rij in blad.iter_rows(min_row=2) for cel in rij if cel.value):
                _controleer_cel(cel, blad.column_dimensions[cel.column_letter].width)


def test_een_lange_bevinding_past_in_haar_rij(tmp_path: Path) -> None:
    blad = boek(werkmap_van(DEMO[-2]))["Bevindingen"]
    regels = len(str(blad["D2"].value)) / blad.column_dimensions["D"].width
    assert regels > 2
    assert blad.row_dimensions[2].height >= 15 * regels


def _controleer_cel(cel: Cell, breedte: float) -> None:
    getal = isinstance(cel.value, int | float) or (
        str(cel.value)[0].isdigit() and "," in str(cel.value)
    )
    if getal:
        assert cel.alignment.horizontal in (None, "general", "right"), cel.coordinate
        tekst = f"{cel.value:,.2f}" if isinstance(cel.value, int | float) else str(cel.value)
        assert len(tekst) <= breedte, cel.coordinate
    else:
        assert len(str(cel.value)) <= breedte or cel.alignment.wrap_text, cel.coordinate


def test_de_werkmap_is_zelf_weer_invoer(tmp_path: Path) -> None:
    """It gives the same mark, and says which sheets were left out."""
    map_ = goede_map(tmp_path)
    bereken(map_, "--xlsx", tmp_path / "uit.xlsx")
    heen, terug = doorrekenen(map_), doorrekenen(tmp_path / "uit.xlsx")
    assert vingerafdruk(terug.berekening) == vingerafdruk(heen.berekening)
    genoemd = {wat.removeprefix("blad «").removesuffix("»") for wat in terug.overgeslagen}
    assert set(RESULTATEN) <= genoemd
    assert genoemd.isdisjoint(blad.naam for blad in BLADEN)


def test_de_bladen_staan_op_volgorde(tmp_path: Path) -> None:
    namen = werkmap_namen(werkmap_van(goede_map(tmp_path)))
    invoer = werkmap_namen(leeg_sjabloon(["A", "B"], codelijsten()))
    assert [naam for naam in namen if naam not in ("Bevindingen", "Overgeslagen")] == [
        *RESULTATEN,
        *invoer,
    ]
    assert namen[0] == "Uitkomst"


def werkmap_namen(inhoud: bytes) -> list[str]:
    return boek(inhoud).sheetnames


def test_bevindingen_en_overgeslagen_staan_er_alleen_als_ze_er_zijn(tmp_path: Path) -> None:
    map_ = goede_map(tmp_path)
    (map_ / "Omnummering.csv").rename(map_ / "Omnummer.csv")
    vol = doorrekenen(map_)
    assert vol.bevindingen
    werkmap = boek(schrijf_werkmap(vol))
    assert [rij[-1] for rij in _rijen(werkmap, "Bevindingen")] == [
        bevinding.melding for bevinding in vol.bevindingen
    ]
    assert _rijen(werkmap, "Overgeslagen") == [("bestand Omnummer.csv",)]
    leeg = vol._replace(bevindingen=(), overgeslagen=())
    namen = boek(schrijf_werkmap(leeg)).sheetnames
    assert {"Bevindingen", "Overgeslagen"}.isdisjoint(namen)


def test_wat_fictief_is_staat_bovenaan(tmp_path: Path) -> None:
    assert "fictieve gegevens" in str(
        boek(werkmap_van(goede_map(tmp_path)))["Uitkomst"]["A2"].value
    )
    tabellen = goede_tabellen()
    zet(tabellen, "Kenmerken", 9, "waarde", "nee")
    echt = boek(werkmap_van(schrijf(tabellen, tmp_path)))["Uitkomst"]
    assert echt["A2"].value is None
    feiten = dict(echt.iter_rows(min_row=4, max_row=13, max_col=2, values_only=True))
    assert feiten["Fictieve gegevens"] == "geen"
    assert feiten["Samenwerking"] == "Voorbeeldregeling"
    assert str(feiten["Vingerafdruk"]).startswith("sha256:")


def test_bedragen_die_niet_meer_optellen_staan_er_zonder_formule(tmp_path: Path) -> None:
    """A spreadsheet keeps fifteen digits; a sum of such amounts would be off by cents."""
    tabellen = goede_tabellen()
    zet(tabellen, "Lasten", 2, "lasten", "12345678901234567,89")
    inhoud = werkmap_van(schrijf(tabellen, tmp_path))
    cellen = [cel.value for rij in boek(inhoud, waarden=False)["Uitkomst"] for cel in rij]
    assert not [waarde for waarde in cellen if str(waarde).startswith("=")]
    bedragen = doorrekenen(tmp_path).berekening.eigen_aandeel
    (eigen,) = (f"{centen:,}".replace(",", "") for centen in bedragen.values())
    assert eigen in {str(waarde).replace(".", "").replace(",", "") for waarde in cellen}


def test_meer_jaren_krijgen_elk_een_werkmap_met_hun_naam(tmp_path: Path) -> None:
    bereken(DEMO[0], DEMO[2], "--xlsx", tmp_path / "uit.xlsx")
    assert sorted(pad.name for pad in tmp_path.iterdir()) == [
        "uit-2021-begroting.xlsx",
        "uit-2023-begroting.xlsx",
    ]


def test_wat_niet_past_en_wat_niet_geschreven_kan_worden(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="Kies een andere plek"):
        bereken(goede_map(tmp_path), "--xlsx", tmp_path / "geen" / "uit.xlsx")
    tabellen = goede_tabellen()
    zet(tabellen, "Lasten", 2, "omschrijving", "x" * 40_000)
    with pytest.raises(CommandError, match="Lasten, cel E2"):
        bereken(schrijf(tabellen, tmp_path), "--xlsx", tmp_path / "uit.xlsx")


def test_de_eigenschappen_noemen_waar_het_over_gaat_en_geen_persoon(tmp_path: Path) -> None:
    eigenschappen = boek(werkmap_van(goede_map(tmp_path))).properties
    assert eigenschappen.title == "Dienstverleningsbijdrage 2021, begroting"
    assert eigenschappen.subject == "Voorbeeldregeling"
    assert not eigenschappen.creator
    assert not eigenschappen.lastModifiedBy

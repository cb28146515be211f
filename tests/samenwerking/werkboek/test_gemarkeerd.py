"""The marked copy: what it shows, what it leaves alone, and that it can be mended and sent back."""

import io
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation

from bijdrage.invoer.lezen import lees_invoer
from samenwerking.werkboek.fout import Fout
from samenwerking.werkboek.gemarkeerd import Onmogelijk, gemarkeerde_kopie, kopie, omvang
from samenwerking.werkboek.gemarkeerd.lijst import TITEL
from samenwerking.werkboek.gemarkeerd.merken import AUTEUR, KLEUR
from tests.invoer import CODELIJSTEN, goede_tabellen
from tests.kantoor import herbewaar
from tests.werkmappen.fout import FOUT
from tests.werkmappen.goed import GOED
from tests.werkmappen.maken import goede_werkmap

EERSTE_REGEL = 5
"""The row of the first fault in the list."""


def _fout(cel: str, blad: str = "Uren", gevonden: str = "9.9") -> Fout:
    return Fout(blad, 7, "taakveld", gevonden, "een taakveld", "Verbeter de code.", cel)


def _werkmap(pad: Path, wijzig: Callable[[Any], object] = lambda werkmap: None) -> Path:
    """The good tables as a workbook, in which something was changed."""
    werkmap = Workbook()
    werkmap.remove(werkmap.active)
    for naam, rijen in goede_tabellen().items():
        blad = werkmap.create_sheet(naam)
        for rij in rijen:
            blad.append(rij)
    wijzig(werkmap)
    werkmap.save(pad / "invoer.xlsx")
    return pad / "invoer.xlsx"


def _markeer(pad: Path, *fouten: Fout) -> Any:
    """The marked copy of a workbook as openpyxl reads it; it takes the place of the file."""
    kopie = gemarkeerde_kopie(pad, fouten)
    assert isinstance(kopie, bytes), kopie
    pad.write_bytes(kopie)
    return load_workbook(io.BytesIO(kopie))


def _lijst(werkmap: Any) -> list[list[str]]:
    """The lines of the list without the hidden column; an empty cell is ``""``."""
    rijen = werkmap.worksheets[0].iter_rows(EERSTE_REGEL, max_col=6, values_only=True)
    return [[cel or "" for cel in rij] for rij in rijen]


def _koppelingen(werkmap: Any) -> list[str | None]:
    """Where the line of each fault leads to, as Uren!C7, however the program wrote it."""
    cellen = [rij[1] for rij in werkmap.worksheets[0].iter_rows(EERSTE_REGEL)]
    plekken = [cel.hyperlink and cel.hyperlink.location for cel in cellen]
    return [plek and plek.replace("'", "").replace("$", "") for plek in plekken]


def _gekleurd(werkmap: Any) -> set[str]:
    return {
        f"{blad.title}!{cel.coordinate}"
        for blad in werkmap.worksheets
        for rij in blad.iter_rows()
        for cel in rij
        if cel.fill.fgColor.rgb == KLEUR
    }


def _opmerkingen(werkmap: Any) -> dict[str, str]:
    return {
        f"{blad.title}!{cel.coordinate}": cel.comment.content
        for blad in werkmap.worksheets
        for rij in blad.iter_rows()
        for cel in rij
        if cel.comment
    }


def _controleer_twintig(werkmap: Any, fouten: tuple[Fout, ...]) -> None:
    plekken = [f"{fout.blad}!{fout.cel}" for fout in fouten]
    assert len(set(plekken)) == 20
    assert werkmap.worksheets[0].title == "Fouten"
    assert _koppelingen(werkmap) == plekken
    assert _gekleurd(werkmap) == set(plekken)
    opmerkingen = _opmerkingen(werkmap)
    assert opmerkingen.keys() == set(plekken)
    for regel, plek, fout in zip(_lijst(werkmap), plekken, fouten, strict=True):
        assert regel == [
            fout.blad,
            fout.cel,
            fout.kolom,
            fout.gevonden,
            fout.verwacht,
            fout.herstel,
        ]
        for tekst in (fout.gevonden, fout.verwacht, fout.herstel):
            assert tekst in opmerkingen[plek]


def test_twintig_fouten(tmp_path: Path) -> None:
    pad = FOUT["twintig_fouten_tegelijk"].werkmap().schrijf(tmp_path / "twintig.xlsx")
    fouten = lees_invoer(pad, CODELIJSTEN).fouten
    _controleer_twintig(_markeer(pad, *fouten), fouten)
    assert lees_invoer(pad, CODELIJSTEN).fouten[0].cel == fouten[0].cel
    doel = tmp_path / "kantoor"
    [herbewaard] = herbewaar([pad], doel)
    _controleer_twintig(load_workbook(herbewaard), fouten)
    assert lees_invoer(herbewaard, CODELIJSTEN).fouten == fouten


def test_verbeterde_kopie_wordt_gelezen(tmp_path: Path) -> None:
    """Mended in the marked copy, saved by an office program, and read to the same records."""
    goed = goede_werkmap().schrijf(tmp_path / "goed.xlsx")
    bedoeld = lees_invoer(goed, CODELIJSTEN).invoer
    werkmap = load_workbook(goed)
    werkmap["Uren"]["C2"] = "9.9"
    werkmap["Uren"]["F2"] = "=1000+1000"
    pad = tmp_path / "kopie.xlsx"
    werkmap.save(pad)
    fouten = lees_invoer(pad, CODELIJSTEN).fouten
    kopie = _markeer(pad, *fouten)
    kopie["Uren"]["C2"] = "0.2"
    kopie.save(pad)
    [herbewaard] = herbewaar([pad], tmp_path / "kantoor")
    gelezen = lees_invoer(herbewaard, CODELIJSTEN)
    assert gelezen.fouten == ()
    assert gelezen.invoer == bedoeld
    assert _opmerkingen(_markeer(herbewaard)) == {}
    assert _gekleurd(load_workbook(herbewaard)) == set()


def test_kop_van_de_lijst(tmp_path: Path) -> None:
    werkmap = _markeer(_werkmap(tmp_path), _fout("C7"))
    lijst = werkmap.worksheets[0]
    assert lijst["A1"].value == TITEL
    assert lijst["A2"].value.startswith("1 fout. ")
    assert "bewaar de werkmap in Excel" in lijst["A2"].value
    koppen = ["Blad", "Cel", "Kolom", "Gevonden", "Verwacht", "Herstel"]
    assert [cel.value for cel in lijst[4]][:6] == koppen
    assert (lijst.freeze_panes, lijst.auto_filter.ref) == ("A5", "A4:F5")
    assert (lijst.page_setup.orientation, lijst.print_title_rows) == ("landscape", "$4:$4")
    assert lijst["F5"].alignment.wrap_text
    assert lijst.column_dimensions["G"].hidden
    assert werkmap.active is lijst
    assert [blad.sheet_view.tabSelected for blad in werkmap.worksheets].count(True) == 1
    assert werkmap.calculation.fullCalcOnLoad


def test_fout_zonder_een_cel(tmp_path: Path) -> None:
    rij = Fout("Uren", 3, None, "dubbel", "elke regel één keer", "Haal er één weg.")
    blad = Fout("Uren", None, "taakveld", "kolom ontbreekt", "een kolom", "Voeg haar toe.")
    weg = Fout("Bladzijde", None, None, "blad ontbreekt", "een blad", "Voeg het toe.")
    werkmap = _markeer(_werkmap(tmp_path), rij, blad, weg)
    assert [regel[:3] for regel in _lijst(werkmap)] == [
        ["Uren", "rij 3", ""],
        ["Uren", "blad", "taakveld"],
        ["Bladzijde", "", ""],
    ]
    assert _koppelingen(werkmap) == ["Uren!A3", "Uren!A1", None]
    assert _gekleurd(werkmap) == _opmerkingen(werkmap).keys() == {"Uren!A3"}


@pytest.mark.parametrize("naam", ["uren", " UREN ", "Uren  "])
def test_blad_met_een_naam_die_lijkt(tmp_path: Path, naam: str) -> None:
    def hernoem(werkmap: Any) -> None:
        werkmap["Uren"].title = "tijdelijk"  # openpyxl takes uren for the second of that name
        werkmap["tijdelijk"].title = naam

    werkmap = _markeer(_werkmap(tmp_path, hernoem), _fout("C7"))
    assert _koppelingen(werkmap) == [f"{naam}!C7"]
    assert _gekleurd(werkmap) == {f"{naam}!C7"}


def test_meer_fouten_in_een_cel(tmp_path: Path) -> None:
    fouten = [_fout("C7", gevonden=str(nummer)) for nummer in range(8)]
    werkmap = _markeer(_werkmap(tmp_path), *fouten)
    assert len(_lijst(werkmap)) == 8
    assert werkmap["Uren"]["C7"].comment.content.count(f"{AUTEUR}:") == 5


def test_bestaande_opmerking_blijft(tmp_path: Path) -> None:
    def zet_opmerkingen(werkmap: Any) -> None:
        werkmap["Uren"]["C2"].comment = Comment("Navragen bij Jan.", "Els")
        werkmap["Uren"]["D2"].comment = Comment("Klopt.", "Els")

    pad = _werkmap(tmp_path, zet_opmerkingen)
    eerste = _markeer(pad, _fout("C2"))["Uren"]["C2"].comment
    assert eerste.content.startswith(f"Navragen bij Jan.\n\n{AUTEUR}:\nGevonden: 9.9\n")
    assert eerste.author == "Els"
    [herbewaard] = herbewaar([pad], tmp_path / "kantoor")
    for versie in (pad, herbewaard):
        schoon = _markeer(versie)
        assert _opmerkingen(schoon) == {"Uren!C2": "Navragen bij Jan.", "Uren!D2": "Klopt."}


def test_tekst_onder_onze_opmerking_blijft(tmp_path: Path) -> None:
    pad = _werkmap(tmp_path)
    werkmap = _markeer(pad, _fout("C2"))
    werkmap["Uren"]["C2"].comment.content += "\nGevraagd aan Jan."
    werkmap.save(pad)
    opmerking = _markeer(pad, _fout("C2", gevonden="6"))["Uren"]["C2"].comment.content
    assert opmerking.startswith(f"Gevraagd aan Jan.\n\n{AUTEUR}:\nGevonden: 6\n")
    assert opmerking.count(AUTEUR) == 1


def test_tweede_keer_zonder_oude_merken(tmp_path: Path) -> None:
    """The old marks go, and each cell looks as it did: also a header with white text."""

    def kleur(werkmap: Any) -> None:
        kop = werkmap["Uren"]["C1"]
        kop.fill, kop.font = (
            PatternFill("solid", fgColor="FF003366"),
            Font(color="FFFFFFFF", b=True),
        )

    pad = _werkmap(tmp_path, kleur)
    _markeer(pad, _fout("C1"), _fout("C2"), _fout("B3", "Lasten"))
    [herbewaard] = herbewaar([pad], tmp_path / "kantoor")
    for versie in (pad, herbewaard):
        werkmap = _markeer(versie, _fout("D4"))
        assert werkmap.sheetnames == ["Fouten", *goede_tabellen()]
        assert len(_lijst(werkmap)) == 1
        assert _gekleurd(werkmap) == _opmerkingen(werkmap).keys() == {"Uren!D4"}
        kop = werkmap["Uren"]["C1"]
        assert (kop.fill.fgColor.rgb, kop.font.color.rgb) == ("FF003366", "FFFFFFFF")
        assert werkmap["Uren"]["C2"].fill.fill_type is None


def test_eigen_blad_fouten_blijft(tmp_path: Path) -> None:
    def voeg_toe(werkmap: Any) -> None:
        werkmap.create_sheet("Fouten")["A1"] = "Mijn lijst"

    pad = _werkmap(tmp_path, voeg_toe)
    for _ in range(2):
        werkmap = _markeer(pad, _fout("C7"))
        assert werkmap.sheetnames == ["Fouten1", *goede_tabellen(), "Fouten"]
        assert werkmap["Fouten"]["A1"].value == "Mijn lijst"
        assert _koppelingen(werkmap) == ["Uren!C7"]


def test_overige_blijft_zoals_het_was(tmp_path: Path) -> None:
    def maak_op(werkmap: Any) -> None:
        uren = werkmap["Uren"]
        uren["F2"], uren["F3"] = "=1000+1000", 0.5
        uren["F3"].number_format = "0.00%"
        uren["A3"].number_format = "@"
        uren.column_dimensions["D"].width, uren.column_dimensions["E"].hidden = 33, True
        uren.auto_filter.ref, uren.freeze_panes = "A1:K6", "B2"
        uren.protection.sheet, uren.protection.password = True, "geheim"
        keuze = DataValidation("list", formula1='"ja,nee"')
        keuze.add("D2:D9")
        uren.add_data_validation(keuze)

    pad = _werkmap(tmp_path, maak_op)
    voor, na = load_workbook(pad), _markeer(pad, _fout("A3"), _fout("C6", "Lasten"))
    assert na.sheetnames[1:] == voor.sheetnames
    for naam in voor.sheetnames:
        oud = {cel.coordinate: (cel.value, cel.number_format) for rij in voor[naam] for cel in rij}
        assert oud == {c.coordinate: (c.value, c.number_format) for rij in na[naam] for c in rij}
    uren, nieuw = voor["Uren"], na["Uren"]
    assert nieuw.column_dimensions["D"].width == 33 and nieuw.column_dimensions["E"].hidden
    assert (nieuw.auto_filter.ref, nieuw.freeze_panes) == ("A1:K6", "B2")
    assert nieuw.protection.sheet and nieuw.protection.password == uren.protection.password
    assert str(nieuw.data_validations.dataValidation[0].sqref) == "D2:D9"


def test_lege_cel_houdt_de_opmaak_van_haar_kolom(tmp_path: Path) -> None:
    """A code that is typed in a marked cell stays text, as elsewhere in its column."""

    def maak_op(werkmap: Any) -> None:
        werkmap["Uren"].column_dimensions["C"].number_format = "@"

    werkmap = _markeer(_werkmap(tmp_path, maak_op), _fout("C20"))
    assert werkmap["Uren"]["C20"].number_format == "@"


def test_samengevoegde_cellen(tmp_path: Path) -> None:
    def voeg_samen(werkmap: Any) -> None:
        werkmap["Uren"].merge_cells("C3:D5")

    werkmap = _markeer(_werkmap(tmp_path, voeg_samen), _fout("C4"), _fout("D5"))
    assert _gekleurd(werkmap) == {"Uren!C3"}
    assert _koppelingen(werkmap) == ["Uren!C3", "Uren!C3"]
    assert [regel[1] for regel in _lijst(werkmap)] == ["C4", "D5"]


def test_verborgen_cellen(tmp_path: Path) -> None:
    def verberg(werkmap: Any) -> None:
        werkmap["Uren"].column_dimensions.group("B", "D", hidden=True)
        werkmap["Uren"].row_dimensions[5].hidden = True
        werkmap["Lasten"].sheet_state = "hidden"

    fouten = (_fout("C2"), _fout("A5"), _fout("A2", "Lasten"), _fout("A2"))
    plekken = [regel[1] for regel in _lijst(_markeer(_werkmap(tmp_path, verberg), *fouten))]
    assert plekken == ["C2 (verborgen)", "A5 (verborgen)", "A2 (verborgen)", "A2"]


@pytest.mark.parametrize("tekst", ["=1+1", "#REF!", "'a", "+A1", "@x"])
def test_tekst_blijft_tekst(tmp_path: Path, tekst: str) -> None:
    pad = _werkmap(tmp_path)
    cel = _markeer(pad, _fout("C7", gevonden=tekst)).worksheets[0]["D5"]
    assert (cel.value, cel.data_type) == (tekst, "s")
    assert cel.quotePrefix


def test_tekens_die_niet_in_een_cel_kunnen(tmp_path: Path) -> None:
    werkmap = _markeer(_werkmap(tmp_path), _fout("C7", gevonden="a\x00\x1f\ud800\uffff b\r\n\tc"))
    assert _lijst(werkmap)[0][3] == "a b c"
    assert "Gevonden: a b c\n" in werkmap["Uren"]["C7"].comment.content


def test_lange_tekst_wordt_afgekapt(tmp_path: Path) -> None:
    werkmap = _markeer(_werkmap(tmp_path), _fout("C7", gevonden="x" * 50_000))
    assert _lijst(werkmap)[0][3] == "x" * 1000 + "…"


def test_meer_fouten_dan_een_blad_aankan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kopie, "MAX_FOUTEN", 3)
    fouten = [_fout(f"C{rij}") for rij in range(2, 7)]
    werkmap = _markeer(_werkmap(tmp_path), *fouten)
    assert len(_lijst(werkmap)) == len(_gekleurd(werkmap)) == 3
    assert werkmap.worksheets[0]["A2"].value.startswith("De eerste 3 van 5 fouten. ")


def _controleer_alleen_lijst(pad: Path) -> None:
    werkmap = _markeer(pad, _fout("C7"), _fout("C8"))
    assert werkmap.sheetnames == ["Fouten"]
    assert [regel[1] for regel in _lijst(werkmap)] == ["C7", "C8"]
    assert _koppelingen(werkmap) == [None, None]
    assert "te groot" in werkmap.worksheets[0]["A2"].value


def test_te_veel_cellen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pad = _werkmap(tmp_path)
    monkeypatch.setattr(omvang, "MAX_OMVANG", 500)
    _controleer_alleen_lijst(pad)


def test_samengevoegd_tot_een_bom(tmp_path: Path) -> None:
    """openpyxl makes an object of every merged cell: of a whole sheet that is 17 billion."""
    werkmap = goede_werkmap()
    oud, nieuw = (
        b"</sheetData>",
        b'</sheetData><mergeCells><mergeCell ref="M1:XFD1048576"/></mergeCells>',
    )
    werkmap.deel(werkmap.bladdeel("Uren"), lambda inhoud: inhoud.replace(oud, nieuw))
    _controleer_alleen_lijst(werkmap.schrijf(tmp_path / "bom.xlsx"))


def test_gedeelde_formule_als_bom(tmp_path: Path) -> None:
    """openpyxl writes a shared formula out again in every cell: 1 MB in 1.000 cells is a GB."""
    cellen = b"".join(
        b'<row r="%d"><c r="Z%d"><f t="shared" si="0"/><v>1</v></c></row>' % (rij, rij)
        for rij in range(101, 1101)
    )
    formule = b"1" + b"+A1" * 300_000
    eerste = (
        b'<row r="100"><c r="Z100"><f t="shared" si="0" ref="Z100:Z1100">%s</f></c></row>' % formule
    )
    werkmap = goede_werkmap()
    werkmap.deel(
        werkmap.bladdeel("Uren"),
        lambda inhoud: inhoud.replace(b"</sheetData>", eerste + cellen + b"</sheetData>"),
    )
    _controleer_alleen_lijst(werkmap.schrijf(tmp_path / "bom.xlsx"))


@pytest.mark.parametrize(
    "naam",
    ["afgekapt", "met_wachtwoord", "xml_afgekapt", "teksten_ontbreken", "oud_excel_hernoemd"],
)
def test_niet_te_openen(tmp_path: Path, naam: str) -> None:
    pad = FOUT[naam].werkmap().schrijf(tmp_path / f"{naam}.xlsx")
    kopie = gemarkeerde_kopie(pad, [_fout("C7")])
    assert isinstance(kopie, Onmogelijk)
    assert kopie.reden.startswith("Deze werkmap kan niet worden gekleurd: ")


def test_map_of_niets(tmp_path: Path) -> None:
    assert isinstance(gemarkeerde_kopie(tmp_path, []), Onmogelijk)
    assert isinstance(gemarkeerde_kopie(tmp_path / "niets.xlsx", []), Onmogelijk)


def test_openpyxl_laat_niets_stil_weg(tmp_path: Path) -> None:
    """A workbook as Strict Open XML has no sheets for openpyxl; a copy would be empty."""
    pad = GOED["strikt_ooxml"].werkmap().schrijf(tmp_path / "strikt.xlsx")
    assert isinstance(gemarkeerde_kopie(pad, [_fout("C7")]), Onmogelijk)


def _met_excel_onderdelen(pad: Path) -> Path:
    """A workbook with what Excel keeps in extensions, and a text box and a sparkline."""
    boek = xlsxwriter.Workbook(pad)
    for naam, rijen in goede_tabellen().items():
        blad = boek.add_worksheet(naam)
        for nummer, rij in enumerate(rijen):
            blad.write_row(nummer, 0, rij)
    blad = boek.get_worksheet_by_name("Uren")
    blad.conditional_format("E2:E9", {"type": "data_bar", "data_bar_2010": True})
    blad.add_sparkline("Z2", {"range": "E2:H2"})
    blad.insert_textbox("Z4", "Let op")
    boek.close()
    return pad


def test_wat_niet_in_de_kopie_is_wordt_gezegd(tmp_path: Path) -> None:
    """openpyxl only warns, in English, or says nothing; on the screen there is nothing at all."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        kopie = gemarkeerde_kopie(_met_excel_onderdelen(tmp_path / "a.xlsx"), [_fout("C7")])
    assert isinstance(kopie, bytes)
    melding = load_workbook(io.BytesIO(kopie)).worksheets[0]["A3"].value
    assert melding.startswith("Niet in deze kopie, omdat het niet kon worden meegenomen: ")
    for wat in ("voorwaardelijke opmaak", "kleine grafieken", "vormen en tekstvakken"):
        assert wat in melding
    assert "verbeter dan uw eigen bestand" in melding


def test_keuzelijsten_die_naar_een_ander_blad_verwijzen(tmp_path: Path) -> None:
    """Excel keeps them in an extension, which openpyxl leaves out."""
    extensie = (
        b'<extLst><ext uri="{CCE6A557-97BC-4B89-ADB6-D9C93CAAB3DF}"'
        b' xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">'
        b"<x14:dataValidations/></ext></extLst></worksheet>"
    )
    werkmap = goede_werkmap()
    werkmap.deel(werkmap.bladdeel("Uren"), lambda inhoud: inhoud.replace(b"</worksheet>", extensie))
    lijst = _markeer(werkmap.schrijf(tmp_path / "a.xlsx"), _fout("C7")).worksheets[0]
    assert "keuzelijsten" in lijst["A3"].value


def test_zonder_verlies_wordt_niets_gezegd(tmp_path: Path) -> None:
    assert _markeer(_werkmap(tmp_path), _fout("C7")).worksheets[0]["A3"].value is None

"""The parts of the workbook reader that look at formats, formulas, and the rows that are plain."""

import re
from io import BytesIO
from pathlib import Path

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

from bijdrage.invoer.bladen import BLADEN
from samenwerking.werkboek.xlsx import gewoon, lees_werkmap, lezen
from samenwerking.werkboek.xlsx.bijzonder import Bijzonder, Werkmapgegevens, zoek_bijzonder
from samenwerking.werkboek.xlsx.formules import namen_van_elders, verwijst_elders
from samenwerking.werkboek.xlsx.getalopmaak import Toont, toont
from samenwerking.werkboek.xlsx.opbouw import lees_bladen, lees_stijlen
from samenwerking.werkboek.xlsx.pakket import open_pakket
from samenwerking.werkboek.xlsx.weigering import WerkmapFout
from tests.werkmappen.fout import FOUT, Foutief
from tests.werkmappen.goed import GOED, Goed

NAMEN = [blad.naam for blad in BLADEN]

DATUMS = (
    *("d-m-yyyy", r"d\-m", "d.m", "yyyy", "dddd", "[$-F800]dddd", "[h]:mm", "[m]", "[s].00", "ss"),
    *("[=1]d;0", "@d", "[Blue]d", "[$-413]mmm", "h AM/PM", "A/P", r"\"d", '0 "x" d', "[H]", "[h]d"),
)
GEEN_DATUMS = (
    *("General", "0", "#,##0.00", "General;d-m", r"0.00 \d", "[Red]0", '0" d"', "_d0", "*d0", "@"),
    *("0.0E+0", "[$€-413]0.00", "0.0%", '_ "€" * #,##0.00_ ;_ "€" * -#,##0.00_ ', "# ?/?", ";;;"),
)


@pytest.mark.parametrize("opmaak", [*DATUMS, *GEEN_DATUMS])
def test_datums_zijn_die_van_calamine(opmaak: str) -> None:
    """What it makes a date of, and what the scan takes for one, must be the same."""
    is_datum = not isinstance(_volgens_calamine(opmaak), float)
    assert is_datum == (opmaak in DATUMS)
    assert (toont(opmaak) is Toont.DATUM) == is_datum


def test_ingebouwde_opmaken_zijn_die_van_calamine(tmp_path: Path) -> None:
    pad = tmp_path / "x.xlsx"
    for nummer in range(1, 60):
        pad.write_bytes(_met_opmaak(nummer))
        with open_pakket(pad) as pakket:
            is_datum = lees_stijlen(pakket)[-1] is Toont.DATUM
        assert is_datum == (not isinstance(_volgens_calamine(nummer), float)), nummer


def _met_opmaak(opmaak: str | int) -> bytes:
    bestand = BytesIO()
    with xlsxwriter.Workbook(bestand) as boek:
        stijl = boek.add_format({"num_format": opmaak})
        boek.add_worksheet().write_number(0, 0, 44_000.5, stijl)
    return bestand.getvalue()


def _volgens_calamine(opmaak: str | int) -> object:
    werkmap = CalamineWorkbook.from_object(BytesIO(_met_opmaak(opmaak)))
    return werkmap.get_sheet_by_index(0).to_python()[0][0]


@pytest.mark.parametrize(
    ("opmaak", "verwacht"),
    [
        *((opmaak, Toont.PROCENT) for opmaak in ("0%", "0.0 %", "0%;-0%", '0%;-0%;"-"', "0%;;;@")),
        *((opmaak, Toont.PROCENT) for opmaak in ("General%", "[<1]0%;[Red]0.0%", "%0", "0%;@")),
        *((opmaak, Toont.GETAL) for opmaak in ("0", '0"%"', r"0\%", "*%0", "0_%", "[$%-413]0")),
        *((opmaak, Toont.GETAL) for opmaak in ("0;0;0;0%", '0"%', "General")),
        *((opmaak, Toont.SOMS_PROCENT) for opmaak in ("0;0;0%", "[<1]0%;0", "0%%", "General;0%")),
        *((opmaak, Toont.SOMS_PROCENT) for opmaak in ("0%;0", "0%;d-m", "0;%")),
    ],
)
def test_procenten(opmaak: str, verwacht: Toont) -> None:
    assert toont(opmaak) is verwacht


ELDERS = (
    *("[1]Blad1!A1", "[1]!naam", "1+[12]Blad1!$A$1", "'[1]Mijn blad'!A1", "SUM([1]Jan:Mrt!A1)"),
    *("'[Budget 2021.xlsx]Blad1'!A1", r"'C:\map\[Budget.xlsx]Blad1'!A1", "'[1]Jan''s (2)'!A1"),
    *("[1]Überblick!A1", "Tabel1['#x]+'[1]a'!B1", "[1]!'!Blad1!R1C1'", '"x"&[1]Blad1!A1&"y"'),
)
HIER = (
    *("SUM(Tabel1[2021])", "SUM(Tabel1[2021])+Rekenblad!A2", "Tabel1[a]+'Mijn blad'!A1"),
    *('"[1]Blad1!A1"', '"a""[1]b!"&A1', "Tabel1[[#Headers],[x]]:Blad1!C5", "Blad1!A1", "A1#"),
    *("Tabel1[a] Blad1!A1", "Tabel1[[#All],[a]:[b]]+'''s blad'!A1", "{1,2;3,4}", "[@uren]*2", ""),
)


@pytest.mark.parametrize("formule", [*ELDERS, *HIER])
def test_koppelingen_in_formules(formule: str) -> None:
    assert verwijst_elders(formule) == (formule in ELDERS)


def test_namen_die_voor_een_ander_bestand_staan() -> None:
    definities = {"A": "[1]Blad1!$A$1", "b": "A*2", "C": "Blad1!B1+1", "d": "c+B", "tekst": '"A"'}
    namen = namen_van_elders(definities)
    assert namen == {"a", "b", "d"}
    assert verwijst_elders("1+D", namen)
    assert not verwijst_elders('"d"&C', namen)


def test_paniek_van_de_bibliotheek_is_een_weigering(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even when the scan does not see it coming; a Rust panic is no Exception."""
    pad = FOUT["datum_van_biljoenen_dagen"].werkmap().schrijf(tmp_path / "x.xlsx")
    monkeypatch.setattr(lezen, "zoek_bijzonder", lambda *_: Bijzonder())
    (fout,) = lees_werkmap(pad, NAMEN).fouten
    assert "beschadigd" in fout.gevonden


def test_afbreken_breekt_af(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def onderbroken(_: object) -> None:
        raise KeyboardInterrupt

    pad = GOED["gewoon"].werkmap().schrijf(tmp_path / "x.xlsx")
    monkeypatch.setattr(lezen, "_raster", lambda *_: onderbroken(_))
    with pytest.raises(KeyboardInterrupt):
        lees_werkmap(pad, NAMEN)


LICHT: list[Goed | Foutief] = [
    *(goed for goed in GOED.values() if not goed.zwaar),
    *(fout for fout in FOUT.values() if not fout.zwaar and fout.extensie == ".xlsx"),
]


@pytest.mark.parametrize("begin", range(0, len(LICHT), 40))
def test_gewone_rijen_zijn_als_andere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, begin: int
) -> None:
    """What is found in rows that are plain, the XML parser finds as well."""
    for recept in LICHT[begin : begin + 40]:
        pad = recept.werkmap().schrijf(tmp_path / "x.xlsx")
        snel = _bijzonder(pad)
        with monkeypatch.context() as zonder:
            zonder.setattr(gewoon, "gewone_rijen", lambda _: re.compile(rb"(?!)()"))
            langzaam = _bijzonder(pad)
        assert [_cellen(blad) for blad in snel] == [_cellen(blad) for blad in langzaam]


def _bijzonder(pad: Path) -> list[Bijzonder | None]:
    """What is special in each sheet; None where it is refused."""
    try:
        with open_pakket(pad) as pakket:
            gegevens = Werkmapgegevens(lees_stijlen(pakket), (), koppelingen=False)
            delen = [deel.deel for deel in lees_bladen(pakket)]
            return [_van_blad([pakket.lees(deel)], gegevens) for deel in delen]
    except WerkmapFout:
        return []


def _van_blad(blokken: list[bytes], gegevens: Werkmapgegevens) -> Bijzonder | None:
    try:
        return zoek_bijzonder(blokken, gegevens)
    except WerkmapFout:
        return None


def _cellen(blad: Bijzonder | None) -> object:
    return blad and (blad.cellen, blad.hoogte)


@pytest.mark.parametrize(
    ("rij", "is_gewoon"),
    [
        ('<c r="A2" t="b"><v>1</v></c>', True),
        ('<c r="A2" t="b"><v>2</v></c>', False),
        ('<c r="B2"/><c r="Z2"><v>1</v></c><c r="AA2"><v>1</v></c><c r="AZ2"><v>1</v></c>', True),
        ('<c r="BA2"><v>1</v></c>', False),
        ('<c r="AA2"><v>1</v></c><c r="Z2"><v>1</v></c>', False),
        ('<c r="A2"><v>1</v></c><c r="A2"><v>1</v></c>', False),
        ('<c r="A3"><v>1</v></c>', False),
        ('<c r="A2"><f>SUM(Tabel1[uren])</f><v>1</v></c>', True),
        ('<c r="A2"><f>Blad2!A1&amp;"x"</f><v>1</v></c>', True),
        ('<c r="A2"><f>Tabel1[a]+Blad2!A1</f><v>1</v></c>', False),
        ('<c r="A2"><f>&#91;1]Blad2!A1</f><v>1</v></c>', False),
        ('<c r="A2"><f>1+1</f></c>', False),
        ('<c r="A2" t="str"><f>1+1</f><v></v></c>', True),
        ('<c r="A2" t="e"><v>#REF!</v></c>', False),
    ],
)
def test_wat_een_gewone_rij_is(rij: str, is_gewoon: bool) -> None:
    xml = f'<row r="2">{rij}</row>'.encode()
    assert bool(gewoon.gewone_rijen(True).fullmatch(xml)) == is_gewoon


def test_zonder_formules_is_geen_rij_met_een_formule_gewoon() -> None:
    xml = b'<row r="2"><c r="A2"><f>1+1</f><v>1</v></c></row>'
    assert not gewoon.gewone_rijen(False).fullmatch(xml)


def test_het_merk_van_gewone_rijen_komt_in_geen_blad_voor() -> None:
    xml = b'<sheetData><gewone-rijen r="5" n="5" b="13"/></sheetData>'
    with pytest.raises(WerkmapFout):
        zoek_bijzonder([xml], Werkmapgegevens([Toont.GETAL], (), koppelingen=False))

"""Workbooks that a reader may refuse, and may read; but only as what they mean.

No program that controllers use writes these. Where a library reads one half and another library
the other half, a value could quietly change: each of these once did, or might.
"""

from collections.abc import Callable

from tests.werkmappen.goed.getallen import procent_van_twee
from tests.werkmappen.maken import (
    Werkmap,
    goede_werkmap,
    patroon,
    vervang,
)
from tests.werkmappen.zipbestand import lees_delen, schrijf_delen

Recept = Callable[[Werkmap], None]

TWIJFEL: dict[str, Recept] = {}


def _twijfel(recept: Recept) -> Recept:
    TWIJFEL[recept.__name__] = recept
    return recept


def werkmap(naam: str) -> Werkmap:
    """The workbook of a recipe; each holds a percentage, which is easily lost."""
    boek = goede_werkmap()
    procent_van_twee(boek)
    TWIJFEL[naam](boek)
    return boek


def _hernoem(w: Werkmap, oud: str, nieuw: str, *, overal: bool) -> None:
    """Another name for a part; ``overal``: also where it is referred to."""
    if overal:
        w.deel("xl/_rels/workbook.xml.rels", vervang(oud, nieuw))
        w.deel(r"\[Content_Types\].xml", vervang(oud, nieuw))
    w.na(
        lambda pad: schrijf_delen(
            pad, [d._replace(naam=d.naam.replace(oud, nieuw)) for d in lees_delen(pad)]
        )
    )


@_twijfel
def stijlen_onder_een_andere_naam(w: Werkmap) -> None:
    _hernoem(w, "styles.xml", "opmaak.xml", overal=True)


@_twijfel
def stijlen_met_een_hoofdletter(w: Werkmap) -> None:
    _hernoem(w, "styles.xml", "Styles.xml", overal=True)


@_twijfel
def stijlen_met_een_hoofdletter_in_de_zip_alleen(w: Werkmap) -> None:
    _hernoem(w, "styles.xml", "Styles.xml", overal=False)


@_twijfel
def stijlen_twee_keer_met_andere_letters(w: Werkmap) -> None:
    """Names in a zip differ by case, those in a workbook do not."""
    leeg = b'<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
    w.erbij["xl/Styles.xml"] = leeg


@_twijfel
def teksten_onder_een_andere_naam(w: Werkmap) -> None:
    _hernoem(w, "sharedStrings.xml", "teksten.xml", overal=True)


@_twijfel
def teksten_met_een_hoofdletter(w: Werkmap) -> None:
    _hernoem(w, "sharedStrings.xml", "SharedStrings.xml", overal=True)


@_twijfel
def werkmap_onder_een_andere_naam(w: Werkmap) -> None:
    _hernoem(w, "xl/workbook.xml", "xl/werkmap.xml", overal=False)
    w.deel("_rels/.rels", vervang("xl/workbook.xml", "xl/werkmap.xml"))
    w.deel(r"\[Content_Types\].xml", vervang("xl/workbook.xml", "xl/werkmap.xml"))


@_twijfel
def omgekeerde_schuine_strepen(w: Werkmap) -> None:
    _hernoem(w, "/", "\\", overal=False)


@_twijfel
def blad_in_utf_16(w: Werkmap) -> None:
    w.deel(w.bladdeel("Correcties"), _utf_16)


@_twijfel
def opmaak_in_utf_16(w: Werkmap) -> None:
    w.deel("xl/styles.xml", _utf_16)


@_twijfel
def teksten_in_utf_16(w: Werkmap) -> None:
    w.deel("xl/sharedStrings.xml", _utf_16)


def _utf_16(xml: bytes) -> bytes:
    return xml.decode().replace("UTF-8", "UTF-16").encode("utf-16")


@_twijfel
def blad_in_latin_1(w: Werkmap) -> None:
    w.zet("Lasten", 2, "omschrijving", "Coöperatie")
    w.bedoel("Lasten", 2, "omschrijving", "Coöperatie")
    w.opties["constant_memory"] = True
    w.deel(
        w.bladdeel("Lasten"),
        lambda xml: xml.decode().replace("UTF-8", "ISO-8859-1").encode("latin-1"),
    )


@_twijfel
def stijlnummer_met_een_nul_ervoor(w: Werkmap) -> None:
    w.deel(w.bladdeel("Correcties"), patroon(r' s="(\d+)"', r' s="0\1"'))


@_twijfel
def rijnummer_met_een_nul_ervoor(w: Werkmap) -> None:
    w.deel(w.bladdeel("Correcties"), patroon(r'<row r="(\d+)"', r'<row r="0\1"'))


@_twijfel
def kolom_in_kleine_letters(w: Werkmap) -> None:
    w.deel(w.bladdeel("Correcties"), patroon(r'<c r="G', '<c r="g'))


@_twijfel
def rijen_in_omgekeerde_volgorde(w: Werkmap) -> None:
    def draai_om(xml: bytes) -> bytes:
        voor, rijen, na = _om_rijen(xml)
        return voor + b"".join(r + b"</row>" for r in rijen.split(b"</row>")[-2::-1]) + na

    w.deel(w.bladdeel("Correcties"), draai_om)


def _om_rijen(xml: bytes) -> tuple[bytes, bytes, bytes]:
    begin, einde = xml.index(b"<row"), xml.index(b"</sheetData>")
    return xml[:begin], xml[begin:einde], xml[einde:]


@_twijfel
def lege_rij_zonder_nummer_na_rijen_met_nummer(w: Werkmap) -> None:
    """The rows below the header have no number; an empty one among them counts."""
    w.bedoeld["Correcties"][1:1] = [[""] * len(w.bedoeld["Correcties"][0])]
    w.deel(w.bladdeel("Correcties"), patroon(r'<row r="2"', '<row ht="15"></row><row'))
    w.deel(w.bladdeel("Correcties"), patroon(r'<(row|c) r="\w*[23]"', r"<\1"))
    w.deel(w.bladdeel("Correcties"), _met_lege_cellen)


def _met_lege_cellen(xml: bytes) -> bytes:
    """Cells without an address stand side by side, so the empty ones must be there."""
    rij = xml.index(b'<row ht="15"></row>')
    return xml[:rij] + xml[rij:].replace(b'<c s="1"><v>0.02', b'<c/><c/><c s="1"><v>0.02')


@_twijfel
def opmerkingen_en_cdata_die_op_rijen_lijken(w: Werkmap) -> None:
    nep = '<row r="9"><c r="A9" s="1"><v>5</v></c></row>'
    w.deel(
        w.bladdeel("Correcties"),
        vervang("</sheetData>", f"<!-- {nep} --></sheetData><extLst><![CDATA[{nep}]]></extLst>"),
    )


@_twijfel
def rijen_buiten_de_gegevens(w: Werkmap) -> None:
    """What looks like a row in an extension of a later version is none."""
    nep = '<row r="2"><c r="G2"><v>5</v></c></row>'
    w.deel(
        w.bladdeel("Correcties"),
        vervang("</worksheet>", f'<extLst><ext uri="x">{nep}</ext></extLst></worksheet>'),
    )


@_twijfel
def tekst_als_een_getal_met_spaties(w: Werkmap) -> None:
    w.xml("Correcties", 3, "bedrag", '<c r="{c}"><v> -5000\n</v></c>')


@_twijfel
def waarde_in_twee_stukken(w: Werkmap) -> None:
    w.xml("Correcties", 3, "bedrag", '<c r="{c}"><v>-50<!-- x -->00</v></c>')


@_twijfel
def waarde_in_cdata(w: Werkmap) -> None:
    w.xml("Uren", 2, "uren Aalsmeer", '<c r="{c}"><v><![CDATA[2000]]></v></c>')


@_twijfel
def waarde_met_entiteiten(w: Werkmap) -> None:
    w.xml("Uren", 2, "uren Aalsmeer", '<c r="{c}"><v>&#50;000</v></c>')


@_twijfel
def honderdduizenden_samenvoegingen(w: Werkmap) -> None:
    """Twenty thousand merged areas of two hundred thousand rows each, all in one column."""
    nep = '<row r="200000"><c r="E200000" t="str"><v>x</v></c></row>'
    gebied = '<mergeCell ref="E2:E200000"/>' * 20_000
    w.deel(
        w.bladdeel("Lasten"),
        vervang("</sheetData>", f"{nep}</sheetData><mergeCells>{gebied}</mergeCells>"),
    )


@_twijfel
def samengevoegd_tot_de_allerlaatste_rij(w: Werkmap) -> None:
    w.deel(
        w.bladdeel("Onderdelen"),
        vervang(
            "</sheetData>",
            '</sheetData><mergeCells><mergeCell ref="C4:C1048576"/></mergeCells>',
        ),
    )


@_twijfel
def blad_zonder_naam(w: Werkmap) -> None:
    """Without it all corrections would be gone."""
    w.deel("xl/workbook.xml", vervang(' name="Correcties"', ""))


@_twijfel
def getalopmaak_zonder_nummer(w: Werkmap) -> None:
    """A style refers to a number format that nobody knows."""
    w.deel("xl/styles.xml", vervang('<numFmt numFmtId="164" ', "<numFmt "))


@_twijfel
def getalopmaak_zonder_code(w: Werkmap) -> None:
    w.deel("xl/styles.xml", vervang(' formatCode="0%"', ""))


@_twijfel
def datum_die_er_geen_is(w: Werkmap) -> None:
    w.xml("Correcties", 3, "bedrag", '<c r="{c}" t="d"><v>-5001</v></c>')


@_twijfel
def twee_waarden_in_een_cel(w: Werkmap) -> None:
    w.xml("Correcties", 3, "bedrag", '<c r="{c}"><v>-5000</v><v>-5001</v></c>')


@_twijfel
def twee_cellen_op_een_plaats(w: Werkmap) -> None:
    w.xml("Correcties", 3, "bedrag", '<c r="{c}"><v>-5000</v></c><c r="{c}"><v>-5001</v></c>')


@_twijfel
def tekst_in_de_cel_zonder_haar_element(w: Werkmap) -> None:
    """t="inlineStr" with a value instead of <is>: an empty cell for one, -5000 for another."""
    w.xml("Correcties", 3, "bedrag", '<c r="{c}" t="inlineStr"><v>-5000</v></c>')


@_twijfel
def formule_achter_de_waarde(w: Werkmap) -> None:
    w.xml("Correcties", 3, "bedrag", '<c r="{c}"><v>-5000</v><f>1+1</f></c>')


@_twijfel
def waarde_met_een_onbekende_entiteit(w: Werkmap) -> None:
    w.xml("Correcties", 3, "bedrag", '<c r="{c}"><v>-5000&x;</v></c>')


@_twijfel
def waarde_die_alleen_een_onbekende_entiteit_is(w: Werkmap) -> None:
    w.xml("Uren", 2, "vte", '<c r="{c}"><v>&x;</v></c>')


@_twijfel
def tekst_in_twee_stukken(w: Werkmap) -> None:
    w.deel("xl/sharedStrings.xml", vervang("<t>Balie</t>", "<t>Ba<!-- x -->lie</t>"))


@_twijfel
def tekst_half_in_cdata(w: Werkmap) -> None:
    w.deel("xl/sharedStrings.xml", vervang("<t>Balie</t>", "<t>Ba<![CDATA[lie]]></t>"))


@_twijfel
def tekst_met_een_onbekende_entiteit(w: Werkmap) -> None:
    w.deel("xl/sharedStrings.xml", vervang("<t>Balie</t>", "<t>Bal&x;ie</t>"))

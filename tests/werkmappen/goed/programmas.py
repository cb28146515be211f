"""What other programs write."""

import re

from tests.werkmappen.goed.codes import peildatum_als_datum
from tests.werkmappen.goed.getallen import procenten
from tests.werkmappen.goed.opnemen import goed
from tests.werkmappen.goed.teksten import tekst_in_de_cellen_zelf
from tests.werkmappen.maken import (
    Formule,
    Opgemaakt,
    Werkmap,
    elke_cel,
    lege_rijen,
    patroon,
    vervang,
)
from tests.werkmappen.zipbestand import Deel, als_stroom, lees_delen, schrijf_delen


@goed(kantoor=False)
def zoals_google_sheets(w: Werkmap) -> None:
    """No docProps, a style on every empty cell, 1000 rows, numbers with .0."""
    _vul_lege_cellen(w)
    w.deel(r"xl/worksheets/sheet\d+\.xml", _met_duizend_lege_rijen)
    w.deel("_rels/.rels", patroon(r"<Relationship [^>]*docProps[^>]*/>", ""))
    w.deel(r"\[Content_Types\].xml", patroon(r"<Override [^>]*docProps[^>]*/>", ""))
    w.na(lambda pad: schrijf_delen(pad, [d for d in lees_delen(pad) if "docProps" not in d.naam]))


def _met_duizend_lege_rijen(xml: bytes) -> bytes:
    gevuld = xml.count(b"<row ")
    xml = re.sub(rb"(<c r=\"\w+\"(?: s=\"\d+\")?><v>-?\d+)</v>", rb"\1.0</v>", xml)
    cellen = "".join(f'<c r="{kolom}{{r}}" s="1"/>' for kolom in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return xml.replace(b"</sheetData>", lege_rijen(gevuld + 1, 1000, cellen) + b"</sheetData>")


def _vul_lege_cellen(w: Werkmap) -> None:
    """A style on every cell, also on the empty ones."""
    for blad, rijen in w.bladen.items():
        for rij, kolom, inhoud in [*elke_cel(rijen)]:
            if inhoud == "":
                w.bladen[blad][rij][kolom] = Opgemaakt(None, "@")
            elif isinstance(inhoud, str | float):
                w.bladen[blad][rij][kolom] = Opgemaakt(inhoud, "0.00")


@goed(kantoor=False)
def zoals_excel_2007(w: Werkmap) -> None:
    """Spans, a calculation chain, extra namespaces and phonetic properties."""
    w.zet("Uren", 2, "uren Aalsmeer", Formule("=1000*2", 2000))
    keten = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><calcChain xmlns="http://'
        'schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="F2" i="4"/></calcChain>'
    )
    w.erbij["xl/calcChain.xml"] = keten.encode()
    w.deel(
        r"xl/worksheets/sheet\d+\.xml",
        patroon("</sheetData>", '</sheetData><phoneticPr fontId="1" type="noConversion"/>'),
    )
    w.deel(
        r"xl/worksheets/sheet\d+\.xml",
        patroon(r"<row (r=\"\d+\")", r'<row \1 ht="15.75" customHeight="1" x14ac:dyDescent="0.25"'),
    )
    w.deel(
        r"xl/worksheets/sheet\d+\.xml",
        patroon(
            "<worksheet ",
            '<worksheet xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" ',
        ),
    )


@goed(kantoor=False)
def strikt_ooxml(w: Werkmap) -> None:
    """Strict Open XML Spreadsheet, one of the choices in «Opslaan als»."""
    for oud, nieuw in (
        (
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
        ),
        (
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
        ),
    ):
        w.deel(r"(xl|_rels)/.*\.(xml|rels)", patroon(re.escape(oud), nieuw))
    w.deel("xl/workbook.xml", vervang("<workbook ", '<workbook conformance="strict" '))


@goed(kantoor=False)
def xml_met_voorvoegsel(w: Werkmap) -> None:
    """<x:c> instead of <c>, as some libraries for .NET write it."""
    _vul_lege_cellen(w)
    for deel in (
        r"xl/worksheets/sheet\d+\.xml",
        "xl/sharedStrings.xml",
        "xl/styles.xml",
        "xl/workbook.xml",
    ):
        w.deel(deel, patroon(r"<(/?)(?=[a-zA-Z])(?!\w+:)", r"<\1x:"))
        w.deel(deel, patroon(r' xmlns="', ' xmlns:x="'))


@goed(kantoor=False)
def procenten_in_xml_met_voorvoegsel(w: Werkmap) -> None:
    procenten(w)
    for deel in (r"xl/worksheets/sheet\d+\.xml", "xl/styles.xml"):
        w.deel(deel, patroon(r"<(/?)(?=[a-zA-Z])(?!\w+:)", r"<\1x:"))
        w.deel(deel, patroon(r' xmlns="', ' xmlns:x="'))


@goed(kantoor=False)
def cellen_en_rijen_zonder_adres(w: Werkmap) -> None:
    """Without r a cell stands beside the one before it, a row below it."""
    procenten(w)
    _vul_lege_cellen(w)
    w.deel(r"xl/worksheets/sheet\d+\.xml", patroon(r'<(row|c) r="\w+"', r"<\1"))


@goed(verschoven=True, kantoor=False)
def lege_rijen_zonder_adres(w: Werkmap) -> None:
    """An empty row without r takes its place too, so that the percentages stand where they stand."""
    procenten(w)
    _vul_lege_cellen(w)
    for blad in ("Sleutels", "Correcties", "Componenten"):
        w.bladen[blad][1:1] = [[Opgemaakt(None, "0")], [Opgemaakt(None, "0")]]
    w.deel(r"xl/worksheets/sheet\d+\.xml", patroon(r'<row r="\w+"', '<row ht="15"'))
    w.deel(r"xl/worksheets/sheet\d+\.xml", patroon(r'<c r="\w+"', "<c"))
    w.deel(r"xl/worksheets/sheet\d+\.xml", patroon(r'(<row [^>]*>)<c s="\d+"/></row>', r"\1</row>"))


@goed(kantoor=False)
def attributen_in_een_andere_volgorde(w: Werkmap) -> None:
    procenten(w)
    w.deel(
        r"xl/worksheets/sheet\d+\.xml", patroon(r'<c (r="\w+")( s="\d+")?( t="\w+")?', r"<c\3\2 \1")
    )


@goed(kantoor=False)
def xml_met_enkele_aanhalingstekens_en_witruimte(w: Werkmap) -> None:
    procenten(w)
    w.deel(r"xl/worksheets/sheet\d+\.xml", patroon(r'(\w)="([^"\']*)"(?=[^<>]*>)', r"\1 = '\2'"))
    w.deel(
        r"xl/worksheets/sheet\d+\.xml",
        patroon(r"<(row|c|/row|/c|sheetData)\b", r"\r\n  <!-- x --><\1"),
    )


@goed(kantoor=False)
def xml_met_bom_en_entiteiten(w: Werkmap) -> None:
    """A byte order mark in front, and letters as numbers: &#66;Z is BZ."""
    w.deel(r"xl/worksheets/sheet\d+\.xml", lambda xml: b"\xef\xbb\xbf" + xml)
    w.deel("xl/sharedStrings.xml", vervang("<t>BZ</t>", "<t>&#66;&#x5A;</t>"))
    w.deel("xl/sharedStrings.xml", vervang("<t>Balie</t>", "<t><![CDATA[Balie]]></t>"))


@goed(kantoor=False)
def absolute_doelen_en_andere_namen(w: Werkmap) -> None:
    """Parts are found through their relations, not by their usual name."""
    w.deel(
        "xl/_rels/workbook.xml.rels",
        patroon(r'Target="worksheets/sheet(\d)', r'Target="/xl/worksheets/blad\1'),
    )
    w.na(lambda pad: schrijf_delen(pad, [_hernoemd(deel) for deel in lees_delen(pad)]))


def _hernoemd(deel: Deel) -> Deel:
    if deel.naam == "[Content_Types].xml":
        inhoud = deel.inhoud.replace(b"/worksheets/sheet", b"/worksheets/blad")
        return deel._replace(inhoud=inhoud)
    return deel._replace(naam=deel.naam.replace("worksheets/sheet", "worksheets/blad"))


@goed(kantoor=False)
def zip_als_stroom_geschreven(w: Werkmap) -> None:
    w.na(als_stroom)


@goed(kantoor=False)
def zip_in_een_andere_volgorde(w: Werkmap) -> None:
    w.na(lambda pad: schrijf_delen(pad, lees_delen(pad)[::-1]))


@goed(kantoor=False)
def datums_vanaf_1904(w: Werkmap) -> None:
    """The calendar of Excel on an old Mac."""
    peildatum_als_datum(w)
    w.opties["date_1904"] = True


@goed(kantoor=False)
def zonder_opmaak(w: Werkmap) -> None:
    """A simple program writes no styles at all."""
    w.deel("xl/_rels/workbook.xml.rels", patroon(r"<Relationship [^>]*styles[^>]*/>", ""))
    w.deel(r"\[Content_Types\].xml", patroon(r"<Override [^>]*styles[^>]*/>", ""))
    w.na(lambda pad: schrijf_delen(pad, [d for d in lees_delen(pad) if "styles" not in d.naam]))


@goed(kantoor=False)
def zonder_lijst_van_teksten(w: Werkmap) -> None:
    """Nor a list of texts, when each stands in its own cell."""
    tekst_in_de_cellen_zelf(w)
    w.deel("xl/_rels/workbook.xml.rels", patroon(r"<Relationship [^>]*sharedStrings[^>]*/>", ""))
    w.deel(r"\[Content_Types\].xml", patroon(r"<Override [^>]*sharedStrings[^>]*/>", ""))
    w.na(lambda pad: schrijf_delen(pad, [d for d in lees_delen(pad) if "sharedS" not in d.naam]))


@goed(zwaar=True, kantoor=False)
def xml_een_miljoen_diep(w: Werkmap) -> None:
    """Elements that no one knows, nested out of spite; what is known is still there."""
    diep = b"<a>" * 1_000_000 + b"</a>" * 1_000_000
    w.deel(w.bladdeel("Uren"), lambda xml: xml.replace(b"</sheetData>", diep + b"</sheetData>"))

"""Write sheets as an OpenDocument spreadsheet (.ods): texts as text, numbers as numbers.

The file is a zip with three parts. A text is never a formula: a cell has one only in an attribute
of its own, which is not written here.
"""

import re
from collections.abc import Iterable, Sequence
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from samenwerking.schaal import naar_decimaal
from samenwerking.werkboek.schrijven import (
    PastNiet,
    Vulblad,
    Vulkolom,
    als_tekst,
)
from samenwerking.werkboek.soort import Getal, Soort, Waarde
from samenwerking.werkboek.xlsx.bijzonder import MAX_RIJEN

_SOORT = "application/vnd.oasis.opendocument.spreadsheet"
_NAAM = "urn:oasis:names:tc:opendocument:xmlns"
_NAMEN = " ".join(
    f'xmlns:{kort}="{_NAAM}:{lang}:1.0"'
    for kort, lang in (
        *(("office", "office"), ("table", "table"), ("text", "text"), ("style", "style")),
        *(("number", "datastyle"), ("fo", "xsl-fo-compatible")),
    )
)
_VERSIE = 'office:version="1.3"'
_KOP = '<?xml version="1.0" encoding="UTF-8"?>'
_MANIFEST = f"""{_KOP}
<manifest:manifest xmlns:manifest="{_NAAM}:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:media-type="{_SOORT}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
</manifest:manifest>"""
_GEEN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REGELEINDE = re.compile("\r\n|\r|\n")
_SPATIES = re.compile("^ | $|(?<= ) ")
"""Spaces that a reader of the format leaves out, unless they are written as an element."""


def als_ods(bladen: Sequence[Vulblad]) -> bytes:
    """The sheets as a file. Raises PastNiet when one cannot hold so many rows, or a text."""
    uit = BytesIO()
    with ZipFile(uit, "w", ZIP_DEFLATED) as bestand:
        bestand.writestr("mimetype", _SOORT, ZIP_STORED)
        bestand.writestr("META-INF/manifest.xml", _MANIFEST)
        bestand.writestr("content.xml", "".join(_inhoud(bladen)))
    return uit.getvalue()


def _inhoud(bladen: Sequence[Vulblad]) -> Iterable[str]:
    yield f"{_KOP}<office:document-content {_NAMEN} {_VERSIE}><office:automatic-styles>"
    yield '<style:style style:name="kop" style:family="table-cell">'
    yield '<style:text-properties fo:font-weight="bold"/></style:style>'
    for decimalen in sorted({s.decimalen for s in _soorten(bladen) if isinstance(s, Getal)}):
        yield _opmaak(decimalen)
    yield "</office:automatic-styles><office:body><office:spreadsheet>"
    for blad in bladen:
        yield from _blad(blad)
    yield "</office:spreadsheet></office:body></office:document-content>"


def _soorten(bladen: Sequence[Vulblad]) -> Iterable[Soort]:
    return (soort for blad in bladen for kolom in blad.kolommen for soort in kolom.soorten)


def _opmaak(decimalen: int) -> str:
    """The look of a number: grouped per thousand, with so many decimals."""
    cijfers = f'number:decimal-places="{decimalen}" number:min-decimal-places="{decimalen}"'
    return (
        f'<number:number-style style:name="N{decimalen}">'
        f'<number:number number:min-integer-digits="1" {cijfers} number:grouping="true"/>'
        f'</number:number-style><style:style style:name="getal{decimalen}" '
        f'style:family="table-cell" style:data-style-name="N{decimalen}"/>'
    )


def _blad(blad: Vulblad) -> Iterable[str]:
    if blad.aantal >= MAX_RIJEN:
        raise PastNiet(f"{blad.naam}: {blad.aantal} regels passen niet op één blad")
    yield f"<table:table table:name={quoteattr(blad.naam)}>"
    yield f'<table:table-column table:number-columns-repeated="{len(blad.kolommen)}"/>'
    yield "<table:table-header-rows>"
    yield _rij(_tekst(kolom.kop, ' table:style-name="kop"') for kolom in blad.kolommen)
    yield "</table:table-header-rows>"
    for cellen in zip(*map(_cellen, blad.kolommen), strict=True):
        yield _rij(cellen)
    yield "</table:table>"


def _cellen(kolom: Vulkolom) -> Iterable[str]:
    return (_cel(soort, w) for soort, w in zip(kolom.soorten, kolom.waarden, strict=True))


def _rij(cellen: Iterable[str]) -> str:
    return f"<table:table-row>{''.join(cellen)}</table:table-row>"


def _cel(soort: Soort, waarde: Waarde) -> str:
    if waarde is None or waarde == "":
        return "<table:table-cell/>"
    if isinstance(soort, Getal) and isinstance(waarde, int):
        getal = naar_decimaal(waarde, soort.decimalen)
        return (
            f'<table:table-cell table:style-name="getal{soort.decimalen}" '
            f'office:value-type="float" office:value="{getal:f}"/>'
        )
    return _tekst(als_tekst(soort, waarde))


def _tekst(tekst: str, opmaak: str = "") -> str:
    if _GEEN_XML.search(tekst):
        raise PastNiet(f"«{_GEEN_XML.sub('?', tekst)}» heeft een teken dat niet in een cel past")
    alineas = "".join(f"<text:p>{_regel(regel)}</text:p>" for regel in _REGELEINDE.split(tekst))
    return f'<table:table-cell{opmaak} office:value-type="string">{alineas}</table:table-cell>'


def _regel(regel: str) -> str:
    """A tab becomes a space: LibreOffice leaves it out of a cell, and joins the words."""
    return _SPATIES.sub("<text:s/>", escape(regel.replace("\t", " ")))

"""Files that are something else."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.kantoor import herbewaar
from tests.werkmappen.fout.opnemen import fout_in_bestand
from tests.werkmappen.maken import (
    Werkmap,
    goede_werkmap,
    vervang,
)
from tests.werkmappen.ole import samengesteld_bestand
from tests.werkmappen.zipbestand import Deel, lees_delen, schrijf_delen


@cache
def _van_kantoor(naar: str) -> bytes:
    with TemporaryDirectory() as map_:
        bron = goede_werkmap().schrijf(Path(map_) / "bron.xlsx")
        doel = Path(map_) / "uit"
        doel.mkdir()
        return herbewaar([bron], doel, naar)[0].read_bytes()


def _wordt(inhoud: bytes) -> Callable[[Path], object]:
    return lambda pad: pad.write_bytes(inhoud)


@fout_in_bestand(".xlsx", extensie=".xls")
def oud_excel(w: Werkmap) -> None:
    w.na(lambda pad: pad.write_bytes(_van_kantoor("xls")))


@fout_in_bestand(".xlsx")
def oud_excel_hernoemd(w: Werkmap) -> None:
    w.na(lambda pad: pad.write_bytes(_van_kantoor("xls")))


@fout_in_bestand(".xlsx", extensie=".ods")
def opendocument(w: Werkmap) -> None:
    w.na(lambda pad: pad.write_bytes(_van_kantoor("ods")))


@fout_in_bestand(".xlsx")
def opendocument_hernoemd(w: Werkmap) -> None:
    w.na(lambda pad: pad.write_bytes(_van_kantoor("ods")))


@fout_in_bestand(".xlsx")
def csv_hernoemd(w: Werkmap) -> None:
    w.na(_wordt(b"onderdeel;taak;taakveld\r\nBZ;Balie;0.2\r\n"))


@fout_in_bestand(".xlsx", extensie=".csv")
def los_csv_bestand(w: Werkmap) -> None:
    w.na(_wordt(b"onderdeel;taak;taakveld\r\nBZ;Balie;0.2\r\n"))


@fout_in_bestand(".xlsx")
def html_hernoemd(w: Werkmap) -> None:
    w.na(_wordt(b"<html><body><table><tr><td>1</td></tr></table></body></html>"))


@fout_in_bestand(".xlsx")
def pdf_hernoemd(w: Werkmap) -> None:
    w.na(_wordt(b"%PDF-1.7\n%%EOF\n"))


@fout_in_bestand("leeg")
def leeg_bestand(w: Werkmap) -> None:
    w.na(_wordt(b""))


@fout_in_bestand()
def een_byte(w: Werkmap) -> None:
    w.na(_wordt(b"P"))


@fout_in_bestand(".xlsx")
def bestand_dat_er_niet_is(w: Werkmap) -> None:
    w.na(Path.unlink)


@fout_in_bestand(".xlsx")
def word_document(w: Werkmap) -> None:
    soort = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    w.na(
        lambda pad: schrijf_delen(
            pad,
            [
                _inhoudstypen("/word/document.xml", soort),
                Deel("_rels/.rels", b"<Relationships/>"),
                Deel("word/document.xml", b"<w:document/>"),
            ],
        )
    )


@fout_in_bestand(".xlsx")
def gewone_zip(w: Werkmap) -> None:
    w.na(lambda pad: schrijf_delen(pad, [Deel("Uren.csv", b"onderdeel;taak\n")]))


@fout_in_bestand(".xlsx")
def lege_zip(w: Werkmap) -> None:
    w.na(lambda pad: schrijf_delen(pad, []))


@fout_in_bestand(".xlsx")
def binaire_werkmap(w: Werkmap) -> None:
    """.xlsb: the same zip, with parts that are no XML."""
    w.na(_als_xlsb)


@fout_in_bestand(".xlsx", extensie=".xlsb")
def binaire_werkmap_met_eigen_naam(w: Werkmap) -> None:
    w.na(_als_xlsb)


def _als_xlsb(pad: Path) -> None:
    soort = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
    delen = [d for d in lees_delen(pad) if d.naam not in ("[Content_Types].xml", "xl/workbook.xml")]
    delen = [
        d._replace(inhoud=d.inhoud.replace(b"xl/workbook.xml", b"xl/workbook.bin")) for d in delen
    ]
    nieuw = [_inhoudstypen("/xl/workbook.bin", soort), Deel("xl/workbook.bin", bytes(64))]
    schrijf_delen(pad, [*nieuw, *delen])


def _inhoudstypen(deel: str, soort: str) -> Deel:
    xml = (
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Override PartName="{deel}" ContentType="{soort}"/></Types>'
    )
    return Deel("[Content_Types].xml", xml.encode())


@fout_in_bestand("wachtwoord")
def met_wachtwoord(w: Werkmap) -> None:
    """Excel keeps an encrypted workbook in an OLE2 file with these two streams."""
    stromen = {"EncryptionInfo": b"\4\0\4\0@\0\0\0<encryption/>", "EncryptedPackage": bytes(8192)}
    w.na(_wordt(samengesteld_bestand(stromen)))


@fout_in_bestand()
def zip_met_wachtwoord(w: Werkmap) -> None:
    """The zip itself says of every part that it is encrypted."""

    def versleutel(pad: Path) -> None:
        inhoud = pad.read_bytes()
        for teken, plek in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
            stukken = inhoud.split(teken)
            stukken[1:] = [s[: plek - 4] + b"\1" + s[plek - 3 :] for s in stukken[1:]]
            inhoud = teken.join(stukken)
        pad.write_bytes(inhoud)

    w.na(versleutel)


_MACRO = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
_GEWOON = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


@fout_in_bestand("macro", ".xlsx", extensie=".xlsm")
def macrowerkmap(w: Werkmap) -> None:
    w.erbij["xl/vbaProject.bin"] = samengesteld_bestand({"VBA": bytes(10)})
    w.deel(r"\[Content_Types\].xml", vervang(_GEWOON, _MACRO))


@fout_in_bestand("macro")
def macrowerkmap_hernoemd(w: Werkmap) -> None:
    macrowerkmap(w)


@fout_in_bestand("macro")
def macros_in_een_gewone_werkmap(w: Werkmap) -> None:
    w.erbij["xl/vbaProject.bin"] = samengesteld_bestand({"VBA": bytes(10)})

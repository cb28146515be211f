"""Damaged files."""

import zlib
from pathlib import Path

from tests.werkmappen.fout.opnemen import (
    fout_in_bestand,
    fout_in_blad,
    in_blad,
)
from tests.werkmappen.maken import (
    Opgemaakt,
    Werkmap,
    vervang,
)
from tests.werkmappen.zipbestand import (
    Deel,
    lees_deel,
    lees_delen,
    schrijf_delen,
    vervang_deel,
)


@fout_in_bestand()
def afgekapt(w: Werkmap) -> None:
    w.na(lambda pad: pad.write_bytes(pad.read_bytes()[: pad.stat().st_size // 2]))


@fout_in_bestand()
def afgekapt_in_de_laatste_byte(w: Werkmap) -> None:
    w.na(lambda pad: pad.write_bytes(pad.read_bytes()[:-1]))


@fout_in_blad("Uren", None, of_bestand=True)
def controlegetal_klopt_niet(w: Werkmap) -> None:
    in_blad("Uren", lambda pad, naam: vervang_deel(pad, Deel(naam, lees_deel(pad, naam), crc=1)))(w)


@fout_in_blad("Uren", None, of_bestand=True)
def bytes_omgevallen_in_een_blad(w: Werkmap) -> None:
    def werk(pad: Path, naam: str) -> None:
        xml = lees_deel(pad, naam)
        crc, inpakker = zlib.crc32(xml), zlib.compressobj(9, zlib.DEFLATED, -15)
        anders = xml.replace(b"<v>2000</v>", b"<v>9000</v>")
        gepakt = inpakker.compress(anders) + inpakker.flush()
        vervang_deel(pad, Deel(naam, anders, gepakt, crc))

    in_blad("Uren", werk)(w)


@fout_in_blad("Uren", None, of_bestand=True)
def xml_afgekapt(w: Werkmap) -> None:
    w.deel(w.bladdeel("Uren"), lambda xml: xml[: len(xml) // 2])


@fout_in_blad("Uren", None, of_bestand=True)
def xml_zonder_einde(w: Werkmap) -> None:
    """All rows are there, yet nobody knows what else was."""
    w.deel(w.bladdeel("Uren"), lambda xml: xml[: xml.index(b"</sheetData>")])


@fout_in_blad("Uren", None, of_bestand=True)
def blad_zonder_inhoud_in_de_zip(w: Werkmap) -> None:
    naam = w.bladdeel("Uren")
    w.na(lambda pad: schrijf_delen(pad, [d for d in lees_delen(pad) if d.naam != naam]))


@fout_in_bestand()
def teksten_ontbreken(w: Werkmap) -> None:
    """Every text is a number of a list that is gone."""
    w.na(
        lambda pad: schrijf_delen(
            pad, [d for d in lees_delen(pad) if "sharedStrings" not in d.naam]
        )
    )


@fout_in_blad("Uren", None, of_bestand=True)
def tekst_met_een_nummer_dat_er_niet_is(w: Werkmap) -> None:
    w.xml("Uren", 2, "taak", '<c r="{c}" t="s"><v>99999</v></c>')


@fout_in_bestand()
def onderdeel_van_de_zip_dubbel(w: Werkmap) -> None:
    """Two sheets of one name in the zip: one program shows the first, another the last."""

    def werk(pad: Path, naam: str) -> None:
        anders = lees_deel(pad, naam).replace(b"<v>2000</v>", b"<v>9000</v>")
        schrijf_delen(pad, [*lees_delen(pad), Deel(naam, anders)])

    in_blad("Uren", werk)(w)


def _teken(naam: str, tekens: str) -> None:
    """What XML does not allow in a text, in a cell and in the list of texts."""

    def in_de_cel(w: Werkmap) -> None:
        w.xml("Uren", 2, "taak", f'<c r="{{c}}" t="inlineStr"><is><t>Ba{tekens}</t></is></c>')

    def in_de_lijst(w: Werkmap) -> None:
        w.deel("xl/sharedStrings.xml", vervang("<t>Balie</t>", f"<t>Ba{tekens}lie</t>"))

    in_de_cel.__name__, in_de_lijst.__name__ = f"{naam}_in_de_cel", f"{naam}_in_de_lijst"
    fout_in_blad("Uren", None, of_bestand=True)(in_de_cel)
    fout_in_bestand("beschadigd")(in_de_lijst)


_teken("einde_van_cdata", "]]>")
_teken("stuurteken", "\x01")


@fout_in_bestand()
def opmaak_ontbreekt(w: Werkmap) -> None:
    """Cells refer to styles that are gone, so nobody knows which of them are percentages."""
    w.zet("Correcties", 2, "percentage", Opgemaakt(0.02, "0%"))
    w.na(lambda pad: schrijf_delen(pad, [d for d in lees_delen(pad) if "styles" not in d.naam]))


@fout_in_blad("Correcties", None, of_bestand=True)
def opmaak_met_een_nummer_dat_er_niet_is(w: Werkmap) -> None:
    w.xml("Correcties", 2, "percentage", '<c r="{c}" s="99"><v>0.02</v></c>')


def _tekstnummer(naam: str, nummer: str) -> None:
    """A text is kept as its number in a list; this is none."""

    def recept(w: Werkmap) -> None:
        w.xml("Uren", 2, "taak", f'<c r="{{c}}" t="s"><v>{nummer}</v></c>')

    recept.__name__ = naam
    fout_in_blad("Uren", None, of_bestand=True)(recept)


_tekstnummer("tekst_met_een_breuk_als_nummer", "0.5")
_tekstnummer("tekst_met_een_negatief_nummer", "-1")
_tekstnummer("tekst_met_een_letter_als_nummer", "x")
_tekstnummer("tekst_met_een_nummer_van_twintig_cijfers", "9" * 20)

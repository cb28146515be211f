"""Hostile files: what would fill the machine."""

from pathlib import Path

from tests.werkmappen.fout.opnemen import fout_in_bestand, fout_in_blad, in_blad
from tests.werkmappen.maken import Opgemaakt, Werkmap, patroon, vervang
from tests.werkmappen.zipbestand import Deel, bom, lees_deel, vervang_deel


@fout_in_bestand("209 MB", zwaar=True)
def tweehonderd_megabyte(w: Werkmap) -> None:
    w.na(
        lambda pad: vervang_deel(
            pad, Deel("xl/media/foto.bmp", b"", bytes(200 << 20), 0, 200 << 20)
        )
    )


@fout_in_bestand("209 MB", zwaar=True)
def tweehonderd_megabyte_nullen(w: Werkmap) -> None:
    def werk(pad: Path) -> None:
        with pad.open("wb") as bestand:
            bestand.write(b"PK\3\4")
            bestand.truncate(200 << 20)

    w.na(werk)


_MEGA = 1 << 20


def _blad_bom(pad: Path, naam: str) -> Deel:
    voor, _, na = lees_deel(pad, naam).partition(b"</sheetData>")
    return bom(naam, voor, b" " * _MEGA, 2000, b"</sheetData>" + na)


@fout_in_blad("Uren", None, of_bestand=True, zwaar=True)
def zipbom(w: Werkmap) -> None:
    """Two gigabytes of spaces in two megabytes."""
    in_blad("Uren", lambda pad, naam: vervang_deel(pad, _blad_bom(pad, naam)))(w)


@fout_in_blad("Uren", None, of_bestand=True, zwaar=True)
def zipbom_die_liegt_over_zijn_grootte(w: Werkmap) -> None:
    in_blad(
        "Uren", lambda pad, naam: vervang_deel(pad, _blad_bom(pad, naam)._replace(grootte=999))
    )(w)


@fout_in_blad("Uren", None, of_bestand=True, zwaar=True)
def zipbom_van_rijen(w: Werkmap) -> None:
    """Sixty million rows, each with a number."""

    def werk(pad: Path, naam: str) -> None:
        voor, _, na = lees_deel(pad, naam).partition(b"</sheetData>")
        rijen = b"<row><c><v>1</v></c></row>" * 40_000
        vervang_deel(pad, bom(naam, voor, rijen, 1500, b"</sheetData>" + na))

    in_blad("Uren", werk)(w)


@fout_in_bestand(zwaar=True)
def zipbom_in_de_teksten(w: Werkmap) -> None:
    naam = "xl/sharedStrings.xml"

    def werk(pad: Path) -> None:
        voor, _, na = lees_deel(pad, naam).partition(b"</sst>")
        nieuw = bom(naam, voor + b"<si><t>", b"x" * _MEGA, 2000, b"</t></si></sst>" + na)
        vervang_deel(pad, nieuw)

    w.na(werk)


@fout_in_bestand(zwaar=True)
def zipbom_in_de_opmaak(w: Werkmap) -> None:
    naam = "xl/styles.xml"

    def werk(pad: Path) -> None:
        voor, _, na = lees_deel(pad, naam).partition(b"</styleSheet>")
        vervang_deel(
            pad, bom(naam, voor, b"<!--" + b"x" * _MEGA + b"-->", 2000, b"</styleSheet>" + na)
        )

    w.na(werk)


_LACHEN = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "lach"}">' for n in range(10))


@fout_in_bestand(zwaar=True)
def xml_met_entiteiten_die_zich_vermenigvuldigen(w: Werkmap) -> None:
    """A billion laughs in the texts."""
    w.deel("xl/sharedStrings.xml", patroon(r"<sst ", f"<!DOCTYPE sst [{_LACHEN}]><sst "))
    w.deel("xl/sharedStrings.xml", vervang("<t>Balie</t>", "<t>&a9;</t>"))


@fout_in_blad("Uren", None, of_bestand=True, zwaar=True)
def blad_met_entiteiten_die_zich_vermenigvuldigen(w: Werkmap) -> None:
    w.deel(
        w.bladdeel("Uren"), patroon(r"<worksheet ", f"<!DOCTYPE worksheet [{_LACHEN}]><worksheet ")
    )
    w.xml("Uren", 2, "taak", '<c r="{c}" t="inlineStr"><is><t>&a9;</t></is></c>')


@fout_in_blad("Uren", None, of_bestand=True)
def xml_die_een_ander_bestand_invoegt(w: Werkmap) -> None:
    soort = '<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet '
    w.deel(w.bladdeel("Uren"), patroon(r"<worksheet ", soort))
    w.xml("Uren", 2, "taak", '<c r="{c}" t="inlineStr"><is><t>&x;</t></is></c>')


@fout_in_blad("Lasten", None, of_bestand=True, zwaar=True)
def lange_tekst_in_honderdduizend_cellen(w: Werkmap) -> None:
    """One text of 32.767 signs, shown a hundred thousand times: three gigabytes when copied."""
    w.zet("Lasten", 2, "omschrijving", "x" * 32_767)

    def werk(xml: bytes) -> bytes:
        cel = xml.index(b'<c r="E2"')
        v = xml[xml.index(b"<v>", cel) + 3 : xml.index(b"</v>", cel)].decode()
        rijen = "".join(
            f'<row r="{r}"><c r="E{r}" t="s"><v>{v}</v></c></row>' for r in range(11, 100_000)
        )
        return xml.replace(b"</sheetData>", rijen.encode() + b"</sheetData>")

    w.deel(w.bladdeel("Lasten"), werk)


_TE_LANG = "meer dan 32.767 tekens"


@fout_in_bestand(_TE_LANG, zwaar=True)
def tekst_van_anderhalf_miljoen_stukken(w: Werkmap) -> None:
    stukken = "<r><t>x</t></r>" * 1_500_000
    w.xml("Uren", 2, "taak", f'<c r="{{c}}" t="inlineStr"><is>{stukken}</is></c>')


@fout_in_bestand(_TE_LANG)
def tekst_in_de_cel_te_lang(w: Werkmap) -> None:
    w.xml("Uren", 2, "taak", f'<c r="{{c}}" t="inlineStr"><is><t>{"x" * 32_768}</t></is></c>')


@fout_in_bestand(_TE_LANG)
def tekst_van_een_formule_te_lang(w: Werkmap) -> None:
    w.xml("Uren", 2, "taak", f'<c r="{{c}}" t="str"><f>A1</f><v>{"x" * 32_768}</v></c>')


@fout_in_bestand(_TE_LANG)
def tekst_in_de_lijst_te_lang(w: Werkmap) -> None:
    w.deel("xl/sharedStrings.xml", vervang("<t>Balie</t>", f"<t>{'x' * 32_768}</t>"))


def _opmaakcode(naam: str, code: str) -> None:
    """A number format that takes ages to understand."""

    def recept(w: Werkmap) -> None:
        w.zet("Correcties", 2, "percentage", Opgemaakt(0.02, "0.0%%"))
        w.deel("xl/styles.xml", vervang("0.0%%", code))

    recept.__name__ = naam
    fout_in_bestand("255 tekens", zwaar=True)(recept)


_opmaakcode("getalopmaak_van_een_miljoen_haken", "[" * 1_000_000)
_opmaakcode("getalopmaak_van_256_tekens", "0" * 256)


@fout_in_bestand("tags", zwaar=True)
def miljoenen_stijlen(w: Werkmap) -> None:
    w.deel("xl/styles.xml", vervang("</cellXfs>", "<xf/>" * 5_000_000 + "</cellXfs>"))

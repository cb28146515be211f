"""Texts, as many ways as there are to keep one."""

from tests.werkmappen.goed.opnemen import goed
from tests.werkmappen.maken import Rijk, Werkmap, vervang


@goed(kantoor=False)
def tekst_zo_lang_als_een_cel(w: Werkmap) -> None:
    """With letters that are longer in the file than on the screen."""
    for rij, letter in ((2, "x"), (3, "é"), (4, "&")):
        w.zet("Lasten", rij, "omschrijving", letter * 32_767)
        w.bedoel("Lasten", rij, "omschrijving", letter * 32_767)
    inline = f'<c r="{{c}}" t="inlineStr"><is><t>{"&amp;" * 32_767}</t></is></c>'
    w.xml("Lasten", 4, "omschrijving", inline)


@goed()
def opgemaakte_tekst(w: Werkmap) -> None:
    w.zet("Uren", 2, "taak", Rijk(("Ba", "lie")))
    w.zet("Lasten", 2, "onderdeel", Rijk(("B", "Z")))


@goed()
def tekst_in_de_cellen_zelf(w: Werkmap) -> None:
    """Inline strings, as xlsxwriter writes them when it saves memory."""
    w.opties["constant_memory"] = True


@goed(kantoor=False)
def opgemaakte_tekst_in_de_cel_zelf(w: Werkmap) -> None:
    w.xml(
        "Uren",
        2,
        "taak",
        '<c r="{c}" t="inlineStr"><is><r><rPr><b/></rPr><t>Ba</t></r><r><t>lie</t></r></is></c>',
    )


@goed()
def tekst_met_regeleinde_en_leestekens(w: Werkmap) -> None:
    for rij, tekst in (
        (2, "Salarissen\nen lonen"),
        (3, "<b>&amp;\"'"),
        (4, "Coöperatie – €\u200b"),
        (5, "=1+1"),
        (6, "_x0041_"),
    ):
        w.zet("Lasten", rij, "omschrijving", tekst)
        w.bedoel("Lasten", rij, "omschrijving", tekst)


@goed()
def samengestelde_letters(w: Werkmap) -> None:
    """A letter and its accent apart is the same letter."""
    w.zet("Lasten", 2, "omschrijving", "Coo\u0308peratie")
    w.bedoel("Lasten", 2, "omschrijving", "Coöperatie")


@goed(kantoor=False)
def fonetische_tekst(w: Werkmap) -> None:
    """Phonetic help beside a text is not part of it."""
    hulp = '<t>Balie</t><rPh sb="0" eb="5"><t>uitspraak</t></rPh><phoneticPr fontId="0"/>'
    w.deel("xl/sharedStrings.xml", vervang("<t>Balie</t>", hulp))

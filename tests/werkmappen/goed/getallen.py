"""Numbers and percentages."""

from tests.werkmappen.goed.opnemen import goed
from tests.werkmappen.maken import Formule, Opgemaakt, Werkmap, vervang


@goed()
def getallen_als_tekst_zoals_getypt(w: Werkmap) -> None:
    for blad, tabel in w.bedoeld.items():
        w.bladen[blad] = [[*rij] for rij in tabel]


@goed()
def getallen_als_tekst_in_elke_notatie(w: Werkmap) -> None:
    for blad, rij, kolom, tekst in (
        ("Lasten", 2, "lasten", "€ 500.000,00"),
        ("Lasten", 3, "baten", "20\u00a0000"),
        ("Lasten", 4, "lasten", "300\u2009000,0"),
        ("Lasten", 5, "lasten", "€\u202f120.000,55"),
        ("Lasten", 6, "baten", "–"),
        ("Lasten", 7, "lasten", "1000-"),
        ("Lasten", 8, "lasten", " 15000.00 "),
        ("Lasten", 8, "baten", "-"),
        ("Correcties", 3, "bedrag", "(5.000,00)"),
        ("Correcties", 2, "percentage", "1.5"),
        ("Uren", 3, "uren Aalsmeer", "500.25"),
        ("Uren", 3, "vte", "1,00"),
        ("Gemeenten", 2, "inwoners", "30 000"),
    ):
        w.zet(blad, rij, kolom, tekst)


@goed()
def apostrof_voor_tekst(w: Werkmap) -> None:
    """An apostrophe typed in front is kept as a style, not as a sign."""

    def werk(boek: object, bladen: dict) -> None:
        stijl = boek.add_format({"quote_prefix": True})  # type: ignore[attr-defined]
        bladen["Uren"].write_string("C3", "6.1", stijl)

    w.opmaak(werk)


@goed()
def bedragen_met_opmaak(w: Werkmap) -> None:
    """Formats that do not change what a number is, some with a percent sign in quotes."""
    for rij, formaat in enumerate(
        (
            '_ "€" * #,##0.00_ ;_ "€" * -#,##0.00_ ;_ "€" * "-"??_ ;_ @_ ',
            "#,##0;[Red]-#,##0",
            '0.00" 100%"',
            r"0.00\%",
            "0.00E+00",
            "[$€-413] #,##0.00",
        ),
        2,
    ):
        lasten = w.bladen["Lasten"][rij - 1][5]
        if isinstance(lasten, float):
            w.zet("Lasten", rij, "lasten", Opgemaakt(lasten, formaat))


@goed()
def procenten(w: Werkmap) -> None:
    """2 % is stored as 0.02."""
    w.zet("Componenten", 2, "vermijdbaar", Opgemaakt(0.8, "0%"))
    w.zet("Componenten", 3, "vermijdbaar", Opgemaakt(0, "0.00%"))
    w.zet("Sleutels", 3, "waarde Aalsmeer", Opgemaakt(0.245, "0.0%"))
    w.zet("Sleutels", 3, "waarde Amstelveen", Opgemaakt(0.755, "0.0##%;[Red]-0.0%"))
    w.zet("Correcties", 2, "percentage", Opgemaakt(0.015, "0 %"))


@goed()
def procent_van_twee(w: Werkmap) -> None:
    w.zet("Correcties", 2, "percentage", Opgemaakt(0.02, "0%"))
    w.bedoel("Correcties", 2, "percentage", "2")


@goed()
def procent_met_ruis(w: Werkmap) -> None:
    """0.07 times 100 is not 7 in floats, and 0.29 is stored with noise."""
    w.zet("Correcties", 2, "percentage", Opgemaakt(0.07, "0%"))
    w.bedoel("Correcties", 2, "percentage", "7")
    w.xml("Componenten", 2, "vermijdbaar", '<c r="{c}"><v>29.000000000000004</v></c>')
    w.bedoel("Componenten", 2, "vermijdbaar", "29")


@goed()
def procent_als_formule(w: Werkmap) -> None:
    w.zet("Correcties", 2, "percentage", Formule("=3/200", 0.015, "0.0%"))


@goed()
def procentteken_dat_alleen_tekst_is(w: Werkmap) -> None:
    """A percent sign in quotes or behind a backslash does not multiply: 1,5 is shown as 1,5%."""
    w.zet("Correcties", 2, "percentage", Opgemaakt(1.5, '0.0"%"'))
    w.zet("Componenten", 2, "vermijdbaar", Opgemaakt(80, r"0\%"))


@goed(kantoor=False)
def procent_in_elk_deel_van_de_opmaak(w: Werkmap) -> None:
    """A section without digits shows no number; a sign that fills the cell does not multiply."""
    w.zet("Componenten", 2, "vermijdbaar", Opgemaakt(0.8, '0%;-0%;"-";@'))
    w.zet("Componenten", 3, "vermijdbaar", Opgemaakt(0, '0%;[Red]-0.0%;"geen"'))
    w.zet("Sleutels", 3, "waarde Aalsmeer", Opgemaakt(24.5, "*%0.0"))
    w.zet("Sleutels", 3, "waarde Amstelveen", Opgemaakt(0.755, "[Blue][>=0]0.0%;[Red]-0.0%"))
    w.zet("Correcties", 2, "percentage", Opgemaakt(1.5, "0.0_%"))


@goed(kantoor=False)
def zestigduizend_stijlen(w: Werkmap) -> None:
    """Half of them percentages; a workbook that was copied together for years."""
    procenten(w)
    w.deel(
        "xl/styles.xml",
        vervang("</cellXfs>", '<xf numFmtId="10"/><xf numFmtId="2"/>' * 30_000 + "</cellXfs>"),
    )


@goed()
def procentopmaak_in_een_lege_cel(w: Werkmap) -> None:
    w.zet("Uren", 2, "uren gezamenlijk", Opgemaakt(None, "0%"))


@goed()
def procentopmaak_op_een_tekst(w: Werkmap) -> None:
    """A format does not change a text."""
    w.zet("Uren", 2, "uren Aalsmeer", Opgemaakt("2000", "0%"))
    w.zet("Uren", 3, "taakveld", Opgemaakt("6.1", "0%"))

"""Odd but good: one workbook per oddity, named after it, that must be read as what it means.

A recipe changes the good workbook. Unless it says otherwise (``bedoel``) the records stay those of
``tests.invoer``; ``verschoven`` says that row numbers differ from the csv.
"""

import re
from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from tests.werkmappen.koppeling import koppel, noem
from tests.werkmappen.maken import (
    Formule,
    Inhoud,
    Opgemaakt,
    Rijk,
    Werkmap,
    elke_cel,
    goede_werkmap,
    lege_rijen,
    opmaak,
    patroon,
    vervang,
)
from tests.werkmappen.zipbestand import Deel, als_stroom, lees_delen, schrijf_delen


class Goed(NamedTuple):
    """A recipe with what must be said about what it leaves out: a fragment per line.

    zwaar: read it where memory and time are bounded. kantoor: LibreOffice keeps the oddity when it
    saves the file again.
    """

    recept: Callable[[Werkmap], None]
    overgeslagen: tuple[str, ...]
    verschoven: bool
    zwaar: bool
    kantoor: bool

    def werkmap(self) -> Werkmap:
        werkmap = goede_werkmap()
        self.recept(werkmap)
        return werkmap


GOED: dict[str, Goed] = {}


def _goed(
    *overgeslagen: str, verschoven: bool = False, zwaar: bool = False, kantoor: bool = True
) -> Callable[[Callable[[Werkmap], None]], Callable[[Werkmap], None]]:
    def neem_op(recept: Callable[[Werkmap], None]) -> Callable[[Werkmap], None]:
        GOED[recept.__name__] = Goed(recept, overgeslagen, verschoven, zwaar, kantoor)
        return recept

    return neem_op


# The table on its sheet


@_goed()
def gewoon(w: Werkmap) -> None:
    """Nothing odd."""


_TITELS = tuple(
    f"{blad}: rij {rij} boven de kop" for blad in goede_werkmap().bladen for rij in (1, 2)
)


@_goed(*_TITELS, verschoven=True)
def titelrijen_boven_de_kop(w: Werkmap) -> None:
    for blad in w.bladen:
        w.rijen_erboven(blad, [f"{blad} van de samenwerking"], ["Begroting", 2021], [])


@_goed("rij 1 boven de kop", "rij 2 boven de kop", verschoven=True)
def samengevoegde_titel(w: Werkmap) -> None:
    w.rijen_erboven("Uren", [""], [""])
    w.opmaak(lambda boek, bladen: bladen["Uren"].merge_range("A1:K2", "Urenverdeling 2021"))


@_goed(verschoven=True)
def tabel_begint_in_c5(w: Werkmap) -> None:
    """Nothing at all above it and to the left of it."""
    for blad, rijen in w.bladen.items():
        w.bladen[blad] = [[], [], [], [], *(["", "", *rij] for rij in rijen)]


@_goed()
def verborgen_kolommen_en_rijen(w: Werkmap) -> None:
    def verberg(_boek: object, bladen: dict) -> None:
        bladen["Uren"].set_column("D:F", None, None, {"hidden": True})
        bladen["Uren"].set_row(2, None, None, {"hidden": True})
        bladen["Lasten"].set_row(1, 0)

    w.opmaak(verberg)


@_goed(verschoven=True)
def lege_rijen_ertussen(w: Werkmap) -> None:
    for rijen in w.bladen.values():
        rijen[1:1] = [[], []]
        rijen.insert(-1, [" ", "\u00a0"])


@_goed(zwaar=True, kantoor=False)
def een_miljoen_lege_opgemaakte_rijen(w: Werkmap) -> None:
    _rijen_eronder(w, "Uren", lege_rijen(7, 1_048_576))


@_goed(zwaar=True, kantoor=False)
def een_miljoen_rijen_met_lege_opgemaakte_cellen(w: Werkmap) -> None:
    cellen = '<c r="A{r}" s="1"/><c r="B{r}" s="1"/>'
    _rijen_eronder(w, "Lasten", lege_rijen(11, 1_048_576, cellen))


@_goed(zwaar=True, kantoor=False)
def opmaak_in_de_allerlaatste_cel(w: Werkmap) -> None:
    """Someone coloured the whole sheet; nothing is in it."""
    _rijen_eronder(w, "Lasten", lege_rijen(1_048_576, 1_048_576, '<c r="XFD{r}" s="1"/>'))
    w.deel(
        w.bladdeel("Lasten"), patroon(r'<dimension ref="[^"]*"', '<dimension ref="A1:XFD1048576"')
    )


def _rijen_eronder(w: Werkmap, blad: str, rijen: bytes) -> None:
    w.zet("Uren", 2, "vte", Opgemaakt(4.5, "0.00"))
    w.deel(w.bladdeel(blad), lambda xml: xml.replace(b"</sheetData>", rijen + b"</sheetData>"))


@_goed("totaalrij 7, gelijk aan de som")
def totaalrij_getypt(w: Werkmap) -> None:
    w.rij_erbij("Uren", onderdeel="Totaal", uren_Aalsmeer=4850.25, uren_Amstelveen=9699.75)


@_goed("totaalrij 11, gelijk aan de som")
def totaalrij_als_som(w: Werkmap) -> None:
    w.rij_erbij(
        "Lasten",
        omschrijving="Totaal",
        lasten=Formule("=SUM(F2:F10)", 1_029_000.55),
        baten=Formule("=SUM(G2:G10)", 420_000),
    )


@_goed("rij 1 boven de kop", "totaalrij 13, gelijk aan de som", verschoven=True)
def totaalrij_onder_een_lege_rij_en_een_titel(w: Werkmap) -> None:
    w.rijen_erboven("Lasten", ["Lasten en baten"])
    w.bladen["Lasten"].append([])
    w.rij_erbij("Lasten", regel="EINDTOTAAL:", lasten=Formule("=SUM(F3:F11)", 1_029_000.55))


@_goed("totaalrij 7, gelijk aan de som", kantoor=False)
def totaalrij_met_ruis_in_de_laatste_cijfers(w: Werkmap) -> None:
    w.rij_erbij("Uren", onderdeel="Totaal", uren_Aalsmeer=Formule("=SUM(F2:F6)", 0))
    w.xml("Uren", 7, "uren Aalsmeer", '<c r="{c}"><f>SUM(F2:F6)</f><v>4850.2500000000009</v></c>')


@_goed("totaalrij 7, gelijk aan de som")
def totaalrij_samengevoegd(w: Werkmap) -> None:
    w.rij_erbij("Uren", onderdeel="", uren_Aalsmeer=4850.25)
    w.opmaak(lambda boek, bladen: bladen["Uren"].merge_range("A7:E7", "Totaal"))


@_goed()
def onderdeel_samengevoegd_over_zijn_rijen(w: Werkmap) -> None:
    def voeg_samen(_boek: object, bladen: dict) -> None:
        bladen["Uren"].merge_range("A2:A3", "BZ")
        bladen["Uren"].merge_range("A4:A5", "WM")

    w.zet("Uren", 3, "onderdeel", "")
    w.zet("Uren", 5, "onderdeel", "")
    w.opmaak(voeg_samen)


@_goed()
def procent_samengevoegd_in_een_tekstkolom(w: Werkmap) -> None:
    """A description that is shown as 2%, for two rows."""
    for rij in (2, 3):
        w.zet("Lasten", rij, "omschrijving", "")
        w.bedoel("Lasten", rij, "omschrijving", "2%")
    w.opmaak(lambda boek, bladen: bladen["Lasten"].merge_range("E2:E3", 0.02, opmaak(boek, "0%")))


@_goed()
def onderdeel_als_getal_samengevoegd(w: Werkmap) -> None:
    """A code may be a number, merged or not."""
    regel_en_onderdeel_als_geheel_getal(w)
    w.zet("Uren", 3, "onderdeel", "")
    w.opmaak(lambda boek, bladen: bladen["Uren"].merge_range("A2:A3", 4100))


@_goed(verschoven=True)
def kop_samengevoegd_over_twee_rijen(w: Werkmap) -> None:
    """A header of two rows high, each cell merged."""
    namen = w.bladen["Lasten"][0]
    w.rijen_erboven("Lasten", [""])
    w.bladen["Lasten"][1] = []
    for kolom, naam in zip("ABCDEFGHIJ", namen, strict=True):
        w.opmaak(_voeg_samen("Lasten", f"{kolom}1:{kolom}2", str(naam)))


def _voeg_samen(blad: str, gebied: str, tekst: str) -> Callable[[Any, Any], object]:
    return lambda _boek, bladen: bladen[blad].merge_range(gebied, tekst)


@_goed()
def autofilter_en_vaste_titels(w: Werkmap) -> None:
    def werk(_boek: object, bladen: dict) -> None:
        bladen["Uren"].autofilter("A1:K6")
        bladen["Uren"].filter_column("A", "x == BZ")
        bladen["Uren"].set_row(3, None, None, {"hidden": True})
        bladen["Uren"].freeze_panes(1, 2)
        bladen["Lasten"].freeze_panes(1, 0)

    w.opmaak(werk)


@_goed()
def opmerkingen(w: Werkmap) -> None:
    w.opmaak(lambda boek, bladen: bladen["Uren"].write_comment("F2", "Klopt dit wel? 1.234"))


@_goed()
def gegevensvalidatie(w: Werkmap) -> None:
    lijst = {"validate": "list", "source": ["primair", "overhead"]}
    w.opmaak(lambda boek, bladen: bladen["Uren"].data_validation("D2:D100", lijst))


@_goed()
def voorwaardelijke_opmaak(w: Werkmap) -> None:
    def werk(boek: object, bladen: dict) -> None:
        rood = {"type": "cell", "criteria": "<", "value": 0, "format": opmaak(boek, "0%")}
        bladen["Lasten"].conditional_format("F2:G100", rood)
        bladen["Lasten"].conditional_format("F2:F100", {"type": "data_bar"})

    w.opmaak(werk)


@_goed()
def tabelobject(w: Werkmap) -> None:
    kop = [{"header": naam} for naam in ("oud", "nieuw")]
    w.opmaak(lambda boek, bladen: bladen["Omnummering"].add_table("A1:B2", {"columns": kop}))


@_goed()
def beveiligd_blad(w: Werkmap) -> None:
    w.opmaak(lambda boek, bladen: bladen["Kenmerken"].protect())


@_goed()
def afbeelding_koppeling_en_grafiek(w: Werkmap) -> None:
    def werk(boek: object, bladen: dict) -> None:
        grafiek = boek.add_chart({"type": "column"})  # type: ignore[attr-defined]
        grafiek.add_series({"values": "=Lasten!$F$2:$F$10"})
        bladen["Lasten"].insert_chart("M2", grafiek)
        bladen["Onderdelen"].write_url("B2", "https://example.org", string="Burgerzaken")

    w.opmaak(werk)


# Sheets and headers


@_goed("Toelichting", "Draaitabel")
def extra_bladen(w: Werkmap) -> None:
    w.bladen = {"Toelichting": [["Lees mij"], ["#REF!", 1.234]], **w.bladen, "Draaitabel": [[]]}


@_goed("Grafiek1")
def grafiekblad(w: Werkmap) -> None:
    def werk(boek: object, _bladen: object) -> None:
        grafiek = boek.add_chart({"type": "column"})  # type: ignore[attr-defined]
        grafiek.add_series({"values": "=Lasten!$F$2:$F$10"})
        boek.add_chartsheet("Grafiek1").set_chart(grafiek)  # type: ignore[attr-defined]

    w.opmaak(werk)


@_goed("Lijsten")
def verborgen_extra_blad(w: Werkmap) -> None:
    w.bladen["Lijsten"] = [["primair"], ["overhead"]]
    w.opmaak(lambda boek, bladen: bladen["Lijsten"].very_hidden())


@_goed()
def eigen_blad_verborgen(w: Werkmap) -> None:
    """A hidden sheet of the template counts."""
    w.opmaak(lambda boek, bladen: bladen["Sleutels"].hide())


@_goed("rekenblad")
def extra_blad_met_fouten_en_lege_formules(w: Werkmap) -> None:
    """What is wrong on a sheet that is not ours does not matter."""
    w.bladen["rekenblad"] = [["x", 1.0, Formule("=1/0", "#DIV/0!")]]
    w.cel_xml("rekenblad", "B1", '<c r="{c}"><f>1+1</f></c>')


@_goed("opmerking")
def extra_kolom_met_fouten_en_lege_formules(w: Werkmap) -> None:
    """A column that is skipped may hold anything."""
    erbij: list[Inhoud] = ["Opmerking", Formule("=1/0", "#DIV/0!"), 1.0]
    for rij, inhoud in zip(w.bladen["Lasten"], erbij, strict=False):
        rij.append(inhoud)
    w.cel_xml("Lasten", "K3", '<c r="{c}"><f>1+1</f></c>')


@_goed(kantoor=False)
def andere_volgorde_van_bladen_en_kolommen(w: Werkmap) -> None:
    w.bladen = {naam: [rij[::-1] for rij in w.bladen[naam]] for naam in reversed(w.bladen)}


@_goed()
def kop_en_bladen_in_hoofdletters(w: Werkmap) -> None:
    for rijen in w.bladen.values():
        rijen[0] = [str(naam).upper() for naam in rijen[0]]
    w.bladen = {naam.upper(): rijen for naam, rijen in w.bladen.items()}


@_goed()
def spaties_om_codes_koppen_en_bladnamen(w: Werkmap) -> None:
    for blad, rijen in w.bladen.items():
        for rij, kolom, inhoud in [*elke_cel(rijen)]:
            if isinstance(inhoud, str) and inhoud:
                w.bladen[blad][rij][kolom] = f"\u00a0{inhoud} \u00a0"
    w.bladen = {f"{naam} ": rijen for naam, rijen in w.bladen.items()}


@_goed()
def kop_op_twee_regels(w: Werkmap) -> None:
    """Alt+Enter in a header is a space."""
    w.zet("Uren", 1, "uren gezamenlijk", "uren\ngezamenlijk")


@_goed(*(f"Uren: kolom «eigen {nummer}»" for nummer in range(40)), kantoor=False)
def meer_dan_vijftig_kolommen(w: Werkmap) -> None:
    """Columns AA to AZ and beyond, with a percentage in the last of ours."""
    w.bladen["Uren"] = [
        [*(f"eigen {nummer}" if rij == 0 else float(nummer) for nummer in range(40)), *cellen]
        for rij, cellen in enumerate(w.bladen["Uren"])
    ]
    leeg: list[Inhoud] = [""] * 28
    w.bladen["Componenten"] = [[*leeg, *cellen] for cellen in w.bladen["Componenten"]]
    w.zet("Componenten", 2, "vermijdbaar", Opgemaakt(0.8, "0%"))


# Codes


@_goed()
def cbs_als_getal(w: Werkmap) -> None:
    w.zet("Gemeenten", 2, "cbs", 358)
    w.zet("Gemeenten", 3, "cbs", Opgemaakt(362, "0000"))


@_goed()
def taakveld_als_getal(w: Werkmap) -> None:
    w.zet("Uren", 3, "taakveld", 6.1)
    w.zet("Uren", 5, "taakveld", 0.4)
    w.zet("Lasten", 8, "taakveld", Opgemaakt(5.2, "0.0"))


@_goed()
def categorie_als_getal(w: Werkmap) -> None:
    w.zet("Lasten", 2, "categorie", 1.1)
    w.zet("Lasten", 3, "categorie", 3.7)


@_goed(kantoor=False)
def getallen_zoals_excel_ze_bewaart(w: Werkmap) -> None:
    """Seventeen digits, or a power of ten."""
    w.xml("Uren", 3, "taakveld", '<c r="{c}"><v>6.0999999999999996</v></c>')
    w.xml("Uren", 2, "uren Aalsmeer", '<c r="{c}"><v>2E3</v></c>')
    w.xml("Lasten", 5, "lasten", '<c r="{c}" t="n"><v>120000.55000000001</v></c>')
    w.xml("Componenten", 2, "vermijdbaar", '<c r="{c}"><v>8.0E+1</v></c>')


@_goed()
def ruis_van_drijvende_komma(w: Werkmap) -> None:
    """0.1 + 0.2 hours."""
    w.xml("Uren", 3, "uren gezamenlijk", '<c r="{c}"><v>0.30000000000000004</v></c>')
    w.bedoel("Uren", 3, "uren gezamenlijk", "0,30")


@_goed()
def regel_en_onderdeel_als_geheel_getal(w: Werkmap) -> None:
    for blad in ("Onderdelen", "Uren", "Lasten"):
        kolom = w.bedoeld[blad][0].index("onderdeel")
        for nummer, rij in enumerate(w.bedoeld[blad], 1):
            if rij[kolom] == "BZ":
                w.zet(blad, nummer, "onderdeel", 4100)
                w.bedoel(blad, nummer, "onderdeel", "4100")
    w.zet("Lasten", 2, "regel", 1)
    w.bedoel("Lasten", 2, "regel", "1")
    w.zet("Correcties", 2, "code", 7.0)
    w.bedoel("Correcties", 2, "code", "7")


@_goed()
def codes_met_nullen_en_tekst_als_getal(w: Werkmap) -> None:
    """Text stays text: 007 is not 7, 1E5 is a code, 0.10 is another taakveld than 0.1."""
    for rij, code in ((2, "007"), (3, "1E5"), (4, "+3"), (5, "WAAR"), (6, "3-5-2001")):
        w.zet("Lasten", rij, "regel", code)
        w.bedoel("Lasten", rij, "regel", code)
    w.zet("Lasten", 7, "taakveld", "0.10")
    w.bedoel("Lasten", 7, "taakveld", "0.10")


@_goed()
def getallen_in_tekstkolommen(w: Werkmap) -> None:
    """A description may be a number, a percentage or a day."""
    for rij, inhoud, tekst in (
        (2, 2021, "2021"),
        (3, 1.5, "1,5"),
        (4, Opgemaakt(0.02, "0%"), "2%"),
        (5, date(2021, 3, 4), "2021-03-04"),
    ):
        w.zet("Lasten", rij, "omschrijving", inhoud)
        w.bedoel("Lasten", rij, "omschrijving", str(tekst))


@_goed()
def laatste_dag_die_er_is(w: Werkmap) -> None:
    w.zet("Lasten", 2, "omschrijving", date(9999, 12, 31))
    w.bedoel("Lasten", 2, "omschrijving", "9999-12-31")


@_goed()
def omschrijvingen_die_op_foutwaarden_lijken(w: Werkmap) -> None:
    for rij, tekst in ((2, "#TOP!"), (3, "#GOED?"), (4, "Fout: zie bijlage"), (5, "#1")):
        w.zet("Lasten", rij, "omschrijving", tekst)
        w.bedoel("Lasten", rij, "omschrijving", tekst)


@_goed()
def sjabloonversie_als_getal(w: Werkmap) -> None:
    w.rij_erbij("Kenmerken", naam="sjabloonversie", waarde=1)
    w.bedoeld["Kenmerken"].append(["sjabloonversie", "1"])


@_goed()
def peildatum_als_datum(w: Werkmap) -> None:
    w.rij_erbij("Kenmerken", naam="peildatum inwoners", waarde=date(2020, 1, 1))
    w.bedoeld["Kenmerken"].append(["peildatum inwoners", "2020-01-01"])


@_goed()
def waar_en_onwaar_voor_ja_en_nee(w: Werkmap) -> None:
    w.zet("Kenmerken", 9, "waarde", True)
    w.bladen["Lasten"][0].append("fictief")
    w.bedoeld["Lasten"] = [[*rij, ""] for rij in w.bedoeld["Lasten"]]
    w.bedoeld["Lasten"][0][-1] = "fictief"
    for rij, waarde, tekst in (
        (1, True, "ja"),
        (2, False, "nee"),
        (3, Formule("=1=2", False), "nee"),
    ):
        w.bladen["Lasten"][rij].append(waarde)
        w.bedoeld["Lasten"][rij][-1] = tekst


# Numbers


@_goed()
def getallen_als_tekst_zoals_getypt(w: Werkmap) -> None:
    for blad, tabel in w.bedoeld.items():
        w.bladen[blad] = [[*rij] for rij in tabel]


@_goed()
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


@_goed()
def apostrof_voor_tekst(w: Werkmap) -> None:
    """An apostrophe typed in front is kept as a style, not as a sign."""

    def werk(boek: object, bladen: dict) -> None:
        stijl = boek.add_format({"quote_prefix": True})  # type: ignore[attr-defined]
        bladen["Uren"].write_string("C3", "6.1", stijl)

    w.opmaak(werk)


@_goed()
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


@_goed()
def procenten(w: Werkmap) -> None:
    """2 % is stored as 0.02."""
    w.zet("Componenten", 2, "vermijdbaar", Opgemaakt(0.8, "0%"))
    w.zet("Componenten", 3, "vermijdbaar", Opgemaakt(0, "0.00%"))
    w.zet("Sleutels", 3, "waarde Aalsmeer", Opgemaakt(0.245, "0.0%"))
    w.zet("Sleutels", 3, "waarde Amstelveen", Opgemaakt(0.755, "0.0##%;[Red]-0.0%"))
    w.zet("Correcties", 2, "percentage", Opgemaakt(0.015, "0 %"))


@_goed()
def procent_van_twee(w: Werkmap) -> None:
    w.zet("Correcties", 2, "percentage", Opgemaakt(0.02, "0%"))
    w.bedoel("Correcties", 2, "percentage", "2")


@_goed()
def procent_met_ruis(w: Werkmap) -> None:
    """0.07 times 100 is not 7 in floats, and 0.29 is stored with noise."""
    w.zet("Correcties", 2, "percentage", Opgemaakt(0.07, "0%"))
    w.bedoel("Correcties", 2, "percentage", "7")
    w.xml("Componenten", 2, "vermijdbaar", '<c r="{c}"><v>29.000000000000004</v></c>')
    w.bedoel("Componenten", 2, "vermijdbaar", "29")


@_goed()
def procent_als_formule(w: Werkmap) -> None:
    w.zet("Correcties", 2, "percentage", Formule("=3/200", 0.015, "0.0%"))


@_goed()
def procentteken_dat_alleen_tekst_is(w: Werkmap) -> None:
    """A percent sign in quotes or behind a backslash does not multiply: 1,5 is shown as 1,5%."""
    w.zet("Correcties", 2, "percentage", Opgemaakt(1.5, '0.0"%"'))
    w.zet("Componenten", 2, "vermijdbaar", Opgemaakt(80, r"0\%"))


@_goed(kantoor=False)
def procent_in_elk_deel_van_de_opmaak(w: Werkmap) -> None:
    """A section without digits shows no number; a sign that fills the cell does not multiply."""
    w.zet("Componenten", 2, "vermijdbaar", Opgemaakt(0.8, '0%;-0%;"-";@'))
    w.zet("Componenten", 3, "vermijdbaar", Opgemaakt(0, '0%;[Red]-0.0%;"geen"'))
    w.zet("Sleutels", 3, "waarde Aalsmeer", Opgemaakt(24.5, "*%0.0"))
    w.zet("Sleutels", 3, "waarde Amstelveen", Opgemaakt(0.755, "[Blue][>=0]0.0%;[Red]-0.0%"))
    w.zet("Correcties", 2, "percentage", Opgemaakt(1.5, "0.0_%"))


@_goed(kantoor=False)
def zestigduizend_stijlen(w: Werkmap) -> None:
    """Half of them percentages; a workbook that was copied together for years."""
    procenten(w)
    w.deel(
        "xl/styles.xml",
        vervang("</cellXfs>", '<xf numFmtId="10"/><xf numFmtId="2"/>' * 30_000 + "</cellXfs>"),
    )


@_goed()
def procentopmaak_in_een_lege_cel(w: Werkmap) -> None:
    w.zet("Uren", 2, "uren gezamenlijk", Opgemaakt(None, "0%"))


@_goed()
def procentopmaak_op_een_tekst(w: Werkmap) -> None:
    """A format does not change a text."""
    w.zet("Uren", 2, "uren Aalsmeer", Opgemaakt("2000", "0%"))
    w.zet("Uren", 3, "taakveld", Opgemaakt("6.1", "0%"))


# Formulas and texts


@_goed()
def formules_met_waarde(w: Werkmap) -> None:
    w.zet("Uren", 2, "uren Aalsmeer", Formule("=1000*2", 2000))
    w.zet("Uren", 2, "onderdeel", Formule('="B"&"Z"', "BZ"))
    w.zet("Gemeenten", 2, "cbs", Formule('=TEXT(358,"0000")', "0358"))
    w.zet("Lasten", 5, "lasten", Formule("=ROUND(120000.551,2)", 120000.55, "#,##0.00"))


@_goed()
def formule_met_lege_tekst(w: Werkmap) -> None:
    """=IF(…;"") leaves an empty text behind; that cell is empty, not uncalculated."""
    for kolom, waarde in (("uren gezamenlijk", "<v></v>"), ("toelichting", "<v/>")):
        w.zet("Uren", 2, kolom, "x")
        w.xml("Uren", 2, kolom, f'<c r="{{c}}" t="str"><f>IF(1=2,5,"")</f>{waarde}</c>')


@_goed(kantoor=False)
def gedeelde_formule_en_matrixformule(w: Werkmap) -> None:
    w.xml(
        "Uren",
        2,
        "uren Aalsmeer",
        '<c r="{c}"><f t="shared" ref="F2:F4" si="0">1000*2</f><v>2000</v></c>',
    )
    w.xml("Uren", 3, "uren Aalsmeer", '<c r="{c}"><f t="shared" si="0"/><v>500.25</v></c>')
    w.xml(
        "Uren", 4, "uren Aalsmeer", '<c r="{c}"><f t="array" ref="{c}">SUM(1000)</f><v>1000</v></c>'
    )


@_goed()
def formule_naar_een_ander_blad(w: Werkmap) -> None:
    w.zet("Uren", 2, "uren Aalsmeer", Formule("=Gemeenten!D2/15", 2000))


@_goed("Rekenblad")
def formule_naar_een_tabel_met_een_jaar_als_kolom(w: Werkmap) -> None:
    """Square brackets around a column of a table are no link to another file."""
    w.bladen["Rekenblad"] = [["2021"], [2000.0]]
    w.opmaak(
        lambda boek, bladen: bladen["Rekenblad"].add_table(
            "A1:A2", {"name": "Tabel1", "columns": [{"header": "2021"}]}
        )
    )
    w.zet("Uren", 2, "uren Aalsmeer", Formule("=SUM(Tabel1[2021])", 2000))


@_goed("Rekenblad")
def formule_naar_een_tabel_en_een_ander_blad(w: Werkmap) -> None:
    formule_naar_een_tabel_met_een_jaar_als_kolom(w)
    w.zet("Uren", 2, "uren Aalsmeer", Formule("=SUM(Tabel1[2021])+Rekenblad!A2*0", 2000))
    w.zet("Uren", 3, "uren Aalsmeer", Formule("=SUM(Tabel1[2021])*0+'Rekenblad'!A2/4+0.25", 500.25))


@_goed()
def formule_met_een_koppeling_die_tekst_is(w: Werkmap) -> None:
    w.zet("Lasten", 2, "omschrijving", Formule('="zie [1]Blad1!A1"', "zie [1]Blad1!A1"))
    w.bedoel("Lasten", 2, "omschrijving", "zie [1]Blad1!A1")


@_goed("niet gebruiken: ander.xlsx", kantoor=False)
def koppeling_die_geen_cel_gebruikt(w: Werkmap) -> None:
    """Left over from a sheet that is gone, and in a name that no formula calls."""
    w.zet("Uren", 2, "uren Aalsmeer", Formule("=1000*2", 2000))
    koppel(w)
    noem(w, Oud="[1]Blad1!$A$1")


@_goed("niet gebruiken: ander.xlsx", "Rekenblad", kantoor=False)
def koppeling_op_een_blad_dat_niet_gelezen_wordt(w: Werkmap) -> None:
    w.bladen["Rekenblad"] = [[Formule("=[1]Blad1!A1", 2000)]]
    koppel(w)


@_goed(
    "blad «Uren»: formules waarvan de waarde door een ander programma",
    "blad «Lasten»: formules waarvan de waarde door een ander programma",
    kantoor=False,
)
def formules_die_een_script_schreef(w: Werkmap) -> None:
    """Such a program may write 0 for a formula that it cannot calculate."""
    w.uit_een_rekenblad = False
    w.zet("Uren", 2, "uren Aalsmeer", Formule("=1000*2", 2000))
    w.zet("Lasten", 5, "lasten", Formule("=ROUND(120000.551,2)", 120000.55))


@_goed(kantoor=False)
def tekst_zo_lang_als_een_cel(w: Werkmap) -> None:
    """With letters that are longer in the file than on the screen."""
    for rij, letter in ((2, "x"), (3, "é"), (4, "&")):
        w.zet("Lasten", rij, "omschrijving", letter * 32_767)
        w.bedoel("Lasten", rij, "omschrijving", letter * 32_767)
    inline = f'<c r="{{c}}" t="inlineStr"><is><t>{"&amp;" * 32_767}</t></is></c>'
    w.xml("Lasten", 4, "omschrijving", inline)


@_goed()
def opgemaakte_tekst(w: Werkmap) -> None:
    w.zet("Uren", 2, "taak", Rijk(("Ba", "lie")))
    w.zet("Lasten", 2, "onderdeel", Rijk(("B", "Z")))


@_goed()
def tekst_in_de_cellen_zelf(w: Werkmap) -> None:
    """Inline strings, as xlsxwriter writes them when it saves memory."""
    w.opties["constant_memory"] = True


@_goed(kantoor=False)
def opgemaakte_tekst_in_de_cel_zelf(w: Werkmap) -> None:
    w.xml(
        "Uren",
        2,
        "taak",
        '<c r="{c}" t="inlineStr"><is><r><rPr><b/></rPr><t>Ba</t></r><r><t>lie</t></r></is></c>',
    )


@_goed()
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


@_goed()
def samengestelde_letters(w: Werkmap) -> None:
    """A letter and its accent apart is the same letter."""
    w.zet("Lasten", 2, "omschrijving", "Coo\u0308peratie")
    w.bedoel("Lasten", 2, "omschrijving", "Coöperatie")


@_goed(kantoor=False)
def fonetische_tekst(w: Werkmap) -> None:
    """Phonetic help beside a text is not part of it."""
    hulp = '<t>Balie</t><rPh sb="0" eb="5"><t>uitspraak</t></rPh><phoneticPr fontId="0"/>'
    w.deel("xl/sharedStrings.xml", vervang("<t>Balie</t>", hulp))


# What other programs write


@_goed(kantoor=False)
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


@_goed(kantoor=False)
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


@_goed(kantoor=False)
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


@_goed(kantoor=False)
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


@_goed(kantoor=False)
def procenten_in_xml_met_voorvoegsel(w: Werkmap) -> None:
    procenten(w)
    for deel in (r"xl/worksheets/sheet\d+\.xml", "xl/styles.xml"):
        w.deel(deel, patroon(r"<(/?)(?=[a-zA-Z])(?!\w+:)", r"<\1x:"))
        w.deel(deel, patroon(r' xmlns="', ' xmlns:x="'))


@_goed(kantoor=False)
def cellen_en_rijen_zonder_adres(w: Werkmap) -> None:
    """Without r a cell stands beside the one before it, a row below it."""
    procenten(w)
    _vul_lege_cellen(w)
    w.deel(r"xl/worksheets/sheet\d+\.xml", patroon(r'<(row|c) r="\w+"', r"<\1"))


@_goed(verschoven=True, kantoor=False)
def lege_rijen_zonder_adres(w: Werkmap) -> None:
    """An empty row without r takes its place too, so that the percentages stand where they stand."""
    procenten(w)
    _vul_lege_cellen(w)
    for blad in ("Sleutels", "Correcties", "Componenten"):
        w.bladen[blad][1:1] = [[Opgemaakt(None, "0")], [Opgemaakt(None, "0")]]
    w.deel(r"xl/worksheets/sheet\d+\.xml", patroon(r'<row r="\w+"', '<row ht="15"'))
    w.deel(r"xl/worksheets/sheet\d+\.xml", patroon(r'<c r="\w+"', "<c"))
    w.deel(r"xl/worksheets/sheet\d+\.xml", patroon(r'(<row [^>]*>)<c s="\d+"/></row>', r"\1</row>"))


@_goed(kantoor=False)
def attributen_in_een_andere_volgorde(w: Werkmap) -> None:
    procenten(w)
    w.deel(
        r"xl/worksheets/sheet\d+\.xml", patroon(r'<c (r="\w+")( s="\d+")?( t="\w+")?', r"<c\3\2 \1")
    )


@_goed(kantoor=False)
def xml_met_enkele_aanhalingstekens_en_witruimte(w: Werkmap) -> None:
    procenten(w)
    w.deel(r"xl/worksheets/sheet\d+\.xml", patroon(r'(\w)="([^"\']*)"(?=[^<>]*>)', r"\1 = '\2'"))
    w.deel(
        r"xl/worksheets/sheet\d+\.xml",
        patroon(r"<(row|c|/row|/c|sheetData)\b", r"\r\n  <!-- x --><\1"),
    )


@_goed(kantoor=False)
def xml_met_bom_en_entiteiten(w: Werkmap) -> None:
    """A byte order mark in front, and letters as numbers: &#66;Z is BZ."""
    w.deel(r"xl/worksheets/sheet\d+\.xml", lambda xml: b"\xef\xbb\xbf" + xml)
    w.deel("xl/sharedStrings.xml", vervang("<t>BZ</t>", "<t>&#66;&#x5A;</t>"))
    w.deel("xl/sharedStrings.xml", vervang("<t>Balie</t>", "<t><![CDATA[Balie]]></t>"))


@_goed(kantoor=False)
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


@_goed(kantoor=False)
def zip_als_stroom_geschreven(w: Werkmap) -> None:
    w.na(als_stroom)


@_goed(kantoor=False)
def zip_in_een_andere_volgorde(w: Werkmap) -> None:
    w.na(lambda pad: schrijf_delen(pad, lees_delen(pad)[::-1]))


@_goed(kantoor=False)
def datums_vanaf_1904(w: Werkmap) -> None:
    """The calendar of Excel on an old Mac."""
    peildatum_als_datum(w)
    w.opties["date_1904"] = True


@_goed(kantoor=False)
def zonder_opmaak(w: Werkmap) -> None:
    """A simple program writes no styles at all."""
    w.deel("xl/_rels/workbook.xml.rels", patroon(r"<Relationship [^>]*styles[^>]*/>", ""))
    w.deel(r"\[Content_Types\].xml", patroon(r"<Override [^>]*styles[^>]*/>", ""))
    w.na(lambda pad: schrijf_delen(pad, [d for d in lees_delen(pad) if "styles" not in d.naam]))


@_goed(kantoor=False)
def zonder_lijst_van_teksten(w: Werkmap) -> None:
    """Nor a list of texts, when each stands in its own cell."""
    tekst_in_de_cellen_zelf(w)
    w.deel("xl/_rels/workbook.xml.rels", patroon(r"<Relationship [^>]*sharedStrings[^>]*/>", ""))
    w.deel(r"\[Content_Types\].xml", patroon(r"<Override [^>]*sharedStrings[^>]*/>", ""))
    w.na(lambda pad: schrijf_delen(pad, [d for d in lees_delen(pad) if "sharedS" not in d.naam]))


@_goed(zwaar=True, kantoor=False)
def xml_een_miljoen_diep(w: Werkmap) -> None:
    """Elements that no one knows, nested out of spite; what is known is still there."""
    diep = b"<a>" * 1_000_000 + b"</a>" * 1_000_000
    w.deel(w.bladdeel("Uren"), lambda xml: xml.replace(b"</sheetData>", diep + b"</sheetData>"))

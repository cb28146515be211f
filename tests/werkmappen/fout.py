"""Bad: one workbook per fault, named after it, with where the refusal stands and what it tells.

A recipe makes one thing wrong in the good workbook; that gives one refusal, or as many as stand
above it. ``_fout`` is a refusal in a cell, ``_blad`` of a sheet or column, ``_bestand`` of the
whole file. A text in the list of what is told must stand somewhere in the message.
"""

import zlib
from collections.abc import Callable
from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from openpyxl import load_workbook

from tests.kantoor import herbewaar
from tests.werkmappen.koppeling import koppel, noem
from tests.werkmappen.maken import (
    Formule,
    Inhoud,
    Opgemaakt,
    Werkmap,
    goede_werkmap,
    patroon,
    vervang,
)
from tests.werkmappen.ole import samengesteld_bestand
from tests.werkmappen.zipbestand import Deel, bom, lees_delen, schrijf_delen, vervang_deel


class Waar(NamedTuple):
    """Where a refusal stands, and texts that it holds; what was found is the first of them.

    cel: its address, "" where there is none. of_bestand: the whole file may be refused instead.
    """

    blad: str | None
    rij: int | None
    kolom: str | None
    cel: str
    teksten: tuple[str, ...]
    of_bestand: bool = False


class Foutief(NamedTuple):
    """A recipe with its refusals, in order; zwaar: read it where memory and time are bounded."""

    recept: Callable[[Werkmap], None]
    waar: tuple[Waar, ...]
    zwaar: bool
    extensie: str

    def werkmap(self) -> Werkmap:
        werkmap = goede_werkmap()
        self.recept(werkmap)
        return werkmap


FOUT: dict[str, Foutief] = {}
Recept = Callable[[Werkmap], None]


def _neem_op(
    *waar: Waar, zwaar: bool = False, extensie: str = ".xlsx"
) -> Callable[[Recept], Recept]:
    def neem_op(recept: Recept) -> Recept:
        FOUT[recept.__name__] = Foutief(recept, waar, zwaar, extensie)
        return recept

    return neem_op


def _cel(blad: str, rij: int, kolom: str, *teksten: str, cel: str = "") -> Waar:
    adres = cel or goede_werkmap().adres(blad, min(rij, 2), kolom).rstrip("0123456789") + str(rij)
    return Waar(blad, rij, kolom.lower(), adres, teksten)


def _fout(
    blad: str, rij: int, kolom: str, *teksten: str, cel: str = ""
) -> Callable[[Recept], Recept]:
    return _neem_op(_cel(blad, rij, kolom, *teksten, cel=cel))


def _blad(
    blad: str,
    kolom: str | None,
    *teksten: str,
    cel: str = "",
    of_bestand: bool = False,
    zwaar: bool = False,
) -> Callable[[Recept], Recept]:
    return _neem_op(Waar(blad, None, kolom, cel, teksten, of_bestand), zwaar=zwaar)


def _bestand(
    *teksten: str, zwaar: bool = False, extensie: str = ".xlsx"
) -> Callable[[Recept], Recept]:
    return _neem_op(Waar(None, None, None, "", teksten), zwaar=zwaar, extensie=extensie)


# Codes that a spreadsheet spoiled

_DATUM = "Excel heeft hier een datum van gemaakt; zet de kolom op Tekst en typ {}."


@_fout("Lasten", 5, "categorie", "3-5-2001", _DATUM.format("3.5.1"))
def datum_in_categorie(w: Werkmap) -> None:
    w.zet("Lasten", 5, "categorie", date(2001, 5, 3))


@_fout("Uren", 3, "taakveld", "6-1-2021", _DATUM.format("6.1"))
def datum_in_taakveld(w: Werkmap) -> None:
    w.zet("Uren", 3, "taakveld", date(2021, 1, 6))


@_fout("Uren", 3, "taakveld", "6-1-2021", _DATUM.format("6.1"))
def datum_met_eigen_opmaak(w: Werkmap) -> None:
    w.zet("Uren", 3, "taakveld", Opgemaakt(date(2021, 1, 6), "d.m"))


@_fout("Uren", 3, "taakveld", "6-1-2021", _DATUM.format("6.1"))
def datum_als_formule(w: Werkmap) -> None:
    w.zet("Uren", 3, "taakveld", Formule("=DATE(2021,1,6)", 44202, "dd-mm-yy"))


@_fout("Lasten", 5, "categorie", "3-5-2001", _DATUM.format("3.5.1"))
def datum_vanaf_1904(w: Werkmap) -> None:
    datum_in_categorie(w)
    w.opties["date_1904"] = True


@_fout("Lasten", 5, "categorie", "3-5-2001", _DATUM.format("3.5.1"))
def datum_als_iso_tekst(w: Werkmap) -> None:
    """t="d", as some programs write a date."""
    w.xml("Lasten", 5, "categorie", '<c r="{c}" t="d"><v>2001-05-03</v></c>')


@_fout("Lasten", 2, "onderdeel", "1-2-2021", "Excel heeft hier een datum van gemaakt", "op Tekst")
def datum_in_onderdeel(w: Werkmap) -> None:
    w.zet("Lasten", 2, "onderdeel", date(2021, 2, 1))


@_fout("Gemeenten", 2, "cbs", "datum")
def datum_in_cbs(w: Werkmap) -> None:
    w.zet("Gemeenten", 2, "cbs", Opgemaakt(358.0, "d-m-yyyy"))


@_fout("Uren", 3, "taakveld", "6:01", "Excel heeft hier een datum van gemaakt")
def tijd_in_taakveld(w: Werkmap) -> None:
    w.zet("Uren", 3, "taakveld", Opgemaakt(time(6, 1), "h:mm"))


@_fout("Uren", 5, "taakveld", "0,1", "0.1 of 0.10", "op Tekst")
def taakveld_dat_ook_0_10_kan_zijn(w: Werkmap) -> None:
    w.zet("Uren", 5, "taakveld", 0.1)


@_fout("Correcties", 3, "taakveld", "0,1", "0.1 of 0.10")
def taakveld_dat_ook_0_10_kan_zijn_met_opmaak(w: Werkmap) -> None:
    """A format with two decimals shows 0,10, yet nobody knows what was typed."""
    w.zet("Correcties", 3, "taakveld", Opgemaakt(0.1, "0.00"))


@_fout("Uren", 3, "taakveld", "610%", "tekst")
def taakveld_als_percentage(w: Werkmap) -> None:
    w.zet("Uren", 3, "taakveld", Opgemaakt(6.1, "0%"))


@_fout("Lasten", 2, "onderdeel", "1,5", "tekst")
def onderdeel_met_een_breuk(w: Werkmap) -> None:
    w.zet("Lasten", 2, "onderdeel", 1.5)


@_fout("Lasten", 3, "regel", "WAAR", "tekst")
def regel_als_waar(w: Werkmap) -> None:
    w.zet("Lasten", 3, "regel", True)


@_fout("Gemeenten", 2, "cbs", "10358", "4 cijfers")
def cbs_met_vijf_cijfers(w: Werkmap) -> None:
    w.zet("Gemeenten", 2, "cbs", 10358)


def _geen_datum(naam: str, waarde: str, *teksten: str, **opties: object) -> None:
    """A number with the format of a date, beyond the days that a spreadsheet has."""

    def recept(w: Werkmap) -> None:
        w.opties.update(opties)
        w.zet("Lasten", 4, "lasten", Opgemaakt(1.0, "d-m-yyyy"))
        w.deel(w.bladdeel("Lasten"), patroon(r'(<c r="F4"[^>]*>)<v>1</v>', rf"\1<v>{waarde}</v>"))

    recept.__name__ = naam
    _fout("Lasten", 4, "lasten", waarde, "een datum die er is", *teksten)(recept)


_geen_datum("datum_voor_1900", "-300000", "op Getal")
_geen_datum("datum_na_9999", "2958466")
_geen_datum("bedrag_met_de_opmaak_van_een_datum", "3000000.5")
_geen_datum("datum_na_9999_vanaf_1904", "2957004", date_1904=True)


@_bestand("een datum die er niet is", "«Lasten»", "E2", "-1E12", zwaar=True)
def datum_van_biljoenen_dagen(w: Werkmap) -> None:
    """The library that reads the values would panic."""
    w.zet("Lasten", 2, "omschrijving", date(2021, 1, 1))
    w.deel(w.bladdeel("Lasten"), patroon(r'(<c r="E2"[^>]*>)<v>[^<]*</v>', r"\1<v>-1E12</v>"))


@_bestand("een datum die er niet is", "E2", zwaar=True)
def tijdsduur_van_biljoenen_dagen(w: Werkmap) -> None:
    w.zet("Lasten", 2, "omschrijving", Opgemaakt(1e12, "[h]:mm"))


# Numbers


def _soms_procent(naam: str, formaat: str) -> None:
    def recept(w: Werkmap) -> None:
        w.zet("Correcties", 2, "percentage", Opgemaakt(5.0, formaat))

    recept.__name__ = naam
    soms = "een opmaak die soms een percentage is"
    _fout("Correcties", 2, "percentage", soms, "Zet de opmaak op Getal of Percentage.")(recept)


_soms_procent("procentopmaak_alleen_bij_nul", "0;0;0%")
_soms_procent("procentopmaak_alleen_onder_de_een", "[<1]0%;0")
_soms_procent("procentopmaak_alleen_bij_positief", "0.0%;-0.0")
_soms_procent("procentopmaak_met_twee_tekens", "0%%")


@_fout("Correcties", 2, "percentage", "2%", "zonder procentteken", "Typ 2")
def procent_als_tekst(w: Werkmap) -> None:
    w.zet("Correcties", 2, "percentage", "2%")


@_fout("Uren", 2, "uren Aalsmeer", "2 %", "geen percentage", "Typ 2")
def procent_als_tekst_bij_uren(w: Werkmap) -> None:
    w.zet("Uren", 2, "uren Aalsmeer", "2 %")


@_fout("Uren", 2, "uren Aalsmeer", "2%", "geen percentage", "opmaak")
def procentopmaak_bij_uren(w: Werkmap) -> None:
    w.zet("Uren", 2, "uren Aalsmeer", Opgemaakt(0.02, "0%"))


@_fout("Lasten", 4, "lasten", "geen percentage")
def procentopmaak_bij_een_formule(w: Werkmap) -> None:
    w.zet("Lasten", 4, "lasten", Formule("=3*1", 3, "0.00%"))


@_fout("Sleutels", 2, "waarde Aalsmeer", "60%", "geen percentage")
def procentopmaak_bij_werkplekken(w: Werkmap) -> None:
    w.zet("Sleutels", 2, "waarde Aalsmeer", Opgemaakt(0.6, "0%"))


@_fout("Sleutels", 3, "waarde Aalsmeer", "2450%", "0 tot en met 100")
def percentage_boven_honderd(w: Werkmap) -> None:
    """24.5 in a cell with a percentage format is 2450%."""
    w.zet("Sleutels", 3, "waarde Aalsmeer", Opgemaakt(24.5, "0%"))


@_fout("Uren", 2, "uren Aalsmeer", "4-3-2021", "datum")
def datum_in_uren(w: Werkmap) -> None:
    w.zet("Uren", 2, "uren Aalsmeer", date(2021, 3, 4))


@_fout("Uren", 2, "uren Aalsmeer", "12:30", "datum")
def tijd_in_uren(w: Werkmap) -> None:
    w.zet("Uren", 2, "uren Aalsmeer", Opgemaakt(time(12, 30), "hh:mm"))


@_fout("Uren", 2, "uren Aalsmeer", "datum")
def tijdsduur_in_uren(w: Werkmap) -> None:
    w.zet("Uren", 2, "uren Aalsmeer", Opgemaakt(83.5, "[h]:mm"))


@_fout("Lasten", 4, "lasten", "4-3-2021", "datum")
def datum_en_tijd_in_lasten(w: Werkmap) -> None:
    w.zet("Lasten", 4, "lasten", Opgemaakt(datetime(2021, 3, 4, 5, 6), "d-m-yyyy h:mm"))  # noqa: DTZ001


@_fout("Uren", 2, "uren Aalsmeer", "WAAR", "getal")
def waar_in_uren(w: Werkmap) -> None:
    w.zet("Uren", 2, "uren Aalsmeer", True)


@_fout("Uren", 3, "fictief", "1", "ja of nee", cel="L3")
def een_voor_ja(w: Werkmap) -> None:
    """TRUE above it in the same column is fine; the number 1 is not the same."""
    erbij: list[Inhoud] = ["fictief", True, 1]
    for rij, inhoud in zip(w.bladen["Uren"], erbij, strict=False):
        rij.append(inhoud)


@_fout("Uren", 2, "uren Aalsmeer", "0,333333333333333", "2 decimalen", "AFRONDEN")
def te_veel_decimalen(w: Werkmap) -> None:
    w.zet("Uren", 2, "uren Aalsmeer", Formule("=1/3", 1 / 3, "0.00"))


@_fout("Gemeenten", 2, "inwoners", "30000,5", "geheel getal", "AFRONDEN")
def halve_inwoner(w: Werkmap) -> None:
    w.zet("Gemeenten", 2, "inwoners", Opgemaakt(30000.5, "#,##0"))


@_fout("Lasten", 4, "lasten", "1.234", "één manier", "1234")
def punt_voor_drie_cijfers(w: Werkmap) -> None:
    w.zet("Lasten", 4, "lasten", "1.234")


@_fout("Lasten", 4, "lasten", "1,234.50", "getal")
def engels_getal_als_tekst(w: Werkmap) -> None:
    w.zet("Lasten", 4, "lasten", "1,234.50")


@_fout("Uren", 2, "uren Aalsmeer", "-1", "0 of hoger")
def negatieve_uren(w: Werkmap) -> None:
    w.zet("Uren", 2, "uren Aalsmeer", -1)


@_fout("Lasten", 4, "lasten", "100 cijfers")
def getal_van_driehonderd_cijfers(w: Werkmap) -> None:
    w.xml("Lasten", 4, "lasten", '<c r="{c}"><v>1E+300</v></c>')


# Formulas

_FORMULE = '<c r="{c}"><f>1+1</f></c>'


@_fout("Uren", 2, "uren Aalsmeer", "formule")
def formule_zonder_waarde(w: Werkmap) -> None:
    w.xml("Uren", 2, "uren Aalsmeer", _FORMULE)


@_fout("Uren", 2, "uren Aalsmeer", "formule")
def formule_met_lege_v(w: Werkmap) -> None:
    w.xml("Uren", 2, "uren Aalsmeer", '<c r="{c}"><f>1+1</f><v/></c>')


@_fout("Uren", 2, "uren Aalsmeer", "formule")
def formule_met_lege_v_en_einde(w: Werkmap) -> None:
    w.xml("Uren", 2, "uren Aalsmeer", '<c r="{c}" s="0"><f>1+1</f><v></v></c>')


@_fout("Uren", 2, "toelichting", "formule", cel="K2")
def formule_zonder_waarde_in_een_tekstkolom(w: Werkmap) -> None:
    """An empty cell there would be fine; a text that is not known is not."""
    w.zet("Uren", 2, "toelichting", "x")
    w.xml("Uren", 2, "toelichting", _FORMULE)


@_fout("Uren", 3, "uren Aalsmeer", "formule")
def gedeelde_formule_zonder_waarde(w: Werkmap) -> None:
    w.xml(
        "Uren",
        2,
        "uren Aalsmeer",
        '<c r="{c}"><f t="shared" ref="F2:F3" si="0">1000*2</f><v>2000</v></c>',
    )
    w.xml("Uren", 3, "uren Aalsmeer", '<c r="{c}"><f t="shared" si="0"/></c>')


@_neem_op(
    _cel("Uren", 2, "uren Aalsmeer", "formule"),
    _cel("Lasten", 4, "lasten", "formule"),
)
def bewaard_door_openpyxl(w: Werkmap) -> None:
    """A script that saves a workbook throws the values of its formulas away."""
    w.zet("Uren", 2, "uren Aalsmeer", Formule("=1000*2", 2000))
    w.zet("Lasten", 4, "lasten", Formule("=150000*2", 300000))

    def herbewaar_zonder_waarden(pad: Path) -> None:
        load_workbook(pad).save(pad)

    w.na(herbewaar_zonder_waarden)


@_fout("Lasten", 11, "lasten", "formule")
def totaalrij_zonder_waarde(w: Werkmap) -> None:
    w.rij_erbij("Lasten", omschrijving="Totaal", lasten=Formule("=SUM(F2:F10)", 0))
    w.cel_xml("Lasten", "F11", _FORMULE)


def _foutwaarde(naam: str, blad: str, rij: int, kolom: str, waarde: str) -> None:
    """An error that was typed, or pasted as a value."""

    def recept(w: Werkmap) -> None:
        w.xml(blad, rij, kolom, f'<c r="{{c}}" t="e"><v>{waarde}</v></c>')

    recept.__name__ = naam
    _fout(blad, rij, kolom, waarde, "fout")(recept)


_foutwaarde("foutwaarde_verw_in_uren", "Uren", 2, "uren Aalsmeer", "#REF!")
_foutwaarde("foutwaarde_deel_in_lasten", "Lasten", 4, "lasten", "#DIV/0!")
_foutwaarde("foutwaarde_nb_in_taakveld", "Uren", 3, "taakveld", "#N/A")
_foutwaarde("foutwaarde_naam_in_onderdeel", "Lasten", 2, "onderdeel", "#NAME?")
_foutwaarde("foutwaarde_leeg_in_taak", "Uren", 2, "taak", "#NULL!")
_foutwaarde("foutwaarde_getal_in_inwoners", "Gemeenten", 2, "inwoners", "#NUM!")
_foutwaarde("foutwaarde_waarde_in_aard", "Lasten", 3, "aard", "#VALUE!")
_foutwaarde("foutwaarde_overloop_in_omschrijving", "Lasten", 3, "omschrijving", "#SPILL!")
_foutwaarde("foutwaarde_berekening_in_omschrijving", "Lasten", 3, "omschrijving", "#CALC!")
_foutwaarde("foutwaarde_van_google_in_uren", "Uren", 2, "uren Aalsmeer", "#ERROR!")
_foutwaarde("foutwaarde_gegevens_in_percentage", "Correcties", 2, "percentage", "#GETTING_DATA")


@_fout("Uren", 2, "uren Aalsmeer", "#REF!", "fout")
def formule_met_foutwaarde(w: Werkmap) -> None:
    w.zet("Uren", 2, "uren Aalsmeer", Formule("=#REF!+1", "#REF!"))


@_fout("Lasten", 11, "lasten", "#REF!", "fout")
def totaalrij_met_foutwaarde(w: Werkmap) -> None:
    w.rij_erbij("Lasten", omschrijving="Totaal", lasten=Formule("=SUM(#REF!)", "#REF!"))


@_fout("Uren", 2, "uren Aalsmeer", "koppeling")
def koppeling_naar_een_ander_bestand(w: Werkmap) -> None:
    """The value was stored when the other file was last seen."""
    w.xml("Uren", 2, "uren Aalsmeer", '<c r="{c}"><f>[1]Blad1!$A$1</f><v>2000</v></c>')
    koppel(w)


@_fout("Uren", 2, "uren Aalsmeer", "koppeling")
def koppeling_met_aanhalingstekens(w: Werkmap) -> None:
    w.xml("Uren", 2, "uren Aalsmeer", "<c r=\"{c}\"><f>1+'[1]Mijn blad'!A1</f><v>2000</v></c>")
    koppel(w)


@_fout("Uren", 2, "uren Aalsmeer", "koppeling", "[Budget 2021.xlsx]Blad1")
def koppeling_met_de_naam_van_het_bestand(w: Werkmap) -> None:
    w.zet("Uren", 2, "uren Aalsmeer", Formule("='[Budget 2021.xlsx]Blad1'!A1", 2000))


@_fout("Uren", 2, "uren Aalsmeer", "koppeling")
def koppeling_met_een_haak_als_nummer(w: Werkmap) -> None:
    """&#91; is a bracket."""
    w.xml("Uren", 2, "uren Aalsmeer", '<c r="{c}"><f>&#91;1]Blad1!A1</f><v>2000</v></c>')


@_fout("Uren", 2, "uren Aalsmeer", "koppeling", "budget*2")
def koppeling_door_een_naam(w: Werkmap) -> None:
    w.zet("Uren", 2, "uren Aalsmeer", Formule("=budget*2", 2000))
    koppel(w)
    noem(w, Budget="Tarief+1", tarief="[1]Blad1!$A$1")


@_neem_op(*(_cel("Uren", rij, "uren Aalsmeer", "koppeling") for rij in (2, 3)))
def koppeling_in_een_gedeelde_formule(w: Werkmap) -> None:
    """The text of the formula stands in the first cell only."""
    eerste = '<f t="shared" ref="F2:F3" si="0">[1]Blad1!A1</f>'
    w.xml("Uren", 2, "uren Aalsmeer", f'<c r="{{c}}">{eerste}<v>2000</v></c>')
    w.xml("Uren", 3, "uren Aalsmeer", '<c r="{c}"><f t="shared" si="0"/><v>500.25</v></c>')
    koppel(w)


# The table


def _samengevoegd(naam: str, waarde: object, formaat: str, *teksten: str, xml: str = "") -> None:
    """Two rows of hours in one cell."""

    def recept(w: Werkmap) -> None:
        w.zet("Uren", 3, "uren Aalsmeer", "")
        w.opmaak(
            lambda boek, bladen: bladen["Uren"].merge_range(
                "F2:F3", waarde, boek.add_format({"num_format": formaat})
            )
        )
        if xml:
            w.cel_xml("Uren", "F2", xml)

    recept.__name__ = naam
    _neem_op(*(_cel("Uren", rij, "uren Aalsmeer", *teksten) for rij in (2, 3)))(recept)


_samengevoegd("samengevoegd_percentage", 0.02, "0%", "2%")
_samengevoegd(
    "samengevoegde_foutwaarde", 1, "0", "#REF!", "fout", xml='<c r="{c}" t="e"><v>#REF!</v></c>'
)
_samengevoegd("samengevoegde_formule_zonder_waarde", 1, "0", "formule", xml=_FORMULE)
_samengevoegd(
    "samengevoegde_koppeling", 1, "0", "koppeling", xml='<c r="{c}"><f>[1]A!B1</f><v>1</v></c>'
)


@_neem_op(*(_cel("Uren", rij, "uren Aalsmeer", "2000", "samengevoegd") for rij in (2, 3)))
def samengevoegd_getal(w: Werkmap) -> None:
    """Are these hours of one row, or of each?"""
    w.zet("Uren", 3, "uren Aalsmeer", "")
    w.opmaak(lambda boek, bladen: bladen["Uren"].merge_range("F2:F3", 2000))


@_fout("Lasten", 11, "lasten", "1.029.000,55", "som", "totaal")
def totaalrij_ongelijk(w: Werkmap) -> None:
    w.rij_erbij("Lasten", omschrijving="Totaal", lasten=1_029_000.56)


@_fout("Uren", 7, "uren Aalsmeer", "som", "totaal")
def totaalrij_met_een_oude_som(w: Werkmap) -> None:
    w.rij_erbij("Uren", onderdeel="Totaal", uren_Aalsmeer=Formule("=SUM(F2:F6)", 4850))


@_fout("Lasten", 2, "baten", "1", "1.1")
def categorie_aan_de_verkeerde_kant(w: Werkmap) -> None:
    w.zet("Lasten", 2, "baten", 1)


@_fout("Lasten", 3, "lasten", "5", "3.7")
def batencategorie_met_lasten(w: Werkmap) -> None:
    w.zet("Lasten", 3, "lasten", 5)


@_fout("Uren", 9, "taakveld", "9.9", cel="E9")
def fout_onder_titels_en_naast_een_lege_kolom(w: Werkmap) -> None:
    """The address is that of the file, wherever the table stands."""
    w.zet("Uren", 3, "taakveld", "9.9")
    w.bladen["Uren"] = [
        [],
        [],
        ["", "", "Uren"],
        [],
        [],
        [],
        *(["", "", *r] for r in w.bladen["Uren"]),
    ]


@_fout("Uren", 5, "taakveld", "9.9", cel="C5")
def fout_onder_lege_rijen(w: Werkmap) -> None:
    w.zet("Uren", 3, "taakveld", "9.9")
    w.bladen["Uren"][1:1] = [[], []]


@_fout("Uren", 3, "taakveld", "9.9", cel="C3")
def fout_zonder_adressen_in_de_xml(w: Werkmap) -> None:
    w.zet("Uren", 3, "taakveld", "9.9")
    w.deel(w.bladdeel("Uren"), patroon(r"<row r=\"\d+\"", "<row"))


@_fout("Uren", 3, "taakveld", "9.9", cel="C3")
def fout_in_een_verborgen_rij_en_kolom(w: Werkmap) -> None:
    w.zet("Uren", 3, "taakveld", "9.9")

    def verberg(_boek: object, bladen: dict) -> None:
        bladen["Uren"].set_column("B:C", None, None, {"hidden": True})
        bladen["Uren"].set_row(2, None, None, {"hidden": True})

    w.opmaak(verberg)


@_blad("Uren", "taakveld", "kolom ontbreekt", "taakveld")
def kolom_ontbreekt(w: Werkmap) -> None:
    w.bladen["Uren"] = [[*rij[:2], *rij[3:]] for rij in w.bladen["Uren"]]


@_blad("Lasten", "lasten", "meer dan eens", cel="F1")
def kolom_dubbel(w: Werkmap) -> None:
    w.bladen["Lasten"][0].append("LASTEN")


@_blad("Lasten", None, "blad ontbreekt", "Lasten")
def blad_ontbreekt(w: Werkmap) -> None:
    del w.bladen["Lasten"]


@_blad("Uren", None, "Uren")
def blad_twee_keer(w: Werkmap) -> None:
    w.bladen["uren "] = w.bladen["Uren"]


@_bestand("Kenmerken")
def geen_blad_van_het_sjabloon(w: Werkmap) -> None:
    w.bladen = {"Blad1": [["iets", "anders"]], "Blad2": []}


@_fout("Kenmerken", 10, "waarde", "99", "sjabloonversie 1")
def onbekende_sjabloonversie(w: Werkmap) -> None:
    w.rij_erbij("Kenmerken", naam="sjabloonversie", waarde=99)


@_blad("Lasten", None, "rij 1.048.576", "kolom XFD", of_bestand=True, zwaar=True)
def gevulde_cel_in_de_allerlaatste_hoek(w: Werkmap) -> None:
    w.opmaak(lambda boek, bladen: bladen["Lasten"].write_string(1_048_575, 16_383, "x"))


@_blad("Lasten", None, "rij 1.048.576", of_bestand=True, zwaar=True)
def noot_op_de_allerlaatste_rij(w: Werkmap) -> None:
    w.opmaak(lambda boek, bladen: bladen["Lasten"].write_string(1_048_575, 1, "noot"))


# Twenty at once

_TWINTIG: tuple[tuple[str, int, str, Inhoud, str], ...] = (
    ("Kenmerken", 4, "waarde", 3, "3"),
    ("Kenmerken", 8, "naam", "kleur", "kleur"),
    ("Gemeenten", 2, "cbs", Opgemaakt(0.02, "0%"), "2%"),
    ("Gemeenten", 3, "inwoners", -1, "-1"),
    ("Uren", 2, "taakveld", date(2021, 2, 9), "9-2-2021"),
    ("Uren", 2, "vte", 1.234, "1,234"),
    ("Uren", 2, "sleutel", "plekken", "plekken"),
    ("Uren", 2, "bron", True, "WAAR"),
    ("Uren", 3, "uren Amstelveen", "veel", "veel"),
    ("Uren", 4, "sleutel", "uren", "uren"),
    ("Lasten", 2, "lasten", "1.234", "1.234"),
    ("Lasten", 2, "baten", 1, "1"),
    ("Lasten", 3, "aard", "", "leeg"),
    ("Lasten", 4, "lasten", Formule("=1/0", "#DIV/0!"), "#DIV/0!"),
    ("Lasten", 5, "component", "huis", "huis"),
    ("Lasten", 7, "aard", "incidenteel", "incidenteel"),
    ("Lasten", 8, "gemeente", "", "leeg"),
    ("Componenten", 2, "vermijdbaar", Opgemaakt(1.01, "0%"), "101%"),
    ("Sleutels", 2, "waarde Aalsmeer", Opgemaakt(0.5, "0%"), "50%"),
    ("Correcties", 3, "taakveld", 0.1, "0,1"),
)


@_neem_op(*(_cel(blad, rij, kolom, gevonden) for blad, rij, kolom, _, gevonden in _TWINTIG))
def twintig_fouten_tegelijk(w: Werkmap) -> None:
    for blad, rij, kolom, inhoud, _ in _TWINTIG:
        w.zet(blad, rij, kolom, inhoud)


# Files that are something else


@cache
def _van_kantoor(naar: str) -> bytes:
    with TemporaryDirectory() as map_:
        bron = goede_werkmap().schrijf(Path(map_) / "bron.xlsx")
        doel = Path(map_) / "uit"
        doel.mkdir()
        return herbewaar([bron], doel, naar)[0].read_bytes()


def _wordt(inhoud: bytes) -> Callable[[Path], object]:
    return lambda pad: pad.write_bytes(inhoud)


@_bestand(".xlsx", extensie=".xls")
def oud_excel(w: Werkmap) -> None:
    w.na(lambda pad: pad.write_bytes(_van_kantoor("xls")))


@_bestand(".xlsx")
def oud_excel_hernoemd(w: Werkmap) -> None:
    w.na(lambda pad: pad.write_bytes(_van_kantoor("xls")))


@_bestand(".xlsx", extensie=".ods")
def opendocument(w: Werkmap) -> None:
    w.na(lambda pad: pad.write_bytes(_van_kantoor("ods")))


@_bestand(".xlsx")
def opendocument_hernoemd(w: Werkmap) -> None:
    w.na(lambda pad: pad.write_bytes(_van_kantoor("ods")))


@_bestand(".xlsx")
def csv_hernoemd(w: Werkmap) -> None:
    w.na(_wordt(b"onderdeel;taak;taakveld\r\nBZ;Balie;0.2\r\n"))


@_bestand(".xlsx", extensie=".csv")
def los_csv_bestand(w: Werkmap) -> None:
    w.na(_wordt(b"onderdeel;taak;taakveld\r\nBZ;Balie;0.2\r\n"))


@_bestand(".xlsx")
def html_hernoemd(w: Werkmap) -> None:
    w.na(_wordt(b"<html><body><table><tr><td>1</td></tr></table></body></html>"))


@_bestand(".xlsx")
def pdf_hernoemd(w: Werkmap) -> None:
    w.na(_wordt(b"%PDF-1.7\n%%EOF\n"))


@_bestand("leeg")
def leeg_bestand(w: Werkmap) -> None:
    w.na(_wordt(b""))


@_bestand()
def een_byte(w: Werkmap) -> None:
    w.na(_wordt(b"P"))


@_bestand(".xlsx")
def bestand_dat_er_niet_is(w: Werkmap) -> None:
    w.na(Path.unlink)


@_bestand(".xlsx")
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


@_bestand(".xlsx")
def gewone_zip(w: Werkmap) -> None:
    w.na(lambda pad: schrijf_delen(pad, [Deel("Uren.csv", b"onderdeel;taak\n")]))


@_bestand(".xlsx")
def lege_zip(w: Werkmap) -> None:
    w.na(lambda pad: schrijf_delen(pad, []))


@_bestand(".xlsx")
def binaire_werkmap(w: Werkmap) -> None:
    """.xlsb: the same zip, with parts that are no XML."""
    w.na(_als_xlsb)


@_bestand(".xlsx", extensie=".xlsb")
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


@_bestand("wachtwoord")
def met_wachtwoord(w: Werkmap) -> None:
    """Excel keeps an encrypted workbook in an OLE2 file with these two streams."""
    stromen = {"EncryptionInfo": b"\4\0\4\0@\0\0\0<encryption/>", "EncryptedPackage": bytes(8192)}
    w.na(_wordt(samengesteld_bestand(stromen)))


@_bestand()
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


@_bestand("macro", ".xlsx", extensie=".xlsm")
def macrowerkmap(w: Werkmap) -> None:
    w.erbij["xl/vbaProject.bin"] = samengesteld_bestand({"VBA": bytes(10)})
    w.deel(r"\[Content_Types\].xml", vervang(_GEWOON, _MACRO))


@_bestand("macro")
def macrowerkmap_hernoemd(w: Werkmap) -> None:
    macrowerkmap(w)


@_bestand("macro")
def macros_in_een_gewone_werkmap(w: Werkmap) -> None:
    w.erbij["xl/vbaProject.bin"] = samengesteld_bestand({"VBA": bytes(10)})


# Damaged and hostile files


@_bestand()
def afgekapt(w: Werkmap) -> None:
    w.na(lambda pad: pad.write_bytes(pad.read_bytes()[: pad.stat().st_size // 2]))


@_bestand()
def afgekapt_in_de_laatste_byte(w: Werkmap) -> None:
    w.na(lambda pad: pad.write_bytes(pad.read_bytes()[:-1]))


def _in_blad(blad: str, werk: Callable[[Path, str], object]) -> Recept:
    def recept(w: Werkmap) -> None:
        naam = w.bladdeel(blad)
        w.na(lambda pad: werk(pad, naam))

    return recept


def _inhoud(pad: Path, naam: str) -> bytes:
    return next(deel.inhoud for deel in lees_delen(pad) if deel.naam == naam)


@_blad("Uren", None, of_bestand=True)
def controlegetal_klopt_niet(w: Werkmap) -> None:
    _in_blad("Uren", lambda pad, naam: vervang_deel(pad, Deel(naam, _inhoud(pad, naam), crc=1)))(w)


@_blad("Uren", None, of_bestand=True)
def bytes_omgevallen_in_een_blad(w: Werkmap) -> None:
    def werk(pad: Path, naam: str) -> None:
        xml = _inhoud(pad, naam)
        crc, inpakker = zlib.crc32(xml), zlib.compressobj(9, zlib.DEFLATED, -15)
        anders = xml.replace(b"<v>2000</v>", b"<v>9000</v>")
        gepakt = inpakker.compress(anders) + inpakker.flush()
        vervang_deel(pad, Deel(naam, anders, gepakt, crc))

    _in_blad("Uren", werk)(w)


@_blad("Uren", None, of_bestand=True)
def xml_afgekapt(w: Werkmap) -> None:
    w.deel(w.bladdeel("Uren"), lambda xml: xml[: len(xml) // 2])


@_blad("Uren", None, of_bestand=True)
def xml_zonder_einde(w: Werkmap) -> None:
    """All rows are there, yet nobody knows what else was."""
    w.deel(w.bladdeel("Uren"), lambda xml: xml[: xml.index(b"</sheetData>")])


@_blad("Uren", None, of_bestand=True)
def blad_zonder_inhoud_in_de_zip(w: Werkmap) -> None:
    naam = w.bladdeel("Uren")
    w.na(lambda pad: schrijf_delen(pad, [d for d in lees_delen(pad) if d.naam != naam]))


@_bestand()
def teksten_ontbreken(w: Werkmap) -> None:
    """Every text is a number of a list that is gone."""
    w.na(
        lambda pad: schrijf_delen(
            pad, [d for d in lees_delen(pad) if "sharedStrings" not in d.naam]
        )
    )


@_blad("Uren", None, of_bestand=True)
def tekst_met_een_nummer_dat_er_niet_is(w: Werkmap) -> None:
    w.xml("Uren", 2, "taak", '<c r="{c}" t="s"><v>99999</v></c>')


@_bestand()
def onderdeel_van_de_zip_dubbel(w: Werkmap) -> None:
    """Two sheets of one name in the zip: one program shows the first, another the last."""

    def werk(pad: Path, naam: str) -> None:
        anders = _inhoud(pad, naam).replace(b"<v>2000</v>", b"<v>9000</v>")
        schrijf_delen(pad, [*lees_delen(pad), Deel(naam, anders)])

    _in_blad("Uren", werk)(w)


@_bestand("209 MB", zwaar=True)
def tweehonderd_megabyte(w: Werkmap) -> None:
    w.na(
        lambda pad: vervang_deel(
            pad, Deel("xl/media/foto.bmp", b"", bytes(200 << 20), 0, 200 << 20)
        )
    )


@_bestand("209 MB", zwaar=True)
def tweehonderd_megabyte_nullen(w: Werkmap) -> None:
    def werk(pad: Path) -> None:
        with pad.open("wb") as bestand:
            bestand.write(b"PK\3\4")
            bestand.truncate(200 << 20)

    w.na(werk)


_MEGA = 1 << 20


def _blad_bom(pad: Path, naam: str) -> Deel:
    voor, _, na = _inhoud(pad, naam).partition(b"</sheetData>")
    return bom(naam, voor, b" " * _MEGA, 2000, b"</sheetData>" + na)


@_blad("Uren", None, of_bestand=True, zwaar=True)
def zipbom(w: Werkmap) -> None:
    """Two gigabytes of spaces in two megabytes."""
    _in_blad("Uren", lambda pad, naam: vervang_deel(pad, _blad_bom(pad, naam)))(w)


@_blad("Uren", None, of_bestand=True, zwaar=True)
def zipbom_die_liegt_over_zijn_grootte(w: Werkmap) -> None:
    _in_blad(
        "Uren", lambda pad, naam: vervang_deel(pad, _blad_bom(pad, naam)._replace(grootte=999))
    )(w)


@_blad("Uren", None, of_bestand=True, zwaar=True)
def zipbom_van_rijen(w: Werkmap) -> None:
    """Sixty million rows, each with a number."""

    def werk(pad: Path, naam: str) -> None:
        voor, _, na = _inhoud(pad, naam).partition(b"</sheetData>")
        rijen = b"<row><c><v>1</v></c></row>" * 40_000
        vervang_deel(pad, bom(naam, voor, rijen, 1500, b"</sheetData>" + na))

    _in_blad("Uren", werk)(w)


@_bestand(zwaar=True)
def zipbom_in_de_teksten(w: Werkmap) -> None:
    naam = "xl/sharedStrings.xml"

    def werk(pad: Path) -> None:
        voor, _, na = _inhoud(pad, naam).partition(b"</sst>")
        nieuw = bom(naam, voor + b"<si><t>", b"x" * _MEGA, 2000, b"</t></si></sst>" + na)
        vervang_deel(pad, nieuw)

    w.na(werk)


@_bestand(zwaar=True)
def zipbom_in_de_opmaak(w: Werkmap) -> None:
    naam = "xl/styles.xml"

    def werk(pad: Path) -> None:
        voor, _, na = _inhoud(pad, naam).partition(b"</styleSheet>")
        vervang_deel(
            pad, bom(naam, voor, b"<!--" + b"x" * _MEGA + b"-->", 2000, b"</styleSheet>" + na)
        )

    w.na(werk)


_LACHEN = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "lach"}">' for n in range(10))


@_bestand(zwaar=True)
def xml_met_entiteiten_die_zich_vermenigvuldigen(w: Werkmap) -> None:
    """A billion laughs in the texts."""
    w.deel("xl/sharedStrings.xml", patroon(r"<sst ", f"<!DOCTYPE sst [{_LACHEN}]><sst "))
    w.deel("xl/sharedStrings.xml", vervang("<t>Balie</t>", "<t>&a9;</t>"))


@_blad("Uren", None, of_bestand=True, zwaar=True)
def blad_met_entiteiten_die_zich_vermenigvuldigen(w: Werkmap) -> None:
    w.deel(
        w.bladdeel("Uren"), patroon(r"<worksheet ", f"<!DOCTYPE worksheet [{_LACHEN}]><worksheet ")
    )
    w.xml("Uren", 2, "taak", '<c r="{c}" t="inlineStr"><is><t>&a9;</t></is></c>')


@_blad("Uren", None, of_bestand=True)
def xml_die_een_ander_bestand_invoegt(w: Werkmap) -> None:
    soort = '<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet '
    w.deel(w.bladdeel("Uren"), patroon(r"<worksheet ", soort))
    w.xml("Uren", 2, "taak", '<c r="{c}" t="inlineStr"><is><t>&x;</t></is></c>')


@_blad("Lasten", None, of_bestand=True, zwaar=True)
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


@_bestand(_TE_LANG, zwaar=True)
def tekst_van_anderhalf_miljoen_stukken(w: Werkmap) -> None:
    stukken = "<r><t>x</t></r>" * 1_500_000
    w.xml("Uren", 2, "taak", f'<c r="{{c}}" t="inlineStr"><is>{stukken}</is></c>')


@_bestand(_TE_LANG)
def tekst_in_de_cel_te_lang(w: Werkmap) -> None:
    w.xml("Uren", 2, "taak", f'<c r="{{c}}" t="inlineStr"><is><t>{"x" * 32_768}</t></is></c>')


@_bestand(_TE_LANG)
def tekst_van_een_formule_te_lang(w: Werkmap) -> None:
    w.xml("Uren", 2, "taak", f'<c r="{{c}}" t="str"><f>A1</f><v>{"x" * 32_768}</v></c>')


@_bestand(_TE_LANG)
def tekst_in_de_lijst_te_lang(w: Werkmap) -> None:
    w.deel("xl/sharedStrings.xml", vervang("<t>Balie</t>", f"<t>{'x' * 32_768}</t>"))


def _teken(naam: str, tekens: str) -> None:
    """What XML does not allow in a text, in a cell and in the list of texts."""

    def in_de_cel(w: Werkmap) -> None:
        w.xml("Uren", 2, "taak", f'<c r="{{c}}" t="inlineStr"><is><t>Ba{tekens}</t></is></c>')

    def in_de_lijst(w: Werkmap) -> None:
        w.deel("xl/sharedStrings.xml", vervang("<t>Balie</t>", f"<t>Ba{tekens}lie</t>"))

    in_de_cel.__name__, in_de_lijst.__name__ = f"{naam}_in_de_cel", f"{naam}_in_de_lijst"
    _blad("Uren", None, of_bestand=True)(in_de_cel)
    _bestand("beschadigd")(in_de_lijst)


_teken("einde_van_cdata", "]]>")
_teken("stuurteken", "\x01")


def _opmaakcode(naam: str, code: str) -> None:
    """A number format that takes ages to understand."""

    def recept(w: Werkmap) -> None:
        w.zet("Correcties", 2, "percentage", Opgemaakt(0.02, "0.0%%"))
        w.deel("xl/styles.xml", vervang("0.0%%", code))

    recept.__name__ = naam
    _bestand("255 tekens", zwaar=True)(recept)


_opmaakcode("getalopmaak_van_een_miljoen_haken", "[" * 1_000_000)
_opmaakcode("getalopmaak_van_256_tekens", "0" * 256)


@_bestand("tags", zwaar=True)
def miljoenen_stijlen(w: Werkmap) -> None:
    w.deel("xl/styles.xml", vervang("</cellXfs>", "<xf/>" * 5_000_000 + "</cellXfs>"))


@_bestand()
def opmaak_ontbreekt(w: Werkmap) -> None:
    """Cells refer to styles that are gone, so nobody knows which of them are percentages."""
    w.zet("Correcties", 2, "percentage", Opgemaakt(0.02, "0%"))
    w.na(lambda pad: schrijf_delen(pad, [d for d in lees_delen(pad) if "styles" not in d.naam]))


@_blad("Correcties", None, of_bestand=True)
def opmaak_met_een_nummer_dat_er_niet_is(w: Werkmap) -> None:
    w.xml("Correcties", 2, "percentage", '<c r="{c}" s="99"><v>0.02</v></c>')


def _tekstnummer(naam: str, nummer: str) -> None:
    """A text is kept as its number in a list; this is none."""

    def recept(w: Werkmap) -> None:
        w.xml("Uren", 2, "taak", f'<c r="{{c}}" t="s"><v>{nummer}</v></c>')

    recept.__name__ = naam
    _blad("Uren", None, of_bestand=True)(recept)


_tekstnummer("tekst_met_een_breuk_als_nummer", "0.5")
_tekstnummer("tekst_met_een_negatief_nummer", "-1")
_tekstnummer("tekst_met_een_letter_als_nummer", "x")
_tekstnummer("tekst_met_een_nummer_van_twintig_cijfers", "9" * 20)


def _geen_getal(naam: str, blad: str, rij: int, kolom: str, waarde: str) -> None:
    """What no spreadsheet keeps as a number, and a floating-point library does."""

    def recept(w: Werkmap) -> None:
        w.xml(blad, rij, kolom, f'<c r="{{c}}"><v>{waarde}</v></c>')

    recept.__name__ = naam
    _neem_op(_cel(blad, rij, kolom)._replace(of_bestand=True))(recept)


_geen_getal("oneindig_in_uren", "Uren", 2, "uren Aalsmeer", "1E+400")
_geen_getal("oneindig_in_een_code", "Lasten", 4, "regel", "-1E+400")
_geen_getal("oneindig_in_een_tekst", "Lasten", 2, "omschrijving", "inf")
_geen_getal("geen_getal_in_lasten", "Lasten", 4, "lasten", "NaN")
_geen_getal("geen_getal_in_een_tekst", "Lasten", 2, "omschrijving", "NaN")


@_neem_op(_cel("Uren", 7, "uren Aalsmeer")._replace(of_bestand=True))
def oneindig_in_een_totaalrij(w: Werkmap) -> None:
    w.rij_erbij("Uren", onderdeel="Totaal", uren_Aalsmeer=1.0)
    w.xml("Uren", 7, "uren Aalsmeer", '<c r="{c}"><v>1E+400</v></c>')


@_neem_op(_cel("Uren", 7, "uren Aalsmeer")._replace(of_bestand=True))
def geen_getal_in_een_totaalrij(w: Werkmap) -> None:
    w.rij_erbij("Uren", onderdeel="Totaal", uren_Aalsmeer=1.0)
    w.xml("Uren", 7, "uren Aalsmeer", '<c r="{c}"><v>NaN</v></c>')

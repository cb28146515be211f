"""Formulas without a value, or with an error."""

from pathlib import Path

from openpyxl import load_workbook

from tests.werkmappen.fout.opnemen import fout_in_cel, in_cel, neem_op
from tests.werkmappen.maken import Formule, Werkmap

ZONDER_WAARDE = '<c r="{c}"><f>1+1</f></c>'


@fout_in_cel("Uren", 2, "uren Aalsmeer", "formule")
def formule_zonder_waarde(w: Werkmap) -> None:
    w.xml("Uren", 2, "uren Aalsmeer", ZONDER_WAARDE)


@fout_in_cel("Uren", 2, "uren Aalsmeer", "formule")
def formule_met_lege_v(w: Werkmap) -> None:
    w.xml("Uren", 2, "uren Aalsmeer", '<c r="{c}"><f>1+1</f><v/></c>')


@fout_in_cel("Uren", 2, "uren Aalsmeer", "formule")
def formule_met_lege_v_en_einde(w: Werkmap) -> None:
    w.xml("Uren", 2, "uren Aalsmeer", '<c r="{c}" s="0"><f>1+1</f><v></v></c>')


@fout_in_cel("Uren", 2, "toelichting", "formule", cel="K2")
def formule_zonder_waarde_in_een_tekstkolom(w: Werkmap) -> None:
    """An empty cell there would be fine; a text that is not known is not."""
    w.zet("Uren", 2, "toelichting", "x")
    w.xml("Uren", 2, "toelichting", ZONDER_WAARDE)


@fout_in_cel("Uren", 3, "uren Aalsmeer", "formule")
def gedeelde_formule_zonder_waarde(w: Werkmap) -> None:
    w.xml(
        "Uren",
        2,
        "uren Aalsmeer",
        '<c r="{c}"><f t="shared" ref="F2:F3" si="0">1000*2</f><v>2000</v></c>',
    )
    w.xml("Uren", 3, "uren Aalsmeer", '<c r="{c}"><f t="shared" si="0"/></c>')


@neem_op(
    in_cel("Uren", 2, "uren Aalsmeer", "formule"),
    in_cel("Lasten", 4, "lasten", "formule"),
)
def bewaard_door_openpyxl(w: Werkmap) -> None:
    """A script that saves a workbook throws the values of its formulas away."""
    w.zet("Uren", 2, "uren Aalsmeer", Formule("=1000*2", 2000))
    w.zet("Lasten", 4, "lasten", Formule("=150000*2", 300000))

    def herbewaar_zonder_waarden(pad: Path) -> None:
        load_workbook(pad).save(pad)

    w.na(herbewaar_zonder_waarden)


@fout_in_cel("Lasten", 11, "lasten", "formule")
def totaalrij_zonder_waarde(w: Werkmap) -> None:
    w.rij_erbij("Lasten", omschrijving="Totaal", lasten=Formule("=SUM(F2:F10)", 0))
    w.cel_xml("Lasten", "F11", ZONDER_WAARDE)


def _foutwaarde(naam: str, blad: str, rij: int, kolom: str, waarde: str) -> None:
    """An error that was typed, or pasted as a value."""

    def recept(w: Werkmap) -> None:
        w.xml(blad, rij, kolom, f'<c r="{{c}}" t="e"><v>{waarde}</v></c>')

    recept.__name__ = naam
    fout_in_cel(blad, rij, kolom, waarde, "fout")(recept)


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


@fout_in_cel("Uren", 2, "uren Aalsmeer", "#REF!", "fout")
def formule_met_foutwaarde(w: Werkmap) -> None:
    w.zet("Uren", 2, "uren Aalsmeer", Formule("=#REF!+1", "#REF!"))


@fout_in_cel("Lasten", 11, "lasten", "#REF!", "fout")
def totaalrij_met_foutwaarde(w: Werkmap) -> None:
    w.rij_erbij("Lasten", omschrijving="Totaal", lasten=Formule("=SUM(#REF!)", "#REF!"))

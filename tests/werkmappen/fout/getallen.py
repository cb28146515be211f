"""Numbers that are none, or not what they seem."""

from datetime import date, datetime, time

from tests.werkmappen.fout.opnemen import (
    fout_in_cel,
    in_cel,
    neem_op,
)
from tests.werkmappen.maken import (
    Formule,
    Inhoud,
    Opgemaakt,
    Werkmap,
)


def _soms_procent(naam: str, formaat: str) -> None:
    def recept(w: Werkmap) -> None:
        w.zet("Correcties", 2, "percentage", Opgemaakt(5.0, formaat))

    recept.__name__ = naam
    soms = "een opmaak die soms een percentage is"
    fout_in_cel("Correcties", 2, "percentage", soms, "Zet de opmaak op Getal of Percentage.")(
        recept
    )


_soms_procent("procentopmaak_alleen_bij_nul", "0;0;0%")
_soms_procent("procentopmaak_alleen_onder_de_een", "[<1]0%;0")
_soms_procent("procentopmaak_alleen_bij_positief", "0.0%;-0.0")
_soms_procent("procentopmaak_met_twee_tekens", "0%%")


@fout_in_cel("Correcties", 2, "percentage", "2%", "zonder procentteken", "Typ 2")
def procent_als_tekst(w: Werkmap) -> None:
    w.zet("Correcties", 2, "percentage", "2%")


@fout_in_cel("Uren", 2, "uren Aalsmeer", "2 %", "geen percentage", "Typ 2")
def procent_als_tekst_bij_uren(w: Werkmap) -> None:
    w.zet("Uren", 2, "uren Aalsmeer", "2 %")


@fout_in_cel("Uren", 2, "uren Aalsmeer", "2%", "geen percentage", "opmaak")
def procentopmaak_bij_uren(w: Werkmap) -> None:
    w.zet("Uren", 2, "uren Aalsmeer", Opgemaakt(0.02, "0%"))


@fout_in_cel("Lasten", 4, "lasten", "geen percentage")
def procentopmaak_bij_een_formule(w: Werkmap) -> None:
    w.zet("Lasten", 4, "lasten", Formule("=3*1", 3, "0.00%"))


@fout_in_cel("Sleutels", 2, "waarde Aalsmeer", "60%", "geen percentage")
def procentopmaak_bij_werkplekken(w: Werkmap) -> None:
    w.zet("Sleutels", 2, "waarde Aalsmeer", Opgemaakt(0.6, "0%"))


@fout_in_cel("Sleutels", 3, "waarde Aalsmeer", "2450%", "0 tot en met 100")
def percentage_boven_honderd(w: Werkmap) -> None:
    """24.5 in a cell with a percentage format is 2450%."""
    w.zet("Sleutels", 3, "waarde Aalsmeer", Opgemaakt(24.5, "0%"))


@fout_in_cel("Uren", 2, "uren Aalsmeer", "4-3-2021", "datum")
def datum_in_uren(w: Werkmap) -> None:
    w.zet("Uren", 2, "uren Aalsmeer", date(2021, 3, 4))


@fout_in_cel("Uren", 2, "uren Aalsmeer", "12:30", "datum")
def tijd_in_uren(w: Werkmap) -> None:
    w.zet("Uren", 2, "uren Aalsmeer", Opgemaakt(time(12, 30), "hh:mm"))


@fout_in_cel("Uren", 2, "uren Aalsmeer", "datum")
def tijdsduur_in_uren(w: Werkmap) -> None:
    w.zet("Uren", 2, "uren Aalsmeer", Opgemaakt(83.5, "[h]:mm"))


@fout_in_cel("Lasten", 4, "lasten", "4-3-2021", "datum")
def datum_en_tijd_in_lasten(w: Werkmap) -> None:
    w.zet("Lasten", 4, "lasten", Opgemaakt(datetime(2021, 3, 4, 5, 6), "d-m-yyyy h:mm"))  # noqa: DTZ001


@fout_in_cel("Uren", 2, "uren Aalsmeer", "WAAR", "getal")
def waar_in_uren(w: Werkmap) -> None:
    w.zet("Uren", 2, "uren Aalsmeer", True)


@fout_in_cel("Uren", 3, "fictief", "1", "ja of nee", cel="L3")
def een_voor_ja(w: Werkmap) -> None:
    """TRUE above it in the same column is fine; the number 1 is not the same."""
    erbij: list[Inhoud] = ["fictief", True, 1]
    for rij, inhoud in zip(w.bladen["Uren"], erbij, strict=False):
        rij.append(inhoud)


@fout_in_cel("Uren", 2, "uren Aalsmeer", "0,333333333333333", "2 decimalen", "AFRONDEN")
def te_veel_decimalen(w: Werkmap) -> None:
    w.zet("Uren", 2, "uren Aalsmeer", Formule("=1/3", 1 / 3, "0.00"))


@fout_in_cel("Gemeenten", 2, "inwoners", "30000,5", "geheel getal", "AFRONDEN")
def halve_inwoner(w: Werkmap) -> None:
    w.zet("Gemeenten", 2, "inwoners", Opgemaakt(30000.5, "#,##0"))


@fout_in_cel("Lasten", 4, "lasten", "1.234", "één manier", "1234")
def punt_voor_drie_cijfers(w: Werkmap) -> None:
    w.zet("Lasten", 4, "lasten", "1.234")


@fout_in_cel("Lasten", 4, "lasten", "1,234.50", "getal")
def engels_getal_als_tekst(w: Werkmap) -> None:
    w.zet("Lasten", 4, "lasten", "1,234.50")


@fout_in_cel("Uren", 2, "uren Aalsmeer", "-1", "0 of hoger")
def negatieve_uren(w: Werkmap) -> None:
    w.zet("Uren", 2, "uren Aalsmeer", -1)


@fout_in_cel("Lasten", 4, "lasten", "100 cijfers")
def getal_van_driehonderd_cijfers(w: Werkmap) -> None:
    w.xml("Lasten", 4, "lasten", '<c r="{c}"><v>1E+300</v></c>')


def _geen_getal(naam: str, blad: str, rij: int, kolom: str, waarde: str) -> None:
    """What no spreadsheet keeps as a number, and a floating-point library does."""

    def recept(w: Werkmap) -> None:
        w.xml(blad, rij, kolom, f'<c r="{{c}}"><v>{waarde}</v></c>')

    recept.__name__ = naam
    neem_op(in_cel(blad, rij, kolom)._replace(of_bestand=True))(recept)


_geen_getal("oneindig_in_uren", "Uren", 2, "uren Aalsmeer", "1E+400")
_geen_getal("oneindig_in_een_code", "Lasten", 4, "regel", "-1E+400")
_geen_getal("oneindig_in_een_tekst", "Lasten", 2, "omschrijving", "inf")
_geen_getal("geen_getal_in_lasten", "Lasten", 4, "lasten", "NaN")
_geen_getal("geen_getal_in_een_tekst", "Lasten", 2, "omschrijving", "NaN")


@neem_op(in_cel("Uren", 7, "uren Aalsmeer")._replace(of_bestand=True))
def oneindig_in_een_totaalrij(w: Werkmap) -> None:
    w.rij_erbij("Uren", onderdeel="Totaal", uren_Aalsmeer=1.0)
    w.xml("Uren", 7, "uren Aalsmeer", '<c r="{c}"><v>1E+400</v></c>')


@neem_op(in_cel("Uren", 7, "uren Aalsmeer")._replace(of_bestand=True))
def geen_getal_in_een_totaalrij(w: Werkmap) -> None:
    w.rij_erbij("Uren", onderdeel="Totaal", uren_Aalsmeer=1.0)
    w.xml("Uren", 7, "uren Aalsmeer", '<c r="{c}"><v>NaN</v></c>')

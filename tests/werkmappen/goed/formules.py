"""Formulas."""

from tests.werkmappen.goed.opnemen import goed
from tests.werkmappen.koppeling import koppel, noem
from tests.werkmappen.maken import Formule, Werkmap


@goed()
def formules_met_waarde(w: Werkmap) -> None:
    w.zet("Uren", 2, "uren Aalsmeer", Formule("=1000*2", 2000))
    w.zet("Uren", 2, "onderdeel", Formule('="B"&"Z"', "BZ"))
    w.zet("Gemeenten", 2, "cbs", Formule('=TEXT(358,"0000")', "0358"))
    w.zet("Lasten", 5, "lasten", Formule("=ROUND(120000.551,2)", 120000.55, "#,##0.00"))


@goed()
def formule_met_lege_tekst(w: Werkmap) -> None:
    """=IF(…;"") leaves an empty text behind; that cell is empty, not uncalculated."""
    for kolom, waarde in (("uren gezamenlijk", "<v></v>"), ("toelichting", "<v/>")):
        w.zet("Uren", 2, kolom, "x")
        w.xml("Uren", 2, kolom, f'<c r="{{c}}" t="str"><f>IF(1=2,5,"")</f>{waarde}</c>')


@goed(kantoor=False)
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


@goed()
def formule_naar_een_ander_blad(w: Werkmap) -> None:
    w.zet("Uren", 2, "uren Aalsmeer", Formule("=Gemeenten!D2/15", 2000))


@goed("Rekenblad")
def formule_naar_een_tabel_met_een_jaar_als_kolom(w: Werkmap) -> None:
    """Square brackets around a column of a table are no link to another file."""
    w.bladen["Rekenblad"] = [["2021"], [2000.0]]
    w.opmaak(
        lambda boek, bladen: bladen["Rekenblad"].add_table(
            "A1:A2", {"name": "Tabel1", "columns": [{"header": "2021"}]}
        )
    )
    w.zet("Uren", 2, "uren Aalsmeer", Formule("=SUM(Tabel1[2021])", 2000))


@goed("Rekenblad")
def formule_naar_een_tabel_en_een_ander_blad(w: Werkmap) -> None:
    formule_naar_een_tabel_met_een_jaar_als_kolom(w)
    w.zet("Uren", 2, "uren Aalsmeer", Formule("=SUM(Tabel1[2021])+Rekenblad!A2*0", 2000))
    w.zet("Uren", 3, "uren Aalsmeer", Formule("=SUM(Tabel1[2021])*0+'Rekenblad'!A2/4+0.25", 500.25))


@goed()
def formule_met_een_koppeling_die_tekst_is(w: Werkmap) -> None:
    w.zet("Lasten", 2, "omschrijving", Formule('="zie [1]Blad1!A1"', "zie [1]Blad1!A1"))
    w.bedoel("Lasten", 2, "omschrijving", "zie [1]Blad1!A1")


@goed("niet gebruiken: ander.xlsx", kantoor=False)
def koppeling_die_geen_cel_gebruikt(w: Werkmap) -> None:
    """Left over from a sheet that is gone, and in a name that no formula calls."""
    w.zet("Uren", 2, "uren Aalsmeer", Formule("=1000*2", 2000))
    koppel(w)
    noem(w, Oud="[1]Blad1!$A$1")


@goed("niet gebruiken: ander.xlsx", "Rekenblad", kantoor=False)
def koppeling_op_een_blad_dat_niet_gelezen_wordt(w: Werkmap) -> None:
    w.bladen["Rekenblad"] = [[Formule("=[1]Blad1!A1", 2000)]]
    koppel(w)


@goed(
    "blad «Uren»: formules waarvan de waarde door een ander programma",
    "blad «Lasten»: formules waarvan de waarde door een ander programma",
    kantoor=False,
)
def formules_die_een_script_schreef(w: Werkmap) -> None:
    """Such a program may write 0 for a formula that it cannot calculate."""
    w.uit_een_rekenblad = False
    w.zet("Uren", 2, "uren Aalsmeer", Formule("=1000*2", 2000))
    w.zet("Lasten", 5, "lasten", Formule("=ROUND(120000.551,2)", 120000.55))

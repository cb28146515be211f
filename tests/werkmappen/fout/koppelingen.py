"""Values that come from another file."""

from tests.werkmappen.fout.opnemen import fout_in_cel, in_cel, neem_op
from tests.werkmappen.koppeling import koppel, noem
from tests.werkmappen.maken import Formule, Werkmap


@fout_in_cel("Uren", 2, "uren Aalsmeer", "koppeling")
def koppeling_naar_een_ander_bestand(w: Werkmap) -> None:
    """The value was stored when the other file was last seen."""
    w.xml("Uren", 2, "uren Aalsmeer", '<c r="{c}"><f>[1]Blad1!$A$1</f><v>2000</v></c>')
    koppel(w)


@fout_in_cel("Uren", 2, "uren Aalsmeer", "koppeling")
def koppeling_met_aanhalingstekens(w: Werkmap) -> None:
    w.xml("Uren", 2, "uren Aalsmeer", "<c r=\"{c}\"><f>1+'[1]Mijn blad'!A1</f><v>2000</v></c>")
    koppel(w)


@fout_in_cel("Uren", 2, "uren Aalsmeer", "koppeling", "[Budget 2021.xlsx]Blad1")
def koppeling_met_de_naam_van_het_bestand(w: Werkmap) -> None:
    w.zet("Uren", 2, "uren Aalsmeer", Formule("='[Budget 2021.xlsx]Blad1'!A1", 2000))


@fout_in_cel("Uren", 2, "uren Aalsmeer", "koppeling")
def koppeling_met_een_haak_als_nummer(w: Werkmap) -> None:
    """&#91; is a bracket."""
    w.xml("Uren", 2, "uren Aalsmeer", '<c r="{c}"><f>&#91;1]Blad1!A1</f><v>2000</v></c>')


@fout_in_cel("Uren", 2, "uren Aalsmeer", "koppeling", "budget*2")
def koppeling_door_een_naam(w: Werkmap) -> None:
    w.zet("Uren", 2, "uren Aalsmeer", Formule("=budget*2", 2000))
    koppel(w)
    noem(w, Budget="Tarief+1", tarief="[1]Blad1!$A$1")


@neem_op(*(in_cel("Uren", rij, "uren Aalsmeer", "koppeling") for rij in (2, 3)))
def koppeling_in_een_gedeelde_formule(w: Werkmap) -> None:
    """The text of the formula stands in the first cell only."""
    eerste = '<f t="shared" ref="F2:F3" si="0">[1]Blad1!A1</f>'
    w.xml("Uren", 2, "uren Aalsmeer", f'<c r="{{c}}">{eerste}<v>2000</v></c>')
    w.xml("Uren", 3, "uren Aalsmeer", '<c r="{c}"><f t="shared" si="0"/><v>500.25</v></c>')
    koppel(w)

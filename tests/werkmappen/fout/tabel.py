"""The table on its sheet: merged cells, totals, headers and sheets."""

from tests.werkmappen.fout.formules import ZONDER_WAARDE
from tests.werkmappen.fout.opnemen import (
    fout_in_bestand,
    fout_in_blad,
    fout_in_cel,
    in_cel,
    neem_op,
)
from tests.werkmappen.maken import Formule, Werkmap, patroon


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
    neem_op(*(in_cel("Uren", rij, "uren Aalsmeer", *teksten) for rij in (2, 3)))(recept)


_samengevoegd("samengevoegd_percentage", 0.02, "0%", "2%")
_samengevoegd(
    "samengevoegde_foutwaarde", 1, "0", "#REF!", "fout", xml='<c r="{c}" t="e"><v>#REF!</v></c>'
)
_samengevoegd("samengevoegde_formule_zonder_waarde", 1, "0", "formule", xml=ZONDER_WAARDE)
_samengevoegd(
    "samengevoegde_koppeling", 1, "0", "koppeling", xml='<c r="{c}"><f>[1]A!B1</f><v>1</v></c>'
)


@neem_op(*(in_cel("Uren", rij, "uren Aalsmeer", "2000", "samengevoegd") for rij in (2, 3)))
def samengevoegd_getal(w: Werkmap) -> None:
    """Are these hours of one row, or of each?"""
    w.zet("Uren", 3, "uren Aalsmeer", "")
    w.opmaak(lambda boek, bladen: bladen["Uren"].merge_range("F2:F3", 2000))


@fout_in_cel("Lasten", 11, "lasten", "1.029.000,55", "som", "totaal")
def totaalrij_ongelijk(w: Werkmap) -> None:
    w.rij_erbij("Lasten", omschrijving="Totaal", lasten=1_029_000.56)


@fout_in_cel("Uren", 7, "uren Aalsmeer", "som", "totaal")
def totaalrij_met_een_oude_som(w: Werkmap) -> None:
    w.rij_erbij("Uren", onderdeel="Totaal", uren_Aalsmeer=Formule("=SUM(F2:F6)", 4850))


@fout_in_cel("Lasten", 2, "baten", "1", "1.1")
def categorie_aan_de_verkeerde_kant(w: Werkmap) -> None:
    w.zet("Lasten", 2, "baten", 1)


@fout_in_cel("Lasten", 3, "lasten", "5", "3.7")
def batencategorie_met_lasten(w: Werkmap) -> None:
    w.zet("Lasten", 3, "lasten", 5)


@fout_in_cel("Uren", 9, "taakveld", "9.9", cel="E9")
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


@fout_in_cel("Uren", 5, "taakveld", "9.9", cel="C5")
def fout_onder_lege_rijen(w: Werkmap) -> None:
    w.zet("Uren", 3, "taakveld", "9.9")
    w.bladen["Uren"][1:1] = [[], []]


@fout_in_cel("Uren", 3, "taakveld", "9.9", cel="C3")
def fout_zonder_adressen_in_de_xml(w: Werkmap) -> None:
    w.zet("Uren", 3, "taakveld", "9.9")
    w.deel(w.bladdeel("Uren"), patroon(r"<row r=\"\d+\"", "<row"))


@fout_in_cel("Uren", 3, "taakveld", "9.9", cel="C3")
def fout_in_een_verborgen_rij_en_kolom(w: Werkmap) -> None:
    w.zet("Uren", 3, "taakveld", "9.9")

    def verberg(_boek: object, bladen: dict) -> None:
        bladen["Uren"].set_column("B:C", None, None, {"hidden": True})
        bladen["Uren"].set_row(2, None, None, {"hidden": True})

    w.opmaak(verberg)


@fout_in_blad("Uren", "taakveld", "kolom ontbreekt", "taakveld")
def kolom_ontbreekt(w: Werkmap) -> None:
    w.bladen["Uren"] = [[*rij[:2], *rij[3:]] for rij in w.bladen["Uren"]]


@fout_in_blad("Lasten", "lasten", "meer dan eens", cel="F1")
def kolom_dubbel(w: Werkmap) -> None:
    w.bladen["Lasten"][0].append("LASTEN")


@fout_in_blad("Lasten", None, "blad ontbreekt", "Lasten")
def blad_ontbreekt(w: Werkmap) -> None:
    del w.bladen["Lasten"]


@fout_in_blad("Uren", None, "Uren")
def blad_twee_keer(w: Werkmap) -> None:
    w.bladen["uren "] = w.bladen["Uren"]


@fout_in_bestand("Kenmerken")
def geen_blad_van_het_sjabloon(w: Werkmap) -> None:
    w.bladen = {"Blad1": [["iets", "anders"]], "Blad2": []}


@fout_in_cel("Kenmerken", 10, "waarde", "99", "sjabloonversie 1")
def onbekende_sjabloonversie(w: Werkmap) -> None:
    w.rij_erbij("Kenmerken", naam="sjabloonversie", waarde=99)


@fout_in_blad("Lasten", None, "rij 1.048.576", "kolom XFD", of_bestand=True, zwaar=True)
def gevulde_cel_in_de_allerlaatste_hoek(w: Werkmap) -> None:
    w.opmaak(lambda boek, bladen: bladen["Lasten"].write_string(1_048_575, 16_383, "x"))


@fout_in_blad("Lasten", None, "rij 1.048.576", of_bestand=True, zwaar=True)
def noot_op_de_allerlaatste_rij(w: Werkmap) -> None:
    w.opmaak(lambda boek, bladen: bladen["Lasten"].write_string(1_048_575, 1, "noot"))

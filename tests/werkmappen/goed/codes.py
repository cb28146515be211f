"""Codes, and other text that looks like a number."""

from datetime import date

from tests.werkmappen.goed.opnemen import goed
from tests.werkmappen.maken import Formule, Opgemaakt, Werkmap


@goed()
def cbs_als_getal(w: Werkmap) -> None:
    w.zet("Gemeenten", 2, "cbs", 358)
    w.zet("Gemeenten", 3, "cbs", Opgemaakt(362, "0000"))


@goed()
def taakveld_als_getal(w: Werkmap) -> None:
    w.zet("Uren", 3, "taakveld", 6.1)
    w.zet("Uren", 5, "taakveld", 0.4)
    w.zet("Lasten", 8, "taakveld", Opgemaakt(5.2, "0.0"))


@goed()
def categorie_als_getal(w: Werkmap) -> None:
    w.zet("Lasten", 2, "categorie", 1.1)
    w.zet("Lasten", 3, "categorie", 3.7)


@goed(kantoor=False)
def getallen_zoals_excel_ze_bewaart(w: Werkmap) -> None:
    """Seventeen digits, or a power of ten."""
    w.xml("Uren", 3, "taakveld", '<c r="{c}"><v>6.0999999999999996</v></c>')
    w.xml("Uren", 2, "uren Aalsmeer", '<c r="{c}"><v>2E3</v></c>')
    w.xml("Lasten", 5, "lasten", '<c r="{c}" t="n"><v>120000.55000000001</v></c>')
    w.xml("Componenten", 2, "vermijdbaar", '<c r="{c}"><v>8.0E+1</v></c>')


@goed()
def ruis_van_drijvende_komma(w: Werkmap) -> None:
    """0.1 + 0.2 hours."""
    w.xml("Uren", 3, "uren gezamenlijk", '<c r="{c}"><v>0.30000000000000004</v></c>')
    w.bedoel("Uren", 3, "uren gezamenlijk", "0,30")


@goed()
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


@goed()
def codes_met_nullen_en_tekst_als_getal(w: Werkmap) -> None:
    """Text stays text: 007 is not 7, 1E5 is a code, 0.10 is another taakveld than 0.1."""
    for rij, code in ((2, "007"), (3, "1E5"), (4, "+3"), (5, "WAAR"), (6, "3-5-2001")):
        w.zet("Lasten", rij, "regel", code)
        w.bedoel("Lasten", rij, "regel", code)
    w.zet("Lasten", 7, "taakveld", "0.10")
    w.bedoel("Lasten", 7, "taakveld", "0.10")


@goed()
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


@goed()
def laatste_dag_die_er_is(w: Werkmap) -> None:
    w.zet("Lasten", 2, "omschrijving", date(9999, 12, 31))
    w.bedoel("Lasten", 2, "omschrijving", "9999-12-31")


@goed()
def omschrijvingen_die_op_foutwaarden_lijken(w: Werkmap) -> None:
    for rij, tekst in ((2, "#TOP!"), (3, "#GOED?"), (4, "Fout: zie bijlage"), (5, "#1")):
        w.zet("Lasten", rij, "omschrijving", tekst)
        w.bedoel("Lasten", rij, "omschrijving", tekst)


@goed()
def sjabloonversie_als_getal(w: Werkmap) -> None:
    w.rij_erbij("Kenmerken", naam="sjabloonversie", waarde=1)
    w.bedoeld["Kenmerken"].append(["sjabloonversie", "1"])


@goed()
def peildatum_als_datum(w: Werkmap) -> None:
    w.rij_erbij("Kenmerken", naam="peildatum inwoners", waarde=date(2020, 1, 1))
    w.bedoeld["Kenmerken"].append(["peildatum inwoners", "2020-01-01"])


@goed()
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

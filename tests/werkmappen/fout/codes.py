"""Codes that a spreadsheet spoiled."""

from datetime import date, time

from tests.werkmappen.fout.opnemen import fout_in_bestand, fout_in_cel
from tests.werkmappen.maken import Formule, Opgemaakt, Werkmap, patroon

_DATUM = "Excel heeft hier een datum van gemaakt; zet de kolom op Tekst en typ {}."


@fout_in_cel("Lasten", 5, "categorie", "3-5-2001", _DATUM.format("3.5.1"))
def datum_in_categorie(w: Werkmap) -> None:
    w.zet("Lasten", 5, "categorie", date(2001, 5, 3))


@fout_in_cel("Uren", 3, "taakveld", "6-1-2021", _DATUM.format("6.1"))
def datum_in_taakveld(w: Werkmap) -> None:
    w.zet("Uren", 3, "taakveld", date(2021, 1, 6))


@fout_in_cel("Uren", 3, "taakveld", "6-1-2021", _DATUM.format("6.1"))
def datum_met_eigen_opmaak(w: Werkmap) -> None:
    w.zet("Uren", 3, "taakveld", Opgemaakt(date(2021, 1, 6), "d.m"))


@fout_in_cel("Uren", 3, "taakveld", "6-1-2021", _DATUM.format("6.1"))
def datum_als_formule(w: Werkmap) -> None:
    w.zet("Uren", 3, "taakveld", Formule("=DATE(2021,1,6)", 44202, "dd-mm-yy"))


@fout_in_cel("Lasten", 5, "categorie", "3-5-2001", _DATUM.format("3.5.1"))
def datum_vanaf_1904(w: Werkmap) -> None:
    datum_in_categorie(w)
    w.opties["date_1904"] = True


@fout_in_cel("Lasten", 5, "categorie", "3-5-2001", _DATUM.format("3.5.1"))
def datum_als_iso_tekst(w: Werkmap) -> None:
    """t="d", as some programs write a date."""
    w.xml("Lasten", 5, "categorie", '<c r="{c}" t="d"><v>2001-05-03</v></c>')


@fout_in_cel(
    "Lasten", 2, "onderdeel", "1-2-2021", "Excel heeft hier een datum van gemaakt", "op Tekst"
)
def datum_in_onderdeel(w: Werkmap) -> None:
    w.zet("Lasten", 2, "onderdeel", date(2021, 2, 1))


@fout_in_cel("Gemeenten", 2, "cbs", "datum")
def datum_in_cbs(w: Werkmap) -> None:
    w.zet("Gemeenten", 2, "cbs", Opgemaakt(358.0, "d-m-yyyy"))


@fout_in_cel("Uren", 3, "taakveld", "6:01", "Excel heeft hier een datum van gemaakt")
def tijd_in_taakveld(w: Werkmap) -> None:
    w.zet("Uren", 3, "taakveld", Opgemaakt(time(6, 1), "h:mm"))


@fout_in_cel("Uren", 5, "taakveld", "0,1", "0.1 of 0.10", "op Tekst")
def taakveld_dat_ook_0_10_kan_zijn(w: Werkmap) -> None:
    w.zet("Uren", 5, "taakveld", 0.1)


@fout_in_cel("Correcties", 3, "taakveld", "0,1", "0.1 of 0.10")
def taakveld_dat_ook_0_10_kan_zijn_met_opmaak(w: Werkmap) -> None:
    """A format with two decimals shows 0,10, yet nobody knows what was typed."""
    w.zet("Correcties", 3, "taakveld", Opgemaakt(0.1, "0.00"))


@fout_in_cel("Uren", 3, "taakveld", "610%", "tekst")
def taakveld_als_percentage(w: Werkmap) -> None:
    w.zet("Uren", 3, "taakveld", Opgemaakt(6.1, "0%"))


@fout_in_cel("Lasten", 2, "onderdeel", "1,5", "tekst")
def onderdeel_met_een_breuk(w: Werkmap) -> None:
    w.zet("Lasten", 2, "onderdeel", 1.5)


@fout_in_cel("Lasten", 3, "regel", "WAAR", "tekst")
def regel_als_waar(w: Werkmap) -> None:
    w.zet("Lasten", 3, "regel", True)


@fout_in_cel("Gemeenten", 2, "cbs", "10358", "4 cijfers")
def cbs_met_vijf_cijfers(w: Werkmap) -> None:
    w.zet("Gemeenten", 2, "cbs", 10358)


def _geen_datum(naam: str, waarde: str, *teksten: str, **opties: object) -> None:
    """A number with the format of a date, beyond the days that a spreadsheet has."""

    def recept(w: Werkmap) -> None:
        w.opties.update(opties)
        w.zet("Lasten", 4, "lasten", Opgemaakt(1.0, "d-m-yyyy"))
        w.deel(w.bladdeel("Lasten"), patroon(r'(<c r="F4"[^>]*>)<v>1</v>', rf"\1<v>{waarde}</v>"))

    recept.__name__ = naam
    fout_in_cel("Lasten", 4, "lasten", waarde, "een datum die er is", *teksten)(recept)


_geen_datum("datum_voor_1900", "-300000", "op Getal")
_geen_datum("datum_na_9999", "2958466")
_geen_datum("bedrag_met_de_opmaak_van_een_datum", "3000000.5")
_geen_datum("datum_na_9999_vanaf_1904", "2957004", date_1904=True)


@fout_in_bestand("een datum die er niet is", "«Lasten»", "E2", "-1E12", zwaar=True)
def datum_van_biljoenen_dagen(w: Werkmap) -> None:
    """The library that reads the values would panic."""
    w.zet("Lasten", 2, "omschrijving", date(2021, 1, 1))
    w.deel(w.bladdeel("Lasten"), patroon(r'(<c r="E2"[^>]*>)<v>[^<]*</v>', r"\1<v>-1E12</v>"))


@fout_in_bestand("een datum die er niet is", "E2", zwaar=True)
def tijdsduur_van_biljoenen_dagen(w: Werkmap) -> None:
    w.zet("Lasten", 2, "omschrijving", Opgemaakt(1e12, "[h]:mm"))

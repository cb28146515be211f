"""The table on its sheet."""

from collections.abc import Callable
from typing import Any

from tests.werkmappen.goed.codes import regel_en_onderdeel_als_geheel_getal
from tests.werkmappen.goed.opnemen import goed
from tests.werkmappen.maken import (
    Formule,
    Opgemaakt,
    Werkmap,
    goede_werkmap,
    lege_rijen,
    opmaak,
    patroon,
)


@goed()
def gewoon(w: Werkmap) -> None:
    """Nothing odd."""


_TITELS = tuple(
    f"{blad}: rij {rij} boven de kop" for blad in goede_werkmap().bladen for rij in (1, 2)
)


@goed(*_TITELS, verschoven=True)
def titelrijen_boven_de_kop(w: Werkmap) -> None:
    for blad in w.bladen:
        w.rijen_erboven(blad, [f"{blad} van de samenwerking"], ["Begroting", 2021], [])


@goed("rij 1 boven de kop", "rij 2 boven de kop", verschoven=True)
def samengevoegde_titel(w: Werkmap) -> None:
    w.rijen_erboven("Uren", [""], [""])
    w.opmaak(lambda boek, bladen: bladen["Uren"].merge_range("A1:K2", "Urenverdeling 2021"))


@goed(verschoven=True)
def tabel_begint_in_c5(w: Werkmap) -> None:
    """Nothing at all above it and to the left of it."""
    for blad, rijen in w.bladen.items():
        w.bladen[blad] = [[], [], [], [], *(["", "", *rij] for rij in rijen)]


@goed()
def verborgen_kolommen_en_rijen(w: Werkmap) -> None:
    def verberg(_boek: object, bladen: dict) -> None:
        bladen["Uren"].set_column("D:F", None, None, {"hidden": True})
        bladen["Uren"].set_row(2, None, None, {"hidden": True})
        bladen["Lasten"].set_row(1, 0)

    w.opmaak(verberg)


@goed(verschoven=True)
def lege_rijen_ertussen(w: Werkmap) -> None:
    for rijen in w.bladen.values():
        rijen[1:1] = [[], []]
        rijen.insert(-1, [" ", "\u00a0"])


@goed(zwaar=True, kantoor=False)
def een_miljoen_lege_opgemaakte_rijen(w: Werkmap) -> None:
    _rijen_eronder(w, "Uren", lege_rijen(7, 1_048_576))


@goed(zwaar=True, kantoor=False)
def een_miljoen_rijen_met_lege_opgemaakte_cellen(w: Werkmap) -> None:
    cellen = '<c r="A{r}" s="1"/><c r="B{r}" s="1"/>'
    _rijen_eronder(w, "Lasten", lege_rijen(11, 1_048_576, cellen))


@goed(zwaar=True, kantoor=False)
def opmaak_in_de_allerlaatste_cel(w: Werkmap) -> None:
    """Someone coloured the whole sheet; nothing is in it."""
    _rijen_eronder(w, "Lasten", lege_rijen(1_048_576, 1_048_576, '<c r="XFD{r}" s="1"/>'))
    w.deel(
        w.bladdeel("Lasten"), patroon(r'<dimension ref="[^"]*"', '<dimension ref="A1:XFD1048576"')
    )


def _rijen_eronder(w: Werkmap, blad: str, rijen: bytes) -> None:
    w.zet("Uren", 2, "vte", Opgemaakt(4.5, "0.00"))
    w.deel(w.bladdeel(blad), lambda xml: xml.replace(b"</sheetData>", rijen + b"</sheetData>"))


@goed("totaalrij 7, gelijk aan de som")
def totaalrij_getypt(w: Werkmap) -> None:
    w.rij_erbij("Uren", onderdeel="Totaal", uren_Aalsmeer=4850.25, uren_Amstelveen=9699.75)


@goed("totaalrij 11, gelijk aan de som")
def totaalrij_als_som(w: Werkmap) -> None:
    w.rij_erbij(
        "Lasten",
        omschrijving="Totaal",
        lasten=Formule("=SUM(F2:F10)", 1_029_000.55),
        baten=Formule("=SUM(G2:G10)", 420_000),
    )


@goed("rij 1 boven de kop", "totaalrij 13, gelijk aan de som", verschoven=True)
def totaalrij_onder_een_lege_rij_en_een_titel(w: Werkmap) -> None:
    w.rijen_erboven("Lasten", ["Lasten en baten"])
    w.bladen["Lasten"].append([])
    w.rij_erbij("Lasten", regel="EINDTOTAAL:", lasten=Formule("=SUM(F3:F11)", 1_029_000.55))


@goed("totaalrij 7, gelijk aan de som", kantoor=False)
def totaalrij_met_ruis_in_de_laatste_cijfers(w: Werkmap) -> None:
    w.rij_erbij("Uren", onderdeel="Totaal", uren_Aalsmeer=Formule("=SUM(F2:F6)", 0))
    w.xml("Uren", 7, "uren Aalsmeer", '<c r="{c}"><f>SUM(F2:F6)</f><v>4850.2500000000009</v></c>')


@goed("totaalrij 7, gelijk aan de som")
def totaalrij_samengevoegd(w: Werkmap) -> None:
    w.rij_erbij("Uren", onderdeel="", uren_Aalsmeer=4850.25)
    w.opmaak(lambda boek, bladen: bladen["Uren"].merge_range("A7:E7", "Totaal"))


@goed()
def onderdeel_samengevoegd_over_zijn_rijen(w: Werkmap) -> None:
    def voeg_samen(_boek: object, bladen: dict) -> None:
        bladen["Uren"].merge_range("A2:A3", "BZ")
        bladen["Uren"].merge_range("A4:A5", "WM")

    w.zet("Uren", 3, "onderdeel", "")
    w.zet("Uren", 5, "onderdeel", "")
    w.opmaak(voeg_samen)


@goed()
def procent_samengevoegd_in_een_tekstkolom(w: Werkmap) -> None:
    """A description that is shown as 2%, for two rows."""
    for rij in (2, 3):
        w.zet("Lasten", rij, "omschrijving", "")
        w.bedoel("Lasten", rij, "omschrijving", "2%")
    w.opmaak(lambda boek, bladen: bladen["Lasten"].merge_range("E2:E3", 0.02, opmaak(boek, "0%")))


@goed()
def onderdeel_als_getal_samengevoegd(w: Werkmap) -> None:
    """A code may be a number, merged or not."""
    regel_en_onderdeel_als_geheel_getal(w)
    w.zet("Uren", 3, "onderdeel", "")
    w.opmaak(lambda boek, bladen: bladen["Uren"].merge_range("A2:A3", 4100))


@goed(verschoven=True)
def kop_samengevoegd_over_twee_rijen(w: Werkmap) -> None:
    """A header of two rows high, each cell merged."""
    namen = w.bladen["Lasten"][0]
    w.rijen_erboven("Lasten", [""])
    w.bladen["Lasten"][1] = []
    for kolom, naam in zip("ABCDEFGHIJ", namen, strict=True):
        w.opmaak(_voeg_samen("Lasten", f"{kolom}1:{kolom}2", str(naam)))


def _voeg_samen(blad: str, gebied: str, tekst: str) -> Callable[[Any, Any], object]:
    return lambda _boek, bladen: bladen[blad].merge_range(gebied, tekst)


@goed()
def autofilter_en_vaste_titels(w: Werkmap) -> None:
    def werk(_boek: object, bladen: dict) -> None:
        bladen["Uren"].autofilter("A1:K6")
        bladen["Uren"].filter_column("A", "x == BZ")
        bladen["Uren"].set_row(3, None, None, {"hidden": True})
        bladen["Uren"].freeze_panes(1, 2)
        bladen["Lasten"].freeze_panes(1, 0)

    w.opmaak(werk)


@goed()
def opmerkingen(w: Werkmap) -> None:
    w.opmaak(lambda boek, bladen: bladen["Uren"].write_comment("F2", "Klopt dit wel? 1.234"))


@goed()
def gegevensvalidatie(w: Werkmap) -> None:
    lijst = {"validate": "list", "source": ["primair", "overhead"]}
    w.opmaak(lambda boek, bladen: bladen["Uren"].data_validation("D2:D100", lijst))


@goed()
def voorwaardelijke_opmaak(w: Werkmap) -> None:
    def werk(boek: object, bladen: dict) -> None:
        rood = {"type": "cell", "criteria": "<", "value": 0, "format": opmaak(boek, "0%")}
        bladen["Lasten"].conditional_format("F2:G100", rood)
        bladen["Lasten"].conditional_format("F2:F100", {"type": "data_bar"})

    w.opmaak(werk)


@goed()
def tabelobject(w: Werkmap) -> None:
    kop = [{"header": naam} for naam in ("oud", "nieuw")]
    w.opmaak(lambda boek, bladen: bladen["Omnummering"].add_table("A1:B2", {"columns": kop}))


@goed()
def beveiligd_blad(w: Werkmap) -> None:
    w.opmaak(lambda boek, bladen: bladen["Kenmerken"].protect())


@goed()
def afbeelding_koppeling_en_grafiek(w: Werkmap) -> None:
    def werk(boek: object, bladen: dict) -> None:
        grafiek = boek.add_chart({"type": "column"})  # type: ignore[attr-defined]
        grafiek.add_series({"values": "=Lasten!$F$2:$F$10"})
        bladen["Lasten"].insert_chart("M2", grafiek)
        bladen["Onderdelen"].write_url("B2", "https://example.org", string="Burgerzaken")

    w.opmaak(werk)

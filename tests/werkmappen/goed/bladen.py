"""Sheets and headers."""

from tests.werkmappen.goed.opnemen import goed
from tests.werkmappen.maken import Formule, Inhoud, Opgemaakt, Werkmap, elke_cel


@goed("Toelichting", "Draaitabel")
def extra_bladen(w: Werkmap) -> None:
    w.bladen = {"Toelichting": [["Lees mij"], ["#REF!", 1.234]], **w.bladen, "Draaitabel": [[]]}


@goed("Grafiek1")
def grafiekblad(w: Werkmap) -> None:
    def werk(boek: object, _bladen: object) -> None:
        grafiek = boek.add_chart({"type": "column"})  # type: ignore[attr-defined]
        grafiek.add_series({"values": "=Lasten!$F$2:$F$10"})
        boek.add_chartsheet("Grafiek1").set_chart(grafiek)  # type: ignore[attr-defined]

    w.opmaak(werk)


@goed("Lijsten")
def verborgen_extra_blad(w: Werkmap) -> None:
    w.bladen["Lijsten"] = [["primair"], ["overhead"]]
    w.opmaak(lambda boek, bladen: bladen["Lijsten"].very_hidden())


@goed()
def eigen_blad_verborgen(w: Werkmap) -> None:
    """A hidden sheet of the template counts."""
    w.opmaak(lambda boek, bladen: bladen["Sleutels"].hide())


@goed("rekenblad")
def extra_blad_met_fouten_en_lege_formules(w: Werkmap) -> None:
    """What is wrong on a sheet that is not ours does not matter."""
    w.bladen["rekenblad"] = [["x", 1.0, Formule("=1/0", "#DIV/0!")]]
    w.cel_xml("rekenblad", "B1", '<c r="{c}"><f>1+1</f></c>')


@goed("opmerking")
def extra_kolom_met_fouten_en_lege_formules(w: Werkmap) -> None:
    """A column that is skipped may hold anything."""
    erbij: list[Inhoud] = ["Opmerking", Formule("=1/0", "#DIV/0!"), 1.0]
    for rij, inhoud in zip(w.bladen["Lasten"], erbij, strict=False):
        rij.append(inhoud)
    w.cel_xml("Lasten", "K3", '<c r="{c}"><f>1+1</f></c>')


@goed(kantoor=False)
def andere_volgorde_van_bladen_en_kolommen(w: Werkmap) -> None:
    w.bladen = {naam: [rij[::-1] for rij in w.bladen[naam]] for naam in reversed(w.bladen)}


@goed()
def kop_en_bladen_in_hoofdletters(w: Werkmap) -> None:
    for rijen in w.bladen.values():
        rijen[0] = [str(naam).upper() for naam in rijen[0]]
    w.bladen = {naam.upper(): rijen for naam, rijen in w.bladen.items()}


@goed()
def spaties_om_codes_koppen_en_bladnamen(w: Werkmap) -> None:
    for blad, rijen in w.bladen.items():
        for rij, kolom, inhoud in [*elke_cel(rijen)]:
            if isinstance(inhoud, str) and inhoud:
                w.bladen[blad][rij][kolom] = f"\u00a0{inhoud} \u00a0"
    w.bladen = {f"{naam} ": rijen for naam, rijen in w.bladen.items()}


@goed()
def kop_op_twee_regels(w: Werkmap) -> None:
    """Alt+Enter in a header is a space."""
    w.zet("Uren", 1, "uren gezamenlijk", "uren\ngezamenlijk")


@goed(*(f"Uren: kolom «eigen {nummer}»" for nummer in range(40)), kantoor=False)
def meer_dan_vijftig_kolommen(w: Werkmap) -> None:
    """Columns AA to AZ and beyond, with a percentage in the last of ours."""
    w.bladen["Uren"] = [
        [*(f"eigen {nummer}" if rij == 0 else float(nummer) for nummer in range(40)), *cellen]
        for rij, cellen in enumerate(w.bladen["Uren"])
    ]
    leeg: list[Inhoud] = [""] * 28
    w.bladen["Componenten"] = [[*leeg, *cellen] for cellen in w.bladen["Componenten"]]
    w.zet("Componenten", 2, "vermijdbaar", Opgemaakt(0.8, "0%"))

"""From raw cells to columns: headers, blank rows, total rows and refusals."""

from collections.abc import Sequence

import pytest

from samenwerking.werkboek.cel import Rauw
from samenwerking.werkboek.kolom import Kolom
from samenwerking.werkboek.lezen import GelezenTabel, lees_tabel
from samenwerking.werkboek.soort import Code, Getal, JaNee, Keuze, Tekst
from samenwerking.werkboek.tabel import Blad, RuweTabel

BLAD = Blad(
    "Proef",
    "Een blad om mee te proberen.",
    (
        Kolom("code", Code(), "code", verplicht=True, gevuld=True),
        Kolom("soort naam", Keuze(("Een", "Twee")), "soort", verplicht=True, gevuld=True),
        Kolom("bedrag", Getal(2), "bedrag", verplicht=True),
        Kolom("uren", Getal(2, minimum=0, leeg=0), "uren", reeks=True),
        Kolom("fictief", JaNee(), "fictief"),
        Kolom("tekst", Tekst(), "tekst"),
    ),
)
KOP = ["code", "soort naam", "bedrag", "uren A", "fictief", "tekst"]
GOED = ["a", "een", "1,50", "2", "ja", "x"]


def lees(*rijen: Sequence[Rauw]) -> GelezenTabel:
    return lees_tabel(RuweTabel("Proef", rijen), BLAD)


def plaatsen(gelezen: GelezenTabel) -> list[tuple[int | None, str | None]]:
    return [(fout.rij, fout.kolom) for fout in gelezen.fouten]


def test_leest_waarden() -> None:
    gelezen = lees(KOP, GOED, ["b", "TWEE", "", "", "", ""])
    assert not gelezen.fouten
    assert gelezen.tabel.rijen == [2, 3]
    assert gelezen.tabel.waarden == {
        "code": ["a", "b"],
        "soort naam": ["Een", "Twee"],
        "bedrag": [150, None],
        "uren a": [200, 0],
        "fictief": [True, None],
        "tekst": ["x", ""],
    }


def test_kop_zonder_op_vorm_te_letten() -> None:
    kop = [" Code ", "SOORT   naam", "Bedrag", "uren\u00a0A", "fictief", "Tekst"]
    assert lees(kop, GOED) == lees(KOP, GOED)._replace(tabel=lees(kop, GOED).tabel)
    assert lees(kop, GOED).tabel.waarden == lees(KOP, GOED).tabel.waarden


def test_tekst_in_nfc_en_zonder_randspaties() -> None:
    gelezen = lees(KOP, ["\u00a0cafe\u0301 ", *GOED[1:]])
    assert gelezen.tabel.tekst("code") == ["café"]


def test_lege_rijen_tellen_mee_voor_het_rijnummer() -> None:
    assert lees(KOP, [], ["", " ", "", "", "", ""], GOED).tabel.rijen == [4]


def test_korte_rij_is_goed() -> None:
    assert lees(KOP, ["a", "een"]).tabel.getal("bedrag") == [None]


def test_lege_extra_cellen_zijn_goed() -> None:
    assert not lees(KOP, [*GOED, "", " "]).fouten


def test_gevulde_extra_cel_is_een_fout_en_geen_tweede() -> None:
    gelezen = lees(KOP, ["", *GOED], GOED)
    assert plaatsen(gelezen) == [(2, None)]
    assert gelezen.tabel.tekst("code") == ["", "a"]
    assert 0 in gelezen.tabel.onbekend("code")


def test_onbekende_kolom_wordt_genoemd() -> None:
    assert lees([*KOP, "Extra", ""], [*GOED, "x", ""]).overgeslagen == ("Proef: kolom «extra»",)


def test_kolom_zonder_naam_wordt_genoemd() -> None:
    gelezen = lees([*KOP, "", ""], [*GOED, "", "x"])
    assert gelezen.overgeslagen == ("Proef: kolom 8, zonder naam",)


def test_dubbele_onbekende_kolom_is_geen_fout() -> None:
    gelezen = lees([*KOP, "extra", "EXTRA"], [*GOED, "x", "y"])
    assert not gelezen.fouten
    assert gelezen.overgeslagen == ("Proef: kolom «extra»",)


def test_ontbrekende_kolom() -> None:
    gelezen = lees(["code", "soort naam"], ["a", "een"])
    assert plaatsen(gelezen) == [(None, "bedrag")]
    assert 0 in gelezen.tabel.onbekend("bedrag")


def test_dubbele_kolom_is_een_fout() -> None:
    gelezen = lees([*KOP, "BEDRAG"], [*GOED, "x"])
    assert plaatsen(gelezen) == [(None, "bedrag")]


@pytest.mark.parametrize(
    ("kolom", "waarde", "gevonden"),
    [
        ("code", " ", "leeg"),
        ("soort naam", "drie", "drie"),
        ("soort naam", "", "leeg"),
        ("bedrag", "1.234", "1.234"),
        ("uren A", "-1", "-1"),
        ("fictief", "misschien", "misschien"),
    ],
)
def test_geweigerde_cel(kolom: str, waarde: str, gevonden: str) -> None:
    rij = [waarde if naam == kolom else goed for naam, goed in zip(KOP, GOED, strict=True)]
    gelezen = lees(KOP, GOED, rij)
    assert plaatsen(gelezen) == [(3, kolom.lower())]
    assert gelezen.fouten[0].gevonden == gevonden
    assert set(gelezen.tabel.onbekend(kolom.lower())) == {1}


@pytest.mark.parametrize("label", ["Totaal", "TOTAAL 2021", "totaalrij", "Som", "Eindtotaal"])
@pytest.mark.parametrize("plek", [0, 5])
def test_totaalrij_die_klopt(label: str, plek: int) -> None:
    totaal = ["", "", "3,00", "4", "", ""]
    totaal[plek] = label
    gelezen = lees(KOP, GOED, ["b", *GOED[1:]], [], totaal, [])
    assert not gelezen.fouten
    assert gelezen.overgeslagen == ("Proef: totaalrij 5, gelijk aan de som",)
    assert gelezen.tabel.rijen == [2, 3]


def test_totaalrij_die_niet_klopt() -> None:
    gelezen = lees(KOP, GOED, ["totaal", "", "1,51", "2", "", ""])
    assert plaatsen(gelezen) == [(3, "bedrag")]
    assert gelezen.fouten[0].verwacht == "1,50, de som van de kolom"


def test_totaal_van_een_kolom_met_een_fout_wordt_niet_vergeleken() -> None:
    gelezen = lees(KOP, ["a", "een", "x", "2", "", ""], ["totaal", "", "9", "3", "", ""])
    assert plaatsen(gelezen) == [(2, "bedrag"), (3, "uren a")]


def test_totaal_dat_geen_getal_is() -> None:
    assert plaatsen(lees(KOP, GOED, ["totaal", "", "veel", "", "", ""])) == [(3, "bedrag")]


@pytest.mark.parametrize("code", ["Totaalbeheer", "Somalië"])
def test_gewone_regel_die_op_een_totaal_lijkt(code: str) -> None:
    gelezen = lees(KOP, GOED, [code, *GOED[1:]])
    assert gelezen.tabel.rijen == [2, 3]


def test_lege_tabel() -> None:
    assert len(lees(KOP).tabel) == 0
    assert len(lees().tabel) == 0


def test_titelrijen_boven_de_kop() -> None:
    gelezen = lees([], ["Urenverdeling 2021"], ["code", "is wat wij noemen"], KOP, GOED)
    assert not gelezen.fouten
    assert (gelezen.koprij, gelezen.tabel.rijen) == (4, [5])


def test_waar_en_een_zijn_niet_hetzelfde() -> None:
    gelezen = lees(KOP, ["a", "een", 1.0, 2.0, True, "x"], ["b", "een", True, 2.0, 1.0, "x"])
    assert gelezen.tabel.waarden["bedrag"] == [100, None]
    assert gelezen.tabel.waarden["fictief"] == [True, None]
    assert plaatsen(gelezen) == [(3, "bedrag"), (3, "fictief")]


def test_titelrij_wordt_genoemd() -> None:
    gelezen = lees(["Kosten 2021"], [], KOP, GOED)
    assert gelezen.overgeslagen == ("Proef: rij 1 boven de kop: «Kosten 2021»",)


@pytest.mark.parametrize(
    "titel", ["Bedragen x € 1.000", "(x 1000)", "in duizend euro", "x 1.000 euro", "in mln"]
)
def test_bedragen_in_een_andere_eenheid_worden_geweigerd(titel: str) -> None:
    """Read as euro, every amount would be a factor off."""
    gelezen = lees([titel], KOP, GOED)
    assert plaatsen(gelezen) == [(1, None)]
    assert gelezen.fouten[0].gevonden == titel


def test_jaartal_of_aantal_boven_de_kop_is_goed() -> None:
    assert not lees(["Urenverdeling 2021, 1.000 regels"], KOP, GOED).fouten


def test_opmerking_onder_het_totaal() -> None:
    gelezen = lees(KOP, GOED, ["Totaal", "", "1,50"], [], ["Bron: administratie"])
    assert not gelezen.fouten
    assert gelezen.overgeslagen == (
        "Proef: totaalrij 3, gelijk aan de som",
        "Proef: rij 5 onder de tabel: «Bron: administratie»",
    )


def test_losse_opmerking_onder_de_tabel() -> None:
    assert lees(KOP, GOED, [], ["", "Bron: x"]).overgeslagen == (
        "Proef: rij 4 onder de tabel: «Bron: x»",
    )


def test_opmerking_direct_onder_een_regel_is_een_fout() -> None:
    """It may be a row of which somebody forgot the rest."""
    assert plaatsen(lees(KOP, GOED, ["Bron: x"])) == [(3, None)]


@pytest.mark.parametrize("label", ["Subtotaal", "Saldo", "Totaal team 1", "Tussentotaal"])
def test_tussentotaal_is_een_fout_en_niet_meer(label: str) -> None:
    gelezen = lees(KOP, GOED, [label, "", "1,50"], ["b", *GOED[1:]])
    assert plaatsen(gelezen) == [(3, None)]
    assert "Haal deze rij weg" in gelezen.fouten[0].herstel


def test_totaal_zonder_naam_is_een_fout_en_niet_meer() -> None:
    assert plaatsen(lees(KOP, GOED, ["", "", "1,50", "2"])) == [(3, None)]


def test_som_over_een_kolom_met_codes_is_toch_een_totaal() -> None:
    assert not lees(KOP, GOED, ["Totaal", 0.0, 1.5, 2.0]).fouten


def test_herhaalde_kop_is_een_fout() -> None:
    assert plaatsen(lees(KOP, GOED, KOP, ["b", *GOED[1:]])) == [(3, None)]

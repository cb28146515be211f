"""Sheets that are written read back as they were; headers, formats and lists are what they say."""

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from samenwerking.werkboek.cel import is_foutwaarde, schoon
from samenwerking.werkboek.kolom import Kolom
from samenwerking.werkboek.lezen import lees_tabel
from samenwerking.werkboek.namen import KEUZELIJSTEN, UITLEG
from samenwerking.werkboek.schrijven import (
    Lijst,
    PastNiet,
    Vulblad,
    Vulkolom,
    Werkmap,
    als_getal,
    vul,
)
from samenwerking.werkboek.sjabloon import Toelichting, schrijf_sjabloon
from samenwerking.werkboek.soort import (
    Code,
    Getal,
    Iv3Code,
    JaNee,
    Keuze,
    PerRij,
    Tekst,
    Waarde,
)
from samenwerking.werkboek.tabel import Blad, Tabel
from samenwerking.werkboek.xlsx import lees_werkmap

KEUZES = ("Een", "Twee")
PER_RIJ = PerRij("keuze", {"een": Getal(0), "twee": JaNee()}, anders=Tekst())
BLAD = Blad(
    "Proef & meer",
    "Een blad om mee te proberen.",
    (
        Kolom("code", Code(), "eigen code", verplicht=True, gevuld=True),
        Kolom("keuze", Keuze(KEUZES), "keuze", verplicht=True, gevuld=True),
        Kolom("taakveld", Iv3Code("taakveld"), "taakveld"),
        Kolom("bedrag", Getal(2), "bedrag in euro", verplicht=True),
        Kolom("aantal", Getal(0), "aantal"),
        Kolom("uren", Getal(2, minimum=0, leeg=0), "uren", reeks=True),
        Kolom("procent", Getal(6, procent=True), "percentage"),
        Kolom("waarde", PER_RIJ, "wat de keuze vraagt"),
        Kolom("fictief", JaNee(), "verzonnen"),
        Kolom("tekst", Tekst(), "vrije tekst"),
    ),
)
KOPPEN = [k.naam if not k.reeks else "uren Ons Dorp" for k in BLAD.kolommen]
RIJ: tuple[Waarde, ...] = ("A1", "Een", "0.10", -123456, 7, 150, 12_500_000, 2023, True, "x")
LASTIG = (
    *("=1+1", "@x", "+1", "-", "'x", "0358", "0.10", "1e3", "WAAR", "#", "a\nb", "a\r\nb", "€ 5"),
    *("<r>x</r>", "<r></r>", "_x0041_", "x_x000D_", "&amp;", '"', "é", "x" * 4000, "http://x.nl"),
)


def tabel(*rijen: Sequence[Waarde]) -> Tabel:
    kolommen = zip(*rijen, strict=True) if rijen else [()] * len(KOPPEN)
    waarden = {kop.lower(): list(kolom) for kop, kolom in zip(KOPPEN, kolommen, strict=True)}
    return Tabel(BLAD.naam, range(2, 2 + len(rijen)), waarden)


def geschreven(*bladen: Vulblad) -> bytes:
    werkmap = Werkmap("Proef", "Proef")
    schrijf_sjabloon(werkmap, bladen, Toelichting("Proef", ("Doe dit.", "Doe dat.")), "#565F69")
    return werkmap.inhoud()


def gevuld(*rijen: Sequence[Waarde]) -> Vulblad:
    return vul(BLAD, tabel(*rijen), ["Ons Dorp"])


def blad(inhoud: bytes, naam: str = BLAD.naam) -> Worksheet:
    gevonden = openpyxl.load_workbook(BytesIO(inhoud))[naam]
    assert isinstance(gevonden, Worksheet)
    return gevonden


def terug(inhoud: bytes) -> Tabel:
    """What the reader makes of it; a fault fails the test."""
    with TemporaryDirectory() as map:
        pad = Path(map) / "proef.xlsx"
        pad.write_bytes(inhoud)
        ruw = lees_werkmap(pad, [BLAD.naam])
    assert not ruw.fouten
    gelezen = lees_tabel(ruw.tabellen[BLAD.naam], BLAD)
    assert not gelezen.fouten
    return gelezen.tabel


gewoon = st.text(st.characters(codec="utf-8", exclude_characters="\0\ufffe\uffff"), max_size=30)
teksten = st.one_of(st.sampled_from(LASTIG), gewoon).map(schoon)
teksten = teksten.filter(lambda tekst: not is_foutwaarde(tekst))
getallen = st.one_of(st.integers(-(10**12), 10**12), st.integers(-(10**30), 10**30))
mogelijk = st.one_of(st.none(), getallen)


@st.composite
def rijen(draw: st.DrawFn) -> tuple[Waarde, ...]:
    keuze = draw(st.sampled_from(KEUZES))
    return (
        f"c{draw(teksten)}",
        keuze,
        draw(teksten),
        draw(mogelijk),
        draw(mogelijk),
        abs(draw(getallen)),
        draw(mogelijk),
        draw(mogelijk if keuze == "Een" else st.sampled_from((None, True, False))),
        draw(st.sampled_from((None, True, False))),
        draw(teksten),
    )


@settings(max_examples=40)
@given(st.lists(rijen(), max_size=5))
@example([RIJ])
def test_wat_geschreven_is_leest_hetzelfde_terug(regels: list[tuple[Waarde, ...]]) -> None:
    gelezen = terug(geschreven(gevuld(*regels)))
    assert {naam: list(waarden) for naam, waarden in gelezen.waarden.items()} == tabel(
        *regels
    ).waarden


@given(st.integers(-(10**15) + 1, 10**15 - 1), st.sampled_from((0, 2, 6)))
def test_een_getal_van_vijftien_cijfers_blijft_een_getal(waarde: int, decimalen: int) -> None:
    getal = als_getal(waarde, decimalen)
    assert getal is not None
    assert Getal(decimalen).lees_anders(float(f"{getal:.16G}")) == waarde


@pytest.mark.parametrize(
    ("waarde", "cel"),
    [
        (123_456_789_012_345, 1_234_567_890_123.45),
        (1_234_567_890_123_456, "12.345.678.901.234,56"),
        (-(10**20), -1e18),
        (10**20 + 1, "1.000.000.000.000.000.000,01"),
    ],
)
def test_een_getal_dat_niet_past_is_tekst(waarde: int, cel: float | str) -> None:
    rij = (*RIJ[:3], waarde, *RIJ[4:])
    assert blad(geschreven(gevuld(rij)))["D2"].value == cel


def test_codes_zijn_tekst_tot_onderaan_en_getallen_tonen_hun_decimalen() -> None:
    proef = blad(geschreven(gevuld()))
    opmaak = {kop: _kolomopmaak(proef, plek) for plek, kop in enumerate(KOPPEN)}
    assert opmaak == {
        **dict.fromkeys(("code", "keuze", "taakveld", "waarde", "fictief", "tekst"), "@"),
        **dict.fromkeys(("bedrag", "uren Ons Dorp"), "#,##0.00"),
        "aantal": "#,##0",
        "procent": "#,##0.00####",
    }


def _kolomopmaak(proef: Worksheet, plek: int) -> str:
    breedtes = proef.column_dimensions.values()
    return next(str(b.number_format) for b in breedtes if b.min <= plek + 1 <= b.max)


def test_tekst_is_nooit_een_formule_of_link() -> None:
    regels = [(*RIJ[:9], tekst) for tekst in LASTIG]
    proef = blad(geschreven(gevuld(*regels)))
    cellen = [proef.cell(rij, 10) for rij in range(2, 2 + len(LASTIG))]
    assert {cel.data_type for cel in cellen} == {"s"}
    assert not any(cel.hyperlink for cel in cellen)


def test_per_rij_een_eigen_opmaak_zonder_duizendtallen() -> None:
    proef = blad(geschreven(gevuld(RIJ, ("A2", "Twee", *RIJ[2:7], False, None, ""))))
    assert (proef["H2"].value, proef["H2"].number_format) == (2023, "0")
    assert (proef["H3"].value, proef["H3"].number_format) == ("nee", "@")


def test_alleen_de_kop_is_beveiligd_en_staat_vast() -> None:
    proef = blad(geschreven(gevuld(RIJ)))
    mag = proef.protection
    assert mag.sheet
    assert mag.password is None
    assert not any((mag.insertRows, mag.deleteRows, mag.sort, mag.autoFilter, mag.formatCells))
    assert all(cel.protection.locked and cel.font.bold for cel in proef[1])
    assert not any(cel.protection.locked for cel in proef[2])
    # Excel deletes a row only when nothing in it is locked, also to the right of the table.
    assert not any(breedte.protection.locked for breedte in proef.column_dimensions.values())
    assert max(breedte.max for breedte in proef.column_dimensions.values()) == 16384
    assert proef.calculate_dimension() == "A1:J2"
    assert proef.freeze_panes == "A2"
    assert proef.auto_filter.ref == "A1:J1001"


def test_elke_kop_heeft_een_notitie_en_een_regel_in_de_uitleg() -> None:
    inhoud = geschreven(gevuld())
    notities = {str(cel.value): cel.comment.text for cel in blad(inhoud)[1] if cel.comment}
    uitleg = {rij[0]: rij[1:] for rij in blad(inhoud, UITLEG).iter_rows(values_only=True)}
    assert list(notities) == KOPPEN
    assert {"Doe dit.", "Doe dat."} <= uitleg.keys()
    for kop, notitie in notities.items():
        assert notitie == "\n".join(map(str, uitleg[kop]))
    assert notities["code"] == "Eigen code.\nTekst.\nVerplicht in elke regel."
    assert "1,5 is 1,5 %" in notities["procent"]


def test_lijsten_staan_op_een_eigen_blad_of_wijzen_naar_een_ander() -> None:
    proef = gevuld(RIJ)
    bron = (BLAD.naam, "code")
    keuzes = {
        "keuze": Lijst("keuze", KEUZES, streng=True),
        "taakveld": Lijst("taakveld", ("vrij",), bron),
        "tekst": Lijst("tekst", bron=bron),
    }
    kolommen = tuple(_met_lijst(kolom, keuzes) for kolom in proef.kolommen)
    inhoud = geschreven(Vulblad(proef.naam, proef.uitleg, kolommen))
    regels = {str(r.sqref): r for r in blad(inhoud).data_validations.dataValidation}
    assert {plaats: r.errorStyle for plaats, r in regels.items()} == {
        "B2:B1048576": None,  # stop
        "C2:C1048576": "warning",
        "J2:J1048576": "warning",
    }
    assert f"{KEUZELIJSTEN}!$A$2" in regels["B2:B1048576"].formula1
    assert "'Proef & meer'!$A$2" in regels["J2:J1048576"].formula1
    lijsten = blad(inhoud, KEUZELIJSTEN)
    assert lijsten.sheet_state == "hidden"
    assert [lijsten.cell(rij, 1).value for rij in (1, 2, 3)] == ["keuze", *KEUZES]
    assert [lijsten.cell(rij, 2).value for rij in (1, 2)] == ["taakveld", "vrij"]


def _met_lijst(kolom: Vulkolom, keuzes: dict[str, Lijst]) -> Vulkolom:
    return replace(kolom, lijst=keuzes.get(kolom.kop))


@pytest.mark.parametrize("tekst", ["x" * 32_768, "a\uffffb"], ids=["te lang", "geen teken"])
def test_een_tekst_die_niet_past_wordt_gemeld(tekst: str) -> None:
    with pytest.raises(PastNiet, match="Proef & meer, cel J2"):
        geschreven(gevuld((*RIJ[:9], tekst)))


def test_meer_regels_dan_een_blad_heeft_wordt_gemeld() -> None:
    veel = Tabel(BLAD.naam, range(1_048_576))
    with pytest.raises(PastNiet, match="1048576 regels"):
        geschreven(vul(BLAD, veel, ["Ons Dorp"]))

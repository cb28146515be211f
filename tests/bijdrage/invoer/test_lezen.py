"""A good folder becomes records, however its columns and sheets are ordered."""

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijdrage.invoer.lezen import lees_invoer
from bijdrage.rekenmodel.invoer import Correctie, Gemeente, Lastenregel, Sleutel, Urenregel
from samenwerking.werkboek.fout import Fout
from tests.invoer import (
    CODELIJSTEN,
    GOED,
    Tabellen,
    goede_invoer,
    goede_map,
    goede_tabellen,
    lees,
    rij_erbij,
    schrijf,
    zet,
)


def test_map_geeft_dezelfde_invoer_als_de_tabellen(tmp_path: Path) -> None:
    gelezen = lees_invoer(goede_map(tmp_path), CODELIJSTEN)
    assert gelezen.fouten == ()
    assert gelezen.overgeslagen == ()
    assert gelezen.invoer == goede_invoer()


def test_centrumgemeente_eerst_en_dan_op_cbs() -> None:
    assert goede_invoer().gemeenten == (
        Gemeente("Amstelveen", "0362", "centrumgemeente", 90000, rij=3),
        Gemeente("Aalsmeer", "0358", "gastgemeente", 30000, rij=2),
    )


def test_uren_in_honderdsten_en_in_de_volgorde_van_de_gemeenten() -> None:
    assert goede_invoer().uren[1] == Urenregel(
        onderdeel="BZ",
        taak="Beleid",
        taakveld="6.1",
        aard="primair",
        uren=(99975, 50025),
        gezamenlijk=30000,
        vte=100,
        bron="schatting",
        rij=3,
    )


def test_lasten_in_centen_en_leeg_is_nul() -> None:
    assert goede_invoer().lasten[0] == Lastenregel(
        regel="L01",
        component="personeel",
        categorie="1.1",
        lasten=50_000_000,
        baten=0,
        aard="structureel",
        onderdeel="BZ",
        omschrijving="Salarissen",
        rij=2,
    )


def test_sleutels_in_de_schaal_van_hun_soort() -> None:
    assert goede_invoer().sleutels == (
        Sleutel("plekken", "werkplekken", (240, 60), "telling", rij=2),
        Sleutel("verdeling", "percentage", (75_500_000, 24_500_000), rij=3),
        Sleutel("afspraak", "bedrag", (None, 2_500_000), "B1", rij=4),
    )


def test_correctie_met_percentage() -> None:
    assert goede_invoer().correcties[0] == Correctie(
        code="C1",
        soort="index",
        gemeente="Aalsmeer",
        aard="structureel",
        percentage=1_500_000,
        basis="basisbijdrage",
        omschrijving="Loonindex",
        besluit="B2",
        rij=2,
    )


def test_kleinste_geval() -> None:
    """One unit, cost 100,00, primary hours Amstelveen 2, Aalsmeer 1; only what must be there."""
    tabellen = {
        blad: tabel
        for blad, tabel in goede_tabellen(
            kenmerken="""
                naam         | waarde
                samenwerking | Klein
                jaar         | 2021
                stand        | rekening
            """,
            onderdelen="""
                onderdeel | naam
                A         | Alles
            """,
            uren="""
                onderdeel | taak | taakveld | aard    | uren Amstelveen | uren Aalsmeer | uren gezamenlijk
                A         | t    | 6.1      | primair | 2               | 1             |
            """,
            lasten="""
                regel | onderdeel | component | categorie | lasten | baten | aard        | taakveld | gemeente
                1     | A         | k         | 1.1       | 100    |       | structureel |          |
            """,
            componenten="""
                component | behandeling | sleutel | grondslag
                k         | uren        |         |
            """,
        ).items()
        if blad not in ("Sleutels", "Correcties", "Omnummering")
    }
    gelezen = lees(tabellen)
    assert gelezen.invoer is not None, gelezen.fouten
    assert gelezen.invoer.uren[0].uren == (200, 100)
    assert gelezen.invoer.lasten[0].lasten == 10_000


@given(st.randoms(use_true_random=False))
def test_volgorde_en_vorm_van_de_kop_doen_niets(toeval: random.Random) -> None:
    tabellen = goede_tabellen()
    for blad, (kop, *rijen) in tabellen.items():
        plekken = toeval.sample(range(len(kop)), len(kop))
        vorm = toeval.choice([str.upper, str.lower, str.title, lambda naam: f" {naam}\u00a0"])
        tabellen[blad] = [
            [vorm(kop[p]) for p in plekken],
            *([rij[p] for p in plekken] for rij in rijen),
        ]
    tabellen = dict(toeval.sample([*tabellen.items()], len(tabellen)))
    assert lees(tabellen).invoer == goede_invoer()


@given(st.randoms(use_true_random=False))
def test_volgorde_van_de_rijen_doet_niets(toeval: random.Random) -> None:
    tabellen = goede_tabellen()
    for kop, *rijen in tabellen.values():
        tabellen_rijen = toeval.sample(rijen, len(rijen))
        next(t for t in tabellen.values() if t[0] is kop)[1:] = tabellen_rijen
    anders, goed = lees(tabellen).invoer, goede_invoer()
    assert anders is not None
    zonder_rij = [
        [sorted(tuple(r)[:-1] for r in records) for records in invoer[2:]]
        for invoer in (anders, goed)
    ]
    assert zonder_rij[0] == zonder_rij[1]
    assert [g[:-1] for g in anders.gemeenten] == [g[:-1] for g in goed.gemeenten]


def test_keuzes_zonder_op_hoofdletters_te_letten() -> None:
    tabellen = goede_tabellen()
    zet(tabellen, "Uren", 2, "aard", "PRIMAIR")
    zet(tabellen, "Kenmerken", 9, "waarde", "Ja")
    assert lees(tabellen).invoer == goede_invoer()


def test_cbs_wordt_aangevuld() -> None:
    tabellen = goede_tabellen()
    zet(tabellen, "Gemeenten", 2, "cbs", "358")
    assert lees(tabellen).invoer == goede_invoer()


def test_eigen_sleutel_inwoners_heeft_de_kolom_niet_nodig() -> None:
    tabellen = goede_tabellen()
    zet(tabellen, "Gemeenten", 2, "inwoners", "")
    cellen = {
        "sleutel": "inwoners",
        "soort": "inwoners",
        "waarde_Aalsmeer": "3",
        "waarde_Amstelveen": "9",
    }
    rij_erbij(tabellen, "Sleutels", **cellen)
    assert not lees(tabellen).fouten


def test_taakveld_met_opvolgers_noemt_ze() -> None:
    tabellen = goede_tabellen()
    zet(tabellen, "Kenmerken", 3, "waarde", "2025")
    zet(tabellen, "Uren", 2, "taakveld", "6.2")
    assert lees(tabellen).fouten[0].herstel == "In dit jaar geldt hiervoor: 6.21, 6.22, 6.23."


def test_noemt_de_dichtstbijzijnde_code() -> None:
    tabellen = goede_tabellen()
    zet(tabellen, "Lasten", 2, "component", "Personeel")
    assert lees(tabellen).fouten[0].herstel == "Bedoelde u «personeel»? Vul dat hier in."


@pytest.mark.parametrize(
    ("blad", "kolom", "waarde", "herstel"),
    [
        ("Uren", "onderdeel", "QQ", "Kies een waarde van het blad Onderdelen, of zet deze"),
        ("Uren", "taakveld", "9.9", "Kies een taakveld van Iv3 van 2021; het sjabloon heeft"),
        ("Kenmerken", "naam", "kleur", "Neem een naam over uit het sjabloon, of haal"),
    ],
)
def test_een_code_die_op_niets_lijkt_zegt_waar_de_goede_staan(
    blad: str, kolom: str, waarde: str, herstel: str
) -> None:
    tabellen = goede_tabellen()
    zet(tabellen, blad, 2, kolom, waarde)
    assert any(fout.herstel.startswith(herstel) for fout in lees(tabellen).fouten)


def test_overgeslagen_kolom_totaalrij_en_bestand(tmp_path: Path) -> None:
    tabellen = goede_tabellen()
    tabellen["Lasten"][0][4] = "Opmerking"
    rij_erbij(tabellen, "Correcties", code="Totaal", bedrag="-5000")
    (tmp_path / "Toelichting.csv").write_text("x\n", encoding="utf-8")
    gelezen = lees_invoer(schrijf(tabellen, tmp_path), CODELIJSTEN)
    assert not gelezen.fouten
    assert gelezen.overgeslagen == (
        "bestand Toelichting.csv",
        "Lasten: kolom «opmerking»",
        "Correcties: totaalrij 4, gelijk aan de som",
    )


def test_onleesbaar_bestand_is_een_fout_en_geen_reeks(tmp_path: Path) -> None:
    """Nothing that refers to the units is called unknown when their sheet cannot be read."""
    goede_map(tmp_path)
    (tmp_path / "Onderdelen.csv").write_bytes(b"onderdeel;naam\nBZ;\xeb\n")
    assert [(f.blad, f.rij) for f in lees_invoer(tmp_path, CODELIJSTEN).fouten] == [
        ("Onderdelen", None)
    ]


@pytest.mark.parametrize("blad", sorted(GOED))
def test_leeg_bestand_is_een_fout(tmp_path: Path, blad: str) -> None:
    goede_map(tmp_path)
    (tmp_path / f"{blad}.csv").write_bytes(b"")
    assert [f.blad for f in lees_invoer(tmp_path, CODELIJSTEN).fouten] == [blad]


def test_map_zonder_bladen_is_een_fout(tmp_path: Path) -> None:
    verwacht = "bestanden als Kenmerken.csv"
    fouten = lees_invoer(tmp_path, CODELIJSTEN).fouten
    assert [(f.blad, f.rij, f.verwacht) for f in fouten] == [(None, None, verwacht)]


RAAR = [
    "",
    " ",
    "-",
    "x",
    "0",
    "1",
    "-1",
    "1.234",
    "1e3",
    "(5)",
    "totaal",
    "uren",
    "inwoners",
    "BZ",
]
RAAR += [
    "uren-onderdeel",
    "bedrag",
    "afspraak",
    "plekken",
    "Aalsmeer",
    "6.1",
    "0.10",
    "é",
    "ja",
    "\0",
]


def _wijzig(tabellen: Tabellen, toeval: random.Random, waarde: str) -> None:
    """Change, remove or add a cell, row or column somewhere, the header included."""
    rijen = tabellen[toeval.choice(sorted(tabellen))]
    if not rijen:
        return
    rij = toeval.randrange(len(rijen))
    kolom = toeval.randrange(len(rijen[rij]) + 1)
    match toeval.randrange(6):
        case 0:
            del rijen[rij]
        case 1:
            rijen.insert(rij, [waarde] * kolom)
        case 2:
            rijen.append([*rijen[rij]])
        case 3:
            rijen[rij].insert(kolom, waarde)
        case _:
            rijen[rij][kolom : kolom + 1] = [waarde]


@given(st.randoms(use_true_random=False), st.lists(st.sampled_from(RAAR), min_size=1, max_size=8))
def test_nooit_een_uitzondering(toeval: random.Random, waarden: list[str]) -> None:
    """Whatever is wrong, there are faults or records, never both and never a traceback."""
    tabellen = goede_tabellen()
    for waarde in waarden:
        _wijzig(tabellen, toeval, waarde)
    gelezen = lees(tabellen)
    assert (gelezen.invoer is None) == bool(gelezen.fouten)
    assert all(isinstance(fout, Fout) for fout in gelezen.fouten)


@given(st.binary(max_size=60), st.sampled_from(sorted(GOED)))
def test_willekeurige_bytes_zijn_nooit_een_uitzondering(
    tmp_path_factory: pytest.TempPathFactory, inhoud: bytes, blad: str
) -> None:
    pad = goede_map(tmp_path_factory.mktemp("bytes"))
    (pad / f"{blad}.csv").write_bytes(inhoud)
    lees_invoer(pad, CODELIJSTEN)


def test_blad_of_kolom_met_een_andere_naam_wordt_aangewezen(tmp_path: Path) -> None:
    tabellen = goede_tabellen()
    tabellen["Uren 2021"] = tabellen.pop("Uren")
    zet(tabellen, "Lasten", 1, "lasten", "lasten (x € 1.000)")
    fouten = lees_invoer(schrijf(tabellen, tmp_path), CODELIJSTEN).fouten
    per_blad = {fout.blad: fout.herstel for fout in fouten}
    assert "«Uren»" in per_blad["Uren"]
    assert "Uren 2021" in per_blad["Uren"]
    assert "lasten (x € 1.000)" in per_blad["Lasten"]


def test_een_onbekende_sjabloonversie_staat_alleen() -> None:
    """The first question: what else is wrong may be due to it."""
    tabellen = goede_tabellen()
    rij_erbij(tabellen, "Kenmerken", naam="sjabloonversie", waarde="99")
    zet(tabellen, "Uren", 2, "taakveld", "9.9")
    assert [(f.blad, f.rij, f.kolom) for f in lees(tabellen).fouten] == [
        ("Kenmerken", 10, "waarde")
    ]

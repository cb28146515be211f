"""The mark of a calculation: the same for the same thing, another for another."""

import os
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any

import pytest
import rfc8785
from hypothesis import given, settings
from hypothesis import strategies as st

from bijdrage.rekenmodel.berekening import bereken
from bijdrage.rekenmodel.invoer import Invoer
from bijdrage.rekenmodel.resultaat import Berekening
from bijdrage.rekenmodel.vingerafdruk import canonieke_invoer, vingerafdruk
from tests.bijdrage.rekenmodel.invoeren import invoeren
from tests.invoer import Tabellen, goede_invoer, goede_tabellen, lees, zet

TELT_NIET = {"rij", "sjabloonversie"}
"""Fields that do not count: the place in the file and the version of the template."""

BLADEN = ("onderdelen", "uren", "lasten", "componenten", "sleutels", "correcties", "omnummeringen")


def merk(tabellen: Tabellen) -> str:
    invoer = lees(tabellen).invoer
    assert invoer is not None
    return vingerafdruk(bereken(invoer))


@settings(max_examples=60)
@given(invoeren(), st.randoms(use_true_random=False))
def test_hetzelfde_voor_geschudde_regels(invoer: Invoer, toeval: Random) -> None:
    """The order of rows does not count, and neither does where in the file they stood."""
    geschud: dict[str, Any] = {}
    for blad in BLADEN:
        rijen = [rij._replace(rij=7) for rij in getattr(invoer, blad)]
        toeval.shuffle(rijen)
        geschud[blad] = tuple(rijen)
    anders = invoer._replace(**geschud)
    assert vingerafdruk(bereken(anders)) == vingerafdruk(bereken(invoer))


def test_een_leeg_bedrag_of_uur_telt_als_nul() -> None:
    leeg, nul = goede_tabellen(), goede_tabellen()
    for tabellen, waarde in ((leeg, ""), (nul, "0,00")):
        zet(tabellen, "Lasten", 2, "baten", waarde)
        zet(tabellen, "Uren", 2, "uren gezamenlijk", waarde)
    assert merk(leeg) == merk(nul)


@pytest.mark.parametrize("schrijfwijze", ["500000", "500.000,00", "€ 500 000", "500000,0"])
def test_de_schrijfwijze_van_een_getal_telt_niet(schrijfwijze: str) -> None:
    anders = goede_tabellen()
    zet(anders, "Lasten", 2, "lasten", schrijfwijze)
    assert merk(anders) == merk(goede_tabellen())


def test_de_volgorde_en_schrijfwijze_van_kolommen_tellen_niet() -> None:
    anders = {
        blad: [rij[::-1] if blad != "Kenmerken" else rij for rij in rijen]
        for blad, rijen in reversed(goede_tabellen().items())
    }
    anders["Lasten"][0] = [kop.upper() for kop in anders["Lasten"][0]]
    assert merk(anders) == merk(goede_tabellen())


def test_samengestelde_en_losse_accenten_zijn_hetzelfde() -> None:
    """Text counts in NFC: an é typed as e and an accent is the same é."""
    heel, los = goede_tabellen(), goede_tabellen()
    zet(heel, "Lasten", 2, "omschrijving", "caf\N{LATIN SMALL LETTER E WITH ACUTE}")
    zet(los, "Lasten", 2, "omschrijving", "cafe\N{COMBINING ACUTE ACCENT} ")
    assert merk(heel) == merk(los)


def test_een_standaard_wordt_niet_ingevuld() -> None:
    """Naming the default key gives the same amounts but is another input."""
    leeg = goede_tabellen()
    zet(leeg, "Kenmerken", 6, "waarde", "")
    invoer = lees(leeg).invoer
    assert invoer is not None
    assert invoer.kenmerken.sleutel_overhead == ""
    assert bereken(invoer).bijdrage == bereken(goede_invoer()).bijdrage
    assert merk(leeg) != merk(goede_tabellen())


def test_de_vorm_van_een_rij() -> None:
    """Cents and hundredths as whole numbers, other numbers as text without trailing zeros."""
    vorm = canonieke_invoer(goede_invoer())
    balie = next(rij for rij in vorm["Uren"] if rij["taak"] == "Balie")
    assert (balie["vte"], balie["uren amstelveen"], balie["uren gezamenlijk"]) == (
        "4.5",
        400_000,
        0,
    )
    verdeling = next(rij for rij in vorm["Sleutels"] if rij["sleutel"] == "verdeling")
    assert verdeling == {
        "sleutel": "verdeling",
        "soort": "percentage",
        "waarde aalsmeer": "24.5",
        "waarde amstelveen": "75.5",
    }
    assert {"oud": "WMO", "nieuw": "WM"} in vorm["Omnummering"]
    assert {"naam": "productieve uren per vte", "waarde": "1350"} in vorm["Kenmerken"]


def test_de_sjabloonversie_telt_niet() -> None:
    invoer = goede_invoer()
    anders = invoer._replace(kenmerken=invoer.kenmerken._replace(sjabloonversie="9"))
    assert vingerafdruk(bereken(anders)) == vingerafdruk(bereken(invoer))


def _veranderd(waarde: Any) -> Any:
    """Another value of the same kind."""
    if isinstance(waarde, bool) or waarde is None:
        return not waarde
    if isinstance(waarde, int):
        return waarde + 1
    if isinstance(waarde, tuple):
        return (*waarde[:-1], (waarde[-1] or 0) + 1)
    return f"{waarde} anders"


VELDEN_VAN_GETALLEN = {"inwoners", "vte", "productieve_uren", "vermijdbaar", "bedrag", "percentage"}

ANDERE_SOORT = {"werkplekken": "aantal", "percentage": "vte", "bedrag": "vte"}


def _met_elke_cel_anders(invoer: Invoer) -> Iterator[tuple[str, Invoer]]:
    """The input once for every field of every row, with that field changed."""
    for naam, kenmerken in _varianten(invoer.kenmerken):
        yield f"kenmerken {naam}", invoer._replace(kenmerken=kenmerken)
    for blad in ("gemeenten", *BLADEN):
        rijen = getattr(invoer, blad)
        for plek, rij in enumerate(rijen):
            for naam, anders in _varianten(rij):
                blad_anders: dict[str, Any] = {blad: (*rijen[:plek], anders, *rijen[plek + 1 :])}
                yield f"{blad} {plek} {naam}", invoer._replace(**blad_anders)


def _varianten(rij: Any) -> Iterator[tuple[str, Any]]:
    """The record with one field changed, each in turn."""
    for veld in set(rij._fields) - TELT_NIET:
        oud = getattr(rij, veld)
        nieuw = 1 if veld in VELDEN_VAN_GETALLEN and oud is None else _veranderd(oud)
        nieuw = ANDERE_SOORT.get(oud, nieuw) if veld == "soort" else nieuw
        yield veld, rij._replace(**{veld: nieuw})


def test_elke_cel_van_de_invoer_telt() -> None:
    """Any field of any row on any sheet, changed alone, gives another canonical input."""
    invoer = goede_invoer()
    gewoon = rfc8785.dumps(canonieke_invoer(invoer))
    anders = {naam: rfc8785.dumps(canonieke_invoer(i)) for naam, i in _met_elke_cel_anders(invoer)}
    assert len(anders) > 250
    assert [naam for naam, vorm in anders.items() if vorm == gewoon] == []
    assert len(set(anders.values())) == len(anders)


def test_elke_cel_van_de_uitkomst_telt() -> None:
    """A cent more in any cell, correction or contribution gives another mark."""
    berekening = bereken(goede_invoer())
    merken = {vingerafdruk(berekening), *map(vingerafdruk, _uitkomsten(berekening))}
    assert len(merken) == 1 + 2 * len(berekening.toedelingen) + len(berekening.correcties) + 1


def _uitkomsten(berekening: Berekening) -> Iterator[Berekening]:
    """The calculation with one amount of its outcome a cent higher, each in turn."""
    velden = dict(vars(berekening))
    for kolom in ("lasten", "baten"):
        for plek in range(len(berekening.toedelingen)):
            bedragen = getattr(berekening.toedelingen, kolom).copy()
            bedragen[plek] += 1
            delen = dict(vars(berekening.toedelingen)) | {kolom: bedragen}
            yield Berekening(**velden | {"toedelingen": type(berekening.toedelingen)(**delen)})
    for plek, boeking in enumerate(berekening.correcties):
        boekingen = [*berekening.correcties]
        boekingen[plek] = boeking._replace(bedrag=boeking.bedrag + 1)
        yield Berekening(**velden | {"correcties": tuple(boekingen)})
    for naam, bedrag in berekening.bijdrage.items():
        yield Berekening(**velden | {"bijdrage": {**berekening.bijdrage, naam: bedrag + 1}})


def test_het_merk_is_zelf_na_te_rekenen() -> None:
    """Nothing but SHA-256 over the canonical JSON of method, input and outcome."""
    berekening = bereken(goede_invoer())
    inhoud: dict[str, Any] = {
        "methode": "AA-1",
        "invoer": canonieke_invoer(berekening.invoer),
        "uitkomst": {
            "toedelingen": [
                [t.regel, t.taakveld, t.gemeente, t.lasten, t.baten] for t in berekening.toedelingen
            ],
            "correcties": [
                [b.code, b.taakveld, b.gemeente, b.bedrag] for b in berekening.correcties
            ],
            "bijdrage": dict(berekening.bijdrage),
        },
    }
    assert vingerafdruk(berekening) == f"sha256:{sha256(rfc8785.dumps(inhoud)).hexdigest()}"


@pytest.mark.parametrize("zaad", ["0", "1", "4242"])
def test_opnieuw_rekenen_in_een_ander_proces(zaad: str) -> None:
    """Another process, with another order of its sets, gives the same mark."""
    opdracht = (
        "from tests.invoer import goede_invoer\n"
        "from bijdrage.rekenmodel.berekening import bereken\n"
        "from bijdrage.rekenmodel.vingerafdruk import vingerafdruk\n"
        "print(vingerafdruk(bereken(goede_invoer())))\n"
    )
    gedraaid = subprocess.run(
        [sys.executable, "-c", opdracht],
        cwd=Path(__file__).resolve().parents[3],
        env={**os.environ, "PYTHONHASHSEED": zaad},
        check=True,
        capture_output=True,
        text=True,
    )
    assert gedraaid.stdout.strip() == vingerafdruk(bereken(goede_invoer()))


@settings(max_examples=30)
@given(invoeren())
def test_ook_enorme_bedragen_krijgen_een_merk(invoer: Invoer) -> None:
    """Numbers that JSON cannot hold exactly stand in it as text."""
    assert vingerafdruk(bereken(invoer)).startswith("sha256:")

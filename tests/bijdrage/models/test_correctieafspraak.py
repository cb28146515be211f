"""Agreed corrections in the database: of whom they are, and that an adopted year stands."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest

from bijdrage.models import Correctie, Correctieafspraak, Correctiejaar
from bijdrage.services.correctieafspraken import koppel_correcties
from samenwerking.models import Besluit, Bron, Gemeente, Samenwerking
from tests.personen import AALSMEER
from tests.registratie import (
    VAST,
    Geval,
    geweigerd,
    goede_berekening,
    goede_registratie,
    kopie,
    namen,
    onderteken,
    toets,
    voer_uit,
)

pytestmark = pytest.mark.usefixtures("lege_registratie")

HIER = "UPDATE bijdrage_correctieafspraak SET "
JAAR = "UPDATE bijdrage_correctiejaar SET "
CORRECTIE = "UPDATE bijdrage_correctie SET {} WHERE code = 'C2'"
ADOPTEER = f"UPDATE bijdrage_kostenraming SET status = 'voorgelegd'; UPDATE bijdrage_kostenraming SET {VAST};"
ROL = "SET LOCAL session_replication_role = {}; "
AFSPRAAK = "(SELECT id FROM bijdrage_correctieafspraak WHERE code = {})"
ELDERS = "(SELECT id FROM {} WHERE {})"
VAN_2021 = "(SELECT id FROM bijdrage_correctiejaar WHERE jaar = {})"


def _afspraken() -> Iterator[Geval]:
    een = kopie(Correctieafspraak, code="{}", vast="FALSE")
    yield Geval("correctieafspraak_een_keer", een, "'C4'", "code")
    nieuw = {"code": "'C4'", "vast": "FALSE"}
    soort = kopie(Correctieafspraak, **nieuw, soort="{}")
    yield Geval("correctieafspraak_soort_bekend", soort, "'geschil'", "'ruzie'")
    yield Geval("correctieafspraak_aard_bekend", HIER + "aard = {}", "'structureel'", "'soms'")
    kloppen = "correctieafspraak_jaren_kloppen"
    yield Geval(kloppen, HIER + "laatste_jaar = {}", "2020", "2019")
    yield Geval(kloppen, HIER + "eerste_jaar = {}", "NULL", "2012")
    blijft = "correctieafspraak_blijft"
    for wat in ("code = 'C9'", "soort = 'geschil'"):
        yield Geval(blijft, HIER + "{}", "omschrijving = 'Anders'", wat)
    staat = "correctieafspraak_staat"
    for wat in ("omschrijving = 'Anders'", "laatste_jaar = 2020", "vast = FALSE"):
        yield Geval(staat, ADOPTEER + HIER + "{} WHERE code = 'C2'", "laatste_jaar = 2021", wat)
    weg = "{}DELETE FROM bijdrage_correctiejaar; DELETE FROM bijdrage_correctieafspraak"
    vrij = "UPDATE bijdrage_correctie SET afspraak_id = NULL; "
    vast = f"{vrij}{HIER}vast = TRUE; "
    yield Geval(staat, weg, vrij, vast)
    besluit = ELDERS.format("samenwerking_besluit", "orgaan = {}")
    gemeente = ELDERS.format("samenwerking_gemeente", "cbs = {}")
    for naam, kolom, waarde, goed, fout in (
        ("eigen_besluit", "besluit_id", besluit, "'raad hier'", "'raad elders'"),
        ("openlijk_besluit", "besluit_id", besluit, "'raad hier'", "'geheim'"),
    ):
        erbij = kopie(Correctieafspraak, **nieuw, **{kolom: waarde})
        yield Geval(f"correctieafspraak_{naam}_insert", erbij, goed, fout)
        anders = f"{HIER}{kolom} = {waarde}"
        yield Geval(f"correctieafspraak_{naam}_update", anders, goed, fout)
    erbij = kopie(Correctieafspraak, **nieuw, gemeente_id=gemeente)
    yield Geval("correctieafspraak_eigen_gemeente_insert", erbij, "'0358'", "'9999'")
    leeg = f"{ROL}TRUNCATE bijdrage_correctieafspraak CASCADE"
    yield Geval("correctieafspraak_niet_leeg", leeg, "replica", "origin")


def _jaren() -> Iterator[Geval]:
    een = kopie(Correctiejaar, jaar="{}")
    yield Geval("correctiejaar_een_keer", een, "2023", "2021")
    yield Geval("correctiejaar_jaar_klopt", een, "2013", "2012")
    staat = "correctiejaar_staat"
    for opdracht, goed, fout in (
        (JAAR + "bedrag = 1 WHERE jaar = {}", "2022", "2021"),
        (JAAR + "jaar = {} WHERE jaar = 2022", "2023", "2021"),
        ("DELETE FROM bijdrage_correctiejaar WHERE jaar = {}", "2022", "2021"),
    ):
        yield Geval(staat, ADOPTEER + opdracht, goed, fout)
    weg = f"DELETE FROM bijdrage_correctiejaar WHERE id = {VAN_2021.format(2021)};"
    yield Geval(staat, weg + ADOPTEER + een, "2023", "2021")
    leeg = f"{ROL}TRUNCATE bijdrage_correctiejaar CASCADE"
    yield Geval("correctiejaar_niet_leeg", leeg, "replica", "origin")


def _correcties() -> Iterator[Geval]:
    eigen = "correctie_eigen_afspraak"
    zet = CORRECTIE.format(f"afspraak_id = {AFSPRAAK}")
    yield Geval(eigen, zet, "'C2'", "'C3'")
    yield Geval(eigen, CORRECTIE.format("{}"), "omschrijving = 'x'", "soort = 'geschil'")
    yield Geval(eigen, CORRECTIE.format("{}"), "omschrijving = 'x'", "code = 'C9'")


GEVALLEN = [*_afspraken(), *_jaren(), *_correcties()]
ANDERE = ("correctieafspraak_eigen_gemeente_update", "kostenraming_afspraken_staan_vast")
"""A municipality never changes (correctieafspraak_blijft); what is set, a test below sees."""


@pytest.fixture
def afspraak(lege_registratie: None) -> Correctieafspraak:
    """C2 of the good input as it was agreed, with a decision and a document."""
    berekening = goede_berekening()
    onderteken(berekening.urenverdeling)
    van, aalsmeer = berekening.samenwerking, Gemeente.objects.get(cbs=AALSMEER)
    Gemeente.objects.create(naam="Nergens", cbs="9999")
    elders = Samenwerking.objects.create(naam="Elders", code="elders")
    for hier, orgaan in ((van, "raad hier"), (elders, "raad elders")):
        Besluit.objects.create(
            samenwerking=hier, orgaan=orgaan, datum=date(2021, 1, 1), tekst="Ja."
        )
    Besluit.objects.create(
        samenwerking=van,
        orgaan="geheim",
        datum=date(2021, 1, 1),
        tekst="Ja.",
        vertrouwelijkheid="intern",
        grond="x",
    )
    Bron.objects.create(samenwerking=van, code="STUK", titel="x", gelezen="geheel")
    gemaakt = [
        van.correctieafspraken.create(
            code=code,
            soort=soort,
            gemeente=aalsmeer,
            aard="incidenteel",
            eerste_jaar=2020,
            laatste_jaar=2023,
            bron="STUK",
            besluit=Besluit.objects.get(
                samenwerking=van, orgaan="raad hier", datum=date(2021, 1, 1)
            ),
        )
        for code, soort in (("C2", "korting"), ("C3", "geschil"))
    ]
    for jaar in (2021, 2022):
        gemaakt[0].jaren.create(jaar=jaar, bedrag=-5000)
    koppel_correcties(berekening.kostenraming)
    voer_uit("SET CONSTRAINTS ALL IMMEDIATE", "SET CONSTRAINTS ALL DEFERRED")
    return gemaakt[0]


@pytest.mark.usefixtures("afspraak")
@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    toets(geval)


def test_een_correctie_verwijst_naar_wat_erover_is_afgesproken(
    afspraak: Correctieafspraak,
) -> None:
    """By its code, kind and municipality; about C1 nothing was agreed."""
    gevonden = dict(Correctie.objects.values_list("code", "afspraak__code"))
    assert gevonden == {"C1": None, "C2": "C2"}
    opnieuw = goede_registratie().kostenraming
    assert opnieuw.correcties.get(code="C2").afspraak == afspraak


def test_vaststellen_zet_de_afspraak_haar_besluit_en_haar_bron_vast(
    afspraak: Correctieafspraak,
) -> None:
    voer_uit(ADOPTEER)
    afspraak.refresh_from_db()
    assert afspraak.vast
    assert afspraak.besluit and afspraak.besluit.vast
    assert Bron.objects.get(code="STUK").vast
    assert not Correctieafspraak.objects.get(code="C3").vast


def test_een_nieuwe_waarde_verandert_een_vastgesteld_jaar_niet(
    afspraak: Correctieafspraak,
) -> None:
    """2021 was adopted: a later year can still be entered and changed, that one cannot."""
    voer_uit(ADOPTEER)
    afspraak.jaren.create(jaar=2023, bedrag=1)
    jaren = {jaar.jaar: jaar for jaar in afspraak.jaren.all()}
    assert [j for j, rij in jaren.items() if rij.ligt_vast] == [2021]
    jaren[2021].bedrag = Decimal(1)
    with geweigerd("correctiejaar_staat"):
        jaren[2021].save()

"""What the database holds the facts around a calculation to, and the files laid beside it."""

from collections.abc import Iterator

import pytest
from django.db.models import Model

from bijdrage.models import Aansluitbestand, Btwopgave, EigenLast, Jaarkeuze, Overheadcijfer, Stuk
from samenwerking.models import Gemeente, Samenwerking
from tests.personen import account
from tests.registratie import (
    Geval,
    feiten,
    goede_registratie,
    kopie,
    namen,
    nog_een_gast,
    toets,
    voer_uit,
)

pytestmark = pytest.mark.usefixtures("lege_registratie")
GEMEENTE = "(SELECT id FROM samenwerking_gemeente WHERE cbs = {})"
GEMEENTELIJK: tuple[type[Model], ...] = (Stuk, Btwopgave, Overheadcijfer, EigenLast)
FEITEN: tuple[type[Model], ...] = (*GEMEENTELIJK, Jaarkeuze)
BESTAND = "UPDATE bijdrage_aansluitbestand SET naam = 'anders' WHERE {}"


def _zet(model: type[Model], wat: str) -> str:
    return f"UPDATE {model._meta.db_table} SET {wat}"


def _gevallen() -> Iterator[Geval]:
    for model in FEITEN:
        naam = str(model._meta.model_name)
        yield Geval(f"{naam}_een_keer", kopie(model, jaar="{}"), "2022", "2021")
        yield Geval(f"{naam}_jaar_klopt", _zet(model, "jaar = {}"), "2022", "1066")
        yield Geval(f"{naam}_met_bron", _zet(model, "bron = '', fictief = {}"), "TRUE", "FALSE")
    for model in GEMEENTELIJK:
        naam = f"{model._meta.model_name}_eigen_gemeente"
        erbij = kopie(model, jaar="2022", gemeente_id=GEMEENTE)
        yield Geval(f"{naam}_insert", erbij, "'0451'", "'0999'")
        yield Geval(f"{naam}_update", _zet(model, f"gemeente_id = {GEMEENTE}"), "'0451'", "'0999'")
    yield from _per_feit()


def _per_feit() -> Iterator[Geval]:
    yield Geval("stuk_soort_bekend", _zet(Stuk, "soort = {}"), "'jaarstukken'", "'nota'")
    yield Geval(
        "stuk_verzonden_na_vaststelling",
        _zet(Stuk, "verzonden_op = {}"),
        "vastgesteld_op",
        "'2000-01-01'",
    )
    yield Geval("eigenlast_soort_bekend", _zet(EigenLast, "soort = {}"), "'frictie'", "'x'")
    yield Geval("eigenlast_met_post", _zet(EigenLast, "post = {}"), "'x'", "''")
    yield Geval(
        "eigenlast_bijdrage_is_een_deel",
        _zet(EigenLast, "is_bijdrage = TRUE, onderdeel = {}"),
        "'x'",
        "''",
    )
    yield Geval("stuk_tot_honderd", _zet(Stuk, "renteomslag = {}"), "100", "101")
    yield Geval("btwopgave_niet_negatief", _zet(Btwopgave, "btw = {}"), "0", "-1")
    yield Geval(
        "overheadcijfer_stand_bekend", _zet(Overheadcijfer, "stand = {}"), "'rekening'", "'x'"
    )
    yield Geval("overheadcijfer_deel_van_lasten", _zet(Overheadcijfer, "aftrek = {}"), "10", "11")
    yield Geval(
        "overheadcijfer_met_lasten",
        _zet(Overheadcijfer, "overhead = 0, aftrek = 0, lasten = {}"),
        "1",
        "0",
    )
    yield Geval("overheadcijfer_tot_honderd", _zet(Overheadcijfer, "netto = {}"), "0", "-1")
    yield Geval(
        "jaarkeuze_notitie_bekend", _zet(Jaarkeuze, "notitie_overhead = {}"), "2023", "2019"
    )
    yield Geval("jaarkeuze_grens_niet_negatief", _zet(Jaarkeuze, "rapportagegrens = {}"), "0", "-1")
    yield Geval("jaarkeuze_tot_honderd", _zet(Jaarkeuze, "rente = {}"), "0", "-1")


def _bestanden() -> Iterator[Geval]:
    yield Geval("aansluitbestand_blijft", BESTAND, "FALSE", "TRUE")
    for veld, goed, fout in (
        ("stand", "rekening", "x"),
        ("eenheid", "duizend", "gulden"),
    ):
        erbij = kopie(Aansluitbestand, **{veld: "'{}'"})
        yield Geval(f"aansluitbestand_{veld}_bekend", erbij, goed, fout)
    soort = kopie(Aansluitbestand, soort="'{}'", cbs="'0358'")
    yield Geval("aansluitbestand_soort_bekend", soort, "iv3-levering", "foto")
    wie = kopie(Aansluitbestand, soort="'iv3-levering'", cbs="'{}'")
    yield Geval("aansluitbestand_van_wie", wie, "0358", "")
    yield Geval("aansluitbestand_van_wie", kopie(Aansluitbestand, cbs="'{}'"), "", "0358")
    yield Geval("aansluitbestand_jaar_klopt", kopie(Aansluitbestand, jaar="{}"), "2022", "1066")
    yield Geval("aansluitbestand_volledig", kopie(Aansluitbestand, naam="{}"), "'x'", "''")
    leeg = "SET LOCAL session_replication_role = {}; TRUNCATE bijdrage_aansluitbestand"
    yield Geval("aansluitbestand_niet_leeg", leeg, "replica", "origin")


GEVALLEN = [*_gevallen(), *_bestanden()]


@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_databank_weigert(geval: Geval) -> None:
    goede_registratie()
    nog_een_gast()
    Gemeente.objects.create(naam="Elders", cbs="0999")
    samenwerking = Samenwerking.objects.get()
    feiten(samenwerking)
    Aansluitbestand.objects.create(
        samenwerking=samenwerking,
        jaar=2021,
        stand="begroting",
        soort="grootboek",
        naam="grootboek.csv",
        sha256="0" * 64,
        aangeleverd_door=account("noor"),
    )
    voer_uit("SET CONSTRAINTS ALL IMMEDIATE")
    toets(geval)

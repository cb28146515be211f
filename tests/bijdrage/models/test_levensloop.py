"""The life of a calculation in the database: laid before, agreed, adopted, published."""

from collections.abc import Iterator

import pytest

from bijdrage.models import Berekeningsakkoord
from samenwerking.models import Besluit, Samenwerking
from tests.personen import account
from tests.registratie import (
    STEM_IN,
    VAST,
    Geval,
    goede_berekening,
    namen,
    nog_een_gast,
    onderteken,
    toets,
    voer_uit,
    zet_vast,
)

pytestmark = pytest.mark.usefixtures("lege_registratie")

BEREKENING = "UPDATE bijdrage_berekening SET "
LEG_VOOR = f"{BEREKENING}status = 'voorgelegd';"
GEMEENTE = "(SELECT id FROM samenwerking_gemeente WHERE cbs = {})"
IEMAND = "(SELECT id FROM samenwerking_gebruiker WHERE username = {})"
INVOER = (
    f"UPDATE samenwerking_urenverdeling SET {VAST};"
    f"UPDATE bijdrage_kostenraming SET status = 'voorgelegd';"
    f"UPDATE bijdrage_kostenraming SET {VAST};"
)


def _akkoord(cbs: str = "'0358'", door: str = "'noor'") -> str:
    return (
        "INSERT INTO bijdrage_berekeningsakkoord"
        " (berekening_id, gemeente_id, gegeven_door_id, gegeven_op)"
        f" SELECT id, {GEMEENTE.format(cbs)}, {IEMAND.format(door)}, now()"
        " FROM bijdrage_berekening;"
    )


def _oordeel(component: str = "'personeel'", stand: str = "'in geschil'", **anders: str) -> str:
    velden = {"toelichting": "'Omdat.'", "besluit_id": "NULL", **anders}
    return (
        "INSERT INTO bijdrage_componentoordeel (berekening_id, component, stand, toelichting,"
        " besluit_id, gezet_door_id, gezet_op)"
        f" SELECT id, {component}, {stand}, {velden['toelichting']}, {velden['besluit_id']},"
        f" {IEMAND.format(chr(39) + 'noor' + chr(39))}, now() FROM bijdrage_berekening;"
    )


def _akkoorden() -> Iterator[Geval]:
    eerste = LEG_VOOR + _akkoord()
    yield Geval("berekeningsakkoord_een_keer", eerste + _akkoord("{}", "'sam'"), "'0362'", "'0358'")
    ander = "berekeningsakkoord_elke_gemeente_een_ander"
    yield Geval(ander, eerste + _akkoord("'0362'", "{}"), "'sam'", "'noor'")
    op = "berekeningsakkoord_op_wat_is_voorgelegd"
    yield Geval(op, "{}" + _akkoord(), LEG_VOOR, "")
    yield Geval(op, LEG_VOOR + _akkoord(door="{}"), "'noor'", "'maker'")
    yield Geval(op, LEG_VOOR + _akkoord("{}"), "'0358'", "'0451'")
    blijft, weg = "berekeningsakkoord_blijft", "DELETE FROM bijdrage_berekeningsakkoord"
    anders = "UPDATE bijdrage_berekeningsakkoord SET gegeven_op = now()"
    yield Geval(blijft, eerste + "{}", weg, anders)
    yield Geval(blijft, f"{INVOER}{STEM_IN}{{}};{weg}", "SELECT 1", BEREKENING + VAST)
    yield Geval(
        "berekeningsakkoord_niet_leeg",
        f"SET LOCAL session_replication_role = {{}}; TRUNCATE {Berekeningsakkoord._meta.db_table}",
        "replica",
        "origin",
    )


def _vaststellen() -> Iterator[Geval]:
    ieder = "berekening_door_ieder_akkoord"
    stel_vast = BEREKENING + VAST
    yield Geval(ieder, f"{INVOER}{{}}{stel_vast}", STEM_IN, "")
    yield Geval(ieder, f"{INVOER}{{}}{stel_vast}", STEM_IN, LEG_VOOR + _akkoord())
    staat = "berekening_staat_voorgelegd"
    anders = BEREKENING + "reden = {}"
    yield Geval(staat, LEG_VOOR + anders, "reden", "'Anders.'")
    kosten = "UPDATE bijdrage_kostenraming SET "
    voor = f"{kosten}status = 'voorgelegd';"
    yield Geval("kostenraming_staat_voorgelegd", voor + kosten + "reden = {}", "reden", "'x'")


def _publiceren() -> Iterator[Geval]:
    naam = "berekening_gepubliceerd_na_vaststellen"
    wie = IEMAND.format("'noor'")
    publiceer = f"gepubliceerd_op = now(), gepubliceerd_door_id = {wie}"
    vast = f"{INVOER}{STEM_IN}{{}};{BEREKENING}{publiceer}"
    yield Geval(naam, vast, BEREKENING + VAST, BEREKENING + "status = 'concept'")
    met = f"{INVOER}{STEM_IN}{BEREKENING}{VAST};{BEREKENING}"
    yield Geval(naam, f"{met}gepubliceerd_op = {{}}, gepubliceerd_door_id = {wie}", "now()", "NULL")
    yield Geval("berekening_staat", met + "{}", publiceer, "reden = 'Anders.'")
    later = f"{BEREKENING}gepubliceerd_op = now() + interval '1 day'"
    yield Geval("berekening_staat", met + "{}", publiceer, f"{publiceer};{later}")


def _oordelen() -> Iterator[Geval]:
    yield Geval("componentoordeel_stand_bekend", _oordeel(stand="{}"), "'voorlopig'", "'goed'")
    yield Geval("componentoordeel_toegelicht", _oordeel(toelichting="{}"), "'Omdat.'", "''")
    eigen = "componentoordeel_eigen"
    yield Geval(eigen, _oordeel("{}"), "'personeel'", "'elders'")
    elders = "(SELECT id FROM samenwerking_besluit WHERE orgaan = 'raad elders')"
    yield Geval(eigen, _oordeel(besluit_id="{}"), "NULL", elders)
    blijft = "componentoordeel_blijft"
    yield Geval(
        blijft,
        _oordeel() + "{}",
        "DELETE FROM bijdrage_componentoordeel",
        "UPDATE bijdrage_componentoordeel SET stand = 'voorlopig'",
    )
    yield Geval(
        "componentoordeel_niet_leeg",
        "SET LOCAL session_replication_role = {}; TRUNCATE bijdrage_componentoordeel",
        "replica",
        "origin",
    )


GEVALLEN = [*_akkoorden(), *_vaststellen(), *_publiceren(), *_oordelen()]


@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    berekening = goede_berekening()
    onderteken(berekening.urenverdeling)
    nog_een_gast()
    account("noor"), account("sam")
    elders = Samenwerking.objects.create(naam="Elders", code="elders")
    Besluit.objects.create(
        samenwerking=elders, orgaan="raad elders", datum="2021-01-01", tekst="Ja."
    )
    toets(geval)


def test_wat_is_vastgesteld_houdt_zijn_oordelen() -> None:
    berekening = goede_berekening()
    account("noor")
    zet_vast(berekening.urenverdeling, berekening.kostenraming, berekening)
    voer_uit(_oordeel())
    assert berekening.oordelen.count() == 1

"""Signing off hours: agreements, objections and voorhangen, and nothing adopted without them."""

from collections.abc import Iterator

import pytest

from samenwerking.models import (
    Bericht,
    Bezwaar,
    Gemeente,
    Standpunt,
    Standpunturen,
    Voorhang,
)
from tests.personen import account
from tests.registratie import (
    ONDERTEKEN,
    VAST,
    Geval,
    bezwaar_tegen,
    goede_registratie,
    kopie,
    namen,
    nog_een_gast,
    ter_controle,
    toets,
    voer_uit,
    voorhang_voor,
)

UREN = "UPDATE samenwerking_urenverdeling SET "
BEZWAAR = "UPDATE samenwerking_bezwaar SET "
VOORHANG = "UPDATE samenwerking_voorhang SET "
GEMEENTE = "(SELECT id FROM samenwerking_gemeente WHERE cbs = {})"
IEMAND = "(SELECT id FROM samenwerking_gebruiker WHERE username = {})"
REGEL = "(SELECT id FROM samenwerking_urenregel WHERE taak = {})"
ROL = "SET LOCAL session_replication_role = {}; "
SLUIT = f"{BEZWAAR} uitkomst = 'ingetrokken', gesloten_op = now();"
NOOR, AALSMEER, AMSTELVEEN = (
    IEMAND.format("'noor'"),
    GEMEENTE.format("'0358'"),
    GEMEENTE.format("'0362'"),
)
ERKEN = f"{VOORHANG} erkend_op = now(), erkend_door_id = {NOOR};"
ALLES = SLUIT + ERKEN + ONDERTEKEN
LIGT_ER = "status = 'ter controle'"
"""What a version is set to where adopting it (``VAST``) makes the difference."""
TABELLEN = ("akkoord", "bezwaar", "standpunt", "standpunturen", "bericht", "voorhang")


def _akkoord(cbs: str = "'0358'", door: str = "'noor'") -> str:
    return (
        "INSERT INTO samenwerking_akkoord (urenverdeling_id, gemeente_id, gegeven_door_id,"
        f" gegeven_op) SELECT id, {GEMEENTE.format(cbs)}, {IEMAND.format(door)}, now()"
        " FROM samenwerking_urenverdeling;"
    )


def _akkoorden() -> Iterator[Geval]:
    yield Geval(
        "akkoord_een_keer_per_gemeente",
        SLUIT + _akkoord() + _akkoord("{}", "'sam'"),
        "'0362'",
        "'0358'",
    )
    yield Geval(
        "akkoord_elke_gemeente_een_ander",
        SLUIT + _akkoord() + _akkoord("'0362'", "{}"),
        "'sam'",
        "'noor'",
    )
    op = "akkoord_op_wat_ter_controle_ligt"
    yield Geval(op, SLUIT + _akkoord(door="{}"), "'noor'", "'maker'")
    yield Geval(op, SLUIT + _akkoord("{}"), "'0358'", "'0451'")
    yield Geval(op, "{}" + _akkoord(), SLUIT, "")
    yield Geval(op, SLUIT + UREN + "status = {};" + _akkoord(), "'ter controle'", "'concept'")
    blijft, weg = "akkoord_blijft_bij_wat_vaststaat", "DELETE FROM samenwerking_akkoord"
    anders = "UPDATE samenwerking_akkoord SET gegeven_op = now()"
    yield Geval(blijft, SLUIT + _akkoord() + "{}", weg, anders)
    yield Geval(blijft, f"{ALLES}{UREN}{{}};{weg}", LIGT_ER, VAST)


def _bezwaren() -> Iterator[Geval]:
    sluit = BEZWAAR + "uitkomst = {}, gesloten_op = now()"
    yield Geval("bezwaar_heeft_reden", kopie(Bezwaar, reden="{}"), "'Omdat.'", "''")
    yield Geval("bezwaar_uitkomst_bekend", sluit, "'overgenomen'", "'weg'")
    moment = "bezwaar_gesloten_met_moment"
    yield Geval(moment, BEZWAAR + "uitkomst = 'overgenomen', gesloten_op = {}", "now()", "NULL")
    yield Geval(moment, BEZWAAR + "gesloten_op = {}", "NULL", "now()")
    yield Geval("bezwaar_staat_vast", BEZWAAR + "reden = {}", "reden", "'Anders.'")
    tijdens = "bezwaar_tijdens_controle"
    erbij = SLUIT + UREN + "status = {};" + kopie(Bezwaar)
    yield Geval(tijdens, erbij, "'ter controle'", "'concept'")
    yield Geval(tijdens, "{}" + sluit.format("'overgenomen'"), "", SLUIT)
    kaal = "id NOT IN (SELECT bezwaar_id FROM samenwerking_standpunt)"
    yield Geval(
        tijdens,
        f"{kopie(Bezwaar)};{ALLES}{UREN}{{}};DELETE FROM samenwerking_bezwaar WHERE {kaal}",
        LIGT_ER,
        VAST,
    )
    terug = UREN + "status = 'concept'"
    yield Geval("urenverdeling_terug_zonder_bezwaar", "{}" + terug, SLUIT, "")
    yield Geval("bericht_heeft_tekst", kopie(Bericht, tekst="{}"), "'Ja.'", "''")
    yield Geval(
        "bericht_blijft",
        ROL + "UPDATE samenwerking_bericht SET tekst = 'Nee.'",
        "replica",
        "origin",
    )


def _standpunten() -> Iterator[Geval]:
    zet = "UPDATE samenwerking_standpunt SET gezamenlijk = "
    erbij = kopie(Standpunt, regel_id=REGEL)
    yield Geval("standpunt_een_keer", erbij, "'Beleid'", "'Balie'")
    yield Geval("standpunt_gezamenlijk_niet_negatief", zet + "{}", "0", "-0.01")
    eigen = "standpunt_van_eigen_onderdeel"
    yield Geval(eigen, erbij, "'Beleid'", "'Loket'")
    yield Geval(eigen, "{}" + zet + "1", "", SLUIT)
    erbij = kopie(Standpunturen, gemeente_id=GEMEENTE)
    yield Geval("standpunturen_een_keer", erbij, "'0362'", "'0358'")
    yield Geval(
        "standpunturen_niet_negatief",
        "UPDATE samenwerking_standpunturen SET uren = {}",
        "0",
        "-0.01",
    )


def _voorhangen() -> Iterator[Geval]:
    erbij = kopie(Voorhang, gemeente_id=GEMEENTE)
    yield Geval("voorhang_een_keer_per_gemeente", erbij, "'0362'", "'0358'")
    yield Geval("voorhang_erkend_met_moment", VOORHANG + "erkend_op = {}", "NULL", "now()")
    yield Geval("voorhang_staat_vast", VOORHANG + "effect = {}", "effect", "1")


def _deelnemers() -> Iterator[Geval]:
    """Rows that name a municipality: it is a deelnemer."""
    for model in (Bezwaar, Standpunturen, Bericht, Voorhang):
        naam = f"{model._meta.model_name}_eigen_gemeente"
        yield Geval(f"{naam}_insert", kopie(model, gemeente_id=GEMEENTE), "'0451'", "'0999'")
    zet = f"UPDATE samenwerking_standpunturen SET gemeente_id = {GEMEENTE}"
    yield Geval("standpunturen_eigen_gemeente_update", zet, "'0451'", "'0999'")


def _na_vaststellen() -> Iterator[Geval]:
    """What was said and asked stands with the hours."""
    kaal = "WHERE id NOT IN (SELECT standpunt_id FROM samenwerking_standpunturen)"
    opdrachten = {
        "voorhang_staat_insert": kopie(
            Voorhang, gemeente_id=AMSTELVEEN, erkend_op="NULL", erkend_door_id="NULL"
        ),
        "voorhang_staat_update": VOORHANG + "erkend_op = now()",
        "voorhang_staat_delete": "DELETE FROM samenwerking_voorhang",
        "standpunt_staat_delete": f"DELETE FROM samenwerking_standpunt {kaal}",
        "standpunturen_staat_insert": kopie(Standpunturen, gemeente_id=AMSTELVEEN),
        "standpunturen_staat_update": "UPDATE samenwerking_standpunturen SET uren = 1",
        "standpunturen_staat_delete": "DELETE FROM samenwerking_standpunturen",
        "bericht_staat_insert": kopie(Bericht),
        "bericht_staat_delete": "DELETE FROM samenwerking_bericht",
    }
    leeg = kopie(Standpunt, regel_id=REGEL.format("'Beleid'"))
    for naam, opdracht in opdrachten.items():
        yield Geval(naam, f"{leeg};{ALLES}{UREN}{{}};{opdracht}", LIGT_ER, VAST)


def _vaststellen() -> Iterator[Geval]:
    door, stel_vast = "urenverdeling_door_ieder_akkoord", UREN + VAST
    een_weg = f"DELETE FROM samenwerking_akkoord WHERE gemeente_id = {AALSMEER};"
    yield Geval(door, f"{ALLES}{{}}{stel_vast}", "", een_weg)
    yield Geval(door, f"{ALLES}{UREN}status = {{}};{stel_vast}", "'ter controle'", "'concept'")
    yield Geval(door, f"{{}}{SLUIT}{ONDERTEKEN}{stel_vast}", ERKEN, "")
    nog_een = kopie(Bezwaar, uitkomst="''", gesloten_op="NULL")
    yield Geval(door, f"{ALLES}{{}};{stel_vast}", "SELECT 1", nog_een)
    niemand = "DELETE FROM samenwerking_gemeentegegeven;"
    yield Geval(door, f"{{}}{ALLES}{stel_vast}", "", niemand)
    yield Geval(
        "urenverdeling_staat_ter_controle",
        UREN + "sleutel_overhead = {}",
        "sleutel_overhead",
        "'plekken'",
    )


def _rijen() -> Iterator[Geval]:
    """Rows change while an objection is open, and nobody agrees with them."""
    for tabel in ("gemeentegegeven", "onderdeelgegeven", "urenregel", "gemeenteuren"):
        zet = f"UPDATE samenwerking_{tabel} SET id = id"
        yield Geval(f"{tabel}_staat_update", "{}" + zet, "", SLUIT)
        terug = f"{ALLES}{UREN}status = 'concept';{{}}{zet}"
        yield Geval(f"{tabel}_staat_update", terug, "DELETE FROM samenwerking_akkoord;", "")


GEVALLEN = [
    *_akkoorden(),
    *_bezwaren(),
    *_standpunten(),
    *_voorhangen(),
    *_deelnemers(),
    *_na_vaststellen(),
    *_vaststellen(),
    *_rijen(),
    *(
        Geval(
            f"{naam}_niet_leeg", f"{ROL}TRUNCATE samenwerking_{naam} CASCADE", "replica", "origin"
        )
        for naam in TABELLEN
    ),
]


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    verdeling = goede_registratie().urenverdeling
    nog_een_gast()
    Gemeente.objects.create(naam="Elders", cbs="0999")
    for naam in ("noor", "sam"):
        account(naam)
    ter_controle(verdeling)
    bezwaar_tegen(verdeling)
    voorhang_voor(verdeling)
    voer_uit("SET CONSTRAINTS ALL IMMEDIATE", "SET CONSTRAINTS ALL DEFERRED")
    toets(geval)

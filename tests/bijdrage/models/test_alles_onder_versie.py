"""Every table under a version, as the database itself names them: nothing of it changes."""

import pytest
from django.db import connection

from bijdrage.models import Aanlevering, Berekening, Kostenraming
from samenwerking.models import Urenverdeling
from tests.bijdrage.models.test_onder_versie import TABELLEN
from tests.personen import account
from tests.registratie import (
    geweigerd,
    goede_berekening,
    met_alles,
    teruggedraaid,
    voer_uit,
    zet_vast,
)

pytestmark = pytest.mark.usefixtures("lege_registratie")

VERSIES = tuple(model._meta.db_table for model in (Urenverdeling, Kostenraming, Berekening))
KINDEREN = """
    WITH RECURSIVE onder(tabel) AS (
        SELECT unnest(%s::regclass[])
        UNION
        SELECT conrelid::regclass FROM pg_constraint JOIN onder ON confrelid = tabel
        WHERE contype = 'f'
    ) SELECT tabel::text FROM onder ORDER BY 1
"""
ROND_DE_VERSIE = {
    "samenwerking_akkoord": {
        "update": "akkoord_blijft_bij_wat_vaststaat",
        "delete": "akkoord_blijft_bij_wat_vaststaat",
    },
    "samenwerking_bezwaar": {
        "update": "bezwaar_tijdens_controle",
        "delete": "bezwaar_tijdens_controle",
    },
    "samenwerking_bericht": {"update": "bericht_blijft"},
    "samenwerking_standpunt": {"update": "standpunt_van_eigen_onderdeel"},
    "samenwerking_standpunturen": {},
    "samenwerking_voorhang": {},
    "bijdrage_aanlevering": {},
    "samenwerking_tijdregistratie": {"update": "tijdregistratie_blijft"},
    "samenwerking_geboekt": {"update": "geboekt_blijft"},
    "bijdrage_afgifte": {
        "update": "afgifte_verandert_niet",
        "delete": "afgifte_blijft_bekend",
    },
    "bijdrage_notitie": {},
    "bijdrage_berekeningsakkoord": {
        "update": "berekeningsakkoord_blijft",
        "delete": "berekeningsakkoord_blijft",
    },
    "bijdrage_componentoordeel": {
        "update": "componentoordeel_blijft",
        "delete": "componentoordeel_blijft",
    },
}
"""The tables of signing off, and what refuses there when it is not the usual trigger."""
ERNAAST = {
    "bijdrage_scenario",
    "governance_behandeling",
    "maatwerk_besparing",
    "maatwerk_keuzescenario",
}
"""What reads a version without being a part of it; each says itself what may change."""
OPDRACHTEN = {
    "update": "UPDATE {} SET id = id",
    "delete": "DELETE FROM {}",
    "truncate": "TRUNCATE {} CASCADE",
}


def _tabellen() -> list[str]:
    """The tables of versions, and every table that refers to one, directly or not."""
    with connection.cursor() as cursor:
        cursor.execute(KINDEREN, [list(VERSIES)])
        return [tabel for (tabel,) in cursor.fetchall() if tabel not in ERNAAST]


def _wachter(tabel: str, soort: str) -> str:
    """The trigger that refuses."""
    naam = tabel.partition("_")[2]
    if soort == "truncate":
        return f"{naam}_niet_leeg"
    gewoon = f"{naam}_staat" if tabel in VERSIES else f"{naam}_staat_{soort}"
    return ROND_DE_VERSIE.get(tabel, {}).get(soort, gewoon)


def _aanlevering(verdeling: Urenverdeling) -> None:
    Aanlevering.objects.create(
        urenverdeling=verdeling,
        naam="uren.xlsx",
        inhoud=b"",
        sha256="0" * 64,
        aangeleverd_door=account("maker"),
    )


def _boekingen(verdeling: Urenverdeling) -> None:
    boekingen = verdeling.tijdregistraties.create(
        **dict.fromkeys(("regels", "eerste_week", "laatste_week", "weken"), 1),
        naam="boekingen.csv",
        sha256="0" * 64,
        aangeleverd_door=account("maker"),
    )
    boekingen.geboekt.create(onderdeel="BZ", taak="Balie", uren=1, regels=1)


def _werk_af() -> None:
    """Do what waits for the end of the transaction; a table that waits cannot be emptied."""
    voer_uit("SET CONSTRAINTS ALL IMMEDIATE", "SET CONSTRAINTS ALL DEFERRED")


def test_geen_tabel_vergeten() -> None:
    onder = {rijen.tabel for rijen in TABELLEN}
    assert set(_tabellen()) == {*VERSIES, *onder, *ROND_DE_VERSIE}


@pytest.mark.parametrize("soort", ["update", "delete"])
def test_een_concept_kan_wijzigen(soort: str) -> None:
    goede_berekening()
    for tabel in _tabellen():
        with teruggedraaid():
            voer_uit(OPDRACHTEN[soort].format(tabel))


@pytest.mark.parametrize("soort", OPDRACHTEN)
def test_niets_verandert_onder_wat_vaststaat(soort: str) -> None:
    berekening = goede_berekening()
    _aanlevering(berekening.urenverdeling)
    _boekingen(berekening.urenverdeling)
    met_alles(berekening.urenverdeling)
    berekening.notities.create(
        as_naam="component", code="personeel", tekst="Toets.", geschreven_door=account("maker")
    )
    zet_vast(berekening.urenverdeling, berekening.kostenraming, berekening)
    berekening.oordelen.create(
        component="personeel", stand="voorlopig", toelichting="Toets.", gezet_door=account("maker")
    )
    berekening.afgiften.create(soort="rapport.pdf", sha256="0" * 64)
    _werk_af()
    for tabel in _tabellen():
        with geweigerd(_wachter(tabel, soort)):
            voer_uit(OPDRACHTEN[soort].format(tabel))

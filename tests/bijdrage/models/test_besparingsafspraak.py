"""Agreed savings in the database: one way into the calculation, of a deelnemer, on a page here."""

from collections.abc import Iterator

import pytest

from bijdrage.models import Besparingsafspraak, Correctieafspraak
from samenwerking.models import Gemeente
from tests.personen import AALSMEER
from tests.registratie import Geval, goede_registratie, kopie, namen, toets, voer_uit

HIER = "UPDATE bijdrage_besparingsafspraak SET "
GEMEENTE = "(SELECT id FROM samenwerking_gemeente WHERE cbs = {})"
AMSTELVEEN = GEMEENTE.format("'0362'")


def _gevallen() -> Iterator[Geval]:
    nieuw = {"code": "'B-9'"}
    een = kopie(Besparingsafspraak, code="{}")
    yield Geval("besparingsafspraak_een_keer", een, "'B-9'", "code")
    yield Geval("besparingsafspraak_heeft_naam", een, "'B-9'", "''")
    yield Geval("besparingsafspraak_wijze_bekend", HIER + "wijze = {}", "'correctie'", "'beide'")
    yield Geval("besparingsafspraak_uren_genoemd", HIER + "uren = {}", "uren", "'[]'")
    kloppen = "besparingsafspraak_jaren_kloppen"
    yield Geval(kloppen, HIER + "eerste_jaar = {}", "2013", "2012")
    yield Geval(kloppen, HIER + "laatste_jaar = {}", "2021", "2020")
    pad = "besparingsafspraak_pad_van_hier"
    for elders in ("'//elders.nl/'", "'https://elders.nl/'", "'/x'"):
        yield Geval(pad, HIER + "pad = {}", "'/besparingen/1/'", elders)
    for wat in ("code = 'B-9'", f"gemeente_id = {AMSTELVEEN}"):
        yield Geval("besparingsafspraak_blijft", HIER + "{}", "naam = 'Anders'", wat)
    erbij = kopie(Besparingsafspraak, **nieuw, gemeente_id=GEMEENTE)
    yield Geval("besparingsafspraak_eigen_gemeente_insert", erbij, "'0358'", "'9999'")
    leeg = "SET LOCAL session_replication_role = {}; TRUNCATE bijdrage_besparingsafspraak CASCADE"
    yield Geval("besparingsafspraak_niet_leeg", leeg, "replica", "origin")
    in_uren = kopie(Besparingsafspraak, code="{}")
    yield Geval("besparingsafspraak_niet_allebei", in_uren, "'B-9'", "'C-1'")
    correctie = kopie(Correctieafspraak, code="{}", vast="FALSE")
    yield Geval("correctieafspraak_niet_allebei", correctie, "'C-2'", "'B-1'")


GEVALLEN = [*_gevallen()]
ANDERE = ("besparingsafspraak_eigen_gemeente_update",)
"""A municipality never changes (besparingsafspraak_blijft)."""


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    van = goede_registratie().urenverdeling.samenwerking
    aalsmeer = Gemeente.objects.get(cbs=AALSMEER)
    Gemeente.objects.create(naam="Nergens", cbs="9999")
    van.besparingsafspraken.create(
        code="B-1",
        naam="Minder balie",
        wijze="uren",
        gemeente=aalsmeer,
        eerste_jaar=2021,
        uren=[{"was": 100, "wijziging": {"soort": "uren"}}],
    )
    van.correctieafspraken.create(
        code="C-1", soort="vermindering", gemeente=aalsmeer, aard="structureel"
    )
    voer_uit("SET CONSTRAINTS ALL IMMEDIATE")
    toets(geval)

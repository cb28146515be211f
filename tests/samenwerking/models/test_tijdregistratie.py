"""Booked hours in the database: sums that add up, beside a concept, that nobody changes."""

from collections.abc import Iterator

import pytest

from samenwerking.models import Geboekt, Gemeente, Tijdregistratie
from tests.personen import AMSTELVEEN, account
from tests.registratie import (
    Geval,
    goede_registratie,
    kopie,
    namen,
    nog_een_gast,
    toets,
    voer_uit,
)

GEMEENTE = "(SELECT id FROM samenwerking_gemeente WHERE cbs = {})"
ROL = "SET LOCAL session_replication_role = {}; "
ZET = "UPDATE samenwerking_urenverdeling SET status = {};"
ANDER = {"sha256": "'ander'"}
"""What makes a copy another file."""


def _staat(naam: str, nieuw: str, weg: str) -> Iterator[Geval]:
    """Rows come and go with a concept only, and stay as they are."""
    tabel = f"samenwerking_{naam}"
    yield Geval(f"{naam}_staat_insert", ZET + nieuw, "'concept'", "'ter controle'")
    weg = f"{nieuw};{ZET}DELETE FROM {tabel} WHERE {weg}"
    yield Geval(f"{naam}_staat_delete", weg, "'concept'", "'ter controle'")
    yield Geval(f"{naam}_blijft", f"{ROL}UPDATE {tabel} SET regels = 7", "replica", "origin")
    yield Geval(f"{naam}_niet_leeg", f"{ROL}TRUNCATE {tabel} CASCADE", "replica", "origin")


def _tijdregistraties() -> Iterator[Geval]:
    een_keer = "tijdregistratie_een_keer_per_bestand"
    yield Geval(een_keer, kopie(Tijdregistratie, sha256="{}"), "'ander'", "sha256")
    regels = kopie(Tijdregistratie, **ANDER, regels="{}")
    yield Geval("tijdregistratie_heeft_regels", regels, "1", "0")
    for veld, goed, fout in (
        ("eerste_week", "1", "0"),
        ("eerste_week", "26", "27"),
        ("laatste_week", "53", "54"),
    ):
        weken = kopie(Tijdregistratie, **ANDER, **{veld: "{}"})
        yield Geval("tijdregistratie_weken_kloppen", weken, goed, fout)
    yield from _staat("tijdregistratie", kopie(Tijdregistratie, **ANDER), "sha256 = 'ander'")


def _geboekt() -> Iterator[Geval]:
    for veld, goed in (("onderdeel", "'YY'"), ("taak", "'Loket'")):
        yield Geval("geboekt_een_keer", kopie(Geboekt, **{veld: "{}"}), goed, veld)
    erbij = kopie(Geboekt, gemeente_id=GEMEENTE)
    yield Geval("geboekt_een_keer", erbij, "'0358'", "'0362'")
    yield Geval("geboekt_niet_negatief", kopie(Geboekt, taak="'x'", uren="{}"), "0", "-0.01")
    yield Geval("geboekt_heeft_regels", kopie(Geboekt, taak="'x'", regels="{}"), "1", "0")
    yield Geval("geboekt_eigen_gemeente_insert", erbij, "'0451'", "'0999'")
    yield from _staat("geboekt", kopie(Geboekt, taak="'x'"), "taak = 'x'")


GEVALLEN = [*_tijdregistraties(), *_geboekt()]


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    boekingen = goede_registratie().urenverdeling.tijdregistraties.create(
        **{"regels": 2, "eerste_week": 1, "laatste_week": 26, "weken": 2},
        naam="boekingen.csv",
        sha256="0" * 64,
        aangeleverd_door=account("maker"),
    )
    for gemeente in (None, Gemeente.objects.get(cbs=AMSTELVEEN)):
        boekingen.geboekt.create(onderdeel="BZ", taak="Balie", gemeente=gemeente, uren=1, regels=1)
    nog_een_gast()
    Gemeente.objects.create(naam="Elders", cbs="0999")
    voer_uit("SET CONSTRAINTS ALL IMMEDIATE")
    toets(geval)

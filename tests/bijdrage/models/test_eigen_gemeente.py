"""A row about a municipality: it is a deelnemer of the cooperation; and so is a component."""

from collections.abc import Iterator

import pytest
from django.db.models import Model

from bijdrage.models import (
    Aandeel,
    Component,
    Correctie,
    Correctieboeking,
    Kostenraming,
    Kostenregel,
    Sleutelwaarde,
    Toedeling,
)
from samenwerking.models import Gemeente, Gemeentegegeven, Gemeenteuren
from tests.registratie import (
    Geval,
    goede_berekening,
    kopie,
    namen,
    nog_een_gast,
    toets,
    versie,
    voer_uit,
)

GEMEENTE = "(SELECT id FROM samenwerking_gemeente WHERE cbs = {})"
COMPONENT = "(SELECT id FROM bijdrage_component WHERE naam = {})"
NIEUW = {Kostenregel: {"regel": "'L99'"}, Correctie: {"code": "'C99'"}}
"""What a copy of a row has to have of its own, beside its municipality."""
MODELLEN: tuple[type[Model], ...] = (
    *(Gemeentegegeven, Gemeenteuren, Kostenregel, Correctie, Sleutelwaarde),
    *(Aandeel, Toedeling, Correctieboeking),
)


def _gevallen() -> Iterator[Geval]:
    for model in MODELLEN:
        tabel, naam = model._meta.db_table, f"{model._meta.model_name}_eigen_gemeente"
        waar = "rol = 'gastgemeente'" if model is Gemeentegegeven else "TRUE"
        erbij = kopie(model, waar, **NIEUW.get(model, {}), gemeente_id=GEMEENTE)
        yield Geval(f"{naam}_insert", erbij, "'0451'", "'0999'")
        eerste = f"(SELECT min(id) FROM {tabel})"
        anders = f"UPDATE {tabel} SET gemeente_id = {GEMEENTE} WHERE id = {eerste}"
        yield Geval(f"{naam}_update", anders, "'0451'", "'0999'")
    naam = "kostenregel_eigen_component"
    erbij = kopie(Kostenregel, regel="'L99'", component_id=COMPONENT)
    yield Geval(f"{naam}_insert", erbij, "'sporthal'", "'elders'")
    anders = f"UPDATE bijdrage_kostenregel SET component_id = {COMPONENT}"
    yield Geval(f"{naam}_update", anders, "'sporthal'", "'elders'")


GEVALLEN = list(_gevallen())


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    goede_berekening()
    nog_een_gast()
    Gemeente.objects.create(naam="Elders", cbs="0999")
    elders = versie(Kostenraming)
    Component.objects.create(kostenraming=elders, naam="elders", behandeling="uren")
    voer_uit("SET CONSTRAINTS ALL IMMEDIATE")
    toets(geval)

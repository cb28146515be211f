"""Every rule of the database has a test: a new constraint or trigger without one fails here."""

import pkgutil
from collections.abc import Iterator
from importlib import import_module

import pgtrigger
import pytest
from django.apps import apps
from django.db import connection
from django.db.models import Model

import tests.bijdrage.models
import tests.governance.models
import tests.maatwerk.models
import tests.samenwerking.models


def _modellen() -> list[type[Model]]:
    eigen = ("samenwerking", "bijdrage", "maatwerk", "governance")
    return [model for app in eigen for model in apps.get_app_config(app).get_models()]


def _genoemd() -> Iterator[str]:
    """The named constraints of the models (a unique one with a condition is only an index)."""
    for model in _modellen():
        yield from (regel.name for regel in model._meta.constraints)
    yield from (str(trigger.name) for _, trigger in pgtrigger.registered())


def _in_de_databank() -> Iterator[str]:
    """What the database itself knows; not the check that a positive number comes with."""
    tabellen = [model._meta.db_table for model in _modellen()]
    velden = [veld for model in _modellen() for veld in model._meta.local_fields]
    van_een_veld = {
        f"{veld.model._meta.db_table}_{veld.column}_check"
        for veld in velden
        if veld.db_check(connection)
    }
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT conname FROM pg_constraint WHERE contype IN ('c', 'u', 'x')"
            " AND conrelid = ANY(%s::regclass[])",
            [tabellen],
        )
        yield from (naam for (naam,) in cursor.fetchall() if naam not in van_een_veld)


def _getoetst() -> Iterator[str]:
    eigen = (tests.samenwerking, tests.bijdrage, tests.maatwerk, tests.governance)
    for map_ in (app.models for app in eigen):
        for module in pkgutil.iter_modules(map_.__path__, f"{map_.__name__}."):
            inhoud = import_module(module.name)
            yield from (geval.naam for geval in getattr(inhoud, "GEVALLEN", ()))
            yield from getattr(inhoud, "ANDERE", ())


@pytest.mark.django_db
def test_elke_regel_heeft_een_toets() -> None:
    assert {*_genoemd(), *_in_de_databank()} == set(_getoetst())

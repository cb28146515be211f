"""The demo as every test finds it: a copy beside the tables, to put back what a test really changed."""

from collections.abc import Iterable

from django.db import connection, transaction
from psycopg import sql

KOPIE = sql.Identifier("kopie_van_de_demo")


@transaction.atomic
def bewaar() -> None:
    """Copy every table as it is now."""
    _voer_uit(
        [
            sql.SQL("DROP SCHEMA IF EXISTS {} CASCADE").format(KOPIE),
            sql.SQL("CREATE SCHEMA {}").format(KOPIE),
            *_elke_tabel("CREATE TABLE {kopie}.{tabel} AS TABLE {tabel}"),
        ]
    )


@transaction.atomic
def zet_terug() -> None:
    """Make every table as it was when it was copied; no trigger looks at the rows."""
    _voer_uit(
        [
            sql.SQL("SET LOCAL session_replication_role = replica"),
            *_elke_tabel("DELETE FROM {tabel}"),
            *_elke_tabel("INSERT INTO {tabel} SELECT * FROM {kopie}.{tabel}"),
            sql.SQL("SET LOCAL session_replication_role = origin"),
        ]
    )


def _elke_tabel(opdracht: str) -> list[sql.Composed]:
    return [
        sql.SQL(opdracht).format(kopie=KOPIE, tabel=sql.Identifier(naam))
        for naam in connection.introspection.table_names()
    ]


def _voer_uit(opdrachten: Iterable[sql.Composable]) -> None:
    with connection.cursor() as cursor:
        for opdracht in opdrachten:
            cursor.execute(opdracht)

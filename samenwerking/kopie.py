"""Many rows at once, within the transaction that is going on: PostgreSQL's COPY, and one UPDATE."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection, models
from psycopg import sql


def kopieer(
    model: type[models.Model], velden: Sequence[str], rijen: Iterable[Sequence[Any]]
) -> list[int]:
    """Store rows, each with a value per field (a foreign key as its id), and give their ids.

    Constraints and triggers hold as always. The default of a field that is not named is that of
    the database, so name every field.
    """
    rijen = list(rijen)
    meta: Any = model._meta
    tabel = sql.Identifier(meta.db_table)
    kolommen = [meta.pk.column, *(meta.get_field(veld).column for veld in velden)]
    namen = sql.SQL(", ").join([sql.Identifier(kolom) for kolom in kolommen])
    with connection.cursor() as cursor:
        ids = _nieuwe_ids(cursor, meta, len(rijen))
        opdracht = sql.SQL("COPY {} ({}) FROM STDIN").format(tabel, namen)
        with cursor.copy(opdracht) as kopie:
            for id_, rij in zip(ids, rijen, strict=True):
                kopie.write_row((id_, *rij))
    return ids


def werk_bij(
    model: type[models.Model], velden: Sequence[str], rijen: Iterable[Sequence[Any]]
) -> None:
    """Change rows in one statement, each with its id and a value per field (a foreign key as id).

    Constraints and triggers hold as always; what they may swap between rows, they swap.
    """
    rijen = list(rijen)
    if not rijen:
        return
    meta: Any = model._meta
    gekozen = [meta.pk, *(meta.get_field(veld) for veld in velden)]
    namen = [sql.Identifier(veld.column) for veld in gekozen]
    opdracht = sql.SQL(
        "UPDATE {tabel} SET {zet} FROM unnest({reeksen}) AS nieuw ({namen}) "
        "WHERE {tabel}.{sleutel} = nieuw.{sleutel}"
    ).format(
        tabel=sql.Identifier(meta.db_table),
        zet=sql.SQL(", ").join([sql.SQL("{0} = nieuw.{0}").format(naam) for naam in namen[1:]]),
        reeksen=sql.SQL(", ").join([sql.SQL(f"%s::{_reeks(veld)}") for veld in gekozen]),
        namen=sql.SQL(", ").join(namen),
        sleutel=namen[0],
    )
    with connection.cursor() as cursor:
        # As text: what adds to the history who did it does not take a composed statement.
        cursor.execute(opdracht.as_string(), [list(kolom) for kolom in zip(*rijen, strict=True)])


def _reeks(veld: Any) -> str:
    """The type of a list of values; without a length, so that nothing is cut off in silence."""
    soort = veld.rel_db_type(connection) if veld.primary_key else veld.db_type(connection)
    return f"{soort.partition('(')[0]}[]"


def _nieuwe_ids(cursor: Any, meta: Any, aantal: int) -> list[int]:
    cursor.execute(
        "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)",
        [meta.db_table, meta.pk.column, aantal],
    )
    return [id_ for (id_,) in cursor.fetchall()]

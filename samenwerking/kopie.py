"""Many rows at once: PostgreSQL's COPY, within the transaction that is going on."""

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


def _nieuwe_ids(cursor: Any, meta: Any, aantal: int) -> list[int]:
    cursor.execute(
        "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)",
        [meta.db_table, meta.pk.column, aantal],
    )
    return [id_ for (id_,) in cursor.fetchall()]

"""Registries as tests find them: copies beside the tables, to put back in a few milliseconds.

The demo is one: every test starts from it. The others stand in an empty registry: making them by
the services takes a tenth of a second, and many hundreds of tests begin with one.
"""

from functools import cache

from django.db import connection, transaction
from psycopg import sql

DEMO, INVOER, BEREKENING = "demo", "invoer", "berekening"
_VUL = "INSERT INTO {tabel} SELECT * FROM {kopie}.{tabel}"


@transaction.atomic
def bewaar(stand: str = DEMO) -> None:
    """Copy every table as it is now."""
    kopie = _kopie(stand).as_string()
    maak = _per_tabel(stand, "CREATE TABLE {kopie}.{tabel} AS TABLE {tabel}", _tabellen())
    _voer_uit(f"DROP SCHEMA IF EXISTS {kopie} CASCADE; CREATE SCHEMA {kopie}; {maak}")


@transaction.atomic
def zet_terug() -> None:
    """Make every table as it was in the demo."""
    leeg = _per_tabel(DEMO, "DELETE FROM {tabel}", _tabellen())
    _zonder_triggers(f"{leeg}; {_per_tabel(DEMO, _VUL, _gevuld(DEMO))}")


@transaction.atomic
def maak_leeg() -> None:
    """Take everything out of our tables, also what was adopted."""
    _zonder_triggers(_per_tabel(DEMO, "DELETE FROM {tabel}", _eigen()))


@transaction.atomic
def vul(stand: str) -> bool:
    """Put a copy in an empty registry; where a row is in its way nothing happens: False."""
    tabellen = tuple(tabel for tabel in _gevuld(stand) if tabel in _eigen())
    in_de_weg = _per_tabel(stand, "SELECT FROM {tabel}", tabellen).replace("; ", " UNION ALL ")
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT EXISTS ({in_de_weg})")
        if cursor.fetchone() != (False,):
            return False
    _zonder_triggers(f"{_per_tabel(stand, _VUL, tabellen)}; {_nummer_verder(stand, tabellen)}")
    return True


def _kopie(stand: str) -> sql.Identifier:
    return sql.Identifier(f"kopie_{stand}")


@cache
def _tabellen() -> tuple[str, ...]:
    return tuple(connection.introspection.table_names())


@cache
def _eigen() -> tuple[str, ...]:
    """The tables of which an empty registry has no rows."""
    eigen = ("samenwerking_", "bijdrage_", "maatwerk_", "governance_", "django_admin_log")
    tabellen = connection.introspection.django_table_names()
    return tuple(tabel for tabel in tabellen if tabel.startswith(eigen))


@cache
def _gevuld(stand: str) -> tuple[str, ...]:
    """The tables of which a copy has rows."""
    is_er = "SELECT EXISTS (SELECT FROM {kopie}.{tabel})"
    vragen = _per_tabel(stand, is_er, _tabellen()).replace("; ", " UNION ALL ")
    with connection.cursor() as cursor:
        cursor.execute(vragen)
        rijen = cursor.fetchall()
    return tuple(tabel for tabel, (er_is,) in zip(_tabellen(), rijen, strict=True) if er_is)


@cache
def _per_tabel(stand: str, opdracht: str, tabellen: tuple[str, ...]) -> str:
    """A command for each of these tables."""
    return "; ".join(
        sql.SQL(opdracht).format(kopie=_kopie(stand), tabel=sql.Identifier(naam)).as_string()
        for naam in tabellen
    )


@cache
def _nummer_verder(stand: str, tabellen: tuple[str, ...]) -> str:
    """Commands after which no new row gets the number of a copied one; a restore sets them back."""
    verder = []
    with connection.cursor() as cursor:
        for tabel in tabellen:
            for reeks in connection.introspection.get_sequences(cursor, tabel):
                cursor.execute(
                    sql.SQL("SELECT max({}) FROM {}.{}").format(
                        sql.Identifier(reeks["column"]), _kopie(stand), sql.Identifier(tabel)
                    )
                )
                naam, (hoogste,) = reeks["name"], cursor.fetchone()
                verder.append(f"SELECT setval('{naam}', GREATEST({hoogste}, nextval('{naam}')))")
    return "; ".join(verder)


def _zonder_triggers(opdrachten: str) -> None:
    """Carry out commands; no trigger looks at the rows."""
    rol = "SET LOCAL session_replication_role ="
    _voer_uit(f"{rol} replica; {opdrachten}; {rol} origin")


def _voer_uit(opdrachten: str) -> None:
    """Carry out commands, all in one message to the server."""
    with connection.cursor() as cursor:
        cursor.execute(opdrachten)

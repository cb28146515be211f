"""The table in which a file is summed is not written to the log of the database.

Nothing in it outlives its transaction, so there is nothing to bring back after a crash. Django has
no option for it, so after every migrate the table is set so.
"""

from typing import Any

from django.db import connections


def schrijf_niet_in_het_log(*, using: str, **_: Any) -> None:
    """Make the table UNLOGGED; called after migrate."""
    with connections[using].cursor() as cursor:
        cursor.execute("ALTER TABLE IF EXISTS samenwerking_boekregel SET UNLOGGED")

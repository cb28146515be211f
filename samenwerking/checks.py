"""Checks of the system: what only the database of production can answer."""

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Warning
from django.db import connections

TE_VEEL = """
    SELECT rolsuper OR EXISTS (
        SELECT 1 FROM pg_class
        WHERE relname = 'samenwerking_logboekregel' AND pg_has_role(rol.oid, relowner, 'USAGE')
    ) FROM pg_roles rol WHERE rolname = current_user
"""


def rol_van_de_website(
    app_configs: Any, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """The website has a role that cannot switch off the rules of the database.

    Runs with ``manage.py check --deploy --database default``.
    """
    return [
        Warning(
            f"De databankrol van «{naam}» is superuser of eigenaar van de tabellen: zij kan de "
            "regels uitzetten die vasthouden wat is vastgesteld.",
            hint="Geef de website een eigen rol; zie docs/installeren.md.",
            id="samenwerking.W001",
        )
        for naam in databases or ()
        if _mag_te_veel(naam)
    ]


def _mag_te_veel(naam: str) -> bool:
    with connections[naam].cursor() as cursor:
        cursor.execute(TE_VEEL)
        return bool(cursor.fetchone()[0])

"""The triggers cannot be passed by.

Every trigger of django-pgtrigger first asks a function of the database whether to skip itself, and
that function believes a setting that anybody may give (`SET pgtrigger.ignore`). Each migration with
a trigger makes the function anew, so after every migrate it is replaced.
"""

from typing import Any

from django.db import connections

NOOIT_OVERSLAAN = """
    CREATE OR REPLACE FUNCTION public._pgtrigger_should_ignore(trigger_name name) RETURNS boolean
    AS $$ BEGIN RETURN FALSE; END; $$ LANGUAGE plpgsql
"""


def sla_nooit_over(*, using: str, **_: Any) -> None:
    """Make no trigger skip itself; called after migrate."""
    with connections[using].cursor() as cursor:
        cursor.execute(NOOIT_OVERSLAAN)

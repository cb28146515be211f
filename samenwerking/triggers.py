"""The triggers stand as the models have them, and cannot be passed by.

Every migrate puts them all down anew: one that somebody dropped or changed is back, and one that no
model has any more is gone.

Every trigger of django-pgtrigger first asks a function of the database whether to skip itself, and
that function believes a setting that anybody may give (`SET pgtrigger.ignore`). Putting a trigger
down makes that function, so afterwards it is replaced.
"""

from typing import Any

import pgtrigger
from django.db import connections, transaction

NOOIT_OVERSLAAN = """
    CREATE OR REPLACE FUNCTION public._pgtrigger_should_ignore(trigger_name name) RETURNS boolean
    AS $$ BEGIN RETURN FALSE; END; $$ LANGUAGE plpgsql
"""


def zet_neer(*, using: str, **_: Any) -> None:
    """Put all triggers down, none of which skips itself; called after migrate."""
    with transaction.atomic(using=using):
        pgtrigger.install(database=using)
        with connections[using].cursor() as cursor:
            cursor.execute(NOOIT_OVERSLAAN)

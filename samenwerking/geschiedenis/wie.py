"""Who changes something and by which way, for the history that the database keeps.

The database gets it with each statement that writes; one that reads stays as it is. It goes in the
text of the statement, so within this: strings of SQL only (nothing of ``psycopg.sql``), no
``executemany``, and no ``server_side_binding``.
"""

import pghistory

from samenwerking.rechten.persoon import Weg


def aan_het_werk(weg: Weg, account: int | None = None) -> pghistory.context:
    """While this is open, what changes is by this way, and by the account with this id."""
    return pghistory.context(weg=weg.value, account=account)


def namens(account: int | None) -> None:
    """From here on what changes is by another account, within aan_het_werk."""
    pghistory.context(account=account)

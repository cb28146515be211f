"""Who changes something and by which way, for the history that the database keeps.

The database gets it with each statement that writes; one that reads stays as it is. It goes in the
text of the statement, so within this: strings of SQL only (nothing of ``psycopg.sql``), no
``executemany``, and no ``server_side_binding``.
"""

import pghistory

from samenwerking.rechten.persoon import Weg


def aan_het_werk(weg: Weg, account: int | None = None, wie: str = "") -> pghistory.context:
    """While this is open, what changes is by this way, and by the account with this id.

    wie: how that account is called now; it may be called otherwise later.
    """
    return pghistory.context(weg=weg.value, account=account, wie=wie)


def namens(account: int | None, wie: str = "") -> None:
    """From here on what changes is by another account, within aan_het_werk."""
    pghistory.context(account=account, wie=wie)

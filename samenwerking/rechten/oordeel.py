"""Whether somebody may do something to a thing, and if not, why in Dutch.

A right is asked in three steps, each with a refusal of its own: has this person a role for it, is
the thing in a status in which it can be done, and is this person not one of those who made it.
"""

from collections.abc import Collection
from functools import cache

from django.core.exceptions import PermissionDenied

from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.rollen import Rol
from samenwerking.rechten.tabel import RECHTEN, Actie, Recht


class Geweigerd(PermissionDenied):
    """Why somebody may not do something, in Dutch."""


def weigering(
    persoon: Persoon,
    actie: Actie,
    *,
    samenwerking: int | None = None,
    status: str = "",
    makers: Collection[int] = (),
) -> str:
    """Why this person may not do this, in Dutch; ``""`` when it may.

    samenwerking: the id of the cooperation that the thing is of, None when it is of all. status
    and makers (ids of accounts): of the thing, when it has them.
    """
    recht = RECHTEN[actie]
    if not recht.rollen & persoon.rollen(samenwerking):
        return _geen_recht(persoon, actie, recht)
    if status and recht.statussen and status not in recht.statussen:
        verwacht = " of ".join(sorted(recht.statussen))
        return f"De status is {status}. Om {actie.value} moet die {verwacht} zijn."
    if not recht.maker and persoon.id in makers:
        return f"U hebt dit zelf gemaakt. Om {actie.value} is een ander nodig."
    return ""


def mag(
    persoon: Persoon,
    actie: Actie,
    *,
    samenwerking: int | None = None,
    status: str = "",
    makers: Collection[int] = (),
) -> bool:
    """Whether this person may do this; see weigering."""
    return not weigering(persoon, actie, samenwerking=samenwerking, status=status, makers=makers)


def eis(
    persoon: Persoon,
    actie: Actie,
    *,
    samenwerking: int | None = None,
    status: str = "",
    makers: Collection[int] = (),
) -> None:
    """Raise Geweigerd when this person may not do this; see weigering."""
    weiger_om(weigering(persoon, actie, samenwerking=samenwerking, status=status, makers=makers))


def weiger_om(waarom: str) -> None:
    """Raise Geweigerd with a reason why not, in Dutch; "" is none."""
    if waarom:
        raise Geweigerd(waarom)


def _geen_recht(persoon: Persoon, actie: Actie, recht: Recht) -> str:
    nodig = _nodig(recht.rollen)
    if persoon.id is None:
        return f"Log in. Om {actie.value} hebt u de rol {nodig} nodig."
    eigen = "; ".join(map(str, persoon.houdingen)) or "nog geen enkele rol"
    return f"Om {actie.value} hebt u hier de rol {nodig} nodig. U hebt: {eigen}."


@cache
def _nodig(rollen: frozenset[Rol]) -> str:
    return _opsomming([rol.label for rol in Rol if rol in rollen])


def _opsomming(delen: list[str]) -> str:
    *begin, laatste = delen
    return f"{', '.join(begin)} of {laatste}" if begin else laatste

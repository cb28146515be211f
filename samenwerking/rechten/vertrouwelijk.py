"""Who may know of what is kept back: a table of roles, and the filter that follows from it."""

from collections.abc import Mapping

from django.db.models import Q
from django.utils.timezone import localdate

from samenwerking.models.vertrouwelijk import Vertrouwelijkheid
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.rollen import Rol

_INTERN = frozenset(Rol) - {Rol.VERTEGENWOORDIGER}
_VERTROUWELIJK = frozenset(
    {Rol.CONTROLLER, Rol.TWEEDE_CONTROLLER, Rol.BESTUURDER, Rol.PROJECTMEDEWERKER, Rol.AUDITOR}
)
LEZERS: Mapping[Vertrouwelijkheid, frozenset[Rol]] = {
    Vertrouwelijkheid.INTERN: _INTERN,
    Vertrouwelijkheid.VERTROUWELIJK: _VERTROUWELIJK,
    Vertrouwelijkheid.GEHEIM: frozenset({Rol.BESTUURDER, Rol.AUDITOR}),
}
"""Per level who may know of it; what is open everybody may."""


def zichtbaar(persoon: Persoon, samenwerking: str = "") -> Q:
    """The filter for records that somebody may know of, whether in a list, a count or an export.

    samenwerking: the field with the cooperation of a record, "" when it is of all. A secret after
    its last day counts as intern.
    """
    filter_ = Q(vertrouwelijkheid=Vertrouwelijkheid.OPENBAAR)
    for niveau, rollen in LEZERS.items():
        filter_ |= Q(vertrouwelijkheid=niveau) & _voor(persoon, rollen, samenwerking)
    voorbij = Q(vertrouwelijkheid=Vertrouwelijkheid.GEHEIM, geheim_tot__lt=localdate())
    return filter_ | voorbij & _voor(persoon, LEZERS[Vertrouwelijkheid.INTERN], samenwerking)


def _voor(persoon: Persoon, rollen: frozenset[Rol], samenwerking: str) -> Q:
    """Whether somebody has one of these roles, in the cooperation of the record."""
    if samenwerking:
        return Q(**{f"{samenwerking}__in": persoon.samenwerkingen(rollen)})
    return Q() if persoon.rollen() & rollen else Q(pk__in=[])

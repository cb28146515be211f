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


def zichtbaar(persoon: Persoon) -> Q:
    """The filter for records that somebody may know of, whether in a list, a count or an export.

    For every table with a samenwerking, gemeente, vertrouwelijkheid and geheim_tot: records, their
    history and the logbook. A role counts in the cooperation of the record and, when it is of one
    municipality, only at that one. A secret after its last day counts as intern.
    """
    filter_ = Q(vertrouwelijkheid=Vertrouwelijkheid.OPENBAAR)
    for niveau, rollen in LEZERS.items():
        filter_ |= Q(vertrouwelijkheid=niveau) & _voor(persoon, rollen)
    voorbij = Q(vertrouwelijkheid=Vertrouwelijkheid.GEHEIM, geheim_tot__lt=localdate())
    return filter_ | voorbij & _voor(persoon, LEZERS[Vertrouwelijkheid.INTERN])


def _voor(persoon: Persoon, rollen: frozenset[Rol]) -> Q:
    """Whether somebody has one of these roles for the owner of the record."""
    van_allen = Q(gemeente=None, samenwerking__in=persoon.samenwerkingen(rollen))
    for houding in persoon.houdingen:
        if houding.rol in rollen:
            van_allen |= Q(gemeente__cbs=houding.cbs, samenwerking__in=houding.samenwerkingen)
    return van_allen

"""Which scenarios somebody may see, and those of a calculation."""

from django.db.models import Q, QuerySet

from bijdrage.models import Berekening, Scenario, Zichtbaar
from bijdrage.rapport.model import Jaarrapport
from samenwerking.rechten.oordeel import mag
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.rollen import Rol
from samenwerking.rechten.tabel import Actie


def te_zien(persoon: Persoon) -> Q:
    """The filter for scenarios that somebody may see: public, shared with him, or his own.

    Only of calculations that he may read; the caller sees to that.
    """
    filter_ = Q(zichtbaar=Zichtbaar.OPENBAAR)
    hier = persoon.samenwerkingen(Rol)
    filter_ |= Q(zichtbaar=Zichtbaar.BINNEN, berekening__samenwerking__in=hier)
    return filter_ if persoon.id is None else filter_ | Q(maker=persoon.id)


def scenarios(persoon: Persoon, rapport: Jaarrapport) -> QuerySet[Scenario]:
    """What was kept on a calculation that somebody may read, as far as he may see it."""
    van = rapport.registratie.id if rapport.registratie else None
    rijen = Scenario.objects.filter(te_zien(persoon), berekening=van)
    return rijen.select_related("maker")


def een_van(persoon: Persoon, rapport: Jaarrapport, nummer: int) -> Scenario | None:
    """A scenario of a calculation, None when this person may not know of it."""
    return scenarios(persoon, rapport).filter(pk=nummer).first()


def te_bewaren(persoon: Persoon, rapport: Jaarrapport) -> list[tuple[str, str]]:
    """For whom somebody may keep a scenario here; empty when he may not."""
    wat = rapport.registratie
    if wat is None or not _mag(persoon, Actie.SCENARIO_BEWAREN, wat.samenwerking_id):
        return []
    openbaar = _mag(persoon, Actie.SCENARIO_PUBLICEREN, wat.samenwerking_id)
    return [(w, naam) for w, naam in Zichtbaar.choices if openbaar or w != Zichtbaar.OPENBAAR]


def berekening_van(rapport: Jaarrapport) -> Berekening:
    """The calculation of a report in the registry."""
    if rapport.registratie is None:
        raise ValueError("deze berekening staat niet in de registratie")
    return Berekening.objects.select_related("samenwerking").get(pk=rapport.registratie.id)


def _mag(persoon: Persoon, actie: Actie, samenwerking: int) -> bool:
    return mag(persoon, actie, samenwerking=samenwerking)

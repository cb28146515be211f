"""Who made a version or worked on it: for what another person has to do."""

from django.db.models import Case, F, Func, Q, Value, When

from samenwerking.models.versie import Versie
from samenwerking.rechten.persoon import Persoon


def makers(versie: Versie) -> frozenset[int]:
    """The accounts (ids) that made a version or changed it as a concept."""
    return frozenset({versie.gemaakt_door_id, *versie.bewerkers})


def noteer_bewerker(*, persoon: Persoon, versie: Versie) -> None:
    """Remember that somebody changed a concept, and that it changed now.

    Call it within the transaction of the change.
    """
    wie = persoon.account
    al_genoemd = Q(gemaakt_door_id=wie) | Q(bewerkers__contains=[wie])
    lijst = versie._meta.get_field("bewerkers")
    erbij = Func(F("bewerkers"), Value(wie), function="array_append", output_field=lijst)
    type(versie)._default_manager.filter(pk=versie.pk).update(
        bewerkers=Case(When(al_genoemd, then=F("bewerkers")), default=erbij)
    )

"""Who made a version or worked on it: for what another person has to do, or must leave alone."""

from django.db.models import Case, F, Func, Q, Value, When

from samenwerking.models.versie import Versie
from samenwerking.rechten.oordeel import mag
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.toegang.personen import persoon_van


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


def waarom_niet_te_verwijderen(persoon: Persoon, versie: Versie) -> str:
    """Why somebody does not remove this concept, in Dutch; "" when he may.

    Who opened it does; another one only when that person works on it no more.
    """
    maker = versie.gemaakt_door
    werkt_eraan = mag(
        persoon_van(maker), Actie.CONCEPT_WIJZIGEN, samenwerking=versie.samenwerking_id
    )
    if persoon.id == maker.pk or not werkt_eraan:
        return ""
    return (
        f"{maker.voluit} opende dit concept. Alleen wie het opende, verwijdert het; een ander kan "
        "dat als die hier geen controller meer is. Vraag het daar."
    )

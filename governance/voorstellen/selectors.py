"""What may be read of proposals."""

from django.db.models import QuerySet

from governance.models import Voorstel
from samenwerking.models import Besluit, Samenwerking
from samenwerking.rechten.persoon import Persoon
from samenwerking.selectors import zichtbare


def voorstellen(persoon: Persoon, bij: Samenwerking) -> QuerySet[Voorstel]:
    """The proposals that somebody may know of, newest first, with where the bodies stand."""
    rijen = zichtbare(persoon, Voorstel).filter(samenwerking=bij)
    return (
        rijen.select_related("ingebracht_door__gemeente")
        .prefetch_related("gevraagd__orgaan__gemeente", "standpunten__orgaan")
        .order_by("-ingebracht_op", "titel", "pk")
    )


def voorstel(persoon: Persoon, bij: Samenwerking, nummer: int) -> Voorstel | None:
    """A proposal that somebody may know of, by its id."""
    return voorstellen(persoon, bij).filter(pk=nummer).first()


def besluit(persoon: Persoon, wat: Voorstel) -> Besluit | None:
    """The decision by which it was adopted, when somebody may know of that."""
    return zichtbare(persoon, Besluit).filter(pk=wat.besluit_id).first()

"""What may be read of meetings and of actions."""

from datetime import date
from typing import Any

from django.db.models import Prefetch, Q, QuerySet

from governance.documenten.selectors import documenten
from governance.models import Actiepunt, Agendapunt, Vergadering
from governance.voorstellen.selectors import voorstellen
from samenwerking.models import Besluit, Samenwerking
from samenwerking.rechten.persoon import Persoon
from samenwerking.selectors import zichtbare


def vergaderingen(persoon: Persoon, bij: Samenwerking) -> QuerySet[Vergadering]:
    """The meetings that somebody may know of, the last one first."""
    rijen = zichtbare(persoon, Vergadering).filter(samenwerking=bij)
    return rijen.select_related("orgaan").order_by("-datum", "orgaan__naam", "pk")


def vergadering(persoon: Persoon, bij: Samenwerking, nummer: int) -> Vergadering | None:
    """A meeting that somebody may know of, by its id, with its agenda.

    Of a point not what it refers to and somebody may not know of: ``document`` and the like are
    None then.
    """
    gevonden = vergaderingen(persoon, bij).filter(pk=nummer)
    punten: Any = Agendapunt.objects.order_by("nummer")
    return gevonden.prefetch_related(Prefetch("agendapunten", punten)).first()


def erbij(persoon: Persoon, wat: Vergadering) -> dict[tuple[str, int], Any]:
    """What the points of an agenda refer to and somebody may know of, by field and id."""
    bij, punten = wat.samenwerking, list(wat.agendapunten.all())
    soorten = {
        "document": documenten(persoon, bij),
        "voorstel": voorstellen(persoon, bij),
        "besluit": zichtbare(persoon, Besluit).filter(samenwerking=bij),
    }
    gevonden: dict[tuple[str, int], Any] = {}
    for veld, rijen in soorten.items():
        nummers = {nummer for punt in punten if (nummer := getattr(punt, f"{veld}_id"))}
        if nummers:
            gevonden |= {(veld, rij.pk): rij for rij in rijen.filter(pk__in=nummers)}
    return gevonden


def actiepunten(persoon: Persoon, bij: Samenwerking) -> QuerySet[Actiepunt]:
    """The actions that somebody may know of, what is due first on top."""
    rijen = zichtbare(persoon, Actiepunt).filter(samenwerking=bij)
    return rijen.order_by("uiterlijk", "wat", "pk")


def open_actiepunten(persoon: Persoon, bij: Samenwerking) -> QuerySet[Actiepunt]:
    """Those of them that are not done."""
    return actiepunten(persoon, bij).filter(gedaan_op=None)


def te_laat(vandaag: date) -> Q:
    """The filter for actions that are overdue."""
    return Q(gedaan_op=None, uiterlijk__lt=vandaag)


def actiepunt(persoon: Persoon, bij: Samenwerking, nummer: int) -> Actiepunt | None:
    """An action that somebody may know of, by its id."""
    return actiepunten(persoon, bij).filter(pk=nummer).first()

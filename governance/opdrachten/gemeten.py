"""Indicators that the software works out from the records: what was counted, and of how many.

Only from what is open to everybody, so that the value is the same for all.
"""

from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from django.db.models import Count, F, Q
from django.db.models.functions import TruncDate
from django.utils.timezone import localdate

from bijdrage.models import Berekening
from samenwerking.models import Samenwerking, Vraag
from samenwerking.models.vraag import Vraagstatus


class Gemeten(NamedTuple):
    """A value with how it was found; None when there is nothing to count."""

    waarde: Fraction | None
    hoe: str


def _vragen_op_tijd(bij: Samenwerking, vandaag: date) -> Gemeten:
    """The share of questions answered by their last day, of those that are answered or too late."""
    vragen = Vraag.objects.filter(samenwerking=bij).exclude(status=Vraagstatus.INGETROKKEN)
    beoordeeld = vragen.filter(Q(beantwoord_op__isnull=False) | Q(uiterlijk__lt=vandaag))
    telling = beoordeeld.annotate(dag=TruncDate("beantwoord_op")).aggregate(
        alle=Count("pk"), op_tijd=Count("pk", filter=Q(dag__lte=F("uiterlijk")))
    )
    return _deel(telling["op_tijd"], telling["alle"], "vragen zijn op tijd beantwoord")


def _tot_publicatie(bij: Samenwerking, vandaag: date) -> Gemeten:
    """The days from adopting a calculation to publishing it, on average."""
    return _dagen(bij, "vastgesteld_op", "gepubliceerd_op")


def _doorlooptijd(bij: Samenwerking, vandaag: date) -> Gemeten:
    """The days from making a calculation to adopting it, on average."""
    return _dagen(bij, "gemaakt_op", "vastgesteld_op")


def _dagen(bij: Samenwerking, van: str, tot: str) -> Gemeten:
    """The days between two moments of what was published; of the rest not all may know."""
    gepubliceerd = Berekening.objects.filter(samenwerking=bij, gepubliceerd_op__isnull=False)
    dagen = [
        (localdate(laatste) - localdate(eerste)).days
        for eerste, laatste in gepubliceerd.values_list(van, tot)
        if eerste and laatste
    ]
    if not dagen:
        return Gemeten(None, "Er is nog geen berekening gepubliceerd.")
    gemiddeld = Fraction(sum(dagen), len(dagen))
    return Gemeten(gemiddeld, f"Gemiddeld over {len(dagen)} gepubliceerde berekeningen.")


def _deel(deel: int, alle: int, wat: str) -> Gemeten:
    if not alle:
        return Gemeten(None, "Er is nog niets te tellen.")
    return Gemeten(Fraction(100 * deel, alle), f"{deel} van {alle} {wat}.")


BEREKEND: Mapping[str, Callable[[Samenwerking, date], Gemeten]] = {
    "vragen-op-tijd": _vragen_op_tijd,
    "tot-publicatie": _tot_publicatie,
    "doorlooptijd": _doorlooptijd,
}
"""What the software can work out, by the code that an indicator names."""

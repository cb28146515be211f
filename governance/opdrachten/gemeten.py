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
from governance.models import Behandeling
from governance.organen.selectors import sturing
from governance.vergaderingen.selectors import actiepunten, te_laat
from samenwerking.models import Samenwerking, Vraag
from samenwerking.models.vertrouwelijk import Vertrouwelijkheid
from samenwerking.models.vraag import Vraagstatus
from samenwerking.rechten.persoon import IEDEREEN


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


def _besluitduur(bij: Samenwerking, vandaag: date) -> Gemeten:
    """The days from asking for a decision to taking it, on average."""
    rijen = Behandeling.objects.filter(
        besluit__samenwerking=bij,
        besluit__vertrouwelijkheid=Vertrouwelijkheid.OPENBAAR,
        gevraagd_op__isnull=False,
    )
    dagen = [
        (genomen - gevraagd).days
        for gevraagd, genomen in rijen.values_list("gevraagd_op", "besluit__datum")
        if gevraagd
    ]
    if not dagen:
        return Gemeten(None, "Van geen besluit is bekend wanneer het is gevraagd.")
    return Gemeten(Fraction(sum(dagen), len(dagen)), f"Gemiddeld over {len(dagen)} besluiten.")


def _acties_te_laat(bij: Samenwerking, vandaag: date) -> Gemeten:
    """The share of actions that were done after their day, or are not done while it has passed."""
    acties = actiepunten(IEDEREEN, bij).filter(
        Q(gedaan_op__isnull=False) | Q(uiterlijk__lt=vandaag)
    )
    laat = Q(gedaan_op__gt=F("uiterlijk")) | te_laat(vandaag)
    telling = acties.order_by().aggregate(alle=Count("pk"), laat=Count("pk", filter=laat))
    return _deel(telling["laat"], telling["alle"], "acties zijn te laat, of waren het")


def _sturing(bij: Samenwerking, vandaag: date) -> Gemeten:
    """The share of departments of which it is written down which body steers it; never two do."""
    afdelingen = sturing(bij, vandaag)
    gestuurd = sum(wie is not None for _, wie in afdelingen)
    return _deel(gestuurd, len(afdelingen), "afdelingen hebben één orgaan dat stuurt")


def _deel(deel: int, alle: int, wat: str) -> Gemeten:
    if not alle:
        return Gemeten(None, "Er is nog niets te tellen.")
    return Gemeten(Fraction(100 * deel, alle), f"{deel} van {alle} {wat}.")


BEREKEND: Mapping[str, Callable[[Samenwerking, date], Gemeten]] = {
    "vragen-op-tijd": _vragen_op_tijd,
    "tot-publicatie": _tot_publicatie,
    "doorlooptijd": _doorlooptijd,
    "besluitduur": _besluitduur,
    "acties-te-laat": _acties_te_laat,
    "sturing": _sturing,
}
"""What the software can work out, by the code that an indicator names."""

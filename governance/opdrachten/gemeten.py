"""Indicators that the software works out from the records: what was counted, and of how many.

The value is the same for all, so of what may be kept back only what is open to everybody counts.
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

_VERZONNEN = Count("pk", filter=Q(fictief=True))


class Gemeten(NamedTuple):
    """A value with how it was found; None when there is nothing to count.

    fictief: of what was counted, something is made up.
    """

    waarde: Fraction | None
    hoe: str
    fictief: bool = False


def _vragen_op_tijd(bij: Samenwerking, vandaag: date) -> Gemeten:
    """The share of questions answered by their last day, of those that are answered or too late.

    Also of those that were not published: a late answer that waits would not count else.
    """
    vragen = Vraag.objects.filter(samenwerking=bij).exclude(status=Vraagstatus.INGETROKKEN)
    beoordeeld = vragen.filter(Q(beantwoord_op__isnull=False) | Q(uiterlijk__lt=vandaag))
    telling = beoordeeld.annotate(dag=TruncDate("beantwoord_op")).aggregate(
        alle=Count("pk"), deel=Count("pk", filter=Q(dag__lte=F("uiterlijk"))), verzonnen=_VERZONNEN
    )
    return _deel(**telling, wat="vragen zijn op tijd beantwoord")


def _tot_publicatie(bij: Samenwerking, vandaag: date) -> Gemeten:
    """The days from adopting a calculation to publishing it, on average."""
    return _dagen(bij, "vastgesteld_op", "gepubliceerd_op")


def _doorlooptijd(bij: Samenwerking, vandaag: date) -> Gemeten:
    """The days from making a calculation to adopting it, on average."""
    return _dagen(bij, "gemaakt_op", "vastgesteld_op")


def _dagen(bij: Samenwerking, van: str, tot: str) -> Gemeten:
    """The days between two moments of what was published; of the rest not all may know."""
    gepubliceerd = Berekening.objects.filter(samenwerking=bij, gepubliceerd_op__isnull=False)
    rijen = list(gepubliceerd.values_list(van, tot, "fictief"))
    dagen = [
        (localdate(laatste) - localdate(eerste)).days
        for eerste, laatste, _ in rijen
        if eerste and laatste
    ]
    if not dagen:
        return Gemeten(None, "Er is nog geen berekening gepubliceerd.")
    gemiddeld = Fraction(sum(dagen), len(dagen))
    hoe = f"Gemiddeld over {len(dagen)} gepubliceerde berekeningen."
    return Gemeten(gemiddeld, hoe, any(fictief for *_, fictief in rijen))


def _besluitduur(bij: Samenwerking, vandaag: date) -> Gemeten:
    """The days from asking for a decision to taking it, on average."""
    gevraagd = Behandeling.objects.filter(
        besluit__samenwerking=bij,
        besluit__vertrouwelijkheid=Vertrouwelijkheid.OPENBAAR,
        gevraagd_op__isnull=False,
    )
    rijen = list(gevraagd.values_list("gevraagd_op", "besluit__datum", "besluit__fictief"))
    dagen = [(genomen - begin).days for begin, genomen, _ in rijen if begin]
    if not dagen:
        return Gemeten(None, "Van geen besluit is bekend wanneer het is gevraagd.")
    hoe = f"Gemiddeld over {len(dagen)} besluiten."
    verzonnen = any(fictief for *_, fictief in rijen)
    return Gemeten(Fraction(sum(dagen), len(dagen)), hoe, verzonnen)


def _acties_te_laat(bij: Samenwerking, vandaag: date) -> Gemeten:
    """The share of actions that were done after their day, or are not done while it has passed."""
    acties = actiepunten(IEDEREEN, bij).filter(
        Q(gedaan_op__isnull=False) | Q(uiterlijk__lt=vandaag)
    )
    laat = Q(gedaan_op__gt=F("uiterlijk")) | te_laat(vandaag)
    telling = acties.order_by().aggregate(
        alle=Count("pk"), deel=Count("pk", filter=laat), verzonnen=_VERZONNEN
    )
    return _deel(**telling, wat="acties zijn te laat, of waren het")


def _sturing(bij: Samenwerking, vandaag: date) -> Gemeten:
    """The share of departments of which it is written down which body steers it; never two do."""
    afdelingen = sturing(bij, vandaag)
    gestuurd = sum(wie is not None for _, wie in afdelingen)
    verzonnen = sum(wie is not None and wie.fictief for _, wie in afdelingen)
    wat = "afdelingen hebben één orgaan dat stuurt"
    return _deel(alle=len(afdelingen), deel=gestuurd, verzonnen=verzonnen, wat=wat)


def _deel(*, alle: int, deel: int, verzonnen: int, wat: str) -> Gemeten:
    """A share in per cent. verzonnen: how many of all are made up."""
    if not alle:
        return Gemeten(None, "Er is nog niets te tellen.")
    return Gemeten(Fraction(100 * deel, alle), f"{deel} van {alle} {wat}.", verzonnen > 0)


BEREKEND: Mapping[str, Callable[[Samenwerking, date], Gemeten]] = {
    "vragen-op-tijd": _vragen_op_tijd,
    "tot-publicatie": _tot_publicatie,
    "doorlooptijd": _doorlooptijd,
    "besluitduur": _besluitduur,
    "acties-te-laat": _acties_te_laat,
    "sturing": _sturing,
}
"""What the software can work out, by the code that an indicator names."""

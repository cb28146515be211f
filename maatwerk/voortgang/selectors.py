"""What somebody may read of the progress of investigations."""

from datetime import date, datetime
from decimal import Decimal
from typing import NamedTuple

from django.db.models import QuerySet

from maatwerk.logboek import BEREIKT, STAP
from maatwerk.models import Onderzoek, Voortgangsbericht, Voortgangsregel
from maatwerk.onderzoeken.selectors import onderzoeken
from maatwerk.voortgang.stand import met_mijlpalen, stand, taakstelling
from samenwerking.models import Logboekregel, Samenwerking
from samenwerking.rechten.persoon import Persoon
from samenwerking.selectors import samenwerkingen


class Voortgang(NamedTuple):
    """How far all are on a day, how far they were in the report before it, and what happened since.

    bericht: None for now. vorige: None when there is no report before it.
    """

    samenwerking: Samenwerking
    dag: date
    regels: list[Voortgangsregel]
    vorige: Voortgangsbericht | None
    toen: list[Voortgangsregel]
    gebeurd: list[Logboekregel]
    taakstelling: Decimal
    bericht: Voortgangsbericht | None = None


def samenwerking(persoon: Persoon, code: str) -> Samenwerking | None:
    """A cooperation that somebody may know of, by its code; None when there is none."""
    return samenwerkingen(persoon).filter(code=code).first()


def lopende(persoon: Persoon, bij: Samenwerking) -> list[Onderzoek]:
    """The investigations of a cooperation that somebody may know of, with their milestones."""
    return list(met_mijlpalen(onderzoeken(persoon).filter(samenwerking=bij)))


def berichten(bij: Samenwerking) -> QuerySet[Voortgangsbericht]:
    """The reports of a cooperation, newest first."""
    return bij.voortgangsberichten.order_by("-nummer")


def nu(persoon: Persoon, bij: Samenwerking, alle: list[Onderzoek], dag: date) -> Voortgang:
    """How far they are now. alle: as «lopende» gives them."""
    vorige = berichten(bij).first()
    gebeurd = _gebeurd(persoon, bij, vorige.moment if vorige else None, None)
    toen = _regels(persoon, vorige)
    return Voortgang(bij, dag, stand(alle), vorige, toen, gebeurd, taakstelling(bij))


def bericht(persoon: Persoon, bij: Samenwerking, nummer: int) -> Voortgang | None:
    """A report as it was kept, as far as somebody may know of what is in it."""
    gevonden = berichten(bij).filter(nummer=nummer).first()
    if gevonden is None:
        return None
    vorige = berichten(bij).filter(nummer=nummer - 1).first()
    regels, toen = _regels(persoon, gevonden), _regels(persoon, vorige)
    gebeurd = _gebeurd(persoon, bij, vorige.moment if vorige else None, gevonden.moment)
    return Voortgang(
        bij, gevonden.dag, regels, vorige, toen, gebeurd, gevonden.taakstelling, gevonden
    )


def _regels(persoon: Persoon, bericht: Voortgangsbericht | None) -> list[Voortgangsregel]:
    if bericht is None:
        return []
    rijen = bericht.regels.filter(onderzoek__in=onderzoeken(persoon).order_by().values("pk"))
    return list(rijen.select_related("onderzoek").order_by("onderzoek__nummer"))


def _gebeurd(
    persoon: Persoon, bij: Samenwerking, na: datetime | None, tot: datetime | None
) -> list[Logboekregel]:
    """The steps and reached milestones between two moments, as the logbook tells them."""
    bekend = map(str, onderzoeken(persoon).filter(samenwerking=bij).values_list("pk", flat=True))
    rijen = Logboekregel.objects.filter(
        samenwerking=bij,
        soort=Onderzoek._meta.label_lower,
        sleutel__in=list(bekend),
        gebeurtenis__in=(STAP, BEREIKT),
        gelukt=True,
    )
    if na:
        rijen = rijen.filter(moment__gt=na)
    if tot:
        rijen = rijen.filter(moment__lte=tot)
    return list(rijen.order_by("moment", "pk"))

"""What may be read of bodies and of who decides what; they are public."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import chain

from django.db.models import Q, QuerySet

from governance.models import Orgaan, Orgaanrol, Sturing, Zeggenschap
from governance.models.rol import MetPeriode
from samenwerking.models import (
    Deelnemer,
    Gemeente,
    Onderdeelgegeven,
    Samenwerking,
    Urenverdeling,
)
from samenwerking.models.versie import OPENBAAR

EEN_DAG = timedelta(days=1)


def organen(samenwerking: Samenwerking) -> QuerySet[Orgaan]:
    """The bodies of a cooperation by name, with their municipality."""
    return Orgaan.objects.filter(samenwerking=samenwerking).select_related("gemeente")


def rollen(bij: Samenwerking) -> QuerySet[Orgaanrol]:
    """The roles of bodies, in all periods."""
    return Orgaanrol.objects.filter(orgaan__samenwerking=bij).select_related("bron")


def zeggenschap(bij: Samenwerking) -> QuerySet[Zeggenschap]:
    """Who decides, advises and prepares what, in all periods."""
    rijen = Zeggenschap.objects.filter(onderwerp__samenwerking=bij)
    return rijen.select_related("onderwerp", "orgaan", "bron").order_by(
        "onderwerp__naam", "orgaan__naam"
    )


def sturing(bij: Samenwerking, op: date) -> list[tuple[str, Sturing | None]]:
    """The departments of the hours that were published last, each with what steers it on a day.

    None: nobody wrote down what does. Of units that are not in published hours nothing is told.
    """
    gepubliceerd = Urenverdeling.objects.filter(OPENBAAR, samenwerking=bij)
    laatste = gepubliceerd.order_by("-jaar", "-gepubliceerd_op").values("pk")[:1]
    namen = Onderdeelgegeven.objects.filter(urenverdeling__in=laatste).exclude(afdeling="")
    rijen = Sturing.objects.filter(op_dag(op), onderdeel__samenwerking=bij)
    wie = {rij.onderdeel.code: rij for rij in rijen.select_related("onderdeel", "orgaan", "bron")}
    afdelingen = namen.order_by("afdeling").values_list("afdeling", flat=True).distinct()
    return [(afdeling, wie.get(afdeling)) for afdeling in afdelingen]


def deelnemers(bij: Samenwerking, op: date) -> list[Gemeente]:
    """The municipalities that take part on a day, by name."""
    rijen = Deelnemer.objects.filter(op_dag(op), samenwerking=bij).select_related("gemeente")
    return [deelnemer.gemeente for deelnemer in rijen.order_by("gemeente__naam")]


def gemeenten(bij: Samenwerking) -> list[Gemeente]:
    """The municipalities that ever took part, the centrumgemeente last."""
    rijen = Gemeente.objects.filter(deelnames__samenwerking=bij).distinct()
    centrum = Deelnemer.objects.filter(samenwerking=bij, rol="centrumgemeente")
    laatste = centrum.order_by("-begin").values_list("gemeente", flat=True).first()
    return sorted(rijen, key=lambda gemeente: (gemeente.pk == laatste, gemeente.naam))


def op_dag(op: date) -> Q:
    """The filter for what holds on a day."""
    return Q(begin__lte=op) & (Q(einde=None) | Q(einde__gte=op))


def geldt(iets: MetPeriode, op: date) -> bool:
    """Whether something holds on a day."""
    return iets.begin <= op and (iets.einde is None or iets.einde >= op)


def perioden(alles: Sequence[MetPeriode]) -> list[tuple[date, date | None]]:
    """The periods between changes, oldest first, each with its last day; None: still."""
    grenzen = {iets.begin for iets in alles}
    grenzen |= {iets.einde + EEN_DAG for iets in alles if iets.einde}
    dagen = sorted(grenzen)
    return [
        (dag, volgende - EEN_DAG if volgende else None)
        for dag, volgende in zip(dagen, chain(dagen[1:], [None]), strict=False)
    ]

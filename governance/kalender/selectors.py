"""What stands in the calendar of a year: days of every subject, of what somebody may know."""

from collections.abc import Iterator
from datetime import date, time
from typing import Any, NamedTuple

from django.db.models import Q
from django.urls import reverse

from governance.geschillen.selectors import geschillen
from governance.models import Evaluatie, Geschilstap, Pcdocument
from governance.models.geschil import GESCHIL_LOOPT
from governance.vergaderingen.selectors import actiepunten, vergaderingen
from samenwerking.models import Samenwerking, Urenverdeling
from samenwerking.models.versie import OPENBAAR
from samenwerking.rechten.persoon import Persoon

SAMEN = "samen"
_STAPPEN = (
    ("gegevens_op", "cijfers over de bijdrage aanleveren", "geleverd_op"),
    ("college_op", "in het college", ""),
    ("raad_op", "in de raad", "vastgesteld_op"),
)
"""The days of a document, what happens then, and the field that says that it was done."""


class Kalenderpunt(NamedTuple):
    """Something on a day. wie: the municipality, or «samen»; klaar: it was done or held.

    termijn: it must be done by then, so that it can be late. kenmerk: what it is known by in a
    feed, the same each time.
    """

    dag: date
    wat: str
    wie: str
    soort: str
    kenmerk: str
    adres: str = ""
    klaar: bool = False
    termijn: bool = True
    aanvang: time | None = None
    plaats: str = ""
    bij: str = ""


def kalender(persoon: Persoon, bij: Samenwerking, van: date, tot: date) -> tuple[Kalenderpunt, ...]:
    """All from a day up to and including another, in order of time."""
    punten = (
        *_pcdocumenten(bij, van, tot),
        *_vergaderingen(persoon, bij, van, tot),
        *_acties(persoon, bij, van, tot),
        *_geschilstappen(persoon, bij, van, tot),
        *_evaluaties(bij, van, tot),
        *_uren(bij, van, tot),
    )
    return tuple(sorted(punten, key=lambda punt: (punt.dag, punt.wie, punt.wat)))


def _pcdocumenten(bij: Samenwerking, van: date, tot: date) -> Iterator[Kalenderpunt]:
    for document in Pcdocument.objects.filter(samenwerking=bij).select_related("gemeente"):
        for veld, stap, gedaan in _STAPPEN:
            dag = getattr(document, veld)
            if dag and van <= dag <= tot:
                yield Kalenderpunt(
                    dag,
                    f"{document.titel}: {stap}",
                    str(document.gemeente),
                    "planning en control",
                    f"pcdocument-{document.pk}-{veld}",
                    klaar=bool(gedaan and getattr(document, gedaan)),
                    termijn=bool(gedaan),
                    bij="fictief" * document.fictief,
                )


def _vergaderingen(
    persoon: Persoon, bij: Samenwerking, van: date, tot: date
) -> Iterator[Kalenderpunt]:
    rijen = vergaderingen(persoon, bij).filter(datum__range=(van, tot)).exclude(status="afgelast")
    for wat in rijen.select_related("orgaan__gemeente"):
        yield Kalenderpunt(
            wat.datum,
            f"Vergadering van {wat.orgaan}",
            str(wat.orgaan.gemeente or SAMEN),
            "vergadering",
            f"vergadering-{wat.pk}",
            reverse("vergadering", args=[bij.code, wat.pk]),
            klaar=wat.status == "gehouden",
            termijn=False,
            aanvang=wat.aanvang,
            plaats=wat.plaats,
            bij="fictief" * wat.fictief,
        )


def _acties(persoon: Persoon, bij: Samenwerking, van: date, tot: date) -> Iterator[Kalenderpunt]:
    for wat in actiepunten(persoon, bij).filter(uiterlijk__range=(van, tot)):
        yield Kalenderpunt(
            wat.uiterlijk,
            f"{wat.wat} ({wat.eigenaar})",
            SAMEN,
            "actie",
            f"actiepunt-{wat.pk}",
            reverse("acties", args=[bij.code]),
            klaar=wat.gedaan_op is not None,
            bij="fictief" * wat.fictief,
        )


def _geschilstappen(
    persoon: Persoon, bij: Samenwerking, van: date, tot: date
) -> Iterator[Kalenderpunt]:
    """Those that were taken, and those that a dispute that runs waits for."""
    bekend = geschillen(persoon, bij).order_by().values("pk")
    nog = Q(gedaan_op__isnull=False) | Q(geschil__status__in=GESCHIL_LOOPT)
    rijen: Any = Geschilstap.objects.filter(nog, geschil__in=bekend, uiterlijk__range=(van, tot))
    for stap in rijen.select_related("geschil"):
        yield Kalenderpunt(
            stap.uiterlijk,
            f"Geschil over {stap.geschil.onderwerp}: {stap.wat}",
            SAMEN,
            "geschil",
            f"geschilstap-{stap.pk}",
            reverse("geschil", args=[bij.code, stap.geschil_id]),
            klaar=stap.gedaan_op is not None,
            bij="fictief" * stap.geschil.fictief,
        )


def _evaluaties(bij: Samenwerking, van: date, tot: date) -> Iterator[Kalenderpunt]:
    """Those of which the day is known."""
    rijen = Evaluatie.objects.filter(samenwerking=bij, precisie="dag", datum__range=(van, tot))
    for wat in rijen:
        yield Kalenderpunt(
            wat.datum,
            wat.titel,
            SAMEN,
            "evaluatie",
            f"evaluatie-{wat.pk}",
            reverse("governance-afspraken", args=[bij.code]),
            klaar=wat.status == "afgerond",
            bij="fictief" * wat.fictief,
        )


def _uren(bij: Samenwerking, van: date, tot: date) -> Iterator[Kalenderpunt]:
    """The last day on which the hours of the next year are adopted in time (rule TIJD-03)."""
    gepubliceerd = Urenverdeling.objects.filter(OPENBAAR, samenwerking=bij).order_by()
    er_zijn = set(gepubliceerd.values_list("jaar", flat=True))
    for jaar in range(van.year, tot.year + 1):
        dag = date(jaar, 12, 31)
        if van <= dag <= tot:
            yield Kalenderpunt(
                dag,
                f"Laatste dag om de urenverdeling van {jaar + 1} vast te stellen",
                SAMEN,
                "urenverdeling",
                f"urenverdeling-{jaar + 1}",
                klaar=jaar + 1 in er_zijn,
                bij="regel TIJD-03a: de sleutel staat vast voor het jaar begint",
            )

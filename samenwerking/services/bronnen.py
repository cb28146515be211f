"""The documents and events that come with the software, in the registry."""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from django.db import transaction

from samenwerking.models import Bron, Gebeurtenis
from samenwerking.models.vertrouwelijk import EIGENAAR
from samenwerking.services.codelijsten import bewaar


@transaction.atomic
def laad_bronnen(*, bronnen: Path, tijdlijn: Path) -> None:
    """Bring the documents and events of all up to date from their csv files. Takes none away.

    A document that something adopted cites stays as it is.
    """
    gedeeld = Bron.objects.filter(samenwerking=None)
    vast = set(gedeeld.filter(vast=True).values_list("code", flat=True))
    nieuw = [Bron(**rij) for rij in _rijen(bronnen) if rij["code"] not in vast]
    if nieuw:
        bewaar(nieuw, (*EIGENAAR, "code"))
    codes = dict(gedeeld.values_list("code", "pk"))
    for rij in _rijen(tijdlijn):
        Gebeurtenis.objects.update_or_create(
            samenwerking=None,
            datum=_dag(rij["datum"]),
            tekst=rij["gebeurtenis"],
            defaults={"precisie": rij["precisie"], "bron_id": codes.get(rij["bron"])},
        )


def _rijen(pad: Path) -> Iterator[dict[str, str]]:
    with pad.open(encoding="utf-8", newline="") as bestand:
        yield from csv.DictReader(bestand, delimiter=";")


def _dag(datum: str) -> date:
    """The first day of a date that may be only a month or a year: 2012-02 is 1 February 2012."""
    jaar, maand, dag = [*map(int, datum.split("-")), 1, 1][:3]
    return date(jaar, maand, dag)

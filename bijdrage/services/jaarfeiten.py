"""What lies around the years of the demo, in the registry: documents, VAT, overhead, choices."""

import csv
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.db import transaction
from django.db.models import BooleanField, DateField, DecimalField, Model, PositiveSmallIntegerField

from bijdrage.models import Btwopgave, EigenLast, Jaarkeuze, Overheadcijfer, Stuk
from samenwerking.models import Gemeente, Samenwerking

BESTANDEN: Mapping[str, tuple[type[Model], tuple[str, ...]]] = {
    "stukken.csv": (Stuk, ("gemeente", "jaar", "soort")),
    "btwopgaven.csv": (Btwopgave, ("gemeente", "jaar")),
    "overheadcijfers.csv": (Overheadcijfer, ("gemeente", "jaar", "stand")),
    "jaarkeuzes.csv": (Jaarkeuze, ("jaar",)),
    "eigenlasten.csv": (EigenLast, ("gemeente", "jaar", "post", "onderdeel")),
}
"""Per file its table, and the columns by which a row is known."""


@transaction.atomic
def laad_feiten(*, samenwerking: Samenwerking, map: Path) -> None:
    """Load the facts of a folder that are not there yet; changes nothing."""
    gemeenten = {gemeente.naam: gemeente for gemeente in Gemeente.objects.all()}
    for bestand, (model, sleutel) in BESTANDEN.items():
        for rij in _rijen(map / bestand):
            waarden = {naam: _waarde(model, naam, tekst) for naam, tekst in rij.items()}
            if "gemeente" in rij:
                waarden["gemeente"] = gemeenten[rij["gemeente"]]
            waarover = {naam: waarden.pop(naam) for naam in sleutel}
            model._default_manager.get_or_create(
                samenwerking=samenwerking, **waarover, defaults=waarden
            )


def _waarde(model: type[Model], naam: str, tekst: str) -> Any:
    """The text of a cell as its column of the table takes it."""
    veld = model._meta.get_field(naam)
    if isinstance(veld, BooleanField):
        return tekst == "ja"
    if isinstance(veld, DateField | DecimalField | PositiveSmallIntegerField) and not tekst:
        return None
    if isinstance(veld, DateField):
        return date.fromisoformat(tekst)
    if isinstance(veld, DecimalField):
        return Decimal(tekst.replace(",", "."))
    return int(tekst) if isinstance(veld, PositiveSmallIntegerField) else tekst


def _rijen(pad: Path) -> Iterator[dict[str, str]]:
    with pad.open(encoding="utf-8", newline="") as bestand:
        yield from csv.DictReader(bestand, delimiter=";")

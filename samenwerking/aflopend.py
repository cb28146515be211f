"""Secrets of which the last day comes near or has passed: somebody decides what they become."""

from datetime import date, timedelta
from typing import Any, NamedTuple

from django.apps import apps

from samenwerking.models.vertrouwelijk import Vertrouwelijk, Vertrouwelijkheid
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import RECHTEN, Actie
from samenwerking.selectors import zichtbare

VOORAF = timedelta(days=30)


class Aflopend(NamedTuple):
    """A secret with its last day; from the day after it counts as intern."""

    record: Any
    laatste_dag: date
    voorbij: bool


def aflopend(persoon: Persoon, vandaag: date) -> list[Aflopend]:
    """Those that somebody may decide about, what ended first on top; a query per kind of record."""
    bij = persoon.samenwerkingen(RECHTEN[Actie.GEHEIMHOUDING_BEHEREN].rollen)
    gevonden = [
        Aflopend(record, record.geheim_tot, record.geheim_tot < vandaag)
        for model in apps.get_models()
        if issubclass(model, Vertrouwelijk)
        for record in zichtbare(persoon, model).filter(
            samenwerking__in=bij,
            vertrouwelijkheid=Vertrouwelijkheid.GEHEIM,
            geheim_tot__lte=vandaag + VOORAF,
        )
    ]
    return sorted(gevonden, key=lambda geheim: (geheim.laatste_dag, str(geheim.record)))

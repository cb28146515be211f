"""Secrets of which the last day comes near or has passed: somebody decides what they become."""

from collections import defaultdict
from datetime import date, timedelta
from typing import Any, NamedTuple

from django.apps import apps
from django.db.models import Value

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
    """Those that somebody may decide about, what ended first on top.

    One query for all kinds of records, and one per kind of which there is any.
    """
    bij = persoon.samenwerkingen(RECHTEN[Actie.GEHEIMHOUDING_BEHEREN].rollen)
    if not bij:
        return []
    modellen = [model for model in apps.get_models() if issubclass(model, Vertrouwelijk)]
    delen = [
        zichtbare(persoon, model)
        .filter(
            samenwerking__in=bij,
            vertrouwelijkheid=Vertrouwelijkheid.GEHEIM,
            geheim_tot__lte=vandaag + VOORAF,
        )
        .order_by()
        .values_list(Value(nummer), "pk")
        for nummer, model in enumerate(modellen)
    ]
    per_model = defaultdict(list)
    for nummer, sleutel in delen[0].union(*delen[1:]):
        per_model[modellen[nummer]].append(sleutel)
    gevonden = [
        Aflopend(record, record.geheim_tot, record.geheim_tot < vandaag)
        for model, sleutels in per_model.items()
        for record in model._default_manager.filter(pk__in=sleutels)
    ]
    return sorted(gevonden, key=lambda geheim: (geheim.laatste_dag, str(geheim.record)))

"""What belongs to what: the rows of a version, and the cooperation of a record.

A row is part of another one when it goes with it: that is what its foreign key says (CASCADE).
"""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import CASCADE, ForeignKey, Model, Q, QuerySet

from samenwerking.models import Samenwerking, geschiedenis_van

Tabel = type[Model]


def ouder_van(model: Tabel) -> ForeignKey[Any, Any] | None:
    """The field that says of what a row is a part, None when it stands by itself."""
    velden = (veld for veld in model._meta.fields if isinstance(veld, ForeignKey))
    return next((veld for veld in velden if veld.remote_field.on_delete is CASCADE), None)


def samenwerking_van(record: Any) -> int | None:
    """The id of the cooperation of a record, None when it is of all."""
    if isinstance(record, Samenwerking):
        return record.pk
    if hasattr(record, "samenwerking_id"):
        van: int | None = record.samenwerking_id
        return van
    ouder = ouder_van(type(record))
    return samenwerking_van(getattr(record, ouder.name)) if ouder else None


def bij(model: Tabel) -> str:
    """The field of a table with the cooperation of its records, "" when they are of all."""
    return next((v.name for v in model._meta.fields if v.related_model is Samenwerking), "")


def met_delen(record: Model) -> Iterator[tuple[Tabel, Q]]:
    """The tables with history of a record and its parts, and which rows of that history."""
    yield type(record), Q(pgh_obj=record.pk)
    yield from _delen(type(record), [record.pk])


def met_delen_van_verdwenen(model: Tabel, ids: QuerySet[Any]) -> Iterator[tuple[Tabel, Q]]:
    """The same for records of a table that were removed, by their ids."""
    yield model, Q(pgh_obj__in=ids)
    yield from _delen(model, ids)


def _delen(model: Tabel, ids: Iterable[Any]) -> Iterator[tuple[Tabel, Q]]:
    for relatie in model._meta.related_objects:
        deel: Tabel = relatie.related_model
        historie = geschiedenis_van(deel)
        if historie is None or ouder_van(deel) is not relatie.field:
            continue
        waar = Q(**{f"{relatie.field.name}__in": ids})
        yield deel, waar
        er_nog = deel._default_manager.filter(waar).order_by().values_list("pk")
        geweest = historie._default_manager.filter(waar).values_list("pgh_obj")
        yield from _delen(deel, er_nog.union(geweest))

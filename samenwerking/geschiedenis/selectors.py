"""What may be read of the history of rows."""

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.db.models import CharField, Model, Q, QuerySet, Value

from samenwerking import selectors
from samenwerking.geschiedenis.lezen import Wijziging, lees, volgende
from samenwerking.geschiedenis.samenhang import (
    bij,
    met_delen,
    met_delen_van_verdwenen,
    ouder_van,
    samenwerking_van,
)
from samenwerking.models import (
    Deelnemer,
    Gebruiker,
    Gemeente,
    Onderdeel,
    Rolverlening,
    Samenwerking,
    Toegangsherstel,
    Vraag,
    geschiedenis_van,
)
from samenwerking.models.geschiedenis import VERWIJDERD
from samenwerking.models.versie import Versie
from samenwerking.models.vertrouwelijk import Vertrouwelijk
from samenwerking.rechten.oordeel import eis, mag
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.rollen import Rol
from samenwerking.rechten.tabel import RECHTEN, Actie
from samenwerking.rechten.vertrouwelijk import zichtbaar
from samenwerking.services.accounts import eigen_accounts

LIJSTEN = (Samenwerking, Gemeente, Deelnemer, Onderdeel)
"""What a beheerder keeps up, and so may read the history of."""


class Geschiedenis:
    """The history of a record, newest first; a page of it is read when it is asked for."""

    def __init__(self, persoon: Persoon, sporen: QuerySet[Any, Any] | None) -> None:
        self._persoon = persoon
        self._sporen = sporen

    def count(self) -> int:
        """How many changes there are."""
        return self._sporen.count() if self._sporen is not None else 0

    def __getitem__(self, deel: slice) -> list[Wijziging]:
        return lees(self._persoon, list(self._sporen[deel])) if self._sporen is not None else []


def geschiedenis(persoon: Persoon, record: Model) -> Geschiedenis:
    """What was added, changed and removed of a record; of a version with its rows.

    In a number of queries that does not grow with the history. Raises Geweigerd, and DoesNotExist
    when somebody may not know of the record.
    """
    _eis_inzage(persoon, record)
    return _samen(persoon, met_delen(record))


def verdwenen(persoon: Persoon, model: type[Model]) -> Geschiedenis:
    """The same of all records of a table that were removed, as far as somebody may know of them.

    Those of the cooperations in which he reads history, and those of none. Raises Geweigerd.
    """
    if not mag_verdwenen(persoon, model):
        eis(persoon, Actie.LOGBOEK_LEZEN if model is Vraag else Actie.GESCHIEDENIS_LEZEN)
        return Geschiedenis(persoon, None)
    historie: Any = geschiedenis_van(model)
    weg = historie.objects.filter(pgh_label=VERWIJDERD)
    if bij(model):
        eigen = persoon.samenwerkingen(_lezers(model))
        weg = weg.filter(Q(samenwerking=None) | Q(samenwerking__in=eigen))
    if issubclass(model, Vertrouwelijk):
        weg = weg.exclude(pgh_obj__in=selectors.verborgen(persoon, model)[1])
    return _samen(persoon, met_delen_van_verdwenen(model, weg.values("pgh_obj")))


def mag_verdwenen(persoon: Persoon, model: type[Model]) -> bool:
    """Whether somebody may read of what was removed from a table that stands by itself.

    Rows of a version are read with it; an account and a role are never removed.
    """
    los = ouder_van(model) is None and model not in (Gebruiker, Rolverlening)
    bijgehouden = geschiedenis_van(model) is not None
    return los and bijgehouden and bool(persoon.rollen() & _lezers(model))


def _lezers(model: type[Model]) -> frozenset[Rol]:
    """Who reads the history of a table."""
    if model is Vraag:
        return RECHTEN[Actie.LOGBOEK_LEZEN].rollen
    lezers = RECHTEN[Actie.GESCHIEDENIS_LEZEN].rollen
    return lezers | RECHTEN[Actie.LIJSTEN_BEHEREN].rollen if model in LIJSTEN else lezers


def _samen(persoon: Persoon, delen: Iterable[tuple[type[Model], Q]]) -> Geschiedenis:
    """The history of rows of several tables as one."""
    tabellen = [
        _sporen(persoon, model, waar)
        for model, waar in delen
        if geschiedenis_van(model) is not None
    ]
    if not tabellen:
        return Geschiedenis(persoon, None)
    eerste, *andere = tabellen
    alle = eerste.union(*andere, all=True) if andere else eerste
    return Geschiedenis(persoon, alle.order_by("-pgh_created_at", "pgh_soort", "-pgh_id"))


def versie(persoon: Persoon, soort: str, nummer: int) -> Versie | None:
    """A version that somebody may know of; soort: the name of its table, such as berekening."""
    modellen = (m for m in apps.get_models() if issubclass(m, Versie))
    model = next((m for m in modellen if m._meta.model_name == soort), None)
    if model is None:
        return None
    rijen = model._default_manager.select_related("samenwerking")
    gevonden: Versie | None = rijen.filter(pk=nummer).first()
    if gevonden is None or gevonden.is_openbaar:
        return gevonden
    van = gevonden.samenwerking_id
    return gevonden if mag(persoon, Actie.CONCEPT_LEZEN, samenwerking=van) else None


def mag_inzien(persoon: Persoon, samenwerking: int) -> bool:
    """Whether somebody may read the history of what is of a cooperation (by its id)."""
    return mag(persoon, Actie.GESCHIEDENIS_LEZEN, samenwerking=samenwerking)


def mag_lezen(persoon: Persoon, record: Model) -> bool:
    """Whether somebody has the right to read the history of a record that he may know of."""
    actie, van = _recht(persoon, record)
    return mag(persoon, actie, samenwerking=van)


def _recht(persoon: Persoon, record: Any) -> tuple[Actie, int | None]:
    """The right to read the history of a record, and the cooperation for which it is asked."""
    if isinstance(record, Gebruiker | Rolverlening | Toegangsherstel):
        return Actie.ACCOUNTS_BEHEREN, None
    van = samenwerking_van(record)
    if isinstance(record, Vraag):  # it names who asked, as the logbook does
        return Actie.LOGBOEK_LEZEN, van
    if isinstance(record, LIJSTEN) and mag(persoon, Actie.LIJSTEN_BEHEREN, samenwerking=van):
        return Actie.LIJSTEN_BEHEREN, van
    return Actie.GESCHIEDENIS_LEZEN, van


def _eis_inzage(persoon: Persoon, record: Any) -> None:
    actie, van = _recht(persoon, record)
    eis(persoon, actie, samenwerking=van)
    if not _zichtbaar(persoon, type(record)).filter(pk=record.pk).exists():
        raise type(record).DoesNotExist


def _zichtbaar(persoon: Persoon, model: type[Model]) -> QuerySet[Any]:
    """The records of a table that somebody may know of."""
    if issubclass(model, Vertrouwelijk):
        return selectors.zichtbare(persoon, model)
    if issubclass(model, Gebruiker):
        return eigen_accounts(persoon)
    if issubclass(model, Rolverlening):
        return Rolverlening.objects.filter(gemeente__cbs__in=persoon.gemeenten(Rol.BEHEERDER))
    if issubclass(model, Toegangsherstel):
        return Toegangsherstel.objects.filter(gebruiker__in=eigen_accounts(persoon))
    return model._default_manager.all()


def _sporen(persoon: Persoon, model: type[Model], waar: Q) -> QuerySet[Any, Any]:
    """When something was kept of rows of a table, and its number.

    Of what may be kept back only as far as somebody may know what it was and what it became.
    """
    historie: Any = geschiedenis_van(model)
    rijen = historie.objects.filter(waar)
    if issubclass(model, Vertrouwelijk):
        bekend = historie.objects.filter(zichtbaar(persoon))
        rijen = rijen.filter(pk__in=bekend.values("pk")).annotate(pgh_volgende=volgende(historie))
        rijen = rijen.filter(Q(pgh_volgende=None) | Q(pgh_volgende__in=bekend.values("pk")))
    soort = Value(model._meta.label_lower, output_field=CharField())
    return rijen.annotate(pgh_soort=soort).values_list("pgh_created_at", "pgh_soort", "pgh_id")

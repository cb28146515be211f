"""What somebody may do in the administration, from the table of rights; the logbook hears of it."""

from collections import defaultdict
from typing import Any

from django.contrib import admin
from django.contrib.admin.utils import NestedObjects, get_fields_from_path
from django.db import DEFAULT_DB_ALIAS
from django.db.models import ForeignKey, Model, Q, QuerySet
from django.forms import Form

from samenwerking import logboek
from samenwerking.admin.formulier import Formulier
from samenwerking.models import Samenwerking
from samenwerking.models.vertrouwelijk import Vertrouwelijk, Vertrouwelijkheid
from samenwerking.rechten.oordeel import mag
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import RECHTEN, Actie
from samenwerking.selectors import zichtbare

VAN_EEN_RECORD = ("", "exact", "in", "isnull", "id", "id__exact", "id__in", "pk", "pk__exact")
"""What may be asked of a field that refers to another record: which one it is."""


class EigenFilter(admin.RelatedFieldListFilter):
    """A filter on another record, of those that somebody may see."""

    def field_choices(self, field: Any, request: Any, model_admin: Any) -> Any:
        """The choices, as the list of that record would show them."""
        lijst = model_admin.admin_site._registry[field.related_model]
        return [(record.pk, str(record)) for record in lijst.get_queryset(request)]


class MetRechten(admin.ModelAdmin):
    """A list that shows and changes only what the roles of somebody allow.

    actie: the right to add, change and remove; leesactie: the right to look, None when whoever
    comes into the administration may. bij: the way to the cooperation of a record, "" when it is of
    all. onder: the way to the status of its version, "" when it has none; what was not published
    needs a right. volledig: it holds units apart, so only for who reads the full edition.
    """

    form = Formulier
    actie = Actie.LIJSTEN_BEHEREN
    leesactie: Actie | None = None
    bij = ""
    onder = ""
    volledig = False

    def has_view_permission(self, request: Any, obj: Any = None) -> bool:
        """Who may look; what is not in get_queryset nobody finds."""
        return self.leesactie is None or mag(request.persoon, self.leesactie)

    def has_add_permission(self, request: Any) -> bool:
        """Who may add one."""
        return mag(request.persoon, self.actie)

    def has_change_permission(self, request: Any, obj: Any = None) -> bool:
        """Who may change this one, or any."""
        return self._mag(request, obj)

    def has_delete_permission(self, request: Any, obj: Any = None) -> bool:
        """Who may remove this one, or any."""
        return self._mag(request, obj)

    def has_module_permission(self, request: Any) -> bool:
        """Whether the app stands in the list."""
        return self.has_view_permission(request)

    def get_queryset(self, request: Any) -> QuerySet[Any]:
        """The records of somebody's own cooperations; unpublished ones for who may read them."""
        rijen = super().get_queryset(request)
        if issubclass(self.model, Vertrouwelijk):
            eigen = request.persoon.samenwerkingen(RECHTEN[Actie.BEHEER_OPENEN].rollen)
            van_hier = Q(samenwerking=None) | Q(samenwerking__in=eigen)
            bekend = zichtbare(request.persoon, self.model)
            rijen = rijen.filter(van_hier, pk__in=bekend.values("pk"))
        elif self.bij:
            eigen = request.persoon.samenwerkingen(RECHTEN[Actie.BEHEER_OPENEN].rollen)
            rijen = rijen.filter(**{f"{self.bij}__in": eigen})
        if self.onder:
            leesbaar = request.persoon.samenwerkingen(RECHTEN[Actie.CONCEPT_LEZEN].rollen)
            van = self.onder.removesuffix("status")
            openbaar = {f"{van}gepubliceerd_op__isnull": False, f"{van}ingetrokken_op": None}
            rijen = rijen.filter(Q(**openbaar) | Q(**{f"{self.bij}__in": leesbaar}))
        if self.volledig:
            leest = request.persoon.samenwerkingen(RECHTEN[Actie.VOLLEDIG_LEZEN].rollen)
            rijen = rijen.filter(**{f"{self.bij}__in": leest})
        return rijen

    def get_list_filter(self, request: Any) -> Any:
        """Filters on another record offer those that somebody may see."""
        namen = map(str, super().get_list_filter(request))
        return [(naam, EigenFilter) if self._is_ander(naam) else naam for naam in namen]

    def lookup_allowed(self, lookup: str, value: Any, request: Any = None) -> bool:
        """Only what the list itself offers: any other field could be read by asking after it."""
        aangeboden = (*self.list_filter, *self.search_fields, self.date_hierarchy)
        velden = {str(naam).lstrip("^=@") for naam in aangeboden if naam}
        return any(self._vraagt(lookup, veld) for veld in velden)

    def _vraagt(self, lookup: str, veld: str) -> bool:
        """Whether a lookup asks after this field, and not after one of the record behind it."""
        begin, _, rest = f"{lookup}__".partition(f"{veld}__")
        if begin:
            return False
        return not self._is_ander(veld) or rest.removesuffix("__") in VAN_EEN_RECORD

    def _is_ander(self, pad: str) -> bool:
        """Whether a path of fields ends at another record."""
        return bool(get_fields_from_path(self.model, pad)[-1].is_relation)

    def formfield_for_foreignkey(
        self, db_field: ForeignKey[Any, Any], request: Any, **kwargs: Any
    ) -> Any:
        """A record is added to a cooperation in which somebody has the right to."""
        if db_field.related_model is Samenwerking:
            eigen = request.persoon.samenwerkingen(RECHTEN[self.actie].rollen)
            kwargs["queryset"] = Samenwerking.objects.filter(pk__in=eigen)
        elif issubclass(db_field.related_model, Vertrouwelijk):
            kwargs["queryset"] = self._aangeboden(db_field, request)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def _aangeboden(self, db_field: Any, request: Any) -> QuerySet[Any]:
        """What somebody may know of; what everybody reads refers to open records only."""
        lijst: QuerySet[Any] = self.admin_site._registry[db_field.related_model].get_queryset(
            request
        )
        if issubclass(self.model, Vertrouwelijk):
            return lijst
        return lijst.filter(vertrouwelijkheid=Vertrouwelijkheid.OPENBAAR)

    def get_exclude(self, request: Any, obj: Any = None) -> list[str]:
        """Without what a record refers to and is not offered here: that stays as it is."""
        return [*(super().get_exclude(request, obj) or ()), *self.verborgen(request, obj)]

    def verborgen(self, request: Any, obj: Any) -> list[str]:
        """The fields that refer to a record that is not offered here."""
        return [
            veld.name
            for veld in self.opts.fields
            if isinstance(veld, ForeignKey)
            and issubclass(veld.related_model, Vertrouwelijk)
            and (nummer := getattr(obj, veld.attname, None)) is not None
            and not self._aangeboden(veld, request).filter(pk=nummer).exists()
        ]

    def get_deleted_objects(self, objs: Any, request: Any) -> Any:
        """What goes along and what is in the way, without the names of what is kept back."""
        weg, aantallen, rechten, beschermd = super().get_deleted_objects(objs, request)
        if beschermd:
            beschermd = _noembaar(request.persoon, objs)
        return weg, aantallen, rechten, beschermd

    def log_addition(self, request: Any, obj: Any, message: Any) -> Any:
        """Nothing: our own logbook tells it, to who may know of it."""

    def log_change(self, request: Any, obj: Any, message: Any) -> Any:
        """Nothing, as log_addition."""

    def log_deletions(self, request: Any, queryset: Any) -> Any:
        """Nothing, as log_addition."""

    def save_model(self, request: Any, obj: Any, form: Any, change: bool) -> None:
        """Keep the record, and tell."""
        super().save_model(request, obj, form, change)
        oud, nieuw = _waarden(form, form.initial), _waarden(form, form.cleaned_data)
        if not change:
            logboek.gemaakt(request.persoon, obj, nieuw, self._samenwerking(obj))
        elif nieuw:
            logboek.gewijzigd(request.persoon, obj, oud, nieuw, self._samenwerking(obj))

    def delete_model(self, request: Any, obj: Any) -> None:
        """Tell, and remove the record."""
        logboek.verwijderd(request.persoon, obj, self._was(obj), self._samenwerking(obj))
        super().delete_model(request, obj)

    def delete_queryset(self, request: Any, queryset: QuerySet[Any]) -> None:
        """Tell of each record, and remove them."""
        for record in queryset:
            van = self._samenwerking(record)
            logboek.verwijderd(request.persoon, record, self._was(record), van)
        super().delete_queryset(request, queryset)

    def _was(self, obj: Any) -> dict[str, str]:
        """What the logbook keeps of a record that goes."""
        return {"was": str(obj)}

    def _samenwerking(self, obj: Model | None) -> Samenwerking | None:
        """The cooperation of a record, None when it is of all."""
        return langs(obj, self.bij) if obj and self.bij else None

    def _mag(self, request: Any, obj: Model | None) -> bool:
        """Whether somebody may change this record, or any."""
        van = self._samenwerking(obj)
        return mag(request.persoon, self.actie, samenwerking=van.pk if van else None)


def langs(obj: Any, pad: str) -> Any:
    """What a path of fields from a record leads to."""
    for naam in pad.split("__"):
        obj = getattr(obj, naam)
    return obj


def _waarden(form: Form, bron: Any) -> dict[str, str]:
    """The fields of a form that changed, as text, by their label."""
    velden = ((str(form.fields[naam].label), bron.get(naam)) for naam in form.changed_data)
    return {naam: _tekst(waarde) for naam, waarde in velden}


def _tekst(waarde: Any) -> str:
    """A value for the logbook; of what may be kept back, now or later, its number."""
    if isinstance(waarde, Vertrouwelijk):
        return str(waarde.pk)
    return "" if waarde is None else str(waarde)


def _noembaar(persoon: Persoon, objs: Any) -> list[str]:
    """What keeps records from being removed, as far as somebody may know of it."""
    verzameld = NestedObjects(using=DEFAULT_DB_ALIAS)
    verzameld.collect(objs)
    per_tabel: dict[type[Model], list[Any]] = defaultdict(list)
    for record in verzameld.protected:
        per_tabel[type(record)].append(record)
    namen: list[str] = []
    for model, records in per_tabel.items():
        if issubclass(model, Vertrouwelijk):
            bekend = zichtbare(persoon, model).filter(pk__in=[record.pk for record in records])
            records = list(bekend)
        namen += [f"{model._meta.verbose_name} «{record}»" for record in records]
    return sorted(namen) or ["iets anders verwijst ernaar"]

"""From what was kept of rows to changes that can be read: who, when, and each field old and new."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from django.apps import apps
from django.core.exceptions import ObjectDoesNotExist
from django.db.models import ForeignKey, Model, OuterRef, Subquery

from samenwerking.geschiedenis.samenhang import ouder_van
from samenwerking.geschiedenis.waarden import GEHEIM, waarde
from samenwerking.models import Gebruiker, geschiedenis_van
from samenwerking.models.geschiedenis import GEWIJZIGD, TOEGEVOEGD, VERWIJDERD
from samenwerking.models.vertrouwelijk import Vertrouwelijk
from samenwerking.rechten.persoon import Persoon, Weg
from samenwerking.rechten.vertrouwelijk import zichtbaar

Spoor = tuple[datetime, str, int]
Objecten = Mapping[tuple[type[Model], Any], Any]
"""Records that rows refer to, by table and id; None where somebody may not know of it."""

ONBEKEND, NIEMAND, SERVER = "niet bekend", "niet ingelogd", "de server"


class Verschil(NamedTuple):
    """A field with what it was and became, as text; None where there was or is no row."""

    veld: str
    oud: str | None
    nieuw: str | None


class Wijziging(NamedTuple):
    """What was done to a row. wat: toegevoegd, gewijzigd or verwijderd; weg: see Weg."""

    moment: datetime
    wie: str
    weg: str
    wat: str
    soort: str
    onderwerp: str
    verschillen: tuple[Verschil, ...]


class _Stap(NamedTuple):
    """What was kept of a row, and the row as it was before and after; None: it was not there."""

    model: type[Model]
    spoor: Any
    voor: Model | None
    na: Model | None

    @property
    def rij(self) -> Any:
        """The row, as it became or, when it went, was."""
        return self.na or self.voor


def volgende(historie: type[Model]) -> Subquery:
    """The number of what was kept next of the same row."""
    later = historie._default_manager.filter(
        pgh_obj=OuterRef("pgh_obj"), pgh_id__gt=OuterRef("pgh_id")
    )
    return Subquery(later.order_by("pgh_id").values("pgh_id")[:1])


def lees(persoon: Persoon, sporen: Sequence[Spoor]) -> list[Wijziging]:
    """The changes, in the same order. Some queries per table, however many changes there are."""
    per_soort: dict[str, list[int]] = defaultdict(list)
    for _, soort, nummer in sporen:
        per_soort[soort].append(nummer)
    stappen = {
        (soort, stap.spoor.pgh_id): stap
        for soort, nummers in per_soort.items()
        for stap in _stappen(apps.get_model(soort), nummers)
    }
    objecten = _objecten(persoon, stappen.values())
    accounts = _accounts(stappen.values())
    return [_wijziging(stappen[soort, nummer], objecten, accounts) for _, soort, nummer in sporen]


def _stappen(model: type[Model], nummers: Iterable[int]) -> Iterable[_Stap]:
    """What a changed row became is what was kept next, or the row as it is now."""
    historie: Any = geschiedenis_van(model)
    sporen = historie.objects.filter(pk__in=nummers).annotate(pgh_volgende=volgende(historie))
    gewijzigd = [spoor for spoor in sporen if spoor.pgh_label == GEWIJZIGD]
    later = historie.objects.in_bulk([spoor.pgh_volgende for spoor in gewijzigd])
    nu = model._default_manager.in_bulk([spoor.pgh_obj_id for spoor in gewijzigd])
    for spoor in sporen:
        rij = _rij(model, spoor)
        if spoor.pgh_label == TOEGEVOEGD:
            yield _Stap(model, spoor, None, rij)
        elif spoor.pgh_label == VERWIJDERD:
            yield _Stap(model, spoor, rij, None)
        elif spoor.pgh_volgende:
            yield _Stap(model, spoor, rij, _rij(model, later[spoor.pgh_volgende]))
        else:
            yield _Stap(model, spoor, rij, nu.get(spoor.pgh_obj_id))


def _rij(model: type[Model], spoor: Any) -> Any:
    """The row as it was kept."""
    velden = {veld.attname for veld in model._meta.fields}
    bewaard = {v.attname for v in spoor._meta.fields if v.attname in velden}
    return model(**{naam: getattr(spoor, naam) for naam in bewaard})


def _verwijzingen(model: type[Model]) -> list[ForeignKey[Any, Any]]:
    return [veld for veld in model._meta.fields if isinstance(veld, ForeignKey)]


def _objecten(persoon: Persoon, stappen: Iterable[_Stap]) -> Objecten:
    """Every record that these rows refer to."""
    ids: dict[type[Model], set[Any]] = defaultdict(set)
    for stap in stappen:
        for veld in _verwijzingen(stap.model):
            rijen = filter(None, (stap.voor, stap.na))
            ids[veld.related_model] |= {getattr(rij, veld.attname) for rij in rijen} - {None}
    return {
        (model, id_): record
        for model, gezocht in ids.items()
        if gezocht
        for id_, record in _gevonden(persoon, model, gezocht).items()
    }


def _gevonden(persoon: Persoon, model: type[Model], ids: set[Any]) -> dict[Any, Any]:
    """The records with these ids, those that were removed too; None for what is kept back."""
    gevonden: dict[Any, Any] = dict(model._default_manager.in_bulk(ids))
    historie: Any = geschiedenis_van(model)
    weg = ids - gevonden.keys()
    if weg and historie:
        sporen = historie.objects.filter(pgh_obj__in=weg, pgh_label=VERWIJDERD)
        gevonden |= {spoor.pgh_obj_id: _rij(model, spoor) for spoor in sporen}
    if issubclass(model, Vertrouwelijk):
        bekend = model._default_manager.filter(zichtbaar(persoon), pk__in=ids)
        zichtbare = set(bekend.values_list("pk", flat=True))
        gevonden = {id_: r if id_ in zichtbare else None for id_, r in gevonden.items()}
    return gevonden


def _accounts(stappen: Iterable[_Stap]) -> dict[int, Gebruiker]:
    ids = {(stap.spoor.pgh_context or {}).get("account") for stap in stappen} - {None}
    return Gebruiker.objects.in_bulk(ids) if ids else {}


def _wijziging(stap: _Stap, objecten: Objecten, accounts: Mapping[int, Gebruiker]) -> Wijziging:
    return Wijziging(
        moment=stap.spoor.pgh_created_at,
        wie=_wie(stap.spoor.pgh_context, accounts),
        weg=(stap.spoor.pgh_context or {}).get("weg", ""),
        wat=stap.spoor.pgh_label,
        soort=str(stap.model._meta.verbose_name),
        onderwerp=_onderwerp(stap.rij, objecten),
        verschillen=tuple(_verschillen(stap, objecten)),
    )


def _wie(context: Mapping[str, Any] | None, accounts: Mapping[int, Gebruiker]) -> str:
    if context is None:
        return ONBEKEND
    if context["account"] is None:
        return SERVER if context["weg"] == Weg.OPDRACHT.value else NIEMAND
    nu = accounts.get(context["account"])
    return context.get("wie") or (nu.voluit if nu else ONBEKEND)


def _onderwerp(rij: Any, objecten: Objecten) -> str:
    """How the row is called."""
    for veld in _verwijzingen(type(rij)):
        record = objecten.get((veld.related_model, getattr(rij, veld.attname)))
        if record is not None:
            setattr(rij, veld.name, record)
    try:
        return str(rij)
    except ObjectDoesNotExist:
        return f"nummer {rij.pk}"


def _verschillen(stap: _Stap, objecten: Objecten) -> Iterable[Verschil]:
    """The fields that became different; of a row that came or went those that are filled."""
    ouder = ouder_van(stap.model)
    bewaard = {veld.name for veld in stap.spoor._meta.fields}
    for veld in stap.model._meta.fields:
        if veld.primary_key or veld is ouder or veld.name not in bewaard:
            continue
        oud, nieuw = (
            None if rij is None else getattr(rij, veld.attname) for rij in (stap.voor, stap.na)
        )
        if oud != nieuw and not (None in (stap.voor, stap.na) and (oud or nieuw) in ("", [])):
            yield Verschil(
                str(veld.verbose_name),
                None if stap.voor is None else _waarde(veld, oud, objecten),
                None if stap.na is None else _waarde(veld, nieuw, objecten),
            )


def _waarde(veld: Any, inhoud: Any, objecten: Objecten) -> str:
    if inhoud is None or not isinstance(veld, ForeignKey):
        return waarde(veld, inhoud)
    sleutel = (veld.related_model, inhoud)
    if sleutel not in objecten:
        return f"nummer {inhoud}"
    return GEHEIM if objecten[sleutel] is None else str(objecten[sleutel])

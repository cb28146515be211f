"""The rows of splits of hours, to read in groups; as many queries for one version as for many."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from django.db.models import QuerySet

from bijdrage.uren import selectors
from bijdrage.uren.lezen import Deelnemer, Leesrij, Leesversie
from samenwerking.models import (
    Gemeentegegeven,
    Gemeenteuren,
    Onderdeelgegeven,
    Urenregel,
    Urenverdeling,
)
from samenwerking.models.deelnemer import Rol
from samenwerking.rechten.persoon import Persoon
from samenwerking.schaal import naar_geheel

_GELIJK = ("taak", "taakveld", "aard", "sleutel", "bron", "toelichting")
"""What a row that is read calls as the registry does."""
_VELDEN = (
    *_GELIJK,
    *("urenverdeling", "pk", "onderdeel", "onderdeel__code", "vte", "gezamenlijk", "fictief"),
)


class Onderdeelnaam(NamedTuple):
    """A unit as it stands in a version."""

    naam: str
    afdeling: str
    fictief: bool | None


def leesversies(verdelingen: Iterable[Urenverdeling]) -> dict[int, Leesversie]:
    """Every one of these versions with its rows, by id. Four queries."""
    alle = {verdeling.pk: verdeling for verdeling in verdelingen}
    deelnemers, namen, uren = _deelnemers(alle), _namen(alle), _uren(alle)
    rijen: dict[int, list[Leesrij]] = defaultdict(list)
    regels = Urenregel.objects.filter(urenverdeling__in=alle).order_by("rij", "pk")
    for regel in regels.values(*_VELDEN):
        versie, code = regel["urenverdeling"], regel["onderdeel__code"]
        onbekend = Onderdeelnaam(code, "", None)
        onderdeel = namen.get((versie, regel["onderdeel"]), onbekend)
        per_gemeente = tuple(uren.get((regel["pk"], d.cbs), 0) for d in deelnemers[versie])
        merken = (regel["fictief"], onderdeel.fictief, alle[versie].fictief)
        rijen[versie].append(
            Leesrij(
                onderdeel=code,
                naam=onderdeel.naam,
                afdeling=onderdeel.afdeling,
                uren=per_gemeente,
                gezamenlijk=naar_geheel(regel["gezamenlijk"]),
                vte=None if regel["vte"] is None else naar_geheel(regel["vte"]),
                fictief=bool(next((merk for merk in merken if merk is not None), False)),
                **{veld: regel[veld] for veld in _GELIJK},
            )
        )
    return {
        pk: Leesversie(verdeling.jaar, tuple(deelnemers[pk]), tuple(rijen[pk]))
        for pk, verdeling in alle.items()
    }


def te_vergelijken(persoon: Persoon, verdeling: Urenverdeling) -> QuerySet[Urenverdeling]:
    """The other versions of a cooperation that this person may see, newest first."""
    alle = selectors.verdelingen(persoon, verdeling.samenwerking.code).exclude(pk=verdeling.pk)
    return alle.prefetch_related(None)


def vastgestelde(persoon: Persoon, verdeling: Urenverdeling) -> list[Urenverdeling]:
    """The last adopted version of each year of the same stand that somebody may see, oldest first.

    What was adopted and not published yet is for who works on it.
    """
    alle = selectors.verdelingen(persoon, verdeling.samenwerking.code).prefetch_related(None)
    vast = alle.filter(stand=verdeling.stand, vastgesteld_op__isnull=False)
    return list(vast.order_by("jaar", "-versie").distinct("jaar"))


def _deelnemers(ids: Iterable[int]) -> dict[int, list[Deelnemer]]:
    gevonden: dict[int, list[Deelnemer]] = defaultdict(list)
    rijen = Gemeentegegeven.objects.filter(urenverdeling__in=ids).order_by("rol", "gemeente__cbs")
    for versie, cbs, naam, rol in rijen.values_list(
        "urenverdeling", "gemeente__cbs", "naam", "rol"
    ):
        gevonden[versie].append(Deelnemer(cbs, naam, rol != Rol.CENTRUM))
    return gevonden


def _namen(ids: Iterable[int]) -> dict[tuple[int, int], Onderdeelnaam]:
    rijen = Onderdeelgegeven.objects.filter(urenverdeling__in=ids).order_by()
    velden = rijen.values_list("urenverdeling", "onderdeel", "naam", "afdeling", "fictief")
    return {
        (versie, eenheid): Onderdeelnaam(naam, afdeling, fictief)
        for versie, eenheid, naam, afdeling, fictief in velden
    }


def _uren(ids: Iterable[int]) -> dict[tuple[int, str], int]:
    rijen = Gemeenteuren.objects.filter(regel__urenverdeling__in=ids).order_by()
    velden: Iterable[tuple[int, str, Decimal]] = rijen.values_list("regel", "gemeente__cbs", "uren")
    return {(regel, cbs): naar_geheel(uren) for regel, cbs, uren in velden}

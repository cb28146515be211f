"""Rows of a split of hours: adding, changing and removing them, one or many in one stroke."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from hashlib import sha256
from typing import Any, NamedTuple

from django.db.models import F

from samenwerking import logboek_uren as logboek
from samenwerking.kopie import kopieer, werk_bij
from samenwerking.models import Gemeente, Gemeenteuren, Urenregel, Urenverdeling
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.services.makers import noteer_bewerker
from samenwerking.services.uren.controle import eis_op_tijd, vergrendel

VELDEN = (
    *("onderdeel", "taak", "taakveld", "aard", "gezamenlijk", "vte", "sleutel", "bron"),
    "toelichting",
)


class Rij(NamedTuple):
    """The values of a row; uren: per municipality (by CBS code), without those that are zero."""

    onderdeel: str
    taak: str
    taakveld: str
    aard: str
    uren: Mapping[str, Decimal]
    gezamenlijk: Decimal = Decimal(0)
    vte: Decimal | None = None
    sleutel: str = ""
    bron: str = ""
    toelichting: str = ""


class Bewaard(NamedTuple):
    """A row as it is kept: its id, how often it was saved, and its values."""

    id: int
    wijziging: int
    rij: Rij


class Wijziging(NamedTuple):
    """A row as somebody wants it; rij None: gone. regel: its id, None for a new one.

    gelezen: how often it was saved (``wijziging``) when it was read.
    """

    rij: Rij | None
    regel: int | None = None
    gelezen: int = 0


def zet_rijen(
    persoon: Persoon,
    verdeling: Urenverdeling,
    wijzigingen: Sequence[Wijziging],
    *,
    met_waarden: bool = True,
) -> list[int | None]:
    """Keep rows; of each its id, None where somebody else changed or removed it since it was read.

    Those are left as they are. The version comes from om_te_wijzigen, and who calls checked the
    values; both in one transaction. met_waarden: whether the logbook tells each value; if not, who
    calls tells the logbook where they are.
    """
    noteer_bewerker(persoon=persoon, versie=verdeling)
    genoemd = bewaarde_rijen(verdeling, [w.regel for w in wijzigingen if w.regel])
    eerder = {bewaard.id: bewaard for bewaard in genoemd}
    mag = [_is_ongewijzigd(eerder, wijziging) for wijziging in wijzigingen]
    goed = [w for w, gaat in zip(wijzigingen, mag, strict=True) if gaat]
    verdeling.regels.filter(pk__in=[w.regel for w in goed if w.rij is None]).delete()
    onderdelen = dict(verdeling.onderdelen.values_list("onderdeel__code", "onderdeel"))
    _wijzig([(eerder[w.regel], w.rij) for w in goed if w.regel and w.rij], onderdelen)
    nieuw = [w.rij for w in goed if w.regel is None and w.rij]
    volgende = iter(_voeg_toe(verdeling, nieuw, onderdelen))
    uitkomst = [
        (w.regel or next(volgende)) if gaat else None
        for w, gaat in zip(wijzigingen, mag, strict=True)
    ]
    if met_waarden:
        _vertel(persoon, verdeling, [(eerder.get(w.regel or 0), w.rij) for w in goed])
    return uitkomst


def om_te_wijzigen(persoon: Persoon, verdeling: Urenverdeling) -> Urenverdeling:
    """The version, locked, of which this person may change rows now. Raises Geweigerd."""
    verdeling = vergrendel(persoon, verdeling, Actie.CONCEPT_WIJZIGEN)
    eis_op_tijd(verdeling)
    return verdeling


def bewaarde_rijen(verdeling: Urenverdeling, ids: Sequence[int] | None = None) -> list[Bewaard]:
    """The rows of a version as they are kept, in order; ids: only these. Two queries."""
    regels = verdeling.regels.all()
    uren = Gemeenteuren.objects.filter(regel__urenverdeling=verdeling, uren__gt=0).order_by()
    if ids is not None:
        regels, uren = regels.filter(pk__in=ids), uren.filter(regel__in=ids)
    per_regel = defaultdict[int, dict[str, Decimal]](dict)
    for regel, cbs, aantal in uren.values_list("regel", "gemeente__cbs", "uren"):
        per_regel[regel][cbs] = aantal
    velden = ("pk", "wijziging", "onderdeel__code", *VELDEN[1:])
    return [
        Bewaard(id_, wijziging, _rij(waarden, per_regel[id_]))
        for id_, wijziging, *waarden in regels.order_by("rij", "pk").values_list(*velden)
    ]


def regels_van(verdeling: Urenverdeling) -> list[Urenregel]:
    """All rows of a version, in order, with their unit and hours at hand."""
    regels = verdeling.regels.order_by("rij", "pk").select_related("onderdeel")
    return list(regels.prefetch_related("uren__gemeente"))


def stand_van(rijen: Iterable[Urenregel | Bewaard]) -> str:
    """A mark of the rows as they are: another one when any was saved since."""
    return sha256(repr([(rij.id, rij.wijziging) for rij in rijen]).encode()).hexdigest()


def raak_aan(regel: int) -> None:
    """A row was changed by hand: it is not as it was taken over, nor as anybody read it before."""
    Urenregel.objects.filter(pk=regel).update(overgenomen=False, wijziging=F("wijziging") + 1)


def naam_van(regel: Urenregel) -> str:
    """What a row is called: «BZ Balie, 0.2 primair»."""
    return f"{regel.onderdeel.code} {regel.taak}, {regel.taakveld} {regel.aard}"


def verschil(
    oud: Mapping[str, Any], nieuw: Mapping[str, Any]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """The values that differ, before and after; nothing on a side where there is no row."""
    namen = [n for n in {**oud, **nieuw} if oud.get(n) != nieuw.get(n)]

    def kant(waarden: Mapping[str, Any]) -> dict[str, Any]:
        return {n: waarden.get(n, "") for n in namen} if waarden else {}

    return kant(oud), kant(nieuw)


def _rij(waarden: Sequence[Any], uren: Mapping[str, Decimal]) -> Rij:
    """A row of its values in the order of VELDEN, and its hours."""
    onderdeel, taak, taakveld, aard, *rest = waarden
    return Rij(onderdeel, taak, taakveld, aard, uren, *rest)


def _is_ongewijzigd(eerder: Mapping[int, Bewaard], wijziging: Wijziging) -> bool:
    if wijziging.regel is None:
        return True
    nu = eerder.get(wijziging.regel)
    return bool(nu and nu.wijziging == wijziging.gelezen)


def _wijzig(regels: Sequence[tuple[Bewaard, Rij]], onderdelen: Mapping[str, int]) -> None:
    """Give rows their new values, and count that they were saved."""
    werk_bij(
        Urenregel,
        (*VELDEN, "wijziging", "overgenomen"),
        (
            (eerder.id, *_waarden(rij, onderdelen), eerder.wijziging + 1, False)
            for eerder, rij in regels
        ),
    )
    anders = [(eerder.id, rij) for eerder, rij in regels if eerder.rij.uren != rij.uren]
    Gemeenteuren.objects.filter(regel__in=[id_ for id_, _ in anders]).delete()
    _bewaar_uren(anders)


def _waarden(rij: Rij, onderdelen: Mapping[str, int]) -> tuple[Any, ...]:
    """The values of a row in the order of VELDEN, its unit as an id."""
    return (onderdelen[rij.onderdeel], *rij[1:4], *rij[5:])


def _voeg_toe(
    verdeling: Urenverdeling, rijen: Sequence[Rij], onderdelen: Mapping[str, int]
) -> list[int]:
    laatste = verdeling.regels.order_by("-rij").values_list("rij", flat=True).first() or 1
    ids = kopieer(
        Urenregel,
        ("urenverdeling", "rij", *VELDEN),
        (
            (verdeling.pk, plek, *_waarden(rij, onderdelen))
            for plek, rij in enumerate(rijen, laatste + 1)
        ),
    )
    _bewaar_uren(zip(ids, rijen, strict=True))
    return ids


def _bewaar_uren(regels: Iterable[tuple[int, Rij]]) -> None:
    """The hours per municipality of rows that have none yet."""
    gemeenten = dict(Gemeente.objects.values_list("cbs", "pk"))
    kopieer(
        Gemeenteuren,
        ("regel", "gemeente", "uren"),
        (
            (id_, gemeenten[cbs], uren)
            for id_, rij in regels
            for cbs, uren in rij.uren.items()
            if uren
        ),
    )


def _vertel(
    persoon: Persoon, verdeling: Urenverdeling, paren: Sequence[tuple[Bewaard | None, Rij | None]]
) -> None:
    """Tell the logbook of rows that are others now than they were; before and after."""
    gemeenten = dict(Gemeente.objects.values_list("cbs", "naam"))
    niets: tuple[str, dict[str, str]] = ("", {})
    in_woorden = [
        (
            _in_woorden(was.rij, gemeenten) if was else niets,
            _in_woorden(wordt, gemeenten) if wordt else niets,
        )
        for was, wordt in paren
    ]
    logboek.rijen_bewaard(
        persoon,
        verdeling,
        {(n_naam or o_naam): verschil(o, n) for (o_naam, o), (n_naam, n) in in_woorden if o != n},
    )


def _in_woorden(rij: Rij, gemeenten: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    """What a row is called, and its values as the logbook keeps them."""
    per_gemeente = {f"uren {gemeenten[cbs].lower()}": uren for cbs, uren in rij.uren.items()}
    naam = f"{rij.onderdeel} {rij.taak}, {rij.taakveld} {rij.aard}"
    return naam, _gevuld(rij._asdict() | {"uren gezamenlijk": rij.gezamenlijk}, per_gemeente)


def _gevuld(velden: Mapping[str, Any], per_gemeente: Mapping[str, Any]) -> dict[str, str]:
    """The values in the order of the columns, numbers with two decimals; empty ones left out."""
    alle = {
        **{naam: velden[naam] for naam in ("onderdeel", "taak", "taakveld", "aard", "vte")},
        **per_gemeente,
        **{naam: velden[naam] for naam in ("uren gezamenlijk", "sleutel", "bron", "toelichting")},
    }
    return {
        naam: f"{waarde:.2f}" if isinstance(waarde, Decimal) else str(waarde)
        for naam, waarde in alle.items()
        if waarde
    }

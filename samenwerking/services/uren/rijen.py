"""Rows of a split of hours: adding, changing and removing them, one or many in one stroke."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from hashlib import sha256
from typing import Any, NamedTuple

from django.db.models import F

from samenwerking import logboek_uren as logboek
from samenwerking.kopie import kopieer
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


class Wijziging(NamedTuple):
    """A row as somebody wants it; rij None: gone. regel: its id, None for a new one.

    gelezen: how often it was saved (``wijziging``) when it was read.
    """

    rij: Rij | None
    regel: int | None = None
    gelezen: int = 0


def zet_rijen(
    persoon: Persoon, verdeling: Urenverdeling, wijzigingen: Sequence[Wijziging]
) -> list[int | None]:
    """Keep rows; of each its id, None where somebody else changed or removed it since it was read.

    Those are left as they are. The version comes from om_te_wijzigen, and who calls checked the
    values; both in one transaction.
    """
    noteer_bewerker(persoon=persoon, versie=verdeling)
    eerder = regels_met_uren(w.regel for w in wijzigingen if w.regel)
    mag = [_is_ongewijzigd(verdeling, eerder, wijziging) for wijziging in wijzigingen]
    goed = [w for w, gaat in zip(wijzigingen, mag, strict=True) if gaat]
    verdeling.regels.filter(pk__in=[w.regel for w in goed if w.rij is None]).delete()
    gewijzigd = [(w.regel, w.rij) for w in goed if w.regel and w.rij]
    nieuw = [w.rij for w in goed if w.regel is None and w.rij]
    onderdelen = dict(verdeling.onderdelen.values_list("onderdeel__code", "onderdeel"))
    _wijzig([(eerder[id_], rij) for id_, rij in gewijzigd], onderdelen)
    ids = _voeg_toe(verdeling, nieuw, onderdelen)
    _bewaar_uren([*gewijzigd, *zip(ids, nieuw, strict=True)])
    volgende = iter(ids)
    uitkomst = [
        (w.regel or next(volgende)) if gaat else None
        for w, gaat in zip(wijzigingen, mag, strict=True)
    ]
    _vertel(persoon, verdeling, [(eerder.get(w.regel or 0), w.rij) for w in goed])
    return uitkomst


def om_te_wijzigen(persoon: Persoon, verdeling: Urenverdeling) -> Urenverdeling:
    """The version, locked, of which this person may change rows now. Raises Geweigerd."""
    verdeling = vergrendel(persoon, verdeling, Actie.CONCEPT_WIJZIGEN)
    eis_op_tijd(verdeling)
    return verdeling


def regels_met_uren(ids: Iterable[int]) -> dict[int, Urenregel]:
    """Rows by their id, with their unit and hours at hand."""
    regels = Urenregel.objects.filter(pk__in=list(ids)).order_by("rij", "pk")
    regels = regels.select_related("onderdeel").prefetch_related("uren__gemeente")
    return {regel.pk: regel for regel in regels}


def regels_van(verdeling: Urenverdeling) -> list[Urenregel]:
    """All rows of a version, in order, with their unit and hours at hand."""
    regels = verdeling.regels.order_by("rij", "pk").select_related("onderdeel")
    return list(regels.prefetch_related("uren__gemeente"))


def stand_van(regels: Sequence[Urenregel]) -> str:
    """A mark of the rows as they are: another one when any was saved since."""
    return sha256(repr([(r.pk, r.wijziging) for r in regels]).encode()).hexdigest()


def raak_aan(regel: int) -> None:
    """A row was changed by hand: it is not as it was taken over, nor as anybody read it before."""
    Urenregel.objects.filter(pk=regel).update(overgenomen=False, wijziging=F("wijziging") + 1)


def naam_van(regel: Urenregel) -> str:
    """What a row is called: «BZ Balie, 0.2 primair»."""
    return f"{regel.onderdeel.code} {regel.taak}, {regel.taakveld} {regel.aard}"


def waarden(regel: Urenregel) -> dict[str, str]:
    """The values of a row as the logbook keeps them; what is empty or zero is left out."""
    per_gemeente = {f"uren {u.gemeente.naam.lower()}": u.uren for u in regel.uren.all()}
    velden = {
        **{naam: getattr(regel, naam) for naam in VELDEN[1:]},
        "onderdeel": regel.onderdeel.code,
        "uren gezamenlijk": regel.gezamenlijk,
    }
    return _gevuld(velden, {naam: uren for naam, uren in per_gemeente.items() if uren})


def verschil(
    oud: Mapping[str, Any], nieuw: Mapping[str, Any]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """The values that differ, before and after; nothing on a side where there is no row."""
    namen = [n for n in {**oud, **nieuw} if oud.get(n) != nieuw.get(n)]

    def kant(waarden: Mapping[str, Any]) -> dict[str, Any]:
        return {n: waarden.get(n, "") for n in namen} if waarden else {}

    return kant(oud), kant(nieuw)


def _is_ongewijzigd(
    verdeling: Urenverdeling, eerder: Mapping[int, Urenregel], wijziging: Wijziging
) -> bool:
    if wijziging.regel is None:
        return True
    nu = eerder.get(wijziging.regel)
    return bool(nu and nu.urenverdeling_id == verdeling.pk and nu.wijziging == wijziging.gelezen)


def _wijzig(regels: Sequence[tuple[Urenregel, Rij]], onderdelen: Mapping[str, int]) -> None:
    """Give rows their new values, and count that they were saved."""
    nu = []
    for eerder, rij in regels:
        velden = rij._asdict() | {"onderdeel_id": onderdelen[rij.onderdeel]}
        del velden["uren"], velden["onderdeel"]
        regel = Urenregel(pk=eerder.pk, wijziging=eerder.wijziging + 1, overgenomen=False, **velden)
        nu.append(regel)
    Urenregel.objects.bulk_update(nu, [*VELDEN, "wijziging", "overgenomen"], batch_size=500)


def _voeg_toe(
    verdeling: Urenverdeling, rijen: Sequence[Rij], onderdelen: Mapping[str, int]
) -> list[int]:
    laatste = verdeling.regels.order_by("-rij").values_list("rij", flat=True).first() or 1
    return kopieer(
        Urenregel,
        ("urenverdeling", "rij", *VELDEN),
        (
            (verdeling.pk, plek, onderdelen[rij.onderdeel], *(getattr(rij, v) for v in VELDEN[1:]))
            for plek, rij in enumerate(rijen, laatste + 1)
        ),
    )


def _bewaar_uren(regels: Sequence[tuple[int, Rij]]) -> None:
    """The hours per municipality of rows, in the place of what they had."""
    gemeenten = dict(Gemeente.objects.values_list("cbs", "pk"))
    Gemeenteuren.objects.filter(regel__in=[id_ for id_, _ in regels]).delete()
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
    persoon: Persoon, verdeling: Urenverdeling, paren: Sequence[tuple[Urenregel | None, Rij | None]]
) -> None:
    """Tell the logbook of rows that are others now than they were; before and after."""
    gemeenten = dict(Gemeente.objects.values_list("cbs", "naam"))
    niets: tuple[str, dict[str, str]] = ("", {})
    in_woorden = [
        (
            (naam_van(was), waarden(was)) if was else niets,
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

"""Rows of a split of hours: adding, changing and removing them, one by one or all at once."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from django.db import transaction
from django.db.models import F

from samenwerking import logboek_uren as logboek
from samenwerking.models import (
    Gemeente,
    Gemeenteuren,
    Onderdeel,
    Urenregel,
    Urenverdeling,
)
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.services.uren.controle import eis_op_tijd, vergrendel


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

    @property
    def sleutelwaarden(self) -> tuple[str, str, str, str]:
        """What a row is known by."""
        return self.onderdeel, self.taak, self.taakveld, self.aard


class Botsing(Exception):
    """Somebody else changed or removed the row since it was read. nu: as it is now, None: gone."""

    def __init__(self, nu: Urenregel | None) -> None:
        super().__init__("de rij is door een ander gewijzigd")
        self.nu = nu


@transaction.atomic
def bewaar_rij(
    *,
    persoon: Persoon,
    verdeling: Urenverdeling,
    rij: Rij,
    regel: int | None = None,
    gelezen: int = 0,
) -> Urenregel:
    """Keep the values of a row. regel: its id, None for a new one; gelezen: its ``wijziging`` then.

    The values were checked by who calls. Raises Geweigerd; Botsing when it changed since.
    """
    verdeling = _om_te_wijzigen(persoon, verdeling)
    eerder = _ongewijzigd(verdeling, regel, gelezen) if regel else None
    oud = waarden(eerder) if eerder else {}
    velden = _velden(verdeling, rij)
    if eerder is None:
        volgende = (
            verdeling.regels.order_by("-rij").values_list("rij", flat=True).first() or 1
        ) + 1
        eerder = Urenregel.objects.create(urenverdeling=verdeling, rij=volgende, **velden)
    else:
        verdeling.regels.filter(pk=eerder.pk).update(
            **velden, overgenomen=False, wijziging=F("wijziging") + 1
        )
    _bewaar_uren(eerder, rij)
    nu = regel_met_uren(eerder.pk)
    nieuw = waarden(nu)
    if oud != nieuw:
        logboek.rij_bewaard(persoon, verdeling, naam_van(nu), *verschil(oud, nieuw))
    return nu


@transaction.atomic
def verwijder_rij(*, persoon: Persoon, verdeling: Urenverdeling, regel: int, gelezen: int) -> None:
    """Take a row away. Raises Geweigerd; Botsing when it changed since it was read."""
    verdeling = _om_te_wijzigen(persoon, verdeling)
    eerder = _ongewijzigd(verdeling, regel, gelezen)
    logboek.rij_bewaard(persoon, verdeling, naam_van(eerder), waarden(eerder), {})
    eerder.delete()


def raak_aan(regel: int) -> None:
    """A row was changed by hand: it is not as it was taken over, nor as anybody read it before."""
    Urenregel.objects.filter(pk=regel).update(overgenomen=False, wijziging=F("wijziging") + 1)


def naam_van(regel: Urenregel) -> str:
    """What a row is called: «BZ Balie, 0.2 primair»."""
    return f"{regel.onderdeel.code} {regel.taak}, {regel.taakveld} {regel.aard}"


def waarden(regel: Urenregel) -> dict[str, Any]:
    """The values of a row as the logbook keeps them."""
    per_gemeente = {
        f"uren {u.gemeente.naam.lower()}": str(u.uren) for u in regel.uren.all() if u.uren
    }
    velden = {
        "onderdeel": regel.onderdeel.code,
        "taak": regel.taak,
        "taakveld": regel.taakveld,
        "aard": regel.aard,
        "vte": "" if regel.vte is None else str(regel.vte),
        "uren gezamenlijk": str(regel.gezamenlijk),
        "sleutel": regel.sleutel,
        "bron": regel.bron,
        "toelichting": regel.toelichting,
    }
    return {**velden, **per_gemeente}


def regel_met_uren(id_: int) -> Urenregel:
    """A row with its unit and hours at hand."""
    regels = Urenregel.objects.select_related("onderdeel").prefetch_related("uren__gemeente")
    return regels.get(pk=id_)


def _om_te_wijzigen(persoon: Persoon, verdeling: Urenverdeling) -> Urenverdeling:
    verdeling = vergrendel(persoon, verdeling, Actie.CONCEPT_WIJZIGEN)
    eis_op_tijd(verdeling)
    return verdeling


def _ongewijzigd(verdeling: Urenverdeling, regel: int, gelezen: int) -> Urenregel:
    nu = (
        verdeling.regels.filter(pk=regel)
        .select_related("onderdeel")
        .prefetch_related("uren__gemeente")
        .first()
    )
    if nu is None or nu.wijziging != gelezen:
        raise Botsing(nu)
    return nu


def _velden(verdeling: Urenverdeling, rij: Rij) -> dict[str, Any]:
    onderdeel = Onderdeel.objects.get(samenwerking=verdeling.samenwerking_id, code=rij.onderdeel)
    velden = rij._asdict()
    del velden["uren"]
    return {**velden, "onderdeel": onderdeel}


def _bewaar_uren(regel: Urenregel, rij: Rij) -> None:
    gemeenten = dict(Gemeente.objects.filter(cbs__in=rij.uren).values_list("cbs", "pk"))
    regel.uren.all().delete()
    Gemeenteuren.objects.bulk_create(
        Gemeenteuren(regel=regel, gemeente_id=gemeenten[cbs], uren=uren)
        for cbs, uren in rij.uren.items()
        if uren
    )


def verschil(
    oud: Mapping[str, Any], nieuw: Mapping[str, Any]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """The values that differ, before and after; of a row that is new, all of them."""
    namen = [n for n in {**oud, **nieuw} if oud.get(n) != nieuw.get(n)]
    eerder = {n: oud.get(n, "") for n in namen} if oud else {}
    return eerder, {n: nieuw.get(n, "") for n in namen}

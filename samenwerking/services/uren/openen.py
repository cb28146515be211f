"""Opening a year: a concept that begins as the last adopted split of hours."""

from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from django.db import transaction
from django.db.models import Max, Model

from samenwerking import logboek_uren as logboek
from samenwerking.kopie import kopieer
from samenwerking.models import (
    Gemeentegegeven,
    Gemeenteuren,
    Onderdeelgegeven,
    Samenwerking,
    Status,
    Urenregel,
    Urenverdeling,
)
from samenwerking.rechten.oordeel import eis
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.services.weigering import RegistratieFout
from samenwerking.werkboek.fout import Fout

DREMPELS = ("drempel_voorhang", "marge_vte", "drempel_aandeel", "bron_drempels")


class Opening(NamedTuple):
    """What a controller says on opening a year. uiterlijk: the last day to fill in.

    A margin or threshold that is left out, with its source, is that of the version begun from.
    """

    jaar: int
    stand: str
    reden: str
    productieve_uren: Decimal | None = None
    bron_productieve_uren: str = ""
    uiterlijk: date | None = None
    drempel_voorhang: Decimal | None = None
    marge_vte: Decimal | None = None
    drempel_aandeel: Decimal | None = None
    bron_drempels: str = ""


@transaction.atomic
def open_jaar(*, persoon: Persoon, van: Urenverdeling, opening: Opening) -> Urenverdeling:
    """Begin a concept with the rows of an adopted version, each marked as carried over.

    Raises Geweigerd when this person may not; RegistratieFout when ``van`` was not adopted, or a
    version of that year and stand is still open.
    """
    eis(persoon, Actie.UREN_OPENEN, samenwerking=van.samenwerking_id)
    Samenwerking.objects.select_for_update().get(pk=van.samenwerking_id)
    van.refresh_from_db()
    if van.status != Status.VASTGESTELD:
        raise _fout(f"{van} is {van.status}", "een vastgestelde versie", "Kies een andere versie.")
    zelfde = Urenverdeling.objects.filter(
        samenwerking=van.samenwerking_id, jaar=opening.jaar, stand=opening.stand
    )
    bezig = zelfde.filter(status__in=(Status.CONCEPT, Status.TER_CONTROLE)).first()
    if bezig:
        raise _fout(f"{bezig} is nog open", "geen open versie", "Werk verder in die versie.")
    nummer = (zelfde.aggregate(laatste=Max("versie"))["laatste"] or 0) + 1
    verdeling = Urenverdeling.objects.create(
        samenwerking=van.samenwerking,
        **_velden(van, opening),
        versie=nummer,
        fictief=van.fictief,
        bron=van.bron,
        sleutel_gezamenlijk=van.sleutel_gezamenlijk,
        sleutel_overhead=van.sleutel_overhead,
        overgenomen_van=van,
        gemaakt_door_id=persoon.account,
    )
    _neem_over(van, verdeling)
    logboek.geopend(persoon, verdeling)
    return verdeling


def _velden(van: Urenverdeling, opening: Opening) -> dict[str, Any]:
    """What stands in the version itself; no margin or threshold is ever forgotten."""
    gezegd = opening._asdict()
    return {
        **gezegd,
        **{naam: getattr(van, naam) for naam in DREMPELS if gezegd[naam] in (None, "")},
    }


def _fout(gevonden: str, verwacht: str, herstel: str) -> RegistratieFout:
    return RegistratieFout(Fout(None, None, None, gevonden, verwacht, herstel))


def _neem_over(van: Urenverdeling, naar: Urenverdeling) -> None:
    """Copy municipalities, units and rows, with their hours."""
    _neem_rijen_over(Gemeentegegeven, van, naar, "gemeente", "naam", "rol", "inwoners", "rij")
    _neem_rijen_over(
        Onderdeelgegeven,
        van,
        naar,
        "onderdeel",
        "naam",
        "afdeling",
        "standplaats",
        "fictief",
        "rij",
    )
    nieuw = _neem_rijen_over(
        Urenregel,
        van,
        naar,
        *("onderdeel", "taak", "taakveld", "aard", "vte", "gezamenlijk", "sleutel", "bron"),
        *("toelichting", "fictief", "rij"),
        overgenomen=True,
    )
    uren = Gemeenteuren.objects.filter(regel__urenverdeling=van)
    kopieer(
        Gemeenteuren,
        ("regel", "gemeente", "uren"),
        ((nieuw[regel], *rij) for regel, *rij in uren.values_list("regel", "gemeente", "uren")),
    )


def _neem_rijen_over(
    model: type[Model], van: Urenverdeling, naar: Urenverdeling, *velden: str, **vast: Any
) -> dict[int, int]:
    """Copy the rows of a table; the new id of each old one. vast: fields with one value for all."""
    rijen = model._default_manager.filter(urenverdeling=van).order_by("pk")
    oud = list(rijen.values_list("pk", *velden))
    nieuw = kopieer(
        model,
        ("urenverdeling", *vast, *velden),
        ((naar.pk, *vast.values(), *rij) for _, *rij in oud),
    )
    return {pk: id_ for (pk, *_), id_ in zip(oud, nieuw, strict=True)}

"""Impose, change and end secrecy: by whom, on which ground, by which body and why."""

from copy import copy
from datetime import date
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import localdate

from samenwerking import logboek
from samenwerking.models import Gemeente
from samenwerking.models.geschiedenis import Rijgeschiedenis
from samenwerking.models.vertrouwelijk import GAAT_MEE, Vertrouwelijk, Vertrouwelijkheid
from samenwerking.notatie import datum
from samenwerking.rechten.namens import eis_namens
from samenwerking.rechten.oordeel import Geweigerd, eis
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.rechten.vertrouwelijk import LEZERS
from samenwerking.selectors import zichtbare
from samenwerking.services.versoepelen import (
    minder_geheim,
    ontbrekend,
    stel_voor,
    stem_in,
    te_versoepelen,
    voorstel_over,
)


class Geheimhouding(NamedTuple):
    """How a record is kept back. orgaan: the body that decided so; reden: why, for the logbook."""

    niveau: Vertrouwelijkheid
    orgaan: str
    reden: str
    grond: str = ""
    bekrachtigd_op: date | None = None
    geheim_tot: date | None = None
    gemeente: Gemeente | None = None


@transaction.atomic
def houd_geheim(*, persoon: Persoon, record: Vertrouwelijk, besluit: Geheimhouding) -> bool:
    """Keep a record back as a body decided, or open it again. False: it waits for others.

    What is of all municipalities becomes less secret when a bestuurder of each agrees. Raises
    Geweigerd, and DoesNotExist when somebody may not know of the record.
    """
    oud = _vergrendeld(persoon, type(record), record.pk)
    nieuw = _wordt(persoon, oud, besluit)
    if minder_geheim(oud, nieuw):
        voorstel = stel_voor(persoon, oud, besluit)
        if ontbrekend(voorstel):
            return False
    _voer_uit(persoon, oud, nieuw, besluit)
    return True


@transaction.atomic
def bevestig(*, persoon: Persoon, nummer: int) -> str:
    """Agree for one's own municipality; the last one who does carries it out.

    nummer: of the versoepeling. "": there is nothing to hand over. Raises Geweigerd.
    """
    voorstel, record = te_versoepelen(persoon, nummer)
    oud = _vergrendeld(persoon, type(record), record.pk)
    besluit = Geheimhouding(
        Vertrouwelijkheid(voorstel.vertrouwelijkheid),
        *(voorstel.orgaan, voorstel.reden, voorstel.grond),
        *(voorstel.bekrachtigd_op, voorstel.geheim_tot),
    )
    nieuw = _wordt(persoon, oud, besluit)
    stem_in(persoon, voorstel, oud)
    if not ontbrekend(voorstel):
        _voer_uit(persoon, oud, nieuw, besluit)
    return ""


def _vergrendeld(persoon: Persoon, model: type[Vertrouwelijk], nummer: int) -> Any:
    rijen = zichtbare(persoon, model).select_for_update(of=("self",))
    return rijen.get(pk=nummer)


def _wordt(persoon: Persoon, oud: Any, besluit: Geheimhouding) -> Any:
    """The record as it would be. Raises Geweigerd when it cannot be so."""
    nieuw = copy(oud)
    _eis_recht(persoon, oud, besluit.gemeente)
    _moet_kunnen(oud)
    _blijft_van_allen(oud, besluit)
    _moet_compleet_zijn(besluit)
    _moet_op_tijd_zijn(besluit)
    open_ = besluit.niveau == Vertrouwelijkheid.OPENBAAR
    nieuw.vertrouwelijkheid = besluit.niveau
    nieuw.gemeente = besluit.gemeente
    nieuw.opgelegd_door = "" if open_ else besluit.orgaan
    nieuw.grond = "" if open_ else besluit.grond
    nieuw.bekrachtigd_op = None if open_ else besluit.bekrachtigd_op
    nieuw.geheim_tot = None if open_ else besluit.geheim_tot
    try:
        nieuw.validate_constraints()
    except ValidationError as fout:
        raise Geweigerd(" ".join(fout.messages)) from fout
    return nieuw


def _voer_uit(persoon: Persoon, oud: Any, nieuw: Any, besluit: Geheimhouding) -> None:
    """Keep it, and tell; a proposal that waited is about what is no more."""
    nieuw.save()
    voorstel_over(oud).delete()
    logboek.geheimhouding(persoon, oud, nieuw, besluit.orgaan, besluit.reden)


def waarom_niet_toe_te_voegen(
    persoon: Persoon, samenwerking: int, gemeente: Gemeente | None, niveau: str
) -> str:
    """Why somebody may not add a record that is kept back like this, in Dutch; "" when he may.

    Who adds one reads it himself: else he would learn from a refusal what is there.
    """
    if niveau == Vertrouwelijkheid.OPENBAAR:
        return ""
    rollen = LEZERS[Vertrouwelijkheid(niveau)]
    if any(
        houding.rol in rollen
        and samenwerking in houding.samenwerkingen
        and (gemeente is None or gemeente.cbs == houding.cbs)
        for houding in persoon.houdingen
    ):
        return ""
    return (
        f"Wat {niveau} is, leest u hier zelf niet. Laat het toevoegen door wie het wel mag lezen, "
        "of kies een ander niveau."
    )


def _eis_recht(persoon: Persoon, record: Any, gemeente: Gemeente | None) -> None:
    """In the cooperation, and for each municipality whose it is or becomes."""
    actie, van = Actie.GEHEIMHOUDING_BEHEREN, record.samenwerking_id
    eis(persoon, actie, samenwerking=van)
    for eigenaar in {record.gemeente, gemeente} - {None}:
        eis_namens(persoon, actie, van, eigenaar)


def _moet_kunnen(record: Any) -> None:
    wat = record._meta.verbose_name
    if record.samenwerking_id is None:
        raise Geweigerd(f"Deze {wat} komt met de software mee en is altijd openbaar.")
    if getattr(record, "vast", False):
        raise Geweigerd(
            f"Wat is vastgesteld, noemt «{record}» en rust erop; dat blijft openbaar. "
            f"Leg wat niet openbaar is apart vast."
        )
    if record.vertrouwelijkheid != Vertrouwelijkheid.OPENBAAR:
        return
    for relatie in record._meta.related_objects:
        model = relatie.related_model
        if issubclass(model, Vertrouwelijk | Rijgeschiedenis):
            continue
        if relatie.field.name == getattr(model, GAAT_MEE, ""):
            continue
        if model._default_manager.filter(**{relatie.field.name: record}).exists():
            raise Geweigerd(
                f"Naar «{record}» wordt openlijk verwezen vanuit {model._meta.verbose_name_plural}."
                " Haal die verwijzing eerst weg."
            )


def _blijft_van_allen(record: Any, besluit: Geheimhouding) -> None:
    """What all may read, one municipality does not take away from the others."""
    if record.gemeente is None and besluit.gemeente is not None:
        raise Geweigerd(
            f"«{record}» is van alle gemeenten samen. Leg de geheimhouding op voor alle gemeenten "
            "samen; dan houdt elke gemeente haar lezers."
        )


def _moet_op_tijd_zijn(besluit: Geheimhouding) -> None:
    vandaag = localdate()
    if besluit.geheim_tot and besluit.niveau != Vertrouwelijkheid.GEHEIM:
        raise Geweigerd(
            f"Alleen wat geheim is, heeft een laatste dag. Kies geheim, of laat die dag bij "
            f"{besluit.niveau} leeg."
        )
    if besluit.geheim_tot and besluit.geheim_tot < vandaag:
        raise Geweigerd(
            f"De laatste dag van het geheim, {datum(besluit.geheim_tot)}, is al voorbij. "
            "Kies vandaag of een latere dag."
        )
    if besluit.bekrachtigd_op and besluit.bekrachtigd_op > vandaag:
        raise Geweigerd(
            f"De dag van de bekrachtiging, {datum(besluit.bekrachtigd_op)}, moet nog komen. "
            "Vul haar in als de raad heeft bekrachtigd."
        )


def _moet_compleet_zijn(besluit: Geheimhouding) -> None:
    gevonden = {"het orgaan": besluit.orgaan, "de reden": besluit.reden}
    if besluit.niveau != Vertrouwelijkheid.OPENBAAR:
        gevonden["de grond"] = besluit.grond
    leeg = [naam for naam, waarde in gevonden.items() if not waarde.strip()]
    if leeg:
        raise Geweigerd(f"Nog leeg: {', '.join(leeg)}. Vul dat in.")

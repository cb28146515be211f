"""Signing off: handing in, agreeing by each municipality, taking back, more time, adopting."""

from collections.abc import Collection, Iterable
from datetime import date
from decimal import Decimal
from hashlib import sha256
from typing import NamedTuple

from django.db import transaction
from django.utils import timezone
from django.utils.timezone import localdate

from samenwerking import logboek_uren as logboek
from samenwerking.models import Bezwaar, Gemeente, Status, Uitkomst, Urenverdeling, Voorhang
from samenwerking.notatie import datum
from samenwerking.rechten.namens import eis_namens, gemeenten
from samenwerking.rechten.oordeel import Geweigerd, eis
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.services.makers import makers


class Effect(NamedTuple):
    """What hours do to the contribution of a municipality; above the threshold it is told.

    ten_opzichte_van: the calculation that it is measured against.
    """

    gemeente: Gemeente
    bedrag: Decimal
    ten_opzichte_van: str


def vergrendel(persoon: Persoon, verdeling: Urenverdeling, actie: Actie) -> Urenverdeling:
    """The version as it is now, locked for this transaction. Raises Geweigerd."""
    nu = Urenverdeling.objects.select_for_update(of=("self",)).select_related("samenwerking")
    verdeling = nu.get(pk=verdeling.pk)
    eis(
        persoon,
        actie,
        samenwerking=verdeling.samenwerking_id,
        status=verdeling.status,
        makers=makers(verdeling),
    )
    return verdeling


def waarom_te_laat(verdeling: Urenverdeling) -> str:
    """That a concept is past its last day to fill in, in Dutch, and who can help; "" in time."""
    laatste = verdeling.uiterlijk
    if verdeling.status != Status.CONCEPT or laatste is None or laatste >= localdate():
        return ""
    return (
        f"De uiterste dag was {datum(laatste)}. Vraag een tweede controller om uitstel, met een "
        "reden."
    )


def eis_op_tijd(verdeling: Urenverdeling) -> None:
    """Raise Geweigerd after the last day to fill in."""
    waarom = waarom_te_laat(verdeling)
    if waarom:
        raise Geweigerd(waarom)


@transaction.atomic
def leg_voor(*, persoon: Persoon, verdeling: Urenverdeling, effecten: Iterable[Effect]) -> None:
    """Hand a concept to the second controllers; no row of it changes from now on.

    effecten: per municipality what the hours do to its contribution; above the threshold
    each but those of this person gets a voorhang. Raises Geweigerd.
    """
    verdeling = vergrendel(persoon, verdeling, Actie.UREN_INDIENEN)
    eis_op_tijd(verdeling)
    if not verdeling.regels.exists():
        raise Geweigerd("Er is nog geen enkele rij. Vul eerst de uren in.")
    _naar(verdeling, Status.TER_CONTROLE)
    logboek.ingediend(persoon, verdeling)
    eigen = gemeenten(persoon, Actie.UREN_INDIENEN, verdeling.samenwerking_id)
    _zet_voorhangen(persoon, verdeling, effecten, eigen)


def meet_voorhangen_opnieuw(
    persoon: Persoon, verdeling: Urenverdeling, effecten: Iterable[Effect]
) -> None:
    """Tell the effect anew after rows changed through an objection that this person took over.

    Who was told before is told, also of what he changes himself: the rest is of the other.
    """
    eigen = gemeenten(persoon, Actie.BEZWAAR_AFHANDELEN, verdeling.samenwerking_id)
    gehoord = verdeling.voorhangen.values_list("gemeente__cbs", flat=True)
    _zet_voorhangen(persoon, verdeling, effecten, eigen.difference(gehoord))


def _zet_voorhangen(
    persoon: Persoon,
    verdeling: Urenverdeling,
    effecten: Iterable[Effect],
    behalve: Collection[str],
) -> None:
    """Tell each municipality but these (CBS codes) of an effect above the threshold.

    One that was told the same effect already is not told again.
    """
    drempel = verdeling.drempel_voorhang
    nodig = {e.gemeente.pk: e for e in effecten if e.gemeente.cbs not in behalve}
    for voorhang in verdeling.voorhangen.all():
        effect = nodig.get(voorhang.gemeente_id)
        if effect and effect.bedrag == voorhang.effect:
            del nodig[voorhang.gemeente_id]
        else:
            voorhang.delete()
    for effect in nodig.values():
        if abs(effect.bedrag) > drempel:
            voorhang = Voorhang.objects.create(
                urenverdeling=verdeling,
                gemeente=effect.gemeente,
                effect=effect.bedrag,
                drempel=drempel,
                ten_opzichte_van=effect.ten_opzichte_van,
            )
            logboek.voorhang_verzonden(persoon, voorhang)


@transaction.atomic
def neem_terug(*, persoon: Persoon, verdeling: Urenverdeling, reden: str) -> None:
    """Back to concept, to change more than an objection is about. Raises Geweigerd.

    Open objections lapse with it: their hours were set beside rows that may now become others.
    """
    verdeling = vergrendel(persoon, verdeling, Actie.UREN_TERUGNEMEN)
    eis_reden(reden)
    laat_akkoord_vervallen(persoon, verdeling, reden)
    for bezwaar in verdeling.bezwaren.filter(uitkomst="").select_related("gemeente", "onderdeel"):
        sluit_bezwaar(persoon, bezwaar, Uitkomst.VERVALLEN)
    _naar(verdeling, Status.CONCEPT)
    logboek.teruggenomen(persoon, verdeling, reden)


@transaction.atomic
def geef_akkoord(
    *, persoon: Persoon, verdeling: Urenverdeling, gemeente: Gemeente, gezien: str | None = None
) -> None:
    """A municipality agrees with the hours as they are.

    gezien: what the rows were when this person saw them (``merk_van_rijen``); None: as they are.
    Raises Geweigerd, also when they changed since, and as long as there is an objection or a
    voorhang for this municipality.
    """
    verdeling = vergrendel(persoon, verdeling, Actie.UREN_AKKOORD)
    eis_namens(persoon, Actie.UREN_AKKOORD, verdeling.samenwerking_id, gemeente)
    waarom = waarom_geen_akkoord(verdeling, gemeente, persoon)
    if waarom:
        raise Geweigerd(waarom)
    if gezien is not None and gezien != merk_van_rijen(verdeling):
        raise Geweigerd("De uren zijn gewijzigd sinds u dit zag. Bekijk ze opnieuw.")
    verdeling.akkoorden.create(gemeente=gemeente, gegeven_door_id=persoon.account)
    logboek.akkoord(persoon, verdeling, gemeente)


def merk_van_rijen(verdeling: Urenverdeling) -> str:
    """A mark of the rows of a version as they are: another one when any was saved since."""
    rijen = verdeling.regels.order_by("rij", "pk").values_list("pk", "wijziging")
    return sha256(repr([*rijen]).encode()).hexdigest()


def waarom_geen_akkoord(verdeling: Urenverdeling, gemeente: Gemeente, persoon: Persoon) -> str:
    """Why this municipality cannot agree now, in Dutch; "" when it can."""
    if not verdeling.gemeenten.filter(gemeente=gemeente).exists():
        return f"{gemeente} staat niet in deze urenverdeling."
    gegeven = [(a.gemeente_id, a.gegeven_door_id) for a in verdeling.akkoorden.all()]
    if any(wie == gemeente.pk for wie, _ in gegeven):
        return f"{gemeente} is al akkoord."
    if any(door == persoon.id for _, door in gegeven):
        return "U gaf al akkoord namens een andere gemeente. Elke gemeente doet dat zelf."
    if verdeling.bezwaren.filter(uitkomst="").exists():
        return "Er is nog een open bezwaar. Handel dat eerst af."
    if verdeling.voorhangen.filter(gemeente=gemeente, erkend_op=None).exists():
        return f"{gemeente} heeft de voorhang nog niet erkend. Doe dat eerst."
    return ""


def laat_akkoord_vervallen(persoon: Persoon, verdeling: Urenverdeling, waardoor: str) -> None:
    """Every municipality agrees anew; called before rows change."""
    for akkoord in verdeling.akkoorden.select_related("gemeente"):
        akkoord.delete()
        logboek.akkoord_vervallen(persoon, verdeling, akkoord.gemeente, waardoor)


@transaction.atomic
def geef_uitstel(
    *, persoon: Persoon, verdeling: Urenverdeling, uiterlijk: date, reden: str
) -> None:
    """A later last day, with a reason. Raises Geweigerd."""
    verdeling = vergrendel(persoon, verdeling, Actie.UITSTEL_GEVEN)
    eis_reden(reden)
    was = verdeling.uiterlijk
    if uiterlijk < localdate() or (was and uiterlijk <= was):
        raise Geweigerd("Uitstel gaat naar een latere dag. Kies een dag na de uiterste dag.")
    verdeling.uiterlijk = uiterlijk
    verdeling.save(update_fields=["uiterlijk"])
    logboek.uitstel(persoon, verdeling, was, reden)


@transaction.atomic
def erken_voorhang(*, persoon: Persoon, voorhang: Voorhang) -> None:
    """A municipality has seen what the hours do to its contribution. Raises Geweigerd."""
    verdeling = vergrendel(persoon, voorhang.urenverdeling, Actie.VOORHANG_ERKENNEN)
    eis_namens(persoon, Actie.VOORHANG_ERKENNEN, verdeling.samenwerking_id, voorhang.gemeente)
    voorhang = Voorhang.objects.select_for_update().get(pk=voorhang.pk)
    if voorhang.erkend_op:
        raise Geweigerd(f"{voorhang.gemeente} heeft deze voorhang al erkend.")
    voorhang.erkend_door_id, voorhang.erkend_op = persoon.account, timezone.now()
    voorhang.save(update_fields=["erkend_door", "erkend_op"])
    logboek.voorhang_erkend(persoon, voorhang)


def waarom_niet_vast(verdeling: Urenverdeling) -> str:
    """Why hours cannot be adopted yet, in Dutch; "" when they can, or were."""
    if verdeling.status not in (Status.CONCEPT, Status.TER_CONTROLE):
        return ""
    if verdeling.status == Status.CONCEPT:
        return "De urenverdeling is nog concept. Leg haar eerst ter controle."
    akkoord = verdeling.akkoorden.values("gemeente")
    zonder = [g.naam for g in verdeling.gemeenten.exclude(gemeente__in=akkoord)]
    if zonder:
        return f"Nog niet akkoord met de urenverdeling: {', '.join(zonder)}."
    if not verdeling.akkoorden.exists():
        return "Er staat geen enkele gemeente in de urenverdeling. Zet die er eerst in."
    if verdeling.bezwaren.filter(uitkomst="").exists():
        return "Er is nog een open bezwaar tegen de uren. Handel dat eerst af."
    open_ = verdeling.voorhangen.filter(erkend_op=None).select_related("gemeente")
    niet_erkend = [v.gemeente.naam for v in open_]
    return f"Nog niet erkend: de voorhang voor {', '.join(niet_erkend)}." if niet_erkend else ""


def sluit_bezwaar(persoon: Persoon, bezwaar: Bezwaar, uitkomst: Uitkomst) -> None:
    """An objection is over; the thread stays."""
    bezwaar.uitkomst, bezwaar.gesloten_op = uitkomst, timezone.now()
    bezwaar.save(update_fields=["uitkomst", "gesloten_op"])
    logboek.bezwaar_gesloten(persoon, bezwaar)


def _naar(verdeling: Urenverdeling, status: Status) -> None:
    verdeling.status = status
    verdeling.save(update_fields=["status"])


def eis_reden(reden: str) -> None:
    """Raise Geweigerd when nothing says why."""
    if not reden.strip():
        raise Geweigerd("Er staat geen reden bij. Zeg in een zin waarom.")

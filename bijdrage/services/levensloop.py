"""The life of a calculation between concept and adopted, and after: agreeing and publishing."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from bijdrage import logboek
from bijdrage.betwist import betwiste, verdeelde
from bijdrage.models import Berekening, Componentoordeel, Componentstand, Kostenraming
from bijdrage.services.berekenen import volgens_afspraak
from bijdrage.services.correctieafspraken import koppel_correcties
from bijdrage.services.methode import bepaal_effect
from samenwerking.models import Besluit, Gemeente, Status
from samenwerking.models.versie import OPENBAAR, Versie
from samenwerking.rechten.namens import eis_namens
from samenwerking.rechten.oordeel import Geweigerd, eis
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.services.makers import makers
from samenwerking.services.uren.controle import waarom_niet_vast


@transaction.atomic
def leg_voor(*, persoon: Persoon, berekening: Berekening) -> None:
    """Lay a calculation before the municipalities; from now on its cost does not change either.

    It names the agreements and the method that hold for its year now, and its corrections name what
    was agreed about them. On the first calculation under a method it is worked out what that does.

    Raises Geweigerd, also while not every municipality agrees with its hours.
    """
    berekening = vergrendel(persoon, berekening, Actie.BEREKENING_VOORLEGGEN)
    waarom = waarom_niet_vast(berekening.urenverdeling)
    if waarom:
        raise Geweigerd(waarom)
    kosten = Kostenraming.objects.select_for_update().get(pk=berekening.kostenraming_id)
    afspraken = volgens_afspraak(kosten)
    for naam, waarde in afspraken.items():
        setattr(berekening, naam, waarde)
    berekening.save(update_fields=list(afspraken))
    if kosten.status == Status.CONCEPT:
        koppel_correcties(kosten)
    bepaal_effect(persoon=persoon, berekening=berekening)
    for versie in (berekening, kosten):
        if versie.status == Status.CONCEPT:
            _naar(versie, Status.VOORGELEGD)
    logboek.voorgelegd(persoon, berekening)


@transaction.atomic
def neem_terug(*, persoon: Persoon, berekening: Berekening, reden: str) -> None:
    """Back to concept, with its cost unless another calculation on it is laid before them.

    What was agreed lapses. Raises Geweigerd.
    """
    berekening = vergrendel(persoon, berekening, Actie.BEREKENING_TERUGNEMEN)
    if not reden.strip():
        raise Geweigerd("Er staat geen reden bij. Zeg in een zin waarom.")
    for akkoord in berekening.akkoorden.select_related("gemeente"):
        akkoord.delete()
    _naar(berekening, Status.CONCEPT)
    kosten = Kostenraming.objects.select_for_update().get(pk=berekening.kostenraming_id)
    anders = kosten.berekeningen.filter(status=Status.VOORGELEGD).exists()
    if kosten.status == Status.VOORGELEGD and not anders:
        _naar(kosten, Status.CONCEPT)
    logboek.teruggenomen(persoon, berekening, reden)


@transaction.atomic
def geef_akkoord(*, persoon: Persoon, berekening: Berekening, gemeente: Gemeente) -> None:
    """A municipality agrees with a calculation as it is. Raises Geweigerd."""
    berekening = vergrendel(persoon, berekening, Actie.BEREKENING_AKKOORD)
    eis_namens(persoon, Actie.BEREKENING_AKKOORD, berekening.samenwerking_id, gemeente)
    waarom = waarom_geen_akkoord(berekening, gemeente, persoon)
    if waarom:
        raise Geweigerd(waarom)
    berekening.akkoorden.create(gemeente=gemeente, gegeven_door_id=persoon.account)
    logboek.akkoord(persoon, berekening, gemeente)


def waarom_geen_akkoord(berekening: Berekening, gemeente: Gemeente, persoon: Persoon) -> str:
    """Why this municipality cannot agree now, in Dutch; "" when it can."""
    if not berekening.urenverdeling.gemeenten.filter(gemeente=gemeente).exists():
        return f"{gemeente} staat niet in deze berekening."
    gegeven = [(a.gemeente_id, a.gegeven_door_id) for a in berekening.akkoorden.all()]
    if any(wie == gemeente.pk for wie, _ in gegeven):
        return f"{gemeente} is al akkoord."
    if any(door == persoon.id for _, door in gegeven):
        return "U gaf al akkoord namens een andere gemeente. Elke gemeente doet dat zelf."
    return ""


def waarom_niet_akkoord(berekening: Berekening) -> str:
    """Which municipalities do not agree yet, in Dutch; "" when all do."""
    if berekening.status == Status.CONCEPT:
        return "De berekening is nog concept. Leg haar eerst voor aan de gemeenten."
    akkoord = {a.gemeente_id for a in berekening.akkoorden.all()}
    gemeenten = berekening.urenverdeling.gemeenten.all()
    zonder = [g.naam for g in gemeenten if g.gemeente_id not in akkoord]
    return f"Nog niet akkoord met de berekening: {', '.join(zonder)}." if zonder else ""


@transaction.atomic
def publiceer(*, persoon: Persoon, berekening: Berekening) -> None:
    """Let everybody read an adopted calculation, with its hours and cost, from now on.

    Raises Geweigerd.
    """
    berekening = vergrendel(persoon, berekening, Actie.PUBLICEREN)
    if berekening.gepubliceerd_op:
        raise Geweigerd("Deze berekening is al gepubliceerd.")
    for versie in (berekening.urenverdeling, berekening.kostenraming, berekening):
        if versie.gepubliceerd_op is None:
            versie.gepubliceerd_op = timezone.now()
            versie.gepubliceerd_door_id = persoon.account
            versie.save(update_fields=["gepubliceerd_op", "gepubliceerd_door"])
    logboek.gepubliceerd(persoon, berekening)


@transaction.atomic
def trek_in(*, persoon: Persoon, berekening: Berekening, reden: str) -> None:
    """Let nobody but who works on it read a published calculation, until it is published anew.

    With its hours and cost, unless another calculation that everybody reads rests on them. Its
    addresses say that it was withdrawn, when and why. Raises Geweigerd.
    """
    berekening = vergrendel(persoon, berekening, Actie.INTREKKEN)
    if not berekening.is_openbaar:
        raise Geweigerd("Deze berekening is nu niet gepubliceerd. Er valt niets in te trekken.")
    if not reden.strip():
        raise Geweigerd("Er staat geen reden bij. Zeg in een zin waarom.")
    openbaar = Berekening.objects.filter(OPENBAAR).exclude(pk=berekening.pk)
    for versie, elders in (
        (berekening, False),
        (berekening.urenverdeling, openbaar.filter(urenverdeling=berekening.urenverdeling_id)),
        (berekening.kostenraming, openbaar.filter(kostenraming=berekening.kostenraming_id)),
    ):
        if versie.is_openbaar and not elders:
            _zet_ingetrokken(versie, timezone.now(), persoon.account, reden.strip())
    logboek.ingetrokken(persoon, berekening, reden.strip())


@transaction.atomic
def publiceer_opnieuw(*, persoon: Persoon, berekening: Berekening) -> None:
    """Let everybody read a withdrawn calculation again, with its hours and cost.

    Raises Geweigerd.
    """
    berekening = vergrendel(persoon, berekening, Actie.OPNIEUW_PUBLICEREN)
    if berekening.ingetrokken_op is None:
        raise Geweigerd("Deze berekening is niet ingetrokken.")
    reden = berekening.ingetrokken_reden
    for versie in (berekening.urenverdeling, berekening.kostenraming, berekening):
        if versie.ingetrokken_op:
            _zet_ingetrokken(versie, None, None, "")
    logboek.opnieuw_gepubliceerd(persoon, berekening, reden)


def _zet_ingetrokken(
    versie: Versie, moment: datetime | None, account: int | None, reden: str
) -> None:
    versie.ingetrokken_op, versie.ingetrokken_door_id = moment, account
    versie.ingetrokken_reden = reden
    versie.save(update_fields=["ingetrokken_op", "ingetrokken_door", "ingetrokken_reden"])


@transaction.atomic
def beoordeel_component(
    *,
    persoon: Persoon,
    berekening: Berekening,
    component: str,
    stand: Componentstand,
    toelichting: str,
    besluit: Besluit | None = None,
) -> Componentoordeel:
    """Say how a component stands: voorlopig, overeengekomen or in geschil.

    Raises Geweigerd, also when there is no such component or the decision is of elsewhere.
    """
    berekening = vergrendel(persoon, berekening, Actie.COMPONENT_BEOORDELEN)
    if component not in standen(berekening):
        raise Geweigerd(f"Deze berekening verdeelt geen component «{component}».")
    if component in _betwist(berekening) and stand != Componentstand.IN_GESCHIL:
        raise Geweigerd(
            f"Over de component «{component}» loopt een geschil. Zolang dat loopt, is de stand «in "
            "geschil»."
        )
    if not toelichting.strip():
        raise Geweigerd("Er staat geen toelichting bij. Zeg in een zin waarom.")
    if besluit and besluit.samenwerking_id != berekening.samenwerking_id:
        raise Geweigerd(f"Het besluit is van {besluit.samenwerking}. Kies er een van hier.")
    was = standen(berekening)[component]
    oordeel = berekening.oordelen.create(
        component=component,
        stand=stand,
        toelichting=toelichting,
        besluit=besluit,
        gezet_door_id=persoon.account,
    )
    logboek.component_beoordeeld(persoon, oordeel, was)
    return oordeel


def standen(berekening: Berekening) -> dict[str, str]:
    """How every component that is divided stands now.

    What a dispute is about is in geschil as long as it runs. What nobody spoke of is overeengekomen
    once every municipality agrees, and voorlopig before.
    """
    vanzelf = (
        Componentstand.VOORLOPIG
        if waarom_niet_akkoord(berekening)
        else Componentstand.OVEREENGEKOMEN
    )
    componenten = berekening.kostenraming.componenten.all()
    gezet = {oordeel.component: oordeel.stand for oordeel in berekening.oordelen.all()}
    gezet |= dict.fromkeys(_betwist(berekening), Componentstand.IN_GESCHIL)
    return {c.naam: str(gezet.get(c.naam, vanzelf)) for c in verdeelde(componenten)}


def _betwist(berekening: Berekening) -> set[str]:
    """The components that a dispute is about."""
    return set(betwiste(berekening.kostenraming.componenten.all()).values_list("naam", flat=True))


def vergrendel(persoon: Persoon, berekening: Berekening, actie: Actie) -> Berekening:
    """The calculation as it is now, locked for this transaction. Raises Geweigerd."""
    nu = Berekening.objects.select_for_update(of=("self",)).select_related(
        "samenwerking", "urenverdeling", "kostenraming"
    )
    berekening = nu.get(pk=berekening.pk)
    eis(
        persoon,
        actie,
        samenwerking=berekening.samenwerking_id,
        status=berekening.status,
        makers=makers(berekening),
    )
    return berekening


def _naar(versie: Versie, status: Status) -> None:
    versie.status = status
    versie.save(update_fields=["status"])

"""Adopting: from then on a calculation and everything it rests on cannot change."""

from datetime import date, datetime, time

from django.db import transaction
from django.utils import timezone

from bijdrage import logboek
from bijdrage.afgesproken import besparingsafspraken
from bijdrage.bbv import beoordeel
from bijdrage.invoer.bouwen import bouw
from bijdrage.invoer.controles import CONTROLES
from bijdrage.models import Berekening, Kostenraming
from bijdrage.registratie import Invoerversies, lees_registratie
from bijdrage.rekenmodel.berekening import bereken
from bijdrage.rekenmodel.vingerafdruk import vingerafdruk
from bijdrage.services.levensloop import waarom_niet_akkoord
from bijdrage.vastgelegd import afspraakmerken
from samenwerking.iv3 import Codelijsten
from samenwerking.models import OPEN, Besluit, Samenwerking, Status, Urenverdeling
from samenwerking.models.versie import Versie
from samenwerking.models.vertrouwelijk import Vertrouwelijkheid
from samenwerking.notatie import datum
from samenwerking.rechten.oordeel import eis
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.services.makers import makers
from samenwerking.services.uren.controle import waarom_niet_vast

ANDERS = "Deze berekening is opnieuw gemaakt sinds u haar zag. Bekijk haar eerst."
VERANDERD = "De invoer is veranderd sinds deze berekening. Bereken opnieuw."


class NietVastTeStellen(ValueError):
    """Why a calculation cannot be adopted, in Dutch."""


@transaction.atomic
def stel_vast(
    *,
    persoon: Persoon,
    berekening: Berekening,
    codelijsten: Codelijsten,
    besluit: Besluit,
    op: date | None = None,
    gezien: str | None = None,
) -> None:
    """Adopt a calculation with its hours and cost; what was adopted before is replaced.

    op: the day from which it stands; today when left out. gezien: the fingerprint that this person
    saw, when it was shown. Raises Geweigerd when this person may not, made or changed any of it, or
    when it is no concept any more. Raises NietVastTeStellen when its input was replaced or gives
    another fingerprint than it has, when a rule forbids it, or when the decision or the day does
    not fit.
    """
    Samenwerking.objects.select_for_update().get(pk=berekening.samenwerking_id)
    berekening = Berekening.objects.select_for_update().get(pk=berekening.pk)
    _eis_recht(persoon, berekening)
    if gezien is not None and gezien != berekening.vingerafdruk:
        raise NietVastTeStellen(ANDERS)
    waarom = waarom_niet_akkoord(berekening)
    if waarom:
        raise NietVastTeStellen(waarom)
    dag = op or timezone.localdate()
    _besluit_moet_passen(berekening, besluit, dag)
    versies = _vergrendeld(berekening)
    for invoer in versies:
        if invoer.status in OPEN:
            _eis_recht(persoon, invoer)
    _uren_moeten_akkoord(versies.urenverdeling)
    vervangen = [str(v._meta.verbose_name) for v in versies if v.status == Status.VERVANGEN]
    if vervangen:
        raise NietVastTeStellen(f"Van deze berekening is vervangen: {', '.join(vervangen)}.")
    gegevens = lees_registratie([versies], codelijsten)[0]
    if any(True for controle in CONTROLES for _ in controle(gegevens)):
        raise NietVastTeStellen(VERANDERD)
    uitkomst = bereken(bouw(gegevens))
    if vingerafdruk(uitkomst) != berekening.vingerafdruk:
        raise NietVastTeStellen(VERANDERD)
    besparingen = besparingsafspraken(berekening.samenwerking_id)
    bevindingen = beoordeel(uitkomst, codelijsten, besparingen)
    blokkerend = [b for b in bevindingen if b.ernst == "blokkerend"]
    if blokkerend:
        raise NietVastTeStellen(" ".join(b.melding for b in blokkerend))
    berekening.afspraakmerken = afspraakmerken(berekening)
    berekening.save(update_fields=["afspraakmerken"])
    for versie in (*versies, berekening):
        _stel_versie_vast(persoon, versie, besluit, dag)


@transaction.atomic
def stel_uren_vast(
    *, persoon: Persoon, verdeling: Urenverdeling, besluit: Besluit, op: date | None = None
) -> None:
    """Adopt a split of hours on which every municipality agrees; an earlier one is replaced.

    op: the day from which it stands; today when left out. Raises Geweigerd and NietVastTeStellen
    as stel_vast does.
    """
    Samenwerking.objects.select_for_update().get(pk=verdeling.samenwerking_id)
    verdeling = Urenverdeling.objects.select_for_update().get(pk=verdeling.pk)
    _eis_recht(persoon, verdeling)
    dag = op or timezone.localdate()
    _besluit_moet_passen(verdeling, besluit, dag)
    _uren_moeten_akkoord(verdeling)
    _stel_versie_vast(persoon, verdeling, besluit, dag)


def _uren_moeten_akkoord(verdeling: Urenverdeling) -> None:
    waarom = waarom_niet_vast(verdeling)
    if waarom:
        raise NietVastTeStellen(waarom)


def _eis_recht(persoon: Persoon, versie: Versie) -> None:
    eis(
        persoon,
        Actie.VASTSTELLEN,
        samenwerking=versie.samenwerking_id,
        status=versie.status,
        makers=makers(versie),
    )


def _besluit_moet_passen(versie: Versie, besluit: Besluit, dag: date) -> None:
    """The decision is of the same cooperation, and of this day or before it."""
    if besluit.samenwerking_id != versie.samenwerking_id:
        raise NietVastTeStellen(
            f"Het besluit is van {besluit.samenwerking}, de {versie._meta.verbose_name} van"
            f" {versie.samenwerking}. Kies een besluit van {versie.samenwerking}."
        )
    if besluit.vertrouwelijkheid != Vertrouwelijkheid.OPENBAAR:
        raise NietVastTeStellen(
            f"Het besluit is {besluit.vertrouwelijkheid}, en staat bij wat iedereen mag lezen. "
            "Kies een openbaar besluit."
        )
    if not besluit.datum <= dag <= timezone.localdate():
        raise NietVastTeStellen(
            f"De dag van vaststellen is {datum(dag)}. Kies een dag vanaf het besluit"
            f" ({datum(besluit.datum)}) tot en met vandaag."
        )


def _vergrendeld(berekening: Berekening) -> Invoerversies:
    """The input of a calculation; no row of it changes until this transaction ends."""
    uren = Urenverdeling.objects.select_for_update().get(pk=berekening.urenverdeling_id)
    kosten = Kostenraming.objects.select_for_update().get(pk=berekening.kostenraming_id)
    return Invoerversies(uren, kosten)


def _stel_versie_vast(persoon: Persoon, versie: Versie, besluit: Besluit, dag: date) -> None:
    """Adopt a version that is still open; the one that it takes the place of is replaced."""
    if versie.status not in OPEN:
        return
    _vervang(persoon, versie)
    was, versie.status = versie.status, Status.VASTGESTELD
    versie.vastgesteld_op = timezone.make_aware(datetime.combine(dag, time()))
    versie.besluit = besluit
    versie.vastgesteld_door_id = persoon.account
    versie.save(update_fields=["status", "vastgesteld_op", "besluit", "vastgesteld_door"])
    logboek.vastgesteld(persoon, versie, besluit, was)


def _vervang(persoon: Persoon, door: Versie) -> None:
    """What was adopted before gives way."""
    eerder = type(door)._default_manager.filter(
        samenwerking_id=door.samenwerking_id,
        jaar=door.jaar,
        stand=door.stand,
        status=Status.VASTGESTELD,
    )
    for versie in eerder.select_related("samenwerking"):
        versie.status = Status.VERVANGEN
        versie.save(update_fields=["status"])
        logboek.vervangen(persoon, versie, door)

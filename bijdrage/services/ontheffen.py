"""What people say at a finding: an explanation, or a waiver that another municipality approves."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from bijdrage import logboek
from bijdrage.bbv import CONTROLES
from bijdrage.models import Ontheffing, Toelichting
from samenwerking.models import Gemeente, Samenwerking
from samenwerking.notatie import datum
from samenwerking.rechten.namens import eis_namens, gemeenten
from samenwerking.rechten.oordeel import Geweigerd, eis, weigering
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie


@transaction.atomic
def licht_toe(
    *,
    persoon: Persoon,
    samenwerking: Samenwerking,
    jaar: int,
    regel: str,
    wat: str,
    tekst: str,
    fictief: bool = False,
) -> Toelichting:
    """Write why a finding is as it is, in the place of what stood there. Raises Geweigerd."""
    eis(persoon, Actie.TOELICHTEN, samenwerking=samenwerking.pk)
    _moet_bekend(regel, wat)
    if not tekst.strip():
        raise Geweigerd("Er staat niets in de toelichting. Schrijf waarom het zo is.")
    waarover = {"samenwerking": samenwerking, "jaar": jaar, "regel": regel, "wat": wat}
    eerder = Toelichting.objects.select_for_update().filter(**waarover).first()
    was, toelichting = eerder.tekst if eerder else "", eerder or Toelichting(**waarover)
    toelichting.tekst, toelichting.geschreven_door_id = tekst.strip(), persoon.account
    toelichting.fictief = fictief
    toelichting.save()
    logboek.toegelicht(persoon, toelichting, was)
    return toelichting


@transaction.atomic
def vraag_ontheffing(
    *,
    persoon: Persoon,
    samenwerking: Samenwerking,
    gemeente: Gemeente,
    jaar: int,
    regel: str,
    wat: str,
    reden: str,
    tot: date,
    fictief: bool = False,
) -> Ontheffing:
    """Ask for one's municipality that a finding may be, up to and including a day.

    It comes in the place of one that expired. Raises Geweigerd when this person may not, when it
    says too little, or when the same was asked.
    """
    eis(persoon, Actie.ONTHEFFING_VRAGEN, samenwerking=samenwerking.pk)
    eis_namens(persoon, Actie.ONTHEFFING_VRAGEN, samenwerking.pk, gemeente)
    _moet_bekend(regel, wat)
    if not reden.strip():
        raise Geweigerd("Er staat geen reden bij. Schrijf waarom de bevinding mag blijven.")
    if tot < timezone.localdate():
        raise Geweigerd(f"De ontheffing loopt tot {datum(tot)}. Kies vandaag of een dag later.")
    Samenwerking.objects.select_for_update().get(pk=samenwerking.pk)
    waarover = {"samenwerking": samenwerking, "jaar": jaar, "regel": regel, "wat": wat}
    eerder = Ontheffing.objects.filter(**waarover, ingetrokken_op=None).first()
    if eerder and not eerder.verlopen:
        raise Geweigerd("Voor deze bevinding is al ontheffing gevraagd. Trek die eerst in.")
    if eerder:
        _sluit_af(persoon, eerder)
    ontheffing = Ontheffing.objects.create(
        **waarover,
        reden=reden.strip(),
        tot=tot,
        gevraagd_door_id=persoon.account,
        gevraagd_voor=gemeente,
        fictief=fictief,
    )
    logboek.ontheffing(persoon, ontheffing, "ontheffing gevraagd", "vraagt")
    return ontheffing


@transaction.atomic
def keur_goed(*, persoon: Persoon, ontheffing: Ontheffing) -> None:
    """Approve a waiver for a municipality other than the one that asked. Raises Geweigerd."""
    ontheffing = _vergrendeld(ontheffing)
    waarom = waarom_niet_goed(persoon, ontheffing)
    if waarom:
        raise Geweigerd(waarom)
    gemeente = _andere_gemeente(persoon, ontheffing)
    ontheffing.goedgekeurd_door_id, ontheffing.goedgekeurd_voor = persoon.account, gemeente
    ontheffing.goedgekeurd_op = timezone.now()
    ontheffing.save(update_fields=["goedgekeurd_door", "goedgekeurd_voor", "goedgekeurd_op"])
    logboek.ontheffing(persoon, ontheffing, "ontheffing goedgekeurd", "verleent")


def waarom_niet_goed(persoon: Persoon, ontheffing: Ontheffing) -> str:
    """Why somebody cannot approve a waiver now, in Dutch; "" when he can."""
    waarom = weigering(
        persoon,
        Actie.ONTHEFFING_GOEDKEUREN,
        samenwerking=ontheffing.samenwerking_id,
        makers=[ontheffing.gevraagd_door_id],
    )
    if waarom:
        return waarom
    if ontheffing.goedgekeurd_door_id:
        return "Deze ontheffing is al goedgekeurd."
    if ontheffing.verlopen:
        return f"Deze ontheffing liep tot en met {datum(ontheffing.tot)}. Vraag een nieuwe."
    if _andere_gemeente(persoon, ontheffing) is None:
        return (
            f"{ontheffing.gevraagd_voor} vroeg deze ontheffing. Iemand van een andere gemeente "
            "keurt haar goed."
        )
    return ""


@transaction.atomic
def trek_in(*, persoon: Persoon, ontheffing: Ontheffing) -> None:
    """Withdraw a waiver; it stays to be seen in the history. Raises Geweigerd."""
    ontheffing = _vergrendeld(ontheffing)
    eis_namens(
        persoon, Actie.ONTHEFFING_VRAGEN, ontheffing.samenwerking_id, ontheffing.gevraagd_voor
    )
    ontheffing.ingetrokken_op = timezone.now()
    ontheffing.save(update_fields=["ingetrokken_op"])
    logboek.ontheffing(persoon, ontheffing, "ontheffing ingetrokken", "herroept")


def _sluit_af(persoon: Persoon, verlopen: Ontheffing) -> None:
    """Make room for a new waiver of the same finding; the old one stays in the history."""
    verlopen.ingetrokken_op = timezone.now()
    verlopen.save(update_fields=["ingetrokken_op"])
    logboek.ontheffing(persoon, verlopen, "verlopen ontheffing vervangen", "vervangt")


def _andere_gemeente(persoon: Persoon, ontheffing: Ontheffing) -> Gemeente | None:
    """For which municipality, other than the one that asked, somebody approves a waiver."""
    namens = gemeenten(persoon, Actie.ONTHEFFING_GOEDKEUREN, ontheffing.samenwerking_id)
    andere = Gemeente.objects.filter(cbs__in=namens).exclude(pk=ontheffing.gevraagd_voor_id)
    return andere.order_by("cbs").first()


def _vergrendeld(ontheffing: Ontheffing) -> Ontheffing:
    """The waiver as it is now. Raises Geweigerd when it was withdrawn."""
    nu = Ontheffing.objects.select_for_update().get(pk=ontheffing.pk)
    if nu.ingetrokken_op:
        raise Geweigerd("Deze ontheffing is ingetrokken. Vraag een nieuwe.")
    return nu


def _moet_bekend(regel: str, wat: str) -> None:
    if regel not in CONTROLES:
        raise Geweigerd(f"«{regel}» is geen regel. Kies een code uit de lijst van regels.")
    if not wat.strip():
        raise Geweigerd("Er staat niet waarover het gaat. Noem het object van de bevinding.")

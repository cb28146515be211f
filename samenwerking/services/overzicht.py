"""The mail with what waits for somebody: switched on by himself, sent by a command."""

from collections.abc import Iterator
from typing import NamedTuple

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse

from samenwerking import logboek
from samenwerking.models import Gebruiker
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.persoon import Persoon, Weg
from samenwerking.startblokken import Startblok, startblokken
from samenwerking.toegang.personen import persoon_van


class Wachtend(NamedTuple):
    """How much waits under one head, and how much of that is late."""

    kop: str
    aantal: int
    laat: int


@transaction.atomic
def zet_overzicht(*, persoon: Persoon, aan: bool) -> None:
    """Switch the mail of somebody's own account on or off. Raises Geweigerd without an address."""
    account = Gebruiker.objects.select_for_update().get(pk=persoon.account)
    if aan and not account.email:
        raise Geweigerd(
            "Bij uw account staat geen e-mailadres. Vraag de functioneel beheerder van uw gemeente "
            "het in te vullen."
        )
    if account.overzicht_per_mail == aan:
        return
    account.overzicht_per_mail = aan
    account.save(update_fields=["overzicht_per_mail"])
    logboek.overzicht_gezet(persoon, aan)


def overzichten() -> Iterator[EmailMessage]:
    """A mail for everybody who wants one and for whom something waits."""
    wie = Gebruiker.objects.filter(is_active=True, overzicht_per_mail=True).exclude(email="")
    for account in wie.order_by("pk"):
        wachtend = list(wat_wacht(persoon_van(account, Weg.OPDRACHT)))
        if wachtend:
            yield _mail(account, wachtend)


def wat_wacht(persoon: Persoon) -> Iterator[Wachtend]:
    """How much waits for somebody, per block of the own page."""
    for blok in startblokken(persoon):
        aantal, laat = _geteld(blok)
        if aantal:
            yield Wachtend(blok.kop, aantal, laat)


def _geteld(blok: Startblok) -> tuple[int, int]:
    taken = [taak for taak in blok.taken if taak.wacht]
    return len(taken), sum(taak.laat for taak in taken)


def _mail(account: Gebruiker, wachtend: list[Wachtend]) -> EmailMessage:
    """How much there is, without names or amounts: mail is read by others on its way."""
    aantal = sum(blok.aantal for blok in wachtend)
    laat = sum(blok.laat for blok in wachtend)
    taken = "1 taak wacht" if aantal == 1 else f"{aantal} taken wachten"
    inhoud = {
        "naam": str(account),
        "wachtend": wachtend,
        "eigen": settings.WEBADRES + reverse("mijn"),
        "uitzetten": settings.WEBADRES + reverse("overzicht-per-mail"),
    }
    return EmailMessage(
        f"{taken} op u{f', waarvan {laat} te laat' if laat else ''}",
        render_to_string("samenwerking/overzicht.txt", inhoud),
        to=[account.email],
    )

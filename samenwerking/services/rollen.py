"""Accounts and roles: who gets them, and when they end."""

from collections.abc import Collection
from datetime import date, timedelta

from django.db import transaction
from django.utils.timezone import localdate

from samenwerking import logboek
from samenwerking.models import Gebruiker, Gemeente, Rolverlening
from samenwerking.rechten.oordeel import Geweigerd, eis
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.rollen import Rol
from samenwerking.rechten.tabel import Actie

NIET_UW_GEMEENTE = "U beheert alleen de accounts van uw eigen gemeente."
NIET_UZELF = "Niemand geeft zichzelf een rol. Vraag een andere functioneel beheerder."


@transaction.atomic
def verleen(
    *,
    persoon: Persoon,
    gebruiker: Gebruiker,
    rol: Rol,
    gemeente: Gemeente,
    reden: str,
    begin: date | None = None,
    einde: date | None = None,
) -> Rolverlening:
    """Give somebody a role at a municipality, from today unless begin says otherwise.

    Raises Geweigerd when persoon is no beheerder of that municipality, or the account is his own.
    """
    _eis_beheerder(persoon, gemeente)
    if persoon.id == gebruiker.pk:
        raise Geweigerd(NIET_UZELF)
    verlening = Rolverlening.objects.create(
        gebruiker=gebruiker,
        rol=rol,
        gemeente=gemeente,
        begin=begin or localdate(),
        einde=einde,
        verleend_door_id=persoon.id,
        reden=reden,
    )
    logboek.rol_verleend(persoon, verlening)
    return verlening


@transaction.atomic
def beeindig(*, persoon: Persoon, verlening: Rolverlening, einde: date | None = None) -> None:
    """End a role; the last day is yesterday unless einde says otherwise. Raises Geweigerd."""
    _eis_beheerder(persoon, verlening.gemeente)
    _beeindig(persoon, verlening, einde or localdate() - timedelta(days=1))


@transaction.atomic
def stel_in_gebruik(*, persoon: Persoon, gebruiker: Gebruiker, in_gebruik: bool) -> None:
    """Put an account out of use, or into use again. Raises Geweigerd."""
    eis(persoon, Actie.ACCOUNTS_BEHEREN)
    if persoon.id == gebruiker.pk:
        raise Geweigerd("Uw eigen account stelt een andere beheerder buiten gebruik.")
    gebruiker.is_active = in_gebruik
    gebruiker.save(update_fields=["is_active"])
    logboek.account_in_gebruik(persoon, gebruiker)


@transaction.atomic
def neem_rollen_over(
    *,
    persoon: Persoon,
    gebruiker: Gebruiker,
    gemeente: Gemeente,
    rollen: Collection[Rol],
    punt: str,
) -> None:
    """Make the roles at a municipality those that its identity provider says; ends the others.

    punt: the name of that provider. Roles given by hand stay.
    """
    reden = f"Volgens {punt}."
    vandaag = localdate()
    geldig = Rolverlening.objects.select_for_update().filter(
        gebruiker=gebruiker, gemeente=gemeente, begin__lte=vandaag
    )
    heeft = {v.rol: v for v in geldig if v.einde is None or v.einde >= vandaag}
    for rol, verlening in heeft.items():
        if rol not in rollen and verlening.reden == reden:
            _beeindig(persoon, verlening, vandaag - timedelta(days=1))
    for rol in set(rollen) - heeft.keys():
        verlening = Rolverlening.objects.create(
            gebruiker=gebruiker, rol=rol, gemeente=gemeente, begin=vandaag, reden=reden
        )
        logboek.rol_verleend(persoon, verlening)


def _beeindig(persoon: Persoon, verlening: Rolverlening, einde: date) -> None:
    """The last day; a role that would end before it began never was, and goes."""
    was, verlening.einde = verlening.einde, einde
    logboek.rol_beeindigd(persoon, verlening, was)
    if einde < verlening.begin:
        verlening.delete()
    else:
        verlening.save(update_fields=["einde"])


def _eis_beheerder(persoon: Persoon, gemeente: Gemeente) -> None:
    eis(persoon, Actie.ACCOUNTS_BEHEREN)
    van = {h.gemeente for h in persoon.houdingen if h.rol == Rol.BEHEERDER}
    if gemeente.naam not in van:
        raise Geweigerd(NIET_UW_GEMEENTE)

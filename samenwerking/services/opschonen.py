"""Carry out the table of bewaartermijnen: what is past its term goes, told in the logbook."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, cast

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.db.models import QuerySet

from samenwerking import logboek
from samenwerking.bewaartermijnen import (
    BEWAARTERMIJNEN,
    Bewaartermijn,
    Daarna,
    Rijen,
    gewiste_naam,
)
from samenwerking.models import Gebruiker, geschiedenis_van
from samenwerking.rechten.persoon import Persoon, Weg

Telling = list[tuple[Bewaartermijn, int]]


def tel_verstreken(*, nu: datetime) -> Telling:
    """Per kind how many records are past their term."""
    return [(termijn, _aantal(termijn.verstreken(nu))) for termijn in BEWAARTERMIJNEN]


@transaction.atomic
def schoon_op(*, nu: datetime) -> Telling:
    """Remove or blank what is past its term; per kind how many.

    For who runs the server, so no right is asked. A kind of which nothing went stays out of the
    logbook.
    """
    persoon = Persoon(naam="de server", weg=Weg.OPDRACHT)
    return [(termijn, _schoon_op(persoon, termijn, nu)) for termijn in BEWAARTERMIJNEN]


def _schoon_op(persoon: Persoon, termijn: Bewaartermijn, nu: datetime) -> int:
    groepen = [_vastgehouden(rijen) for rijen in termijn.verstreken(nu)]
    aantal = _aantal(groepen)
    if not aantal:
        return 0
    for rijen in groepen:
        if termijn.daarna is Daarna.WISSEN:
            _wis(cast("QuerySet[Gebruiker]", rijen))
        else:
            rijen.delete()
    logboek.opgeschoond(persoon, termijn.soort, termijn.daarna.value, aantal)
    return aantal


def _vastgehouden(rijen: Rijen) -> Rijen:
    """The same records, that nobody else changes until they are gone."""
    if not isinstance(rijen, QuerySet):
        return rijen
    ids = list(rijen.select_for_update(of=("self",)).values_list("pk", flat=True))
    return rijen.model._default_manager.filter(pk__in=ids)


def _aantal(groepen: Sequence[Rijen]) -> int:
    return sum(rijen.count() for rijen in groepen)


def _wis(accounts: QuerySet[Gebruiker]) -> None:
    """Blank who somebody is, also in the history of the account.

    The id stays, since versions and the logbook refer to it.
    """
    ids = list(accounts.values_list("pk", flat=True))
    for model in (Authenticator, SocialAccount, EmailAddress):
        model.objects.filter(user__in=ids).delete()
    Gebruiker.objects.filter(pk__in=ids).update(
        username=gewiste_naam(),
        first_name="",
        last_name="",
        email="",
        last_login=None,
        password=make_password(None),
    )
    historie: Any = geschiedenis_van(Gebruiker)
    historie.objects.filter(pgh_obj__in=ids).update(
        username=gewiste_naam("pgh_obj_id"), first_name="", last_name="", email=""
    )

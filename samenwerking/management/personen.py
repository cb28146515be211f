"""Who a command acts for: an account with its roles, as everywhere."""

from django.core.management.base import CommandError

from samenwerking.geschiedenis.wie import namens
from samenwerking.models import Gebruiker
from samenwerking.rechten.persoon import Persoon, Weg
from samenwerking.toegang.personen import persoon_van


def persoon_van_opdracht(naam: str) -> Persoon:
    """The person with this user name. Raises CommandError when there is no such account in use."""
    gebruiker = Gebruiker.objects.filter(username=naam, is_active=True).first()
    if gebruiker is None:
        raise CommandError(
            f"Er is geen account «{naam}» in gebruik. Maak een eerste account met: "
            "python manage.py beheerder NAAM --gemeente CBS-CODE"
        )
    namens(gebruiker.pk, gebruiker.voluit)
    return persoon_van(gebruiker, Weg.OPDRACHT)

"""Django's command to give an account another password: it is a temporary one."""

from typing import Any

from django.contrib.auth.management.commands import changepassword

from samenwerking.models import Gebruiker


class Command(changepassword.Command):
    """Gives a password, with which somebody chooses his own."""

    def handle(self, *args: Any, **opties: Any) -> str | None:
        """As in Django, and the account has to choose another one."""
        gemeld = super().handle(*args, **opties)
        Gebruiker.objects.filter(username=opties["username"]).update(tijdelijk_wachtwoord=True)
        return gemeld

"""The first account: a functioneel beheerder, made on the server itself."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from samenwerking.models import Gemeente
from samenwerking.services.rollen import maak_beheerder


class Command(BaseCommand):
    """Makes somebody functioneel beheerder of a municipality; he gives the other roles."""

    help = "Maakt iemand functioneel beheerder van een gemeente."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The account and the municipality."""
        parser.add_argument("naam", help="gebruikersnaam; bestaat die niet, dan wordt hij gemaakt")
        parser.add_argument("--gemeente", required=True, help="CBS-code, zoals 0358")

    @transaction.atomic
    def handle(self, *args: Any, **opties: Any) -> None:
        """Do it, or say what is wrong."""
        gemeente = Gemeente.objects.filter(cbs=opties["gemeente"]).first()
        if gemeente is None:
            bekend = ", ".join(f"{g.cbs} ({g.naam})" for g in Gemeente.objects.all())
            raise CommandError(
                f"Er is geen gemeente met CBS-code {opties['gemeente']}. "
                f"Bekend zijn: {bekend or 'nog geen; laad eerst invoer'}."
            )
        gebruiker, wachtwoord = maak_beheerder(naam=opties["naam"], gemeente=gemeente)
        self.stdout.write(f"{gebruiker} is functioneel beheerder van {gemeente}.")
        if wachtwoord:
            self.stdout.write(f"Wachtwoord: {wachtwoord} (wijzig het na het inloggen)")

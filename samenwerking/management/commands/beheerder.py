"""The first account: a functioneel beheerder, made on the server itself."""

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import CommandError
from django.db import transaction

from samenwerking.management.opdracht import MetGeschiedenis
from samenwerking.models import Gemeente
from samenwerking.services.rollen import maak_beheerder


class Command(MetGeschiedenis):
    """Makes somebody functioneel beheerder of a municipality; he gives the other roles."""

    help = "Maakt iemand functioneel beheerder van een gemeente."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The account and the municipality."""
        parser.add_argument("naam", help="gebruikersnaam; bestaat die niet, dan wordt hij gemaakt")
        parser.add_argument("--gemeente", required=True, help="CBS-code, zoals 0358")
        parser.add_argument(
            "--gemeentenaam",
            help="naam van de gemeente, als die er nog niet is; dan komt zij erbij",
        )

    @transaction.atomic
    def handle(self, *args: Any, **opties: Any) -> None:
        """Do it, or say what is wrong."""
        gemeente = _gemeente(opties["gemeente"], opties["gemeentenaam"])
        gebruiker, wachtwoord = maak_beheerder(naam=opties["naam"], gemeente=gemeente)
        self.stdout.write(f"{gebruiker} is functioneel beheerder van {gemeente}.")
        if wachtwoord:
            self.stdout.write(
                f"Wachtwoord: {wachtwoord} (tijdelijk: na het inloggen kiest u een eigen)"
            )


def _gemeente(cbs: str, naam: str | None) -> Gemeente:
    """The municipality with this code; made when it has a name and is not there yet."""
    gevonden = Gemeente.objects.filter(cbs=cbs).first()
    if gevonden:
        return gevonden
    if not naam:
        bekend = ", ".join(f"{g.cbs} ({g.naam})" for g in Gemeente.objects.all())
        raise CommandError(
            f"Er is geen gemeente met CBS-code {cbs}. Bekend zijn: {bekend or 'nog geen'}. "
            "Geef haar naam met --gemeentenaam, dan komt zij erbij."
        )
    nieuw = Gemeente(cbs=cbs, naam=naam)
    try:
        nieuw.full_clean()
    except ValidationError as weigering:
        raise CommandError(" ".join(weigering.messages)) from weigering
    nieuw.save()
    return nieuw

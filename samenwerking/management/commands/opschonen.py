"""``manage.py opschonen``: what is past its term; with ``--uitvoeren`` it goes."""

from argparse import ArgumentParser
from typing import Any

from django.utils import timezone

from samenwerking.bewaartermijnen import Daarna
from samenwerking.management.opdracht import MetGeschiedenis
from samenwerking.services.opschonen import schoon_op, tel_verstreken


class Command(MetGeschiedenis):
    """Show or remove what is past its term."""

    help = (
        "Toont per soort wat zijn bewaartermijn voorbij is. Met --uitvoeren gaat het weg, in een "
        "keer, en staat het in het logboek. Wat is vastgesteld, blijft altijd."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Whether to do it."""
        parser.add_argument("--uitvoeren", action="store_true", help="verwijder en wis het echt")

    def handle(self, *args: Any, **opties: Any) -> None:
        """Do it, or say what would be done."""
        nu, uitvoeren = timezone.now(), opties["uitvoeren"]
        for termijn, aantal in schoon_op(nu=nu) if uitvoeren else tel_verstreken(nu=nu):
            if termijn.daarna is not Daarna.NOOIT:
                self.stdout.write(f"{aantal:6} {termijn.soort} ({termijn.termijn})")
        self.stdout.write(
            "Opgeschoond; zie het logboek."
            if uitvoeren
            else "Er is niets gewijzigd. Met --uitvoeren wordt dit verwijderd of gewist."
        )

"""``manage.py terugzetten IN.zip``: a backup into a database without cooperations."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError

from samenwerking.management.opdracht import MetGeschiedenis
from samenwerking.reservekopie import ReservekopieFout, zet_terug


class Command(MetGeschiedenis):
    """Restore a backup, whole or not at all."""

    help = "Zet een reservekopie terug in een databank zonder samenwerkingen."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The file."""
        parser.add_argument("in", type=Path, metavar="IN.zip", help="geschreven door reservekopie")

    def handle(self, *args: Any, **opties: Any) -> None:
        """Do it, or say what is wrong."""
        try:
            manifest = zet_terug(opties["in"])
        except ReservekopieFout as fout:
            raise CommandError(str(fout)) from fout
        self.stdout.write(
            f"Teruggezet: de databank van {manifest['gemaakt_op']}. Iedereen logt opnieuw in."
        )

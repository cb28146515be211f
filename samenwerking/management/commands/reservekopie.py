"""``manage.py reservekopie UIT.zip``: everything that is kept, in one file."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from samenwerking.reservekopie import ReservekopieFout, maak_reservekopie


class Command(BaseCommand):
    """Write a backup."""

    help = (
        "Schrijft alles uit de databank, behalve sessies, in een zipbestand. De geheimen van de "
        "tweede factor staan er leesbaar in: bewaar het bestand zo veilig als de databank zelf."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The file."""
        parser.add_argument(
            "uit", type=Path, metavar="UIT.zip", help="een bestand dat er nog niet is"
        )

    def handle(self, *args: Any, **opties: Any) -> None:
        """Do it, or say what is wrong."""
        try:
            manifest = maak_reservekopie(opties["uit"])
        except ReservekopieFout as fout:
            raise CommandError(str(fout)) from fout
        rijen = sum(tabel["rijen"] for tabel in manifest["tabellen"].values())
        self.stdout.write(
            f"{opties['uit']}: {len(manifest['tabellen'])} tabellen, {rijen} rijen. "
            "Bewaar dit bestand veilig: er staan persoonsgegevens en geheimen van accounts in."
        )

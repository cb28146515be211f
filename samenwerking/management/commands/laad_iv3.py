"""``manage.py laad_iv3 BESTAND``: replace the Iv3 lists of a year by those that CBS publishes."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError

from samenwerking.iv3.definitie import BestandFout, lees_definitie
from samenwerking.management.opdracht import NIET_TE_LEZEN, MetGeschiedenis
from samenwerking.management.personen import persoon_van_opdracht
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.services.codelijsten import vervang_jaar


class Command(MetGeschiedenis):
    """Load the definition file of one year."""

    help = "Vervang de lijsten van Iv3 van een jaar door die uit het definitiebestand van het CBS."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("bestand", type=Path, help="het definitiebestand (.json)")
        parser.add_argument(
            "--als", required=True, help="gebruikersnaam van de beheerder die dit laadt"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        pad: Path = options["bestand"]
        persoon = persoon_van_opdracht(options["als"])
        try:
            lijsten = lees_definitie(pad.read_bytes())
            vervang_jaar(persoon=persoon, lijsten=lijsten, bestand=pad.name)
        except OSError as fout:
            raise CommandError(NIET_TE_LEZEN.format(pad)) from fout
        except (BestandFout, Geweigerd) as weigering:
            raise CommandError(str(weigering)) from weigering
        self.stdout.write(
            f"{pad.name}: {len(lijsten.taakvelden)} taakvelden, {len(lijsten.categorieen)} "
            f"categorieën en {len(lijsten.grijze_cellen)} grijze cellen van {lijsten.jaren[0]}"
        )

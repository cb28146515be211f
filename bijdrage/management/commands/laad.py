"""``manage.py laad INVOER…``: keep inputs in the registry, and calculate them there."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError

from bijdrage.doorrekenen import InvoerFout
from bijdrage.management.opdracht import Opdracht
from bijdrage.management.uitvoer import EXIT_FOUTEN
from bijdrage.rapport.terminal import scherm, toon_fouten, toon_overgeslagen
from bijdrage.services.registreren import registreer
from samenwerking.management.personen import persoon_van_opdracht
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.persoon import Persoon
from samenwerking.services.weigering import RegistratieFout


class Command(Opdracht):
    """Load one or more inputs; each is kept whole or not at all."""

    help = "Leg een invoer vast in de registratie en reken haar daar door."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("invoer", nargs="+", type=Path, help="werkmap (.xlsx) of map met csv")
        parser.add_argument(
            "--als", required=True, help="gebruikersnaam van de controller die dit laadt"
        )
        parser.add_argument(
            "--reden", default="", help="waarom er een nieuwe versie is; nodig vanaf de tweede"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        persoon = persoon_van_opdracht(options["als"])
        geweigerd = [
            pad for pad in options["invoer"] if not self._laad(persoon, pad, options["reden"])
        ]
        if geweigerd:
            sys.exit(EXIT_FOUTEN)

    def _laad(self, persoon: Persoon, pad: Path, reden: str) -> bool:
        """Load one input; whether it was taken in."""
        try:
            berekening, overgeslagen = registreer(persoon=persoon, pad=pad, reden=reden)
        except Geweigerd as weigering:
            raise CommandError(str(weigering)) from weigering
        except (InvoerFout, RegistratieFout) as weigering:
            weggelaten = getattr(weigering, "overgeslagen", ())
            toon_fouten(scherm(self.stderr), pad.name, weigering.fouten, weggelaten)
            return False
        self.stdout.write(f"{pad.name}: {berekening}, vingerafdruk {berekening.vingerafdruk}")
        toon_overgeslagen(scherm(self.stdout), overgeslagen)
        return True

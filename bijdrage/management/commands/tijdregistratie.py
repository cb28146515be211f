"""``manage.py tijdregistratie``: put a csv of booked hours beside a split of hours."""

import re
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError

from bijdrage.management.opdracht import Opdracht
from bijdrage.management.uitvoer import EXIT_FOUTEN
from bijdrage.rapport.terminal import scherm, toon_fouten
from bijdrage.sleutels import VersieConverter
from bijdrage.uren import selectors
from bijdrage.uren.geboekt import weken_in_woorden
from samenwerking.management.personen import persoon_van_opdracht
from samenwerking.models import Tijdregistratie, Urenverdeling
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.persoon import Persoon
from samenwerking.services.uren.boekingen import BoekingFout
from samenwerking.services.uren.rijen import regels_van
from samenwerking.services.uren.tijdregistratie import koppel, lever_aan


class Command(Opdracht):
    """Hand in one file; it is kept whole, as sums, or not at all."""

    help = "Tel een csv met geboekte uren op en zet de sommen naast de geschatte uren."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("bestand", type=Path, help="csv met geboekte uren")
        parser.add_argument(
            "--bij", required=True, help="de urenverdeling, zoals aa-organisatie/2026-begroting-v1"
        )
        parser.add_argument(
            "--als", required=True, help="gebruikersnaam van de controller die dit aanlevert"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        persoon, pad = persoon_van_opdracht(options["als"]), options["bestand"]
        verdeling = _verdeling(persoon, options["bij"])
        try:
            with pad.open("rb") as bestand:
                geteld, _ = lever_aan(
                    persoon=persoon, verdeling=verdeling, naam=pad.name, bestand=bestand
                )
        except OSError as fout:
            raise CommandError(f"{pad} is niet te lezen: {fout.strerror}.") from fout
        except Geweigerd as weigering:
            raise CommandError(str(weigering)) from weigering
        except BoekingFout as weigering:
            toon_fouten(scherm(self.stderr), pad.name, weigering.fouten, ())
            sys.exit(EXIT_FOUTEN)
        self._vertel(geteld)

    def _vertel(self, geteld: Tijdregistratie) -> None:
        """What was summed, and how much of it stands beside a row."""
        koppeling = koppel(regels_van(geteld.urenverdeling), geteld)
        zonder = len(koppeling.zonder_rij) + len(koppeling.meer_rijen)
        self.stdout.write(f"{geteld}: {geteld.regels} regels. {weken_in_woorden(geteld)}")
        self.stdout.write(f"Naast een rij: {len(koppeling.paren)}; niet gekoppeld: {zonder}.")


def _verdeling(persoon: Persoon, sleutel: str) -> Urenverdeling:
    """The version by its name in addresses. Raises CommandError when there is none."""
    bekend = re.fullmatch(VersieConverter.regex, sleutel)
    gevonden = selectors.verdeling(persoon, sleutel) if bekend else None
    if gevonden is None:
        raise CommandError(
            f"We kennen de urenverdeling «{sleutel}» niet. De naam staat in het adres van haar"
            " pagina, zoals aa-organisatie/2026-begroting-v1."
        )
    return gevonden

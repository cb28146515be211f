"""``manage.py uitvoeren_jaar SLEUTEL MAP``: a calculation as a folder for the archive."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError

from bijdrage.archief import archiefbestanden
from bijdrage.dossiers import toets
from bijdrage.management.opdracht import Opdracht
from bijdrage.management.uitvoer import Schrijver
from bijdrage.selectors import rapport_in_reeks
from samenwerking.management.personen import persoon_van_opdracht
from samenwerking.rechten.oordeel import weigering
from samenwerking.rechten.tabel import Actie


class Command(Opdracht):
    """Write everything of one calculation, as somebody who reads the full edition.

    Without small teams apart the input would not give the outcome again.
    """

    help = "Schrijf een berekening uit de registratie als map voor het archief."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("sleutel", help="zoals in het webadres: aa-organisatie/2023-begroting")
        parser.add_argument("map", type=Path, metavar="MAP", help="een map die er nog niet is")
        parser.add_argument("--als", required=True, help="gebruikersnaam van wie dit uitvoert")

    def handle(self, *args: Any, **options: Any) -> None:
        persoon = persoon_van_opdracht(options["als"])
        rapport, reeks = rapport_in_reeks(persoon, options["sleutel"])
        if rapport is None:
            raise CommandError(
                f"Er is geen berekening «{options['sleutel']}» die u mag lezen en waarvan de invoer"
                " niet is veranderd. Neem de naam uit het webadres van de berekening over."
            )
        samenwerking = rapport.registratie.samenwerking_id if rapport.registratie else None
        if waarom := weigering(persoon, Actie.VOLLEDIG_LEZEN, samenwerking=samenwerking):
            raise CommandError(waarom)
        bestanden = archiefbestanden(rapport, toets(rapport, reeks).blok)
        _maak_map(options["map"])
        schrijver = Schrijver(self.stdout.write)
        for naam, inhoud in bestanden.items():
            schrijver.schrijf(options["map"] / naam, inhoud.__bytes__)
        schrijver.sluit_af()


def _maak_map(map_: Path) -> None:
    try:
        map_.mkdir()
        (map_ / "invoer").mkdir()
    except FileExistsError as fout:
        raise CommandError(f"{map_} bestaat al. Kies een map die er nog niet is.") from fout
    except OSError as fout:
        raise CommandError(f"{map_} kan niet worden gemaakt: {fout.strerror}.") from fout

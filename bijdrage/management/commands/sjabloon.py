"""``manage.py sjabloon UIT.xlsx``: the workbook to fill in, without the database."""

import os
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError

from bijdrage.doorrekenen import codelijsten
from bijdrage.invoer.gegevens import Gegevens
from bijdrage.invoer.lezen import lees_gegevens, ruwe_bladen
from bijdrage.invoer.sjabloon import gevuld_sjabloon, leeg_sjabloon
from bijdrage.management.bestemming import (
    Bestemming,
    weiger_andere_soort,
    weiger_overschrijven,
)
from bijdrage.management.opdracht import Opdracht
from bijdrage.management.uitvoer import EXIT_FOUTEN, Schrijver, weiger_onschrijfbaar
from bijdrage.rapport.terminal import scherm, toon_fouten, toon_overgeslagen
from bijdrage.rekenmodel.invoer import GERESERVEERD
from samenwerking.werkboek.cel import schoon
from samenwerking.werkboek.namen import sleutelvorm

GEMEENTEN = ("Amstelveen", "Aalsmeer")

_EINDE = (
    "Eindigt met 0 als de werkmap geschreven is, met 2 bij fouten in de invoer van --van (zij staan"
    " dan in een tabel) en met 1 als er iets anders misging. Er is geen databank voor nodig."
)


class Command(Opdracht):
    """Write the template, empty or filled from an input."""

    help = "Schrijf het sjabloon van de invoer als werkmap, leeg of gevuld met een eerdere invoer."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.epilog = _EINDE
        parser.add_argument(
            "uit", type=Path, metavar="UIT.xlsx", help="de nieuwe werkmap; zij mag nog niet bestaan"
        )
        bron = parser.add_mutually_exclusive_group()
        bron.add_argument(
            "--van",
            type=Path,
            metavar="INVOER",
            help="vul het met alles uit deze werkmap (.xlsx) of map met csv-bestanden; zonder deze"
            " optie blijft het leeg",
        )
        bron.add_argument(
            "--gemeente",
            action="append",
            metavar="NAAM",
            help="een gemeente in een leeg sjabloon, met de naam erachter; herhaal de optie voor"
            " elke gemeente, de centrumgemeente eerst"
            f" (anders: {' en '.join(GEMEENTEN)})",
        )

        parser.add_argument(
            "--jaar",
            type=int,
            metavar="JAAR",
            help="het begrotingsjaar van een leeg sjabloon: dat staat er dan in, en de keuzelijsten"
            " zijn die van dat jaar (anders: die van het nieuwste jaar)",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        uit, van = options["uit"], options["van"]
        _weiger_uitvoer(uit, van)
        if van and options["jaar"] is not None:
            raise CommandError("--jaar is voor een leeg sjabloon; --van heeft een eigen jaar.")
        if van:
            maak = partial(gevuld_sjabloon, self._lees(van))
        else:
            gemeenten = _gemeenten(options["gemeente"] or GEMEENTEN)
            maak = partial(leeg_sjabloon, gemeenten, codelijsten(), _jaar(options["jaar"]))
        weiger_onschrijfbaar({"Het sjabloon": uit})
        schrijver = Schrijver(self.stdout.write)
        schrijver.schrijf(uit, maak)
        schrijver.sluit_af()

    def _lees(self, pad: Path) -> Gegevens:
        """The tables of an input; its faults are shown and end the command."""
        gegevens, fouten, overgeslagen = lees_gegevens(ruwe_bladen(pad), codelijsten())
        if fouten:
            titel = f"{pad} kan niet worden overgenomen"
            toon_fouten(scherm(self.stderr), titel, fouten, overgeslagen)
            sys.exit(EXIT_FOUTEN)
        toon_overgeslagen(scherm(self.stdout), overgeslagen)
        return gegevens


def _weiger_uitvoer(uit: Path, van: Path | None) -> None:
    """Raises CommandError when the template would take the place of anything that is there."""
    weiger_andere_soort("Het sjabloon", uit)
    weiger_overschrijven([van] if van else [], [Bestemming("Het sjabloon", [uit])])
    if os.path.lexists(uit):
        raise CommandError(
            f"{uit} bestaat al: misschien is het al ingevuld. Kies een andere naam, of haal dat"
            " bestand eerst weg."
        )


def _jaar(jaar: int | None) -> int | None:
    """A year of the code lists. Raises CommandError for another."""
    jaren = codelijsten().jaren
    if jaar is not None and jaar not in jaren:
        raise CommandError(
            f"--jaar {jaar} kan niet: er zijn codelijsten van {jaren[0]} tot en met {jaren[-1]}."
            " Kies een van die jaren."
        )
    return jaar


def _gemeenten(namen: Sequence[str]) -> tuple[str, ...]:
    """The names of municipalities, tidied. Raises CommandError when a name cannot be one."""
    vormen = [sleutelvorm(naam) for naam in namen]
    for vorm in vormen:
        if not vorm or vorm in GERESERVEERD or vormen.count(vorm) > 1:
            raise CommandError(f"«{vorm}» kan niet: geef elke gemeente één keer een eigen naam.")
    return tuple(" ".join(schoon(naam).split()) for naam in namen)

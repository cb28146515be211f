"""``manage.py sjabloon UIT.xlsx``: the workbook to fill in, without the database."""

import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from bijdrage.doorrekenen import codelijsten
from bijdrage.invoer.lezen import lees_gegevens, ruwe_bladen
from bijdrage.invoer.sjabloon import gevuld_sjabloon, leeg_sjabloon
from bijdrage.management.uitvoer import EXIT_FOUTEN, schrijf
from bijdrage.rapport.terminal import scherm, toon_fouten, toon_overgeslagen
from bijdrage.rekenmodel.invoer import GERESERVEERD
from samenwerking.werkboek.cel import schoon
from samenwerking.werkboek.namen import sleutelvorm
from samenwerking.werkboek.schrijven import PastNiet

GEMEENTEN = ("Amstelveen", "Aalsmeer")


class Command(BaseCommand):
    """Write the template, empty or filled from an input."""

    help = "Schrijf het sjabloon van de invoer als werkmap, leeg of gevuld."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("uit", type=Path, metavar="UIT.xlsx", help="de werkmap")
        bron = parser.add_mutually_exclusive_group()
        bron.add_argument("--van", type=Path, metavar="INVOER", help="vul met deze map of werkmap")
        bron.add_argument(
            "--gemeente",
            action="append",
            metavar="NAAM",
            help="een gemeente in een leeg sjabloon; herhaalbaar, de eerste is de centrumgemeente"
            f" (anders: {' en '.join(GEMEENTEN)})",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["van"]:
            inhoud = self._gevuld(options["van"])
        else:
            inhoud = leeg_sjabloon(_gemeenten(options["gemeente"] or GEMEENTEN), codelijsten())
        schrijf(options["uit"], inhoud)
        self.stdout.write(f"Sjabloon: {options['uit']}")

    def _gevuld(self, pad: Path) -> bytes:
        """The template filled from an input; its faults are shown and end the command."""
        gegevens, fouten, overgeslagen = lees_gegevens(ruwe_bladen(pad), codelijsten())
        if fouten:
            toon_fouten(scherm(self.stderr), pad, fouten)
            sys.exit(EXIT_FOUTEN)
        toon_overgeslagen(scherm(self.stdout), overgeslagen)
        try:
            return gevuld_sjabloon(gegevens)
        except PastNiet as fout:
            raise CommandError(f"{pad.name} past niet in een werkmap: {fout}.") from fout


def _gemeenten(namen: Sequence[str]) -> tuple[str, ...]:
    """The names of municipalities, tidied. Raises CommandError when a name cannot be one."""
    vormen = [sleutelvorm(naam) for naam in namen]
    for vorm in vormen:
        if not vorm or vorm in GERESERVEERD or vormen.count(vorm) > 1:
            raise CommandError(f"«{vorm}» kan niet: geef elke gemeente één keer een eigen naam.")
    return tuple(" ".join(schoon(naam).split()) for naam in namen)
